"""The catalogue of rule forms, as the tests run it: read from `tests/catalogue/forms/`, told on the page `docs/forms.md`."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ctlc_rules.source import Problems, Tree, read_tree

ROOT = Path(__file__).parents[1]
FORMS = ROOT / "tests" / "catalogue" / "forms"
PARTS = (
    ("indicators", "From data to an indicator", range(1, 29)),
    ("totals", "From indicators to criteria and the total", range(30, 42)),
    ("ratings", "Rating", range(50, 68)),
    ("procedure", "Evidence, raters, procedure, time", range(70, 83)),
)
"""File, title and numbers of each part: 28 + 12 + 18 + 13 forms."""
EXPECTED = tuple(f"F{number:02}" for _, _, numbers in PARTS for number in numbers)

Row = Mapping[str, Any]
Steps = Sequence[str]


@dataclass(frozen=True, slots=True)
class Spot:
    """file: of the standard, from the top of the project. at: the way into it. also: other ways, shown beside it."""

    file: str
    at: Steps
    also: tuple[Steps, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """spot: where it stands. see: where else.

    full: a case that a row changes; rows: as written, every scalar a text. says: what the page adds, "" where nothing is to add.
    """

    id: str
    vi: str
    en: str
    source: str
    spot: Spot
    see: tuple[Spot, ...]
    full: Mapping[str, Any]
    rows: tuple[Row, ...]
    says: str


def load(path: Path) -> Any:
    """As it is written: every scalar a text, so that `no` and 0.5 stay what they are."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def read_forms() -> tuple[Form, ...]:
    """Every form, in the order of the files; a form written twice comes twice."""
    return tuple(form for part, _, _ in PARTS for form in _of_part(load(FORMS / f"{part}.yaml")))


def _of_part(written: Sequence[Mapping[str, Any]]) -> Iterator[Form]:
    for one in written:
        spot, *see = [Spot(where["file"], where["at"], tuple(where.get("also", ()))) for where in (one["in"], *one.get("see", ()))]
        full = one.get("full", {})
        if isinstance(full, str):
            full = load(ROOT / full)["full"]
        texts = (one["form"], one["vi"], one["en"], one["source"])
        yield Form(*texts, spot, tuple(see), full, tuple(one["rows"]), one.get("says", ""))


def tree_of(file: str) -> Tree:
    tree = read_tree(file, (ROOT / file).read_bytes(), Problems())
    assert tree is not None, file
    return tree


def line_of(file: str, at: Steps) -> int:
    """The line, from 1, on which it stands. Fails where the way leads nowhere."""
    tree = tree_of(file)
    path: list[str | int] = []
    for step in at:
        path.append(_step(tree, path, step))
        if tree.node(tuple(path)) is None:
            raise KeyError(f"{file} holds no {' > '.join(at)}")
    return tree.key_place(tuple(path)).line


def _step(tree: Tree, path: Sequence[str | int], step: str) -> str | int:
    """A key; in a list the item whose `id` (or `of`, or number from 1) it is."""
    inside = tree.plain_at(tuple(path))
    if not isinstance(inside, list):
        return step
    ids = [item.get("id") if isinstance(item, dict) else item for item in inside]
    return ids.index(step) if step in ids else int(step) - 1


def fragment_of(spot: Spot) -> str:
    """The lines of the file that say the form, in its order, without the indentation that they have in common."""
    lines = (ROOT / spot.file).read_text(encoding="utf-8").splitlines()
    starts = sorted({line_of(spot.file, at) for at in (spot.at, *spot.also)})
    blocks = [list(_block(lines, start)) for start in starts]
    return "\n".join(itertools.chain.from_iterable(_outdented(block) for block in blocks))


def _block(lines: Sequence[str], start: int) -> Iterator[str]:
    """The line `start` and those after it that stand deeper."""
    depth = _depth(lines[start - 1])
    yield lines[start - 1]
    for line in lines[start:]:
        if line.strip() and _depth(line) <= depth:
            return
        if not line.strip():
            return
        yield line


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _outdented(block: Sequence[str]) -> list[str]:
    return [line[_depth(block[0]) :] for line in block]


HEAD = """# Rule forms

Made by `docs/generate.py` from `tests/catalogue/forms/`; do not edit. The rows are run by the tests.

{count} forms of rules found in Vietnamese regulations, score sheets and grading systems, each with a place in a standard that is
written so, the lines of that standard, and rows reckoned by hand from the words of the form. {shipped} stand in a standard that is
shipped, {small} in a small standard of the tests, whose names and figures are only there to be run.
"""


def forms_page() -> str:
    """The page: a table of all, then each with its lines and its rows."""
    forms = read_forms()
    shipped = sum(form.spot.file.startswith("criteria/") for form in forms)
    lines = [HEAD.format(count=len(forms), shipped=shipped, small=len(forms) - shipped), *_table(forms)]
    for name, title, _ in PARTS:
        told = {one["form"] for one in load(FORMS / f"{name}.yaml")}
        lines += ["", f"## {title}"]
        for form in forms:
            if form.id in told:
                lines += ["", *_told(form)]
    return "\n".join(lines) + "\n"


def _table(forms: Sequence[Form]) -> Iterator[str]:
    yield from ("| form | tiếng Việt | English | stands in | rows |", "|---|---|---|---|---|")
    for form in forms:
        yield f"| [{form.id}](#{form.id.lower()}) | {form.vi} | {form.en} | {_link(form.spot)} | {len(form.rows)} |"


def _link(spot: Spot) -> str:
    line = line_of(spot.file, spot.at)
    return f"[{spot.file}:{line}](../{spot.file}#L{line})"


def _told(form: Form) -> Iterator[str]:
    yield f"### {form.id}"
    yield ""
    yield f"**{form.vi}** / {form.en}. Source: {form.source}."
    for spot in (form.spot, *form.see):
        yield from ("", f"In {_link(spot)}:", "", "```yaml", fragment_of(spot), "```")
    yield ""
    if form.says:
        yield from (form.says, "")
    yield from ("| row | gives |", "|---|---|")
    for row in form.rows:
        yield f"| {_cell(row['claim'])} | {_cell(result_of(row))} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


ASKS = frozenset(
    [
        "claim",
        "values",
        "office",
        "papers",
        "evidence",
        "stage",
        "months",
        "period",
        "unit",
        "report",
        "criterion",
        "only",
        "instead",
        "as_of",
        "standard",
        "layers",
        "beside",
        "lists",
    ]
)
"""Keys of a row that say what is given and asked; each other key is something expected."""
SAYS = {
    "points": "points: {}",
    "total": "total: {}",
    "sections": "points of {}",
    "met": "{}",
    "rating": "rating: {}",
    "finding": "the finding {} holds",
    "no_finding": "the finding {} does not hold",
    "warning": "warning: {}",
    "refused": "refused: {}",
    "in_force": "in force: {}",
    "counted": "counted: {}",
    "why_not": "why not: {}",
    "supposed": "closed by nobody yet: {}",
    "shown_before": "shown beside it: {}",
}
WORDS = {"met": "met", "not_met": "not met", "unknown": "not known", "not_applicable": "does not apply", "none": "nothing"}


def result_of(row: Row) -> str:
    """What a row expects, in a few words."""
    return "; ".join(SAYS[key].format(_said(key, value)) for key, value in row.items() if key not in ASKS)


def _said(key: str, value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_said(key, item)}" for name, item in value.items()) or WORDS["none"]
    if isinstance(value, list):
        between = " to " if key in ("points", "total", "sections") else " / " if key == "why_not" else " or "
        return between.join(_said(key, item) for item in value)
    text = str(value)
    return WORDS.get(text, text)
