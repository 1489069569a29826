"""A report that was read as a document becomes the facts of a case, each with the place where it stands."""
