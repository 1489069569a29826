"""clc-illustrative written by hand, with a reason for each criterion: what was compared with what, and the points it gave.

One rule for each kind of criterion, as a programmer writes it who must also say why. Points are whole halves, as in `by_hand`.
"""

from __future__ import annotations

from typing import NamedTuple

from benchmarks.by_hand import LEVELS, MONTH, Facts, Graded, learning_sessions, rating, share, table_attendances

Value = int | str | tuple[int, int] | tuple[str, ...]
"""A count, a word, a quotient as its two parts, or the items that hold."""


class Reason(NamedTuple):
    """limit: the edge that was reached (None: none was), what gives all points, or how many items there are or must hold."""

    criterion: str
    value: Value
    limit: int | None
    points: int


def grade_with_reasons(facts: Facts) -> tuple[Graded, list[Reason]]:
    n, y, w = facts
    sections = (board(n, y), planning(n, y), resources(n, y), activities(n, y), mobilisation(n, y, w), outcomes(n, y, w))
    reasons = [reason for section in sections for reason in section]
    sums = [sum([reason.points for reason in section]) for section in sections]
    return Graded({reason.criterion: reason.points for reason in reasons}, sum(sums), rating(sums, n, y)), reasons


def grade_with_sentences(facts: Facts) -> tuple[Graded, list[str]]:
    graded, reasons = grade_with_reasons(facts)
    return graded, [sentence(reason) for reason in reasons]


def sentence(reason: Reason) -> str:
    criterion, value, limit, points = reason
    if isinstance(value, tuple):
        first = value[0] if value else "-"
        shown = f"{first} / {value[1]}" if isinstance(first, int) else ", ".join(map(str, value)) or "none"
    else:
        shown = str(value)
    return f"{criterion}: {shown} (limit: {'none reached' if limit is None else limit}): {points / 2:g} points"


# the rules


def items(criterion: str, y: dict[str, bool], worth: dict[str, int]) -> Reason:
    """Points for each item that holds."""
    held = tuple([name for name in worth if y[name]])
    return Reason(criterion, held, len(worth), sum([worth[name] for name in held]))


def some(criterion: str, y: dict[str, bool], names: tuple[str, ...], needed: int, points: int) -> Reason:
    """All the points where enough of the items hold."""
    held = tuple([name for name in names if y[name]])
    return Reason(criterion, held, needed, points if len(held) >= needed else 0)


def bands(criterion: str, value: int, edges: tuple[tuple[int, int], ...], over: int = 1) -> Reason:
    """The points of the highest edge that value / over reaches."""
    shown = value if over == 1 else (value, over)
    for edge, points in edges:
        if value >= edge * over:
            return Reason(criterion, shown, edge, points)
    return Reason(criterion, shown, None, 0)


def part(criterion: str, top: int, bottom: int, full: tuple[int, int], most: int) -> Reason:
    """Points in proportion; full: the quotient, as two numbers, at which all are given."""
    return Reason(criterion, (top, bottom), full[0] * 100 // full[1], share(full[1] * top, full[0] * bottom, most))


def judged(criterion: str, word: str, points: tuple[int, int, int]) -> Reason:
    level = LEVELS[word]
    return Reason(criterion, word, level, points[level])


ALL = (1, 1)
HALF = (1, 2)
TWO_FIFTHS = (2, 5)
JUDGED = (0, 2, 4)

# the criteria


def board(n: dict[str, int], y: dict[str, bool]) -> list[Reason]:
    directors, deputies = n["directors"], n["deputy_directors"]
    complete = (4 if directors >= 1 else 0) + (2 if deputies >= 1 else 0) + (2 if deputies >= 2 else 0)
    return [
        Reason("board.complete", (directors, deputies), 2, complete),
        some("board.posts", y, ("director_is_commune_leader", "deputy_from_study_association", "deputy_is_school_leader"), 3, 4),
        some("board.decision", y, ("board_decision", "evidence:board_decision"), 2, 4),
        bands("board.duty", n["duty_staff"], ((1, 4),)),
        items("board.rules", y, {"rules_issued": 3, "duties_assigned": 3}),
        part("board.training", n["board_trained"], directors + deputies, ALL, 4),
    ]


CHANNELS = (
    "channel_loudspeaker", "channel_posters", "channel_mobile", "channel_invitations", "channel_online", "channel_meetings",
)  # fmt: skip


def planning(n: dict[str, int], y: dict[str, bool]) -> list[Reason]:
    late = n["late_reports"]
    return [
        some("planning.year", y, ("plan_year", "evidence:year_plan"), 2, 6),
        some("planning.detail", y, ("plan_quarter", "plan_month", "plan_week"), 1, 4),
        items("planning.directives", y, {"advises_authority": 2, "directives_implemented": 2, "learning_week": 2}),
        items("planning.records", y, {"paper_records": 2, "electronic_records": 2, "photo_video": 2}),
        Reason("planning.reports", late, min(late, 2), 0 if late >= 2 else 2 if late >= 1 else 4),
        some("planning.publicity", y, CHANNELS, 3, 4),
    ]


def resources(n: dict[str, int], y: dict[str, bool]) -> list[Reason]:
    directors, deputies = n["directors"], n["deputy_directors"]
    paid = n["allowance_director"] * directors + n["allowance_deputy"] * deputies
    return [
        some("resources.room", y, ("office_room", "tables_chairs", "cabinets_shelves"), 3, 6),
        items("resources.equipment", y, {"computer_internet": 3, "projector": 2, "printer": 1, "shared_bookcase": 2}),
        items("resources.seal", y, {"own_seal": 2, "own_account": 2}),
        some("resources.funding", y, ("funding_as_prescribed", "evidence:funding_decision"), 2, 4),
        some("resources.spending", y, ("spending_as_prescribed",), 1, 4),
        part("resources.allowances", paid, 40 * directors + 30 * deputies, ALL, 2),
        part("resources.houses", n["culture_houses_used"], n["residential_zones"], ALL, 2),
    ]


FIELDS = ("sessions_law", "sessions_health", "sessions_environment", "sessions_culture", "sessions_economy", "sessions_skills")


def activities(n: dict[str, int], y: dict[str, bool]) -> list[Reason]:
    period = n["period:months"]
    year = 12 * MONTH
    attendances = (table_attendances(n) + n["attendances_clubs"]) * 100 * year
    fields = tuple([name for name in FIELDS if n[name] >= 1])
    literacy = part("activities.literacy", n["literacy_learners"], n["illiterate_persons"], HALF, 4)
    return [
        items("activities.needs", y, {"needs_survey": 4, "timely_information": 2, "interactive_learning": 2}),
        bands("activities.sessions", learning_sessions(n) * MONTH, ((4, 6), (2, 4), (1, 2)), period),
        bands("activities.attendances", attendances, ((60, 8), (30, 6), (15, 4), (5, 2)), n["population"] * period),
        Reason("activities.breadth", fields, 5, 4 if len(fields) >= 5 else 0),
        bands("activities.vocational", (n["sessions_vocational"] + n["sessions_computer"]) * year, ((2, 4), (1, 2)), period),
        literacy if y["literacy_needed"] else Reason("activities.literacy", "not applicable", None, 4),
        bands("activities.clubs", n["sessions_clubs"] * year, ((4, 4), (1, 2)), n["residential_zones"] * period),
        bands("activities.arts", n["sessions_arts"] * year, ((12, 2), (6, 1)), period),
    ]


BODIES = ("body_study", "body_schools", "body_women", "body_farmers", "body_elderly", "body_judicial")


def mobilisation(n: dict[str, int], y: dict[str, bool], w: dict[str, str]) -> list[Reason]:
    funds, state = n["social_funding"], n["state_funding"]
    enough = funds > 0 and 10 * funds >= state
    religious = judged("mobilisation.religious", w["group_religious"], JUDGED)
    return [
        judged("mobilisation.agencies", w["group_agencies"], JUDGED),
        judged("mobilisation.enterprises", w["group_enterprises"], JUDGED),
        judged("mobilisation.donors", w["group_donors"], JUDGED),
        religious if y["religious_present"] else Reason("mobilisation.religious", "not applicable", None, 4),
        judged("mobilisation.organisations", w["group_organisations"], JUDGED),
        some("mobilisation.bodies", y, BODIES, 3, 4),
        Reason("mobilisation.funds", (funds, state), 10, 2 * y["support_received"] + (4 if enough else 0)),
    ]


UNIVERSAL = ("pcgd_preschool", "pcgd_primary", "pcgd_lower_secondary", "evidence:universal_decision")


def outcomes(n: dict[str, int], y: dict[str, bool], w: dict[str, str]) -> list[Reason]:
    poor, before = n["poor_households"], n["poor_households_before"]
    return [
        bands("outcomes.literacy", n["literate_share"], ((9800, 6), (9500, 4), (9000, 2))),
        some("outcomes.universal", y, UNIVERSAL, 4, 4),
        part("outcomes.jobs", n["new_jobs"], n["vocational_learners"], HALF, 6),
        Reason("outcomes.poverty", poor, before, 4 if poor == 0 or poor < before else 0),
        part("outcomes.environment", n["zones_cleaning"], n["residential_zones"], ALL, 4),
        some("outcomes.security", y, ("secure",), 1, 4),
        judged("outcomes.epidemic", w["epidemic"], JUDGED),
        judged("outcomes.culture", w["culture_life"], (0, 1, 2)),
        bands("outcomes.models", n["models_applied"], ((3, 4), (1, 2))),
        part("outcomes.women", n["attendances_women"], table_attendances(n) + n["attendances_arts"], TWO_FIFTHS, 2),
    ]
