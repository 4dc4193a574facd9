"""Figures that look like something else beside what the plan asks: a slip of ten, running totals, targets."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from innovate_ts.actuals.plausibility import FAR_OVER, Doubt, rise_like_totals
from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT, PERCENT, exact_sum, family, plain
from innovate_ts.findings import Findings
from innovate_ts.messages import actuals as texts
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.targets import Target

_MONEY = family("元")
_TENTH = (Decimal("0.08"), Decimal("0.12"))
"""Between which shares of the target a figure may be one in billions that was written as hundred millions."""
_TENFOLD = (Decimal(8), Decimal(12))
_ALL = Decimal(100)
_FEWEST_YEARS = 2
_FEWEST_TARGETS = 3
"""Years, and figures of a table, from which on a likeness is hardly one by chance."""

_Sheet = tuple[str, str | None]
"""A file, and the sheet of a workbook."""


def report_likenesses(
    indicator: Indicator, rows: Sequence[Actual], findings: Findings
) -> list[Doubt]:
    """Warn of figures of the whole area that may be in another unit, or totals over years.

    Args:
        indicator: the indicator.
        rows: its figures, in the order of the inputs.
        findings: is told of each.
    """
    whole = [row for row in rows if not row.region]
    if not whole:
        return []
    doubts = _ten_times_off(
        indicator=indicator,
        rows=whole,
        findings=findings,
    )
    if indicator.adds_up:
        doubts += _totals_over_years(
            indicator=indicator,
            rows=whole,
            findings=findings,
        )
    return doubts


def report_targets_repeated(
    indicators: Sequence[Indicator],
    rows_of: Mapping[str, Sequence[Actual]],
    findings: Findings,
) -> None:
    """Warn of a table in which each figure that has a target is just that: it may be one of targets.

    Args:
        indicators: those of the plan.
        rows_of: the figures by the id of their indicator.
        findings: is told of each.
    """
    equal: dict[_Sheet, list[Actual]] = {}
    unequal: set[_Sheet] = set()
    for indicator in indicators:
        asked = _asked_by_period(indicator)
        figures = rows_of.get(indicator.id, ())
        for row in _telling(indicator, figures, asked):
            sheet = (row.file, row.sheet)
            if row.figure == asked[row.period]:
                of_sheet = equal.setdefault(sheet, [])
                of_sheet.append(row)
            else:
                unequal.add(sheet)
    for sheet, rows in equal.items():
        different = {(row.indicator, row.period) for row in rows}
        if sheet in unequal or len(different) < _FEWEST_TARGETS:
            continue
        for row in rows:
            message = texts.all_are_targets(text=row.text, count=len(rows))
            findings.warning(message, row.place, field="value")


def _telling(
    indicator: Indicator, rows: Iterable[Actual], asked: Mapping[Period, Decimal]
) -> Iterator[Actual]:
    """The figures of the whole area that have a target; 100% is reached by many, and tells nothing."""
    for row in rows:
        if row.region or row.period not in asked:
            continue
        is_all = indicator.unit == PERCENT and row.figure == _ALL
        if not is_all:
            yield row


def _asked_by_period(indicator: Indicator) -> dict[Period, Decimal]:
    """What is asked of a value as it stands at last, by the period that it is asked of."""
    asked: dict[Period, Decimal] = {}
    for target in _of_values(indicator):
        figure = indicator.figure_of(target)
        if figure:
            asked[target.period] = figure
    return asked


def _of_values(indicator: Indicator) -> list[Target]:
    """The targets of values, each as it was revised at last."""
    in_force = indicator.in_force(date.max)
    return [target for target in in_force.targets if target.measure == "value"]


def _ten_times_off(
    indicator: Indicator, rows: Sequence[Actual], findings: Findings
) -> list[Doubt]:
    """Amounts of money that are ten times off what is asked of their period: 12.8 billion as 12.8亿元."""
    if family(indicator.unit) != _MONEY:
        return []
    asked = _asked_by_period(indicator)
    # A tenth of what is not to be exceeded is as it should be.
    limits = {it.period for it in _of_values(indicator) if it.asks_for_less}
    doubts: list[Doubt] = []
    for row in rows:
        target = asked.get(row.period)
        if target is None or not _is_ten_times_off(row.figure, target):
            continue
        if row.period in limits and row.figure < target:
            continue
        message = texts.ten_times_off(
            text=row.text,
            target=plain(target),
            unit=indicator.unit,
        )
        problem = findings.warning(message, row.place, field="value")
        doubts.append((row, problem))
    return doubts


def _is_ten_times_off(figure: Decimal, target: Decimal) -> bool:
    for least, most in (_TENTH, _TENFOLD):
        if EXACT.multiply(target, least) <= figure <= EXACT.multiply(target, most):
            return True
    return False


def _totals_over_years(
    indicator: Indicator, rows: Sequence[Actual], findings: Findings
) -> list[Doubt]:
    """Years that rise each time by half the first or more, to far over what is asked of them.

    Counted from the first of them, the last would be near what is asked of all.
    """
    years = _years_in_a_row(rows)
    if len(years) < _FEWEST_YEARS or not rise_like_totals(years):
        return []
    in_all = _asked_of_all(indicator, years)
    last = years[-1]
    # What is far over even that is no total of these years either.
    if in_all is None or _is_far_over(last.figure, in_all):
        return []
    total = exact_sum([row.figure for row in years])
    message = texts.rises_like_totals_of_years(
        text=last.text,
        figures=", ".join(plain(row.figure) for row in years),
        total=plain(total),
        target=plain(in_all),
    )
    problem = findings.warning(message, last.place, field="value")
    return [(last, problem)]


def _years_in_a_row(rows: Sequence[Actual]) -> list[Actual]:
    """The figures of whole years, where each follows on the one before; else none."""
    whole = [row for row in rows if row.period.whole_years == 1]
    years = sorted(whole, key=lambda row: row.period)
    for before, after in pairwise(years):
        if before.period.end.year + 1 != after.period.end.year:
            return []
    return years


def _asked_of_all(indicator: Indicator, years: Sequence[Actual]) -> Decimal | None:
    """What is asked of all these years, where they are far over it or the last is far over its own target."""
    asked = _asked_by_period(indicator)
    first, last = years[0].period, years[-1].period
    in_all = asked.get(Period(first.start, last.end))
    if in_all is not None:
        total = exact_sum([row.figure for row in years])
        return in_all if _is_far_over(total, in_all) else None
    of_years = []
    for row in years:
        if row.period not in asked:
            return None
        of_years.append(asked[row.period])
    if not _is_far_over(years[-1].figure, of_years[-1]):
        return None
    return exact_sum(of_years)


def _is_far_over(figure: Decimal, asked: Decimal) -> bool:
    return figure >= EXACT.multiply(asked, FAR_OVER)
