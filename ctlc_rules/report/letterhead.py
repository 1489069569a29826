"""The head and the foot of an issued paper, in the layout of decree 30/2020: from the agency's file, else blanks with dots."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ctlc_rules.case.agency import Agency, Kind, Signer
from ctlc_rules.report.markup import Safe, el, items, joined, lines
from ctlc_rules.words import Lang, say

RULE = "_" * 12
LATE_MONTH, LATE_DAY = 3, 10
"""From these on no 0 is written in front: `ngày 05 tháng 6`, `ngày 12 tháng 02`."""


class Issuer:
    """Who issues a paper of one kind, in one language. agency: None where no file is given."""

    def __init__(self, agency: Agency | None, kind: Kind, lang: Lang) -> None:
        self.agency = agency
        self.kind: Kind = kind
        self.lang = lang

    def say(self, key: str, **args: object) -> str:
        return say(key, self.lang, **args)

    def name(self) -> str:
        return self.agency.agency if self.agency else self.say("issue.blank")

    def number(self, kind: Kind | None = None) -> str:
        """`15/QĐ-UBND`, with dots for what is not said."""
        kind = kind or self.kind
        issue = self.agency.issue(kind) if self.agency else None
        number = issue.number if issue else None
        symbol = issue.symbol if issue else None
        return f"{number or self.say('issue.short-blank')}/{symbol or self.say(f'issue.symbol.{kind}')}"

    def dated(self, kind: Kind | None = None) -> str:
        issue = self.agency.issue(kind or self.kind) if self.agency else None
        return long_day(issue.date if issue else None, self.lang)

    def council(self) -> str:
        council = self.agency.council if self.agency else None
        return council.name if council else self.say("issue.blank")


def long_day(value: date | None, lang: Lang) -> str:
    """`ngày 05 tháng 02 năm 2025`; dots where there is no day."""
    if value is None:
        return say("issue.date-blank", lang)
    day = f"{value.day:02}" if value.day < LATE_DAY or lang == "en" else str(value.day)
    month = f"{value.month:02}" if value.month < LATE_MONTH or lang == "en" else str(value.month)
    return say("issue.date", lang, day=day, month=month, year=value.year)


def letterhead(issuer: Issuer, numbered: bool = True, above: str = "", name: str = "", regarding: str = "") -> Safe:
    """The agency on the left, the country on the right. above, name: of another body than the agency (a council under it).

    regarding: what a letter is about, under its number. A paper that is an annex has no number of its own.
    """
    agency = issuer.agency
    parent = above or (agency.parent if agency else "") or ""
    left = [el("p", parent.upper(), class_="agency")] if parent else []
    left += [el("p", (name or issuer.name()).upper(), class_="unit"), el("p", RULE, class_="rule", aria_hidden="true")]
    if agency is None:
        left.append(el("p", el("em", issuer.say("issue.agency-hint")), class_="number"))
    if numbered:
        text = issuer.number()
        left.append(el("p", issuer.say("issue.number", number=text.partition("/")[0], symbol=text.partition("/")[2]), class_="number"))
    left += [el("p", regarding, class_="number")] if regarding else []
    place = agency.place if agency and agency.place else issuer.say("issue.place-blank")
    motto = el("strong", issuer.say("print.motto"), class_="motto")
    right = [
        el("p", lines((el("strong", issuer.say("print.country")), motto)), class_="country"),
        el("p", issuer.say("issue.place-date", place=place, date=issuer.dated()), class_="place"),
    ]
    own = {} if issuer.lang == "vi" else {"lang": "vi"}
    return el("div", el("div", *left, **own), el("div", *right), class_="letterhead")


def annexed(issuer: Issuer) -> Safe:
    """To which decision a paper is annexed."""
    text = issuer.say("issue.annexed", number=issuer.number("decision"), date=issuer.dated("decision"), agency=issuer.name())
    return el("p", text, class_="annexed", **({} if issuer.lang == "vi" else {"lang": "vi"}))


def copies(issuer: Issuer) -> Safe:
    """Who gets it; two dotted lines where the file does not say."""
    found = issuer.agency.copied(issuer.kind) if issuer.agency else None
    listed = found or [issuer.say("issue.copies-blank"), issuer.say("issue.copies-file")]
    return joined((el("p", el("strong", el("em", issuer.say("issue.copies"))), class_="copies"), items(listed, class_="copies")))


def signer(issuer: Issuer, post: str = "") -> Safe:
    """Who signs: authority, post, room for the signature, the name where the file has one. post: where the file says none."""
    found = issuer.agency.signs(issuer.kind) if issuer.agency else None
    found = found or Signer(post=post or issuer.say("issue.post-blank"))
    authority = [found.authority] if found.authority else []
    return signature([*authority, found.post], issuer.say("issue.sign"), found.name or "")


def signature(posts: Sequence[str], sign: str, name: str = "") -> Safe:
    """Whose signature stands here, room for it, and the name where it is known."""
    titles = [el("strong", text.upper()) for text in posts]
    return el(
        "div",
        el("p", lines((*titles, el("em", sign)))),
        el("p", class_="room"),
        el("p", el("strong", name)) if name else Safe(),
        class_="signatory",
    )


def objections(issuer: Issuer) -> str:
    """Where and until when a unit may object."""
    said = issuer.agency.objections if issuer.agency else None
    until = issuer.say("issue.short-blank")
    if said and said.until:
        until = long_day(said.until, issuer.lang)
    elif said and said.days:
        until = issuer.say("issue.working-days", days=said.days)
    return issuer.say("issue.objections", to=said.to if said else issuer.say("issue.blank"), until=until)
