"""What would make the best rating that is still possible sure: what is not sure of its condition, and the findings in its way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ctlc_rules.core.core import NOT_RATED
from ctlc_rules.core.nodes import Ref, Truth
from ctlc_rules.core.ratings import after
from ctlc_rules.criteria.infos import RatingInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.exchange.workbook.calculation import Calculation
from ctlc_rules.exchange.workbook.cells import quote
from ctlc_rules.explain.labels import Labels
from ctlc_rules.expr.meaning import Said
from ctlc_rules.words import say

MOST_PARTS = 8
"""A condition of more parts is named as a whole."""


class Lacking:
    """Lines of the calculation are added for the parts, so it is made before the sheet of lines is."""

    def __init__(self, standard: Standard, found: Calculation) -> None:
        self.standard = standard
        self.found = found
        self.labels = Labels(standard, "vi")
        self.of = {info.id: list(self._of(info)) for info in standard.ratings if info.id in found.ratings and info.id != NOT_RATED}

    def _of(self, info: RatingInfo) -> Iterator[tuple[str, int, bool]]:
        """Each a text, its line, and whether it must hold (a part of the condition) or must not (a finding)."""
        if info.when is not None:
            for part in _parts(info.when):
                yield self.labels.expr(part.shown), self._line(part.node), True
        order = [rating for rating in self.found.ratings if rating != NOT_RATED]
        says = {item.id: item for item in self.standard.findings}
        for effect in self.standard.core.outline.effects:
            if after(info.id, effect, order) != info.id and effect.finding in says:
                finding = says[effect.finding]
                yield say("form.lacking.finding", "vi", finding=finding.says.vi), self._line(Ref(effect.when)), False

    def _line(self, node: Truth) -> int:
        self.found.name = "lacking"
        return self.found.truth(node)

    def text(self, cells: Mapping[str, str], low: Callable[[int], str], high: Callable[[int], str]) -> str:
        """cells: of each rating whether it is possible. low, high: the cell of a line."""
        text = '""'
        for rating in reversed(self.of):
            label = next(info.label.vi for info in self.standard.ratings if info.id == rating)
            items = [f'IF({(low if must else high)(line)}={int(must)},"",{quote(f"{said}; ")})' for said, line, must in self.of[rating]]
            told = f"{quote(say('form.lacking', 'vi', rating=label))}&{'&'.join(items)}" if items else '""'
            text = f"IF({cells[rating]}=1,{told},{text})"
        return f'IF({"+".join(cells.values())}<=1,"",{text})'


def _parts(said: Said) -> list[Said]:
    """What a condition is made of, as far as it stays short."""
    if said.how != "all" or not said.parts:
        return [said]
    found = [item for part in said.parts for item in _parts(part)]
    return found if len(found) <= MOST_PARTS else list(said.parts)
