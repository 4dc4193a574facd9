"""Which rows count, and what contradictions do to a report."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from innovate_ts import CannotCheck
from innovate_ts.verdicts.report import Report
from sections import by_rows
from verdicts.cases import Bench, indicator, statement

AT_LEAST = "period: 2023, at_least: 126"


def _kinds(report: Report) -> tuple[int, int, int, int, int]:
    (counts,) = (table.rows for table in report.inputs)
    return counts.read, counts.used, counts.other, counts.empty, counts.error


def test_an_overlap_in_part_names_both_rows(bench: Bench) -> None:
    """Of two rows that overlap in part, the error stands at one and names the other."""
    plan = bench.plan(indicator("it", "flow", AT_LEAST))
    rows = [
        ("it", "2023-01/2023-06", "60"),
        ("other", "2023", "1"),
        ("it", "2023-06/2023-12", "70"),
    ]
    report = bench.report(plan, rows, as_of=date(2023, 12, 31))
    (problem,) = report.problems
    assert (problem.code, problem.severity) == ("partial_overlap", "error")
    named = f"{problem.place} {problem.message.en} {problem.message.zh}"
    assert named.count("actuals.csv:2:3") + named.count("actuals.csv:4:3") == 3
    assert "actuals.csv:2:3" in named
    assert "actuals.csv:4:3" in named
    assert "2023-01/2023-06" in problem.message.en
    assert "2023-06/2023-12" in problem.message.en
    assert _kinds(report) == (3, 0, 1, 0, 2)


@pytest.mark.parametrize(
    ("rows", "code", "wrong"),
    [
        ([("2023", "126"), ("2023", "127")], "two_values", {2, 3}),
        (
            [("2023", "126"), ("2022", "1"), ("2023-01/2023-12", "127")],
            "two_values",
            {2, 4},
        ),
        (
            [("2023-04/2023-06", "30"), ("2023-04/2023-09", "29")],
            "parts_exceed_whole",
            {2, 3},
        ),
        (
            [
                ("2023", "126"),
                ("2023-01/2023-06", "60"),
                ("2022", "2"),
                ("2023-07/2023-12", "65"),
            ],
            "parts_differ_from_whole",
            {2, 3, 5},
        ),
        (
            [("2023", "126"), ("2023-Q1", "100"), ("2023-Q2", "27"), ("2023-01", "1")],
            "parts_exceed_whole",
            {2, 3, 4},
        ),
    ],
)
def test_a_contradiction_names_its_rows(
    bench: Bench, rows: list[tuple[str, str]], code: str, wrong: set[int]
) -> None:
    """Rows that contradict each other are errors, each named, and the others stay used."""
    plan = bench.plan(indicator("it", "flow", AT_LEAST, "period: 2022, at_least: 1"))
    report = bench.report(
        plan, [("it", *row) for row in rows], as_of=date(2023, 12, 31)
    )
    assert {p.code for p in report.problems} == {code}
    words = " ".join(f"{p.place} {p.message.en}" for p in report.problems)
    assert {
        row for row in range(2, len(rows) + 2) if f"actuals.csv:{row}:3" in words
    } == wrong
    assert _kinds(report) == (len(rows), len(rows) - len(wrong), 0, 0, len(wrong))
    assert [(r.status, r.reason.code) for r in report.results] == [
        ("not_assessable", "input_error")
    ] * 2


def test_an_error_takes_the_targets_of_its_indicator_and_no_other(bench: Bench) -> None:
    """An error at a row leaves each target of its indicator without a verdict; the rest is judged."""
    plan = bench.plan(
        indicator(
            "bad", "stock", "period: 2022, at_least: 1", "period: 2023, at_least: 2"
        ),
        indicator("good", "flow", AT_LEAST),
    )
    rows = [("bad", "2022", "1"), ("bad", "2023", "超过2"), ("good", "2023", "126")]
    report = bench.report(plan, rows)
    found = [(r.indicator, str(r.period), r.status, r.actual) for r in report.results]
    assert found == [
        ("bad", "2022", "not_assessable", None),
        ("bad", "2023", "not_assessable", None),
        ("good", "2023", "met", Decimal(126)),
    ]
    reason = report.results[0].reason
    assert reason.code == "input_error"
    assert "actuals.csv:3:3" in (reason.en or "")
    assert "超过2" in (reason.en or "")
    assert _kinds(report) == (3, 2, 0, 0, 1)


@by_rows(
    ("rows", "as_of"),
    [
        ([("it", "2023", "126")], date(2023, 12, 31)),
        ([("it", "2023", "126"), ("it", "2022", "9")], date(2023, 12, 31)),
        ([("it", "2023-Q1", "12"), ("it", "2023-06-15", "9")], date(2023, 6, 15)),
        ([("it", "2023-Q1", "12"), ("said", "2024-02", "否")], date(2024, 2, 29)),
        ([("it", "2023-Q1", "12"), ("gdp", "2025", "9")], date(2023, 3, 31)),
        ([("it", "2023-Q1", "12"), ("it", "2025", "")], date(2023, 3, 31)),
        ([("it", "2023-Q1", "12"), ("it", "2025", "超过9")], date(2023, 3, 31)),
        (
            [("said", "2022", "是"), ("it", "2025", "1"), ("it", "2025", "2")],
            date(2022, 12, 31),
        ),
    ],
)
def test_as_of_is_the_latest_end_of_a_value_used(
    bench: Bench, rows: list[tuple[str, str, str]], as_of: date
) -> None:
    """By default the report is of the last day that a used value covers; errors and others do not count."""
    plan = bench.plan(
        indicator("it", "flow", AT_LEAST), statements=[statement("said", "2025")]
    )
    assert bench.report(plan, rows).as_of == as_of


@pytest.mark.parametrize(
    "rows",
    [[], [("it", "2023", "")], [("it", "2023", "超过1")], [("gdp", "2023", "1")]],
)
def test_without_a_value_there_is_no_day(
    bench: Bench, rows: list[tuple[str, str, str]]
) -> None:
    """Without one value there is no day to judge at, unless it is named."""
    plan = bench.plan(indicator("it", "flow", AT_LEAST))
    with pytest.raises(CannotCheck) as stopped:
        bench.report(plan, rows)
    assert "no_date" in {p.code for p in stopped.value.problems}
    named = bench.report(plan, rows, as_of=date(2023, 12, 31))
    assert named.as_of == date(2023, 12, 31)


def test_only_contradictions_give_no_day(bench: Bench) -> None:
    """Rows that contradict each other are used by nobody, so that they give no day either."""
    plan = bench.plan(indicator("it", "flow", AT_LEAST))
    with pytest.raises(CannotCheck) as stopped:
        bench.report(plan, [("it", "2023", "1"), ("it", "2023", "2")])
    assert {p.code for p in stopped.value.problems} == {"two_values", "no_date"}


@pytest.mark.parametrize(
    "rows",
    [
        [("it", "9999", "126")],
        [("it", "9999-Q3", "126"), ("it", "9999-Q4", "126"), ("it", "9999", "126")],
        [("it", "9999", "126"), ("it", "9999", "127"), ("it", "2023", "1")],
        [("it", "9999", "126"), ("it", "9999-12-31", "126"), ("it", "2023", "1")],
        [("it", "0001", "126"), ("it", "2023", "1")],
    ],
)
def test_a_year_at_the_end_of_the_calendar_is_a_slip(
    bench: Bench, rows: list[tuple[str, str, str]]
) -> None:
    """A year that no plan is about is reported as no period; the run does not break on it."""
    plan = bench.plan(indicator("it", "flow", AT_LEAST))
    report = bench.report(plan, rows, as_of=date(2023, 12, 31))
    slips = [
        number for number, row in enumerate(rows, 2) if not row[1].startswith("20")
    ]
    assert {p.code for p in report.problems} == {"not_a_period"}
    # Alike ones are told once, at the first place.
    assert report.problems[0].place.row == slips[0]
    assert sum(p.count for p in report.problems) == len(slips)
    assert [r.status for r in report.results] == ["not_assessable"]
