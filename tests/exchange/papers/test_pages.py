"""The Word file as LibreOffice shows it: the pages of our own PDF, with the same words on each.

LibreOffice is given our fonts for Times New Roman, as broad letter by letter, which a machine without Word lacks.
"""

import io
import os
import re
import shutil
import subprocess
from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from lxml import html
from pypdf import PdfReader

from tests.exchange.papers.made import CASES, PAPERS, ROOT, explained, html_of, print_of, printed

FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{ours}</dir><dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>{cache}</cachedir>
<match target="pattern"><test name="family"><string>Times New Roman</string></test>
<edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match></fontconfig>"""
A_ROW_OR_TWO = 40
"""Words."""
needs_office = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")


@cache
def by_office() -> dict[str, bytes]:
    """Each paper's Word file as LibreOffice prints it."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for case in PAPERS:
            (folder / f"{case}.docx").write_bytes(printed(case, "docx"))
        fonts = folder / "fonts.conf"
        fonts.write_text(FONTS.format(ours=ROOT / "ctlc_rules/exchange/fonts", cache=folder / "cache"), encoding="utf-8")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", name, *(f"{name}/{case}.docx" for case in PAPERS)]
        subprocess.run(command, check=True, capture_output=True, timeout=120, env={**os.environ, "FONTCONFIG_FILE": str(fonts)})
        return {case: (folder / f"{case}.pdf").read_bytes() for case in PAPERS}


@cache
def texts(case: str, whose: str) -> list[str]:
    """Of each page; the words across it left out, which are letters to us and a drawing to LibreOffice."""
    data = printed(case, "pdf") if whose == "ours" else by_office()[case]
    mark = re.compile("^(" + "|".join(re.escape(sheet.watermark) for sheet in print_of(case).sheets) + ")\n")
    return [mark.sub("", page.extract_text(orientations=(0,))) for page in PdfReader(io.BytesIO(data)).pages]


def words(text: str) -> Counter[str]:
    """Signs that come from another font stand apart for some readers and not for others; a line may end at a dash or a stroke."""
    return Counter(re.sub("([■▨☐✓✗/-])", r" \1 ", text).split())


def of_charts(case: str) -> Counter[str]:
    charts = html.document_fromstring(html_of(case)).iter("svg")
    return words(" ".join(text.text_content() for svg in charts for text in svg.iter("text")))


@needs_office
@pytest.mark.parametrize("case", PAPERS)
def test_libreoffice_shows_the_pages_of_the_pdf(case: str):
    """A row or two may fall on the page before or after; a chart is a picture there, so its words stand in the PDF alone."""
    theirs, ours = (list(map(words, texts(case, whose))) for whose in ("theirs", "ours"))
    chart = of_charts(case)
    assert bool(chart) == (case in (*CASES, "card", "decision"))
    assert len(theirs) == len(ours)
    for number, (their, our) in enumerate(zip(theirs, ours, strict=True), 1):
        assert (their - our).total() <= A_ROW_OR_TWO, f"page {number} has more"
        assert (our - their - chart).total() <= A_ROW_OR_TWO, f"page {number} has less"
    whole, our_whole = sum(theirs, Counter()), sum(ours, Counter())
    assert whole - our_whole == Counter(), "words that are new"
    assert our_whole - whole == chart, "words that are lost"


@needs_office
@pytest.mark.parametrize("case", CASES)
def test_the_criteria_stand_in_one_order(case: str):
    criteria = [f"{item.result.info.no}.{item.result.info.title.vi}".replace(" ", "")[:24] for item in explained(case).criteria]
    for whose in ("theirs", "ours"):
        text = "".join("".join(texts(case, whose)).split())
        places = [text.rfind(title) for title in criteria]
        assert -1 not in places
        assert places == sorted(places)
