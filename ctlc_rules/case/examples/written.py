"""The examples of a standard as they are written, `ID.examples.yaml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ctlc_rules.source import Door, Exact, Name, Text, YesNo

MOST_FACTS = 400
Facts = Annotated[dict[Name, Text], Field(max_length=MOST_FACTS)]


class WrittenExample(Door):
    claim: Text = Field(description="Ví dụ này nói gì, một câu / what it shows, in words")
    base: Name | None = Field(None, description="Lấy số liệu của hồ sơ mẫu này / starts from this base row")
    facts: Facts = Field(default={}, description="Số liệu khác với hồ sơ mẫu / facts that differ from the base row")
    papers: dict[Name, YesNo] = Field(default={}, description="Giấy tờ: yes hoặc no (không ghi là có) / papers, yes unless told")
    months: Exact | None = Field(None, description="Kỳ dài bao nhiêu tháng / length of the period in months")
    rating: Name | None = Field(None, description="Loại phải được xếp / the rating expected")
    points: dict[Name, Exact] = Field(default={}, description="Điểm phải được của tiêu chí / points expected of criteria")
    met: dict[Name, YesNo | Annotated[list[Name], Field(max_length=20)]] = Field(
        default={}, description="Tiêu chí đạt hay không, hoặc các mức đạt / whether criteria are met, or the levels at which"
    )


class WrittenExamples(Door):
    standard: Name
    bases: dict[Name, Facts] = Field(default={}, description="Hồ sơ mẫu / base rows of facts")
    examples: list[WrittenExample] = Field(min_length=1, max_length=1000)
