"""What changed since an earlier report: verdicts, pace, and actuals that were revised."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from innovate_ts.basics.periods import Period
from innovate_ts.findings import InputError, Place, problem
from innovate_ts.messages import verdicts as texts
from innovate_ts.verdicts.results import Change, Changes, Report, Result, Revision

_MISSED = frozenset({"not_met"})


def with_changes(report: Report, previous: Mapping[str, Any], name: str) -> Report:
    """The report with what changed since an earlier one.

    Args:
        report: the report of now.
        previous: the JSON form of the earlier one, decimals as `Decimal`.
        name: the earlier report's file, as given.

    Raises:
        InputError: it is no report, one of another form, or one of another plan.
    """
    try:
        form, plan = previous["schema"], previous["plan"]["id"]
        before = {_key(old): old for old in previous["results"]}
        as_of = date.fromisoformat(previous["as_of"])
    except (KeyError, TypeError, ValueError) as error:
        raise InputError((problem(texts.not_a_report(), Place(name)),)) from error
    if form != report.schema_:
        raise InputError(
            (
                problem(
                    texts.another_schema(text=str(form), wanted=report.schema_),
                    Place(name),
                ),
            )
        )
    if plan != report.plan.id:
        raise InputError(
            (
                problem(
                    texts.another_plan(text=str(plan), plan=report.plan.id), Place(name)
                ),
            )
        )
    pairs = [
        (now, before[_key_of(now)]) for now in report.results if _key_of(now) in before
    ]
    changes = Changes(
        previous=name,
        as_of=as_of,
        newly_met=_where(
            pairs,
            lambda now, old: (
                now.status == "met" and old != "met" and "late" not in now.flags
            ),
        ),
        met_late=_where(pairs, lambda now, old: "late" in now.flags and old != "met"),
        newly_missed=_where(
            pairs, lambda now, old: now.status in _MISSED and old not in _MISSED
        ),
        slower=tuple(_change(now) for now, old in pairs if _faster(now, old) < 0),
        faster=tuple(_change(now) for now, old in pairs if _faster(now, old) > 0),
        revised=tuple(_revised(pairs)),
    )
    return report.model_copy(update={"changes": changes})


Pair = tuple[Result, Mapping[str, Any]]


def _key(old: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(
        str(old[key]) for key in ("indicator", "period", "applies_to", "comparator")
    )


def _key_of(now: Result) -> tuple[str, ...]:
    return (now.indicator, str(now.period), now.applies_to, now.comparator)


def _change(now: Result) -> Change:
    return Change(indicator=now.indicator, name=now.name, period=now.period)


def _where(pairs: Sequence[Pair], holds: Any) -> tuple[Change, ...]:
    return tuple(_change(now) for now, old in pairs if holds(now, old["status"]))


def _faster(now: Result, old: Mapping[str, Any]) -> int:
    """The sign of how much further ahead of its pace a target is; 0 where one of the two has no pace."""
    before, after = old["pace"]["deviation"], now.pace.deviation
    if before is None or after is None:
        return 0
    return (after > Decimal(before)) - (after < Decimal(before))


def _revised(pairs: Sequence[Pair]) -> list[Revision]:
    """Actuals of the same period with another figure, each once."""
    found: dict[tuple[str, Period], Revision] = {}
    for now, old in pairs:
        if now.actual is None or old["actual"] is None or now.applies_to != "value":
            continue
        same = (
            old["actual_period"] == str(now.actual_period) and old["unit"] == now.unit
        )
        if (
            same
            and Decimal(old["actual"]) != now.actual
            and now.actual_period is not None
        ):
            found.setdefault(
                (now.indicator, now.actual_period),
                Revision(
                    indicator=now.indicator,
                    name=now.name,
                    period=now.actual_period,
                    old=Decimal(old["actual"]),
                    new=now.actual,
                    unit=now.unit,
                ),
            )
    return list(found.values())
