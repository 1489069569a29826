"""The door: every fault of a file gets its place."""

from pathlib import Path
from typing import Annotated, Literal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from ctlc_rules.source import Door, Exact, Name, Problem, Problems, Text, Whole, YesNo, door, read_tree, validate
from ctlc_rules.words import LANGS

ROWS = yaml.safe_load(Path(__file__).with_name("door.yaml").read_text(encoding="utf-8"))


class Shelf(Door):
    title: Text
    rows: Annotated[Whole, Field(le=100)] = 1
    số_lượng: Whole = 0


class Bands(Door):
    bands: dict[Name, Exact] | Exact


class BandsForm(Door):
    bands: Bands


class Share(Door):
    of: Name


class ShareForm(Door):
    share: Share
    title: Text


def _form(value: object) -> str:
    return "share" if isinstance(value, dict) and "share" in value else "bands"


class Size(Door):
    wide: Whole
    high: Whole


class Library(Door):
    library: Name
    shelves: dict[Name, Shelf]
    kind: Literal["public", "school"] = "public"
    open_: YesNo = Field(default=True, alias="open")
    form: Annotated[Annotated[BandsForm, Tag("bands")] | Annotated[ShareForm, Tag("share")], Discriminator(_form)] | None = None
    tags: Annotated[tuple[Name, ...], Field(max_length=3)] = ()
    size: Size | Whole = 1


def check(text: str) -> tuple[Library | None, tuple[Problem, ...]]:
    problems = Problems()
    tree = read_tree("f.yaml", text.encode(), problems)
    assert tree is not None
    return validate(Library, tree, problems), problems.sorted()


def told(problem: Problem) -> str:
    args = dict(problem.args)
    hint = {"did-you-mean": args.get("near"), "known-words": args.get("known")}.get(problem.hint, "")
    words = [f"{problem.place.line}:{problem.place.column}", problem.code, args["name"]]
    if problem.code == "unknown-word":
        hint = f"{args['near']}"
    return " ".join(word for word in (*words, problem.hint, hint) if word)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_door(row):
    made, problems = check(row["text"])
    assert [told(problem) for problem in problems] == row["told"]
    assert (made is not None) == (not problems)


def test_nothing_is_built_from_a_tree_that_is_not_sound():
    made, problems = check("library: a\nlibrary: b\nshelves: {}\nkind: x\n")
    assert made is None and [problem.code for problem in problems] == ["duplicate-key", "unknown-word"]
    made, problems = check("library: a\nlibrary: b\nshelves: {}\n")
    assert made is None and [problem.code for problem in problems] == ["duplicate-key"]


def test_a_part_of_a_file_is_checked_alone():
    problems = Problems()
    tree = read_tree("f.yaml", b"a:\n  b: {title: x, rows: y}\n  c: {title: z}\n", problems)
    assert tree is not None
    assert validate(Shelf, tree, problems, ("a", "c")) == Shelf(title="z")
    assert validate(Shelf, tree, problems, ("a", "b")) is None
    assert validate(Shelf, tree, problems, ("a", "d")) is None
    assert [told(problem) for problem in problems] == ["2:3 missing-key d", "2:23 not-a-number rows"]


def test_a_fault_that_a_model_raises_keeps_its_own_code():
    class Own(Door):
        word: Text

        @model_validator(mode="after")
        def _refuse(self) -> "Own":
            raise PydanticCustomError("duplicate-key", "-", {"first": 7})

    problems = Problems()
    tree = read_tree("f.yaml", b"shelf: {word: x}\n", problems)
    assert tree is not None and validate(Own, tree, problems, ("shelf",)) is None
    (problem,) = problems.sorted()
    assert problem.message("en") == "`shelf` is written twice; the first is on line 7"


def test_a_flood_of_mistakes_is_counted_not_listed():
    _, problems = check("library: a\nshelves: {}\n" + "".join(f"k{n}: 1\n" for n in range(3_000)))
    assert len(problems) == door.MOST_TOLD + 1
    assert problems[-1].code == "more-problems" and dict(problems[-1].args)["count"] == "2900"


JUNK = st.recursive(
    st.sampled_from(["x", "8,5", "", "public", "no", "a b", "0..9"]) | st.none(),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["bands", "share", "of", "title", "wide", "x", "a b"]), inner, max_size=3)
    ),
    max_leaves=6,
)
FILES = st.dictionaries(st.sampled_from([*Library.model_json_schema()["properties"], "x"]), JUNK, min_size=1, max_size=4)


@given(FILES)
def test_whatever_the_file_holds_each_problem_has_a_place_and_words(value):
    made, problems = check(yaml.dump(value, allow_unicode=True))
    assert (made is None) == bool(problems)
    for problem in problems:
        assert problem.place.line and problem.place.column
        assert all(problem.message(lang) for lang in LANGS)
