"""From a user's bytes to checked values: text, places, problems, YAML with positions, the door, and how mistakes are shown."""

from ctlc_rules.source.door import Door, validate
from ctlc_rules.source.nodes import put, written
from ctlc_rules.source.places import Place, Problem, Problems, near
from ctlc_rules.source.scalars import Day, DayOfYear, Exact, Name, Percent, Span, Text, Whole, YesNo, day_of
from ctlc_rules.source.show import as_json, as_text
from ctlc_rules.source.text import decode, display_width, fold, source_lines
from ctlc_rules.source.tree import Listing, Mapping, Node, Path, Plain, Scalar, Tree, joined, read_tree, with_root

__all__ = [
    "Day",
    "DayOfYear", "Door", "Exact", "Listing", "Mapping", "Name", "Node", "Path", "Percent", "Place", "Plain", "Problem", "Problems",
    "Scalar", "Span", "Text", "Tree", "Whole", "YesNo",
    "as_json", "as_text", "day_of", "decode", "display_width", "fold", "joined", "near", "put", "read_tree", "source_lines",
    "validate", "with_root", "written",
]  # fmt: skip
