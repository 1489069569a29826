"""A report as it was handed in, whatever its format: paragraphs and tables in order, each with its place."""
