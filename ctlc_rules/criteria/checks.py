"""Load-time checks of a standard as a whole: nothing is left unused, nothing named twice, and what must be stated is stated."""

from __future__ import annotations

from collections import Counter

from ctlc_rules.criteria.adaptable import check_adaptable
from ctlc_rules.criteria.infos import RatingInfo
from ctlc_rules.criteria.reader import Reader
from ctlc_rules.criteria.stated import check_stated
from ctlc_rules.expr.tokens import KEYWORDS
from ctlc_rules.source import Path

MOST_BITS = 1_300
"""About 400 digits."""


def check_standard(reader: Reader, ratings: list[RatingInfo], has_points: bool) -> None:
    """Adds a problem for each fault; the standard is not used while there is one. has_points: whether it comes to a total."""
    _status(reader)
    _names_once(reader)
    _ratings(reader, ratings, has_points)
    _policy(reader)
    check_adaptable(reader.written.adaptable, reader.tree, reader.problems)
    check_stated(reader)


def _status(reader: Reader) -> None:
    written = reader.written
    if written.status == "official" and written.issued is None:
        reader.wrong("official-needs-issued", ("status",))
    if written.status == "official":
        for name, criterion in written.criteria.items():
            if criterion.cite is None:
                reader.wrong_key("criterion-without-citation", ("criteria", name), name=name)
    length: tuple[object, ...] = (written.for_.months, written.for_.tolerance)
    length += () if written.for_.begins else (written.for_.outside,)
    if any(item is None for item in length) and any(item is not None for item in length):
        reader.wrong_key("period-half-said", ("for",))
    if written.for_.begins is not None and written.for_.outside is None:
        reader.wrong_key("begins-without-outside", ("for", "begins"))
    if written.for_.months is not None and written.for_.tolerance is not None and written.for_.months not in written.for_.tolerance:
        reader.wrong("months-outside-tolerance", ("for", "tolerance"), months=written.for_.months)
    governs = written.governs
    if governs.to is not None and governs.to < governs.start:
        reader.wrong("ends-before-it-starts", ("governs", "to"))


def _names_once(reader: Reader) -> None:
    """Inputs, derived quantities, sections, criteria and levels share the names of expressions."""
    written = reader.written
    tiers: list[tuple[str, Path]] = [(name, ("sections", name)) for name in written.sections]
    tiers += [(name, ("criteria", name)) for name in written.criteria]
    tiers += [(name, ("limits", name)) for name in written.limits]
    taken = Counter(name for name, _ in tiers)
    for name, path in tiers:
        if name in written.inputs or name in written.derived or taken[name] > 1 or name in ("total", "months"):
            reader.wrong_key("name-twice", path, name=name)
    for kind in ("inputs", "derived"):
        for name in getattr(written, kind):
            if name in KEYWORDS or name in ("total", "months", "on_claims") or name.startswith(("limit.", "date.")):
                reader.wrong_key("name-reserved", (kind, name), name=name)


def check_used(reader: Reader) -> None:
    """Every input is asked by something; every paper is named by something; so is every scale.

    What is asked where something could not be read is not known: nothing is said while there are other problems.
    """
    if reader.problems:
        return
    written = reader.written
    used = reader.known.used
    if not written.record:
        for kind in ("inputs", "derived"):
            for name in getattr(written, kind):
                if name not in used:
                    reader.wrong_key("unused-input", (kind, name), name=name)
    papers = {name for item in written.criteria.values() for name in (*(item.evidence or ()), *(item.wanted or ()))}
    for name in written.papers:
        if name not in papers and f"date.{name}" not in used:
            reader.wrong_key("unused-paper", ("papers", name), name=name)
    scales = {str(name) for item in written.inputs.values() for name in (item.choice, item.judged)}
    for name in written.scales:
        if name not in scales:
            reader.wrong_key("unused-scale", ("scales", name), name=name)


def _ratings(reader: Reader, ratings: list[RatingInfo], has_points: bool) -> None:
    written = reader.written
    if written.criteria and not ratings and written.rating != "none":
        reader.problems.add(reader.tree.place(()), "no-rating")
    if written.rating == "none" and not has_points and not reader.problems:
        reader.wrong("scores-nothing", ("rating",))
    if not written.criteria and not written.record:
        reader.problems.add(reader.tree.place(()), "no-criteria")


def _policy(reader: Reader) -> None:
    """A claim can only count as not met when closed if what is missing does too: both are the low end of the bounds."""
    policy = reader.written.policy
    if policy.missing.closed == "undetermined":
        for key in ("claimed", "evidence"):
            if getattr(policy, key).closed == "not_met" and not reader.written.record:
                reader.wrong("closed-half", ("policy", key, "closed"))
    gates = any(item.evidence for item in reader.written.criteria.values())
    for stage in ("office", "closed"):
        if gates and getattr(policy.evidence, stage) == "accept":
            reader.wrong("gate-accepted", ("policy", "evidence", stage))
    for key in ("claimed", "evidence"):
        said = getattr(policy, key)
        if said.closed == "accept" and said.office != "accept":
            reader.wrong("closed-accepts", ("policy", key, "closed"))
        if said.closed == "unknown" and policy.missing.closed == "not_met":
            reader.wrong("closed-unknown", ("policy", key, "closed"))
        for stage in ("self_", "office"):
            if getattr(getattr(policy, key), stage) == "not_met":
                reader.wrong("not-met-before-closed", ("policy", key, stage.rstrip("_")))


def check_sizes(reader: Reader) -> None:
    """Numbers so long that no reader could follow them are refused: of denominators, and of what quantities can come to."""
    program = reader.known.program
    longest = max([scale.bit_length() for scale in program.scales.values()], default=0)
    longest = max([longest, *(abs(end).bit_length() for pair in program.run({}).numbers for end in pair)])
    if longest > MOST_BITS:
        reader.problems.add(reader.tree.place(()), "numbers-too-large")
