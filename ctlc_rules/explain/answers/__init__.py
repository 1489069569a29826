"""What the solver answers, as data and in words: one module for each question."""
