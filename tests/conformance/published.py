"""Published results of other people's systems. They lie beside the project, never in it: where they are not, tests skip and say so."""

from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[3] / "shared" / "conformance"


def published(name: str) -> Path:
    """The file, or the test skips."""
    path = FOLDER / name
    if not path.is_file():
        pytest.skip(f"../shared/conformance/{name} is not there")
    return path
