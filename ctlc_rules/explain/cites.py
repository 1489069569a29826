"""Sources as they are printed: `TT 25/2023/TT-BGDĐT, điều 6 khoản 3 điểm a`."""

from __future__ import annotations

from ctlc_rules.criteria.infos import Cite
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.words import Lang, say

PARTS = ("article", "clause", "point")


def cite_text(standard: Standard, cite: Cite, lang: Lang) -> str:
    """The document's title, the article in it, and that it is a precedent where it is about other units."""
    info = standard.citations[cite.id]
    text = info.title.vi if lang == "vi" else info.title.en
    parts = cite.article.split(".") if cite.article else []
    if parts and lang == "vi":
        text += ", " + " ".join(say(f"cite.{name}", lang, value=part) for name, part in zip(PARTS, parts, strict=False))
    elif parts:
        text += ", " + say("cite.article", lang, value=parts[0]) + "".join(f"({part})" for part in parts[1:])
    return text + (f" ({say('cite.by_analogy', lang)})" if info.by_analogy else "")
