"""What the laws need around them."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="package", autouse=True)
def _seldom_collected() -> Iterator[None]:
    """The standards that laws share are many and stay: to look through them for rubbish again and again takes a third of the time."""
    before = gc.get_threshold()
    gc.set_threshold(200_000, 50, 100)
    yield
    gc.set_threshold(*before)
