"""Articles that the criteria cite, in the order of the criteria: where all follow the document but one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ctlc_rules.criteria.lint.rule import Found, at_value
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.source import Path

FEWEST = 5
"""Of so many articles in order, one that stands out is odd; of fewer nobody knows."""
Order = tuple[tuple[int, int], ...]


def articles(standard: Standard) -> Iterator[Found]:
    """An article that stands out of a row of articles in order.

    The first sources of the criteria are one row, the second ones another; the only criterion of a section may come from anywhere.
    """
    rows: dict[tuple[str, int], list[tuple[Order, str, Path]]] = {}
    sections = Counter(item.section for item in standard.criteria)
    for name, item in standard.written.criteria.items():
        listed = [item.cite] if isinstance(item.cite, str) else item.cite or []
        seen: Counter[str] = Counter()
        for place, text in enumerate(listed if sections[name.partition(".")[0]] > 1 else ()):
            document, _, article = text.partition(":")
            path: Path = ("criteria", name, "cite") if isinstance(item.cite, str) else ("criteria", name, "cite", place)
            if article:
                rows.setdefault((document, seen[document]), []).append((_order(article), name, path))
                seen[document] += 1
    for (document, _), row in rows.items():
        odd = _odd_one([order for order, _, _ in row])
        if odd is not None and len(row) >= FEWEST:
            _, name, path = row[odd]
            yield at_value(standard, path, name, "article-out-of-order", name=name, document=document)


def _order(article: str) -> Order:
    """Numbers before letters, as they follow each other in a document."""
    return tuple((0, int(part)) if part.isdecimal() else (1, ord(part[0])) for part in article.split(".") if part)


def _odd_one(orders: Sequence[Order]) -> int | None:
    """The one without which the others are in order; None where they are anyway, or where it takes more."""
    if all(one <= two for one, two in pairwise(orders)):
        return None
    odd = [at for at in range(len(orders)) if all(one <= two for one, two in pairwise([*orders[:at], *orders[at + 1 :]]))]
    alike = {at: sum(other[:1] == orders[at][:1] for other in orders) for at in odd}
    return min(odd, key=lambda at: alike[at], default=None)
