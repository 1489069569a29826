"""The findings that only a proof tells (`ctlc lint --prove`): an acceptance of one is not stale where nothing was proved."""

PROVED = frozenset(
    (
        "rating-unreachable",
        "criterion-idle",
        "finding-idle",
        "finding-taken",
        "condition-idle",
        "band-unreachable",
        "better-lowers",
        "silence-gains",
        "proof-undecided",
    )
)
