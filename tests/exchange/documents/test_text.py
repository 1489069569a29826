"""Text and web copies: paragraphs with their lines, tables in the forms that copies leave. The rows of text.yaml are invented."""

from pathlib import Path

import pytest
import yaml

from ctlc_rules.exchange.documents.document import Table
from ctlc_rules.exchange.documents.read import read_document
from ctlc_rules.source import Problems

ROWS = yaml.safe_load(Path(__file__).with_name("text.yaml").read_text(encoding="utf-8"))
SEEDS = Path(__file__).parents[4] / "shared" / "seeds"


def blocks_of(data):
    problems = Problems()
    document = read_document("made.txt", data, problems)
    assert document is not None, [problem.message("en") for problem in problems]
    return document


def shown(block):
    if isinstance(block, Table):
        return ["|".join(cell.text or "~" for cell in row) for row in block.rows]
    return f"{block.spot.line}: {block.text}"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_text(row):
    document = blocks_of(row["text"].replace("→", "\t").replace("·", "\u00a0").encode())
    assert [shown(block) for block in document.blocks] == row["blocks"]
    tables = [block for block in document.blocks if isinstance(block, Table)]
    for table in tables:
        assert (table.head, sorted(table.doubtful)) == (row["head"], row.get("doubtful", []))
        assert len({len(one) for one in table.rows}) == 1
        for first, second, third, fourth in row.get("merged", []):
            assert table.rows[first][second] is table.rows[third][fourth]
        if "lines" in row:
            assert [[cell.spot.line for cell in one] for one in table.rows] == row["lines"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_no_text_is_lost_and_places_are_numbered(row):
    text = row["text"].replace("→", "\t").replace("·", "\u00a0")
    document = blocks_of(text.encode())
    seen: dict[int, str] = {}
    for block in document.blocks:
        for item in [cell for one in block.rows for cell in one] if isinstance(block, Table) else [block]:
            seen[item.spot.paragraph] = item.text
    assert list(seen) == sorted(seen) == [*range(1, len(seen) + 1)]
    kept = sorted(" ".join(seen.values()).split())
    assert kept == sorted(
        word for word in text.replace("|", " ").split() if word == "-" or word.strip("-:")
    )  # less the rule under a header


def seed(start):
    found = sorted(SEEDS.glob(f"{start}_*.txt")) if SEEDS.is_dir() else []
    if not found:
        pytest.skip("the seeds are not beside the project")
    return found[0].read_bytes()


def test_the_seed_with_a_cell_a_line():
    [table] = [block for block in blocks_of(seed("001")).blocks if isinstance(block, Table)]
    assert (len(table.rows), len(table.rows[0]), table.head, sorted(table.doubtful)) == (14, 4, 1, [])
    lines = {row[1].text[-12:]: [cell.spot.line for cell in row] for row in table.rows}
    assert [cell.spot.line for cell in table.rows[1]] == [45, 46, 47, 48]  # as the hand-read case counts them
    assert [cell.spot.line for cell in table.rows[4]] == [60, 61, 62, 63], lines
    assert [cell.text for cell in table.rows[13]][2:] == ["445", "43.117"]


def test_the_seed_whose_cells_are_paragraphs():
    [table] = [block for block in blocks_of(seed("002")).blocks if isinstance(block, Table)]
    assert (len(table.rows), len(table.rows[0]), table.head) == (12, 5, 2)
    assert [[cell.spot.line for cell in row][2:] for row in table.rows[2:4]] == [[94, 96, 98], [104, 106, 110]]
    assert [cell.spot.line for cell in table.rows[11]] == [196, 198, 200, 202, 204]
    assert sorted(table.doubtful) == [2, 11]  # the first has its stray blank elsewhere, the last has none
