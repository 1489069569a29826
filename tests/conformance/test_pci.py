"""The Provincial Competitiveness Index: 63 provinces and four years, every published total again through `ctlc grade`.

The data print components in single precision and totals in five to fifteen digits after the point, so totals agree to 1/100,000.
"""

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from shutil import copy

import pytest

from tests.cli.desk import ROOT, in_a_process
from tests.conformance.published import published
from tests.shipped.made import shipped_standard

YEARS = ("2013", "2014", "2015", "2016")
NEAR = Fraction(1, 100_000)
COMPONENTS = tuple(shipped_standard("pci-2013").inputs)
GALLERY = ROOT / "criteria" / "gallery"


def case_text(name, year, components):
    facts = "".join(f"  {key}: {{value: {value}}}\n" for key, value in zip(COMPONENTS, components, strict=True))
    return (
        f"case: {name}\nstandard: pci\nunit: {{id: {name}, name: {name}, kind: provincial_economy}}\n"
        f"period: {{from: {year}-01-01, to: {year}-12-31}}\nreport: data\ndocuments: {{data: {{file: data.json}}}}\nfacts:\n{facts}"
    )


def graded(folder: Path, criteria: Path, *options: str):
    """The results of the command run as a process of its own, by case."""
    done = in_a_process(folder, "grade", "cases", "--format", "json", "--criteria", str(criteria), *options)
    assert done.returncode == 0, done.stderr.decode()
    return {item["case"]["id"]: item for item in json.loads(done.stdout)["results"]}


@pytest.fixture(scope="module")
def data():
    return json.loads(published("pci_2013_2016.json").read_text(encoding="utf-8"), parse_float=Decimal)


@pytest.fixture(scope="module")
def results(data, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pci")
    (folder / "cases").mkdir()
    for year, edition in data.items():
        for unit, province in edition["provinces"].items():
            text = case_text(f"{unit}-{year}", year, province["subs"])
            (folder / "cases" / f"{unit}-{year}.yaml").write_text(text, encoding="utf-8")
    return graded(folder, ROOT / "criteria")


@pytest.mark.parametrize("year", YEARS)
def test_every_published_total_comes_out_again(data, results, year):
    far = {}
    for unit, province in data[year]["provinces"].items():
        found = results[f"{unit}-{year}"]
        assert found["standard"]["edition"] == year
        assert (found["outcome"], found["rating"], found["possible_ratings"], found["counted"]) == ("scored", None, [], True)
        assert found["score"]["low"] == found["score"]["high"]
        if abs(Fraction(found["score"]["low"]) - Fraction(province["published"])) > NEAR:
            far[unit] = (found["score"]["low"], province["published"])
    assert far == {}
    assert len(data[year]["provinces"]) == 63


def test_all_252_are_graded_and_nothing_else(data, results):
    assert set(data) == set(YEARS)
    assert len(results) == 252


@pytest.mark.parametrize("year", YEARS)
def test_names_and_weights_are_those_of_the_data(data, year):
    standard = shipped_standard(f"pci-{year}")
    weights = [item.weight * 100 for item in standard.core.outline.criteria]
    assert [(item.title.vi, weight) for item, weight in zip(standard.criteria, weights, strict=True)] == [
        *zip(data[year]["criteria"], data[year]["weights"], strict=True)
    ]


# the choice of the edition, on a second one whose weights are other ones

OTHER = {"market_entry": "20%", "transparency": "5%"}
MADE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
# 10 x (0.05 x 1 + 0.05 x 2 + 0.2 x 3 + 0.05 x 4 + 0.1 x 5 + 0.05 x 6 + 0.05 x 7 + 0.2 x 8 + 0.2 x 9 + 0.05 x 10)
BY_THE_FIRST = 60
# the same with 0.2 x 1 and 0.05 x 3 instead: 0.15 x (1 - 3) x 10 = -3
BY_THE_OTHER = 57


@pytest.fixture
def two_editions(tmp_path):
    criteria = tmp_path / "criteria"
    criteria.mkdir()
    for name in ("pci-2016.yaml", "pci-2016.en.yaml"):
        copy(GALLERY / name, criteria / name)
    text = (GALLERY / "pci-2016.yaml").read_text(encoding="utf-8")
    text = text.replace("edition: 2016", "edition: 2017").replace("from: 2016-01-01, to: 2016-12-31", "from: 2017-01-01")
    lines = [_reweighted(line) for line in text.splitlines()]
    (criteria / "pci-2017.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (tmp_path / "cases").mkdir()
    for year in (2016, 2017):
        (tmp_path / "cases" / f"made-{year}.yaml").write_text(case_text(f"made-{year}", year, MADE), encoding="utf-8")
    return tmp_path


def _reweighted(line):
    for name, weight in OTHER.items():
        if line.startswith(f"  components.{name}:"):
            head, _, tail = line.partition("weight: ")
            return f"{head}weight: {weight}{tail[tail.index(',') :]}"
    return line


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ((), {"made-2016": ("2016", BY_THE_FIRST), "made-2017": ("2017", BY_THE_OTHER)}),
        (("--as-of", "2016-12-31"), {"made-2016": ("2016", BY_THE_FIRST), "made-2017": ("2016", BY_THE_FIRST)}),
        (("--as-of", "2017-01-01"), {"made-2016": ("2017", BY_THE_OTHER), "made-2017": ("2017", BY_THE_OTHER)}),
    ],
    ids=["the end of the period decides", "as of the last day of the first", "as of the first day of the other"],
)
def test_the_edition_in_force_gives_the_weights(two_editions, options, found):
    results = graded(two_editions, two_editions / "criteria", *options)
    assert {name: (item["standard"]["edition"], Fraction(item["score"]["low"])) for name, item in results.items()} == found
