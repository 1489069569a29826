"""A case holds no personal data: what looks like a telephone number or a person's name is warned about, with its place."""

from __future__ import annotations

import re

from ctlc_rules.case.case import CaseWarning
from ctlc_rules.source import Mapping, Node, Scalar, Tree

_PHONE = re.compile(r"(?<![\w.])(?:\+84|0)(?:[ .-]?\d){9,10}(?![\w.])")
_TITLED = re.compile(r"(?<!\w)(?:đ/c|đồng chí|ông|bà)\s+([^\W\d_]\w+)\s+([^\W\d_]\w+)", re.IGNORECASE)
_OWN_KEYS = frozenset({"sha256", "file"})


def personal_data(tree: Tree) -> tuple[CaseWarning, ...]:
    """Warnings, in the order of the file. Hashes and file names are passed over."""
    found: list[CaseWarning] = []
    _look(tree.root, found)
    return tuple(found)


def looks_personal(text: str) -> bool:
    """Whether a text seems to hold a telephone number or a person's name."""
    return bool(_PHONE.search(text)) or _names_person(text)


def _names_person(text: str) -> bool:
    return any(first[0].isupper() and second[0].isupper() for first, second in _TITLED.findall(text))


def _look(node: Node, found: list[CaseWarning]) -> None:
    if isinstance(node, Scalar):
        if _PHONE.search(node.text):
            found.append(CaseWarning("looks-like-phone", (), node.place))
        if _names_person(node.text):
            found.append(CaseWarning("looks-like-person", (), node.place))
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            if key.text not in _OWN_KEYS:
                _look(value, found)
    else:
        for item in node.items:
            _look(item, found)
