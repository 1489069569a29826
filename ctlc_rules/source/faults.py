"""What a fault of YAML's syntax most likely means to the person who wrote the line."""

import re

from ctlc_rules.source.places import Place, Problems

_HAS_ENTRY = re.compile(r"\S\s*:\s+\S")  # a key, its colon and the start of a value


def tell_fault(file: str, lines: tuple[str, ...], fault: Exception, problems: Problems) -> None:
    """Add the problem that `fault` stands for, at the character where reading stopped."""
    mark = getattr(fault, "problem_mark", None)
    if mark is None:
        problems.add(Place(file), "bad-yaml")
        return
    said = str(getattr(fault, "problem", "") or "")
    during = str(getattr(fault, "context", "") or "")
    line = min(mark.line, len(lines) - 1)
    column = min(mark.column, len(lines[line]))
    code, hint = _meaning(said, during, lines[line][:column], lines[line][column:])
    if "could not find expected ':'" in said and re.match(r"[^\s:]+:\S", lines[_start(fault, line)[0]].lstrip()):
        hint = "bad-yaml.space"
    if _starts_earlier(said, during, hint, lines, line, column):
        line, column = _start(fault, line, column)
    problems.add(Place(file, line + 1, column + 1), code, hint=hint)


def _starts_earlier(said: str, during: str, hint: str, lines: tuple[str, ...], line: int, column: int) -> bool:
    """Whether reading stopped far behind the mistake: where something begun was never ended."""
    if "could not find expected ':'" in said or (hint == "bad-yaml.quote" and "scanning" in during):
        return True
    to_the_end = not any(rest.strip() for rest in (lines[line][column:], *lines[line + 1 :]))
    return hint == "bad-yaml.bracket" and (to_the_end or lines[line].startswith(":", column))


def _start(fault: Exception, line: int, column: int = 0) -> tuple[int, int]:
    mark = getattr(fault, "context_mark", None)
    return (mark.line, mark.column) if mark else (line, column)


def _meaning(said: str, during: str, before: str, after: str) -> tuple[str, str]:
    """Code and hint. `before` and `after` are the two halves of the line at the fault."""
    in_brackets = "',' or" in said
    entry_before = _HAS_ENTRY.search(re.split(r"[{\[,]", before)[-1] if in_brackets else before)
    colon_here = after.startswith(":")
    if colon_here and entry_before and (in_brackets or "mapping values" in said):
        return "colon-in-text", ""
    if "quoted scalar" in during or before.rstrip().endswith(("'", '"')):
        return "bad-yaml", "bad-yaml.quote"
    if in_brackets or "node content" in said:
        return "bad-yaml", "bad-yaml.bracket"
    if "cannot start any token" in said or "block scalar" in during:
        return "bad-yaml", "bad-yaml.character"
    if "mapping values" in said or "expected key" in said or "block end" in said or "document start" in said:
        return "bad-yaml", "bad-yaml.indent"
    return "bad-yaml", ""
