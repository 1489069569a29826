"""ctlc lint: faults of a standard, each with its place."""

from __future__ import annotations

from pathlib import Path

import click

from ctlc_rules.cli.examples import examples_that_differ, mutation_of
from ctlc_rules.cli.extras import has_extra
from ctlc_rules.cli.files import COMPANIONS, ENDINGS
from ctlc_rules.cli.options import with_session
from ctlc_rules.cli.output import write
from ctlc_rules.cli.proving import proofs_of
from ctlc_rules.cli.session import NO, Session, SessionShelf
from ctlc_rules.criteria.lint import lint_standards
from ctlc_rules.population.links import check_links
from ctlc_rules.source import Place, Problem, as_json, as_text, source_lines
from ctlc_rules.words import say


@click.command()
@click.argument("criteria_files", nargs=-1, metavar="CRITERIA...")
@click.option(
    "--prove", is_flag=True, help="Chứng minh: loại, tiêu chí, bậc nào cũng có tác dụng, tốt lên không bị thiệt / proofs about each."
)
@click.option("--examples", is_flag=True, help="Với --prove: in ví dụ cho từng loại / with --prove: an example case of each rating.")
@click.option(
    "-o", "to", type=click.Path(path_type=Path, dir_okay=False),
    help="Với --prove: ghi mọi điều và hồ sơ kiểm chứng (JSON) / with --prove: all claims with their cases, as JSON.",
)  # fmt: skip
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có / overwrite.")
@click.option(
    "--mutate", is_flag=True, help="Sửa thử từng chỗ, xem ví dụ có phát hiện / change every place in turn; do the examples notice?"
)
@with_session
def lint(
    session: Session, criteria_files: tuple[str, ...], prove: bool, examples: bool, to: Path | None, force: bool, mutate: bool
) -> None:
    """Soát bộ tiêu chí: lỗi (mã thoát 3) và chỗ nên xem lại (mã thoát 1). / Check standards: faults (exit 3), findings (exit 1).

    Không nêu tệp thì soát mọi bộ tiêu chí. / Without files, all standards.
    """
    prove = prove or examples or to is not None
    if (prove or mutate) and not has_extra("prove", session):
        return
    paths = _paths(session, criteria_files)
    standards = [standard for path in paths if (standard := session.library.read(path))]
    proofs = proofs_of(standards) if prove else None
    found = list(lint_standards(standards, proofs.found if proofs else None))
    for standard in standards:
        check_links(standard, SessionShelf(session.library), session.of_standards)
    beside = [session.library.examples(standard) for standard in standards]
    for standard, theirs in zip(standards, beside, strict=True):
        found += examples_that_differ(standard, theirs)
    if found:
        session.codes.add(NO)
    mutated = mutation_of(session, standards, beside) if mutate else ""
    if proofs and to:
        write(proofs.json(), to, force, session.lang)
    proved = proofs.text(session.lang, examples) if proofs and session.error_format == "text" else ""
    write(proved + mutated + _text(session, found, len(standards), len(paths) - len(standards)), None, False, session.lang)


def _text(session: Session, found: list[Problem], sound: int, broken: int) -> str:
    """The findings, one under the other, and how many standards could be read and could not; or one JSON array."""
    if session.error_format == "json":
        return as_json(found, session.lang) + "\n"
    lines: list[str] = []
    for problem in found:
        data = session.library.sources.get(problem.place.file)
        lines.append(as_text(problem, source_lines(data) if data else None, session.lang))
    done = say("lint.done", session.lang, sound=sound, findings=len(found))
    lines.append(f"{done} {say('lint.broken', session.lang, broken=broken)}" if broken else done)
    return "\n".join(lines) + "\n"


def _paths(session: Session, named: tuple[str, ...]) -> list[Path]:
    """The files named, those in the folders named, or all of the library; an id stands for its files."""
    if not named:
        return list(session.library.files())
    found: list[Path] = []
    for name in named:
        path = Path(name)
        if path.is_dir():
            inside = sorted(item for item in path.rglob("*") if item.suffix in ENDINGS and not item.name.endswith(COMPANIONS))
            if not inside:
                session.of_standards.add(Place(name), "no-standards")
            found += inside
        elif path.suffix in ENDINGS or path.exists():
            found.append(path)
        else:
            by_id = [file for file, own in session.library.files().items() if own == name]
            found += by_id or [path]
    return found
