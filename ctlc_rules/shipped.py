"""Where the standards and cases that come with the program lie. Part of the rim: only `cli` asks."""

from importlib.resources import files
from pathlib import Path


def criteria_dir() -> Path:
    """Return the folder of the shipped standards."""
    return _shipped("criteria")


def cases_dir() -> Path:
    """Return the folder of the shipped cases."""
    return _shipped("cases")


def _shipped(name: str) -> Path:
    # A wheel carries the folder inside the package, under `_`. A checkout (and an editable install, which points at one) has it
    # beside the package. The wheel's is asked first: beside an installed package lie the folders of strangers.
    package = Path(str(files("ctlc_rules")))
    inside = package / f"_{name}"
    return inside if inside.is_dir() else package.parent / name
