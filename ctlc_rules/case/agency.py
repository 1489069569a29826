"""An agency file: whose papers are printed. What it leaves out stays a blank with dots for people to write in; nothing is invented."""

from __future__ import annotations

import re
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ctlc_rules.source import Day, Door, Path, Problems, Text, Tree, Whole, read_tree, validate

Kind: TypeAlias = Literal["sheet", "minutes", "decision", "refusal", "supplements"]
"""The papers that an agency file may say something about."""
_SYMBOL = re.compile(r"[^\W\d_][\w&]*(-[\w&]+)*")
MOST_LINES = 30


class Signer(Door):
    """Who signs, by post. A person's name is the office's to write, in its own file."""

    authority: Text | None = Field(None, description="Quyền hạn: TM., KT., TL. … / on whose behalf")
    post: Text = Field(description="Chức vụ / post")
    name: Text | None = Field(None, description="Họ và tên, có thể để trống / name, may be left out")


Copies = Annotated[list[Text], Field(min_length=1, max_length=MOST_LINES)]


class Issue(Door):
    """How one kind of paper is issued."""

    number: Text | None = Field(None, description="Số / number")
    symbol: Text | None = Field(None, description="Ký hiệu, không có số: QĐ-UBND / symbol without the number")
    date: Day | None = Field(None, description="Ngày ban hành / date of issue")
    signer: Signer | None = Field(None, description="Người ký giấy này / who signs this paper")
    copies: Copies | None = Field(None, description="Nơi nhận / copies to")


class Council(Door):
    name: Text = Field(description="Tên hội đồng / name of the council")
    members: Annotated[list[Text], Field(min_length=1, max_length=MOST_LINES)] | None = Field(
        None, description="Chức vụ của từng thành viên, chủ tịch trước / post of each member, the chair first"
    )


class Objections(Door):
    """Where and until when a unit may object: a day, or so many working days."""

    to: Text = Field(description="Nơi nhận kiến nghị / where objections go")
    until: Day | None = Field(None, description="Hạn cuối / last day")
    days: Annotated[Whole, Field(ge=1, le=365)] | None = Field(None, description="Số ngày làm việc / working days")


class Agency(Door):
    agency: Text = Field(description="Tên cơ quan ban hành / the agency that issues")
    parent: Text | None = Field(None, description="Cơ quan chủ quản trực tiếp / the agency above it")
    place: Text | None = Field(None, description="Địa danh / place of issue")
    council: Council | None = Field(None, description="Hội đồng / the council")
    signer: Signer | None = Field(None, description="Người ký các giấy / who signs")
    proposed_by: Text | None = Field(None, description="Theo đề nghị của / on whose proposal")
    grounds: Annotated[list[Text], Field(min_length=1, max_length=MOST_LINES)] | None = Field(
        None, description="Căn cứ của quyết định / grounds of the decision"
    )
    objections: Objections | None = Field(None, description="Kiến nghị / objections")
    supply_by: Day | None = Field(None, description="Hạn bổ sung / supplements are due")
    copies: Copies | None = Field(None, description="Nơi nhận của mọi giấy / copies of every paper")
    papers: dict[Kind, Issue] = Field(default={}, description="Từng loại giấy / each kind of paper")

    def issue(self, kind: Kind) -> Issue:
        return self.papers.get(kind, Issue())

    def signs(self, kind: Kind) -> Signer | None:
        """The sheet and the minutes are signed by the council's chair, whom `signer` does not name."""
        return self.issue(kind).signer or (None if kind in ("sheet", "minutes") else self.signer)

    def copied(self, kind: Kind) -> list[str] | None:
        return self.issue(kind).copies or self.copies


def read_agency(file: str, data: bytes, problems: Problems) -> Agency | None:
    """The agency in a file; None with problems."""
    tree = read_tree(file, data, problems)
    found = validate(Agency, tree, problems) if tree else None
    if tree is None or found is None:
        return None
    wrong = Problems()
    for kind, issue in found.papers.items():
        _check(tree, ("papers", kind), issue, wrong)
    if found.objections and found.objections.until and found.objections.days:
        _wrong(tree, ("objections", "days"), "agency-two-deadlines", wrong)
    problems.extend(wrong)
    return None if wrong else found


def _check(tree: Tree, at: Path, issue: Issue, problems: Problems) -> None:
    """`number: 15` and `symbol: QĐ-UBND`, which are printed as 15/QĐ-UBND."""
    if issue.number and "/" in issue.number:
        _wrong(tree, (*at, "number"), "agency-number", problems, number=issue.number)
    if issue.symbol and not _SYMBOL.fullmatch(issue.symbol):
        _wrong(tree, (*at, "symbol"), "agency-symbol", problems, symbol=issue.symbol)


def _wrong(tree: Tree, path: Path, code: str, problems: Problems, **args: object) -> None:
    problems.tell(tree.place(path), code, args, width=tree.text_width(path))
