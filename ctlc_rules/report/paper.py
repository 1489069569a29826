"""One case as it is printed, in one language: what every part of the sheet asks for."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from ctlc_rules.case.agency import Agency
from ctlc_rules.case.written import FactPlace, Layer
from ctlc_rules.core.compile import Trace
from ctlc_rules.core.nodes import Constant
from ctlc_rules.criteria.english import Both
from ctlc_rules.evaluate.evaluation import Bounds
from ctlc_rules.explain.explain import clauses
from ctlc_rules.explain.explanation import Explanation
from ctlc_rules.explain.numbers import percent, points
from ctlc_rules.explain.voice import Voice
from ctlc_rules.expr.meaning import Quantity, Said, Score
from ctlc_rules.expr.syntax import Name
from ctlc_rules.report.markup import Safe, el, safe
from ctlc_rules.report.phrases import in_lang, rating_label
from ctlc_rules.words import Lang, say

SHORT_CODE = 16
"""Characters of a hash that are printed."""


class Paper:
    """item: what is printed. beside: the same case at the other stages, for their columns. anchor: its id on the page.

    agency: whose paper it is; None where no agency's file is given.
    """

    def __init__(
        self, item: Explanation, lang: Lang, beside: Mapping[Layer, Explanation], anchor: str, agency: Agency | None = None
    ) -> None:
        self.item = item
        self.anchor = anchor
        self.agency = agency
        self.evaluation = item.evaluation
        self.standard = item.evaluation.standard
        self.case = item.evaluation.case
        self.stage: Layer = item.evaluation.stage.layer
        self.lang = lang
        self.at = {**beside, self.stage: item}
        self.voice = Voice(item.evaluation, lang)
        self.section_word = in_lang(self.standard.section_word, lang)
        self.criterion_word = in_lang(self.standard.criterion_word, lang)

    def say(self, key: str, **args: object) -> str:
        return say(key, self.lang, **args)

    def text(self, both: Both) -> str:
        return in_lang(both, self.lang)

    def given(self, text: str) -> Safe:
        """A text of the case, which is Vietnamese in every language."""
        return safe(text) if self.lang == "vi" else el("span", text, lang="vi")

    def exact(self, value: Fraction) -> str:
        return points(value, self.lang)

    def range(self, value: Bounds) -> str:
        """`từ 81 đến 100`, or `85`."""
        if value.known:
            return self.exact(value.lo)
        return self.say("print.from-to", lo=self.exact(value.lo), hi=self.exact(value.hi))

    def share(self, value: Bounds, out_of: Fraction) -> str:
        """Points as a percentage of what they are out of."""
        lo, hi = percent(value.lo / out_of, self.lang), percent(value.hi / out_of, self.lang)
        return lo if value.known else self.say("print.from-to", lo=lo, hi=hi)

    @property
    def issues(self) -> bool:
        """Whether a paper may come of it: not of a supposition or a draft, nor of figures that are only kept."""
        return not (
            self.case.draft or self.evaluation.supposed or self.standard.record_only or self.evaluation.outcome == "not_for_this_standard"
        )

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The columns: self-assessment and appraisal always, a re-audit where there is one."""
        return ("self", "office", "reaudit") if "reaudit" in self.at else ("self", "office")

    def places(self, at: tuple[FactPlace, ...]) -> str:
        """Section, row and page; never the line of a text copy."""
        shown = (self._place(place) for place in at)
        return "; ".join(dict.fromkeys(place for place in shown if place))

    def _place(self, place: FactPlace) -> str:
        parts = [(key, getattr(place, key)) for key in ("section", "row", "column", "page")]
        found = [self.say(f"place.{key}", value=value) for key, value in parts if value is not None]
        if place.document != "report":
            document = self.case.documents.get(place.document)
            found.insert(0, document.title if document and document.title else place.document)
        return ", ".join(found)

    def codes(self) -> str:
        """The hashes of the standard and of each layer that was heard, short."""
        heard = self.case.heard(self.stage)
        layers = [
            self.say("print.code", layer=self.say(f"layer.{layer.layer}"), code=layer.sha256[:SHORT_CODE])
            for layer in self.case.layers
            if layer.layer in heard
        ]
        return self.say("print.codes", core=self.standard.core_sha256[:SHORT_CODE], layers="; ".join(layers))

    def minima(self, section: str) -> tuple[tuple[str, Said, Fraction], ...]:
        """What each rating asks of this section alone: its label, the condition and the share; the best rating first."""
        return tuple(
            (rating_label(self.standard, info.id, self.lang), clause, share)
            for info in self.standard.ratings
            if info.when
            for clause in clauses(info.when)
            if (share := _share_of(clause, section)) is not None
        )


def _share_of(said: Said, section: str) -> Fraction | None:
    """The share that a condition asks of a section, where it is about that."""
    about = said.left.shown if isinstance(said.left, Score) else None
    if not isinstance(about, Name) or about.name != section or not isinstance(said.right, Quantity) or said.op not in (">=", ">"):
        return None
    return said.right.of.value if isinstance(said.right.of, Constant) else None


def shortfall(said: Said, trace: Trace) -> Fraction | None:
    """How many points a condition `score >= limit` is away from being sure; None where it is no such condition or holds."""
    if said.op != ">=" or not isinstance(said.right, Quantity) or said.right.over is not None:
        return None
    limit = trace.number(said.right.of)
    if isinstance(said.left, Score):
        low, high = trace.number(said.left.out_of)
        needed = limit[1] * high if low == high else None
        found = trace.number(said.left.points)[0]
    elif said.left and said.left.kind == "points" and said.left.over is None:
        needed, found = limit[1], trace.number(said.left.of)[0]
    else:
        return None
    return needed - found if needed is not None and needed > found else None
