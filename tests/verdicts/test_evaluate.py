"""What is selected, in which order it comes, and how it is counted."""

from __future__ import annotations

import pytest

from innovate_ts import CannotCheck, evaluate, load_plan, read_actuals
from innovate_ts.verdicts.results import Result
from verdicts.cases import Bench, indicator, statement
from verdicts.running import report_by_region

AT_LEAST = "period: 2023, at_least: 126"


def test_the_summary_counts_every_result(bench: Bench) -> None:
    """The summary has each status and adds up to the results."""
    plan = bench.plan(
        indicator("one", "flow", AT_LEAST, "period: 2024, at_least: 1"),
        indicator("two", "stock", "period: 2023, at_least: 1"),
        statements=[statement("three", "2023")],
    )
    report = bench.report(plan, [("one", "2023", "126")])
    counted = {status: n for status, n in report.summary.items() if n}
    assert counted == {"met": 1, "not_due": 1, "no_data": 1, "needs_review": 1}
    assert len(report.summary) == 10


def test_results_come_in_the_order_of_the_plan(bench: Bench) -> None:
    """Results stand in the plan's order: indicators with their targets, then statements."""
    plan = bench.plan(
        indicator("b", "flow", "period: 2024, at_least: 1", AT_LEAST),
        indicator("a", "stock", "period: 2023, at_least: 1"),
        statements=[statement("z", "2023"), statement("c", "2022")],
    )
    report = bench.report(plan, [("a", "2023", "1"), ("b", "2023", "1")])
    assert [(r.indicator, str(r.period)) for r in report.results] == [
        ("b", "2024"),
        ("b", "2023"),
        ("a", "2023"),
        ("z", "2023"),
        ("c", "2022"),
    ]


def _selection(results: tuple[Result, ...]) -> list[tuple[str, str]]:
    return [(r.indicator, str(r.period)) for r in results]


def test_targets_are_selected_by_year_and_indicator(bench: Bench) -> None:
    """A year selects the targets that end in it, an indicator its own, both what is common."""
    plan = bench.plan(
        indicator(
            "a",
            "flow",
            AT_LEAST,
            "period: 2023/2025, at_least: 1",
            "period: 2024-Q3, at_least: 1",
        ),
        indicator("b", "stock", "period: 2024, at_least: 1"),
        statements=[statement("c", "2024"), statement("d", "2025")],
    )
    rows = [("a", "2023", "126")]
    of_2024 = bench.report(plan, rows, year=2024)
    assert _selection(of_2024.results) == [
        ("a", "2024-Q3"),
        ("b", "2024"),
        ("c", "2024"),
    ]
    assert of_2024.year == 2024
    assert _selection(bench.report(plan, rows, year=2025).results) == [
        ("a", "2023/2025"),
        ("d", "2025"),
    ]
    assert _selection(bench.report(plan, rows, indicator="b").results) == [
        ("b", "2024")
    ]
    assert _selection(bench.report(plan, rows, indicator="c").results) == [
        ("c", "2024")
    ]
    assert _selection(bench.report(plan, rows, indicator="a", year=2024).results) == [
        ("a", "2024-Q3")
    ]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"year": 2029}, "no_target_selected"),
        ({"indicator": "high-tec"}, "no_such_indicator"),
        ({"indicator": "high-tech", "year": 2024}, "no_target_selected"),
    ],
)
def test_nothing_selected_is_no_report(
    bench: Bench, options: dict[str, str | int], code: str
) -> None:
    """A selection without a target ends the run with its reason, and with what was wrong besides."""
    plan = bench.plan(indicator("high-tech", "stock", "period: 2023, at_least: 1"))
    with pytest.raises(CannotCheck) as stopped:
        bench.report(plan, [("high-tech", "2023", "超过1")], **options)
    assert [p.code for p in stopped.value.problems] == ["bound_not_value", code]


def test_an_unknown_indicator_gets_a_suggestion(bench: Bench) -> None:
    """A typo in an id is answered with the likely one."""
    plan = bench.plan(indicator("high-tech", "stock", "period: 2023, at_least: 1"))
    with pytest.raises(CannotCheck) as stopped:
        bench.report(plan, [], indicator="high-tec")
    hint = stopped.value.problems[-1].hint
    assert hint is not None
    assert "high-tech" in hint.en


def test_strict_makes_an_error_of_every_warning(bench: Bench) -> None:
    """A sum of regions that differs from the whole is a warning, and an error where that is asked for."""
    rows = [("2023", "126", "", ""), ("2023", "127", "路北区", "")]
    report_by_region(bench, "flow", "period: 2023, at_least: 126", rows)
    plan = load_plan(bench.folder)
    actuals = read_actuals([str(bench.folder / "actuals.csv")], plan)
    lenient, strict = (evaluate(plan, actuals, strict=s) for s in (False, True))
    assert [p.severity for p in lenient.problems] == ["warning"]
    assert [p.severity for p in strict.problems] == ["error"]
    assert lenient.results == strict.results
