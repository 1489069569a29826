"""What is wrong with lists, links and circles is told with its place, word for word; and every sentence of theirs is told here."""

import re

import pytest
import yaml

from ctlc_rules.case.lists import OpenList, join_lists
from ctlc_rules.case.read import OpenLayer, join_layers, open_file
from ctlc_rules.criteria import read_standard
from ctlc_rules.population import Population
from ctlc_rules.population.editions import in_force
from ctlc_rules.population.links import check_links
from ctlc_rules.source import Problems, as_text, source_lines
from ctlc_rules.words import LANGS
from ctlc_rules.words.others import LINKS, LISTS
from tests.population.people import HERE, Shelf, standards

ROWS = yaml.safe_load((HERE / "told.yaml").read_text(encoding="utf-8"))
FOLDER = HERE / "standards"
ALL = standards(*sorted(FOLDER.glob("*.yaml")))


def said(row, lang="vi"):
    problems = Problems()
    sources = {name: text.encode() for name, text in row["files"].items()}
    text = (FOLDER / "place.yaml").read_text(encoding="utf-8")
    for old, new in row.get("put", []):
        assert text.count(old) >= 1
        text = text.replace(old, new, 1)
    sources["place.yaml"] = text.encode()
    place = read_standard("place.yaml", sources["place.yaml"], problems)
    assert place is not None
    shelf = Shelf((*(item for item in ALL if item.id != "place"), place))
    opened = [one for name in row["files"] if (one := open_file(name, sources[name], problems))]
    cases = join_layers([item for item in opened if isinstance(item, OpenLayer)], problems)
    lists = join_lists([item for item in opened if isinstance(item, OpenList)], problems)
    population = Population(cases, lists, shelf, "self", problems, problems)
    for item in cases:
        standard = in_force(shelf.editions(item.base.standard or ""), item, None)
        assert standard is not None
        population.graded(item, standard, False, None)
    if not row["files"]:
        check_links(place, shelf, problems)
    return "".join(as_text(problem, source_lines(sources[problem.place.file]), lang) + "\n" for problem in problems.sorted())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_what_is_told(row):
    assert said(row) == row["told"]
    assert all(said(row, lang) for lang in LANGS)


def test_every_sentence_is_told():
    told = {code for row in ROWS for code in re.findall(r"\[([a-z0-9-]+)\]$", row["told"], re.MULTILINE)}
    assert {code for code in LISTS | LINKS if not code.endswith(".hint")} <= told
