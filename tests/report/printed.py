"""Numbers read back from the printed sheet, as a person with a pencil would: nothing of the program is used."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction

TO = {"vi": " đến ", "en": " to "}
POINTS = {"vi": "điểm", "en": "points"}
TOTAL = {"vi": "Tổng điểm", "en": "Total"}
LEFT_OUT = {"vi": "không áp dụng", "en": "not applicable"}
RATING = {"vi": "Xếp loại", "en": "Rating"}

Ends = tuple[Fraction, Fraction]
"""The low and the high end; the same twice where there is one number."""


@dataclass(slots=True)
class Part:
    """A criterion, a section or the total: its title, its points, what they are out of, and the lines that should add up to them."""

    no: str
    title: str
    points: Ends
    out_of: Fraction
    steps: list[Ends] = field(default_factory=list)
    own: list[tuple[str, Ends]] = field(default_factory=list)
    criteria: list[Part] = field(default_factory=list)

    def added(self) -> Ends:
        """The steps of a criterion; of a section its criteria, or what they are with their weights, and its own lines."""
        parts = [criterion.points for criterion in self.criteria]
        for title, ends in self.own:
            if " × " in title:  # in place of the criterion's points
                parts.remove(weighted(title, ends, self.criteria).points)
            parts.append(ends)
        return both([*parts, *self.steps])


@dataclass(slots=True)
class Sheet:
    sections: list[Part]
    total: Part | None
    result: Ends | None

    @property
    def criteria(self) -> list[Part]:
        return [criterion for section in self.sections for criterion in section.criteria]


def read(text: str, lang: str) -> Sheet:
    # what is out of nothing, a bonus or a penalty, is printed with its sign
    head = re.compile(rf"(?P<title>\S.*\S) {{2,}}(?:(?P<points>\S.*?) / (?P<out_of>\S+)|(?P<signed>[+−-].*)) {POINTS[lang]}")
    sections: list[Part] = []
    total: Part | None = None
    result: Ends | None = None
    loose: list[tuple[str, Ends]] = []  # lines at the margin that wait for the section or total they belong to
    for line in text.splitlines():
        if found := re.match(rf"{RATING[lang]}: .*\((.+) / \S+ {POINTS[lang]}\)$", line):
            result = ends(found[1], lang)
        elif found := re.fullmatch(r" {5}\[([^\]]+)\] .*", line):
            sections[-1].criteria[-1].steps.append(ends(found[1], lang))
        elif found := re.fullmatch(r" {5}(\S.*?) {2,}\[([^\]]+)\]", line):
            loose.append((found[1], ends(found[2], lang)))
        elif sections and (found := re.fullmatch(rf"(\d+\.\d+) +(\S.*\S) {{2,}}{LEFT_OUT[lang]}", line)):
            sections[-1].criteria.append(Part(found[1], found[2], (Fraction(0), Fraction(0)), Fraction(0)))
        elif found := head.fullmatch(line):
            part = Part("", found["title"], ends(found["points"] or found["signed"], lang), number(found["out_of"] or "0", lang))
            if part.title == TOTAL[lang]:
                total, part.own, loose = part, loose, []
            elif number_of := re.fullmatch(r"(\d+\.\d+) +(.*)", part.title):
                part.no, part.title = number_of.groups()
                sections[-1].criteria.append(part)
            else:
                part.no, part.title = part.title.split(" ", 1)[1].split(". ", 1)
                sections.append(part)
        elif not line and loose and sections:
            sections[-1].own += loose
            loose = []
    return Sheet(sections, total, result)


def weighted(title: str, ends: Ends, parts: list[Part]) -> Part:
    """The part of which `TITLE × 20%` is the share: its own points times the weight."""
    name, _, weight = title.rpartition(" × ")
    by = Fraction(weight.removesuffix("%").replace(",", ".")) / 100
    return next(part for part in parts if part.title == name and (part.points[0] * by, part.points[1] * by) == ends)


def both(parts: list[Ends]) -> Ends:
    return sum((low for low, _ in parts), Fraction(0)), sum((high for _, high in parts), Fraction(0))


def ends(text: str, lang: str) -> Ends:
    low, _, high = text.partition(TO[lang])
    return number(low, lang), number(high or low, lang)


def number(text: str, lang: str) -> Fraction:
    """`1.798,5` or `1,798.5`; a sign in front of it; a fraction that is no decimal stays one."""
    plain = text.removeprefix("+").replace("−", "-")
    plain = plain.replace(".", "").replace(",", ".") if lang == "vi" else plain.replace(",", "")
    return Fraction(plain)
