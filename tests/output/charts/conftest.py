"""The courses of a few rows."""

from __future__ import annotations

import pytest

from innovate_ts.output.charts.course import Course
from output.charts.few_rows import courses_of, report_in


@pytest.fixture(scope="module")
def courses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Course]:
    """The course of each indicator."""
    return courses_of(report_in(tmp_path_factory.mktemp("courses")))
