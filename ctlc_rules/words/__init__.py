"""The one catalogue of what people read, in Vietnamese and in English."""

from ctlc_rules.words.catalogue import CATALOGUE, has, merged, say
from ctlc_rules.words.languages import LANGS, Lang, Room

__all__ = ["CATALOGUE", "LANGS", "Lang", "Room", "has", "merged", "say"]
