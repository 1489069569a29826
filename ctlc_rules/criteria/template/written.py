"""A report template as it is written: headings, tables and cues, all by their words and never by their numbers.

A pattern (`says`) is a run of words; `#` stands for the figure, `…` for a few words of the same sentence.
Words that end in `…` stand for all that begins with them.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from ctlc_rules.source import DayOfYear, Door, Exact, Name, Text, Whole, YesNo

MOST_WORDS = 100
Words = Annotated[list[Text], Field(min_length=1, max_length=MOST_WORDS)]


class Heading(Door):
    words: Words = Field(alias="is", description="Lời của đề mục / words of the heading")
    results: YesNo = Field(True, description="no: đề xuất hoặc kế hoạch, không phải kết quả / wishes or plans, no results")


class UnitWords(Door):
    centre: Words = Field(description="Cách gọi loại đơn vị / what the kind of unit is called")
    places: Words = Field(description="Loại địa bàn đứng trước tên riêng / kinds of place before a proper name")
    spelled: dict[Text, Text] = Field(default={}, max_length=20, description="Viết đủ: TP là Thành phố / short kinds of place in full")
    name: Text = Field(description="Tên đơn vị, {place} là địa bàn / name of the unit, {place} is the place")
    id: Text = Field(description="Mã đơn vị, {place} là tên riêng / id of the unit, {place} is the proper name")


class TableRow(Door):
    words: Words = Field(alias="is", description="Nhãn của dòng / labels of the row")
    gives: dict[Name, Name] = Field(min_length=1, max_length=20, description="Cột: số liệu / column: input")
    zero: dict[Name, Name] = Field(default={}, description="Cột bằng 0 thì số liệu này cũng 0 / where the column is 0, so is this input")


class ColumnSum(Door):
    column: Name = Field(description="Cột cộng dọc / the column added up")
    gives: Name = Field(description="Số liệu / input")
    but: list[Name] = Field(default=[], max_length=50, description="Trừ các dòng này / without these rows")
    because: Text = Field(description="Lời ghi ở số liệu / said beside the fact")


class ReportTable(Door):
    section: Name | None = Field(None, alias="in", description="Thường ở mục / section where it usually stands")
    label: Words = Field(description="Đầu cột của nhãn dòng / header of the labels")
    columns: dict[Name, Words] = Field(
        min_length=1, max_length=20, description="Cột: các cách viết ở đầu cột / column: words of its header"
    )
    rows: dict[Name, TableRow] = Field(min_length=1, max_length=200, description="Các dòng / the rows")
    units: dict[Name, Words] = Field(default={}, description="Cột: đơn vị, khi kết quả viết thành dòng / column: units, in lines of text")
    groups: list[Text] = Field(default=[], max_length=MOST_WORDS, description="Dòng chỉ là đề mục / rows that only head others")
    total: TableRow | None = Field(None, description="Dòng tổng / row of the total")
    sums: list[ColumnSum] = Field(default=[], max_length=20, description="Cột cộng dọc khi không có tổng / sums of columns without a total")


class Way(Door):
    """Exactly one of prompt, says. Of several ways the first that finds something counts."""

    section: Name | Annotated[list[Name], Field(min_length=1, max_length=20)] | None = Field(
        None, alias="in", description="Chỉ ở các mục này / only in these sections"
    )
    prompt: Text | Words | None = Field(None, description="Nhãn của dòng “nhãn: nội dung” / label of a line “label: what is written”")
    says: Text | Words | None = Field(None, description="Mẫu câu, # là con số / pattern, # is the figure")
    gives: Text | Annotated[list[Text], Field(min_length=2, max_length=20)] | None = Field(
        None, description="Giá trị khi mẫu không có #; nhiều giá trị là chưa rõ / value where the pattern has no #; several are a doubt"
    )
    asks: Text | None = Field(
        None, description="Lời hỏi người đọc khi thấy câu mà không có số / asked of a person where words lack a figure"
    )
    whole: Name | None = Field(None, alias="of", description="Số liệu nhận số đứng sau dấu / (16/17) / input that takes the whole")
    unless: Text | Words | None = Field(None, description="Câu có lời này thì bỏ qua / not where the sentence says this")
    not_after: Text | Words | None = Field(None, description="Không tính khi đứng ngay sau lời này / not right after these words")
    basis: Literal["reported", "claimed"] = Field("reported", description="Cơ sở / basis")
    because: Text | None = Field(None, description="Lời ghi ở số liệu / said beside the fact")


Ways = Way | Annotated[list[Way], Field(min_length=1, max_length=30)]


class Ratio(Door):
    of: Name = Field(description="Số liệu / input")
    by: Name = Field(description="Chia cho số liệu này / divided by this input")
    at_most: Annotated[Exact, Field(gt=0)] = Field(description="Thường không quá mấy lần / usually at most so many times")
    yearly: YesNo = Field(False, description="yes: tính cho một năm / reckoned for a year")


class Audit(Door):
    """From when on a figure of a report is worth a second look. None of it grades."""

    percent_points: Annotated[Exact, Field(ge=0)] = Field(
        Decimal("0.1"), description="Tỷ lệ được lệch mấy điểm phần trăm so với số tính lại / points a percentage may differ"
    )
    least: Annotated[Whole, Field(ge=0)] = Field(
        100, description="Số nhỏ hơn thì trùng nhau, lệch nhau là thường / smaller figures are equal or differ by chance"
    )
    population: Name | None = Field(None, description="Số liệu dân số / input of the population")
    flows: list[Text] = Field(
        default=[], max_length=MOST_WORDS, description="Đơn vị của số cộng dồn theo thời gian / units that add up over time"
    )
    jump: Annotated[Exact, Field(ge=1)] | None = Field(
        None, description="Gấp mấy lần báo cáo trước thì hỏi / times the figure of the report before"
    )
    jumps: dict[Name, Annotated[Exact, Field(ge=1)]] = Field(
        default={}, max_length=500, description="Riêng từng số liệu; 1: đổi là hỏi / of single inputs; 1: any change"
    )
    copied: Annotated[Whole, Field(ge=1)] | None = Field(
        None, description="Từ mấy số giống hệt báo cáo trước thì hỏi / equal figures that look copied"
    )
    ratios: list[Ratio] = Field(default=[], max_length=50, description="Tỷ số giữa hai số liệu / ratios of two inputs")


class WrittenTemplate(Door):
    standard: Name = Field(description="Bộ tiêu chí / standard")
    title: Text = Field(description="Tên mẫu / title")
    unit: UnitWords = Field(description="Nhận ra đơn vị / how the unit is recognised")
    school_year: DayOfYear = Field((9, 1), description="Ngày đầu năm học / first day of a school year")
    talks: list[Text] = Field(default=[], max_length=MOST_WORDS, description="Không phải báo cáo của một kỳ / no report of a period")
    leads: list[Text] = Field(
        default=[], max_length=MOST_WORDS, description="Lời mở đầu không tính khi so / words at the start that do not count"
    )
    plans: list[Text] = Field(default=[], max_length=MOST_WORDS, description="Lời của kế hoạch, đề nghị / words of plans and wishes")
    past: list[Text] = Field(default=[], max_length=MOST_WORDS, description="Lời về kỳ khác / words about another time")
    still: list[Text] = Field(
        default=[], max_length=MOST_WORDS, description="Tưởng là kỳ khác mà không phải / seem another time and are not"
    )
    negations: list[Text] = Field(default=[], max_length=MOST_WORDS, description="Lời phủ định / words that deny")
    turns: list[Text] = Field(default=[], max_length=MOST_WORDS, description="Lời chuyển ý, hết phủ định / words that end a denial")
    confused: list[Annotated[list[Text], Field(min_length=2, max_length=2)]] = Field(
        default=[], max_length=20, description="Hai đơn vị hay bị viết lẫn / two units that are mixed up"
    )
    zero: list[Text] = Field(default=[], max_length=MOST_WORDS, description="Lời nghĩa là 0 / words that mean 0")
    audit: Audit = Field(default=Audit(), description="Khi nào số cần đối chiếu lại / when a figure is looked at again")
    words: dict[Name, dict[Name, Words]] = Field(default={}, description="Thang: từ: các cách viết / scale: word: how it is written")
    sections: dict[Name, Words | Heading] = Field(default={}, max_length=200, description="Đề mục / headings")
    tables: dict[Name, ReportTable] = Field(default={}, max_length=20, description="Bảng / tables")
    facts: dict[Name, Ways] = Field(default={}, max_length=5000, description="Số liệu: cách tìm / inputs: how they are found")
