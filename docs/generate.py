"""Writes the pages of docs/ that are made from the code: `python docs/generate.py`. A test keeps them current."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from tabulate import tabulate

from ctlc_rules.case.agency import Agency
from ctlc_rules.case.lists import WrittenList
from ctlc_rules.case.written import WrittenCase, WrittenLayer
from ctlc_rules.cli.library import Library
from ctlc_rules.criteria import read_standard
from ctlc_rules.criteria.changing import WrittenLocal
from ctlc_rules.criteria.english import EnglishFile
from ctlc_rules.criteria.lint import lint_standards
from ctlc_rules.criteria.lint.example import pieces, wholes
from ctlc_rules.criteria.lint.rule import Rule
from ctlc_rules.criteria.lint.table import RULES
from ctlc_rules.criteria.local import EnglishLocal
from ctlc_rules.criteria.template.written import WrittenTemplate
from ctlc_rules.criteria.written import WrittenStandard
from ctlc_rules.source import Problems
from ctlc_rules.words import LANGS, say
from ctlc_rules.words.agency import AGENCY
from ctlc_rules.words.audit import AUDIT
from ctlc_rules.words.cases import CASES
from ctlc_rules.words.compare import COMPARE_CODES
from ctlc_rules.words.council import COUNCIL
from ctlc_rules.words.documents import DOCUMENTS
from ctlc_rules.words.expressions import EXPRESSIONS
from ctlc_rules.words.forms import FORMS
from ctlc_rules.words.letters import LETTERS
from ctlc_rules.words.lint import LINT
from ctlc_rules.words.local import LOCAL
from ctlc_rules.words.mutation import FILE as EXAMPLES
from ctlc_rules.words.others import LINKS, LISTS
from ctlc_rules.words.prints import PRINTS
from ctlc_rules.words.problems import PROBLEMS
from ctlc_rules.words.prove_proofs import FOUND as PROVED
from ctlc_rules.words.reading import READING
from ctlc_rules.words.rim import RIM
from ctlc_rules.words.standards import STANDARDS
from ctlc_rules.words.workbook_codes import FORM_CODES
from docs.forms_page import forms_page

HERE = Path(__file__).parent
CRITERIA = HERE.parent / "criteria"
MODELS: dict[str, type[BaseModel]] = {
    "A standard (`ID.yaml`)": WrittenStandard,
    "Its English texts (`ID.en.yaml`)": EnglishFile,
    "A local file over a framework (`ID.yaml`)": WrittenLocal,
    "Its English texts (`ID.en.yaml`), where wanted": EnglishLocal,
    "The report template of a standard (`ID.report.yaml`)": WrittenTemplate,
    "A case (`NAME.yaml`)": WrittenCase,
    "A layer of the office (`NAME.office.yaml`)": WrittenLayer,
    "A list of units (`NAME.yaml`)": WrittenList,
    "An agency (`agency.yaml`)": Agency,
}
MADE = "Made by `docs/generate.py` from the code; do not edit."


def keys_page() -> str:
    """Every key of every file, from the models that read them."""
    lines = ["# Keys", "", MADE, "", "A `*` marks a key that must be given.", ""]
    told: set[type[BaseModel]] = set()
    for title, model in MODELS.items():
        lines += [f"## {title}", ""]
        for name, part in _models(model):
            if part in told:
                continue
            told.add(part)
            lines += [f"### {name}", ""] if name else []
            lines += [_table([_row(key, info) for key, info in part.model_fields.items()], ("key", "says")), ""]
    return "\n".join(lines)


def _models(model: type[BaseModel], name: str = "") -> Iterator[tuple[str, type[BaseModel]]]:
    yield name, model
    for key, info in model.model_fields.items():
        for inner in _inside(info.annotation):
            yield from _models(inner, f"{name}.{info.alias or key}" if name else info.alias or key)


def _inside(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from _inside(part)


def _row(key: str, info: FieldInfo) -> tuple[str, str]:
    words = dict.fromkeys(_words(info.annotation))
    allowed = f": {', '.join(f'`{word}`' for word in words)}" if words else ""
    return f"`{info.alias or key}`{' *' if info.is_required() else ''}", (info.description or "") + allowed


def _words(annotation: object) -> Iterator[str]:
    """The words that a key allows, where it allows only some."""
    for part in getattr(annotation, "__args__", ()):
        if isinstance(part, str):
            yield part
        else:
            yield from _words(part)


def _table(rows: Sequence[Sequence[str]], headers: Sequence[str]) -> str:
    """Markdown whose cells are ours: only the bar is escaped."""
    safe = [[cell.replace("|", "\\|") for cell in row] for row in rows]
    return tabulate(safe, headers, tablefmt="github", disable_numparse=True)


OF_CODES = (
    PROBLEMS, EXPRESSIONS, FORMS, STANDARDS, LOCAL, CASES, LINKS, LISTS, LINT, RIM, DOCUMENTS, PRINTS, READING, AGENCY, LETTERS,
    COUNCIL, FORM_CODES, AUDIT, PROVED, COMPARE_CODES, EXAMPLES,
)  # fmt: skip


def codes_page() -> str:
    """Every problem that a file can have, in both languages."""
    lines = ["# Codes of problems", "", MADE, "", "`{...}` stands for what is quoted from the file.", ""]
    rows: list[tuple[str, ...]] = []
    for room in OF_CODES:
        for code, words in room.items():
            if code.endswith(".hint") or "." in code:
                continue
            hint = room.get(f"{code}.hint")
            rows.append((f"`{code}`", words["vi"], words["en"], hint["vi"] if hint else ""))
    return "\n".join([*lines, _table(sorted(rows), ("code", "tiếng Việt", "English", "gợi ý")), ""])


def standards_page() -> str:
    """The standards at hand, and how long each is to write."""
    library = Library(CRITERIA, Problems())
    rows: list[tuple[str, ...]] = []
    for path in library.files():
        item = library.read(path)
        assert item is not None, path
        lines, criteria = written_lines(path), len(item.criteria)
        each = f"{Decimal(lines) / criteria:.1f}" if criteria else ""
        where = f"[{item.id}](../criteria/{path.relative_to(CRITERIA).as_posix()})"
        rows.append((where, item.edition, item.status, item.for_.unit, item.title.en, str(criteria), str(lines), each))
    headers = ("standard", "edition", "status", "unit", "title", "criteria", "lines", "lines a criterion")
    text = "Lines of YAML without comments and blank ones: inputs, labels, limits, ratings, findings and sources included."
    return "\n".join(["# Standards", "", MADE, "", text, "", _table(rows, headers), ""])


def written_lines(path: Path) -> int:
    """Lines of a criteria file that an author writes: no comments, no blank lines."""
    return sum(bool(line.strip()) and not line.lstrip().startswith("#") for line in path.read_text(encoding="utf-8").splitlines())


def lint_page() -> str:
    """The rules of lint, one line each."""
    lines = ["# What lint finds / Soát bộ tiêu chí tìm gì", "", MADE, "", LINT_INTRO, ""]
    rows = [(f"[`{rule.code}`](lint/{rule.code}.md)", rule.title.vi, rule.title.en, rule.source.vi) for rule in RULES]
    return "\n".join([*lines, _table(rows, ("code", "tiếng Việt", "English", "gặp ở")), ""])


def rule_page(rule: Rule) -> str:
    """One rule: bad, what is said of it, good, why, where it was found."""
    bad = [f"```yaml\n{piece}```" for piece in pieces(rule.bad)]
    good = [f"```yaml\n{piece}```" for piece in pieces(rule.good)]
    parts = [
        f"# {rule.code}", MADE, f"**{rule.title.vi}.** {rule.title.en}.", f"Vì sao: {rule.why.vi}", f"Why: {rule.why.en}",
        f"Gặp ở: {rule.source.vi}", f"Found in: {rule.source.en}", "## Sai / bad", *bad, "```text\n" + _said_of(rule) + "\n```",
        "## Đúng / good", *good, ALONE,
    ]  # fmt: skip
    return "\n\n".join(parts) + "\n"


def _said_of(rule: Rule) -> str:
    """What lint says of the bad example, in both languages, without the line: the example is a piece of a file."""
    problems = Problems()
    standards = [read_standard("mau.yaml", example.text.encode(), problems) for example in wholes(rule.bad)]
    found = next(item for item in lint_standards([item for item in standards if item]) if item.code == rule.code)
    said: list[str] = []
    for lang in LANGS:
        said.append(f"{found.message(lang)} [{found.code}]")
        said += [f"  {say('hint', lang)}: {hint}" for hint in (found.hint_text(lang),) if hint]
    return "\n".join(said)


LINT_INTRO = (
    "`ctlc lint` looks for what drafters of real regulations got wrong. A finding that is meant stands under `accepted:` with its code, "
    "the id it is at and the reason; an acceptance that matches nothing is a finding itself. Other findings are in [codes.md](codes.md)."
)
ALONE = (
    "What the pieces leave out is that of a small sound standard; the tests run both. "
    "/ Phần còn lại lấy từ một bộ tiêu chí mẫu không có lỗi."
)

PAGES: dict[str, Callable[[], str]] = {
    "keys.md": keys_page,
    "codes.md": codes_page,
    "standards.md": standards_page,
    "forms.md": forms_page,
    "lint.md": lint_page,
}
PAGES |= {f"lint/{rule.code}.md": partial(rule_page, rule) for rule in RULES}


def main() -> None:
    for name, page in PAGES.items():
        (HERE / name).parent.mkdir(exist_ok=True)
        (HERE / name).write_text(page(), encoding="utf-8", newline="\n")
        sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    main()
