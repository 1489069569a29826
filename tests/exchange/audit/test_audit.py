"""What the audit finds, sentence by sentence: `rows.yaml`. A report in which all fits says nothing."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ctlc_rules.criteria.english import Both
from ctlc_rules.exchange.audit.against import Stand, compare, stand_of
from ctlc_rules.exchange.audit.finding import Seen
from ctlc_rules.exchange.audit.report import audit_report
from ctlc_rules.exchange.audit.says import audit_text, sentence
from ctlc_rules.exchange.documents.read import read_document
from ctlc_rules.source import Problems, fold
from ctlc_rules.words.audit import AUDIT
from tests.exchange.audit.made import LIMITS, made_document, made_told
from tests.shipped.made import shipped_case, shipped_standard

GROUPS = yaml.load(Path(__file__).with_name("rows.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
ROWS = [pytest.param(row, id=f"{group}: {row['claim']}") for group, rows in GROUPS.items() for row in rows]
NO_FINDINGS = {"line", "page", "paragraph", "row", "column", "to", "or", "title", "none", "counted"}
OF_TWO_REPORTS = {"jump", "jump-yearly", "copied"}


def audited(row):
    document = made_document(row.get("blocks", []), doubtful=map(int, row.get("doubtful", [])))
    return audit_report(
        document,
        made_told(row.get("told", [])),
        shipped_standard("clc-illustrative"),
        LIMITS,
        frozenset(map(fold, row.get("prompts", []))),
        Fraction(row["months"]) if "months" in row else None,
    )


@pytest.mark.parametrize("row", ROWS)
def test_row(row):
    found = audited(row)
    assert [sentence(one, "vi") for one in found] == row.get("says", [])
    if "en" in row:
        assert [sentence(one, "en") for one in found] == row["en"]


def long_table(rows):
    return made_document(["\n".join(["TT | Nội dung | Số lượt", *("1 | Tổng | 2" for _ in range(rows))])])


def test_a_table_beyond_measure_is_not_looked_over_and_this_is_said():
    [found] = audit_report(long_table(1000))
    assert sentence(found, "vi") == "đoạn 1: bảng “TT” có 1001 dòng, nhiều hơn 1000: không đối chiếu bảng này"
    assert sentence(found, "en") == "paragraph 1: the table “TT” has 1001 rows, more than 1000: it was not looked over"


@pytest.mark.parametrize("piece", ["1 lớp trong đó ", "120% số hộ ", "1/2 hộ (50%) ", "IV. A ", "1 lớp "])
def test_a_long_line_is_walked_once(piece):
    """Read twice as often it would take minutes."""
    audit_report(made_document([(piece * 20_000)[:50_000]]))


def test_every_kind_of_finding_has_a_row_in_both_languages():
    told = {"audit.table-too-long"} | {one.code for rows in GROUPS.values() for row in rows if "en" in row for one in audited(row)}
    assert told == {key for key in AUDIT if key.startswith("audit.") and key.removeprefix("audit.") not in NO_FINDINGS | OF_TWO_REPORTS}


AGAINST = yaml.load(Path(__file__).with_name("against.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)


def stand(written, label):
    """Figures as numbers, or two ends."""
    months = Fraction(written["months"]) if "months" in written else None
    numbers = {}
    for name, value in written["numbers"].items():
        ends = [Fraction(one) for one in (value if isinstance(value, list) else [value])]
        numbers[name] = ((ends[0], ends[-1]), Seen(str(value), None))
    return Stand(label, months, numbers)


def compared(row):
    now, before = stand(row["now"], "năm 2021"), stand(row["before"], "năm 2020")
    return list(compare(now, before, shipped_standard("clc-illustrative"), LIMITS))


@pytest.mark.parametrize("row", AGAINST, ids=lambda row: row["claim"])
def test_two_reports(row):
    found = compared(row)
    assert [sentence(one, "vi") for one in found] == row.get("says", [])
    if "en" in row:
        assert [sentence(one, "en") for one in found] == row["en"]


def test_every_kind_of_finding_of_two_reports_has_a_row():
    assert {one.code.removeprefix("audit.") for row in AGAINST if "en" in row for one in compared(row)} == OF_TWO_REPORTS


def test_two_real_reports_of_one_centre():
    """104 months and 12: a year of the first is 3/26 of it. Law 528,550 (60,987 a year) and 2,554; skills 16,742 and 4,500; and so on."""
    now, before = (shipped_case(name).case for name in ("mao-khe-2020-2021", "mao-khe-2012-2020"))
    found = tuple(compare(stand_of(now), stand_of(before), shipped_standard("clc-illustrative"), LIMITS))
    labels = [value.vi for one in found for _, value in one.args if isinstance(value, Both)]
    assert sorted(labels) == [
        "Buổi phát trên đài truyền thanh",
        "Lượt học kỹ năng sống",
        "Lượt học môi trường",
        "Lượt học nghề ngắn hạn",
        "Lượt học pháp luật",
        "Lượt nghe đài truyền thanh",
        "Tổng số lượt ghi trong báo cáo",
    ]
    assert not list(compare(stand_of(now), stand_of(now), shipped_standard("clc-illustrative"), replace(LIMITS, copied=None)))


def test_a_case_that_equals_the_last_looks_copied():
    case = shipped_case("mao-khe-2020-2021").case
    [found] = compare(stand_of(case), stand_of(case), shipped_standard("clc-illustrative"), LIMITS)
    assert found.code == "audit.copied"


def test_the_list_of_findings():
    document = made_document(["Có 60/55 hộ tham gia."])
    [found] = audit_report(document)
    assert audit_text((found,), "en", "a.docx").splitlines()[1] == "  - paragraph 1: “60/55 hộ”: the part is more than the whole"
    assert audit_text((), "vi", "a.docx") == "Đối chiếu số liệu trong báo cáo a.docx\n  không thấy chỗ nào không khớp\n"


COUNTS = st.lists(st.lists(st.integers(0, 99_999), min_size=1, max_size=4), min_size=2, max_size=5)


def printed_table(groups, total):
    """Rows with sub-rows a, b, c where a group has several; the row above them has no figure of its own."""
    lines = ["TT | Nội dung | Số lượt"]
    for number, group in enumerate(groups, 1):
        lines.append(f"{number} | Nhóm | {group[0] if len(group) == 1 else ''}")
        if len(group) > 1:
            lines += [f" | {letter}, Phần | {f'{value:,}'.replace(',', '.')}" for letter, value in zip("abcd", group, strict=False)]
    return "\n".join([*lines, f"Tổng cộng | < | {total}"])


@given(COUNTS, st.integers(-50, 50))
def test_a_total_is_found_exactly_where_it_is_not_the_sum(groups, off):
    total = sum(map(sum, groups)) + off
    if total >= 0:
        found = audit_report(made_document([printed_table(groups, total)]))
        assert [one.code for one in found] == (["audit.sum-differs"] if off else [])


SEEDS = {"001": [], "002": ["audit.cells-unsure", "audit.section-blank", "audit.unit-of-sum"], "003": [], "004": []}


@pytest.mark.parametrize("start", SEEDS)
def test_the_real_reports(start, shared):
    """What is wrong in them by hand: domain.md, section 9. The doubtful population of 002 is told beside its input."""
    [path] = (shared / "seeds").glob(f"{start}_*.txt")
    document = read_document(path.name, path.read_bytes(), Problems())
    assert document is not None
    prompts = frozenset(fold(f"Tham gia của {who}") for who in PROMPTED)
    found = audit_report(document, prompts=prompts)
    assert [one.code for one in found] == SEEDS[start]


PROMPTED = ("cơ quan chuyên môn", "các doanh nghiệp", "nhà hảo tâm", "các cơ sở tôn giáo", "các đoàn thể, tổ chức xã hội")
