"""What every standard should have: English texts, sources that are used, no condition that asks nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ctlc_rules.criteria.decided import decided
from ctlc_rules.criteria.lint.references import cites
from ctlc_rules.criteria.lint.rule import Found, at_place
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.source import Place


def basics(standard: Standard) -> Iterator[Found]:
    yield from _texts(standard)
    yield from _sources(standard)
    for code, name, place in decided(standard):
        yield at_place(place, 1, name, code, name=name)


def _texts(standard: Standard) -> Iterator[Found]:
    """Texts that have no English of their own (the Vietnamese stands in); one finding where there is no English file at all."""
    if not standard.has_english:
        name = f"{standard.file.rpartition('/')[2].rpartition('.')[0]}.en.yaml"
        yield at_place(Place(standard.file), 1, standard.id, "english-file-missing", name=name)
        return
    titles = [(item.id, item.title, item.place) for item in standard.sections]
    titles += [(item.id, item.title, item.place) for item in standard.criteria]
    for name, title, place in titles:
        if title.vi == title.en:
            yield at_place(place, 1, name, "english-missing", name=name)
    for info in standard.inputs.values():
        if info.label.vi == info.label.en:
            yield at_place(info.place, 1, info.id, "english-missing", name=info.id)


def _sources(standard: Standard) -> Iterator[Found]:
    """A criterion without a source and without its author's reason; a source that nothing cites."""
    for criterion in standard.criteria:
        if not criterion.cite and criterion.why is None:
            yield at_place(criterion.place, 1, criterion.id, "criterion-without-reason", name=criterion.id)
    cited = _cited(standard)
    for name in standard.citations:
        if name not in cited and standard.criteria:
            yield at_place(Place(standard.file), 1, name, "unused-citation", name=name)


def _cited(standard: Standard) -> set[str]:
    of_changes = {cite.id for change in standard.changes for cite in change.cite}
    return of_changes | {cite.text.partition(":")[0] for cite in cites(standard)}
