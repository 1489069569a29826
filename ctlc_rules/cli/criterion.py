"""--criterion: results narrowed to one criterion."""

from __future__ import annotations

from collections.abc import Sequence

import click

from ctlc_rules.explain import Explanation


def narrowed(explanations: Sequence[Explanation], criterion: str | None) -> list[Explanation]:
    """The results that have the criterion (an id or a printed number), with that one only. One that none has is a mistake of usage."""
    if criterion is None:
        return list(explanations)
    found = [own for item in explanations if (own := item.only(criterion)).sections]
    if not found:
        known = dict.fromkeys(shown.result.info.no for item in explanations for shown in item.criteria)
        raise click.UsageError(f"--criterion {criterion}: {', '.join(known)}")
    return found
