"""The page of a paper as blocks: every text of it, in its order; an element that no printer knows is a bug of ours."""

import pytest
from lxml import html

from ctlc_rules.exchange.papers.blocks import Chart, Para, Table, Together, tables, texts
from ctlc_rules.exchange.papers.inline import UnknownElementError
from ctlc_rules.exchange.papers.parse import parse
from ctlc_rules.exchange.papers.tables import covered_above
from ctlc_rules.exchange.papers.widths import WHOLE, widths
from ctlc_rules.report.markup import Safe, el
from tests.exchange.papers.made import CASES, PAPERS, html_of, page_of, print_of

UNSEEN = ("footer", "svg")


def joined(text: str) -> str:
    return "".join(text.split()).replace("■", "").replace("▨", "")


@pytest.mark.parametrize("case", PAPERS)
def test_no_text_of_the_page_is_lost_and_none_is_added(case: str):
    article = next(html.document_fromstring(html_of(case)).iter("article"))
    for element in [*article.iter(*UNSEEN), *article.find_class("unseen"), *article.find_class("rule")]:
        element.drop_tree()
    found = joined("".join(texts(print_of(case).sheets[0].blocks)))
    assert found == joined(article.text_content())


@pytest.mark.parametrize("body", ["<video></video>", "<p><input></p>", "<table><p>x</p></table>", "<dl><p>x</p></dl>", "<img src='x'>"])
def test_an_unknown_element_is_a_bug(body: str):
    with pytest.raises(UnknownElementError):
        parse(page_of(Safe(body.replace("<table><p>", "<table><tr><p>").replace("</p></table>", "</p></tr></table>"))))


def test_what_the_page_says_of_itself():
    sheet = print_of(CASES[0]).sheets[0]
    assert (sheet.watermark, sheet.across, sheet.card) == ("MINH HỌA", False, False)
    assert sheet.foot.startswith("Mã kiểm chứng: bộ tiêu chí ")
    assert print_of("scale").sheets[0].across


def test_blanks_are_single_and_looks_are_kept():
    [block] = parse(page_of(el("p", Safe("a  <strong>b</strong>\n <em>c</em> <br> d ")))).sheets[0].blocks
    assert isinstance(block, Para)
    assert [(run.text, run.bold, run.italic) for run in block.runs] == [
        ("a ", False, False), ("b", True, False), (" ", False, False), ("c", False, True), ("\n", False, False), ("d", False, False),
    ]  # fmt: skip


@pytest.mark.parametrize("case", PAPERS)
def test_widths_add_up_and_every_column_has_one(case: str):
    for table in tables(print_of(case).sheets[0].blocks):
        assert sum(table.widths) == WHOLE
        assert min(table.widths) > 0
        assert all(sum(cell.across for cell in row.cells) == len(table.widths) for row in (*table.head, *table.rows))


def test_a_table_of_an_unknown_kind_is_as_broad_as_its_texts_ask():
    narrow, broad = widths("", [], [["1", "22"], ["một câu dài hơn nhiều so với cột đầu"]])
    assert narrow < broad
    assert narrow + broad == WHOLE


def test_a_cell_over_two_rows_leaves_its_place_free():
    rows = '<tr><th rowspan="2">a</th><th colspan="2">b</th></tr><tr><th>c</th><th>d</th></tr>'
    [table] = [one for one in parse(page_of(Safe(f"<table><thead>{rows}</thead></table>"))).sheets[0].blocks if isinstance(one, Table)]
    assert len(table.widths) == 3
    places = [[(column, cell.text if cell else None) for column, cell in row] for row in covered_above(table.head)]
    assert places == [[(0, "a"), (1, "b")], [(0, None), (1, "c"), (2, "d")]]


@pytest.mark.parametrize("inside", ['<image href="file:///etc/hosts"></image>', "<foreignObject></foreignObject>", "<g><use></use></g>"])
def test_a_drawing_names_no_file(inside: str):
    with pytest.raises(UnknownElementError):
        parse(page_of(Safe(f'<figure><svg viewBox="0 0 10 10">{inside}</svg></figure>')))


def test_a_chart_takes_its_style_with_it():
    groups = [block for block in print_of(CASES[0]).sheets[0].blocks if isinstance(block, Together)]
    [drawing] = [block for group in groups for block in group.blocks if isinstance(block, Chart)]
    assert ".bars .sure{fill:#777}" in drawing.svg
    assert 'viewBox="0 0 400 ' in drawing.svg
    assert drawing.size[0] == 400
