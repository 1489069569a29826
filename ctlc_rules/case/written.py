"""A case file as it is written: the unit, the period, the documents, the facts; or a layer that the office adds to it."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from ctlc_rules.source import Day, Door, Name, Text, Whole, YesNo

MOST_WORDS = 10
_HASH = "[0-9a-f]{64}"


def _few_words(text: str) -> str:
    if len(text.split()) > MOST_WORDS:
        raise PydanticCustomError("too-many-words", "-", {"most": MOST_WORDS})
    return text


def _sha256(text: str) -> str:
    if not re.fullmatch(_HASH, text):
        raise PydanticCustomError("not-sha256", "-")
    return text


FewWords = Annotated[Text, AfterValidator(_few_words)]
Sha256 = Annotated[Text, AfterValidator(_sha256), WithJsonSchema({"type": "string", "pattern": f"^{_HASH}$"})]
Basis = Literal["reported", "claimed", "evidenced", "verified", "rejected", "conflicting"]
MissingKind = Literal["not_reported", "not_applicable", "not_in_force"]
Qualifier = Literal["more_than", "nearly", "about"]
Layer = Literal["self", "office", "reaudit"]


class FactPlace(Door):
    """Where a document says it. The line is of a text copy: for the screen and JSON, not for paper."""

    document: Name = Field("report", description="Tài liệu / document")
    section: Text | None = Field(None, description="Mục / section")
    row: Text | None = Field(None, description="Dòng của bảng / row of the table")
    page: Annotated[Whole, Field(ge=1)] | None = Field(None, description="Trang / page")
    column: Text | None = Field(None, description="Cột của bảng / column of the table")
    paragraph: Annotated[Whole, Field(ge=1)] | None = Field(None, description="Đoạn, kể cả ô của bảng / paragraph, cells of tables counted")
    line: Annotated[Whole, Field(ge=1)] | None = Field(None, description="Dòng của bản văn / line of the text copy")


Places = FactPlace | Annotated[list[FactPlace], Field(min_length=1, max_length=50)]


class Reading(Door):
    value: Text = Field(description="Giá trị / value")
    as_printed: FewWords | None = Field(None, description="Nguyên văn ngắn / as printed")
    at: Places | None = Field(None, description="Vị trí / place")


Votes = Annotated[list[Text], Field(max_length=1000)] | Annotated[dict[Text, Annotated[Whole, Field(ge=1)]], Field(max_length=1000)]
"""Each vote, or how many votes each value has."""


class WrittenFact(Door):
    """Exactly one of value, between, doubtful, readings, ballots, missing."""

    value: Text | None = Field(None, description="Giá trị / value")
    between: Annotated[list[Text], Field(min_length=2, max_length=2)] | None = Field(None, description="Từ .. đến / between")
    doubtful: Annotated[list[Text], Field(min_length=2, max_length=20)] | None = Field(None, description="Các cách đọc / readings in doubt")
    readings: Annotated[list[Reading], Field(min_length=2, max_length=20)] | None = Field(None, description="Các số khác nhau / readings")
    ballots: Votes | None = Field(None, description="Từng phiếu hợp lệ, hoặc mỗi mức bao nhiêu phiếu / valid votes, or how many of each")
    invalid: Annotated[Whole, Field(ge=0)] | None = Field(None, description="Số phiếu không hợp lệ / invalid votes")
    missing: MissingKind | None = Field(None, description="Không có số liệu / missing")
    qualifier: Qualifier | None = Field(None, description="trên, gần, khoảng / more than, nearly, about")
    to_nearest: Text | None = Field(None, description="Đơn vị của số ước lượng / unit of the qualified figure")
    basis: Basis | None = Field(None, description="Cơ sở / basis")
    as_printed: FewWords | None = Field(None, description="Nguyên văn, nhiều nhất mười từ / as printed, at most ten words")
    at: Places | None = Field(None, description="Vị trí / place")
    evidence: Annotated[list[Name], Field(min_length=1, max_length=50)] | None = Field(None, description="Minh chứng / evidence")
    because: Text | None = Field(None, description="Lý do / reason")
    role: Text | None = Field(None, description="Vai trò người ghi / role")
    date: Day | None = Field(None, description="Ngày ghi / date")


class Predecessor(Door):
    unit: Name = Field(description="Mã đơn vị cũ / id of the predecessor")
    until: Day = Field(description="Hoạt động đến hết ngày / its last day")


class Unit(Door):
    id: Name = Field(description="Mã đơn vị / id")
    name: Text = Field(description="Tên đơn vị / name")
    kind: Name = Field(description="Loại đơn vị / kind")
    commune: Text | None = Field(None, description="Xã, phường / commune")
    district: Text | None = Field(None, description="Huyện, thị xã, thành phố / district")
    province: Text | None = Field(None, description="Tỉnh / province")
    founded: Day | None = Field(None, description="Ngày thành lập / day of founding")
    predecessors: list[Predecessor] = Field(default=[], max_length=50, description="Đơn vị cũ đã sáp nhập / predecessors")
    related: dict[Name, Name] = Field(default={}, max_length=20, description="Đơn vị liên quan: loại, mã / related units: kind, id")


class Period(Door):
    start: Day | None = Field(None, alias="from", description="Từ ngày / from")
    to: Day | None = Field(None, description="Đến hết ngày / to, included")
    label: Text | None = Field(None, description="Cách gọi / label")
    approximate: YesNo = Field(False, description="Kỳ gần đúng / approximate")


class Document(Door):
    file: Text = Field(description="Tên tệp / file")
    sha256: Sha256 | None = Field(None, description="Mã băm / hash")
    title: Text | None = Field(None, description="Tên / title")


class Evidence(Door):
    """A reference to a paper, never its content."""

    paper: Name = Field(description="Loại minh chứng / kind of paper")
    number: Text | None = Field(None, description="Số, ký hiệu / number")
    date: Day | None = Field(None, description="Ngày / date")
    keeper: Text | None = Field(None, description="Nơi lưu / who keeps it")
    status: Literal["listed", "suitable", "not_suitable"] = Field("listed", description="Tình trạng / status")
    because: Text | None = Field(None, description="Lý do / reason")


class Closing(Door):
    by: Text = Field(description="Vai trò người chốt / role of who closes")
    on: Day = Field(description="Ngày chốt / date")
    asked: Day | None = Field(None, description="Ngày đề nghị bổ sung / date of the request for supplements")
    because: Text | None = Field(None, description="Lý do / reason")


class Reopened(Door):
    """A result that was cancelled because it was wrong or rested on what was untrue: it is judged again (decree 233/2026, art. 4(5))."""

    by: Text = Field(description="Vai trò người hủy kết quả / role of who cancels the result")
    on: Day = Field(description="Ngày / date")
    because: Text = Field(description="Lý do / reason")


class WrittenLayer(Door):
    """A layer that joins a case by its id: what the office or a re-audit records."""

    case: Name = Field(description="Mã hồ sơ / id of the case")
    layer: Literal["office", "reaudit"] = Field(description="Lớp / layer")
    by: Text = Field(description="Vai trò / role")
    on: Day = Field(description="Ngày / date")
    evidence: dict[Name, Evidence] = Field(default={}, description="Minh chứng / evidence")
    facts: dict[Name, WrittenFact] = Field(default={}, max_length=5000, description="Số liệu / facts")
    closing: Closing | None = Field(None, description="Chốt kết quả / closing")
    reopened: Reopened | None = Field(None, description="Hủy kết quả đã chốt để đánh giá lại / an earlier closing is cancelled")


class WrittenCase(Door):
    case: Name = Field(description="Mã hồ sơ / id of the case")
    draft: YesNo = Field(False, description="Bản nháp do máy đọc, chưa xác nhận / a draft read by machine, not confirmed")
    standard: Name | None = Field(None, description="Bộ tiêu chí / standard")
    unit: Unit = Field(description="Đơn vị / unit")
    period: Period | None = Field(None, description="Kỳ đánh giá / period")
    revision: Annotated[Whole, Field(ge=1)] = Field(1, description="Lần nộp / revision")
    report: Name | None = Field(None, description="Tài liệu là báo cáo của kỳ / the document that reports the period")
    documents: dict[Name, Document] = Field(default={}, max_length=200, description="Tài liệu / documents")
    evidence: dict[Name, Evidence] = Field(default={}, max_length=5000, description="Minh chứng / evidence")
    facts: dict[Name, WrittenFact] = Field(default={}, max_length=5000, description="Số liệu / facts")
