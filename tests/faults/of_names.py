"""Edits of names and ids."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ctlc_rules.source import Scalar
from tests.faults.looking import conditions, exchanged, maker, names
from tests.faults.sheet import Edit, Sheet

# names and ids


@maker
def name_typo(sheet: Sheet) -> Iterator[Edit]:
    known = {*names(sheet, "inputs"), *names(sheet, "derived")}
    for _, item in conditions(sheet):
        for name in re.findall(r"[A-Za-z_]\w+", item.text):
            if name in known and exchanged(name) not in known:
                yield sheet.put("name-typo", item, item.text.replace(name, exchanged(name), 1))
                break


@maker
def limit_name_typo(sheet: Sheet) -> Iterator[Edit]:
    for _, item in conditions(sheet):
        if found := re.search(r"limit\.(\w+)", item.text):
            yield sheet.put("limit-name-typo", item, item.text.replace(found[1], exchanged(found[1])))


@maker
def section_typo(sheet: Sheet) -> Iterator[Edit]:
    for key in sheet.keys("criteria"):
        section, _, rest = key.text.partition(".")
        yield sheet.put("section-typo", key, f"{exchanged(section)}.{rest}")


def cited(sheet: Sheet) -> Iterator[tuple[str, Scalar]]:
    for name in names(sheet, "criteria"):
        yield from ((name, item) for _, item in sheet.scalars("criteria", name, "cite"))


@maker
def source_typo(sheet: Sheet) -> Iterator[Edit]:
    for _, item in cited(sheet):
        document, colon, article = item.text.partition(":")
        yield sheet.put("source-typo", item, document[:-1] + colon + article)


@maker
def article_typo(sheet: Sheet) -> Iterator[Edit]:
    found = [item for _, item in cited(sheet) if ":" in item.text]
    for item in (found[len(found) // 3], found[2 * len(found) // 3]) if len(found) >= 3 else ():
        document, _, article = item.text.partition(":")
        first, dot, rest = article.partition(".")
        yield sheet.put("article-typo", item, f"{document}:{first}{first[-1]}{dot}{rest}")


@maker
def paper_typo(sheet: Sheet) -> Iterator[Edit]:
    for name in names(sheet, "criteria"):
        for key in ("evidence", "wanted"):
            yield from (sheet.put("paper-typo", item, exchanged(item.text)) for _, item in sheet.scalars("criteria", name, key))


@maker
def effect_typo(sheet: Sheet) -> Iterator[Edit]:
    for name in names(sheet, "findings"):
        for key in ("cap", "veto"):
            item = sheet.scalar("findings", name, key)
            if item:
                yield sheet.put("effect-typo", item, exchanged(item.text))
