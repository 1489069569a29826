"""Every problem that the reading of a criteria file can tell has its words, and the words ask for nothing that is not given."""

import ast
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ctlc_rules.words import CATALOGUE, LANGS
from ctlc_rules.words.expressions import EXPRESSIONS
from ctlc_rules.words.standards import STANDARDS

PACKAGE = Path(__file__).parents[2] / "ctlc_rules"
FOLDERS = ("source", "expr", "forms", "criteria")
TELLING = {"wrong", "wrong_key", "stop", "tell", "add", "_tell", "_wrong", "PydanticCustomError"}
CODE = re.compile("[a-z0-9]+(-[a-z0-9]+)+")
FROM_THE_DOOR = {"name", "value"}  # given for every fault of a model


@dataclass(frozen=True)
class Raised:
    """Where a problem is told, its code, the arguments of its words, and the hints named there."""

    where: str
    code: str
    args: frozenset[str]
    hints: tuple[str, ...]


def texts(node: ast.expr | None) -> Iterator[str]:
    """The literal texts that an argument can be."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*texts(body), *texts(orelse))


def raised(path: Path, source: str) -> Iterator[Raised]:
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call):
            continue
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        where = f"{path.name}:{call.lineno}"
        given = {word.arg for word in call.keywords if word.arg} - {"hint", "width"}
        given |= {key for item in call.args if isinstance(item, ast.Dict) for part in item.keys for key in texts(part)}
        if name == "unknown":
            yield from (Raised(where, f"unknown-{what}", frozenset({"name", "near", "known"}), ()) for what in texts(call.args[0]))
        elif name == "expected":
            yield from (Raised(where, "bad-expression", frozenset({"found"}), (f"expected-{what}",)) for what in texts(call.args[0]))
        elif name in TELLING:
            door = FROM_THE_DOOR if name in ("_wrong", "PydanticCustomError") else set()
            hints = tuple(hint for word in call.keywords if word.arg == "hint" for hint in texts(word.value) if hint)
            codes = [text for item in call.args for text in texts(item) if CODE.fullmatch(text)]
            yield from (Raised(where, code, frozenset(given | door), hints) for code in codes)


ALL = [
    one for folder in FOLDERS for path in sorted((PACKAGE / folder).glob("*.py")) for one in raised(path, path.read_text(encoding="utf-8"))
]
ALL_HINTS = {"near-name", "known-names"} | {hint for one in ALL for hint in one.hints}


def fields(key: str) -> set[str]:
    return {name for lang in LANGS for _, name, _, _ in string.Formatter().parse(CATALOGUE[key][lang]) if name}


def faults(one: Raised) -> list[str]:
    """What the catalogue lacks for a problem, or asks for in vain."""
    keys = [one.code, *one.hints, *([f"{one.code}.hint"] if f"{one.code}.hint" in CATALOGUE else [])]
    missing = [f"{key} has no words" for key in keys if key not in CATALOGUE]
    asked = [(key, name) for key in keys if key in CATALOGUE for name in sorted(fields(key) - one.args)]
    return missing + [f"{key} asks for {name}" for key, name in asked]


@pytest.mark.parametrize("one", ALL, ids=lambda one: f"{one.where} {one.code}")
def test_a_problem_has_its_words(one):
    assert faults(one) == []


@pytest.mark.parametrize("key", EXPRESSIONS | STANDARDS)
def test_words_are_for_a_problem_that_exists(key):
    assert key in ALL_HINTS or key.removesuffix(".hint") in {one.code for one in ALL}


@pytest.mark.parametrize(
    ("source", "sees"),
    [
        ("self.wrong(spot, 'no-such-code')", ["no-such-code has no words"]),
        ("self.wrong(spot, 'units-differ', left='a')", ["units-differ asks for right"]),
        ("reader.unknown('paper', name, known, path)", []),
        ("reader.unknown('planet', name, known, path)", ["unknown-planet has no words"]),
        ("self.expected('moon')", ["expected-moon has no words"]),
        ("problems.tell(place, 'bad-sign' if a else 'foreign-sign', {'sign': b})", ["foreign-sign.hint asks for here"]),
        ("raise PydanticCustomError('only-yes', '-')", []),
        ("problems.add(place, 'no-rating', hint='no-such-hint')", ["no-such-hint has no words"]),
    ],
)
def test_the_checker_sees_what_was_planted(source, sees):
    assert [fault for one in raised(Path("planted.py"), source) for fault in faults(one)] == sees
