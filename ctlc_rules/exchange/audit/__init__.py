"""The arithmetic of a report looked over: what does not add up, cannot be, or is not like the year before. Nothing is ever repaired."""
