"""Proofs about a standard itself: each claim proved, refuted by a case that the evaluator confirms, or said to be undecided."""
