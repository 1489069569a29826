"""Whether letters are Vietnamese: by the shape of the syllable, without a list of words. Tells good Unicode from legacy letters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_ONSET = "(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?"
_NUCLEUS = (
    "(?:uyê|uya|uyu|uây|uôi|ươi|ươu|iêu|yêu|oai|oay|oao|oeo|"
    "ia|iê|yê|ua|uô|ưa|ươ|oa|oă|oe|oo|uâ|uê|uơ|uy|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|[aăâeêioôơuưy])"
)
_SYLLABLE = re.compile(f"{_ONSET}{_NUCLEUS}(?:ch|ng|nh|[cmnpt])?")
_BETWEEN = re.compile("[\\s!-@\\[-`{-~–—…“”‘’•]+")


@dataclass(frozen=True, slots=True)
class Look:
    """Words that hold a letter outside ASCII: how many can be Vietnamese, and how many cannot."""

    can: int
    cannot: int

    def at_least(self, hundredths: int) -> bool:
        """Whether that share of them can be Vietnamese; True where there is none of them."""
        return 100 * self.can >= hundredths * (self.can + self.cannot)


def look(text: str) -> Look:
    """Foreign names and signs as `m²` count as words that cannot be Vietnamese: a share is looked at, never one word."""
    can = cannot = 0
    for word in _BETWEEN.split(text):
        if not word.isascii() and any(c.isalpha() for c in word):
            if is_syllable(word):
                can += 1
            else:
                cannot += 1
    return Look(can, cannot)


def is_syllable(word: str) -> bool:
    """Whether a word has the shape of one Vietnamese syllable with at most one tone.

    >>> [is_syllable(word) for word in ("nghiệp", "h¹c", "coù", "già", "straße")]
    [True, False, False, True, False]
    """
    apart = unicodedata.normalize("NFD", word.casefold())
    tones = sum(c in _TONES for c in apart)
    bare = unicodedata.normalize("NFC", "".join(c for c in apart if c not in _TONES))
    return tones <= 1 and _SYLLABLE.fullmatch(bare) is not None
