"""The papers beside the grading sheet: letters, minutes, the decision with its list, the card for a telephone."""
