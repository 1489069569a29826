"""The mutation score of a standard: single changes of what it says, and whether its own examples would notice."""
