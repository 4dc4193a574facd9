"""The shipped plan and a terminal that most answers fit on."""

from __future__ import annotations

import pytest

from innovate_ts.output.terminal import Terminal
from innovate_ts.plan.models.plan import Plan
from shipped import shipped_plan


@pytest.fixture(scope="session")
def plan() -> Plan:
    """The plan that comes with the program."""
    return shipped_plan()


@pytest.fixture
def unbroken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A paragraph may be as wide as the terminal, so that sentences stand in one line."""
    monkeypatch.setattr("innovate_ts.output.screen._WIDEST", 1000)


@pytest.fixture
def terminal() -> Terminal:
    """Sixty columns, plain."""
    return Terminal(60)
