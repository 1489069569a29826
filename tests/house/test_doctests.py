"""An example in a docstring is run: one that no test runs is not an example."""

import doctest
import importlib
import pkgutil

import pytest

import ctlc_rules

MODULES = sorted(one.name for one in pkgutil.walk_packages(ctlc_rules.__path__, "ctlc_rules.") if not one.name.endswith("__main__"))


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_hold(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0
