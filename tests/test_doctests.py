"""Every example in a docstring runs."""

import doctest
import importlib
import pkgutil

import pytest

import callsched

MODULES = sorted(info.name for info in pkgutil.walk_packages(callsched.__path__, "callsched."))

NEEDS = {"callsched.frames.table": "polars", "callsched.frames.batches": "pyarrow"}


@pytest.mark.parametrize("name", ["callsched", *MODULES])
def test_the_examples_of_a_module_run(name):
    if name in NEEDS:
        pytest.importorskip(NEEDS[name])
    module = importlib.import_module(name)
    assert doctest.testmod(module, optionflags=doctest.ELLIPSIS).failed == 0
