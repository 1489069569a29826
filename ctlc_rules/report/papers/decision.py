"""The draft of a decision that recognises results, and its annex: the list, with its charts and the tables beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ctlc_rules.criteria.standard import Standard
from ctlc_rules.report.letterhead import Issuer, annexed, letterhead
from ctlc_rules.report.markup import Safe, el
from ctlc_rules.report.paper import Paper
from ctlc_rules.report.paper_head import edition_line, issued_line, kind_of_unit
from ctlc_rules.report.papers.frame import Leaf, marks, signed, standard_code
from ctlc_rules.report.papers.listing import Listing, left_out, listed, listing, rating_table
from ctlc_rules.report.papers.spread import rating_chart, total_chart
from ctlc_rules.report.phrases import in_lang
from ctlc_rules.words import Lang


def decision(papers: Sequence[Paper]) -> tuple[Leaf, Leaf]:
    """papers: of one standard, at least one."""
    found = listing(papers)
    words = marks(papers, final=True)
    code = standard_code(found.standard, found.lang)
    return Leaf(tuple(_decision(found)), words, code), Leaf(tuple(_annex(found)), words, code, across=True)


def _issuer(found: Listing) -> Issuer:
    return Issuer(found.one.agency, "decision", found.lang)


def warning(standard: Standard, one: Paper) -> list[Safe]:
    return [] if standard.status == "official" else [el("p", one.say(f"status.{standard.status}.warning"), class_="notice")]


def _decision(found: Listing) -> Iterator[Safe]:
    one, issuer = found.one, _issuer(found)
    yield letterhead(issuer)
    yield from warning(found.standard, one)
    yield el("h1", one.say("decide.title"))
    yield el("p", one.say("decide.about", kind=kind_of_unit(found.standard.for_.unit, found.lang), period=found.period), class_="about")
    yield el("p", _authority(issuer), class_="about")
    for ground in _grounds(found, issuer):
        yield el("p", el("em", ground))
    yield el("p", one.say("decide.decides"), class_="about")
    for number, text in enumerate(_articles(found), 1):
        yield el("p", el("strong", one.say("decide.article", no=number)), " ", text)
    yield signed(issuer)


def _authority(issuer: Issuer) -> str:
    """Who decides: the post that signs, of the agency."""
    signer = issuer.agency.signs("decision") if issuer.agency else None
    post = f"{signer.post} " if signer else ""
    return f"{post}{issuer.name()}".upper()


def _grounds(found: Listing, issuer: Issuer) -> Iterator[str]:
    one, agency = found.one, issuer.agency
    for ground in (agency.grounds if agency else None) or [issuer.say("issue.blank")]:
        yield one.say("decide.ground", text=ground)
    yield one.say("decide.ground", text=_standard(found.standard, found.lang))
    minutes = one.say("decide.minutes", number=issuer.number("minutes"), date=issuer.dated("minutes"), council=issuer.council())
    yield one.say("decide.ground", text=minutes)
    yield one.say("decide.proposal", by=(agency.proposed_by if agency else None) or issuer.say("issue.blank"))


def _standard(standard: Standard, lang: Lang) -> str:
    about = issued_line(standard, lang) if standard.issued else edition_line(standard, lang)
    return f"{in_lang(standard.title, lang)} ({about})"


def _articles(found: Listing) -> Iterator[str]:
    """Only what is rated is recognised; what is not decided is named as that."""
    one = found.one
    counts = found.by_rating()
    labels = [in_lang(info.label, found.lang) for info in found.standard.ratings]
    rated = "; ".join(f"{label}: {counts[label]}" for label in labels if counts[label])
    number = sum(counts[label] for label in labels)
    kind = kind_of_unit(found.standard.for_.unit, found.lang)
    yield one.say("decide.recognise", count=number, kind=kind, period=found.period, ratings=rated or one.say("print.none"))
    rest = sum(counts.values()) - number
    if rest:
        yield one.say("decide.rest", count=rest)
    yield one.say("decide.force")
    yield one.say("decide.carry")


def _annex(found: Listing) -> Iterator[Safe]:
    one = found.one
    yield el("h1", one.say("list.title"))
    yield annexed(_issuer(found))
    yield from warning(found.standard, one)
    yield el("p", f"{one.say('print.standard')}: {_standard(found.standard, found.lang)}. {one.say('print.period')}: {found.period}.")
    yield listed(found)
    yield left_out(found)
    yield el("h2", one.say("list.ratings"))
    yield el("div", el("div", rating_chart(found)), el("div", rating_table(found)), class_="columns")
    yield total_chart(found)
