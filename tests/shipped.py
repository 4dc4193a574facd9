"""The plan that comes with the program, loaded once for all tests: no test can change it."""

from __future__ import annotations

from functools import lru_cache

from innovate_ts.plan.load import load_plan
from innovate_ts.plan.models.plan import Plan


@lru_cache(maxsize=1)
def shipped_plan() -> Plan:
    """The plan of Tangshan, 2023 to 2025."""
    return load_plan()
