"""One result of a count, as tests of words change it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result

Changed = Callable[..., Result]


@pytest.fixture
def changed(report: Report) -> Changed:
    """The missed count of high-tech enterprises, 1587 of 1600, with other fields."""
    missed = next(r for r in report.results if r.is_missed)

    def change(**fields: object) -> Result:
        return missed.model_copy(update={"notes": (), **fields})

    return change
