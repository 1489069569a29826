"""What a published case is to us: a question with the answer that is published, or words that our files refuse, with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.conformance.machines import Answer, Question, Written

Line = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Inside:
    """how: the key of the way it is said here."""

    how: str
    question: Question
    expected: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class Outside:
    """why: the key of the reason. written: the case as near as our files could say it; they are refused."""

    why: str
    written: Written


Read = Inside | Outside
