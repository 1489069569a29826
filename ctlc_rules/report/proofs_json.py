"""What was proved about standards as JSON: every claim with its cases, whole."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ctlc_rules.criteria.standard import Standard
from ctlc_rules.explain.answers.proofs import Proof, Proofs
from ctlc_rules.report.as_json import SCHEMA, Json
from ctlc_rules.report.comparison_json import case_json


def proofs_json(pairs: Iterable[tuple[Standard, Proofs]]) -> str:
    """One document for all of them."""
    standards: list[Json] = [
        {
            "standard": standard.id,
            "edition": standard.edition,
            "core_sha256": standard.core_sha256,
            "claims": [_claim(standard, claim) for claim in proofs.claims],
        }
        for standard, proofs in pairs
    ]
    return json.dumps({"schema": SCHEMA, "standards": standards}, ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def _claim(standard: Standard, claim: Proof) -> Json:
    cases: dict[str, Json] = {}
    for key, case in (("case", claim.witness), ("after", claim.after)):
        if case is not None:
            cases[key] = case_json(standard, case)
    place: dict[str, Json] = {"place": claim.place} if claim.about in ("condition", "band") else {}
    by: dict[str, Json] = {"by": claim.by} if claim.by else {}
    return {"about": claim.about, "at": claim.at, "holds": claim.holds, **place, **by, **cases}
