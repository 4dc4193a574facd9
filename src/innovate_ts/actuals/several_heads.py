"""What several heads say together: those of one column above one another, and those of one row."""

from collections.abc import Iterable, Sequence

from innovate_ts.actuals.heads import ColumnRole, Head, with_year
from innovate_ts.actuals.labels import Labels
from innovate_ts.basics.period_grammar import Time
from innovate_ts.basics.period_words import Months, Sense
from innovate_ts.basics.periods import Period


def any_period(heads: Iterable[Head]) -> bool:
    """Whether any of these heads names a time."""
    return any(head.time for head in heads)


def any_indicator(heads: Iterable[Head]) -> bool:
    """Whether any of these heads names an indicator."""
    return any(head.indicator for head in heads)


# --- above one another --------------------------------------------------------------------------------------


def combined(upper: Head, lower: Head) -> Head:
    """What two heads say together, the upper one merged over the columns of its group."""
    if lower.role is ColumnRole.BLANK:
        return upper
    if upper.role is ColumnRole.BLANK or lower.role is ColumnRole.NO_ACTUAL:
        return lower
    if upper.role is ColumnRole.UNKNOWN:
        return _under_unknown(upper, lower)
    if upper.role is ColumnRole.NO_ACTUAL:
        # 目标 over 2023 and 2024: the columns are targets, whatever the lower heads are.
        return upper
    if lower.role is upper.role is ColumnRole.VALUE:
        return _both(upper, lower)
    return lower


def _both(upper: Head, lower: Head) -> Head:
    """What two heads of actuals say together."""
    return Head(
        role=ColumnRole.VALUE,
        text=f"{upper.text} {lower.text}",
        time=_time_of_both(upper, lower),
        indicator=lower.indicator or upper.indicator,
        region=lower.region or upper.region,
        unit=lower.unit or upper.unit,
        vintage=lower.vintage or upper.vintage,
        is_cumulative=lower.is_cumulative or upper.is_cumulative,
        is_of_growth=lower.is_of_growth or upper.is_of_growth,
    )


def _under_unknown(upper: Head, lower: Head) -> Head:
    """A head below one that is not understood: figures are of nobody knows what, and keys remain keys."""
    if lower.role is ColumnRole.VALUE:
        return Head(ColumnRole.UNKNOWN, f"{upper.text} {lower.text}")
    return lower


def _time_of_both(upper: Head, lower: Head) -> Time | None:
    """The time of two heads: the lower one's, with the year of the upper one where it names none."""
    if lower.time is None:
        return upper.time
    return with_year(upper.time, lower.time) or lower.time


# --- in one row ---------------------------------------------------------------------------------------------


def with_months_alone(heads: Sequence[Head]) -> tuple[Head, ...]:
    """Heads of which those of the month alone hold the actuals, where no other does: 本月完成."""
    has_actuals = any(head.role is ColumnRole.VALUE for head in heads)
    if has_actuals or _are_any_alike(heads):
        return tuple(heads)
    changed = list(heads)
    for index, head in enumerate(heads):
        if head.months_alone:
            changed[index] = head._replace(role=ColumnRole.VALUE)
    return tuple(changed)


def _are_any_alike(heads: Sequence[Head]) -> bool:
    """Whether two heads of months alone name the same: 本月 and 本季."""
    named = set()
    for head in heads:
        if not head.months_alone:
            continue
        names = (head.indicator, head.time)
        if names in named:
            return True
        named.add(names)
    return False


def with_likely_indicators(heads: Sequence[Head], labels: Labels) -> tuple[Head, ...]:
    """Heads of which those beside indicators that look like one are of figures, and not left aside."""
    has_names_in_rows = any(head.role is ColumnRole.INDICATOR for head in heads)
    if has_names_in_rows or not any_indicator(heads):
        return tuple(heads)
    changed = list(heads)
    for index, head in enumerate(heads):
        if head.role is ColumnRole.UNKNOWN and labels.resembled(head.text):
            changed[index] = head._replace(
                role=ColumnRole.VALUE,
                indicator=head.text,
            )
    return tuple(changed)


def with_years_before(heads: Sequence[Head]) -> tuple[Head, ...]:
    """Heads of which parts of a year take the year of the part before them: 2024年1月, 2月, 3月."""
    changed = list(heads)
    before: Time | None = None
    for index, head in enumerate(heads):
        if head.role is not ColumnRole.VALUE or head.time is None:
            continue
        time = head.time
        if time.period is None and before is not None and _go_on(before, time):
            assert before.period is not None  # noqa: S101 - only such are kept
            time = time.in_year(before.period.start.year)
            changed[index] = head._replace(time=time)
        before = time if time.is_part and time.period is not None else None
    return tuple(changed)


def _go_on(before: Time, after: Time) -> bool:
    """Whether a part of a year goes on where the one before it ends, or counts farther from January on."""
    if before.months.first == after.months.first == 1:
        return before.months.last < after.months.last
    is_next = after.months.first == before.months.last + 1
    is_the_one_before = after.months.last == before.months.first - 1
    return is_next or is_the_one_before


def with_months_beside(heads: Sequence[Head]) -> tuple[Head, ...]:
    """Heads of which one of totals takes its time from the month beside it: 累计 beside 9月 ends there."""
    values = [head for head in heads if head.role is ColumnRole.VALUE]
    totals = [head for head in values if head.is_plain and head.is_cumulative]
    time = _the_month_among(values)
    if time is None or len(totals) != 1:
        return tuple(heads)
    total = totals[0]
    changed = list(heads)
    place = changed.index(total)
    until = _up_to_its_end(time)
    changed[place] = total._replace(time=until)
    return tuple(changed)


def _the_month_among(heads: Sequence[Head]) -> Time | None:
    """The one month or quarter that heads name; None where they name none, several, or other times."""
    times = {head.time for head in heads if head.time}
    if len(times) != 1:
        return None
    (time,) = times
    return time if time.sense is Sense.ALONE else None


def _up_to_its_end(time: Time) -> Time:
    """The time from January to the end of a month or quarter."""
    until = Months(1, time.months.last)
    period = time.period
    if period is not None:
        period = Period.months(period.start.year, *until)
    return Time(
        written=time.written,
        sense=Sense.UNTIL,
        months=until,
        period=period,
    )
