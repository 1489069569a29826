"""A standard of 40 criteria with four bands each, made from a seed, and the same standard by hand: a table and a loop over it."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import NamedTuple

from benchmarks.by_hand import Facts, Graded
from benchmarks.by_hand_reasons import Reason, bands, sentence

SEED = 40
SECTIONS = ("a", "b", "c", "d", "e")
IN_A_SECTION = 8
RATINGS = ("good", "fair", "average", "weak")


class Row(NamedTuple):
    """A criterion: `times` * of / over against each edge, the highest first; points in halves. over: "" for none."""

    criterion: str
    section: int
    of: str
    over: str
    times: int
    edges: tuple[tuple[int, int], ...]

    @property
    def written(self) -> str:
        return f"{self.of} per 100 {self.over}" if self.times > 1 else f"{self.of} / {self.over}" if self.over else self.of


@cache
def table() -> tuple[Row, ...]:
    """Half of the criteria ask a count, a quarter a count for each of the staff, a quarter one for every 100 people."""
    rng = Random(SEED)
    rows: list[Row] = []
    for place in range(len(SECTIONS) * IN_A_SECTION):
        section, kind = place // IN_A_SECTION, place % 4
        over, times = (("", 1), ("staff", 1), ("", 1), ("people", 100))[kind]
        edges = sorted(rng.sample(range(1, (60, 12, 60, 40)[kind]), 4), reverse=True)
        worth = sorted(rng.sample(range(1, 13), 4), reverse=True)
        of = f"q{place + 1:02}"
        rows.append(Row(f"{SECTIONS[section]}.{of}", section, of, over, times, tuple(zip(edges, worth, strict=True))))
    return tuple(rows)


def out_of(section: int) -> int:
    return sum(row.edges[0][1] for row in table() if row.section == section)


def standard_text() -> str:
    """The standard as it is written for the engine."""
    lines = [
        "standard: banded",
        "edition: 1",
        "status: illustrative",
        "title: Forty criteria of four bands",
        "for: {unit: centre, months: 12, tolerance: 9..15, outside: reference}",
        "governs: {by: period_end, from: 2012-01-01}",
        "policy:",
        "  claimed: {self: accept, office: unknown, closed: not_met}",
        "  evidence: {self: accept, office: unknown, closed: not_met}",
        "  missing: {closed: not_met}",
        "  not_applicable: full",
        "  qualified: as_bounds",
        "words: {section: Section, criterion: Criterion}",
        "inputs:",
        "  staff: {count: 1..99, unit: person, label: Staff}",
        "  people: {count: 1..99999, unit: head, label: People}",
        "  breach: {choice: yes_no, label: Breach}",
        *(f"  {row.of}: {{count: 0..9999, unit: item, better: more, label: Quantity {row.of}}}" for row in table()),
        "sections:",
        *(f"  {name}: {{title: Section {name}, out_of: {halves(out_of(place))}}}" for place, name in enumerate(SECTIONS)),
        "criteria:",
    ]
    for row in table():
        edges = ", ".join(f"{edge}: {halves(points)}" for edge, points in row.edges)
        lines += [f"  {row.criterion}:", f"    title: {row.of}", f"    bands: {{of: {row.written}, at_least: {{{edges}}}, otherwise: 0}}"]
    lines += [
        "rating:",
        "  - {id: good, label: Good, when: total >= 70% and every section >= 50%}",
        "  - {id: fair, label: Fair, when: total >= 50% and every section >= 35%}",
        "  - {id: average, label: Average, when: total >= 35%}",
        "  - {id: weak, label: Weak}",
        "findings:",
        "  breach: {when: breach, cap: average, says: A breach}",
        "  few: {when: staff < 3, cap: fair, says: Fewer than three}",
    ]
    return "\n".join(lines) + "\n"


def halves(points: int) -> str:
    return f"{points // 2}.5" if points % 2 else str(points // 2)


def grade(facts: Facts) -> Graded:
    n = facts.numbers
    found: dict[str, int] = {}
    sums = [0] * len(SECTIONS)
    for criterion, section, of, over, times, edges in table():
        top, bottom = n[of] * times, n[over] if over else 1
        for edge, points in edges:
            if top >= edge * bottom:
                found[criterion] = points
                sums[section] += points
                break
        else:
            found[criterion] = 0
    return Graded(found, sum(sums), rating(sums, facts))


def grade_with_reasons(facts: Facts) -> tuple[Graded, list[Reason]]:
    n = facts.numbers
    sums = [0] * len(SECTIONS)
    reasons: list[Reason] = []
    for criterion, section, of, over, times, edges in table():
        reason = bands(criterion, n[of] * times, edges, n[over] if over else 1)
        sums[section] += reason.points
        reasons.append(reason)
    return Graded({reason.criterion: reason.points for reason in reasons}, sum(sums), rating(sums, facts)), reasons


def grade_with_sentences(facts: Facts) -> tuple[Graded, list[str]]:
    graded, reasons = grade_with_reasons(facts)
    return graded, [sentence(reason) for reason in reasons]


@cache
def most() -> tuple[int, ...]:
    return tuple(out_of(section) for section in range(len(SECTIONS)))


def rating(sums: list[int], facts: Facts) -> str:
    total, whole = sum(sums), sum(most())
    if 10 * total >= 7 * whole and all(2 * points >= best for points, best in zip(sums, most(), strict=True)):
        place = 0
    elif 2 * total >= whole and all(20 * points >= 7 * best for points, best in zip(sums, most(), strict=True)):
        place = 1
    else:
        place = 2 if 20 * total >= 7 * whole else 3
    if facts.yes["breach"]:
        place = max(place, 2)
    if facts.numbers["staff"] < 3:
        place = max(place, 1)
    return RATINGS[place]
