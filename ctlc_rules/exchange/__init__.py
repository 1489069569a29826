"""Documents in, documents out: reports become cases, standards become workbooks, results become papers.

Everything here takes bytes and gives bytes or values; files are the affair of `cli`. What it needs beside the core is the extra `office`.
"""
