"""YAML with places."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ctlc_rules.source import Listing, Mapping, Node, Place, Problem, Problems, Scalar, Tree, events, read_tree

ROWS = yaml.safe_load(Path(__file__).with_name("broken.yaml").read_text(encoding="utf-8"))
READERS = {"libyaml": getattr(yaml, "CSafeLoader", yaml.SafeLoader), "python": yaml.SafeLoader}


def read(text: str) -> tuple[Tree | None, tuple[Problem, ...]]:
    problems = Problems()
    return read_tree("f.yaml", text.encode(), problems), problems.sorted()


def tree_of(text: str) -> Tree:
    tree, problems = read(text)
    assert tree is not None and not problems
    return tree


def told(problem: Problem) -> str:
    return f"{problem.place.line}:{problem.place.column} {problem.code} {problem.hint}".strip()


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_a_broken_file_is_told_at_its_place(row, reader, monkeypatch):
    monkeypatch.setattr(events, "_LOADER", READERS[reader])
    tree, problems = read(row["text"])
    assert [told(problem) for problem in problems] == row["told"]
    assert tree is None or not tree.sound


def test_the_line_of_the_first_key_is_named():
    _, (problem,) = read("a: 1\nb: 2\na: 3\n")
    assert dict(problem.args) == {"name": "a", "first": "1"}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("escape", [r"\UFFFFFFFF", r"\U00110000", r"\ud800", r"\xZZ", r"\q"])
def test_an_escape_that_means_no_character_is_refused(escape, reader, monkeypatch):
    monkeypatch.setattr(events, "_LOADER", READERS[reader])
    tree, problems = read(f'a: "{escape}"')
    assert problems and (tree is None or not tree.sound)


WORDS = ("no", "NO", "012", "1_000", "12:30", "2020-09-01", "null", "~", "0x1F", ".inf", "1e3", "yes", "=", "8.50")


@pytest.mark.parametrize("word", WORDS)
def test_a_scalar_stays_text(word):
    assert tree_of(f"a: {word}\nb: [{word}]").plain == {"a": word, "b": [word]}


def test_only_what_is_truly_empty_is_none():
    assert tree_of("a:\nb: ''\nc: {d: , e: ''}\nf: |\n").plain == {"a": None, "b": "", "c": {"d": None, "e": ""}, "f": ""}


def test_keys_stay_text():
    assert tree_of("1: a\nno: b\n4.10: c").plain == {"1": "a", "no": "b", "4.10": "c"}


def test_places_of_keys_values_and_what_is_missing():
    tree = tree_of("mục:\n  tên: {điểm: 5, b: [x, yy]}\n")
    assert tree.place(("mục", "tên", "điểm")) == Place("f.yaml", 2, 15)
    assert tree.key_place(("mục", "tên", "điểm")) == Place("f.yaml", 2, 9)
    assert tree.key_width(("mục", "tên", "điểm")) == 4
    assert tree.place(("mục", "tên", "b", 1)) == tree.key_place(("mục", "tên", "b", 1)) == Place("f.yaml", 2, 25)
    assert tree.text_width(("mục", "tên", "b", 1)) == 2
    assert tree.text_width(("mục", "tên")) == 1
    assert tree.place(("mục", "không có", "gì")) == tree.place(("mục",)) == Place("f.yaml", 2, 3)
    assert tree.place(()) == tree.key_place(()) == Place("f.yaml", 1, 1)
    assert tree.node(("mục", 0)) is None and tree.node(("mục", "tên", "b", 2)) is None


@pytest.mark.parametrize(
    "text", ["[" * 20_000, "a: " + "[" * 20_000, "- " * 20_000, "{a: " * 20_000, "? " * 20_000, "[" * 20_000 + "]" * 20_000]
)
def test_deep_nesting_is_refused_where_it_gets_too_deep(text):
    tree, (problem,) = read(text)
    assert tree is None and problem.code == "too-deep" and problem.place.column < 200


def test_the_deepest_that_is_read():
    deep = events.MOST_DEEP - 1
    assert read("a: " + "[" * deep + "]" * deep)[1] == ()
    assert [problem.code for problem in read("a: " + "[" * (deep + 1) + "]" * (deep + 1))[1]] == ["too-deep"]


@pytest.mark.parametrize("text", ["a: [" + "x," * 200_000 + "]", "- \n" * 200_000, "a: {" + "".join(f"k{n}: 1, " for n in range(60_000))])
def test_more_values_than_any_file_needs_are_refused(text):
    tree, problems = read(text)
    assert tree is None and problems[-1].code == "too-much"


def test_mistakes_beyond_the_first_hundred_are_not_gathered():
    tree, problems = read("a: 1\n" * 5_000)
    assert tree is None and len(problems) == events.MOST_TOLD


SCRAPS = ["a", "b: ", ": ", "\n", "  ", "- ", *"{}[],\"'|>#%!\tế", "&x ", "*x", "? ", "<<: ", "---\n"]


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(SCRAPS), max_size=25).map("".join)))
def test_any_text_is_a_tree_or_a_problem(text):
    tree, problems = read(text.encode("utf-8", "ignore").decode())
    assert tree is not None or problems
    assert tree is None or tree.sound == (not problems)


@given(st.binary(max_size=100))
def test_any_bytes_are_a_tree_or_a_problem(data):
    problems = Problems()
    assert read_tree("f", data, problems) is not None or problems


TEXTS = st.text(st.sampled_from("abcđếộữ漢 0:'\"-,"), min_size=1, max_size=12)
INNER = st.recursive(TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3))
TREES = st.dictionaries(TEXTS, INNER, min_size=1, max_size=4)


@given(st.one_of(st.lists(st.sampled_from(SCRAPS), max_size=25).map("".join), TREES.map(yaml.safe_dump)))
def test_both_readers_agree_on_what_they_take(text):
    trees: list[Tree | None] = []
    for reader in READERS.values():
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(events, "_LOADER", reader)
            trees.append(read(text)[0])
    taken = [tree.plain for tree in trees if tree]
    assert len(taken) < len(READERS) or taken[0] == taken[1]


def scalars(node: Node) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Listing():
            for item in node.items:
                yield from scalars(item)
        case Mapping():
            for key, value in node.entries:
                yield key
                yield from scalars(value)


@given(TREES, st.sampled_from([True, False, None]))
def test_what_was_written_is_read_and_each_place_points_at_its_text(value, flow):
    tree = tree_of(yaml.safe_dump(value, allow_unicode=True, default_flow_style=flow, width=1000))
    assert tree.plain == value
    for scalar in scalars(tree.root):
        shown = tree.lines[scalar.place.line - 1][scalar.place.column - 1 :][: scalar.width]
        if scalar.width > 1 or not shown.startswith("?"):
            assert yaml.load(shown, Loader=yaml.BaseLoader) == scalar.text


@given(TREES)
def test_the_normal_form_of_the_file_makes_no_difference(value):
    text = yaml.safe_dump(value, allow_unicode=True)
    apart = tree_of(unicodedata.normalize("NFD", text))
    assert (apart.plain, apart.root) == (tree_of(text).plain, tree_of(text).root)
