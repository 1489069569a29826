"""What comes from other cases, said in both languages: from which list and cases, and what is lacking."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from fractions import Fraction

from ctlc_rules.case.taken import Lack, Source, Taken
from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.infos import QUOTA
from ctlc_rules.evaluate.evaluation import Evaluation
from ctlc_rules.explain.labels import Labels
from ctlc_rules.explain.numbers import day, number
from ctlc_rules.words import has

MOST_CASES = 3
"""Cases that a sentence names one by one; more are counted by what they gave."""
ALONE = (Lack("alone"),)


class OtherWords:
    def __init__(self, evaluation: Evaluation, vi: Labels, en: Labels) -> None:
        self.evaluation = evaluation
        self.vi, self.en = vi, en

    def both(self, say_in: Callable[[Labels], str]) -> Both:
        return Both(say_in(self.vi), say_in(self.en))

    def lacking(self, name: str) -> Both:
        """Why an input, or a quota, is not known: what a case graded alone lacks, or what the cases at hand leave open."""
        item = self.evaluation.case.taken.get(name)
        lacks = item.lacks if item and item.lacks else ALONE
        return self.both(lambda labels: labels.say("lack", lacks="; ".join(dict.fromkeys(_said("lack", one, labels) for one in lacks))))

    def come_from(self, item: Taken) -> Both:
        """`danh sách xa-2024, 10 đơn vị; 10 hồ sơ (tt25-2023-commune, bản 1): Mức độ 1 × 9, Chưa đạt × 1`; then what is still open."""

        def told(labels: Labels) -> str:
            parts = [labels.say("from.list", list=one.id, count=one.units) for one in item.lists]
            parts += [_said("from", one, labels) for one in item.notes]
            open_ = [_said("lack", one, labels) for one in item.lacks] if item.says_something else []
            return "; ".join((*parts, *_cases(item.sources, labels), *open_))

        return self.both(told)


def _said(room: str, lack: Lack, labels: Labels) -> str:
    args = {key: _day(value, labels) if key == "when" else value for key, value in lack.args}
    if lack.code == "no-list":
        kind = args["kind"]
        args["kind"] = labels.say(f"kind.{kind}") if has(f"kind.{kind}") else labels.say("kind", kind=kind)
    return labels.say(f"{room}.{lack.code}", **args)


def _day(text: str, labels: Labels) -> str:
    return day(date.fromisoformat(text), labels.lang)


def _cases(sources: tuple[Source, ...], labels: Labels) -> list[str]:
    """Each case, where there are few; else how many gave what, by standard and edition."""
    if len(sources) <= MOST_CASES:
        return [
            labels.say(
                "from.case", case=one.case, standard=one.standard, edition=one.edition, to=day(one.period[1], labels.lang),
                gave=_gave(one, labels),
            )
            for one in sources
        ]  # fmt: skip
    groups: dict[tuple[str, str], Counter[str]] = {}
    for one in sources:
        groups.setdefault((one.standard, one.edition), Counter())[_gave(one, labels)] += 1
    return [
        labels.say(
            "from.cases", count=found.total(), standard=standard, edition=edition,
            gave=", ".join(f"{what} × {count}" for what, count in sorted(found.items())),
        )
        for (standard, edition), found in sorted(groups.items())
    ]  # fmt: skip


def _gave(source: Source, labels: Labels) -> str:
    """A rating by its label, an outcome in words, all else as it is."""
    if source.ratings:
        return f" {labels.say('glue.or')} ".join(labels.both(label) for label in source.ratings)
    if has(f"outcome.{source.gave}"):
        return labels.say(f"outcome.{source.gave}")
    ends = [_figure(end, labels) for end in source.gave.split("..")]
    return ends[0] if len(ends) == 1 else labels.say("value.between", lo=ends[0], hi=ends[1])


def _figure(text: str, labels: Labels) -> str:
    """A number or a day as people read it; a word as it is."""
    if re.fullmatch(r"-?\d+(\.\d+)?%?", text):
        return number(Fraction(text.rstrip("%")), labels.lang) + ("%" if text.endswith("%") else "")
    return _day(text, labels) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else text


def is_quota(name: str) -> bool:
    return name.startswith(QUOTA)
