"""Exact answers from one encoding of the core into whole numbers: what is possible, what is enough, what to do, what is proved."""
