"""The laws can fail: each fault put into the engine is seen by the law that should see it, on few examples."""

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import Path
from types import CodeType, ModuleType

import pytest
import yaml

PACKAGE = Path(__file__).parents[2] / "ctlc_rules"
ROWS = yaml.safe_load(Path(__file__).with_name("seeded_faults.yaml").read_text(encoding="utf-8"))
EXAMPLES = 400
OURS = ("ctlc_rules", "tests.laws")


class Replaced(MetaPathFinder, Loader):
    """Loads one module from a text that is not its file's."""

    def __init__(self, module: str, code: CodeType) -> None:
        self.module = module
        self.code = code

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> ModuleSpec | None:  # noqa: ARG002  # as asked
        return spec_from_loader(fullname, self) if fullname == self.module else None

    def exec_module(self, module: ModuleType) -> None:
        exec(self.code, module.__dict__)


@contextmanager
def engine_with(file: str, was: str, becomes: str) -> Iterator[None]:
    """Everything of ours imported afresh, with one line changed; afterwards all is as it was."""
    path = PACKAGE / file
    text = path.read_text(encoding="utf-8")
    assert was in text, f"{was!r} stands no more in {file}: the row wants another line"
    module = "ctlc_rules." + file.removesuffix(".py").replace("/", ".")
    finder = Replaced(module, compile(text.replace(was, becomes), str(path), "exec"))
    kept = {name: sys.modules.pop(name) for name in list(sys.modules) if name.startswith(OURS)}
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name in [name for name in sys.modules if name.startswith(OURS)]:
            del sys.modules[name]
        sys.modules.update(kept)


def broken_after(name: str) -> int | None:
    """How many examples the law took to break; None where it held."""
    importlib.import_module(f"tests.laws.{name.partition(':')[0]}")
    law = importlib.import_module("tests.laws.law")
    prop = law.PROPERTIES[f"tests.laws.{name}"]
    for number in range(EXAMPLES):
        try:
            prop(law.random_of(name, number))
        except AssertionError:
            return number + 1
    return None


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_a_fault_is_seen(row):
    with engine_with(row["in"], row["was"], row["becomes"]):
        assert broken_after(row["law"]) is not None


def test_without_a_fault_nothing_is_seen():
    with engine_with("core/ratings.py", "def after(", "def after("):
        assert broken_after("test_nodes:test_the_truth_lies_in_the_bounds") is None


def test_there_are_faults_of_every_part():
    assert len(ROWS) >= 20
    assert {row["in"].partition("/")[0] for row in ROWS} >= {"core", "expr", "forms", "criteria", "case", "evaluate"}
