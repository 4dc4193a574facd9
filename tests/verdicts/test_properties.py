"""What holds of every verdict, whatever the figures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from innovate_ts.verdicts.results import Result
from verdicts.cases import Bench, got, indicator

WORST_FIRST = ("not_met", "no_data", "not_assessable", "not_due", "met")
"""How good a verdict on an ascending target is; the worst comes first."""

pytestmark = pytest.mark.slow
FEW = settings(deadline=None, max_examples=60)

_CENTS = st.integers(0, 40_000).map(lambda n: Decimal(n).scaleb(-2))
_KINDS = st.sampled_from(["stock", "flow", "rate"])
_ASCENDING = st.sampled_from(["at_least", "more_than"])
_YEARS = st.sampled_from(["2022", "2023", "2024"])
_QUARTERS = [f"2023-Q{n}" for n in (1, 2, 3, 4)]
_MONTHS = [f"2023-{n:02}" for n in range(1, 13)]


def _rank(result: Result) -> int:
    return WORST_FIRST.index(result.status)


def _unit(kind: str) -> str:
    return "%" if kind == "rate" else ""


@FEW
@given(
    kind=_KINDS,
    asks=_ASCENDING,
    target=_CENTS,
    less=_CENTS,
    more=_CENTS,
    period=st.sampled_from(["2022", "2023", "2023-06", "2023-Q4", "2024"]),
    as_of=st.sampled_from(["2023-06-30", "2023-12-30", "2023-12-31", "2024-12-31"]),
)
def test_more_is_never_worse(
    bench: Bench,
    *,
    kind: str,
    asks: str,
    target: Decimal,
    less: Decimal,
    more: Decimal,
    period: str,
    as_of: str,
) -> None:
    """Of two amounts for the same time, the larger one never has the worse verdict where more is asked."""
    low, high = sorted([less, more])
    asked = f"period: 2023, {asks}: {target}"
    results = [
        bench.judge(kind, asked, [(period, f"{value}{_unit(kind)}")], as_of=as_of)
        for value in (low, high)
    ]
    assert _rank(results[0]) <= _rank(results[1])
    if results[0].gap is not None:
        assert results[1].gap is not None
        assert results[1].gap - results[0].gap == high - low


@FEW
@given(
    asks=_ASCENDING,
    target=_CENTS,
    values=st.lists(_CENTS, min_size=4, max_size=4),
    more=_CENTS,
    at=st.integers(0, 3),
    given_=st.integers(1, 15),
)
def test_more_in_a_part_is_never_worse(
    bench: Bench,
    asks: str,
    target: Decimal,
    values: list[Decimal],
    more: Decimal,
    at: int,
    given_: int,
) -> None:
    """A quarter that brought more never makes the verdict on the year worse, whichever quarters are known."""
    asked = f"period: 2023, {asks}: {target}"
    known = [n for n in range(4) if given_ & (1 << n)]
    rows = [(_QUARTERS[n], str(values[n])) for n in known]
    larger = [(_QUARTERS[n], str(values[n] + (more if n == at else 0))) for n in known]
    before, after = (
        bench.judge("flow", asked, r, as_of="2023-12-31") for r in (rows, larger)
    )
    assert _rank(before) <= _rank(after)


@FEW
@given(
    asks=st.sampled_from(["at_most", "less_than"]),
    kind=_KINDS,
    target=_CENTS,
    less=_CENTS,
    more=_CENTS,
)
def test_less_is_never_worse_below_a_limit(
    bench: Bench, asks: str, kind: str, target: Decimal, less: Decimal, more: Decimal
) -> None:
    """Of two amounts, the smaller one never has the worse verdict where a limit is set."""
    low, high = sorted([less, more])
    asked = f"period: 2023, {asks}: {target}"
    results = [
        bench.judge(kind, asked, [("2023", f"{value}{_unit(kind)}")])
        for value in (low, high)
    ]
    assert _rank(results[0]) >= _rank(results[1])


_PERIODS = {
    "flow": [
        *_QUARTERS,
        *_MONTHS,
        "2023",
        "2022",
        "2023-01/2023-06",
        "2023-01/2023-09",
        "2023-06/2023-08",
    ],
    "stock": [*_QUARTERS, *_MONTHS, "2023", "2022", "2024", "2023-12-31", "2023-06-30"],
    "rate": [*_QUARTERS, "2023", "2022", "2024", "2023-01/2023-12"],
}


@settings(deadline=None, max_examples=120)
@given(
    kind=_KINDS,
    asks=st.sampled_from(["at_least", "more_than", "at_most", "less_than"]),
    data=st.data(),
)
def test_the_order_of_rows_does_not_matter(
    bench: Bench, kind: str, asks: str, data: st.DataObject
) -> None:
    """The rows may stand in any order: verdict, figures and what is missing stay the same."""
    value = st.integers(0, 6).map(lambda n: f"{n}{_unit(kind)}")
    rows = data.draw(
        st.lists(
            st.tuples(st.sampled_from(_PERIODS[kind]), value), min_size=1, max_size=7
        ),
        label="rows",
    )
    shuffled = data.draw(st.permutations(rows), label="shuffled")
    asked = f"period: 2023, {asks}: 6, baseline: {{period: 2022}}"
    first, second = (
        bench.judge(kind, asked, r, as_of="2024-12-31") for r in (rows, shuffled)
    )
    assert got(first) == got(second)
    assert (first.actual_period, first.through) == (
        second.actual_period,
        second.through,
    )
    assert (first.baseline, first.needed, first.pace) == (
        second.baseline,
        second.needed,
        second.pace,
    )


@FEW
@given(
    asks=st.sampled_from(["at_least", "more_than", "at_most", "less_than"]),
    target=_CENTS,
    months=st.lists(_CENTS, min_size=12, max_size=12),
)
def test_a_year_split_into_months_is_the_same_year(
    bench: Bench, asks: str, target: Decimal, months: Sequence[Decimal]
) -> None:
    """A flow given for the year, its quarters, its months or all of them has one verdict."""
    by_month = [
        (period, str(value)) for period, value in zip(_MONTHS, months, strict=True)
    ]
    by_quarter = [
        (period, str(sum(months[3 * n : 3 * n + 3], Decimal(0))))
        for n, period in enumerate(_QUARTERS)
    ]
    year = [("2023", str(sum(months, Decimal(0))))]
    to_date = [
        (f"2023-01/2023-{n:02}", str(sum(months[:n], Decimal(0)))) for n in range(1, 13)
    ]
    asked = f"period: 2023, {asks}: {target}"
    whole = bench.judge("flow", asked, year)
    for rows in (
        by_month,
        by_quarter,
        to_date,
        [*year, *by_quarter, *by_month],
        [*by_quarter, *by_month],
        [*to_date, *by_month],
    ):
        assert got(bench.judge("flow", asked, rows)) == got(whole)


@FEW
@given(
    asks=st.sampled_from(["at_least", "more_than", "at_most", "less_than"]),
    target=_CENTS,
    value=_CENTS,
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
    value: Decimal,
    unit: tuple[str, int],
    asked_unit: tuple[str, int],
) -> None:
    """An amount and its target mean the same in whatever unit of the family they are written."""
    plain = bench.judge(
        "flow", f"period: 2023, {asks}: {target}", [("2023", f"{value}亿元")]
    )
    scaled = f"{value.scaleb(unit[1]):f}{unit[0]}"
    asked = (
        f"period: 2023, {asks}: {target.scaleb(asked_unit[1]):f}, unit: {asked_unit[0]}"
    )
    other = bench.judge("flow", asked, [("2023", scaled)])
    assert got(other) == got(plain)
    assert (other.target, other.unit) == (plain.target, plain.unit)


@FEW
@given(
    base=st.integers(1, 10**6),
    percent=st.integers(1, 100),
    years=st.integers(1, 8),
    slip=st.sampled_from([-1, 0, 1]),
)
def test_growth_is_judged_exactly(
    bench: Bench, base: int, percent: int, years: int, slip: int
) -> None:
    """Growth by exactly what is asked is met, and by the least bit less is not, over any number of years."""
    # B · (1 + p/100)^n has 2n decimals; twelve more tell what is exact from what is nearly so
    places = 2 * years + 12
    digits = str(base * (100 + percent) ** years * 10**12 + slip)
    written = f"{digits[:-places]}.{digits[-places:]}"
    first = 2020
    target = (
        f"period: {first + 1}/{first + years}" if years > 1 else f"period: {first + 1}"
    )
    baseline = f"baseline: {{period: {first}, value: {base}}}"
    asked = f"{target}, measure: average_growth, at_least: {percent}, {baseline}"
    result = bench.judge("flow", asked, [(str(first + years), written)])
    assert result.status == ("not_met" if slip < 0 else "met")
    assert result.baseline.years == years


@FEW
@given(
    values=st.lists(st.tuples(_YEARS, _CENTS), max_size=4),
    as_of=st.sampled_from(["2021-12-31", "2023-12-31"]),
)
def test_a_report_adds_up(
    bench: Bench, values: list[tuple[str, Decimal]], as_of: str
) -> None:
    """Shortfalls are never negative, statuses add up, and each row is counted once."""
    plan = bench.plan(
        indicator(
            "a", "flow", "period: 2023, at_least: 100", "period: 2024, at_most: 7"
        ),
        indicator("b", "stock", "period: 2023, at_least: 1"),
    )
    rows = [("a", period, str(value)) for period, value in values]
    report = bench.report(plan, rows, as_of=date.fromisoformat(as_of))
    assert sum(report.summary.values()) == len(report.results) == 3
    assert all(r.shortfall is None or r.shortfall >= 0 for r in report.results)
    assert all((r.gap is None) == (r.actual is None) for r in report.results)
    (counts,) = (table.rows for table in report.inputs)
    assert (
        counts.read
        == len(values)
        == counts.used + counts.other + counts.empty + counts.error
    )
