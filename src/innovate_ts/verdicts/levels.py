"""What stocks and rates share: their last figure counts, and the way to a target is a straight line."""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import partial

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Explanation
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan import terms
from innovate_ts.verdicts.achieved import (
    Achieved,
    Measured,
    ending_before,
    latest_and_longest,
)
from innovate_ts.verdicts.arithmetic import months_between, rounded, sign
from innovate_ts.verdicts.case import Case, CourseSoFar
from innovate_ts.verdicts.pace import Paced
from innovate_ts.verdicts.result_parts import Projection
from innovate_ts.verdicts.schedule import scheduled_share
from innovate_ts.verdicts.verdict import Verdict


def latest(
    known: Sequence[Actual],
    period: Period,
    wanted: Period,
    is_whole: Callable[[Actual], bool],
) -> Measured:
    """The last figure by the end of a period.

    Args:
        known: the rows that end in the period or before.
        period: the period to be measured.
        wanted: what is missing where the last figure does not stand for the period.
        is_whole: whether a row stands for the period.
    """

    def precedence(row: Actual) -> tuple[bool, bool, int, int]:
        """Of figures with one last day, that of the period itself counts, else that of the longest."""
        return (
            is_whole(row),
            row.period == period,
            *latest_and_longest(row),
        )

    # Some regions are no figure of the whole where there is one; on the last day they are a bound of it.
    later = [row for row in known if row.period.end >= period.start]
    bounds = [row for row in later if row.missing_regions and is_whole(row)]
    candidates = [*bounds, *_complete(known)] or later
    if not candidates:
        return Measured(missing=(wanted,))
    row = max(candidates, key=precedence)
    missing: tuple[Period, ...] = ()
    if not is_whole(row):
        missing = (wanted,)
    return Measured(
        value=row.figure,
        period=row.period,
        is_whole=not missing and not row.missing_regions,
        missing=missing,
        missing_regions=row.missing_regions,
        is_touched=bool(later),
        evidence=(row,),
    )


def end_missing(period: Period, measured: Measured) -> Explanation:
    """What a due figure lacks: regions, or the figure of the end of the period itself."""
    if measured.missing_regions and not measured.missing:
        return measured.someone_missing()
    last = measured.period
    return texts.end_value_missing(
        period=period.words,
        given=last.words if last else "",
    )


def way(case: Case, achieved: Achieved) -> Paced | None:
    """The share of the way, and of the time, from the last actual before the period to the target.

    Where that one satisfies the target already there is no way to go, and no pace.
    """
    measured = achieved.measured
    period = case.period
    now = measured.period
    value = measured.value
    if value is None or now is None:
        return None
    if now.end < period.start:
        return None
    earlier = ending_before(case.rows, period.start)
    first = _last_complete(earlier)
    if first is None:
        return None
    start = first.figure
    if case.criterion.is_satisfied(partial(sign, start)):
        return None
    share_done = case.criterion.share_of_way(Fraction(start), Fraction(value))
    if share_done is None:
        return None
    start_day = first.period.end
    whole_time = months_between(start_day, period.end)
    time_passed = months_between(start_day, now.end)
    expected = time_passed / whole_time
    if case.target.schedule:
        scheduled = scheduled_share(case, now.end)
        if scheduled is None:
            return None
        expected = scheduled
    return Paced(
        rule="way",
        expected=expected,
        achieved=share_done,
        start=start,
        is_regressing=share_done < 0,
        is_partial=bool(measured.missing_regions),
    )


def course(case: Case, achieved: Achieved) -> CourseSoFar | None:
    """How a limit that was kept before the period, or a direction, runs; None where neither is."""
    decisive = achieved
    if not case.runs_evenly:
        # In a part of a year what comes once a year has not come, and a season is no fall.
        decisive = _of_last_year(case, achieved)
    now = decisive.measured.period
    if now is None or decisive.measured.value is None:
        return None
    judged_by = way_run if case.target.is_direction else _limit_kept
    verdict = judged_by(case, decisive, now)
    return CourseSoFar(verdict, decisive) if verdict else None


def _of_last_year(case: Case, achieved: Achieved) -> Achieved:
    """What was achieved by the last figure of a whole year."""
    last_day = min(case.as_of, case.period.end)
    known = [row for row in case.rows if row.period.end <= last_day]
    yearly = [row for row in known if _is_of_a_year(case, row.period)]
    row = _last_complete(yearly)
    if row is None:
        return achieved.without_figure()
    measured = achieved.measured._replace(
        value=row.figure,
        period=row.period,
        missing_regions=(),
        evidence=(row,),
    )
    return Achieved.value_of(measured, achieved.base)


def _is_of_a_year(case: Case, period: Period) -> bool:
    """Whether a rate is of a calendar year, or a count of its last day."""
    year = period.year_of_end
    return period == year if case.indicator.is_rate else _ends_a_year(period)


def _limit_kept(case: Case, achieved: Achieved, now: Period) -> Verdict | None:
    compare = achieved.compare
    start = case.period.start
    if compare is None or now.end < start:
        return None
    earlier = ending_before(case.rows, start)
    if not case.runs_evenly:
        earlier = [row for row in earlier if _is_of_a_year(case, row.period)]
    first = _last_complete(earlier)
    if first is None:
        return None
    criterion = case.criterion
    was_kept = criterion.is_satisfied(partial(sign, first.figure))
    if not was_kept:
        return None
    # Of a sum that lacks regions only what is too high is known.
    lacks_regions = bool(achieved.measured.missing_regions)
    if lacks_regions and not criterion.is_overstepped(compare):
        missing = achieved.measured.someone_missing()
        return Verdict.open_without(missing)
    is_kept = criterion.is_satisfied(compare)
    return Verdict.by_course("regressing", is_right=is_kept)


def way_run(case: Case, achieved: Achieved, now: Period) -> Verdict | None:
    """A direction that runs wrong or not at all; one that runs right still has its end before it.

    Args:
        case: a target that asks for a direction.
        achieved: the last figure.
        now: what it is of.
    """
    base = achieved.base
    compare = achieved.compare
    if base is None or base.value is None or compare is None:
        return None
    if now.end <= base.period.end or achieved.measured.missing_regions:
        return None
    direction = case.target.direction
    way = compare(base.value)
    if direction is None or terms.is_right_way(direction, way):
        return None
    if way == 0:
        return Verdict.by_course(is_right=False)
    return Verdict.by_course("regressing", is_right=False)


def _previous(
    case: Case, last: Period, is_alike: Callable[[Period, Period], bool]
) -> Actual | None:
    """The figure before the last that it can be compared with."""
    earlier = ending_before(case.rows, last.end)
    alike = [row for row in earlier if is_alike(row.period, last)]
    if not case.runs_evenly:
        alike = [row for row in alike if _ends_a_year(row.period)]
    return _last_complete(alike)


def _ends_a_year(period: Period) -> bool:
    return period.end == period.year_of_end.end


def _complete(rows: Iterable[Actual]) -> list[Actual]:
    """The rows to which no region is missing."""
    return [row for row in rows if not row.missing_regions]


def _last_complete(rows: Iterable[Actual]) -> Actual | None:
    """The last row to which no region is missing, of those of one last day the longest."""
    complete = _complete(rows)
    return max(complete, key=latest_and_longest, default=None)


def line(
    case: Case, achieved: Achieved, is_alike: Callable[[Period, Period], bool]
) -> Projection:
    """A straight line through the last two figures to the end of the period.

    Args:
        case: a target whose period runs.
        achieved: what was achieved.
        is_alike: whether a figure of the one period can be compared with one of the other.
    """
    measured = achieved.measured
    last = measured.period
    if last is None or measured.value is None:
        return Projection()
    # Of a sum that lacks regions the rise would be that of reporting, and not of the thing counted.
    if measured.missing_regions:
        return Projection()
    value = Fraction(measured.value)
    # Inside the year nothing is said of what comes in batches.
    if not case.runs_evenly and not _ends_a_year(last):
        return Projection()
    previous = _previous(case, last, is_alike)
    if previous is None:
        return Projection()
    rise = value - Fraction(previous.figure)
    months = months_between(previous.period.end, last.end)
    months_left = months_between(last.end, case.period.end)
    end = value + rise / months * months_left
    # A line that runs below zero is no forecast of what cannot be negative.
    if end < 0 and not case.indicator.allows_negative:
        return Projection()
    return Projection(
        value=rounded(end),
        method="last_two",
    )
