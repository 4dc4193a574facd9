"""Whether figures can be meant so, beside the others of their indicator: what no cell shows by itself."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.grouping import grouped
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT, decimals, exact_sum, half_unit, plain
from innovate_ts.findings import Findings, Problem
from innovate_ts.messages import actuals as texts
from innovate_ts.plan.models.indicators import Indicator

FAR_OFF = Decimal(1000)
"""A figure without a unit that is so many times another one was probably meant in another unit."""

FAR_OVER = Decimal("1.5")
HALVES_FAR_OVER = Decimal("1.25")
"""How many times the target's share a sum of parts is that was probably not meant as one.

Two totals of a year on its way, that of its half and its own, come to no more than one and a half.
"""

_HALF_A_YEAR = 6
_FEWEST_PARTS = {1: 3, 3: 3, _HALF_A_YEAR: 2}
"""How many parts show whether they rise, by the months from the end of one to that of the next."""
_HALF = Decimal("0.5")

_DAY = timedelta(days=1)
_MONTHS = 12

_PERIOD = attrgetter("period")
_REGION = attrgetter("region")
_UNIT = attrgetter("unit")

Doubt = tuple[Actual, Problem]
"""A figure, and what is doubtful about it."""


def report_doubts(
    indicator: Indicator, rows: Sequence[Actual], findings: Findings
) -> list[Doubt]:
    """Warn of figures that can hardly be meant as they stand, beside the others of their indicator.

    Args:
        indicator: the indicator.
        rows: its figures, in the order of the inputs.
        findings: is told of each.
    """
    doubts: list[Doubt] = []
    # With its unit a figure is what it says, whatever the others are.
    if not all(map(_UNIT, rows)):
        for alike in _alike(indicator, rows):
            doubts += _far_from_others(
                indicator=indicator,
                rows=alike,
                findings=findings,
            )
    if indicator.adds_up and _asks_for_a_year(indicator):
        for year in _years_in_parts(rows):
            doubts += _running_totals(
                indicator=indicator,
                parts=year,
                findings=findings,
            )
    return doubts


def across_years(
    indicator: Indicator, rows: Sequence[Actual], findings: Findings
) -> list[Doubt]:
    """Warn of figures over parts of two years, of which nothing follows for a target.

    Args:
        indicator: the indicator.
        rows: its figures, in the order of the inputs.
        findings: is told of each.
    """
    if indicator.is_counted_at_end:
        return []
    periods = set(map(_PERIOD, rows))
    if not any(map(_lies_across_years, periods)):
        return []
    spans = {(row.region, row.period) for row in rows}
    useless = _useless(indicator, spans)
    doubts: list[Doubt] = []
    if not useless:
        return doubts
    for row in rows:
        span = (row.region, row.period)
        if span in useless:
            message = texts.across_years(text=row.text, period=row.period.words)
            problem = findings.warning(message, row.place, field="value")
            doubts.append((row, problem))
    return doubts


def is_far_from_own_target(indicator: Indicator, row: Actual) -> bool:
    """Whether a figure is a thousand times off the target of its own period.

    What a part of the period or of the area gives may well be far below it.
    """
    size = row.figure.copy_abs()
    if not size:
        return False
    # A part has a target of its own, beside which that of the whole says nothing.
    own = indicator.sizes_of_parts.get(row.region)
    is_whole_area = not row.region or own is not None
    for period, asked in indicator.sizes if own is None else own:
        if not period.contains(row.period):
            continue
        is_whole = period == row.period or not indicator.adds_up
        is_far_below = is_whole and is_whole_area and _is_far_below(size, asked)
        if is_far_below or _is_far_below(asked, size):
            return True
    return False


def _is_far_below(size: Decimal, other: Decimal) -> bool:
    return EXACT.multiply(size, FAR_OFF) <= other


# --- a thousand times the others ----------------------------------------------------------------------------


def _alike(indicator: Indicator, rows: Iterable[Actual]) -> Iterator[list[Actual]]:
    """The figures that are of one size if they are right: of one place, of a flow over as many months."""
    groups: dict[tuple[str, int], list[Actual]] = {}
    for row in rows:
        if row.figure:
            # Of a flow, a month is no year.
            months = row.period.length_in_months() if indicator.adds_up else 0
            group = groups.setdefault((row.region, months), [])
            group.append(row)
    yield from groups.values()


def _far_from_others(
    indicator: Indicator, rows: Sequence[Actual], findings: Findings
) -> list[Doubt]:
    """The figures without a unit that are a thousand times off each other one, where no target tells."""
    if all(row.unit for row in rows):
        return []
    in_order = sorted(rows, key=_size)
    alone = {id(row) for row in rows}
    for smaller, larger in pairwise(in_order):
        are_near = not _is_far_below(_size(smaller), _size(larger))
        if are_near:
            alone -= {id(smaller), id(larger)}
    # Where none is near another, the first is what the others are held to.
    if len(alone) == len(rows):
        alone.discard(id(rows[0]))
    doubts = []
    for row in rows:
        if row.unit or id(row) not in alone or _has_own_target(indicator, row.period):
            continue
        message = texts.far_from_other_rows(text=row.text, unit=indicator.unit)
        problem = findings.warning(message, row.place, field="value")
        doubts.append((row, problem))
    return doubts


def _size(row: Actual) -> Decimal:
    return row.figure.copy_abs()


def _has_own_target(indicator: Indicator, period: Period) -> bool:
    """Whether a target asks for a value of the period itself, which tells more than other rows."""
    return any(asked_of.contains(period) for asked_of, _ in indicator.sizes)


# --- quarters that rise as running totals do ----------------------------------------------------------------


def _years_in_parts(rows: Iterable[Actual]) -> Iterator[list[Actual]]:
    """The months, quarters or halves of a year that follow one another from January on, without their sum."""
    for group in grouped(rows, _REGION).values():
        periods = tuple(map(_PERIOD, group))
        for places in _parts_of_years(periods):
            yield [group[place] for place in places]


@lru_cache(maxsize=1024)
def _parts_of_years(periods: tuple[Period, ...]) -> Sequence[Sequence[int]]:
    """Where the parts of each such year stand among the periods of one place, in order."""
    # Remembered: most places have figures of the same periods.
    by_year: dict[tuple[int, int], list[int]] = {}
    for place, period in enumerate(periods):
        year = period.start.year
        months = period.length_in_months()
        if months in _FEWEST_PARTS and year == period.end.year:
            places = by_year.setdefault((year, months), [])
            places.append(place)
    years = []
    for (year, _), places in by_year.items():
        places.sort(key=periods.__getitem__)
        parts = [periods[place] for place in places]
        new_year = date(year, 1, 1)
        from_new_year = Period(new_year, parts[-1].end)
        if from_new_year not in periods and _end_regularly(parts):
            years.append(places)
    return years


def _end_regularly(parts: Sequence[Period]) -> bool:
    """Whether each part ends as long after the one before as the first does after New Year: 3月, 6月, 9月."""
    step = parts[0].end.month
    ends = [part.end.month for part in parts]
    is_regular = ends == list(range(step, ends[-1] + 1, step))
    return is_regular and len(parts) >= _FEWEST_PARTS.get(step, _MONTHS)


def _running_totals(
    indicator: Indicator, parts: Sequence[Actual], findings: Findings
) -> list[Doubt]:
    """Parts that rise each time by at least half the first, to a sum far over what the year is to reach."""
    if not rise_like_totals(parts):
        return []
    total = exact_sum([part.figure for part in parts])
    last = parts[-1]
    asked = _asked_of_year(indicator, last.period)
    elapsed = Decimal(last.period.end.month)
    are_halves = parts[0].period.end.month == _HALF_A_YEAR
    far_over = HALVES_FAR_OVER if are_halves else FAR_OVER
    times_over = EXACT.multiply(far_over, elapsed)
    limit = EXACT.multiply(asked, times_over)
    pace = EXACT.multiply(total, Decimal(_MONTHS))
    if not asked or pace <= limit:
        return []
    figures = (plain(part.figure) for part in parts)
    message = texts.rises_like_totals(
        text=last.text,
        figures=", ".join(figures),
        total=plain(total),
        target=plain(asked),
    )
    problem = findings.warning(message, last.place, field="value")
    return [(last, problem)]


def rise_like_totals(parts: Sequence[Actual]) -> bool:
    """Whether figures that follow one another rise each time by at least half the first."""
    first = parts[0].figure
    if first <= 0:
        return False
    half = EXACT.multiply(first, _HALF)
    return all(
        EXACT.subtract(after.figure, before.figure) >= half
        for before, after in pairwise(parts)
    )


def _asks_for_a_year(indicator: Indicator) -> bool:
    years = {target.period.end.year for target in indicator.targets}
    return any(_asked_of_year(indicator, Period.years(year)) for year in years)


def _asked_of_year(indicator: Indicator, period: Period) -> Decimal:
    """What the targets ask of the year of a period; zero where none asks for a value of it."""
    year = period.year_of_end
    for target in indicator.targets:
        figure = indicator.figure_of(target)
        if target.measure == "value" and target.period == year and figure:
            return figure
    return Decimal(0)


# --- the year before ----------------------------------------------------------------------------------------


def report_years_before(
    rows: Iterable[Actual], told: Sequence[Actual], findings: Findings
) -> None:
    """Warn where what rows tell of the year before is not what other rows gave as its actual.

    Args:
        rows: the figures of all inputs.
        told: what rows tell of the year before.
        findings: is told of each.
    """
    if not told:
        return
    given: dict[object, list[Actual]] = {}
    for row in rows:
        # A preliminary figure is one that the next year's paper corrects.
        if row.vintage != "preliminary":
            of_subject = given.setdefault(_what_of(row), [])
            of_subject.append(row)
    for before in told:
        others = given.get(_what_of(before), [])
        if others and not any(_is_the_same(before, other) for other in others):
            message = texts.year_before_differs(
                text=before.text,
                period=before.period.words,
                given=plain(others[0].figure),
            )
            findings.warning(message, before.place, field="year_before")


def _what_of(row: Actual) -> object:
    return row.indicator, row.period, row.region


def _is_the_same(one: Actual, other: Actual) -> bool:
    """Whether two figures are the same, within half a unit of the last digit of the less exact one."""
    off = EXACT.subtract(one.figure, other.figure).copy_abs()
    if decimals(one.figure) == decimals(other.figure):
        return not off
    coarser = min(one.figure, other.figure, key=decimals)
    return off <= half_unit(coarser)


# --- parts of two years -------------------------------------------------------------------------------------


_Span = tuple[str, Period]
"""A place, and a period of which it has a figure."""


def _useless(indicator: Indicator, spans: set[_Span]) -> set[_Span]:
    """The periods over parts of two years that no target asks for and that meet no other one."""
    across = {
        (region, period)
        for region, period in spans
        if _lies_across_years(period) and not _is_asked_for(indicator, period)
    }
    if not across:
        return set()
    bounds: Counter[tuple[str, date]] = Counter()
    for region, period in spans:
        for day in _bounds(period):
            bounds[region, day] += 1
    useless = set()
    for region, period in across:
        # From two sums that begin or end together, what lies between them follows.
        if all(bounds[region, day] == 1 for day in _bounds(period)):
            useless.add((region, period))
    return useless


def _lies_across_years(period: Period) -> bool:
    if period.is_within_a_year:
        return False
    begins_a_year = (period.start.month, period.start.day) == (1, 1)
    ends_a_year = (period.end.month, period.end.day) == (12, 31)
    return not (begins_a_year and ends_a_year)


def _is_asked_for(indicator: Indicator, period: Period) -> bool:
    return any(target.period.contains(period) for target in indicator.targets)


def _bounds(period: Period) -> tuple[date, date]:
    """The days at which a period begins and the next one would."""
    return period.start, period.end + _DAY
