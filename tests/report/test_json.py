"""Results for machines: the JSON's shape, the CSV's cells, Markdown that shows its texts; the same bytes from the same input."""

import csv
import io
import json
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from ctlc_rules.cli.main import cli
from ctlc_rules.explain import explain
from ctlc_rules.report.as_csv import COLUMNS, as_csv, safe
from ctlc_rules.report.as_json import as_json
from ctlc_rules.report.grid import markdown
from ctlc_rules.report.sheet_markdown import sheet_markdown
from ctlc_rules.report.summary import summarise, summary_markdown
from tests.shipped.made import ROOT, case_text, graded_text, shipped_case, shipped_standard
from tests.shipped.test_cases import ALL, CITY, TEN_MONTHS, YEAR
from tests.shipped.test_criteria_rows import WHOLE

HOSTILE = '=HYPERLINK("x") | a\\b *c* <script> `d` [e](f)'


# the shape


def decimal_text(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"-?(0|[1-9]\d*)(\.\d*[1-9])?", value) is not None


def day(value: object) -> bool:
    return isinstance(value, str) and date.fromisoformat(value).isoformat() == value


def sha(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch("[0-9a-f]{64}", value) is not None


def filled(value: object) -> bool:
    return isinstance(value, str) and value != ""


def line_of_a_file(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"criteria/[\w.-]+\.yaml:[1-9]\d*", value) is not None


def place(value: object) -> bool:
    keys = {"document": str, "section": str, "row": str, "page": int, "line": int}
    return isinstance(value, dict) and "document" in value and all(isinstance(item, keys[key]) for key, item in value.items())


def levels(value: object) -> bool:
    return isinstance(value, dict) and set(value.values()) <= VERDICT


BOTH = {"vi": str, "en": str}
SCORE = {"low": decimal_text, "high": decimal_text, "out_of": decimal_text}
LOST = {"by_figures": decimal_text, "for_want": decimal_text}
WORTH = {"low": lambda value: value == "0", "high": decimal_text}
VERDICT = {"met", "not_met", "unknown", "not_applicable"}
BASIS = {
    "reported",
    "claimed",
    "evidenced",
    "verified",
    "rejected",
    "conflicting",
    "doubtful",
    "presumed",
    "derived",
    "taken",
    "other_cases",
    "not_reported",
    "not_applicable",
}
KIND = {"form", "evidence", "not_applicable", "zero", "weight", "rounding", "limit", "part"}
SAID = {
    "layer": {"self", "office", "reaudit"}, "by": (filled, None), "on": (day, None), "value": (filled, None), "says": BOTH,
    "as_printed": (filled, None), "because": (filled, None), "at": [place],
}  # fmt: skip
FACT = {
    "input": filled, "label": BOTH, "value": (filled, None), "says": BOTH, "basis": BASIS, "as_printed": (filled, None),
    "layer": ({"self", "office", "reaudit"}, None), "because": (filled, None), "at": [place],
    "by": (filled, None), "on": (day, None), "in_year": (BOTH, None), "from": (BOTH, None), "layers": [SAID],
}  # fmt: skip
STEP = {
    "kind": KIND, "says": BOTH, "points": {"low": decimal_text, "high": decimal_text}, "because": filled, "level": (filled, None),
    "facts": [FACT],
}  # fmt: skip
CRITERION = {
    "id": filled, "no": filled, "section": filled, "title": BOTH, "verdict": (VERDICT, None), "levels": (levels, None),
    "score": (SCORE, None), "on_claims": decimal_text, "lost": (LOST, None), "at": line_of_a_file, "papers": [BOTH], "steps": [STEP],
    "cite": [{"id": filled, "article": (filled, None), "says": BOTH}],
}  # fmt: skip
TAKEN = {
    "input": filled, "label": BOTH, "says": BOTH, "from": BOTH,
    "low": (decimal_text, None), "high": (decimal_text, None), "words": [filled],
    "lists": [{"id": filled, "sha256": sha, "units": int}],
    "cases": [
        {
            "case": filled, "unit": filled, "gave": filled, "closed": bool, "layers": [{"layer": filled, "sha256": sha}],
            "standard": {"id": filled, "edition": filled, "core_sha256": sha}, "period": {"from": day, "to": day},
        }
    ],
    "lacks": [lambda value: isinstance(value, dict) and "code" in value],
}  # fmt: skip
RESULT = {
    "mode": {"open", "closed"}, "stage": {"self", "office", "reaudit"}, "supposed": bool, "as_of": (day, None),
    "reopened": ({"by": filled, "on": day, "because": filled}, None),
    "standard": {"id": filled, "edition": filled, "status": filled, "title": BOTH, "core_sha256": sha, "sha256": sha},
    "case": {
        "id": filled, "draft": bool, "unit": filled, "name": filled, "sha256": sha, "layers": [{"layer": filled, "sha256": sha}],
        "period": ({"from": day, "to": day, "label": str, "months": decimal_text, "approximate": bool}, None),
        "closing": ({"by": filled, "on": day, "asked": (day, None), "because": (filled, None)}, None),
    },
    "outcome": {"rated", "undetermined", "not_rated", "not_submitted", "not_for_this_standard"}, "because": str,
    "for_reference": bool, "counted": bool, "not_counted_because": (filled, None),
    "score": (SCORE, None), "steps": [STEP], "on_claims": decimal_text, "lost": LOST,
    "rating": (filled, None), "possible_ratings": [filled], "ratings_exact": lambda value: value is False,
    "decisions": [BOTH],
    "why": [BOTH],
    "why_not": [{"rating": filled, "clauses": [{"says": BOTH, "holds": (bool, None)}], "findings": [filled]}],
    "sections": [{"id": filled, "no": filled, "score": (SCORE, None), "steps": [STEP]}],
    "criteria": [CRITERION],
    "findings": [{"id": filled, "effect": filled, "to": (filled, None), "says": BOTH, "holds": (bool, None)}],
    "missing": [{"input": filled, "label": BOTH, "kind": filled, "criteria": [filled], "worth": WORTH}],
    "warnings": [{"code": filled, "says": BOTH, "inputs": [filled], "conflict": bool, "at": [place]}],
    "taken": [TAKEN],
}  # fmt: skip
DOCUMENT = {"schema": lambda value: value == 1, "engine": filled, "mode": {"open", "closed", "mixed"}, "results": [RESULT]}


def misfits(value: object, shape: Any, at: str = "") -> Iterator[str]:
    """Where a value is not of the shape: a type, words, a test, a list of one shape, keys that are all there; a tuple offers a choice."""
    if isinstance(shape, tuple):
        if value is not None:
            yield from misfits(value, shape[0], at)
    elif isinstance(shape, dict):
        if not isinstance(value, dict) or set(value) != set(shape):
            yield f"{at}: keys {sorted(value) if isinstance(value, dict) else value!r}"
        else:
            for key, inner in shape.items():
                yield from misfits(value[key], inner, f"{at}.{key}")
    elif isinstance(shape, list):
        if isinstance(value, list):
            for number, item in enumerate(value):
                yield from misfits(item, shape[0], f"{at}[{number}]")
        else:
            yield f"{at}: no list"
    elif not _fits(value, shape):
        yield f"{at}: {value!r}"


def _fits(value: object, shape: type | set[str] | Callable[[object], bool]) -> bool:
    if isinstance(shape, type):
        return type(value) is shape
    return value in shape if isinstance(shape, set) else shape(value)


@cache
def document(stage: str) -> str:
    return as_json([explain(shipped_case(name, stage)) for name in ALL], "0.0.0")


def parsed(text: str) -> Any:
    def refused(number: str) -> Any:
        raise AssertionError(f"a float: {number}")

    return json.loads(text, parse_float=refused, parse_constant=refused)


@pytest.mark.parametrize("stage", ["self", "office", "closed"])
def test_the_shape_of_the_shipped_results(stage: str):
    assert list(misfits(parsed(document(stage)), DOCUMENT)) == []


def test_the_shape_of_a_commune_and_of_a_closed_case():
    full = WHOLE["tt25-2023-commune"]["full"]
    standard = shipped_standard("tt25-2023-commune")
    office = "case: made\nlayer: office\nby: office\non: 2026-01-31\nclosing: {by: council, on: 2026-02-01, asked: 2026-01-15}\n"
    office += "facts: {social_mobilisation: {value: positive, basis: verified}}\n"
    evaluation = graded_text(standard, (case_text(standard, full), office), "closed")
    found = parsed(as_json([explain(evaluation)], "0.0.0"))
    assert list(misfits(found, DOCUMENT)) == []
    result = found["results"][0]
    assert (result["rating"], result["score"], result["supposed"], result["case"]["closing"]["by"]) == ("level_2", None, False, "council")
    assert [layer["layer"] for layer in result["case"]["layers"]] == ["self", "office"]
    assert {tuple(item["levels"]) for item in result["criteria"] if item["levels"]} == {("level_1", "level_2")}


def test_a_wrong_shape_is_seen():
    found = parsed(document("self"))
    found["results"][0]["score"]["low"] = 80
    found["results"][1]["criteria"][3]["extra"] = ""
    found["results"][1]["steps"][0]["kind"] = "other"
    assert [fault.partition(":")[0] for fault in misfits(found, DOCUMENT)] == [
        ".results[0].score.low", ".results[1].steps[0].kind", ".results[1].criteria[3]",
    ]  # fmt: skip


def test_keys_are_sorted_and_texts_are_nfc():
    text = document("self")
    assert unicodedata.is_normalized("NFC", text)

    def ordered(pairs: list[tuple[str, object]]) -> dict[str, object]:
        assert all(first < second for (first, _), (second, _) in pairwise(pairs))
        return dict(pairs)

    json.loads(text, object_pairs_hook=ordered)
    assert text.endswith("}\n")


def test_the_mode_is_the_results_own_or_mixed():
    both = [explain(shipped_case(YEAR, stage)) for stage in ("self", "closed")]
    assert [parsed(as_json(items, "0"))["mode"] for items in (both[:1], both[1:], both)] == ["open", "closed", "mixed"]


def test_a_sentence_is_said_in_both_languages():
    result = parsed(document("self"))["results"][1]
    assert all(item["says"]["vi"] != item["says"]["en"] for item in (*result["findings"], *result["criteria"][0]["steps"]))
    assert [text for text in texts(result) if re.search(r"[{}]", text)] == [], "an argument that was not put in"


def texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for item in value.values():
                yield from texts(item)
        case list():
            for item in value:
                yield from texts(item)


# CSV


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_csv_has_a_row_for_each_criterion():
    names = (YEAR, CITY, TEN_MONTHS)
    rows = rows_of(as_csv([explain(shipped_case(name)) for name in names], "vi"))
    criteria = [item.info.id for item in shipped_case(YEAR).criteria]
    assert [(row["case"], row["criterion"]) for row in rows] == [
        *((YEAR, name) for name in criteria), (CITY, ""), *((TEN_MONTHS, name) for name in criteria),
    ]  # fmt: skip
    assert all(set(row) == set(COLUMNS) and None not in row.values() for row in rows)
    row = next(row for row in rows if row["criterion"] == "activities.attendances")
    assert (row["low"], row["high"], row["out_of"], row["possible_ratings"], row["rating"]) == ("3", "4", "4", "good fair", "")
    assert sha(row["core_sha256"])
    assert sha(row["case_sha256"])
    assert line_of_a_file(row["at"])


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("=1+1", "'=1+1"),
        ("+84 912", "'+84 912"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("-2", "-2"),
        ("-2.5", "-2.5"),
        ("--2", "'--2"),
        ("-1/3", "'-1/3"),
        ("2", "2"),
        ("Tốt", "Tốt"),
        ("", ""),
    ],
)
def test_no_cell_can_be_taken_for_a_formula(cell: str, kept: str):
    assert safe(cell) == kept


def hostile() -> str:
    """The case of a unit with a name that means something to spreadsheets and to Markdown."""
    return case_text(shipped_standard("clc-illustrative"), {"directors": 1}).replace("name: Made", f"name: {json.dumps(HOSTILE)}")


def test_a_hostile_name_stays_text_in_csv():
    item = explain(graded_text(shipped_standard("clc-illustrative"), (hostile(),)))
    assert {row["unit_name"] for row in rows_of(as_csv([item], "en"))} == {"'" + HOSTILE}


def test_csv_written_by_the_command_opens_as_utf8(tmp_path: Path):
    to = tmp_path / "bang.csv"
    done = CliRunner().invoke(cli, ["grade", str(ROOT / "cases" / f"{YEAR}.yaml"), "--format", "csv", "-o", str(to)])
    assert (done.exit_code, done.stdout) == (0, ""), done.stderr
    assert to.read_bytes().startswith(b"\xef\xbb\xbfcase,unit,unit_name,")
    assert rows_of(to.read_bytes().decode("utf-8-sig"))[0]["unit_name"] == "TTHTCĐ phường Mạo Khê"
    assert all(line.endswith("\r") for line in to.read_bytes().decode().split("\n")[:-1])


# Markdown


def cells(line: str) -> list[str]:
    """The cells of a row as a reader of GitHub's Markdown parts them, their escapes taken away."""
    parts = re.findall(r"(?:\\.|[^|\\])+", line.strip().strip("|"))
    return [re.sub(r"\\(.)", r"\1", part).strip() for part in parts]


def test_a_hostile_name_stays_text_in_markdown():
    item = explain(graded_text(shipped_standard("clc-illustrative"), (hostile(),)))
    row = next(line for line in summary_markdown(summarise([item], "vi")).splitlines() if "HYPERLINK" in line)
    assert cells(row)[1] == HOSTILE
    assert len(cells(row)) == 7
    heading = sheet_markdown(item, "vi").splitlines()[0]
    assert re.sub(r"\\(.)", r"\1", heading).startswith(f"# {HOSTILE}, ")
    assert not re.search(r"(?<!\\)[`*<|]", heading)
    assert "](" not in heading


def test_a_cell_holds_any_sign():
    rows = [["a|b", "c\\", "d\\|e", "<b>", "*f*", "x\ny"]]
    assert cells(markdown(rows, ["1", "2", "3", "4", "5", "6"]).splitlines()[-1]) == [*rows[0][:5], "x y"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_tables_of_the_markdown_sheet_are_whole(lang: Any):
    lines = sheet_markdown(explain(shipped_case(YEAR)), lang).splitlines()
    rows = [cells(line) for line in lines if line.startswith("|") and "---" not in line]
    assert {len(row) for row in rows} == {4}
    assert len(rows) == 44 + 6, "the criteria, and a head for each section"
    assert any(shipped_standard("clc-illustrative").core_sha256[:12] in line for line in lines[:8])


# the same bytes


def in_a_process(env: Mapping[str, str], folder: Path, *args: str) -> bytes:
    keep = {key: value for key, value in os.environ.items() if key in ("PATH", "SYSTEMROOT", "PYTHONPATH", "VIRTUAL_ENV")}
    run = [sys.executable, "-m", "ctlc_rules", *args]
    path = os.pathsep.join((str(ROOT), keep.get("PYTHONPATH", "")))
    done = subprocess.run(run, cwd=folder, env={**keep, "PYTHONPATH": path, **env}, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


def test_the_same_input_gives_the_same_bytes_in_any_surroundings(tmp_path: Path):
    """Other seeds of hashes, locale, time zone and working folder."""
    cases = [str(ROOT / "cases" / f"{name}.yaml") for name in (YEAR, CITY)]
    args = ("grade", *cases, "--format", "json")
    first = in_a_process({"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"}, ROOT, *args)
    second = in_a_process({"PYTHONHASHSEED": "4321", "LC_ALL": "vi_VN.UTF-8", "LANG": "vi_VN", "TZ": "Asia/Ho_Chi_Minh"}, tmp_path, *args)
    assert first == second
    assert [result["case"]["id"] for result in json.loads(first)["results"]] == [YEAR, CITY]


def test_cases_come_in_the_order_in_which_they_were_named():
    for names in ((YEAR, CITY), (CITY, YEAR)):
        done = CliRunner().invoke(cli, ["grade", *(str(ROOT / "cases" / f"{name}.yaml") for name in names), "--format", "json"])
        assert [result["case"]["id"] for result in json.loads(done.stdout)["results"]] == list(names)
