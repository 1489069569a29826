"""Letters: what is good is never touched, what is legacy comes back whole, what is garbled is told."""

import unicodedata
from pathlib import Path

import pytest

from ctlc_rules.exchange.documents.document import Change, Table
from ctlc_rules.exchange.documents.encodings import from_legacy
from ctlc_rules.exchange.documents.read import read_document
from ctlc_rules.exchange.documents.syllables import look
from ctlc_rules.source import Problems
from tests.exchange.legacy_letters import TCVN3, tcvn3, vni

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
REPORT = (
    "Báo cáo tự đánh giá của trung tâm học tập cộng đồng\n"
    "Ban giám đốc gồm ba người, được tập huấn đầy đủ, thường xuyên.\n"
    "ĐẢNG ỦY, UBND XÃ\n"
    "\n"
    "Mở 12 lớp, 1.250 lượt người; kỹ năng sống, nhẵn nhụi, ẩm thực, quỹ khuyến học, ngày ỷ lại, chẳng hạn, cẳng tay.\n"
    "Học nghề"
)


def read(data):
    problems = Problems()
    document = read_document("made.txt", data, problems)
    return document, [(problem.code, problem.place.line) for problem in problems]


def words(document):
    return [
        cell.text for block in document.blocks for cell in ([c for r in block.rows for c in r] if isinstance(block, Table) else [block])
    ]


PLAIN = [line for line in REPORT.split("\n") if line]
WAYS = {
    "UTF-8": (REPORT.encode(), []),
    "UTF-8 with its mark": (REPORT.encode("utf-8-sig"), []),
    "Windows lines": (REPORT.replace("\n", "\r\n").encode(), []),
    "UTF-16 with its mark": (REPORT.encode("utf-16"), [("read.was-utf16", 1)]),
    "UTF-16 without its mark": (REPORT.encode("utf-16-le"), [("read.was-utf16", 1)]),
    "UTF-16 the other way": (REPORT.encode("utf-16-be"), [("read.was-utf16", 1)]),
    "marks apart": (unicodedata.normalize("NFD", REPORT).encode(), [("read.was-nfd", 5)]),
    "VNI copied as Unicode": (vni(REPORT).encode(), [("read.was-vni", 5)]),
    "VNI bytes": (vni(REPORT).encode("cp1252"), [("read.was-vni", 5)]),
}


@pytest.mark.parametrize("way", WAYS)
def test_the_same_words_from_every_encoding(way):
    data, changes = WAYS[way]
    document, problems = read(data)
    assert problems == []
    assert words(document) == PLAIN
    assert document.changes == tuple(Change(code, times) for code, times in changes)


@pytest.mark.parametrize("data", [tcvn3(REPORT).encode("latin-1"), tcvn3(REPORT).encode()], ids=["bytes", "copied as Unicode"])
def test_tcvn3_comes_back(data):
    document, problems = read(data)
    assert problems == []
    assert words(document) == PLAIN  # the line of capitals is known by its other letters
    assert document.changes == (Change("read.was-tcvn3", 5),)


def test_windows_1258_is_known_by_its_words():
    stripped = REPORT.replace("ỷ", "y").replace("ẳ", "ă").replace("ẵ", "ă")
    written = "".join(_as_1258(c) for c in stripped)
    document, problems = read(written.encode("cp1258"))
    assert problems == []
    assert words(document) == [line for line in stripped.split("\n") if line]
    assert document.changes == (Change("read.was-cp1258", 1),)


def _as_1258(letter):
    """Windows-1258 has the letters with a shape whole, and the tones apart."""
    parts = unicodedata.normalize("NFD", letter)
    tones = [mark for mark in parts[1:] if mark in "\u0300\u0301\u0303\u0309\u0323"]
    return unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in tones)) + "".join(tones)


def test_every_letter_of_the_tables_comes_back():
    small = [letter for letter in TCVN3 if letter.islower()]
    assert [from_legacy(tcvn3(letter), "tcvn3") for letter in small] == small
    both = [letter for letter in small if letter != "đ"] + ["Đ", *(letter.upper() for letter in small)]
    assert [from_legacy(vni(letter), "vni") for letter in both] == both


def test_a_mixed_copy_keeps_its_good_lines():
    document, _ = read("\n".join([PLAIN[0], tcvn3(PLAIN[1]), tcvn3(PLAIN[1]), tcvn3(PLAIN[3]), PLAIN[3], "Số lớp: 5"]).encode())
    assert words(document) == [PLAIN[0], PLAIN[1], PLAIN[1], PLAIN[3], PLAIN[3], "Số lớp: 5"]
    assert document.changes == (Change("read.was-tcvn3", 3),)


@pytest.mark.parametrize("text", ["The centre of Zürich: naïve façade, señor, Straße, crème brûlée", "Diện tích 9,53 km², 30 °C"])
def test_other_languages_are_left_alone(text):
    document, problems = read(text.encode())
    assert (words(document), problems, document.changes) == ([text], [], ())


def test_garbled_letters_are_told_and_not_mended():
    garbled = REPORT.encode().decode("cp1252", errors="replace").replace("\ufffd", "\u008d")
    document, problems = read(garbled.encode())
    assert (document, problems) == (None, [("letters-garbled", 1)])


def test_one_garbled_line_is_noted():
    line = "Trung tâm học tập".encode().decode("latin-1")
    document, problems = read(f"{REPORT}\n{line}".encode())
    assert problems == []
    assert document.changes == (Change("read.has-garbled", 1),)


def test_letters_of_no_known_table_are_refused():
    assert read(bytes(range(0x80, 0x100)) * 20) == (None, [("letters-unknown", 0)])


@pytest.mark.parametrize("data", [b"", b" \n\t\n", "\ufeff".encode(), "\u00a0\n".encode()])
def test_nothing_is_no_document(data):
    assert read(data) == (None, [("document-empty", 0)])


def test_the_seeds_are_vietnamese_and_come_back_from_legacy_fonts():
    if not SEEDS.is_dir():
        pytest.skip("the seeds are not beside the project")
    for start in ("001", "002", "003", "004"):
        text = next(SEEDS.glob(f"{start}_*.txt")).read_text(encoding="utf-8")
        assert look(text).at_least(97), start
        plain, _ = read(text.encode())
        assert plain.changes == (), start
        for data, fold in ((vni(text).encode(), str), (tcvn3(text).encode(), str.casefold)):
            document, problems = read(data)
            assert problems == []
            assert [fold(word) for word in words(document)] == [fold(word) for word in words(plain)]
