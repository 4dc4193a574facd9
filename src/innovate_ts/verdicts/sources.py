"""Which rows count: the latest vintage of each, and sums over regions where the whole area has no row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import plain
from innovate_ts.findings import Problem, problem
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Indicator
from innovate_ts.verdicts.consistency import place_of, settled
from innovate_ts.verdicts.measure import figure, total


class Counted(NamedTuple):
    """The rows of an indicator that count for the whole area."""

    rows: tuple[Actual, ...]
    """Rows of the whole area, and sums over regions."""
    problems: tuple[Problem, ...] = ()
    """What is to be said of vintages and regions."""
    not_summed: str | None = None
    """The code of the reason why rows of regions are not added up."""


def latest(rows: Sequence[Actual]) -> tuple[list[Actual], list[Problem]]:
    """Of rows of one indicator, period and region, those of the latest vintage or publication; noted."""
    groups: dict[tuple[str, Period, str], list[Actual]] = {}
    for row in rows:
        groups.setdefault((row.indicator, row.period, row.region), []).append(row)
    kept, problems = [], []
    for group in groups.values():
        chosen = _newest(group)
        kept += chosen
        older = [
            row for row in group if row not in chosen and row.value != chosen[0].value
        ]
        if older:
            problems.append(_noted(chosen[0], older[0]))
    return kept, problems


def _newest(group: Sequence[Actual]) -> list[Actual]:
    """The rows of the latest vintage; of one vintage, the last published, where all of them are dated."""
    latest_vintage = max(map(settled, group))
    rows = [row for row in group if settled(row) == latest_vintage]
    dates = [row.published for row in rows if row.published is not None]
    return (
        [row for row in rows if row.published == max(dates)]
        if len(dates) == len(rows)
        else rows
    )


def _noted(chosen: Actual, older: Actual) -> Problem:
    place, where = place_of(chosen), place_of(older)
    return problem(
        texts.later_vintage(text=chosen.text, other=older.text, where=where),
        place,
        severity="note",
        field="value",
    )


class Area(NamedTuple):
    """What the plan file says of the regions that make up its area."""

    members: tuple[str, ...]
    """The members of the plan's groups, each once."""
    overlaps: tuple[frozenset[str], ...]
    """Groups of regions of which two may not be added up."""

    @staticmethod
    def of(plan: Plan) -> Area:
        """The regions of a plan."""
        members = dict.fromkeys(
            member for bureau in plan.work.bureaus for member in bureau.members
        )
        overlaps = plan.meta.area.overlaps if plan.meta.area else ()
        return Area(tuple(members), tuple(map(frozenset, overlaps)))

    def adds_up(self, regions: set[str]) -> bool:
        """Whether figures of these regions may be added up."""
        return regions <= set(self.members) and not any(
            len(group & regions) > 1 for group in self.overlaps
        )


def counted(indicator: Indicator, rows: Sequence[Actual], area: Area) -> Counted:
    """Rows of the whole area, and for periods without one the sums over the regions.

    Args:
        indicator: the indicator.
        rows: its rows, each of the latest vintage.
        area: the regions that make up the area.
    """
    whole = [row for row in rows if not row.region]
    parts = [row for row in rows if row.region]
    if not parts:
        return Counted(tuple(whole))
    if indicator.aggregation == "rate":
        return Counted(tuple(whole), (), "by_region")
    by_period: dict[Period, list[Actual]] = {}
    for row in parts:
        by_period.setdefault(row.period, []).append(row)
    sums: list[Actual] = []
    problems: list[Problem] = []
    not_summed = None
    for period, group in by_period.items():
        given = [row for row in whole if row.period == period]
        if not area.adds_up({row.region for row in group}):
            not_summed = "regions_overlap"
        elif given:
            negative = indicator.can_be_negative == "yes"
            problems += _difference(
                given[0], group, area.members, can_be_negative=negative
            )
        else:
            sums.append(_sum(indicator, period, group, area.members))
    return Counted((*whole, *sums), tuple(problems), not_summed)


def _each_once(group: Sequence[Actual]) -> list[Actual]:
    return list({row.region: row for row in reversed(group)}.values())[::-1]


def _sum(
    indicator: Indicator,
    period: Period,
    group: Sequence[Actual],
    members: Sequence[str],
) -> Actual:
    rows = _each_once(group)
    reported = {row.region for row in rows}
    first = rows[0]
    return Actual(
        indicator=indicator.id,
        period=period,
        value=total(rows),
        text=plain(total(rows)),
        file=first.file,
        sheet=first.sheet,
        row=first.row,
        column=first.column,
        of=tuple(rows),
        missing_regions=tuple(member for member in members if member not in reported),
    )


def _difference(
    whole: Actual,
    group: Sequence[Actual],
    members: Sequence[str],
    *,
    can_be_negative: bool,
) -> Iterator[Problem]:
    """A warning where the sum of all regions is not the figure of the whole, or that of some exceeds it."""
    rows = _each_once(group)
    is_all = {row.region for row in rows} == set(members)
    is_too_much = not can_be_negative and total(rows) > figure(whole)
    if (is_all and total(rows) != figure(whole)) or is_too_much:
        yield problem(
            texts.region_sum_differs(text=whole.text, total=plain(total(rows))),
            place_of(whole),
            severity="warning",
            field="value",
        )
