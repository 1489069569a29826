"""What text may mean: exact numbers, percents, dates, yes and no, ranges, names. One way to write each.

Values given by code rather than by a file (an int, a Decimal, a date) are taken as they are; a float never is.
"""

import datetime
import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, PlainValidator, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

MOST_DIGITS = 30
MOST_TEXT = 2_000
MOST_NAME = 80
MOST_SHOWN = 20

_NUMBER = r"-?(0|[1-9][0-9]*)(\.[0-9]+)?"
_STRICT = re.compile(_NUMBER)
_GROUPED = re.compile(r"-?[0-9]{1,3}([_ .'’\u00a0\u202f][0-9]{3})+(,[0-9]+)?|-?[0-9]+(_[0-9]+)+|-?[0-9]{1,3}(,[0-9]{3}){2,}(\.[0-9]+)?")
_WHOLE_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}(\.[0-9]{3})+")
_COMMA = re.compile(r"-?[0-9]+,[0-9]+")
_ZEROS = re.compile(r"-?0[0-9]+(\.[0-9]+)?")
_BREAK = re.compile(r"\s*\n\s*")
_DAY_OF_YEAR = re.compile(r"(?P<month>\d{2})-(?P<day>\d{2})|(?P<own_day>\d{1,2})/(?P<own_month>\d{1,2})")
_A_LEAP_YEAR = 2024
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_OWN_DAY = re.compile(r"(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})")


def _wrong(code: str, value: object = "", **more: object) -> PydanticCustomError:
    shown = str(value)
    if len(shown) > MOST_SHOWN and code == "number-too-long":
        shown = shown[:MOST_SHOWN] + "…"
    return PydanticCustomError(code, "{value}", {"value": shown, **more})


def _written(value: object, code: str) -> str:
    """The text to read; `code` is said where the value is of another type altogether."""
    if value is None:
        raise _wrong("empty-value")
    if isinstance(value, dict | list):
        raise _wrong("expected-text")
    if not isinstance(value, str):
        raise _wrong(code, value)
    if not value.strip():
        raise _wrong("empty-value")
    return value


def _exact(value: object) -> Decimal:
    if isinstance(value, Decimal) and value.is_finite():
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    text = _written(value, "not-a-number")
    if sum(map(str.isdigit, text)) > MOST_DIGITS and re.fullmatch(r"-?[0-9][0-9.,_ ]*", text):
        raise _wrong("number-too-long", text, most=MOST_DIGITS)
    if _STRICT.fullmatch(text):
        number = Decimal(text)
        return number if number else Decimal(0)  # no -0
    if _COMMA.fullmatch(text):
        raise _wrong("decimal-comma", text, plain=text.replace(",", "."))
    if _GROUPED.fullmatch(text):
        raise _wrong("digit-groups", text, plain=_without_groups(text))
    if _ZEROS.fullmatch(text):
        raise _wrong("leading-zero", text, plain=re.sub(r"^(-?)0+(?=[0-9])", r"\1", text))
    raise _wrong("not-a-number", text)


def _without_groups(text: str) -> str:
    if text.count(",") == 1:  # 1.798.097,5
        whole, comma, rest = text.partition(",")
    elif "," in text:  # 1,798,097.5
        whole, comma, rest = text.partition(".")
    else:
        whole, comma, rest = text, "", ""
    return re.sub(r"[^0-9-]", "", whole) + (comma and "." + rest)


def _whole(value: object) -> int:
    if isinstance(value, str) and _WHOLE_GROUPED.fullmatch(value):
        raise _wrong("digit-groups", value, plain=value.replace(".", ""))
    number = _exact(value)
    if number != int(number):
        raise _wrong("not-whole", value)
    return int(number)


def _percent(value: object) -> Decimal:
    if isinstance(value, Decimal | int):
        return _exact(value)
    text = _written(value, "percent-sign")
    if not text.endswith("%") or text[:-1] != text[:-1].strip():
        raise _wrong("percent-sign", text)
    sign, digits, exponent = _exact(text[:-1]).as_tuple()
    assert isinstance(exponent, int)
    return Decimal((sign, digits, exponent - 2))  # exact: dividing would round to the context's digits


def _day(value: object) -> datetime.date:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    text = _written(value, "not-a-date")
    if iso := _ISO_DAY.fullmatch(text):
        year, month, day = iso.groups()
    elif own := _OWN_DAY.fullmatch(text):
        year, month, day = own["year"], own["month"], own["day"]
    else:
        raise _wrong("not-a-date", text)
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        raise _wrong("no-such-date", text) from None


def _day_of_year(value: object) -> tuple[int, int]:
    """(month, day), of any year."""
    text = _written(value, "not-a-day-of-year")
    found = _DAY_OF_YEAR.fullmatch(text)
    if not found:
        raise _wrong("not-a-day-of-year", text)
    month, day = int(found["month"] or found["own_month"]), int(found["day"] or found["own_day"])
    try:
        datetime.date(_A_LEAP_YEAR, month, day)
    except ValueError:
        raise _wrong("no-such-date", text) from None
    return month, day


def day_of(text: str) -> datetime.date | None:
    """The date that a text says, None where it says none: for what does not come from a file."""
    try:
        return _day(text)
    except PydanticCustomError:
        return None


def _yes_no(value: object) -> bool:
    if isinstance(value, bool):
        return value
    text = _written(value, "yes-or-no")
    if text not in ("yes", "no"):
        raise _wrong("yes-or-no", text)
    return text == "yes"


def _text(value: object) -> str:
    # One line: what is printed line by line must not be given lines of its own by a name that it quotes.
    text = _BREAK.sub(" ", _written(value, "expected-text").strip())
    if len(text) > MOST_TEXT:
        raise _wrong("text-too-long", most=MOST_TEXT)
    return text


def _name(value: object) -> str:
    text = unicodedata.normalize("NFC", _written(value, "bad-name"))
    parts = text.split(".")
    if len(text) > MOST_NAME or not all(_is_part(part) for part in parts):
        raise _wrong("bad-name", text, most=MOST_NAME)
    return text


def _is_part(part: str) -> bool:
    """Letters, digits, `_` and `-`, not starting with `-`; marks that NFC leaves apart belong to their letters."""
    letters = all(c.isalnum() or c in "_-" or unicodedata.category(c) in ("Mn", "Mc") for c in part)
    return letters and bool(part) and (part[0].isalnum() or part[0] == "_")


@dataclass(frozen=True, slots=True)
class Span:
    """A range of numbers, written `0..9`; both ends belong to it. INVARIANT: lo <= hi."""

    lo: Decimal
    hi: Decimal

    def __contains__(self, number: Decimal | int) -> bool:
        return self.lo <= number <= self.hi

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(_span)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": rf"^{_NUMBER}\.\.{_NUMBER}$", "description": "0..9"}


def _span(value: object) -> Span:
    if isinstance(value, Span):
        return value
    text = _written(value, "bad-range")
    low, dots, high = text.partition("..")
    if not dots or not low or not high or high.startswith("."):
        raise _wrong("bad-range", text)
    lo, hi = _exact(low), _exact(high)
    if lo > hi:
        raise _wrong("bad-range", text)
    return Span(lo, hi)


def _schema(kinds: list[str], pattern: str, description: str) -> WithJsonSchema:
    return WithJsonSchema({"type": kinds, "pattern": pattern, "description": description})


Exact = Annotated[Decimal, PlainValidator(_exact), _schema(["number", "string"], rf"^{_NUMBER}$", "1200, 8.5")]
Whole = Annotated[int, PlainValidator(_whole), _schema(["integer", "string"], "^-?(0|[1-9][0-9]*)$", "1200")]
Percent = Annotated[Decimal, PlainValidator(_percent), _schema(["string"], rf"^{_NUMBER}%$", "60%, 12.5%")]
Day = Annotated[
    datetime.date,
    PlainValidator(_day),
    _schema(["string"], "^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})$", "2021-08-31, 31/8/2021"),
]
DayOfYear = Annotated[
    tuple[int, int],
    PlainValidator(_day_of_year),
    _schema(["string"], "^([0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2})$", "09-01, 1/9"),
]
YesNo = Annotated[bool, PlainValidator(_yes_no), WithJsonSchema({"type": "string", "enum": ["yes", "no"], "description": "yes, no"})]
Text = Annotated[
    str, PlainValidator(_text), WithJsonSchema({"type": ["string", "number", "boolean"], "minLength": 1, "maxLength": MOST_TEXT})
]
Name = Annotated[
    str, PlainValidator(_name), _schema(["string", "number"], "^[^\\s,:;{}\\[\\]\"'|/\\\\]{1,80}$", "so_lop, board.complete, đối_tượng")
]
