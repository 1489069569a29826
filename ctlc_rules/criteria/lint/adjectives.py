"""Adjectives that decide whether a criterion is met, and that nothing pins down."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ctlc_rules.criteria.infos import CriterionInfo
from ctlc_rules.criteria.lint.rule import Found, at_place
from ctlc_rules.criteria.lint.texts import spot
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.source import Path

ADJECTIVES = re.compile(
    r"\b(?:đầy đủ|phù hợp|tích cực|(?<!giáo dục )(?<!học tập )thường xuyên|kịp thời|hợp lý|đáng kể|hiệu quả cao"
    r"|(?<!loại )(?<!mức )(?<!hạng )tốt(?! nghiệp))\b",
    re.IGNORECASE,
)
PASSES = frozenset({"met", "all_of", "some_of", "checklist"})
RATED = re.compile(r"(?:xếp|loại|mức|hạng|đạt)\s+$", re.IGNORECASE)


def adjectives(standard: Standard) -> Iterator[Found]:
    """In the label of a yes/no input that says nowhere what it `means`, in a word of a scale without `means`, in the title of a criterion
    that asks yes or no."""
    yield from _of_inputs(standard)
    yield from _of_scales(standard)
    for criterion in standard.criteria:
        if criterion.form in PASSES and _asks_only_yes_no(standard, criterion):
            yield from _in(standard, ("criteria", criterion.id, "title"), criterion.id, criterion.title.vi)


def _of_inputs(standard: Standard) -> Iterator[Found]:
    for info in standard.inputs.values():
        adverse = info.from_office and info.presume == "no"
        if info.yes_no and not adverse and standard.written.inputs[info.id].means is None:
            yield from _in(standard, ("inputs", info.id, "label"), info.id, info.label.vi)


def _of_scales(standard: Standard) -> Iterator[Found]:
    judging = {item.judged for item in standard.written.inputs.values() if isinstance(item.judged, str)}
    for scale, words in standard.written.scales.items():
        if scale not in judging:
            continue
        for word, written in words.items():
            names_rating = any(rating.label.vi == written.label for rating in standard.ratings)
            if written.means is None and " " in written.label and not names_rating:  # one word alone, `Tốt`, names a grade too
                yield from _in(standard, ("scales", scale, word, "label"), f"{scale}.{word}", written.label)


def _asks_only_yes_no(standard: Standard, criterion: CriterionInfo) -> bool:
    """And none of its inputs is pinned down by `means`, nor found itself."""
    asked = [standard.inputs[name] for name in standard.inputs_of(criterion.id) if name in standard.inputs]
    pinned = any(standard.written.inputs[info.id].means or ADJECTIVES.search(info.label.vi) for info in asked)
    return bool(asked) and not pinned and all(info.yes_no for info in asked)


def _in(standard: Standard, path: Path, at: str, text: str) -> Iterator[Found]:
    for match in ADJECTIVES.finditer(text):
        if match[0].casefold() == "tốt" and (match[0][0].isupper() or RATED.search(text[: match.start()])):
            continue  # the name of a rating
        place, width = spot(standard, path, match)
        yield at_place(place, width, at, "adjective-without-anchor", word=match[0])
        return
