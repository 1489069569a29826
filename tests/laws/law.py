"""How a law is tried: on examples drawn evenly, the same on every machine; where one breaks it, a small one is looked for."""

from collections.abc import Callable
from random import Random
from zlib import crc32

from hypothesis import currently_in_test_context, given, note, settings
from hypothesis import strategies as st

from tests.laws.generator import Example, example

Property = Callable[[Random], None]
PROPERTIES: dict[str, Property] = {}
"""Every law by its name, for who wants to try it on examples of his own."""

RANDOMS = st.randoms(use_true_random=False)
TRIES_FOR_A_SMALL_ONE = 500
POOLS = 4


def law(examples: int) -> Callable[[Property], Callable[[], None]]:
    """A test that tries a property of what can be drawn with a random.

    Hypothesis itself draws less evenly (it likes ends and repetitions) and takes longer, but it shrinks: so it comes second.
    """

    def tried(prop: Property) -> Callable[[], None]:
        def test() -> None:
            for number in range(examples):
                try:
                    prop(random_of(prop.__name__, number))
                except AssertionError:
                    settings(max_examples=TRIES_FOR_A_SMALL_ONE)(given(RANDOMS)(prop))()
                    raise

        PROPERTIES[f"{prop.__module__}:{prop.__name__}"] = prop
        test.__name__, test.__doc__ = prop.__name__, prop.__doc__
        return test

    return tried


def random_of(name: str, number: int) -> Random:
    """Laws share a few pools of examples, so that a standard is read once for several of them."""
    return in_pool(crc32(name.encode()) % POOLS, number)


def in_pool(pool: int, number: int) -> Random:
    return Random(f"pool {pool}, example {number}")


def drawn_from(rng: Random) -> Example:
    """An example, shown where it breaks a law."""
    drawn = example(rng)
    if currently_in_test_context():
        note(repr(drawn))
    return drawn
