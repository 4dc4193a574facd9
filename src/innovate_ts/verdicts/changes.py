"""What changed since an earlier report: verdicts, pace, and actuals that were revised."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from innovate_ts.basics.json_forms import JsonForm
from innovate_ts.basics.periods import Period
from innovate_ts.findings import InputError, Place, problem
from innovate_ts.messages import Message
from innovate_ts.messages import verdicts as texts
from innovate_ts.verdicts.arithmetic import sign
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.report_parts import Change, Changes, Revision
from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.statuses import (
    is_behind,
    is_late,
    is_met,
    is_not_met,
    is_without_data,
    lacks_usable_data,
)

_Key = tuple[str, str, str, str]
"""What makes two results of one plan results of the same target."""


class _Earlier(NamedTuple):
    """What an earlier report says of a target."""

    status: str
    flags: tuple[str, ...]
    actual: Decimal | None
    actual_period: str | None
    unit: str | None
    deviation: Decimal | None

    @staticmethod
    def of(result: Mapping[str, Any]) -> _Earlier:
        """Read one of its results."""
        return _Earlier(
            status=result["status"],
            flags=tuple(result["flags"]),
            actual=result["actual"],
            actual_period=result["actual_period"],
            unit=result["unit"],
            deviation=result["pace"]["deviation"],
        )


class _InBoth(NamedTuple):
    """A target in both reports."""

    now: Result
    old: _Earlier


def with_changes(report: Report, previous: Mapping[str, Any], name: str) -> Report:
    """The report with what changed since an earlier one.

    Args:
        report: the report of now.
        previous: the JSON form of the earlier one, decimals as `Decimal`.
        name: the earlier report's file, as given.

    Raises:
        InputError: it is no report, one of another form or another plan, or says two things of a target.
    """
    message = _why_not(previous, report)
    if message is not None:
        raise _refused(message, name)
    try:
        as_of = date.fromisoformat(previous["as_of"])
    except ValueError as error:
        message = texts.not_in_form(where="as_of")
        raise _refused(message, name) from error
    earlier = _earlier_results(previous, name)
    pairs = _pairs(report, earlier)
    changes = _changes(name, as_of, pairs)
    problems = list(report.problems)
    if as_of > report.as_of:
        # Figures may have been withdrawn since; else what was known later is told as what changed.
        message = texts.previous_is_later(
            text=str(as_of),
            as_of=str(report.as_of),
        )
        warning = problem(
            message=message,
            place=Place(name),
            severity="warning",
        )
        problems.append(warning)
    return report.model_copy(
        update={
            "changes": changes,
            "problems": tuple(problems),
        }
    )


def _why_not(previous: Mapping[str, Any], report: Report) -> Message | None:
    """Why something is no earlier report beside another; None where it is one."""
    form = previous.get("schema")
    if not isinstance(form, str):
        return texts.not_a_report()
    # A report of another form may lack keys for a good reason: its form is looked at before its parts.
    if form != report.schema_:
        return texts.another_schema(text=form, wanted=report.schema_)
    # Only what has the form of a report is believed: below, every key is there and of its type.
    schema = Report.model_json_schema(mode="serialization")
    misfit = JsonForm(schema).misfit(previous)
    if misfit is not None:
        return texts.not_in_form(where=misfit)
    plan = previous["plan"]["id"]
    if plan != report.plan.id:
        return texts.another_plan(text=plan, plan=report.plan.id)
    return None


def _refused(message: Message, name: str) -> InputError:
    return InputError((problem(message, Place(name)),))


def _earlier_results(previous: Mapping[str, Any], name: str) -> dict[_Key, _Earlier]:
    """The results of the earlier report by their targets; of two of one target, neither is to be believed."""
    by_key: dict[_Key, _Earlier] = {}
    for result in previous["results"]:
        key = _key_in(result)
        if key in by_key:
            indicator, period, *_ = key
            message = texts.result_twice(text=indicator, period=period)
            raise _refused(message, name)
        by_key[key] = _Earlier.of(result)
    return by_key


def _key_in(result: Mapping[str, Any]) -> _Key:
    return (
        result["indicator"],
        result["period"],
        result["measure"],
        result["comparator"],
    )


def _pairs(report: Report, earlier: Mapping[_Key, _Earlier]) -> list[_InBoth]:
    """The targets that both reports have, in the order of now."""
    pairs: list[_InBoth] = []
    for now in report.results:
        key = (
            now.indicator,
            str(now.period),
            now.measure,
            now.comparator,
        )
        if key in earlier:
            pairs.append(_InBoth(now, earlier[key]))
    return pairs


def _changes(name: str, as_of: date, pairs: Sequence[_InBoth]) -> Changes:
    def where(holds: Callable[[_InBoth], bool]) -> tuple[Change, ...]:
        chosen = filter(holds, pairs)
        return tuple(_change(pair.now) for pair in chosen)

    return Changes(
        previous=name,
        as_of=as_of,
        newly_met=where(lambda pair: _is_newly(pair, is_met)),
        newly_late=where(lambda pair: _is_newly(pair, is_late)),
        newly_missed=where(lambda pair: _is_newly(pair, is_not_met)),
        newly_behind=where(lambda pair: _is_newly(pair, is_behind)),
        newly_without_data=where(_is_newly_without_data),
        slower=where(lambda pair: _gained(pair) < 0),
        faster=where(lambda pair: _gained(pair) > 0),
        revised=_revised(pairs),
        otherwise=where(_differs_otherwise),
        compares=bool(pairs),
    )


def _change(now: Result) -> Change:
    return Change(
        indicator=now.indicator,
        name=now.name,
        period=now.period,
    )


def _is_newly(pair: _InBoth, is_so: Callable[[str], bool]) -> bool:
    """Whether something holds of a status now that did not hold before."""
    now, old = pair
    return is_so(now.status) and not is_so(old.status)


def _is_newly_without_data(pair: _InBoth) -> bool:
    """Whether a figure is due now, or data are of no use now, and it was not so before."""
    now, old = pair
    lacks = lacks_usable_data(now.status, now.flags)
    lacked = lacks_usable_data(old.status, old.flags)
    return _is_newly(pair, is_without_data) or (lacks and not lacked)


def _differs_otherwise(pair: _InBoth) -> bool:
    """Whether a status is another one, and no kind of change names that."""
    if pair.now.status == pair.old.status or _is_newly_without_data(pair):
        return False
    named = (is_met, is_late, is_not_met, is_behind)
    return not any(_is_newly(pair, is_so) for is_so in named)


def _gained(pair: _InBoth) -> int:
    """The sign of how much further ahead of its pace a target is; 0 where one of the two has no pace."""
    before = pair.old.deviation
    after = pair.now.pace.deviation
    if before is None or after is None:
        return 0
    return sign(after, before)


def _revised(pairs: Sequence[_InBoth]) -> tuple[Revision, ...]:
    """Actuals of the same period with another figure, each once."""
    revisions: dict[tuple[str, Period], Revision] = {}
    for now, old in pairs:
        revision = _revision(now, old)
        if revision is not None:
            key = (revision.indicator, revision.period)
            revisions.setdefault(key, revision)
    return tuple(revisions.values())


def _revision(now: Result, old: _Earlier) -> Revision | None:
    """The actual that replaced another of the same period and unit, if one did."""
    # How far something went is left out: it changes with its levels, which are revised themselves.
    if now.starts_from_base:
        return None
    period = now.actual_period
    if period is None or now.actual is None or old.actual is None:
        return None
    # A longer year to date is news and no revision.
    is_same_period = old.actual_period == str(period)
    is_same_unit = old.unit == now.unit
    is_same_figure = old.actual == now.actual
    if is_same_figure or not (is_same_period and is_same_unit):
        return None
    return Revision(
        indicator=now.indicator,
        name=now.name,
        period=period,
        old=old.actual,
        new=now.actual,
        unit=now.unit,
    )
