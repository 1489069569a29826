"""Decision tables in our words: which of our forms makes the result that a hit policy makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from tests.conformance.machines import Answer, Written


@dataclass(frozen=True, slots=True)
class Rule:
    when: str
    then: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """outputs: the words of each output, the preferred first; empty where the outputs are numbers."""

    hit: str
    inputs: Mapping[str, object]
    outputs: Mapping[str, list[str]]
    rules: tuple[Rule, ...]

    def expected(self, value: Any) -> tuple[Answer, ...]:
        """What is published: a number; the word that is the rating (and that the table holds its promise); or the places of the words
        among those of their outputs."""
        if not self.outputs:
            return (Fraction(value["num"]),)
        if len(self.outputs) == 1:
            return value, True
        return tuple(Fraction(words.index(value[name])) for name, words in self.outputs.items())

    def ordered(self) -> tuple[Rule, ...]:
        """By priority of the first output, where that decides; else as they stand."""
        if self.hit != "priority":
            return self.rules
        preferred = next(iter(self.outputs.values()))
        return tuple(sorted(self.rules, key=lambda rule: preferred.index(rule.then[0])))


def of_table(table: Table, given: Mapping[str, Any]) -> Written:
    """The question of one case."""
    facts = {name: _fact(value) for name, value in given.items()}
    if len(table.outputs) == 1:
        return _rated(table, facts)
    criteria = tuple(_words(table, place) for place in range(len(table.outputs))) or (_number(table),)
    return Written(table.inputs, criteria, facts)


def _fact(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value["num"]) if isinstance(value, dict) else str(value)


def _rated(table: Table, facts: Mapping[str, str]) -> Written:
    """Rows of a rating: one for each word, the preferred first, the last for all the rest."""
    (words,) = table.outputs.values()
    rows = [{"id": word, "label": word, "when": " or ".join(rule.when for rule in table.rules if rule.then == (word,))} for word in words]
    del rows[-1]["when"]
    # What the table promises is a condition of its own: that one rule holds, and of a unique table, never two.
    holding = f"count({', '.join(rule.when for rule in table.rules)})"
    promise = {"met": f"{holding} = 1" if table.hit == "unique" else f"{holding} >= 1"}
    return Written(table.inputs, (promise,), facts, tuple(rows))


def _words(table: Table, place: int) -> dict[str, object]:
    """The first rule that holds gives the place of its word among the words of the output."""
    words = list(table.outputs.values())[place]
    rows = ", ".join(f"{rule.when}, {words.index(rule.then[place])}" for rule in table.ordered())
    return {"formula": {"of": f"if({rows}, {len(words)})", "at_most": str(len(words))}}


def _number(table: Table) -> dict[str, object]:
    rules = table.rules
    match table.hit:
        case "collect sum":
            return {"checklist": {rule.when: rule.then[0] for rule in rules}}
        case "collect count":
            return {"formula": {"of": f"count({', '.join(rule.when for rule in rules)})", "at_most": str(len(rules))}}
        case "collect min":
            most = max((rule.then[0] for rule in rules), key=Fraction)
            return {"formula": {"of": f"min({', '.join(f'if({rule.when}, {rule.then[0]}, {most})' for rule in rules)})", "at_most": most}}
    raise AssertionError(f"no form for {table.hit}")


def _tables() -> dict[str, Table]:
    written = yaml.load(Path(__file__).with_name("tables.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    found = {}
    for item in written:
        rules = tuple(Rule(rule["when"], tuple(rule["then"])) for rule in item["rules"])
        found[item["suite"]] = Table(item["hit"], item["inputs"], item.get("outputs", {}), rules)
    return found


TABLES = _tables()
