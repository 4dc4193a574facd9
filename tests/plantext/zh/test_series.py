"""Clauses with a figure for each of several years."""

from __future__ import annotations

import pytest

from innovate_ts.plantext.zh.series import clauses_of_years


@pytest.mark.parametrize(
    ("written", "clauses"),
    [
        ("新建林地2025年5亩、2026年6亩", ["新建林地2025年5亩", "2026年6亩"]),
        (
            "2025年、2026年林地分别达到5、6亩",
            ["2025年林地达到5亩", "2026年林地达到6亩"],
        ),
        ("2025年、2026年林地分别达到5亩", []),
        ("2025年和2026年建好林地", []),
        ("2025年林地达到5亩", []),
    ],
)
def test_a_series_is_a_clause_for_each_year(written: str, clauses: list[str]) -> None:
    """The unit behind the last figure is one of all; as many figures as years, or it is no series."""
    assert clauses_of_years(written) == clauses
