"""The two languages, and the shape of an entry."""

from collections.abc import Mapping
from typing import Literal

Lang = Literal["vi", "en"]
LANGS: tuple[Lang, ...] = ("vi", "en")
Room = dict[str, Mapping[Lang, str]]
