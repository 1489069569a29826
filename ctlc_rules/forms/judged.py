"""judged: points by a judged word. `judged: {of: group_donors, none: 0, some: 1, well: 2}`; every word is given, some perhaps below 0."""

from __future__ import annotations

from fractions import Fraction

from pydantic import ConfigDict, Field

from ctlc_rules.core.nodes import Constant, OneOf, first_match
from ctlc_rules.expr.meaning import Words
from ctlc_rules.forms.base import Context, Lowered, Step, exact
from ctlc_rules.forms.reasons import ByWord
from ctlc_rules.source import Door, Exact, Text


class Judged(Door):
    """Beside `of`, each word of the input and its points."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[str, Exact]

    of: Text = Field(description="Nội dung được đánh giá bằng lời / the judged input")


def lower(written: Judged, context: Context) -> Lowered | None:
    words = context.scope.find(written.of)
    if not isinstance(words, Words):
        if not context.scope.is_faulty(written.of):
            context.wrong("judged-of", "of", name=written.of)
        return None
    if not _complete(written, words, context):
        return None
    points = tuple((word, exact(written.__pydantic_extra__[word])) for word in words.words)
    # the last word needs no row of its own: it is what is left, so that doubt between two words stays between their points
    rows = [(OneOf(words.input, (word,)), Constant(value)) for word, value in points[:-1]]
    step = Step(first_match(rows, Constant(points[-1][1])), ByWord(words.input, points))
    return Lowered((step,), max(Fraction(0), *(value for _, value in points)))


def _complete(written: Judged, words: Words, context: Context) -> bool:
    """Every word of the input has its points, and nothing else has."""
    given = written.__pydantic_extra__
    for word in given:
        if word not in words.words:
            context.wrong_key("unknown-word-of", word, value=word, name=words.input, known=", ".join(words.words))
    missing = [word for word in words.words if word not in given]
    if missing:
        context.wrong_key("word-without-points", name=words.input, words=", ".join(missing))
    return not missing and all(word in words.words for word in given)
