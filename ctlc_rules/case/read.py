"""Reads a case: first the files themselves, then its facts against the inputs of a standard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ctlc_rules.case.case import Case, CasePeriod, CaseWarning, Fact, LayerInfo
from ctlc_rules.case.facts import Facts
from ctlc_rules.case.lists import OpenList, WrittenList, sound_list
from ctlc_rules.case.period import MONTHS_IN_YEAR, months_between
from ctlc_rules.case.personal import personal_data
from ctlc_rules.case.written import Closing, Evidence, Layer, Reopened, WrittenCase, WrittenLayer
from ctlc_rules.criteria.inputs import MONTHS_RANGE
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.source import Path, Problems, Tree, near, read_tree, validate


@dataclass(frozen=True, slots=True)
class OpenLayer:
    """A file of a case, checked for its own shape."""

    layer: Layer
    tree: Tree
    written: WrittenCase | WrittenLayer

    @property
    def sha256(self) -> str:
        return self.tree.sha256


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A case whose files were read, before a standard is chosen for it."""

    base: WrittenCase
    layers: tuple[OpenLayer, ...]

    @property
    def file(self) -> str:
        return self.layers[0].tree.file


def open_file(file: str, data: bytes, problems: Problems) -> OpenLayer | OpenList | None:
    """One file: a case, a layer of one (it has a `layer:`), or a list of units (it has a `list:`)."""
    tree = read_tree(file, data, problems)
    if tree is None:
        return None
    if "list" in tree.plain:
        listed = validate(WrittenList, tree, problems)
        return sound_list(tree, listed, problems) if listed else None
    return _layer(tree, problems)


def open_layer(file: str, data: bytes, problems: Problems) -> OpenLayer | None:
    """One file: a case, or a layer of one (it has a `layer:`)."""
    tree = read_tree(file, data, problems)
    return _layer(tree, problems) if tree else None


def _layer(tree: Tree, problems: Problems) -> OpenLayer | None:
    if "layer" in tree.plain:
        layer = validate(WrittenLayer, tree, problems)
        return OpenLayer(layer.layer, tree, layer) if layer else None
    written = validate(WrittenCase, tree, problems)
    return OpenLayer("self", tree, written) if written else None


def join_layers(layers: Sequence[OpenLayer], problems: Problems) -> tuple[OpenCase, ...]:
    """Cases with their layers, in the order of the cases; a layer without its case, and two of one kind, are problems."""
    bases = [layer for layer in layers if isinstance(layer.written, WrittenCase)]
    by_id: dict[str, list[OpenLayer]] = {}
    for base in bases:
        if base.written.case in by_id:
            other = by_id[base.written.case][0].tree.file
            _wrong(base, ("case",), "case-twice", problems, name=base.written.case, other=other)
            continue
        by_id[base.written.case] = [base]
    for layer in (item for item in layers if isinstance(item.written, WrittenLayer)):
        joined = by_id.get(layer.written.case)
        if joined is None:
            close = near(layer.written.case, by_id)
            hint = "near-name" if close else ""
            _wrong(layer, ("case",), "layer-without-case", problems, hint, name=layer.written.case, near=close)
        elif layer.layer in {item.layer for item in joined}:
            _wrong(layer, ("layer",), "layer-twice", problems, kind=layer.layer, name=layer.written.case)
        else:
            joined.append(layer)
    order = ("self", "office", "reaudit")
    cases: list[OpenCase] = []
    for joined in by_id.values():
        first = joined[0].written
        if isinstance(first, WrittenCase):
            cases.append(OpenCase(first, tuple(sorted(joined, key=lambda item: order.index(item.layer)))))
    return tuple(cases)


def read_case(files: Sequence[tuple[str, bytes]], standard: Standard, problems: Problems) -> Case | None:
    """One case from its files (the case and its layers), read against a standard; None with problems."""
    found = Problems()
    layers = [layer for file, data in files if (layer := open_layer(file, data, found))]
    joined = join_layers(layers, found) if not found else ()  # beside a file that cannot be read, its layers would seem lost
    case = fit_case(joined[0], standard, found) if joined and not found else None
    problems.extend(found)
    return case


def fit_case(opened: OpenCase, standard: Standard, problems: Problems) -> Case | None:
    """The case with its facts read against the standard's inputs; None where anything does not fit."""
    found = Problems()
    base = opened.base
    first = opened.layers[0]
    facts: dict[Layer, Mapping[str, Fact]] = {}
    evidence: dict[Layer, Mapping[str, Evidence]] = {}
    for layer in opened.layers:
        evidence[layer.layer] = layer.written.evidence
        known = {name for items in evidence.values() for name in items}
        before = {name: fact for earlier in facts.values() for name, fact in earlier.items()}
        reading = Facts(layer.layer, layer.tree, standard, known, base.documents, found)
        facts[layer.layer] = reading.read(layer.written.facts, before)
        _check_evidence(layer, standard, found)
    period = _period(base, first, found)
    _check_unit(base, period, first, found)
    if base.report is not None and base.report not in base.documents:
        close = near(base.report, base.documents)
        _wrong(first, ("report",), "unknown-document", found, "near-name" if close else "", name=base.report, near=close)
    closings, reopened = _closings(opened, period, found)
    case = Case(
        id=base.case,
        file=opened.file,
        standard=base.standard,
        unit=base.unit,
        period=period,
        period_label=base.period.label or "" if base.period else "",
        revision=base.revision,
        report=base.report,
        documents=base.documents,
        layers=tuple(_info(layer) for layer in opened.layers),
        facts=facts,
        evidence=evidence,
        closings=closings,
        reopened=reopened,
        warnings=(*_draft(base, first), *(warning for layer in opened.layers for warning in personal_data(layer.tree))),
        draft=base.draft,
    )
    problems.extend(found)
    return None if found else case


def _draft(base: WrittenCase, layer: OpenLayer) -> tuple[CaseWarning, ...]:
    return (CaseWarning("draft-case", (), layer.tree.key_place(("draft",))),) if base.draft else ()


def _info(layer: OpenLayer) -> LayerInfo:
    written = layer.written
    by, on = (written.by, written.on) if isinstance(written, WrittenLayer) else ("", None)
    return LayerInfo(layer.layer, layer.tree.file, layer.sha256, by, on)


def _wrong(layer: OpenLayer, path: Path, code: str, problems: Problems, hint: str = "", **args: object) -> None:
    problems.tell(layer.tree.place(path), code, args, hint=hint, width=layer.tree.text_width(path))


def _period(base: WrittenCase, layer: OpenLayer, problems: Problems) -> CasePeriod | None:
    """The period, None where the case states no dates."""
    written = base.period
    if written is None or (written.start is None and written.to is None):
        return None
    if written.start is None or written.to is None:
        _wrong(layer, ("period",), "period-half", problems)
        return None
    if written.to < written.start:
        _wrong(layer, ("period", "to"), "period-backwards", problems)
        return None
    months = months_between(written.start, written.to)
    if months > MONTHS_RANGE[1]:
        _wrong(layer, ("period", "to"), "period-too-long", problems, years=MONTHS_RANGE[1] / MONTHS_IN_YEAR)
        return None
    return CasePeriod(written.start, written.to, written.label or "", written.approximate, months)


def _closings(opened: OpenCase, period: CasePeriod | None, problems: Problems) -> tuple[dict[Layer, Closing], dict[Layer, Reopened]]:
    """Who closed the case, and who cancelled that, by layer. Only what an earlier layer closed is cancelled, and not before its day."""
    closings: dict[Layer, Closing] = {}
    reopened: dict[Layer, Reopened] = {}
    for layer in opened.layers:
        if not isinstance(layer.written, WrittenLayer):
            continue
        again = layer.written.reopened
        if again:
            reopened[layer.layer] = again
            earlier = max((closing.on for closing in closings.values()), default=None)
            if earlier is None:
                _wrong(layer, ("reopened",), "reopened-not-closed", problems)
            elif again.on < earlier:
                _wrong(layer, ("reopened", "on"), "reopened-before-closing", problems)
        if layer.written.closing:
            closings[layer.layer] = layer.written.closing
            _check_closing(layer, layer.written.closing, period, problems)
            if opened.base.draft:
                _wrong(layer, ("closing",), "closing-of-draft", problems, name=opened.base.case)
            if again and layer.written.closing.on < again.on:
                _wrong(layer, ("closing", "on"), "closing-before-reopened", problems)
    return closings, reopened


def _check_unit(base: WrittenCase, period: CasePeriod | None, layer: OpenLayer, problems: Problems) -> None:
    """A new unit is graded from its founding; what came before is its predecessors'."""
    founded = base.unit.founded
    if founded is None:
        return
    if period is not None and period.start < founded and not base.unit.predecessors:
        _wrong(layer, ("period", "from"), "period-before-founding", problems, founded=founded.isoformat())
    for place, item in enumerate(base.unit.predecessors):
        if item.until >= founded:
            _wrong(layer, ("unit", "predecessors", place, "until"), "predecessor-after", problems, name=item.unit)


def _check_closing(layer: OpenLayer, closing: Closing, period: CasePeriod | None, problems: Problems) -> None:
    """A case is closed after its period, and after the request for supplements."""
    if period is not None and closing.on < period.to:
        _wrong(layer, ("closing", "on"), "closing-before-period-end", problems)
    if closing.asked is not None and closing.on < closing.asked:
        _wrong(layer, ("closing", "on"), "closing-before-asked", problems)


def _check_evidence(layer: OpenLayer, standard: Standard, problems: Problems) -> None:
    """Papers must be the standard's; only the office says what is suitable."""
    for name, item in layer.written.evidence.items():
        path: Path = ("evidence", name)
        if item.paper not in standard.papers:
            close = near(item.paper, standard.papers)
            hint = "near-name" if close else "known-names" if standard.papers else ""
            args = {"name": item.paper, "standard": standard.id, "near": close, "known": ", ".join(standard.papers)}
            _wrong(layer, (*path, "paper"), "paper-not-of-standard", problems, hint, **args)
        if layer.layer == "self" and item.status != "listed":
            _wrong(layer, (*path, "status"), "status-of-office", problems, name=name)
