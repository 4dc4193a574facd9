"""What is said of a target: the table of verdicts, and what a whole report says of its rows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from innovate_ts import CannotCheck
from innovate_ts.basics.periods import Period
from innovate_ts.verdicts.results import Report, Result
from verdicts.cases import Bench, Case, got, indicator, pairs_of, read_cases, statement

CASES = read_cases()
AT_LEAST = "period: 2023, at_least: 126"
GROWTH = (
    "period: 2023/2025, measure: average_growth, at_least: 10, baseline: {period: 2022}"
)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_verdict_and_its_figures(case: Case, bench: Bench) -> None:
    """Each row of the table comes out as it was worked out by hand."""
    result = bench.judge(
        case.indicator,
        case.target,
        pairs_of(case.rows),
        as_of=case.as_of,
        base=case.base,
    )
    assert got(result) == case.wanted


def test_each_case_is_another() -> None:
    """No row of the table stands there twice, and each says how it was worked out."""
    given = {(c.indicator, c.target, c.rows, c.as_of, c.base) for c in CASES}
    assert len(given) == len({c.name for c in CASES}) == len(CASES)
    assert all(c.working for c in CASES)


def _kinds(report: Report) -> tuple[int, int, int, int, int]:
    (counts,) = (table.rows for table in report.inputs)
    return counts.read, counts.used, counts.other, counts.empty, counts.error


# what a result shows


def test_ratios_are_given_to_six_decimals(bench: Bench) -> None:
    """Ratios and growth have six decimals, whatever the figures are."""
    way = bench.judge(
        "stock",
        "period: 2023, at_least: 1600, baseline: {period: 2022, value: 1559}",
        [("2023", "1600")],
    )
    assert (str(way.achievement), str(way.increment_achievement)) == (
        "1.000000",
        "1.000000",
    )
    growth = bench.judge("flow", GROWTH, [("2022", "100"), ("2025", "133.1")])
    assert str(growth.actual) == "10.000000"


def test_the_figures_say_what_they_are_of(bench: Bench) -> None:
    """Period, last day and unit of the actual are shown, and the target in the indicator's unit."""
    result = bench.judge(
        "flow",
        "period: 2023, at_least: 1260000, unit: 万元",
        [("2023-Q1", "30"), ("2023-Q2", "32"), ("2023-Q4", "99")],
        as_of="2023-09-30",
    )
    assert (result.actual_period, result.through) == (
        Period.months(2023, 1, 6),
        date(2023, 6, 30),
    )
    assert (result.target, result.unit, result.comparator) == (
        Decimal(126),
        "亿元",
        ">=",
    )
    assert result.applies_to == "value"
    assert [(e.row, e.column, e.text) for e in result.evidence] == [
        (2, 3, "30"),
        (3, 3, "32"),
    ]


def test_growth_shows_base_years_and_both_rows(bench: Bench) -> None:
    """Growth is in % a year; base, its figure and the years between stand beside it."""
    result = bench.judge(
        "flow", GROWTH, [("2022", "100"), ("2024", "1"), ("2025", "133.1")]
    )
    assert (result.applies_to, result.unit, result.target) == (
        "average_growth",
        "%",
        Decimal(10),
    )
    assert (result.baseline.period, result.baseline.value, result.baseline.years) == (
        Period.years(2022),
        Decimal(100),
        3,
    )
    assert (result.actual_period, result.through) == (
        Period.years(2025),
        date(2025, 12, 31),
    )
    assert [(e.row, e.text) for e in result.evidence] == [(2, "100"), (4, "133.1")]


def test_another_base_year_is_shown(bench: Bench) -> None:
    """With another base year, that year, its figure and the longer way are shown."""
    result = bench.judge(
        "flow",
        GROWTH,
        [("2021", "100"), ("2022", "110"), ("2025", "146.41")],
        base="2021",
    )
    assert (result.baseline.period, result.baseline.value, result.baseline.years) == (
        Period.years(2021),
        Decimal(100),
        4,
    )


def test_another_base_year_moves_growth_only(bench: Bench) -> None:
    """A direction keeps its own baseline when growth is measured from another year."""
    result = bench.judge(
        "rate",
        "period: 2025, direction: increase, baseline: {period: 2022}",
        [("2021", "2.5%"), ("2022", "2.2%"), ("2025", "2.3%")],
        base="2021",
    )
    assert (result.status, result.baseline.period, result.baseline.value) == (
        "needs_review",
        Period.years(2022),
        Decimal("2.2"),
    )


def test_growth_so_far_says_to_which_year(bench: Bench) -> None:
    """While the period runs, the growth so far stands beside the year that it reaches to."""
    result = bench.judge(
        "flow", GROWTH, [("2022", "100"), ("2023", "130"), ("2024", "121")]
    )
    assert (result.actual_period, result.through, result.actual) == (
        Period.years(2024),
        date(2024, 12, 31),
        Decimal(10),
    )


def test_a_stock_shows_the_day_it_was_counted(bench: Bench) -> None:
    """The last count on or before as-of is shown with its own date, not the target's."""
    result = bench.judge(
        "stock", "period: 2025, at_least: 1800", [("2024-06", "1700"), ("2023", "1600")]
    )
    assert (result.actual, result.actual_period, result.through) == (
        Decimal(1700),
        Period.months(2024, 6, 6),
        date(2024, 6, 30),
    )


def test_a_late_stock_shows_the_day_it_was_reached(bench: Bench) -> None:
    """What was reached late is shown with the day it was reached."""
    result = bench.judge(
        "stock", "period: 2023, at_least: 1600", [("2023", "1587"), ("2024-03", "1600")]
    )
    assert (result.status, result.through) == ("met", date(2024, 3, 31))
    assert [e.text for e in result.evidence] == ["1600"]


def test_a_statement_has_no_figures(bench: Bench) -> None:
    """A statement has null figures, and the row that judged it as evidence."""
    result = bench.judge("statement", "period: 2025", [("2023", "是")])
    assert (
        result.comparator,
        result.target,
        result.unit,
        result.actual,
        result.gap,
    ) == (
        "qualitative",
        None,
        None,
        None,
        None,
    )
    assert [(e.row, e.text) for e in result.evidence] == [(2, "是")]


def test_a_reason_comes_in_both_languages(bench: Bench) -> None:
    """A status that does not explain itself has a reason in Chinese and English with the place in it."""
    result = bench.judge(
        "flow",
        AT_LEAST,
        [("2023-Q1", "30"), ("2023-Q2", "32"), ("2023-Q4", "31")],
        as_of="2023-12-31",
    )
    assert (result.status, result.reason.code) == ("not_assessable", "parts_missing")
    assert "2023-Q3" in (result.reason.en or "")
    assert "2023年三季度" in (result.reason.zh or "")
    assert result.reason.zh != result.reason.en
    met = bench.judge("flow", AT_LEAST, [("2023", "126")])
    assert (met.reason.code, met.reason.zh, met.reason.en) == (None, None, None)


def test_nothing_is_rounded_on_the_way(bench: Bench) -> None:
    """A figure of thirty digits is compared and subtracted to its last one."""
    target = "period: 2023, at_least: 12345678901234567890.1234567890"
    result = bench.judge("flow", target, [("2023", "1")])
    assert (result.gap, result.shortfall) == (
        Decimal("-12345678901234567889.1234567890"),
        Decimal("12345678901234567889.1234567890"),
    )


def test_growth_beyond_all_measure_is_still_a_figure(bench: Bench) -> None:
    """A slip of many orders of magnitude gives a growth beyond all measure, and ends no run."""
    result = bench.judge("flow", GROWTH, [("2022", "1"), ("2025", "1e90")])
    assert result.status == "met"
    assert result.actual is not None
    assert result.actual > Decimal("9e31")


def test_an_upper_limit_on_a_stock_can_be_reached_late(bench: Bench) -> None:
    """A stock that had to fall, missed its date and fell later, is met late like one that had to rise."""
    result = bench.judge(
        "stock", "period: 2023, at_most: 5", [("2023", "6"), ("2024", "5")]
    )
    assert (result.status, result.flags, result.actual) == (
        "met",
        ("late",),
        Decimal(5),
    )


@pytest.mark.parametrize("kind", ["stock", "flow"])
def test_one_value_under_two_periods_reads_the_same_in_either_order(
    bench: Bench, kind: str
) -> None:
    """A value that stands there twice, under a year and a day or in two spellings, has no order."""
    periods = (
        ["2023", "2023-12", "2023-12-31"]
        if kind == "stock"
        else ["2023", "2023年", "2023-01/2023-12"]
    )
    target = "period: 2023, at_least: 1"
    results = [
        bench.judge(kind, target, [(period, "126") for period in order])
        for order in (periods, periods[::-1], [*periods[1:], periods[0]])
    ]
    assert len({r.actual_period for r in results}) == 1
    assert {(r.status, r.actual, r.through) for r in results} == {
        ("met", Decimal(126), date(2023, 12, 31))
    }


# what the rows do to a report


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
            [("2023-01/2023-03", "30"), ("2023-01/2023-06", "29")],
            "parts_exceed_whole",
            {2, 3},
        ),
        (
            [
                ("2023", "126"),
                ("2023-01/2023-06", "60"),
                ("2022", "9"),
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
    assert len(report.summary) == 9


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


# the day that the report is of


@pytest.mark.parametrize(
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
    assert [(p.code, p.place.row) for p in report.problems] == [
        ("not_a_period", row) for row in slips
    ]
    assert [r.status for r in report.results] == ["not_assessable"]


# what is selected


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
