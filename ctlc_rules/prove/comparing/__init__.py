"""Two standards, or two editions of one, side by side: equal on every case that both allow, or the smallest case that differs."""
