"""ctlc schema: the JSON Schema of a file, for editors."""

from __future__ import annotations

import json
from pathlib import Path

import click

from ctlc_rules.case.agency import Agency
from ctlc_rules.case.lists import WrittenList
from ctlc_rules.case.written import WrittenCase, WrittenLayer
from ctlc_rules.cli.options import with_session
from ctlc_rules.cli.output import write
from ctlc_rules.cli.session import Session
from ctlc_rules.criteria.changing import WrittenLocal
from ctlc_rules.criteria.english import EnglishFile
from ctlc_rules.criteria.written import WrittenStandard
from ctlc_rules.source import Door

MODELS: dict[str, type[Door]] = {
    "standard": WrittenStandard,
    "local": WrittenLocal,
    "english": EnglishFile,
    "case": WrittenCase,
    "layer": WrittenLayer,
    "list": WrittenList,
    "agency": Agency,
}


@click.command()
@click.argument("what", type=click.Choice(list(MODELS)), default="standard")
@click.option("-o", "to", type=click.Path(path_type=Path, dir_okay=False), help="Ghi vào tệp / write to a file.")
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có / overwrite.")
@with_session
def schema(session: Session, what: str, to: Path | None, force: bool) -> None:
    """In JSON Schema của bộ tiêu chí, bản tiếng Anh, hồ sơ hoặc lớp của cơ quan. / Print a JSON Schema, for editors."""
    write(schema_text(what), to, force, session.lang)


def schema_text(what: str) -> str:
    made = MODELS[what].model_json_schema(by_alias=True)
    made["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps(made, ensure_ascii=False, sort_keys=True, indent=1) + "\n"
