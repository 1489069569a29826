"""A reading as a draft case: YAML that the loader of cases reads back, the same bytes for the same reading."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ctlc_rules.case.personal import looks_personal
from ctlc_rules.core.scale import decimal_text
from ctlc_rules.exchange.reading.heads import name_id
from ctlc_rules.exchange.reading.quoting import quoted
from ctlc_rules.exchange.reading.reading import Found, ReadFact, Reading, Where
from ctlc_rules.words import say

REPORT, TALK = "report", "talk"
WIDE = 130
LONGEST_TITLE = 200
_PLAIN = re.compile(r"[^\W_][\w .%/()–-]*")
_SPECIAL = re.compile(r"[0-9.,:_+-]+|yes|no|true|false|null|on|off|y|n|~", re.IGNORECASE)
Item = tuple[str, str]
"""A key and its value, as written."""


@dataclass(frozen=True, slots=True)
class Draft:
    """text: the file. starts: fact and the line of the file where it begins, in order. held: facts whose figure no case may hold."""

    id: str
    text: str
    starts: tuple[tuple[str, int], ...]
    held: Mapping[str, str]


def draft_case(reading: Reading, name: str, held: Mapping[str, str] = MappingProxyType({})) -> Draft:
    """The draft under an id. held: facts that are written as missing, each with the reason.

    What was not found at all is listed at the end as comments: whether the report says it is for a person to see.
    """
    lines = [f"# {say('draft.head', 'vi')}", f"case: {name}", "draft: yes", f"standard: {reading.template.standard.id}"]
    lines += [_flow("unit", _unit(reading)), *_period(reading)]
    document = REPORT if reading.report else TALK
    lines += [f"report: {REPORT}"] if reading.report else []
    items = [("file", scalar(reading.document.file)), ("sha256", reading.document.sha256)]
    title = reading.title[:LONGEST_TITLE]
    items += [] if looks_personal(title) else [("title", scalar(title))]
    lines += ["documents:", f"  {_flow(document, items, 4)}", ""]
    facts = [(name, _fact(name, fact, reading, document, held.get(name, ""))) for name, fact in reading.facts.items()]
    lines.append("facts:" if facts else "facts: {}")
    starts: list[tuple[str, int]] = []
    at = sum(line.count("\n") + 1 for line in lines)
    for fact, text in facts:
        starts.append((fact, at + 1))
        lines.append(text)
        at += text.count("\n") + 1
    return Draft(name, "\n".join([*lines, *_absent(reading)]) + "\n", tuple(starts), dict(held))


def case_id(reading: Reading) -> str:
    """`mao-khe-2020-2021`, `trang-an-2020`; from the name of the file where the report names no place."""
    place = name_id(reading.place, reading.template) if reading.place else ""
    if not place:
        stem = reading.document.file.replace("\\", "/").rpartition("/")[2].partition(".")[0]
        place = re.sub(r"[^\w-]+", "-", stem).strip("-") or "ho-so"
    if reading.period is None:
        return place if reading.report else f"{place}-{TALK}"
    years = dict.fromkeys(str(day.year) for day in (reading.period.start, reading.period.to))
    return "-".join((place, *years))


def unit_id(reading: Reading) -> str:
    if not reading.place:
        return "chua-ro"
    return reading.template.written.unit.id.replace("{place}", name_id(reading.place, reading.template))


def _unit(reading: Reading) -> list[Item]:
    words, kind = reading.template.written.unit, reading.template.standard.for_.unit
    if not reading.place:
        return [("id", unit_id(reading)), ("name", scalar(say("draft.no-unit", "vi"))), ("kind", kind)]
    return [("id", unit_id(reading)), ("name", scalar(words.name.replace("{place}", reading.place))), ("kind", kind)]


def _period(reading: Reading) -> list[str]:
    found = reading.period
    if found is None:
        return []
    items = [("from", found.start.isoformat()), ("to", found.to.isoformat()), ("label", scalar(found.label))]
    return [_flow("period", [*items, *([("approximate", "yes")] if found.approximate else [])])]


def _fact(name: str, fact: ReadFact, reading: Reading, document: str, held: str) -> str:
    first = fact.found[0]
    items: list[Item] = []
    if fact.missing or held:
        items = [("missing", "not_reported")]
    elif fact.conflict:
        items = [("readings", _listed([_reading(item, document) for item in fact.found]))]
    elif first.between:
        items = [("between", _listed(scalar(value) for value in first.values))]
    elif len(first.values) > 1:
        items = [("doubtful", _listed(scalar(value) for value in first.values))]
    else:
        items = [("value", scalar(first.values[0])), *_qualified(first)]
    says_value = items[0][0] in ("value", "between")
    if first.printed and (held or not fact.conflict):
        items.append(("as_printed", scalar(first.printed)))
    if says_value:
        items.append(("basis", first.basis))
    if held or not fact.conflict:
        places = [at for item in fact.found for at in (item.sum_of or (item.at,))]
        items.append(("at", _places(tuple(dict.fromkeys(places))[:50], document)))
    because = _because(name, fact, reading, held)
    return "  " + _flow(name, [*items, *([("because", scalar(because))] if because else [])], 4)


def _qualified(first: Found) -> list[Item]:
    items: list[Item] = [("qualifier", first.qualifier)] if first.qualifier else []
    if first.qualifier and first.to_nearest:
        items.append(("to_nearest", decimal_text(first.to_nearest)))
    return items


def _because(name: str, fact: ReadFact, reading: Reading, held: str) -> str:
    """The template's word, and what is in doubt."""
    first = fact.found[0]
    said = [first.because] if first.because else []
    said += [say(look.code, "vi", **dict(look.args)) for look in reading.looks if look.input == name and look.code not in ("look.unusual",)]
    shifted = {(look.at.section, look.at.row) for look in reading.looks if look.code == "look.row-shifted" and look.at}
    if any((at.section, at.row) in shifted for item in fact.found for at in (item.at, *item.sum_of)):
        said.append(say("draft.shifted", "vi"))
    said += [say("draft.held", "vi", why=held)] if held else []
    return "; ".join(dict.fromkeys(said))


def _reading(item: Found, document: str) -> str:
    items = [("value", scalar(item.values[0])), *([("as_printed", scalar(item.printed))] if item.printed else [])]
    return _braced([*items, ("at", _place(item.at, document))])


def _places(places: Sequence[Where], document: str) -> str:
    shown = list(dict.fromkeys(_place(at, document) for at in places))
    return shown[0] if len(shown) == 1 else _listed(shown)


def _place(at: Where, document: str) -> str:
    items: list[Item] = [] if document == REPORT else [("document", document)]
    if at.section and at.section != "?":
        items.append(("section", scalar(at.section)))
    items += [(key, scalar(quoted(text))) for key, text in (("row", at.row), ("column", at.column)) if quoted(text)]
    if at.spot.page:
        items.append(("page", str(at.spot.page)))
    items.append(("line", str(at.spot.line)) if at.spot.line else ("paragraph", str(at.spot.paragraph)))
    return _braced(items)


def _absent(reading: Reading) -> list[str]:
    """What the template looks for and the report did not say where it was looked for."""
    standard = reading.template.standard
    names = [name for name in standard.inputs if name in reading.template.inputs and name not in reading.facts]
    asked = {look.input: say(look.code, "vi", **dict(look.args)) for look in reversed(reading.looks) if look.input not in reading.facts}
    told = [f"#   {name}: {standard.inputs[name].label.vi}" + (f" ({asked[name]})" if name in asked else "") for name in names]
    return ["", f"# {say('draft.absent', 'vi')}", *told] if told else []


def scalar(text: str) -> str:
    """Text as YAML: plain where that is safe everywhere, else in double quotes."""
    if _PLAIN.fullmatch(text) and not text.endswith(" ") and "  " not in text and not _is_word(text):
        return text
    if re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?%?|yes|no", text):
        return text
    return json.dumps(text, ensure_ascii=False)


def _is_word(text: str) -> bool:
    return _SPECIAL.fullmatch(text) is not None


def _listed(parts: Sequence[str] | Iterator[str]) -> str:
    return "[" + ", ".join(parts) + "]"


def _braced(items: Sequence[Item]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in items) + "}"


def _flow(key: str, items: Sequence[Item], indent: int = 2) -> str:
    """`key: {...}` on one line; on several where it is long, cut between its parts."""
    line = f"{key}: {_braced(items)}"
    if len(line) <= WIDE:
        return line
    lines = [f"{key}: {{"]
    for place, (name, value) in enumerate(items):
        part = f"{name}: {value}" + (", " if place + 1 < len(items) else "}")
        if len(lines[-1]) + len(part) > WIDE and len(lines[-1]) > indent + len(key) + 3:
            lines.append(" " * indent)
        lines[-1] += part
    return "\n".join(line.rstrip() for line in lines)
