"""What one input of a case takes from other cases: the way that its standard declares (docs/case.md says each rule in words)."""

from __future__ import annotations

from ctlc_rules.case.taken import Lack, Taken
from ctlc_rules.population.asking import Asking
from ctlc_rules.population.earlier import Earlier
from ctlc_rules.population.listing import Listing
from ctlc_rules.population.results import Results


def value_of(asking: Asking) -> Taken:
    """The value with its bounds and sources, or what is lacking."""
    asked, period = asking.info.taken, asking.case.period
    assert asked is not None
    if period is None:
        return Taken(asking.info.id, lacks=(Lack("no-period"),))
    each = (asking.population, asking.opened, asking.case, asking.standard, asking.info)
    if asked.earlier is not None:
        return asking.of_figure(Earlier(*each).earlier(asked.earlier, period, asked.back or 1))
    if asked.before is not None:
        return Earlier(*each).before(asked.before, period)
    if asked.years_running is not None:
        return Earlier(*each).years_running(asked.years_running, period)
    if asked.result is not None:
        return Results(*each).result(asked.result, period)
    if asked.members is not None:
        return Listing(*each).members(asked.members, period)
    assert asked.peers is not None
    return Listing(*each).peers(asked.peers, period)
