"""What proofs find, as findings of lint: each with its place in the file and a case as its witness."""

from __future__ import annotations

from collections.abc import Callable

from ctlc_rules.core.core import NOT_RATED
from ctlc_rules.criteria.lint.rule import Found, at_key, at_place
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.explain.answers.cases import CaseWords
from ctlc_rules.explain.answers.proofs import Case, Proof, Proofs
from ctlc_rules.explain.numbers import points
from ctlc_rules.prove.proofs.bands import rows_of
from ctlc_rules.prove.proofs.subject import Outcome, outcome
from ctlc_rules.report.points_words import PointsWords
from ctlc_rules.source import Path
from ctlc_rules.words import LANGS, Lang, say

SIGNS = ("at_least", "above", "at_most", "below", "ranges")


def told(standard: Standard, proofs: Proofs) -> list[Found]:
    """What is not so, and what could not be settled."""
    found = [_told(standard, proof) for proof in proofs.claims if proof.holds != "holds"]
    return list({(item.problem.code, item.at, item.problem.args): item for item in found}.values())


def _told(standard: Standard, proof: Proof) -> Found:
    if proof.holds == "undecided":
        return _at(standard, proof, "proof-undecided", **_both("about", lambda lang: say(f"prove.about.{proof.about}", lang)))
    match proof.about:
        case "rating":
            return _at(standard, proof, "rating-unreachable")
        case "criterion":
            return _at(standard, proof, "criterion-idle")
        case "finding" if proof.by:
            return _at(standard, proof, "finding-taken", other=proof.by)
        case "finding":
            return _at(standard, proof, "finding-idle")
        case "condition":
            return _at(standard, proof, "condition-idle", **_both("says", lambda lang: _condition(standard, proof, lang)))
        case "band":
            return _band(standard, proof)
        case "better":
            return _at(standard, proof, "better-lowers", **_both("seen", lambda lang: _moved(standard, proof, lang)))
        case "silence":
            return _at(standard, proof, "silence-gains", **_both("seen", lambda lang: _silent(standard, proof, lang)))


def _both(key: str, says: Callable[[Lang], str]) -> dict[str, str]:
    return {f"{key}_{lang}": says(lang) for lang in LANGS}


def _at(standard: Standard, proof: Proof, code: str, **args: object) -> Found:
    places = {info.id: info.place for info in standard.inputs.values()}
    if proof.about in ("rating", "condition"):
        places = {info.id: info.place for info in standard.ratings}
    elif proof.about == "finding":
        places = {info.id: info.place for info in standard.findings}
    elif proof.about in ("criterion", "band"):
        places = {info.id: info.place for info in standard.criteria}
    return at_place(places[proof.at], 1, proof.at, code, name=proof.at, **args)


def _condition(standard: Standard, proof: Proof, lang: Lang) -> str:
    info = next(info for info in standard.ratings if info.id == proof.at)
    assert info.when is not None
    return PointsWords(standard, lang).condition(info.when.parts[proof.place])


def _band(standard: Standard, proof: Proof) -> Found:
    """At the row itself where the form is a plain table."""
    table, row = rows_of(standard, proof.at)[proof.place]
    args = {"name": proof.at, **_both("row", lambda lang: PointsWords(standard, lang).row(row, table.percent))}
    for key in SIGNS:
        path: Path = ("criteria", proof.at, "bands", key)
        if standard.tree.node(path) is not None:
            plain = standard.tree.plain_at(path)
            assert isinstance(plain, dict)
            return at_key(standard, (*path, list(plain)[proof.place]), proof.at, "band-unreachable", **args)
    return _at(standard, proof, "band-unreachable", **{key: value for key, value in args.items() if key != "name"})


def _moved(standard: Standard, proof: Proof, lang: Lang) -> str:
    """`từ 3 buổi (Tốt) đến 4 buổi (Khá)`."""
    assert proof.witness is not None and proof.after is not None
    words = CaseWords(standard, lang)
    before, after = (f"{words.value(proof.at, case[proof.at])} ({_result(standard, case, lang)})" for case in (proof.witness, proof.after))
    return say("prove.moved", lang, before=before, after=after)


def _silent(standard: Standard, proof: Proof, lang: Lang) -> str:
    assert proof.witness is not None
    words = CaseWords(standard, lang)
    return say("prove.silent", lang, value=words.value(proof.at, proof.witness[proof.at]), result=_result(standard, proof.witness, lang))


def _result(standard: Standard, case: Case, lang: Lang) -> str:
    return outcome_text(standard, outcome(standard.core, standard.program, case), lang)


def outcome_text(standard: Standard, found: Outcome, lang: Lang) -> str:
    """The label of a rating, or points."""
    if not isinstance(found, str):
        return say("report.points", lang, points=points(found, lang))
    return say("outcome.not_rated", lang) if found == NOT_RATED else CaseWords(standard, lang).labels.name(found)
