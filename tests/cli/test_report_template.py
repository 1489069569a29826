"""The Word template: the shipped one is written, restyled and used; what will not do as a template is said in a sentence."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.shared import Pt

from tests.cli.desk import Desk


def test_the_shipped_template_is_written_restyled_and_used(desk: Desk):
    done = desk.run("report", "--write-template", "mau.docx")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
    mine = docx.Document("mau.docx")
    mine.styles["CTLC Tên giấy"].font.size = Pt(19)
    mine.save("cua-toi.docx")
    made = desk.run("report", "cases/weak.yaml", "--format", "docx", "--template", "cua-toi.docx", "-o", "b.docx")
    assert (made.exit_code, made.stderr) == (0, "")
    assert docx.Document("b.docx").styles["CTLC Tên giấy"].font.size == Pt(19)


def test_a_paper_that_was_printed_does_as_a_template(desk: Desk):
    assert desk.run("report", "cases/good.yaml", "--format", "docx", "-o", "mau.docx").exit_code == 0
    made = desk.run("report", "cases/weak.yaml", "--format", "docx", "--template", "mau.docx", "-o", "b.docx")
    assert (made.exit_code, made.stderr) == (0, "")


def test_a_template_is_not_written_over_a_file(desk: Desk):
    Path("mau.docx").write_bytes(b"cua toi")
    done = desk.run("report", "--write-template", "mau.docx")
    assert done.exit_code == 6
    assert Path("mau.docx").read_bytes() == b"cua toi"
    assert desk.run("report", "--write-template", "mau.docx", "--force").exit_code == 0


def test_nothing_to_print_is_a_mistake(desk: Desk):
    done = desk.run("report")
    assert done.exit_code == 2
    assert "'CASE...'" in done.stderr


def zipped(**parts: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)
    return held.getvalue()


BAD = {
    "not a Word file": (b"khong phai Word", "the file is broken, or its end is missing: it cannot be opened [document-broken]"),
    "nothing": (b"", "the file is broken, or its end is missing: it cannot be opened [document-broken]"),
    "a bomb": (
        zipped(a=b"0" * 60_000_000),
        "the file packs an unusual amount of data and is no report: it is not opened [document-bomb]",
    ),
    "a zip of something else": (
        zipped(a=b"b"),
        "the template cannot be read; a plain Word file (.docx) without a password is needed [report-bad-template]",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_template_that_will_not_do(desk: Desk, name: str):
    data, says = BAD[name]
    Path("xau.docx").write_bytes(data)
    done = desk.run("report", "cases/good.yaml", "--format", "docx", "--template", "xau.docx", "-o", "a.docx", "--lang", "en")
    assert (done.exit_code, done.stderr.splitlines()[0]) == (2, f"xau.docx: {says}")
    assert not (desk.folder / "a.docx").exists()


def test_a_template_is_for_word(desk: Desk):
    Path("mau.docx").write_bytes(b"")
    done = desk.run("report", "cases/good.yaml", "--format", "pdf", "--template", "mau.docx", "-o", "a.pdf", "--lang", "en")
    assert (done.exit_code, done.stderr) == (2, "--template: --template is for --format docx only [report-template-form]\n")
