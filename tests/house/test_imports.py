"""The house is read left to right: a folder imports only from its left, and only `cli` touches the machine it runs on."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "ctlc_rules"

HOUSE = (
    "words",
    "source",
    "core",
    "expr",
    "forms",
    "criteria",
    "case",
    "evaluate",
    "population",
    "explain",
    "report",
    "prove",
    "exchange",
    "cli",
)
RIM = frozenset({"shipped", "cli"})
# Beside the folders stand a few modules of the package itself: what each may import of ours.
MODULES: dict[str, tuple[str, ...]] = {"__init__": (), "__main__": ("cli",), "shipped": ()}

OFFICE = ("docx", "lxml", "pdfminer", "pdfplumber", "python_calamine", "rapidfuzz", "typst", "viparse", "xlsxwriter")
DOOR = {"source", "forms", "criteria", "case"}
OTHERS = {
    "click": {"cli"},
    "pydantic": DOOR,
    "pydantic_core": DOOR,  # the kinds of error that pydantic leaves to it; its version is pinned by pydantic
    "tabulate": {"report", "cli"},
    "typing_extensions": DOOR,  # `TypeAliasType`, by which pydantic reads a type that holds itself
    "wcwidth": {"source", "report"},
    **{name: {"exchange"} for name in OFFICE},
    "ortools": {"prove"},
    "yaml": {"source"},
}
PURE = frozenset(HOUSE[HOUSE.index("core") :]) - RIM
MACHINE = frozenset({"importlib", "locale", "os", "pathlib", "random", "secrets", "socket", "subprocess", "tempfile", "time"})
CLOCK = frozenset({"now", "today", "utcnow"})
FOR_THE_RIM = frozenset({"__import__", "eval", "exec", "input", "open"})

EXTRAS = ("cryptography", "duckdb", "durable", "fastapi", "ortools", "sqlglot", *OFFICE)

PLANTED = yaml.safe_load(Path(__file__).with_name("planted.yaml").read_text(encoding="utf-8"))


def faults(folder: str, module: str, source: str) -> list[str]:
    """Return what the house refuses in `source`, in the order of its lines.

    folder: the folder under `ctlc_rules` that holds the module, or `.` for the package's own.
    """
    who = module if folder == "." else folder
    if who not in HOUSE and who not in MODULES:
        return [f"{who} has no place in the house"]
    tree = ast.parse(source)
    seen = [(line, f"{who} may not import {name.removeprefix('.')}") for line, name in _imports(tree) if not _may_import(who, name)]
    if who in PURE:
        seen += [*_machine(tree), *_floats(tree)]
    return [fault for _, fault in sorted(seen)]


def _imports(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield what is imported, each by one name: `.core` for a folder of ours, `yaml` for a package of others."""
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(level=level) if level:
                yield node.lineno, "by a relative import"
            case ast.ImportFrom(module="ctlc_rules", names=names):
                yield from ((node.lineno, f".{alias.name}") for alias in names if alias.name != "__version__")
            case ast.ImportFrom(module=str(name)):
                yield node.lineno, _named(name)
            case ast.Import(names=names):
                yield from ((node.lineno, _named(alias.name)) for alias in names)


def _named(dotted: str) -> str:
    first, *rest = dotted.split(".")
    return first if first != "ctlc_rules" else f".{rest[0] if rest else '__init__'}"


def _may_import(who: str, name: str) -> bool:
    if name.startswith("."):
        return name[1:] in _left_of(who)
    if name in OTHERS:
        return who in OTHERS[name]
    return name in sys.stdlib_module_names and not (who in PURE and name in MACHINE)


def _left_of(who: str) -> tuple[str, ...]:
    if who in MODULES:
        return MODULES[who]
    left = HOUSE[: HOUSE.index(who) + 1]
    return (*left, "shipped") if who == "cli" else left


def _machine(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr=name) if name in CLOCK:
                yield node.lineno, f"{name}() reads the clock"
            case ast.Call(func=ast.Name(id=name)) if name in FOR_THE_RIM:
                yield node.lineno, f"{name}() is for the rim"


def _floats(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=float() | complex() as value):
                yield node.lineno, f"{value} is a float"
            case ast.Call(func=ast.Name(id="float")):
                yield node.lineno, "float() makes a float"
            case ast.Call(func=ast.Name(id=called), args=args) if called != "isinstance" and any(_is_float(arg) for arg in args):
                yield node.lineno, "float() makes a float"


def _is_float(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "float"


MODULE_FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", MODULE_FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_keeps_to_its_place(path):
    parts = path.relative_to(PACKAGE).parts
    folder = parts[0] if len(parts) > 1 else "."
    assert faults(folder, path.stem, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("row", PLANTED, ids=lambda row: row["claim"])
def test_the_checker_sees_what_was_planted(row):
    assert faults(row["in"], row.get("name", "planted"), row["source"]) == row["sees"]


def test_faults_come_in_the_order_of_the_lines():
    found = faults("core", "planted", "half = 0.5\nimport os\nfrom ctlc_rules import cli")
    assert found == ["0.5 is a float", "core may not import os", "core may not import cli"]


def loaded_extras(statement: str, folder: Path) -> list[str]:
    """Return the extras that a new interpreter has loaded after `statement`. Each is there to be had: an empty one, laid in `folder`."""
    for name in EXTRAS:
        folder.joinpath(f"{name}.py").touch()
    code = f"import sys\n{statement}\nprint(*[name for name in {EXTRAS!r} if name in sys.modules])"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)])}
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_importing_the_package_loads_no_extra(tmp_path):
    assert loaded_extras("import ctlc_rules", tmp_path) == []


@pytest.mark.skipif(not PACKAGE.joinpath("cli").is_dir(), reason="the command line is not there yet")
def test_importing_the_command_line_loads_no_extra(tmp_path):
    assert loaded_extras("import ctlc_rules.cli", tmp_path) == []


def test_an_extra_that_is_loaded_is_seen(tmp_path):
    assert loaded_extras("try:\n    import duckdb\nexcept ImportError:\n    pass", tmp_path) == ["duckdb"]
