"""A plan, and a file that is written and read."""

from __future__ import annotations

from pathlib import Path

import pytest

from actuals.readings import PLAN, Read
from innovate_ts import read_actuals
from innovate_ts.basics.actual import Actuals
from innovate_ts.plan.models.plan import Plan


@pytest.fixture(scope="session")
def plan() -> Plan:
    """The shipped plan, with the names that arrive in practice."""
    return PLAN


@pytest.fixture
def read(tmp_path: Path, plan: Plan) -> Read:
    """Write one file of actuals, `a.csv`, and read it."""

    def _read(
        content: str | bytes, *, strict: bool = False, encoding: str | None = None
    ) -> Actuals:
        data = content.encode() if isinstance(content, str) else content
        (tmp_path / "a.csv").write_bytes(data)
        return read_actuals(
            [str(tmp_path / "a.csv")], plan, strict=strict, encoding=encoding
        )

    return _read
