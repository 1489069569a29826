"""Letters as reports are compared: one letter for one letter, so that a place in the folded text is the same place in the text."""

from __future__ import annotations

import re
import unicodedata

from ctlc_rules.source import fold

_FINAL_Y = re.compile(r"(?<=[bcdghklmnprstvx])y(?![^\W\d_])")
_NUMERAL = re.compile(
    r"\s*(?:[-–—+*•·●▪■➢✓]+\s*|(?i:phần|chương|mục)\s+(?=(?:[IVXL]+|\d{1,2})\s*[.:)\s])|(?P<roman>[IVXLivxl]{1,6})(?:\s*[.)/:]\s*|\s+(?=[^\W\d_]))(?=\D)"
    r"|(?P<arabic>\d{1,2}(?:\.\d{1,2}){0,3})(?:\s*[.)/:,]\s*|\s*[-–]\s+)(?!\d)|\(?(?P<letter>[A-Za-zđĐ])\s*[.),/]\s*(?!\d))"
)
MOST_NUMERALS = 6
"""That stand one after another before a line: `- a) 1.`"""
_EDGE = " \t.,:;-–—*•·“”\"'()"
_WORDS = re.compile(r"[\w%]+")


class _Folded(dict[int, str]):
    """Each letter by `source.fold`, worked out when it is first met; one that is no single letter then stays as it is."""

    def __missing__(self, sign: int) -> str:
        one = fold(chr(sign))
        self[sign] = one if len(one) == 1 else chr(sign)
        return self[sign]


_FOLDED = _Folded()


def folded(text: str) -> str:
    """As `source.fold`, of the same length as `text`; `tỷ` and `tỉ`, `kỹ` and `kĩ` are the same."""
    return _FINAL_Y.sub("i", text.translate(_FOLDED))


def lowered(text: str) -> str:
    """Small letters with their marks, of the same length as `text`."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(one if len(one := letter.lower()) == 1 else letter for letter in text)


def marked(word: str) -> tuple[str, str]:
    """A word by its letters and its marks, wherever the mark of the tone stands: `hoà` and `hòa` are the same, `bán` and `bản` are not."""
    apart = unicodedata.normalize("NFD", word.casefold())
    letters = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return _FINAL_Y.sub("i", letters), "".join(sorted(sign for sign in apart if unicodedata.combining(sign)))


def without_numeral(text: str) -> tuple[str, str]:
    """The numeral or bullet at the start of a line (`IV`, `2.1`, `a`, "" for a bullet or for none), and the rest."""
    numeral, rest = "", text
    for _ in range(MOST_NUMERALS):
        found = _NUMERAL.match(rest)
        if found is None or found.end() >= len(rest):
            break
        numeral = numeral or found["roman"] or found["arabic"] or found["letter"] or ""
        rest = rest[found.end() :]
    return numeral, rest.strip()


def key_of(text: str, leads: tuple[str, ...] = ()) -> str:
    """Words for comparing: folded, without the numeral and signs, without the leading words that do not count."""
    words = " ".join(_WORDS.findall(folded(without_numeral(text)[1])))
    shorter = True
    while shorter:
        shorter = False
        for lead in leads:
            if words.startswith(lead + " "):
                words, shorter = words[len(lead) + 1 :], True
    return words


def trimmed(text: str) -> str:
    return text.strip(_EDGE)
