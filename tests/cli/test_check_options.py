"""The options of `check`, from texts to what they mean."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from innovate_ts.cli.check_options import (
    FailOn,
    check_baseline,
    day_of,
    failing_statuses,
    goal_id,
    period_of,
    read_report,
)
from innovate_ts.findings import InputError
from innovate_ts.verdicts.statuses import FAILING, Status
from shipped import shipped_plan


def test_every_status_can_fail_a_run() -> None:
    """`--fail-on` knows the statuses of a result, and `never`."""
    assert {form.value for form in FailOn} == {*get_args(Status), "never"}


def test_failing_statuses() -> None:
    """The default, those that are named, and `never` alone."""
    assert failing_statuses(None) == FAILING
    assert failing_statuses([FailOn.MET]) == ["met"]
    assert failing_statuses([FailOn.NEVER]) == ["never"]
    with pytest.raises(InputError) as caught:
        failing_statuses([FailOn.NEVER, FailOn.MET])
    assert [found.code for found in caught.value.problems] == ["never_with_others"]


def test_days_and_periods() -> None:
    """Nothing stays nothing; what is none is refused with its option."""
    assert day_of(None) is None
    assert day_of("2023-12-31") == date(2023, 12, 31)
    with pytest.raises(InputError, match=r"^--as-of: "):
        day_of("31.12.2023")
    assert period_of(None) is None
    assert str(period_of("2023年")) == "2023"
    with pytest.raises(InputError, match=r"^--period: "):
        period_of("soon")


def test_an_indicator_by_any_of_its_names() -> None:
    """What stands for none is left as it is: the verdicts tell it with a suggestion."""
    plan = shipped_plan()
    assert goal_id(plan, None) is None
    assert goal_id(plan, "高新技术企业") == "high-tech-enterprises"
    assert goal_id(plan, "nonsense") == "nonsense"


@pytest.mark.parametrize(
    ("baseline", "year", "indicator", "code"),
    [
        (None, None, None, None),
        (2021, None, None, None),
        (2021, 2025, "rd-expenditure", None),
        (2021, 2023, None, "no_baseline_to_move"),
        (2021, None, "high-tech-enterprises", "no_baseline_to_move"),
        (21, None, None, "not_a_base_year"),
    ],
)
def test_a_baseline_moves_growth(
    baseline: int | None, year: int | None, indicator: str | None, code: str | None
) -> None:
    """It means something only where a target of average growth is selected."""
    plan = shipped_plan()
    if code is None:
        check_baseline(plan, baseline, year, indicator)
        return
    with pytest.raises(InputError) as caught:
        check_baseline(plan, baseline, year, indicator)
    assert [found.code for found in caught.value.problems] == [code]


def test_an_earlier_report(tmp_path: Path) -> None:
    """Numbers stay exact; a list is no report, and a broken file is refused."""
    file = tmp_path / "report.json"
    file.write_text('{"a": 1.10}', encoding="utf-8")
    assert str(read_report(file)["a"]) == "1.10"
    file.write_text("[]", encoding="utf-8")
    assert read_report(file) == {}
    file.write_text("{", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_report(file)
    assert [found.code for found in caught.value.problems] == ["not_a_report"]
