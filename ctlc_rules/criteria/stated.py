"""What a standard states beside its rules, for people and for lint: deadlines, sources of levels and ratings, when a yes is a yes."""

from __future__ import annotations

from ctlc_rules.criteria.inputs import YES_NO
from ctlc_rules.criteria.reader import Reader
from ctlc_rules.criteria.written import Term
from ctlc_rules.source import Path

TERMS = ("by", "days", "months")


def check_stated(reader: Reader) -> None:
    """Adds a problem for each deadline that states no term or two, each source that is not declared, each `means` of what is no yes."""
    written = reader.written
    for name, deadline in written.deadlines.items():
        path: Path = ("deadlines", name)
        _term(reader, deadline, path)
        for place, copy in enumerate(deadline.copies):
            _term(reader, copy, (*path, "copies", place))
    for place, row in enumerate(written.ratings):
        reader.cites(row.cite, ("rating", place, "cite"))
    for place, item in enumerate(written.accepted):
        reader.cites(item.cite, ("accepted", place, "cite"))
    for level, cite in (written.levels.cite if written.levels else {}).items():
        if level not in written.limits:
            reader.wrong_key("unknown-level", ("levels", "cite", level), name=level)
        reader.cites(cite, ("levels", "cite", level))
    for name, info in written.inputs.items():
        if info.means is not None and info.choice != YES_NO:
            reader.wrong_key("means-of-yes-no", ("inputs", name, "means"), name=name)


def _term(reader: Reader, term: Term, path: Path) -> None:
    stated = [key for key in TERMS if getattr(term, key) is not None]
    if len(stated) != 1:
        reader.wrong_key("deadline-which", path, known=", ".join(TERMS))
    reader.cites(term.cite, (*path, "cite"))
