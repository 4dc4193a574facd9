"""The questions that a result answers, so that no renderer compares words."""

from __future__ import annotations

from typing import get_args

import pytest

from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.statuses import (
    LACKING,
    PACED,
    STATUSES,
    UNDECIDED,
    Flag,
    Status,
)
from sections import by_rows
from verdicts.cases import Bench


@pytest.fixture(scope="module")
def result(bench: Bench) -> Result:
    """Any result of a flow."""
    return bench.judge("flow", "period: 2023, at_least: 126", [("2023", "126")])


@by_rows("status", STATUSES)
def test_a_status_answers_one_question(result: Result, status: Status) -> None:
    """Each status is met, missed, paced, not due, without data, not assessable or for review."""
    asked = result.model_copy(update={"status": status})
    answers = {
        "met": asked.is_met,
        "not_met": asked.is_missed and not asked.is_late,
        "late": asked.is_late,
        "not_due": asked.is_not_due,
        "no_data": asked.is_without_data,
        "not_assessable": asked.is_not_assessable,
        "needs_review": asked.needs_review,
    }
    assert [name for name, answer in answers.items() if answer] == (
        [] if status in PACED else [status]
    )
    assert asked.is_running == (status in PACED)
    assert asked.is_lacking == (status in LACKING)
    assert asked.is_undecided == (status in UNDECIDED)


@by_rows("flag", get_args(Flag))
def test_a_flag_answers_its_question(result: Result, flag: Flag) -> None:
    """Three flags are asked for by name; the others only shown."""
    asked = result.model_copy(update={"flags": (flag,)})
    answers = {
        "early": asked.is_early,
        "slightly_behind": asked.is_slightly_behind,
        "preliminary": asked.is_preliminary,
    }
    assert [name for name, answer in answers.items() if answer] == (
        [flag] if flag in answers else []
    )


@by_rows(
    ("target", "questions"),
    [
        ("at_least: 126", []),
        ("more_than: 126", ["excludes_limit"]),
        ("at_most: 126", ["asks_for_less", "has_ceiling"]),
        ("less_than: 126", ["asks_for_less", "has_ceiling", "excludes_limit"]),
        ("about: 126, tolerance: 1", ["has_ceiling"]),
        ("about: 126, tolerance: 1, tolerance_side: below", []),
        ("direction: increase, baseline: {period: 2022}", ["is_direction"]),
        (
            "measure: average_growth, at_least: 1, baseline: {period: 2022}",
            ["is_growth"],
        ),
    ],
)
def test_a_result_knows_what_its_target_asks(
    bench: Bench, target: str, questions: list[str]
) -> None:
    """The answers are those of the plan's own table of comparators."""
    given = bench.judge("flow", f"period: 2023, {target}", [("2023", "126")])
    names = (
        "asks_for_less",
        "has_ceiling",
        "excludes_limit",
        "is_direction",
        "is_growth",
        "is_statement",
    )
    assert sorted(name for name in names if getattr(given, name)) == sorted(questions)
