"""What quantities come to, said in one language: a figure, from .. to .., or why it is not known."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from ctlc_rules.core.operations import FALSE, TRUE, UNKNOWN
from ctlc_rules.evaluate.evaluation import Evaluation
from ctlc_rules.explain.labels import Labels
from ctlc_rules.explain.numbers import date_text, number, percent
from ctlc_rules.expr.meaning import Quantity
from ctlc_rules.words import Lang


class Values:
    """Says quantities. Nothing is computed here but quotients for the eye."""

    def __init__(self, evaluation: Evaluation, lang: Lang) -> None:
        self.evaluation = evaluation
        self.lang = lang
        self.labels = Labels(evaluation.standard, lang)

    def say(self, key: str, **args: object) -> str:
        return self.labels.say(key, **args)

    def bounds(self, of: Quantity) -> tuple[Fraction, Fraction] | None:
        """The quantity's least and greatest value; None where its divisor may be 0."""
        lo, hi = self.evaluation.trace.number(of.of)
        if of.kind == "points" and self.evaluation.closed_against:
            hi = lo  # closed, a score is its low end
        if of.over is None:
            return lo, hi
        low, high = self.evaluation.trace.number(of.over)
        if low <= 0:
            return None
        corners = [end / over for end in (lo, hi) for over in (low, high)]
        return min(corners), max(corners)

    def value(self, of: Quantity, share: bool = False) -> str:
        """The value, or from .. to .., or that it is not known: the whole hard range says nothing to a reader."""
        found = self.bounds(of)
        end = self.open_end(of)
        if self.divisor_zero(of) == TRUE:
            return self._no_quotient(of)
        if found is None or end == "unknown":
            return self._unknown(self._asked(of))
        lo, hi = found
        as_percent = share or of.kind in ("share", "percent")
        show = date_text if of.kind == "date" else percent if as_percent else number
        if lo == hi:
            return show(lo, self.lang)
        if end == "above":
            return self.say("value.from", lo=show(lo, self.lang))
        return self.say("value.between", lo=show(lo, self.lang), hi=show(hi, self.lang))

    def divisor_zero(self, of: Quantity) -> int:
        """Whether what it is divided by is 0: a truth."""
        if of.over is None:
            return FALSE
        lo, hi = self.evaluation.trace.number(of.over)
        return FALSE if lo > 0 else TRUE if hi <= 0 else UNKNOWN

    def _no_quotient(self, of: Quantity) -> str:
        """Why nothing can be divided: no valid vote, or a divisor that is 0, whatever else is not known."""
        wants = {self.evaluation.known.wants.get(name) for name in self.evaluation.standard.all_behind(self._asked(of))}
        return self.say("missing.no_votes" if wants == {"no_votes"} else "value.divided-by-zero")

    def open_end(self, of: Quantity) -> Literal["", "above", "unknown"]:
        """Whether nothing is known of it, or only from where on."""
        found = self.bounds(of)
        if found is None or self._nothing_known(of):
            return "unknown"
        lo, hi = found
        if lo == hi or of.kind in ("points", "date") or not self._open_above(of):
            return ""
        return "above" if lo > 0 else "unknown"

    def _unknown(self, names: frozenset[str]) -> str:
        """That it is not known, and why where all that is wanting is wanting for one reason."""
        given = self.evaluation.standard.all_behind(names)
        wants = {self.evaluation.known.wants[name] for name in given if name in self.evaluation.known.wants}
        return self.say(f"missing.{wants.pop()}") if len(wants) == 1 else self.say("value.unknown")

    def _asked(self, of: Quantity) -> frozenset[str]:
        asked = self.evaluation.standard.asked
        return asked.by(of.of) | (asked.by(of.over) if of.over else frozenset())

    def _nothing_known(self, of: Quantity) -> bool:
        names = self._asked(of)
        return bool(names) and not any(name in self.evaluation.known.given for name in names)

    def _open_above(self, of: Quantity) -> bool:
        """Whether some part is wholly unknown, so that the upper end is only the hard range's."""
        return any(name not in self.evaluation.known.given for name in self._asked(of))

    def quantity(self, of: Quantity) -> str:
        return f"{self.labels.expr(of.shown)}: {self.value(of)}"
