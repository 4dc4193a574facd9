"""Growth as it was published: it decides before levels, and alone where levels tell none.

`published_cases.tsv` is made by hand: a target of 2024 or of 2023 to 2025 that asks for 6% a year, levels and
published rates as `period=value` (`@` after a period is a county's), what has to come out, and why.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.basics.periods import Period
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result
from sections import by_rows
from verdicts.cases import Bench, indicator
from verdicts.pieces import row

YEAR = "period: 2024, measure: average_growth, at_least: 6, baseline: {period: 2023}"
THREE_YEARS = (
    "period: 2023/2025, measure: average_growth, at_least: 6, baseline: {period: 2022}"
)
TARGETS = {"year": YEAR, "years": THREE_YEARS}
CONSTANT = "flow, pace: linear, growth_basis: constant"
NOMINAL = "flow, pace: linear"


def _report(
    bench: Bench,
    kind: str,
    target: str,
    levels: Mapping[str, str],
    rates: Mapping[str, str],
    as_of: str = "",
) -> Report:
    bench.plan(indicator("it", kind, target))
    plan = load_plan(bench.folder)
    path = bench.file([("it", period, value) for period, value in levels.items()])
    actuals = read_actuals([path], plan)
    growth = [
        row(period.removesuffix("@"), value, row=90 + number, region=_region(period))
        for number, (period, value) in enumerate(rates.items())
    ]
    day = date.fromisoformat(as_of) if as_of else None
    return evaluate(plan, replace(actuals, growth=tuple(growth)), as_of=day)


def _region(period: str) -> str:
    return "路北区" if period.endswith("@") else ""


def _result(report: Report) -> tuple[str, str | None, str | None]:
    (result,) = report.results
    return result.status, _text(result), result.reason.code


def _text(result: Result) -> str | None:
    return None if result.actual is None else f"{result.actual.normalize():f}"


def _cases() -> list[dict[str, str]]:
    text = Path(__file__).with_name("published_cases.tsv").read_text(encoding="utf-8")
    return list(
        csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    )


def _by_period(text: str) -> dict[str, str]:
    """`2023=5.0; 2024=6.0`."""
    pairs = [pair.strip().split("=") for pair in text.split(";") if pair.strip()]
    return dict(pairs)


@by_rows("case", _cases(), ids=lambda case: case["why"])
def test_published_growth(bench: Bench, case: Mapping[str, str]) -> None:
    """What decides, what it comes to, and why where that is not plain."""
    report = _report(
        bench,
        case["kind"],
        TARGETS[case["target"]],
        _by_period(case["levels"]),
        _by_period(case["rates"]),
        case["as_of"],
    )
    wanted = (case["status"], case["actual"] or None, case["reason"] or None)
    assert _result(report) == wanted


def test_a_growth_is_told_by_the_cells_that_it_rests_on(bench: Bench) -> None:
    """The rates are the evidence; the levels of current prices are none."""
    report = _report(
        bench, CONSTANT, THREE_YEARS, {"2025": "130"}, {"2023": "8", "2024": "8", "2025": "8"}
    )  # fmt: skip
    (result,) = report.results
    assert [cell.row for cell in result.evidence] == [90, 91, 92]
    assert (result.actual_period, result.baseline.years) == (Period.years(2025), 3)


@by_rows(
    ("kind", "levels", "told"),
    [
        (NOMINAL, {"2023": "1000", "2024": "1050"}, ["growth_differs"]),
        # 1060.0 over 1000.0 may be 6.01%, 1061 may be 6.1% or more.
        (NOMINAL, {"2023": "1000.0", "2024": "1061.0"}, []),
        (NOMINAL, {"2023": "1000.0", "2024": "1063.0"}, ["growth_differs"]),
        (CONSTANT, {"2023": "1000", "2024": "1050"}, []),
        (NOMINAL, {"2023": "1000"}, []),
        (NOMINAL, {"2023": "0", "2024": "1050"}, []),
    ],
)
def test_a_rate_that_levels_do_not_make_is_told(
    bench: Bench, kind: str, levels: Mapping[str, str], told: list[str]
) -> None:
    """Beyond rounding, and where growth follows from levels at all."""
    report = _report(bench, kind, YEAR, levels, {"2024": "6.1"})
    assert [problem.code for problem in report.problems] == told
    assert report.results[0].actual == Decimal("6.1")


def test_two_rates_of_one_year_contradict_each_other(bench: Bench) -> None:
    """Which of them is right is not for the program to say."""
    bench.plan(indicator("it", CONSTANT, YEAR))
    plan = load_plan(bench.folder)
    actuals = read_actuals([bench.file([])], plan)
    growth = (row("2024", "6.3", row=90), row("2024", "6.1", row=91))
    asked = date(2024, 12, 31)
    report = evaluate(plan, replace(actuals, growth=growth), as_of=asked)
    assert _result(report) == ("not_assessable", None, "input_error")
    assert [problem.code for problem in report.problems][-1] == "two_values"


@by_rows(
    ("period", "before"),
    [
        ("2024", "2023"),
        ("2024-01/2024-09", "2023-01/2023-09"),
        ("2024-Q1", "2023-Q1"),
        ("2024-02", "2023-02"),
        ("2025-02", "2024-02"),
        ("2024-06-15", "2023-06-15"),
    ],
)
def test_the_same_months_of_the_year_before(period: str, before: str) -> None:
    """Februaries end when they end."""
    assert Period.parse(period).years_earlier(1) == Period.parse(before)
