"""Values that facts are to have, and why a rating cannot be, said in both languages."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from ctlc_rules.core.nodes import Constant
from ctlc_rules.core.operations import Interval
from ctlc_rules.criteria.ballots import PREFIX, declared
from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.infos import MONTHS, QUOTA
from ctlc_rules.evaluate.evaluation import Evaluation
from ctlc_rules.explain.answers.rating import AnswerKind, Block, ByBetter, ByClause, ByCriterion, ByFinding, Settled
from ctlc_rules.explain.facts import DATE, EVIDENCE, FactWords
from ctlc_rules.explain.labels import Labels
from ctlc_rules.explain.numbers import date_text, number, percent
from ctlc_rules.explain.voice import Voice
from ctlc_rules.expr.meaning import Score


class Telling:
    """Says answers about one evaluation."""

    def __init__(self, evaluation: Evaluation) -> None:
        self.evaluation = evaluation
        self.standard = evaluation.standard
        self.vi, self.en = Voice(evaluation, "vi"), Voice(evaluation, "en")
        self.facts = FactWords(evaluation, self.vi.labels, self.en.labels)

    def both(self, say_in: Callable[[Voice], str]) -> Both:
        return Both(say_in(self.vi), say_in(self.en))

    def rating(self, rating: str, voice: Voice) -> str:
        info = next((item for item in self.standard.ratings if item.id == rating), None)
        return voice.labels.both(info.label) if info else voice.say("outcome.not_rated")

    # facts

    def fact(self, name: str) -> Both:
        """What a fact is called."""
        return self.facts.label(name)

    def settled(self, item: Settled) -> Both:
        """`Dân số: từ 12.000 trở lên (người)`, and who records it where that is not the unit."""
        return self.both(lambda voice: voice.say(f"enough.by.{item.owner}", fact=self._fact(item, voice)))

    def answer(self, item: AnswerKind) -> Both:
        """`từ 12.000 người trở lên → Khá hoặc Tốt`"""

        def told(voice: Voice) -> str:
            ratings = [self.rating(rating, voice) for rating in reversed(item.leaves)]
            said = ", ".join(self.value(name, value, voice.labels) for name, value in item.fact.values)
            return voice.say("next.answer", value=said, ratings=f" {voice.say('glue.or')} ".join(ratings))

        return self.both(told)

    def _fact(self, item: Settled, voice: Voice) -> str:
        label = voice.labels.both(self.fact(item.name))
        said = [self.value(name, value, voice.labels) for name, value in item.values]
        return f"{label}: {', '.join(said)}"

    def value(self, name: str, value: Interval | int, labels: Labels) -> str:
        """What an input of the core is to be: a figure, from or to a figure, or words."""
        if isinstance(value, int):
            words = self.standard.program.words[name]
            return f" {labels.say('glue.or')} ".join(self._word(name, word, labels) for at, word in enumerate(words) if value >> at & 1)
        text = self._range(name, value, labels)
        return labels.say(f"enough.ballots.{name.split(':')[2]}", value=text) if name.startswith(PREFIX) else text

    def _word(self, name: str, word: str, labels: Labels) -> str:
        if name.startswith(EVIDENCE):
            return labels.say("paper.suitable" if word == "yes" else "paper.not_suitable")
        return labels.say(f"enough.{word}") if name.startswith(QUOTA) else labels.word(name, word)

    def _range(self, name: str, value: Interval, labels: Labels) -> str:
        """Open where it reaches an end of the hard range."""
        hard = next(item for item in self.standard.core.inputs if item.name == name)
        scale = self.standard.program.input_scales[name]
        lo, hi = (Fraction(end, scale) for end in value)
        first, last = getattr(hard, "lo", lo), getattr(hard, "hi", hi)
        said = {"lo": self._figure(name, lo, labels), "hi": self._figure(name, hi, labels)}
        unit = self._unit(name, labels)
        if lo == hi:
            return said["lo"] + unit
        if lo <= first:
            return labels.say("enough.any") if hi >= last else labels.say("enough.up-to", hi=said["hi"] + unit)
        if hi >= last:
            return labels.say("value.from", lo=said["lo"] + unit)
        return labels.say("enough.from-to", lo=said["lo"], hi=said["hi"] + unit)

    def _figure(self, name: str, value: Fraction, labels: Labels) -> str:
        if name.startswith(DATE):
            return date_text(value, labels.lang)
        if name == MONTHS:
            return number(value, labels.lang)
        return self.facts.figure(value, self.standard.inputs[declared(name)], labels.lang)

    def _unit(self, name: str, labels: Labels) -> str:
        if name.startswith((DATE, PREFIX)) or name == MONTHS:
            return ""
        unit = self.standard.inputs[declared(name)].unit
        return f" {labels.unit(unit)}" if unit else ""

    # why not

    def blocks(self, blocks: tuple[Block, ...], jointly: bool) -> Both:
        def told(voice: Voice) -> str:
            said = [self._block(block, jointly, voice) for block in blocks]
            return voice.say("enough.jointly", parts="; ".join(said)) if jointly else "; ".join(said)

        return self.both(told)

    def _block(self, block: Block, jointly: bool, voice: Voice) -> str:
        way = "with" if jointly else "alone"
        match block:
            case ByClause(said, most):
                left = said.left
                text = voice.condition(said)
                if most is None:
                    return text
                shown = self._share(left, most, voice) if isinstance(left, Score) else number(most, voice.lang)
                return voice.say("enough.most", clause=text, most=shown)
            case ByCriterion(info):
                word = voice.labels.both(self.standard.criterion_word)
                return voice.say(f"enough.criterion.{way}", word=word, no=info.no, title=voice.labels.both(info.title))
            case ByFinding(info):
                return voice.say(f"enough.finding.{way}", says=voice.labels.both(info.says))
            case ByBetter(rating):
                return voice.say(f"enough.better.{way}", rating=self.rating(rating, voice))

    def _share(self, left: Score, most: Fraction, voice: Voice) -> str:
        """Points as the share of what they are out of, as the clause says them."""
        out_of = left.out_of
        if isinstance(out_of, Constant) and out_of.value:
            return percent(most / out_of.value, voice.lang)
        return voice.say("report.points", points=number(most, voice.lang))

    def relation(self, place: int) -> Both:
        """What a relation of the standard says."""
        relation = self.standard.relations[place]
        if relation.says:
            return relation.says
        if relation.holds is not None:
            shown = relation.holds.shown
            return self.both(lambda voice: voice.labels.expr(shown))
        total, parts = relation.total, relation.parts
        return self.both(lambda voice: f"{voice.labels.name(total)} = {' + '.join(voice.labels.name(part) for part in parts)}")
