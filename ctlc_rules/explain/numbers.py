"""Numbers and dates as people read them: 1.798.087 and 87,5 in Vietnamese, 1,798,087 and 87.5 in English. Exact in, text out."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from ctlc_rules.core.scale import decimal_text, rounded
from ctlc_rules.words import Lang

SHOWN_STEP = Fraction(1, 100)
MINUS = "−"


def number(value: Fraction, lang: Lang) -> str:
    """A number with its thousands grouped; exact where it is a decimal of at most four places, else to two places with `≈`."""
    text = decimal_text(value)
    if "/" in text or len(text.partition(".")[2]) > 4:  # noqa: PLR2004  # places a reader can use
        return "≈ " + _grouped(decimal_text(rounded(value, SHOWN_STEP, "half_up")), lang)
    return _grouped(text, lang)


def _grouped(text: str, lang: Lang) -> str:
    sign, digits = (MINUS, text[1:]) if text.startswith("-") else ("", text)
    whole, _, rest = digits.partition(".")
    groups = f"{int(whole):,}"
    if lang == "vi":
        groups, point = groups.replace(",", "."), ","
    else:
        point = "."
    return sign + groups + (point + rest if rest else "")


def percent(value: Fraction, lang: Lang) -> str:
    return number(value * 100, lang) + "%"


def points(value: Fraction, lang: Lang) -> str:
    """Points: exact always; a fraction that is no decimal stays a fraction, so that what is printed can be added up."""
    text = decimal_text(value)
    return text.replace("-", MINUS) if "/" in text else _grouped(text, lang)


def day(value: date, lang: Lang) -> str:
    """31/08/2021, or 2021-08-31 in English."""
    return f"{value.day:02}/{value.month:02}/{value.year:04}" if lang == "vi" else value.isoformat()


def date_text(value: Fraction, lang: Lang) -> str:
    """A day given by its number; one that is reckoned beyond the calendar is its end."""
    return day(date.fromordinal(min(max(value.numerator, 1), date.max.toordinal())), lang)
