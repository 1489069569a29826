"""ctlc compare: two standards, or two editions of one, side by side."""

from __future__ import annotations

from pathlib import Path

import click

from ctlc_rules.case.case import LAYERS
from ctlc_rules.case.written import Layer
from ctlc_rules.cli.extras import has_extra
from ctlc_rules.cli.options import output, with_session
from ctlc_rules.cli.output import write
from ctlc_rules.cli.session import NO, UNDETERMINED, Session, SessionShelf
from ctlc_rules.criteria import Standard
from ctlc_rules.evaluate import Evaluation
from ctlc_rules.population import Population
from ctlc_rules.report.comparison import comparison_text
from ctlc_rules.report.comparison_json import comparison_json
from ctlc_rules.source import Place


@click.command()
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@click.argument("cases", nargs=-1, metavar="[CASE...]")
@click.option("--stage", type=click.Choice(LAYERS), default="self", help="Giai đoạn của hồ sơ / stage of the cases.")
@click.option("--closed", is_flag=True, help="Hồ sơ chốt: điều chưa báo cáo tính theo quy ước / cases closed.")
@output("text", "json")
@with_session
def compare(
    session: Session, first: str, second: str, cases: tuple[str, ...], stage: Layer, closed: bool, form: str, to: Path | None, force: bool
) -> None:
    """So hai bộ tiêu chí: như nhau trên mọi hồ sơ, hay khác ở đâu, do điều nào. / Two standards: proved equal, or a case that differs.

    A, B: tệp, mã, hoặc MÃ@BẢN (một bản của bộ tiêu chí). Nêu thêm hồ sơ thật để biết hồ sơ nào lên, xuống loại.
    / a file, an id, or ID@EDITION. With real cases: who moves, up or down. Exit code 1 where they differ, 5 where it is not settled.
    """
    if not has_extra("prove", session):
        return
    one, other = named(session, first), named(session, second)
    if one is None or other is None:
        return
    from ctlc_rules.prove.comparing.compare import Comparing
    from ctlc_rules.prove.comparing.moves import move

    comparing = Comparing(one, other)
    found = comparing.compare()
    graded = zip(_graded(session, cases, one, stage, closed), _graded(session, cases, other, stage, closed), strict=True)
    moves = [move(comparing.sides, before, after) for before, after in graded if before and after]
    as_form = comparison_json if form == "json" else comparison_text
    write(as_form(one, other, found, moves, session.lang), to, force, session.lang)
    answers = {found.result.found, *(item.found for _, item in found.criteria)}
    if "differs" in answers or found.first.criteria or found.second.criteria:
        session.codes.add(NO)
    elif not found.equal:
        session.codes.add(UNDETERMINED)


def named(session: Session, name: str) -> Standard | None:
    """A standard by its file, its id where it has one edition, or ID@EDITION; None with a problem."""
    name_of, at, edition = name.rpartition("@")
    by_edition = bool(at) and name_of in session.library.files().values() and not Path(name).is_file()
    found = session.library.named(name_of if by_edition else name)
    kept = [item for item in found if not by_edition or item.edition == edition]
    if len(kept) == 1:
        return kept[0]
    known = ", ".join(item.edition for item in found)
    if found and by_edition:
        session.of_usage.add(Place(name), "no-such-edition", name=name_of, edition=edition, known=known)
    elif found:
        session.of_usage.add(Place(name), "which-edition", name=name, known=known, first=found[0].edition)
    else:
        session.of_usage.extend(problem for problem in session.of_standards if problem.code == "no-such-standard")
    return None


def _graded(session: Session, cases: tuple[str, ...], standard: Standard, stage: Layer, closed: bool) -> list[Evaluation | None]:
    """Every case by one standard, whatever edition is in force for it."""
    if not cases:
        return []
    opened, lists = session.open(cases)
    shelf = SessionShelf(session.library, (standard,))
    population = Population([item for item, _ in opened], lists, shelf, stage, session.of_cases, session.of_standards)
    return [population.graded(item, standard, closed, None) for item, _ in opened]
