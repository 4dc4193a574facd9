"""Targets that run: pace, what is still needed and where it leads, as worked out by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from innovate_ts import load_plan
from innovate_ts.basics.periods import Period
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.document import Thresholds
from innovate_ts.verdicts.pace import Paced
from sections import by_rows
from verdicts.cases import Bench, indicator, pairs_of
from verdicts.running import judge_among, read_pace_cases, shown, wanted

CASES = read_pace_cases()
YEAR = "period: 2023, at_least: 120"


@by_rows("case", CASES, ids=[case["name"] for case in CASES])
def test_a_running_target_and_its_figures(
    case: Mapping[str, str], bench: Bench
) -> None:
    """Each row of the table comes out as it was worked out by hand."""
    result = judge_among(
        bench,
        case["indicator"],
        case["target"],
        pairs_of(case["rows"]),
        others=case["others"],
        as_of=case["as_of"],
        base=case["base"],
    )
    asked = wanted(case)
    assert shown(result, asked) == asked


def test_each_case_is_another() -> None:
    """No row of the table stands there twice, and each says how it was worked out."""
    keys = ("indicator", "target", "others", "rows", "as_of", "base")
    given = {tuple(case[key] for key in keys) for case in CASES}
    assert len(given) == len({case["name"] for case in CASES}) == len(CASES)
    assert all(case["working"] for case in CASES)


def test_figures_of_pace_have_six_decimals(bench: Bench) -> None:
    """Shares, what is needed a month and projections have six decimals, whatever the figures are."""
    result = judge_among(
        bench,
        "flow, pace: linear",
        YEAR,
        [("2023-Q1", "30"), ("2023-Q2", "30")],
        as_of="2023-06-30",
    )
    shares = (result.pace.expected, result.pace.achieved, result.pace.deviation)
    assert [str(share) for share in shares] == ["0.500000", "0.500000", "0.000000"]
    assert (str(result.needed.per_month), str(result.projection.value)) == (
        "10.000000",
        "120.000000",
    )


def test_nothing_behind_is_not_minus_nothing(bench: Bench) -> None:
    """A deviation that rounds to nothing has no sign."""
    result = judge_among(bench, "flow, pace: linear", YEAR, [("2023-H1", "59.999999")])
    assert str(result.pace.deviation) == "0.000000"
    assert result.flags == ("slightly_behind",)


def test_a_way_rests_on_both_its_ends(bench: Bench) -> None:
    """The actual is that of the last row inside the period, with its own last day."""
    result = judge_among(
        bench,
        "stock, pace: linear",
        "period: 2023, at_least: 200",
        [("2022", "100"), ("2023-03", "120"), ("2023-06", "150")],
        as_of="2023-11-30",
    )
    assert (result.actual, result.actual_period, result.through) == (
        Decimal(150),
        Period.months(2023, 6, 6),
        date(2023, 6, 30),
    )


@pytest.mark.parametrize("turned", [False, True])
def test_two_rates_of_one_last_day_have_no_order(bench: Bench, *, turned: bool) -> None:
    """A year and its last quarter end on one day: where the way begins does not depend on their order."""
    before = [("2022", "4%"), ("2022-Q4", "4.6%")]
    rows = [*(before[::-1] if turned else before), ("2023-H1", "4.5%")]
    result = judge_among(bench, "rate, pace: linear", "period: 2023, at_least: 5", rows)
    assert (result.status, result.pace.from_) == ("on_track", Decimal(4))


def test_thresholds_stand_in_the_report(bench: Bench) -> None:
    """The limits that a pace was judged by stand in the report: points behind, and shares of growth."""
    plan = bench.plan(indicator("it", "flow, pace: linear", YEAR))
    report = bench.report(plan, [("it", "2023-Q1", "30")])
    assert sorted(report.thresholds.values()) == [
        Decimal(n) for n in ("0.60", "0.95", "1", "10", "30")
    ]


def test_the_plan_sets_its_thresholds(bench: Bench) -> None:
    """A plan with limits of its own is judged by these."""
    bench.plan(indicator("it", "flow, pace: linear", YEAR))
    path = bench.folder / "targets.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace(
            "{id: test,", "{id: test, thresholds: {at_risk: 5, off_track: 8},"
        ),
        "utf-8",
    )
    plan = load_plan(bench.folder)
    found = []
    for value in ("54.000001", "54", "50.4", "50.399999"):
        (result,) = bench.report(plan, [("it", "2023-H1", value)]).results
        found.append((result.status, result.flags))
    assert found == [
        ("on_track", ("slightly_behind",)),
        ("at_risk", ()),
        ("at_risk", ()),
        ("off_track", ()),
    ]


def test_each_running_status_is_counted(bench: Bench) -> None:
    """The summary counts what is on track, at risk and off track, and has all ten statuses."""
    plan = bench.plan(
        *(indicator(name, "flow, pace: linear", YEAR) for name in ("a", "b", "c", "d"))
    )
    rows = [("a", "60"), ("b", "48"), ("c", "23"), ("d", "55")]
    report = bench.report(plan, [(name, "2023-H1", value) for name, value in rows])
    counted = {status: n for status, n in report.summary.items() if n}
    assert counted == {"on_track": 2, "at_risk": 1, "off_track": 1}
    assert len(report.summary) == 10


@pytest.mark.parametrize(
    ("proved", "status"),
    [(True, "off_track"), (False, "not_due")],
)
def test_what_is_spent_by_some_figures_is_spent_where_they_prove_it(
    *, proved: bool, status: str
) -> None:
    """Where a later figure may take some of it back, nothing is said."""
    paced = Paced(
        rule="elapsed",
        expected=Fraction(1, 2),
        achieved=Fraction(3, 2),
        is_less_better=True,
        is_spent=True,
        is_partial=True,
        proves_spent=proved,
    )
    verdict = paced.verdict(Thresholds(), texts.by_region())
    assert verdict.status == status
