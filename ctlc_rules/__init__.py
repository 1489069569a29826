"""Rule engine that grades and rates community learning centres, with a reason for every point."""

__version__ = "0.1.0"
