"""How mistakes are shown."""

import json
import string

import pytest

from ctlc_rules.source import Place, Problem, Problems, as_json, as_text, display_width, near, read_tree, source_lines
from ctlc_rules.words import CATALOGUE, LANGS, has, merged, say


def shown(text: str, lang: str = "en") -> str:
    problems = Problems()
    read_tree("criteria/a.yaml", text.encode(), problems)
    (problem,) = problems.sorted()
    return as_text(problem, source_lines(text.encode()), "vi" if lang == "vi" else "en")


def test_message_line_caret_and_hint():
    assert shown("lớp: 1\nlớp: 2\n") == (
        "criteria/a.yaml:2:1: `lớp` is written twice; the first is on line 1 [duplicate-key]\n"
        "  2 | lớp: 2\n"
        "    | ^^^\n"
        "  hint: delete one of the two, or rename it"
    )
    assert shown("lớp: 1\nlớp: 2\n", "vi").endswith("  gợi ý: xóa một trong hai hoặc đổi tên")


def test_a_problem_of_the_whole_file_shows_no_line():
    assert shown("\n") == "criteria/a.yaml: the file is empty [empty-file]"


def test_without_lines_only_the_words_are_shown():
    problem = Problem(Place("f", 3, 4), "empty-file")
    assert as_text(problem, None, "en") == as_text(problem, ("a",), "en") == "f:3:4: the file is empty [empty-file]"


@pytest.mark.parametrize("key", ["tên", "漢字", "e\u0302\u0301", "👍", "a"])
def test_the_caret_stands_under_the_fault_whatever_the_letters(key):
    _, source, caret, _ = shown(f"{key}: &x 1\n").split("\n")
    assert display_width(source[: source.index("&")]) == display_width(caret) - 1


def test_tabs_count_one_column():
    _, source, caret, _ = shown("a:\t\t&x 1\n").split("\n")
    assert source.index("&") == caret.index("^")


def test_a_long_line_is_cut_around_the_fault():
    _, source, caret, _ = shown("a: {" + ", ".join(f"k{n}: {n}" for n in range(500)) + ", k7: 1, z: 1}").split("\n")
    at = caret.index("^")
    assert len(source) < 115 and source[at:].startswith("k7: 1, z: 1}") and source.startswith("  1 | …")


def test_what_a_file_holds_cannot_steer_the_terminal():
    text = as_text(Problem(Place("f\x1b", 1, 1), "unknown-key", (("name", "\x1b[31m\u202e"),)), ("\x1b[2J\u202ex",), "en")
    assert "\x1b" not in text and "\u202e" not in text


def test_json_is_sorted_and_readable():
    problems = Problems()
    problems.add(Place("b", 1, 1), "empty-file")
    problems.add(Place("a", 2, 1), "unknown-key", name="lớp", hint="did-you-mean", near="lượt")
    first, second = json.loads(as_json(problems, "vi"))
    assert first == {
        "file": "a",
        "line": 2,
        "column": 1,
        "code": "unknown-key",
        "message": "không có mục nào tên là `lớp` ở đây",
        "hint": "ý bạn là `lượt`?",
        "severity": "error",
    }
    assert second["file"] == "b" and "lớp" in as_json(problems, "vi")


def test_problems_are_sorted_by_place_and_told_once():
    problems = Problems()
    for line in (3, 1, 3, 2):
        problems.add(Place("f", line, 1), "empty-file")
    more = Problems()
    more.add(Place("e", 9, 9), "too-deep", most=40)
    problems.extend(more)
    assert [(p.place.file, p.place.line) for p in problems.sorted()] == [("e", 9), ("f", 1), ("f", 2), ("f", 3)]
    assert len(problems) == 4 and not Problems()


def test_what_a_message_quotes_stays_on_one_line_and_short():
    problems = Problems()
    problems.add(Place("f", 1, 1), "unknown-key", name="x\n" * 1_000)
    (problem,) = problems.sorted()
    assert "\n" not in problem.message("en") and len(problem.message("en")) < 300


@pytest.mark.parametrize(("name", "found"), [("doi_tuong", "đối_tượng"), ("vists", "visits"), ("VISITS", "visits"), ("zzz", ""), ("", "")])
def test_near(name, found):
    assert near(name, ["visits", "đối_tượng", "members"]) == found


def test_an_unknown_word_of_the_catalogue_is_a_bug():
    assert has("empty-file") and not has("no-such-key")
    with pytest.raises(KeyError):
        say("no-such-key", "vi")
    with pytest.raises(KeyError):
        say("unknown-key", "vi")


def test_two_entries_of_one_key_are_refused():
    entry = {"k": {"vi": "a", "en": "b"}}
    with pytest.raises(AssertionError):
        merged(entry, entry)  # type: ignore[arg-type]  # the literal's keys are plain text to mypy
    with pytest.raises(AssertionError):
        merged({"k": {"vi": "a"}})


@pytest.mark.parametrize("key", CATALOGUE)
def test_both_languages_take_the_same_arguments(key):
    """An argument called by a language, or whose name ends with one, is a text that is there in both; each language takes its own."""
    fields = [{name for _, name, _, _ in string.Formatter().parse(CATALOGUE[key][lang]) if name} for lang in LANGS]
    fields = [{"text" if name == lang else name.removesuffix(f"_{lang}") for name in own} for own, lang in zip(fields, LANGS, strict=True)]
    assert fields[0] == fields[1]
