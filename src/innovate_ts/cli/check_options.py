"""The options of `check`, from texts to what they mean; what means nothing is refused."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from innovate_ts.basics.regular_files import read_beginning
from innovate_ts.cli.refusals import refusal
from innovate_ts.findings import InputError, Place, Problem, problem, unreadable
from innovate_ts.messages import run as texts
from innovate_ts.messages import verdicts as verdicts_texts
from innovate_ts.verdicts.statuses import FAILING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from innovate_ts.basics.actual import Actuals
    from innovate_ts.basics.periods import Period
    from innovate_ts.plan.models.plan import Plan
    from innovate_ts.verdicts.report import Report


_MAX_REPORT = 100_000_000
"""Bytes of an earlier report; one of ten thousand targets has a fifth of that."""
_LONGEST_FIGURE = 200
"""Characters of a figure in it."""


class FailOn(StrEnum):
    """The statuses that can give exit code 1, and `never`."""

    NOT_MET = "not_met"
    LATE = "late"
    NO_DATA = "no_data"
    NOT_ASSESSABLE = "not_assessable"
    NEEDS_REVIEW = "needs_review"
    NOT_DUE = "not_due"
    MET = "met"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    OFF_TRACK = "off_track"
    NEVER = "never"


def check_standard_input(actuals: Sequence[str], previous: Path | None) -> None:
    """Refuse standard input where it cannot be read: a second time, or as an earlier report.

    Raises:
        InputError: which of the two it is.
    """
    from innovate_ts.actuals.tables import STANDARD_INPUT

    if actuals.count(STANDARD_INPUT) > 1:
        raise refusal(texts.standard_input_twice(), STANDARD_INPUT)
    if previous is not None and str(previous) == STANDARD_INPUT:
        raise refusal(texts.no_standard_input(), "--previous")


def failing_statuses(fail_on: Sequence[FailOn] | None) -> Sequence[str]:
    """The statuses that fail the run; `never` is none of them, and stands alone."""
    if not fail_on:
        return FAILING
    if FailOn.NEVER in fail_on and len(set(fail_on)) > 1:
        raise refusal(texts.never_with_others(), "--fail-on")
    return fail_on


def day_of(text: str | None) -> date | None:
    """The day of `--as-of`."""
    from datetime import date

    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise refusal(texts.not_an_as_of(text=text), "--as-of") from error


def period_of(text: str | None) -> Period | None:
    """The period of `--period`, in any spelling that a cell may have."""
    from innovate_ts.basics.period_grammar import parse_period, refusal_of

    if text is None:
        return None
    period = parse_period(text)
    if period is None:
        raise refusal(refusal_of(text), "--period")
    return period


def goal_id(plan: Plan, name: str | None) -> str | None:
    """The id that an id, name or alias stands for; what stands for none is told by `evaluate`."""
    if name is None:
        return None
    from innovate_ts.plan.lookup import find_goal

    goal = find_goal(plan, name)
    return goal.id if goal is not None else name


def series_of(plan: Plan, name: str | None) -> str | None:
    """The indicator of `--series`, by its id, name or alias."""
    if name is None:
        return None
    from innovate_ts.plan.lookup import find_goal

    goal = find_goal(plan, name)
    if goal is None:
        message = verdicts_texts.no_such_indicator(text=name)
        raise refusal(message, "--series")
    return goal.id


def check_baseline(
    plan: Plan, baseline: int | None, year: int | None, indicator: str | None
) -> None:
    """A baseline means something only where a target of average growth is selected."""
    from innovate_ts.basics.periods import YEARS

    if baseline is None:
        return
    if baseline not in YEARS:
        raise refusal(texts.not_a_base_year(text=str(baseline)), "--baseline")
    if not _selects_growth(plan, year, indicator):
        message = texts.no_baseline_to_move()
        raise refusal(
            message=message,
            where="--baseline",
            text=str(baseline),
        )


def _selects_growth(plan: Plan, year: int | None, indicator: str | None) -> bool:
    """Whether a target of average growth is among those of a year and an indicator."""
    for measured in plan.indicators:
        if indicator in {None, measured.id}:
            for target in measured.targets:
                is_selected = year in {None, target.period.end.year}
                if is_selected and target.asks_for_growth:
                    return True
    return False


def figures_of_one_year(report: Report, actuals: Actuals) -> tuple[Problem, ...]:
    """A note where all figures are of one year and targets of earlier ones are told as without data."""
    years = {value.period.end.year for value in actuals.values}
    if len(years) != 1:
        return ()
    [year] = years
    for result in report.results:
        if result.is_without_data and result.period.end.year < year:
            message = texts.figures_of_one_year(year=year)
            note = problem(message, Place("--year"), severity="note")
            return (note,)
    return ()


def read_report(path: Path) -> dict[str, Any]:
    """An earlier report as its JSON form has it, numbers as exact decimals.

    Raises:
        InputError: it cannot be read, is too large, or is no JSON.
    """
    import json

    content: object
    try:
        written = _read_bounded(path)
        content = json.loads(
            written,
            parse_float=_plain_figure,
            parse_int=_plain_figure,
            parse_constant=_no_figure,
        )
    except OSError as error:
        raise InputError((unreadable(Place(str(path)), error),)) from error
    # Brackets in brackets without end are no report either.
    except (ValueError, RecursionError) as error:
        raise refusal(verdicts_texts.not_a_report(), path) from error
    return content if isinstance(content, dict) else {}


def _read_bounded(path: Path) -> bytes:
    written = read_beginning(path, _MAX_REPORT)
    if len(written) > _MAX_REPORT:
        most = _MAX_REPORT // 1_000_000
        raise refusal(texts.report_too_large(most=most), path)
    return written


def _plain_figure(text: str) -> Decimal:
    """A figure as a report writes it; one with an exponent could stand for more digits than memory holds."""
    if len(text) > _LONGEST_FIGURE or "e" in text.lower():
        raise ValueError(text[:_LONGEST_FIGURE])
    return Decimal(text)


def _no_figure(text: str) -> Decimal:
    raise ValueError(text)
