"""clc-illustrative written by hand, all 44 criteria: what a programmer would write who had this one standard and wanted no reasons.

Points are whole halves (`rounding: {step: 0.5}`), so everything is a whole number and exact.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

MONTH = 365
"""A month in the units of the period's length: a period counted in days is days * 12 of them."""
OUT_OF = {"board": 30, "planning": 30, "resources": 30, "activities": 40, "mobilisation": 30, "outcomes": 40}
RATINGS = ("good", "fair", "average", "weak")
LEVELS = {"none": 0, "some": 1, "well": 2}


class Facts(NamedTuple):
    """numbers: in the least unit an input can have (hundredths for two decimals). yes: yes/no inputs, and the papers that are accepted."""

    numbers: dict[str, int]
    yes: dict[str, bool]
    words: dict[str, str]


@dataclass(slots=True)
class Graded:
    """points: of each criterion, in halves, as is the total."""

    points: dict[str, int]
    total: int
    rating: str


def grade(facts: Facts) -> Graded:
    n, y, w = facts
    sections = (board(n, y), planning(n, y), resources(n, y), activities(n, y), mobilisation(n, y, w), outcomes(n, y, w))
    sums = [sum(section.values()) for section in sections]
    points: dict[str, int] = {}
    for section in sections:
        points |= section
    return Graded(points, sum(sums), rating(sums, n, y))


def share(top: int, bottom: int, most: int) -> int:
    """`most` * top / bottom to the nearest half point, a tie upwards, never over `most`; 0 where there is nothing to share."""
    return min(most, (2 * most * top + bottom) // (2 * bottom)) if bottom else 0


def board(n: dict[str, int], y: dict[str, bool]) -> dict[str, int]:
    deputies = n["deputy_directors"]
    all_posts = y["director_is_commune_leader"] and y["deputy_from_study_association"] and y["deputy_is_school_leader"]
    return {
        "board.complete": (4 if n["directors"] >= 1 else 0) + (2 if deputies >= 1 else 0) + (2 if deputies >= 2 else 0),
        "board.posts": 4 if all_posts else 0,
        "board.decision": 4 if y["board_decision"] and y["evidence:board_decision"] else 0,
        "board.duty": 4 if n["duty_staff"] >= 1 else 0,
        "board.rules": 3 * y["rules_issued"] + 3 * y["duties_assigned"],
        "board.training": share(n["board_trained"], n["directors"] + deputies, 4),
    }


def planning(n: dict[str, int], y: dict[str, bool]) -> dict[str, int]:
    late = n["late_reports"]
    channels = (
        y["channel_loudspeaker"] + y["channel_posters"] + y["channel_mobile"]
        + y["channel_invitations"] + y["channel_online"] + y["channel_meetings"]
    )  # fmt: skip
    return {
        "planning.year": 6 if y["plan_year"] and y["evidence:year_plan"] else 0,
        "planning.detail": 4 if y["plan_quarter"] or y["plan_month"] or y["plan_week"] else 0,
        "planning.directives": 2 * (y["advises_authority"] + y["directives_implemented"] + y["learning_week"]),
        "planning.records": 2 * (y["paper_records"] + y["electronic_records"] + y["photo_video"]),
        "planning.reports": 0 if late >= 2 else 2 if late >= 1 else 4,
        "planning.publicity": 4 if channels >= 3 else 0,
    }


def resources(n: dict[str, int], y: dict[str, bool]) -> dict[str, int]:
    directors, deputies = n["directors"], n["deputy_directors"]
    paid = n["allowance_director"] * directors + n["allowance_deputy"] * deputies
    return {
        "resources.room": 6 if y["office_room"] and y["tables_chairs"] and y["cabinets_shelves"] else 0,
        "resources.equipment": 3 * y["computer_internet"] + 2 * y["projector"] + y["printer"] + 2 * y["shared_bookcase"],
        "resources.seal": 2 * y["own_seal"] + 2 * y["own_account"],
        "resources.funding": 4 if y["funding_as_prescribed"] and y["evidence:funding_decision"] else 0,
        "resources.spending": 4 if y["spending_as_prescribed"] else 0,
        "resources.allowances": share(paid, 40 * directors + 30 * deputies, 2),
        "resources.houses": share(n["culture_houses_used"], n["residential_zones"], 2),
    }


def activities(n: dict[str, int], y: dict[str, bool]) -> dict[str, int]:
    period = n["period:months"]
    sessions = learning_sessions(n) * MONTH
    attendances = (table_attendances(n) + n["attendances_clubs"]) * 1200 * MONTH
    hundreds = n["population"] * period
    classes = (n["sessions_vocational"] + n["sessions_computer"]) * 12 * MONTH
    clubs = n["sessions_clubs"] * 12 * MONTH
    visits = n["residential_zones"] * period
    arts = n["sessions_arts"] * 12 * MONTH
    fields = (
        (n["sessions_law"] >= 1) + (n["sessions_health"] >= 1) + (n["sessions_environment"] >= 1)
        + (n["sessions_culture"] >= 1) + (n["sessions_economy"] >= 1) + (n["sessions_skills"] >= 1)
    )  # fmt: skip
    return {
        "activities.needs": 4 * y["needs_survey"] + 2 * y["timely_information"] + 2 * y["interactive_learning"],
        "activities.sessions": 6 if sessions >= 4 * period else 4 if sessions >= 2 * period else 2 if sessions >= period else 0,
        "activities.attendances": (
            8 if attendances >= 60 * hundreds
            else 6 if attendances >= 30 * hundreds
            else 4 if attendances >= 15 * hundreds
            else 2 if attendances >= 5 * hundreds
            else 0
        ),
        "activities.breadth": 4 if fields >= 5 else 0,
        "activities.vocational": 4 if classes >= 2 * period else 2 if classes >= period else 0,
        "activities.literacy": share(2 * n["literacy_learners"], n["illiterate_persons"], 4) if y["literacy_needed"] else 4,
        "activities.clubs": 4 if clubs >= 4 * visits else 2 if clubs >= visits else 0,
        "activities.arts": 2 if arts >= 12 * period else 1 if arts >= 6 * period else 0,
    }  # fmt: skip


def learning_sessions(n: dict[str, int]) -> int:
    return (
        n["sessions_literacy"] + n["sessions_vocational"] + n["sessions_law"] + n["sessions_health"] + n["sessions_environment"]
        + n["sessions_culture"] + n["sessions_economy"] + n["sessions_skills"] + n["sessions_other"]
    )  # fmt: skip


def table_attendances(n: dict[str, int]) -> int:
    """Of the rows that the learning attendances and the women's share have in common: clubs come to the one, arts to the other."""
    return (
        n["attendances_literacy"] + n["attendances_vocational"] + n["attendances_law"] + n["attendances_health"]
        + n["attendances_environment"] + n["attendances_culture"] + n["attendances_economy"] + n["attendances_skills"]
        + n["attendances_other"]
    )  # fmt: skip


def mobilisation(n: dict[str, int], y: dict[str, bool], w: dict[str, str]) -> dict[str, int]:
    bodies = y["body_study"] + y["body_schools"] + y["body_women"] + y["body_farmers"] + y["body_elderly"] + y["body_judicial"]
    funds = n["social_funding"]
    return {
        "mobilisation.agencies": 2 * LEVELS[w["group_agencies"]],
        "mobilisation.enterprises": 2 * LEVELS[w["group_enterprises"]],
        "mobilisation.donors": 2 * LEVELS[w["group_donors"]],
        "mobilisation.religious": 2 * LEVELS[w["group_religious"]] if y["religious_present"] else 4,
        "mobilisation.organisations": 2 * LEVELS[w["group_organisations"]],
        "mobilisation.bodies": 4 if bodies >= 3 else 0,
        "mobilisation.funds": 2 * y["support_received"] + (4 if funds > 0 and 10 * funds >= n["state_funding"] else 0),
    }


def outcomes(n: dict[str, int], y: dict[str, bool], w: dict[str, str]) -> dict[str, int]:
    literate, poor, models = n["literate_share"], n["poor_households"], n["models_applied"]
    universal = y["pcgd_preschool"] and y["pcgd_primary"] and y["pcgd_lower_secondary"] and y["evidence:universal_decision"]
    return {
        "outcomes.literacy": 6 if literate >= 9800 else 4 if literate >= 9500 else 2 if literate >= 9000 else 0,
        "outcomes.universal": 4 if universal else 0,
        "outcomes.jobs": share(2 * n["new_jobs"], n["vocational_learners"], 6),
        "outcomes.poverty": 4 if poor == 0 or poor < n["poor_households_before"] else 0,
        "outcomes.environment": share(n["zones_cleaning"], n["residential_zones"], 4),
        "outcomes.security": 4 if y["secure"] else 0,
        "outcomes.epidemic": 2 * LEVELS[w["epidemic"]],
        "outcomes.culture": LEVELS[w["culture_life"]],
        "outcomes.models": 4 if models >= 3 else 2 if models >= 1 else 0,
        "outcomes.women": share(5 * n["attendances_women"], 2 * (table_attendances(n) + n["attendances_arts"]), 2),
    }


def rating(sums: list[int], n: dict[str, int], y: dict[str, bool]) -> str:
    """From the points of the sections, in their order, then the findings."""
    if y["untrue_report"] or y["new_in_period"]:
        return "not_rated"
    total = sum(sums)
    if total >= 170 and all(10 * points >= 7 * most for points, most in zip(sums, OUT_OF.values(), strict=True)):
        place = 0
    elif total >= 140 and all(2 * points >= most for points, most in zip(sums, OUT_OF.values(), strict=True)):
        place = 1
    else:
        place = 2 if total >= 100 else 3
    if n["directors"] == 0 or y["spending_violation"]:
        place = max(place, 2)
    if not y["plan_year"]:
        place = max(place, 1)
    if learning_sessions(n) + n["sessions_computer"] == 0:
        place = 3
    return RATINGS[place]
