"""Words of an expression: names in any language, numbers, percentages, dates, signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ctlc_rules.expr.syntax import Spot

LONGEST = 2_000
"""Characters an expression may have."""
LONGEST_NUMBER = 30
MOST_SIGNS = 100
"""Signs of arithmetic that an expression may have; `sum(...)` takes any number of terms."""

_TOKEN = re.compile(
    r"""(?P<space>\s+)
      |(?P<day>\d{4}-\d{2}-\d{2}(?!\d))
      |(?P<comma_number>\d+,\d+(?![\d,]*\s*[,)]))
      |(?P<grouped_number>\d+(?:_\d+)+|[1-9]\d{0,2}(?:\.\d{3})+(?![\d%.]))
      |(?P<number>\d+(?:\.\d+)?%?)
      |(?P<name>[^\W\d][\w]*(?:\.\w+)*)
      |(?P<sign><=|>=|!=|[=<>+\-*/(){},])""",
    re.VERBOSE,
)
# 1.000 is a thousand to a Vietnamese reader and one to the machine: it is refused, and 1.0000 is still to be had
KEYWORDS = frozenset({"and", "or", "not", "every", "met", "per", "of", "in", "min", "max", "sum", "count", "at_least"})
OF_BALLOTS = ("mean", "lowest", "highest", "ballots")
FUNCTIONS = frozenset({"if", "gap", *OF_BALLOTS})
"""Names that are functions where a bracket follows; elsewhere an input may be called so."""
# signs of other languages, and what stands for them here
FOREIGN = {
    "==": "=",
    "=<": "<=",
    "=>": ">=",
    "<>": "!=",
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    "&&": "and",
    "||": "or",
    "×": "*",
    "÷": "/",
    "!": "not",
}


@dataclass(frozen=True, slots=True)
class Token:
    """kind: day | comma_number | grouped_number | number | name | sign | end | bad"""

    kind: str
    text: str
    spot: Spot

    @property
    def is_word(self) -> bool:
        return self.kind == "name" and self.text in KEYWORDS


def tokens(text: str) -> Iterator[Token]:
    """The tokens, ended by one of kind `end`; what is no token comes as `bad` with its sign, and reading stops there."""
    at = 0
    while at < len(text):
        foreign = next((sign for sign in FOREIGN if text.startswith(sign, at) and not text.startswith("!=", at)), None)
        found = None if foreign else _TOKEN.match(text, at)
        if found is None:
            shown = foreign or text[at]
            yield Token("bad", shown, Spot(at, len(shown)))
            return
        if found.lastgroup != "space":
            yield Token(found.lastgroup or "bad", found.group(), Spot(at, len(found.group())))
        at = found.end()
    yield Token("end", "", Spot(max(len(text) - 1, 0)))
