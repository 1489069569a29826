"""What the visible sheets show of the calculation: each a formula, without `=`, that gives a text."""

from __future__ import annotations

from typing import Protocol

from ctlc_rules.exchange.workbook.book import Book


class Computed(Protocol):
    """has_points: whether the standard gives points."""

    @property
    def has_points(self) -> bool: ...

    def total_text(self) -> str:
        """`Tạm tính: từ 81 đến 100 điểm`"""

    def rating_text(self) -> str:
        """`Xếp loại: Khá hoặc Tốt`"""

    def lacking_text(self) -> str:
        """`Để chắc chắn đạt Tốt còn thiếu: tổng điểm >= 85; `, "" where the rating is sure."""

    def section_text(self, section: str) -> str:
        """`12 đến 15 / 15`"""

    def criterion_text(self, criterion: str) -> str:
        """`3 đến 4 / 4`, or whether it is met."""

    def open_text(self, place: int) -> str:
        """The criterion with the most points open (place 0), the next one ..., "" where nothing is open any more."""

    def write(self, book: Book) -> None:
        """The hidden sheets on which it is worked out."""
