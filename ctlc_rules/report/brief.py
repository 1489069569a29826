"""The reason of a criterion in one line, for the table; the whole of it stands in the annex."""

from __future__ import annotations

from ctlc_rules.core.operations import FALSE, TRUE, UNKNOWN
from ctlc_rules.explain.explanation import CriterionShown
from ctlc_rules.expr.meaning import Limit, Said
from ctlc_rules.forms.reasons import ByCondition, ByParts, ByWord, Reason
from ctlc_rules.report.paper import Paper

MOST_LETTERS = 70
"""A quantity whose name is longer is told by its value alone: the criterion's title says what it is."""


def one_line(paper: Paper, shown: CriterionShown) -> str:
    """The figure or the count of what holds, by level where levels differ, and what was done to the points after that."""
    item = shown.result
    if item.applies is False:
        return paper.say("adjust.not_applicable")
    levels = dict.fromkeys(step.info.level for step in item.steps if step.info)
    found = [_at_level(paper, shown, level) for level in levels]
    found += [paper.text(step.says) for step in shown.steps if step.kind in ("evidence", "zero")]
    return "; ".join(part for part in found if part)


def _at_level(paper: Paper, shown: CriterionShown, level: str) -> str:
    pairs = zip(shown.result.steps, shown.steps, strict=True)
    steps = [(result.info.reason, step) for result, step in pairs if result.info and result.info.level == level]
    conditions = tuple(reason.said for reason, _ in steps if isinstance(reason, ByCondition))
    if len(conditions) > 1 and len(conditions) == len(steps):
        text = _tally(paper, conditions, 0)
    else:
        text = "; ".join(_one(paper, reason, [paper.text(fact.value) for fact in step.facts]) for reason, step in steps)
    return paper.say("print.at-level", level=paper.voice.labels.name(level), says=text) if level else text


def _one(paper: Paper, reason: Reason, values: list[str]) -> str:
    match reason:
        case ByCondition(said, _):
            several = said.how in ("all", "at_least") and len(said.parts) > 1
            return _tally(paper, said.parts, said.needed) if several else paper.voice.condition(said)
        case ByWord(name, _):
            want = paper.evaluation.known.wants.get(name)
            held = [paper.say(f"missing.{want}")] if want else []
            return "; ".join(dict.fromkeys((*(values[:1] or [paper.voice.labels.name(name)]), *held)))
        case ByParts():
            return "; ".join(_one(paper, inner, []) for part in reason.parts for inner in part.reasons)
        case _:
            label = paper.voice.labels.expr(reason.of.shown)
            return paper.voice.value(reason.of) if len(label) > MOST_LETTERS else paper.voice.quantity(reason.of)


def _tally(paper: Paper, parts: tuple[Said, ...], needed: int) -> str:
    """How many hold; which do not, and which are not decided, by name."""
    truths = [(part, paper.voice.truth(part)) for part in parts]
    held = sum(truth == TRUE for _, truth in truths)
    text = paper.say("print.held", held=held, count=len(parts))
    text += paper.say("print.needed", needed=needed) if needed else ""
    if needed and held >= needed:
        return text
    for key, wanted in (("print.lost-items", FALSE), ("print.open-items", UNKNOWN)):
        names = [_name(paper, part) for part, truth in truths if truth == wanted]
        text += paper.say(key, items=", ".join(names)) if names else ""
    return text


def _name(paper: Paper, part: Said) -> str:
    """A condition by its words; one whose limit depends on the unit, with the limit that it has here."""
    return paper.voice.condition(part) if isinstance(part.right, Limit) else paper.voice.labels.expr(part.shown)
