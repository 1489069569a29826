"""What an input takes from other cases, as it is written: earlier periods, other evaluations, members of a list, peers; and quotas.

The core knows nothing of this: a second pass over the cases at hand works the values out, and they are inputs like all others.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ctlc_rules.source import Door, Name, Percent, Text, Whole

Merged = Literal["sum", "least", "greatest"]
Months = Annotated[Whole, Field(ge=1, le=1200)]
Listed = Annotated[list[Name], Field(min_length=1, max_length=50)]
UNITS = "units"
"""A quota's `of`: all units of the list."""


class YearsRunning(Door):
    """Exactly one of reach, criterion."""

    reach: Name | None = Field(None, description="Loại hoặc mức độ phải đạt / rating or level to be reached")
    criterion: Name | None = Field(None, description="Tiêu chí phải đạt / criterion to be met")


class Result(Door):
    """Another evaluation. For words: the rating. For yes/no: whether `reach` or every one of `criteria` is met. For a count: how many
    of `criteria` are met. For a date: the day on which the result (that reached `reach`) was closed."""

    standard: Name = Field(description="Bộ tiêu chí của kết quả / standard of the result")
    unit: Name = Field("self", description="self, hoặc loại đơn vị ở `related` / self, or a kind under `related` of the unit")
    reach: Name | None = Field(None, description="Loại hoặc mức độ phải đạt / rating or level to be reached")
    criteria: Listed | None = Field(None, description="Các tiêu chí phải đạt / criteria to be met")
    within: Months | None = Field(None, description="Kết quả không cũ quá số tháng / not older than so many months")


class Members(Door):
    standard: Name = Field(description="Bộ tiêu chí của đơn vị trong danh sách / standard of the members")
    kind: Name = Field(description="Loại đơn vị trong danh sách / kind of the members")
    reach: Name | None = Field(None, description="Chỉ đếm đơn vị đạt loại, mức độ / counts those that reached it")
    within: Months | None = Field(None, description="Kết quả không cũ quá số tháng / not older than so many months")


class Leader(Door):
    """The unit of the list with the greatest quotient; one whose divisor is 0 does not stand for it."""

    of: Name = Field(description="Số bị chia / what is divided")
    by: Name = Field(description="Số chia / divided by")
    gives: Name = Field(description="Số liệu của đơn vị dẫn đầu / figure of the leader")


class Peers(Door):
    """Exactly one of greatest, least, sum, leader, count; over the list that the unit stands in, the unit included."""

    greatest: Name | None = Field(None, description="Lớn nhất / greatest")
    least: Name | None = Field(None, description="Nhỏ nhất / least")
    sum: Name | None = Field(None, description="Tổng / sum")
    leader: Leader | None = Field(None, description="Của đơn vị dẫn đầu / of the leader")
    count: Literal["units"] | None = Field(None, description="Số đơn vị / number of units")


class Taken(Door):
    """Exactly one of earlier, before, years_running, result, members, peers."""

    earlier: Name | None = Field(None, description="Số liệu của kỳ trước / figure of an earlier period")
    back: Annotated[Whole, Field(ge=1, le=50)] | None = Field(None, description="Lùi mấy kỳ / how many periods back")
    before: Name | None = Field(None, description="Số liệu của đơn vị cũ trong kỳ / of the predecessors in this period")
    years_running: YearsRunning | None = Field(None, description="Số kỳ liền trước đạt liên tục / periods in a row before this one")
    result: Result | None = Field(None, description="Kết quả đánh giá khác / result of another evaluation")
    members: Members | None = Field(None, description="Đếm đơn vị trong danh sách / counts members of a list")
    peers: Peers | None = Field(None, description="So với các đơn vị cùng danh sách / of the units of the same list")


class Quota(Door):
    """At most a share of a base may have the rating. Ties and unknowns at its edge leave it open."""

    at_most: Percent = Field(description="Nhiều nhất, tỷ lệ / at most, a share")
    of: Literal["units"] | Listed = Field(description="units (cả danh sách) hoặc các loại tính làm gốc / the base: units, or ratings")
    counted: Literal["before", "after"] | None = Field(
        None, description="Đếm gốc trước hay sau khi áp tỷ lệ / base counted before or after the quota"
    )
    rounding: Literal["down", "up", "half_up"] = Field(description="Làm tròn số suất / rounding of the number of places")
    order: Listed = Field(description="Thứ tự xét: total, số liệu / order: total, inputs")
    fewer_than: Annotated[Whole, Field(ge=1, le=10000)] | None = Field(None, description="Danh sách ít hơn / a list shorter than")
    then: Annotated[Whole, Field(ge=0, le=10000)] | None = Field(None, description="thì nhiều nhất / then at most")
    raised_to: Percent | None = Field(None, description="Mức cao hơn mà danh sách được ghi / a higher share that a list may say")
    cite: Text | None = Field(None, description="Căn cứ / source")
