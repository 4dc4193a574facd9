"""Nearly right inputs to all that reads any: an answer or a refusal of ours, and the account adds up.

This is a short run, the same each time; `make fuzz` makes a long one, led by what lines are reached. What
once ended in a fault lies in `crashes/TARGET`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from conftest import in_case
from fuzz.nearly import nearly
from fuzz.targets import TARGETS, clear_scratch

CRASHES = Path(__file__).parent / "crashes"

TIMES = int(os.environ.get("FUZZ_TIMES", "1"))
"""How many times as many inputs; with another seed they are others."""
SEED = os.environ.get("FUZZ_SEED", "")
RUNS = {
    "cells": 4000,
    "periods": 4000,
    "units": 4000,
    "who": 200,
    "tables": 120,
    "workbooks": 80,
    "ledgers": 60,
    "previous": 30,
    "plans": 60,
    "recipes": 10,
    "texts": 15,
    "commands": 20,
}
"""Inputs of each target; together they take some twenty seconds."""


@pytest.fixture(autouse=True, scope="module")
def _no_files_are_left() -> Iterator[None]:
    yield
    clear_scratch()


@pytest.mark.slow
@pytest.mark.parametrize("name", TARGETS)
def test_nearly_right_inputs(name: str) -> None:
    """Each input ends with an answer or a refusal, within its time."""
    target = TARGETS[name]
    seeds = target.seeds()
    chance = Random(f"{name}{SEED}")  # noqa: S311 - what is wanted is the same inputs each time
    for _ in range(RUNS[name] * TIMES):
        content = nearly(chance.choice(seeds), seeds, chance)
        with in_case(content[:2000]):
            target.attempt(content)


@pytest.mark.parametrize(
    "path",
    sorted(CRASHES.glob("*/*")),
    ids=lambda path: f"{path.parent.name}/{path.name}",
)
def test_what_once_was_a_fault(path: Path) -> None:
    """It is none any more."""
    TARGETS[path.parent.name].attempt(path.read_bytes())


@pytest.mark.slow
def test_each_target_has_seeds_that_pass() -> None:
    """A target of which the good inputs fail would find nothing."""
    assert set(RUNS) == set(TARGETS)
    for name, target in TARGETS.items():
        seeds = target.seeds()
        assert len(seeds) > 1, name
        with in_case(name):
            target.attempt(min(seeds, key=len))
