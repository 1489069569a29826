"""Words of the screen: headings, labels, sentences of reports."""

from ctlc_rules.words.languages import Room

SCREEN: Room = {}
