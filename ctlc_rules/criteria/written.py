"""A criteria file as it is written: the models that mirror it key by key and refuse strangers.

Every key has a description in both languages; the table of keys in docs/ and the JSON Schema are made from these models.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, create_model
from pydantic_core import PydanticCustomError

from ctlc_rules.criteria.taken import Merged, Quota, Taken
from ctlc_rules.forms import FORMS
from ctlc_rules.forms.base import Rounding
from ctlc_rules.source import Day, DayOfYear, Door, Exact, Name, Percent, Span, Text, Whole, YesNo

MOST_DECIMALS = 16
"""As many as a number of single precision has after the point when it is printed in full, as published data are."""

Reading = Literal["accept", "unknown", "not_met"]
NotApplicable = Literal["full", "zero", "leave_out"]
Names = Annotated[list[Name], Field(min_length=1, max_length=200)]


def _yes(value: bool) -> bool:
    if not value:
        raise PydanticCustomError("only-yes", "only yes")
    return value


Yes = Annotated[YesNo, AfterValidator(_yes)]


class Issued(Door):
    number: Text = Field(description="Số, ký hiệu văn bản / number of the document")
    date: Day = Field(description="Ngày ban hành / date of issue")
    by: Text = Field(description="Cơ quan ban hành / issued by")


class For(Door):
    unit: Name = Field(description="Loại đơn vị / kind of unit")
    months: Annotated[Whole, Field(ge=1, le=1200)] | None = Field(None, description="Độ dài kỳ, tháng / length of the period in months")
    begins: DayOfYear | Annotated[list[DayOfYear], Field(min_length=1, max_length=12)] | None = Field(
        None, description="Kỳ phải bắt đầu vào ngày, tháng này (MM-DD) / day of the year on which the period begins"
    )
    tolerance: Span | None = Field(None, description="Số tháng chấp nhận được / months that are accepted")
    outside: Literal["reference", "refuse"] | None = Field(None, description="Kỳ ngoài khoảng đó / a period outside")

    @property
    def first_days(self) -> list[tuple[int, int]]:
        """The days of the year, (month, day), on which a period may begin; empty where any may."""
        return self.begins if isinstance(self.begins, list) else [self.begins] if self.begins else []


class Governs(Door):
    by: Literal["period_end", "decision_date"] = Field(description="Ngày quyết định bản áp dụng / which date chooses the edition")
    start: Day = Field(alias="from", description="Áp dụng từ ngày / in force from")
    to: Day | None = Field(None, description="Đến hết ngày / in force until, included")


class ByStage(Door):
    self_: Reading = Field(alias="self", description="Khi tự đánh giá / at self-assessment")
    office: Reading = Field(description="Khi thẩm định / at appraisal")
    closed: Reading = Field(description="Khi chốt kết quả / when closed")


class MissingPolicy(Door):
    closed: Literal["not_met", "undetermined"] = Field(description="Khi chốt, điều chưa báo cáo / when closed, what is missing")


class Policy(Door):
    claimed: ByStage = Field(description="Lời tự nhận xét / a judgement in words")
    evidence: ByStage = Field(description="Thiếu minh chứng bắt buộc / without the evidence that gates")
    missing: MissingPolicy = Field(description="Điều chưa báo cáo / what is missing")
    not_applicable: NotApplicable = Field(description="Tiêu chí không áp dụng / a criterion that does not apply")
    qualified: Literal["as_bounds", "as_stated"] = Field(description="Số ước lượng / qualified figures")
    rounding: Rounding | None = Field(None, description="Làm tròn điểm theo tỷ lệ, công thức / rounding of shares and formulas")


class TierWords(Door):
    section: Text = Field(description="Từ chỉ mục / word for a section")
    criterion: Text = Field(description="Từ chỉ tiêu chí / word for a criterion")


class ScaleWord(Door):
    label: Text = Field(description="Nhãn / label")
    means: Text | None = Field(None, description="Khi nào dùng từ này / what the word means")


class Paper(Door):
    title: Text = Field(description="Tên minh chứng / name of the paper")
    form: Text | None = Field(None, description="Dạng: bản chính, bản sao, ảnh / form it must have")
    valid_months: Annotated[Whole, Field(ge=1, le=1200)] | None = Field(
        None, description="Có giá trị trong số tháng này kể từ ngày của minh chứng / holds for so many months from its date"
    )


Places = Annotated[list[Text], Field(min_length=1, max_length=200)] | Annotated[dict[Text, Text], Field(min_length=1, max_length=200)]
"""Places of a document, or what stands at each."""
Sources = Text | Annotated[list[Text], Field(min_length=1, max_length=50)]


class Term(Door):
    """Exactly one of by, days, months."""

    by: DayOfYear | None = Field(None, description="Hạn: ngày/tháng hằng năm / by this day and month of each year")
    days: Annotated[Whole, Field(ge=1, le=3660)] | None = Field(None, description="Trong số ngày làm việc / within so many working days")
    months: Annotated[Whole, Field(ge=1, le=1200)] | None = Field(None, description="Sau số tháng / after so many months")
    cite: Sources | None = Field(None, description="Căn cứ / source")


class Deadline(Term):
    title: Text = Field(description="Việc phải làm / what is to be done")
    copies: list[Term] = Field(default=[], max_length=20, description="Các bản sao nêu lại hạn này / copies that state it again")


class Citation(Door):
    title: Text = Field(description="Tên văn bản / title of the document")
    note: Text | None = Field(None, description="Ghi chú / note")
    applies: Literal["by_analogy"] | None = Field(None, description="Văn bản về đối tượng khác / about other units")
    places: Places | None = Field(None, description="Các điều, khoản, điểm có thật: 5-9, 6.1-3.a-c / articles that it has")


class Elapsed(Door):
    """Whole calendar months from a date to the end of the period, or to the day of the decision."""

    start: Name = Field(alias="from", description="Số liệu là ngày / the input that is a date")
    until: Literal["period_end", "decision"] = Field(description="Đến hết kỳ, hoặc đến ngày quyết định / until")


class Input(Door):
    """Exactly one of count, decimal, money, percent, date, choice, judged."""

    count: Span | None = Field(None, description="Số đếm, khoảng cho phép / a count and its hard range")
    decimal: Span | None = Field(None, description="Số thập phân / a decimal number and its hard range")
    money: Span | None = Field(None, description="Số tiền / an amount of money and its hard range")
    percent: Span | None = Field(None, description="Tỷ lệ phần trăm / a percentage and its hard range")
    date: Text | None = Field(None, description="Ngày, từ..đến / a date and its hard range")
    choice: Name | Names | None = Field(None, description="Lựa chọn: yes_no, tên thang hoặc các từ / yes_no, a scale or the words")
    judged: Name | Names | None = Field(None, description="Đánh giá bằng lời, từ kém đến tốt / a judged word, worst first")
    label: Text = Field(description="Nhãn / label")
    digits: Annotated[Whole, Field(ge=0, le=MOST_DECIMALS)] | None = Field(None, description="Số chữ số thập phân / decimal places")
    ballots: Annotated[Whole, Field(ge=1, le=100_000)] | None = Field(
        None, description="Nhiều phiếu hoặc nhiều người chấm, nhiều nhất bao nhiêu phiếu / several votes or raters, how many at most"
    )
    unit: Text | None = Field(None, description="Đơn vị / unit")
    usual: Span | None = Field(None, description="Khoảng thường gặp, ngoài khoảng thì cảnh báo / usual range, outside it warns")
    report: Text | None = Field(None, description="Mục trong báo cáo / where it stands in a report")
    source: Literal["centre", "office"] = Field("centre", alias="from", description="Ai cung cấp / who supplies it")
    presume: Text | None = Field(None, description="Giá trị khi cơ quan chưa ghi nhận / value until the office records one")
    part_of: Name | None = Field(None, description="Là một phần của / is a part of")
    may_exceed: Yes | None = Field(
        None, description="Phần lớn hơn tổng thì chỉ cảnh báo, tiêu chí tự xét / a part over its whole only warns, the criterion decides"
    )
    decision: Yes | None = Field(None, description="Quyết định của cơ quan, phải ghi lý do / a decision of the office, with its reason")
    elapsed: Elapsed | None = Field(None, description="Số tháng tròn tính từ một ngày / whole months since a date")
    better: Literal["more", "fewer", "later", "earlier"] | None = Field(None, description="Hướng tốt hơn / which way is better")
    per: Literal["year"] | None = Field(None, description="Quy ra năm khi dùng / brought to a year where used")
    can_change: YesNo | None = Field(None, description="Đơn vị tự quyết được không / whether the unit decides it")
    stays: Yes | None = Field(
        None, description="Giữ nguyên từ kỳ này sang kỳ khác cho đến khi có thay đổi / holds from one period to the next until it changes"
    )
    merged: Merged | None = Field(None, description="Gộp số liệu của các đơn vị cũ / how figures of predecessors combine")
    taken: Taken | None = Field(None, description="Lấy từ hồ sơ khác / taken from other cases")
    means: Text | None = Field(None, description="Khi nào trả lời có / when the answer is yes")


class Derived(Door):
    meaning: Text = Field(alias="is", description="Biểu thức / the expression")
    label: Text = Field(description="Nhãn / label")
    unit: Text | None = Field(None, description="Đơn vị / unit")
    part_of: Name | None = Field(None, description="Là một phần của / is a part of")
    per: Literal["year"] | None = Field(None, description="Quy ra năm khi dùng / brought to a year where used")


class Section(Door):
    title: Text = Field(description="Tên / title")
    out_of: Annotated[Exact, Field(ge=0)] | None = Field(
        None, description="Điểm tối đa; 0 nếu chỉ có điểm thưởng, điểm trừ / points it is out of; 0 for bonuses and penalties"
    )
    no: Text | None = Field(None, description="Số in / printed number")
    weight: Percent | None = Field(None, description="Trọng số / weight")
    round: Rounding | None = Field(None, description="Làm tròn điểm của mục / rounding of the section's points")
    at_most: Annotated[Exact, Field(gt=0)] | None = Field(None, description="Điểm của mục không quá / the section's points at most")


class Total(Door):
    """In this order: rescale with its rounding, or rounding alone; at_most; at_least."""

    out_of: Annotated[Exact, Field(gt=0)] | None = Field(None, description="Tổng điểm tối đa / points the total is out of")
    rescale: Annotated[Exact, Field(gt=0)] | None = Field(
        None, description="Quy tổng điểm của phần áp dụng về thang này / the total over what applies, brought to this scale"
    )
    round: Rounding | None = Field(None, description="Làm tròn tổng điểm / rounding of the total")
    at_most: Annotated[Exact, Field(gt=0)] | None = Field(None, description="Tổng điểm không quá / the total at most")
    at_least: Exact | None = Field(None, description="Tổng điểm không dưới / the total at least")


class Levels(Door):
    all_of: Annotated[list[Text], Field(min_length=1, max_length=100)] = Field(description="Điều kiện của một mức độ / what a level asks")
    cite: dict[Name, Sources] = Field(default={}, description="Căn cứ của từng mức độ / source of each level")


class Rating(Door):
    id: Name = Field(description="Mã / id")
    label: Text = Field(description="Nhãn / label")
    when: Text | None = Field(None, description="Điều kiện; dòng cuối không có / condition; the last row has none")
    quota: Quota | None = Field(None, description="Tỷ lệ khống chế trong danh sách / quota over a list of units")
    cite: Sources | None = Field(None, description="Căn cứ / source")


Ratings = Annotated[list[Rating], Field(max_length=50)]


class Finding(Door):
    """Exactly one effect: zero, lower, cap, veto, not_rated, note."""

    when: Text = Field(description="Điều kiện / condition")
    says: Text = Field(description="Lời ghi trên phiếu / words on the sheet")
    zero: Name | None = Field(None, description="Không tính điểm của / gives no points to")
    lower: Yes | None = Field(None, description="Hạ một bậc / one rating down")
    cap: Name | None = Field(None, description="Cao nhất loại / at most this rating")
    veto: Name | None = Field(None, description="Xếp loại / sets this rating")
    not_rated: Yes | None = Field(None, description="Không xếp loại / not rated")
    note: Yes | None = Field(None, description="Ghi chú / a note only")
    cite: Text | Annotated[list[Text], Field(min_length=1, max_length=50)] | None = Field(None, description="Căn cứ / source")


class Relation(Door):
    """Either a total of parts, or a condition that holds."""

    total: Name | None = Field(None, description="Tổng ghi trong báo cáo / the stated total")
    of: Names | None = Field(None, description="Các phần / its parts")
    holds: Text | None = Field(None, description="Điều phải đúng / what holds")
    otherwise: Literal["warn", "conflict"] = Field("warn", alias="else", description="Khi không đúng / where it does not hold")
    says: Text | None = Field(None, description="Lời nhắc / words of the warning")


class Accepted(Door):
    code: Name = Field(description="Mã lỗi soát / code of the finding of lint")
    at: Name = Field(description="Tại / where")
    because: Text = Field(description="Lý do chấp nhận / why it is accepted")
    cite: Text | None = Field(None, description="Căn cứ / source")


class Record(Door):
    published: dict[Name, Name] = Field(min_length=1, description="Kết quả đã công bố: loại, số liệu / published: rating, input")
    of: Name = Field(description="Trên tổng số / out of")


class Criterion(Door):
    """What every criterion may say beside its form. INVARIANT, checked when lowered: exactly one form."""

    title: Text = Field(description="Tên / title")
    no: Text | None = Field(None, description="Số in / printed number")
    points: Annotated[Exact, Field(gt=0)] | None = Field(None, description="Điểm khi đạt / points where met")
    applies_when: Text | None = Field(None, description="Chỉ áp dụng khi / applies only when")
    not_applicable: NotApplicable | None = Field(None, description="Khi không áp dụng / where it does not apply")
    evidence: Names | None = Field(None, description="Minh chứng bắt buộc / evidence that gates")
    wanted: Names | None = Field(None, description="Minh chứng cần có, không bắt buộc / evidence wanted, not gating")
    cite: Text | Annotated[list[Text], Field(min_length=1, max_length=50)] | None = Field(
        None, description="Căn cứ: mã:điều.khoản.điểm / source"
    )
    bonus: Yes | None = Field(None, description="Điểm thưởng: không tính vào điểm tối đa / points beside what is out of")
    round: Rounding | None = Field(None, description="Làm tròn điểm của tiêu chí / rounding of its points")
    why: Text | None = Field(None, description="Lý do của người soạn / the author's reason")
    weight: Percent | None = Field(None, description="Trọng số / weight")


_bodies = {key: (form.written | None, Field(None, description=form.says)) for key, form in FORMS.items()}  # type: ignore[operator]  # annotations
WrittenCriterion: type[Criterion] = create_model("Criterion", __base__=Criterion, **_bodies)  # type: ignore[call-overload]  # keys are data


class WrittenStandard(Door):
    standard: Name = Field(description="Mã bộ tiêu chí / id")
    edition: Name = Field(description="Bản / edition")
    status: Literal["draft", "illustrative", "partial", "official"] = Field(description="Tình trạng / status")
    title: Text = Field(description="Tên / title")
    issued: Issued | None = Field(None, description="Văn bản ban hành / issued")
    for_: For = Field(alias="for", description="Đánh giá đơn vị nào, kỳ nào / for which unit and period")
    governs: Governs = Field(description="Hiệu lực / in force")
    policy: Policy = Field(description="Quy ước / policy")
    words: TierWords = Field(description="Tên gọi các bậc / words of the tiers")
    scales: dict[Name, dict[Name, ScaleWord]] = Field(default={}, description="Các thang từ / scales of words")
    papers: dict[Name, Text | Paper] = Field(default={}, description="Các minh chứng / evidence papers")
    citations: dict[Name, Citation] = Field(default={}, description="Các căn cứ / sources")
    inputs: dict[Name, Input] = Field(min_length=1, max_length=2000, description="Số liệu, nội dung hỏi / inputs")
    derived: dict[Name, Derived] = Field(default={}, max_length=500, description="Đại lượng tính ra / derived quantities")
    limits: dict[Name, dict[Name, Text | dict[Name, Text]]] = Field(
        default={}, max_length=10, description="Ngưỡng theo mức độ / limits by level"
    )
    levels: Levels | None = Field(None, description="Mức độ / levels")
    sections: dict[Name, Section] = Field(default={}, description="Các mục / sections")
    total: Total | None = Field(None, description="Tổng điểm / total")
    criteria: dict[Name, WrittenCriterion] = Field(default={}, max_length=2000, description="Các tiêu chí / criteria")
    rating: Ratings | Literal["none"] = Field(
        default=[], description="Xếp loại, tốt nhất trước; none: chỉ chấm điểm / ratings, best first; none: points only"
    )
    findings: dict[Name, Finding] = Field(default={}, max_length=500, description="Điều kiện khống chế, ghi chú / findings")
    relations: list[Relation] = Field(default=[], max_length=500, description="Quan hệ giữa các số liệu / relations")
    deadlines: dict[Name, Deadline] = Field(default={}, max_length=100, description="Các hạn trong thủ tục / deadlines of the procedure")
    accepted: list[Accepted] = Field(default=[], description="Lỗi soát được chấp nhận / accepted findings of lint")
    record: Record | None = Field(None, description="Bộ chỉ ghi nhận / record-only standard")
    adaptable: dict[Text, Text] = Field(
        default={}, max_length=100, description="Chỗ địa phương được sửa: any hoặc phạm vi / what a local file may change: any, or a range"
    )

    @property
    def ratings(self) -> list[Rating]:
        """The rows; none where it only scores."""
        return [] if self.rating == "none" else self.rating
