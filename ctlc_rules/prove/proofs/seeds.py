"""Cases to begin with: the plainest ones, and the best and the worst of each input by itself. The evaluator alone, no solver."""

from __future__ import annotations

from collections.abc import Iterator

from ctlc_rules.core.core import Core, NumberInput, WordInput
from ctlc_rules.evaluate.given import Given
from ctlc_rules.prove.encoding import Completion


def seeds(core: Core, given: Given) -> Iterator[Completion]:
    """All at the lowest and the first word; all at the highest and the last; and halves between."""
    for share in (0, 4, 1, 2, 3):
        yield {item.name: _at(item, share, given) for item in core.inputs}


def _at(item: NumberInput | WordInput, quarters: int, given: Given) -> int:
    if isinstance(item, WordInput):
        return 1 << (len(item.words) - 1) * quarters // 4
    known = given.get(item.name)
    lo, hi = known if isinstance(known, tuple) else ((item.lo * item.per).numerator, (item.hi * item.per).numerator)
    return lo + (hi - lo) * quarters // 4
