"""Cases made of values, graded by the way that a file goes: written as YAML, read against a shipped standard, evaluated."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from ctlc_rules.case import read_case
from ctlc_rules.case.written import Layer
from ctlc_rules.criteria import Standard, read_standard
from ctlc_rules.evaluate import Evaluation, evaluate
from ctlc_rules.source import Problems, as_text

ROOT = Path(__file__).parents[2]
STAGES: dict[str, tuple[Layer, bool]] = {"self": ("self", False), "office": ("office", False), "closed": ("office", True)}
"""The words of the rows: whose layers count, and whether the result is closed."""


@cache
def shipped_standard(name: str) -> Standard:
    """A standard of `criteria/` or one of its folders, with its English texts."""
    problems = Problems()
    [file] = (ROOT / "criteria").rglob(f"{name}.yaml")
    english = file.with_name(f"{name}.en.yaml")
    texts = (english.relative_to(ROOT).as_posix(), english.read_bytes())
    standard = read_standard(file.relative_to(ROOT).as_posix(), file.read_bytes(), problems, texts)
    assert standard is not None, told(problems)
    return standard


def told(problems: Problems) -> str:
    return "\n".join(as_text(problem, None, "en") for problem in problems)


def flow(value: object) -> str:
    """A value as a person writes it in YAML's flow style, nothing in quotes that needs none."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    text = str(value)
    return f'"{text}"' if set(text) & set(",:{}[]#\"'") else text


def case_text(standard: Standard, values: Mapping[str, object], months: int = 12, more: str = "") -> str:
    """A case of these facts, of a period of whole months that ends after every shipped standard came into force.

    values: by input, a plain value or a fact as in a case file. more: lines at the top.
    """
    last = months + 11  # of 2024, counted from January 2024 as 0
    year, month = 2024 + last // 12, last % 12 + 1
    facts = [f"  {name}: {flow(fact if isinstance(fact, Mapping) else {'value': fact})}" for name, fact in values.items()]
    lines = [
        "case: made",
        f"standard: {standard.id}",
        f"unit: {{id: unit, name: Made, kind: {standard.for_.unit}}}",
        f"period: {{from: 2025-01-01, to: {year}-{month:02}-{monthrange(year, month)[1]}}}",
        "report: report",
        "documents: {report: {file: made.txt}}",
        *([more] if more else []),
        "facts:" if facts else "facts: {}",
        *facts,
    ]
    return "\n".join(lines) + "\n"


def office_text(standard: Standard, values: Mapping[str, object], suitable: bool = True) -> str:
    """What an office records: these facts, decisions with a reason. suitable: it found every paper suitable, else it looked at none."""
    papers = sorted({paper for criterion in standard.criteria for paper in criterion.evidence}) if suitable else []
    evidence = [f"  {paper}: {{paper: {paper}, status: suitable}}" for paper in papers]
    why = {name: ", because: made" if standard.inputs[name].decision else "" for name in values}
    facts = [f"  {name}: {{value: {flow(value)}{why[name]}}}" for name, value in values.items()]
    lines = [
        "case: made",
        "layer: office",
        "by: office",
        "on: 2026-01-31",
        *(["evidence:", *evidence] if evidence else []),
        "facts:",
        *facts,
    ]
    return "\n".join(lines) + "\n"


def graded(standard: Standard, values: Mapping[str, object], months: int = 12, stage: str = "self") -> Evaluation:
    """stage: a word of STAGES. Facts that are the office's to record go into its layer, and the case is then at its stage.

    So do plain judged words at that stage: from the unit itself they would be claims.
    """
    recorded = any(standard.inputs[name].from_office for name in values)
    at_office = recorded or stage != "self"
    of_office = {name: value for name, value in values.items() if at_office and _by_the_office(standard, name, value)}
    own = case_text(standard, {name: value for name, value in values.items() if name not in of_office}, months)
    if not of_office:
        return graded_text(standard, (own,), stage)
    return graded_text(standard, (own, office_text(standard, of_office, recorded)), "office" if stage == "self" else stage)


def _by_the_office(standard: Standard, name: str, value: object) -> bool:
    info = standard.inputs[name]
    return info.from_office or (info.kind == "judged" and not isinstance(value, Mapping))


def graded_text(standard: Standard, texts: Sequence[str], stage: str = "self") -> Evaluation:
    """texts: the case, then its layers."""
    problems = Problems()
    case = read_case([(f"made.{place}.yaml", text.encode()) for place, text in enumerate(texts)], standard, problems)
    assert case is not None, told(problems)
    layer, closed = STAGES[stage]
    return evaluate(standard, case, layer, closed)


@cache
def shipped_case(name: str, stage: str = "self") -> Evaluation:
    """A case of `cases/`, graded by its own standard."""
    problems = Problems()
    path = ROOT / "cases" / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    standard = shipped_standard(next(line for line in text.splitlines() if line.startswith("standard: ")).removeprefix("standard: "))
    case = read_case([(f"cases/{path.name}", text.encode())], standard, problems)
    assert case is not None, told(problems)
    layer, closed = STAGES[stage]
    return evaluate(standard, case, layer, closed)
