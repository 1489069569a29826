"""Drawn standards and cases: what the laws are tried on. Whatever is drawn is written as files and read as any author's would be."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from fractions import Fraction
from random import Random

from hypothesis import strategies as st

from tests.laws.draft_cases import Told, case
from tests.laws.draft_standards import standard
from tests.laws.drafts import Asked, Draft, Entry
from tests.laws.oracle import Value
from tests.laws.written import yaml_text


@dataclass(frozen=True, slots=True)
class Example:
    """A drawn standard and a case of it, as plain data and as files. `truth` has every input; the case tells some of it."""

    standard: Entry
    case: Entry
    office: Entry | None
    features: frozenset[str]
    inputs: Mapping[str, Asked]
    truth: Mapping[str, Value]
    told: Mapping[str, Told]
    months: tuple[Fraction, ...]  # what the length of the period may be, or some of it: the true one first

    @property
    def standard_yaml(self) -> str:
        return yaml_text(self.standard)

    @property
    def case_yaml(self) -> str:
        return yaml_text(self.case)

    @property
    def office_yaml(self) -> str | None:
        return None if self.office is None else yaml_text(self.office)

    def layers(self) -> list[tuple[str, bytes]]:
        files = [("drawn-1.yaml", self.case_yaml), ("drawn-1.office.yaml", self.office_yaml)]
        return [(name, text.encode()) for name, text in files if text is not None]

    def __repr__(self) -> str:
        """The files: what one wants to see of an example that fails."""
        return "\n".join(["", "# standard", self.standard_yaml, "# case", self.case_yaml, "# office", self.office_yaml or "# none"])


def example(rng: Random) -> Example:
    draft = Draft(rng)
    written = standard(draft)
    policy = written["policy"]
    assert isinstance(policy, Mapping)
    claims = policy["claimed"]
    assert isinstance(claims, Mapping)
    drawn = case(draft, claims["self"] == "accept", policy["qualified"] == "as_bounds")
    features = frozenset(draft.features | _features(written, draft))
    return Example(written, drawn.self_layer, drawn.office_layer, features, draft.inputs, drawn.truth, drawn.told, drawn.months)


def examples() -> st.SearchStrategy[Example]:
    return st.randoms(use_true_random=False, note_method_calls=False).map(example)


def seeded(how_many: int, first: int = 0) -> Iterator[Example]:
    """The same examples on every machine, without shrinking."""
    return (example(Random(seed)) for seed in range(first, first + how_many))


def facts_of(drawn: Example) -> list[str]:
    """The inputs that the centre says anything of, be it that nothing is known."""
    facts = drawn.case["facts"]
    assert isinstance(facts, Mapping)
    return list(facts)


def hidden(drawn: Example, name: str) -> Example:
    """The example with a fact of the centre left out."""
    return _with_fact(drawn, name, None)


def revealed(drawn: Example, name: str, value: Value) -> Example:
    """The example with a fact of the centre told plainly."""
    return _with_fact(drawn, name, {"value": drawn.inputs[name].written(value), "basis": own_basis(drawn, name)})


def own_basis(drawn: Example, name: str) -> str:
    """On what basis the unit itself can say it: a judged word is a claim."""
    return "claimed" if drawn.inputs[name].kind == "marked" else "reported"


def _with_fact(drawn: Example, name: str, fact: Entry | None) -> Example:
    layer = deepcopy(drawn.case)
    facts = layer["facts"]
    assert isinstance(facts, dict)
    facts.pop(name, None)
    if fact is not None:
        facts[name] = fact
    return replace(drawn, case=layer)


def _features(written: Entry, draft: Draft) -> set[str]:
    """What is seen best in the finished standard."""
    found: set[str] = set()
    criteria = written["criteria"]
    policy = written["policy"]
    assert isinstance(criteria, Mapping) and isinstance(policy, Mapping)
    texts = [str(entry) for entry in criteria.values()]
    for name in [*draft.inputs, *draft.derived]:
        if sum(f"'{name}'" in text or f"{name} " in text or f"{name}'" in text for text in texts) > 1:
            found.add("shared_input")
    for entry in criteria.values():
        assert isinstance(entry, Mapping)
        if "applies_when" in entry:
            found.add(str(entry.get("not_applicable", policy["not_applicable"])))
    if not draft.in_points:
        found.add("levels_only")
    return found


def without_paper(drawn: Example, name: str) -> Example:
    """The example with a paper of the centre's list left out."""
    layer = deepcopy(drawn.case)
    papers = layer["evidence"]
    assert isinstance(papers, dict)
    del papers[name]
    return replace(drawn, case=layer)


def shuffled(drawn: Example, rng: Random) -> Example:
    """The same standard and case, their entries in another order: all but sections, levels and ratings, whose order is said."""
    free = ("inputs", "criteria", "findings", "papers", "citations")
    standard_, case_ = dict(drawn.standard), dict(drawn.case)
    for entry, keys in ((standard_, free), (case_, ("facts", "evidence"))):
        for key in keys:
            part = entry.get(key)
            if isinstance(part, Mapping):
                names = list(part)
                rng.shuffle(names)
                entry[key] = {name: part[name] for name in names}
    return replace(drawn, standard=standard_, case=case_)
