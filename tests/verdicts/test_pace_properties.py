"""What holds of every running target, whatever the figures."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from innovate_ts.verdicts.results import Result
from verdicts.cases import Bench
from verdicts.running import judge_among, rank

pytestmark = pytest.mark.slow
FEW = settings(deadline=None, max_examples=60)

_DIGIT = Decimal("0.000001")
_CENTS = st.integers(0, 40_000).map(lambda n: Decimal(n).scaleb(-2))
_POSITIVE = st.integers(1, 40_000).map(lambda n: Decimal(n).scaleb(-2))
_ASCENDING = st.sampled_from(["at_least", "more_than"])
_UP_AND_DOWN = st.sampled_from(["at_least", "more_than", "at_most", "less_than"])
_MONTHS = st.integers(1, 11)
_DAYS_OF_2024 = st.integers(0, 364).map(lambda n: date(2024, 1, 1) + timedelta(days=n))
FLOW, STOCK = "flow, pace: linear", "stock, pace: linear"


def _rows(*pairs: tuple[str, Decimal], unit: str = "") -> list[tuple[str, str]]:
    return [(period, f"{value:f}{unit}") for period, value in pairs]


def _said(result: Result) -> tuple[object, ...]:
    """All that is said of a running target, but for the projection, which rests on single rows."""
    return (
        result.status,
        result.flags,
        result.reason.code,
        result.missing,
        result.pace,
        result.needed,
    )


def _elapsed(day: date) -> Fraction:
    """Months of its year that have gone by at the end of a day; a begun month by its days."""
    return day.month - 1 + Fraction(day.day, monthrange(day.year, day.month)[1])


def _verdict(deviation: Fraction) -> tuple[str, tuple[str, ...]]:
    """Status and flags by the rule of 10 and 30 points."""
    if deviation >= 0:
        return "on_track", ()
    if deviation > Fraction(-1, 10):
        return "on_track", ("slightly_behind",)
    return ("at_risk" if deviation >= Fraction(-3, 10) else "off_track"), ()


def _verdict_on_share(
    achieved: Fraction, expected: Fraction
) -> tuple[str, tuple[str, ...]]:
    """The same of a share that is to grow: with less than half of what is expected it is off track."""
    if achieved < expected / 2:
        return "off_track", ()
    return _verdict(achieved - expected)


def _six(value: Fraction) -> Decimal:
    return Decimal(round(value * 10**6)).scaleb(-6)


# verdicts by the rule


@settings(deadline=None, max_examples=150)
@given(target=_POSITIVE, value=_CENTS, day=_DAYS_OF_2024)
def test_a_flow_is_judged_by_the_day(
    bench: Bench, target: Decimal, value: Decimal, day: date
) -> None:
    """On every day of a leap year, share and verdict are those of exact fractions."""
    assume(value < target)
    rows = _rows((f"2024-01-01/{day}", value))
    result = judge_among(bench, FLOW, f"period: 2024, at_least: {target}", rows)
    expected, achieved = _elapsed(day) / 12, Fraction(value) / Fraction(target)
    assert (result.status, result.flags) == _verdict_on_share(achieved, expected)
    assert (result.pace.expected, result.pace.achieved) == (
        _six(expected),
        _six(achieved),
    )
    assert result.pace.deviation == _six(achieved - expected)


@settings(deadline=None, max_examples=150)
@given(limit=_POSITIVE, value=_CENTS, day=_DAYS_OF_2024)
def test_below_a_limit_more_is_behind(
    bench: Bench, limit: Decimal, value: Decimal, day: date
) -> None:
    """Below an upper limit the sign is turned, so that less than nothing is always behind."""
    assume(value <= limit)
    rows = _rows((f"2024-01-01/{day}", value))
    result = judge_among(bench, FLOW, f"period: 2024, at_most: {limit}", rows)
    deviation = _elapsed(day) / 12 - Fraction(value) / Fraction(limit)
    assert (result.status, result.flags) == _verdict(deviation)
    assert (result.pace.deviation, result.needed.amount) == (_six(deviation), None)


@settings(deadline=None, max_examples=150)
@given(start=_CENTS, target=_CENTS, value=_CENTS, day=_DAYS_OF_2024)
def test_a_way_is_judged_by_the_day(
    bench: Bench, start: Decimal, target: Decimal, value: Decimal, day: date
) -> None:
    """Up to a lower limit or down to an upper one, the way is judged by exact fractions."""
    assume(start != target)
    asks = "at_least" if target > start else "at_most"
    assume(asks == "at_most" or value < target)
    rows = _rows(("2023", start), (str(day), value))
    result = judge_among(bench, STOCK, f"period: 2024, {asks}: {target}", rows)
    way = (Fraction(value) - Fraction(start)) / (Fraction(target) - Fraction(start))
    status, flags = _verdict_on_share(way, _elapsed(day) / 12)
    assert (result.status, result.flags) == (
        status,
        (*flags, *(["regressing"] if way < 0 else [])),
    )
    assert result.pace.achieved == _six(way)


# more is never worse


@FEW
@given(asks=_ASCENDING, target=_POSITIVE, less=_CENTS, more=_CENTS, months=_MONTHS)
def test_more_of_a_flow_is_never_worse(
    bench: Bench, asks: str, target: Decimal, less: Decimal, more: Decimal, months: int
) -> None:
    """Of two amounts for the same months, the larger one never has the worse verdict."""
    low, high = sorted([less, more])
    asked, period = f"period: 2023, {asks}: {target}", f"2023-01/2023-{months:02}"
    first, second = (
        judge_among(bench, FLOW, asked, _rows((period, value))) for value in (low, high)
    )
    assert rank(first) <= rank(second)


@FEW
@given(
    kind=st.sampled_from(["stock", "rate"]),
    asks=_ASCENDING,
    start=_CENTS,
    way=_POSITIVE,
    less=_CENTS,
    more=_CENTS,
    months=_MONTHS,
)
def test_more_of_the_way_is_never_worse(
    bench: Bench,
    *,
    kind: str,
    asks: str,
    start: Decimal,
    way: Decimal,
    less: Decimal,
    more: Decimal,
    months: int,
) -> None:
    """Of two counts on one day, the larger one never has the worse verdict where it has to rise."""
    low, high = sorted([less, more])
    unit = "%" if kind == "rate" else ""
    asked, period = f"period: 2023, {asks}: {start + way}", f"2023-01/2023-{months:02}"
    first, second = (
        judge_among(
            bench,
            f"{kind}, pace: linear",
            asked,
            _rows(("2022", start), (period, value), unit=unit),
        )
        for value in (low, high)
    )
    assert rank(first) <= rank(second)


@FEW
@given(
    asks=_ASCENDING,
    percent=st.integers(1, 60),
    base=_POSITIVE,
    less=_CENTS,
    more=_CENTS,
    year=st.sampled_from([2023, 2024]),
)
def test_more_growth_is_never_worse(
    bench: Bench,
    *,
    asks: str,
    percent: int,
    base: Decimal,
    less: Decimal,
    more: Decimal,
    year: int,
) -> None:
    """Of two amounts for one year, the larger one never has the worse verdict on average growth."""
    low, high = sorted([less, more])
    asked = f"period: 2023/2025, measure: average_growth, {asks}: {percent}, baseline: {{period: 2022}}"
    first, second = (
        judge_among(bench, "flow", asked, _rows(("2022", base), (str(year), value)))
        for value in (low, high)
    )
    assert rank(first) <= rank(second)


@FEW
@given(
    targets=st.tuples(_POSITIVE, _POSITIVE, _POSITIVE),
    years=st.tuples(_CENTS, _CENTS),
    more=_CENTS,
    months=st.integers(0, 11),
    pace=st.sampled_from(["linear", "yearly"]),
)
def test_more_over_several_years_is_never_worse(
    bench: Bench,
    targets: tuple[Decimal, Decimal, Decimal],
    years: tuple[Decimal, Decimal],
    more: Decimal,
    months: int,
    pace: str,
) -> None:
    """A better first year never makes the verdict on three years worse."""
    asked = f"period: 2023/2025, at_least: {sum(targets, Decimal(0))}"
    others = "; ".join(
        f"period: {2023 + n}, at_least: {target}" for n, target in enumerate(targets)
    )
    first, second = years
    running = [(f"2024-01/2024-{months:02}", second)] if months else []
    results = [
        judge_among(
            bench,
            f"flow, pace: {pace}",
            asked,
            _rows(("2023", value), *running),
            others=others,
        )
        for value in (first, first + more)
    ]
    assert rank(results[0]) <= rank(results[1])


# what must not matter

_PERIODS = {
    "flow": [
        "2023-Q1",
        "2023-Q2",
        "2023-01",
        "2023-02",
        "2023-05",
        "2022",
        "2023-01/2023-06",
        "2023-01/2023-04",
    ],
    "stock": [
        "2023-Q1",
        "2023-Q2",
        "2023-01",
        "2023-05-20",
        "2022",
        "2021",
        "2022-06-15",
    ],
    "rate": [
        "2023-Q1",
        "2023-Q2",
        "2022",
        "2022-Q4",
        "2021",
        "2022-Q1",
        "2023-01/2023-06",
    ],
}


@settings(deadline=None, max_examples=120)
@given(
    kind=st.sampled_from(["flow", "stock", "rate"]), asks=_UP_AND_DOWN, data=st.data()
)
def test_the_order_of_rows_does_not_matter(
    bench: Bench, kind: str, asks: str, data: st.DataObject
) -> None:
    """The rows may stand in any order: all that is said of the target stays the same."""
    unit = "%" if kind == "rate" else ""
    value = st.integers(0, 6).map(lambda n: f"{n}{unit}")
    row = st.tuples(st.sampled_from(_PERIODS[kind]), value)
    rows = data.draw(st.lists(row, min_size=1, max_size=6), label="rows")
    shuffled = data.draw(st.permutations(rows), label="shuffled")
    asked, linear = f"period: 2023, {asks}: 20", f"{kind}, pace: linear"
    first, second = (
        judge_among(bench, linear, asked, order, as_of="2023-08-31")
        for order in (rows, shuffled)
    )
    assert (*_said(first), first.projection) == (*_said(second), second.projection)


@FEW
@given(
    asks=_UP_AND_DOWN, target=_POSITIVE, months=st.lists(_CENTS, min_size=6, max_size=6)
)
def test_a_half_year_split_into_months_is_the_same(
    bench: Bench, asks: str, target: Decimal, months: list[Decimal]
) -> None:
    """A flow given for a half year, its quarters, its months or the year to date has one verdict."""
    by_month = [(f"2023-{n:02}", value) for n, value in enumerate(months, 1)]
    quarters = [
        ("2023-Q1", sum(months[:3], Decimal(0))),
        ("2023-Q2", sum(months[3:], Decimal(0))),
    ]
    to_date = [
        (f"2023-01/2023-{n:02}", value) for n, value in enumerate(accumulate(months), 1)
    ]
    asked = f"period: 2023, {asks}: {target}"
    whole = judge_among(
        bench, FLOW, asked, _rows(("2023-01/2023-06", sum(months, Decimal(0))))
    )
    split = [
        judge_among(bench, FLOW, asked, _rows(*p))
        for p in (by_month, quarters, to_date, by_month + to_date)
    ]
    assert {_said(result) for result in split} == {_said(whole)}
    assert len({result.projection for result in split}) == 1


@FEW
@given(
    asks=_UP_AND_DOWN,
    target=_POSITIVE,
    values=st.tuples(_CENTS, _CENTS),
    unit=st.sampled_from(
        [
            ("元", 8),
            ("千元", 5),
            ("万元", 4),
            ("百万元", 2),
            ("亿元", 0),
            ("万亿元", -4),
        ]
    ),
    asked_unit=st.sampled_from([("元", 8), ("万元", 4), ("亿元", 0)]),
)
def test_the_unit_does_not_matter(
    bench: Bench,
    asks: str,
    target: Decimal,
    values: tuple[Decimal, Decimal],
    unit: tuple[str, int],
    asked_unit: tuple[str, int],
) -> None:
    """Pace, what is needed and the projection are the same in whatever unit the amounts are written."""
    periods = ("2023-Q1", "2023-Q2")
    pairs = list(zip(periods, values, strict=True))
    plain = judge_among(
        bench, FLOW, f"period: 2023, {asks}: {target}", _rows(*pairs, unit="亿元")
    )
    scaled = _rows(
        *((period, value.scaleb(unit[1])) for period, value in pairs), unit=unit[0]
    )
    asked = (
        f"period: 2023, {asks}: {target.scaleb(asked_unit[1]):f}, unit: {asked_unit[0]}"
    )
    other = judge_among(bench, FLOW, asked, scaled)
    assert (*_said(other), other.projection) == (*_said(plain), plain.projection)


@FEW
@given(
    kind=st.sampled_from([FLOW, STOCK]),
    asks=_UP_AND_DOWN,
    target=_POSITIVE,
    start=_CENTS,
    value=_CENTS,
    months=_MONTHS,
    days=st.lists(st.integers(0, 363), min_size=2, max_size=2),
)
def test_waiting_improves_nothing(
    bench: Bench,
    *,
    kind: str,
    asks: str,
    target: Decimal,
    start: Decimal,
    value: Decimal,
    months: int,
    days: list[int],
) -> None:
    """Without a new figure, a later day of the period never makes a pace better; in the end it is stale."""
    period = f"2023-01/2023-{months:02}"
    through = date(2023, months, monthrange(2023, months)[1])
    as_of = sorted(max(through, date(2023, 1, 1) + timedelta(days=n)) for n in days)
    rows = _rows(("2022", start), (period, value))
    asked = f"period: 2023, {asks}: {target}"
    earlier, later = (
        judge_among(bench, kind, asked, rows, as_of=str(day)) for day in as_of
    )
    if earlier.status == "not_due":
        assert later.status == "not_due"
        return
    if later.status == "not_due":
        assert later.flags[0] == "stale"
        return
    assert rank(later) <= rank(earlier)
    if earlier.pace.deviation is not None:
        assert later.pace.deviation is not None
        assert later.pace.deviation <= earlier.pace.deviation


@FEW
@given(
    kind=st.sampled_from([FLOW, STOCK]),
    target=_POSITIVE,
    start=_CENTS,
    value=_CENTS,
    months=_MONTHS,
)
def test_the_last_day_ends_the_pace(
    bench: Bench,
    kind: str,
    target: Decimal,
    start: Decimal,
    value: Decimal,
    months: int,
) -> None:
    """On the period's last day nothing runs any more: neither pace nor what is needed nor a projection."""
    rows = _rows(("2022", start), (f"2023-01/2023-{months:02}", value))
    asked = f"period: 2023, at_least: {target}"
    result = judge_among(bench, kind, asked, rows, as_of="2023-12-31")
    assert result.status in {"met", "not_met", "not_assessable"}
    nothing = (
        result.pace.rule,
        result.pace.deviation,
        result.needed.amount,
        result.projection.value,
    )
    assert nothing == (None, None, None, None)


# what is needed suffices


@FEW
@given(
    base=st.integers(1, 10**6),
    value=st.integers(1, 2 * 10**6),
    tenths=st.integers(-300, 600),
    known=st.integers(1, 4),
    left=st.integers(1, 4),
)
def test_needed_growth_suffices_and_one_digit_less_does_not(
    bench: Bench, base: int, value: int, tenths: int, known: int, left: int
) -> None:
    """Growth as needed reaches the target by exact fractions; with its last digit one less it does not."""
    years, percent = known + left, Decimal(tenths).scaleb(-1)
    asked = f"measure: average_growth, at_least: {percent}, baseline: {{period: 2020}}"
    rows = [("2020", str(base)), (str(2020 + known), str(value))]
    result = judge_among(bench, "flow", f"period: 2021/{2020 + years}, {asked}", rows)
    needed = result.needed.growth_per_year
    assert needed is not None
    assert (result.needed.amount, result.needed.per_month) == (None, None)
    wanted = base * (1 + Fraction(percent) / 100) ** years
    assert value * (1 + Fraction(needed) / 100) ** left >= wanted
    assert value * (1 + Fraction(needed - _DIGIT) / 100) ** left < wanted


@FEW
@given(
    kind=st.sampled_from([FLOW, STOCK, "flow, pace: yearly", "stock, pace: yearly"]),
    asks=_ASCENDING,
    target=_POSITIVE,
    value=_CENTS,
    day=_DAYS_OF_2024,
    years=st.sampled_from([1, 3]),
)
def test_needed_a_month_suffices_and_one_digit_less_does_not(
    bench: Bench,
    *,
    kind: str,
    asks: str,
    target: Decimal,
    value: Decimal,
    day: date,
    years: int,
) -> None:
    """What is needed a month makes up the amount in the months left, with days of a begun month.

    Of what comes in batches nothing is needed by the month.
    """
    assume(value < target)
    period = "2024" if years == 1 else f"2024/{2023 + years}"
    written = str(day) if kind.startswith("stock") else f"2024-01-01/{day}"
    result = judge_among(
        bench, kind, f"period: {period}, {asks}: {target}", _rows((written, value))
    )
    left = 12 * years - _elapsed(day)
    assert result.needed.amount == target - value
    assert result.needed.growth_per_year is None
    if "yearly" in kind:
        assert result.needed.per_month is None
        return
    assert result.needed.per_month is not None
    assert Fraction(result.needed.per_month) * left >= Fraction(target - value)
    assert Fraction(result.needed.per_month - _DIGIT) * left < Fraction(target - value)


@FEW
@given(base=_POSITIVE, percent=st.integers(1, 60), value=_POSITIVE)
def test_growth_as_needed_is_met(
    bench: Bench, base: Decimal, percent: int, value: Decimal
) -> None:
    """A last year that grows as is needed is met by the same program, with one digit less it is not."""
    asked = f"period: 2023/2025, measure: average_growth, at_least: {percent}, baseline: {{period: 2022}}"
    so_far = [("2022", base), ("2024", value)]
    needed = judge_among(bench, "flow", asked, _rows(*so_far)).needed.growth_per_year
    assert needed is not None
    for growth, status in ((needed, "met"), (needed - _DIGIT, "not_met")):
        last = value * (100 + growth).scaleb(-2)
        assert (
            judge_among(bench, "flow", asked, _rows(*so_far, ("2025", last))).status
            == status
        )
