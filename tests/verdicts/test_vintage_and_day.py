"""Wholes and parts of different vintage, and what was not published yet."""

from __future__ import annotations

from datetime import date

import pytest

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.verdicts.report import Report
from verdicts.cases import Bench, indicator

HEADS = "indicator,period,value,vintage,published"


def report(bench: Bench, *lines: str, as_of: str = "", pace: str = "yearly") -> Report:
    """The report on lines `period,value,vintage,published` of a flow that asks for 60."""
    bench.plan(indicator("it", f"flow, pace: {pace}", "period: 2024, at_least: 60"))
    path = bench.folder / "actuals.csv"
    text = "\n".join([HEADS, *(f"it,{line}" for line in lines)])
    path.write_text(text, encoding="utf-8")
    plan = load_plan(bench.folder)
    day = date.fromisoformat(as_of) if as_of else None
    return evaluate(plan, read_actuals([str(path)], plan), as_of=day)


def told(report: Report) -> list[tuple[str, str]]:
    """Severity and code of each problem."""
    return [(problem.severity, problem.code) for problem in report.problems]


def test_parts_as_settled_as_the_whole_contradict_it_alone(bench: Bench) -> None:
    """40 of the year against three unmarked quarters of 20."""
    found = report(
        bench,
        "2024,40,,",
        "2024-Q1,20,preliminary,",
        "2024-Q2,20,,",
        "2024-Q3,20,,",
        "2024-Q4,20,,",
    )
    assert found.results[0].status == "not_assessable"
    assert told(found) == [("error", "parts_exceed_whole")]


def test_later_parts_replace_their_whole(bench: Bench) -> None:
    """A note gives both figures."""
    found = report(
        bench,
        "2024,50,preliminary,",
        "2024-01/2024-06,30,final,",
        "2024-07/2024-12,31,final,",
    )
    assert (found.results[0].status, str(found.results[0].actual)) == ("met", "61")
    assert told(found) == [("note", "later_vintage")]


def test_a_later_whole_counts(bench: Bench) -> None:
    """Its parts were preliminary."""
    found = report(
        bench,
        "2024,61,final,",
        "2024-01/2024-06,30,preliminary,",
        "2024-07/2024-12,29,preliminary,",
    )
    assert (found.results[0].status, str(found.results[0].actual)) == ("met", "61")
    assert told(found) == [("note", "later_vintage")]


def test_what_was_published_after_the_day_is_not_used(bench: Bench) -> None:
    """As of January the 61 of June was not known."""
    lines = ("2024,55,,2025-01-20", "2024,61,,2025-06-20")
    early = report(bench, *lines, as_of="2025-01-31")
    assert (early.results[0].status, str(early.results[0].actual)) == ("not_met", "55")
    assert told(early) == []
    assert report(bench, *lines).results[0].status == "met"


@pytest.mark.parametrize(
    ("lines", "status", "actual", "codes"),
    [
        # Refunds of the third quarter: 50 by June, 45 by September.
        (
            ["2024-01/2024-06,50", "2024-01/2024-09,45"],
            "on_track",
            "45",
            ["total_falls"],
        ),
        (
            ["2024-01/2024-09,45", "2024-01/2024-06,50"],
            "on_track",
            "45",
            ["total_falls"],
        ),
        (["2024-Q1,30", "2024-01/2024-06,25"], "on_track", "25", ["total_falls"]),
        (["2024-01/2024-09,70", "2024,61"], "met", "61", ["total_falls"]),
        (["2024-01/2024-09,70", "2024,59"], "not_met", "59", ["total_falls"]),
        # Each is held against the one that counts after it.
        (
            ["2024-01/2024-03,40", "2024-01/2024-06,50", "2024-01/2024-09,45"],
            "on_track",
            "45",
            ["total_falls"],
        ),
        (
            ["2024-01/2024-03,47", "2024-01/2024-06,50", "2024-01/2024-09,45"],
            "on_track",
            "45",
            ["total_falls", "total_falls"],
        ),
        (["2024-01/2024-06,45", "2024-01/2024-09,45"], "on_track", "45", []),
        # Quarters that exceed their year are no running totals.
        (
            ["2023,9", "2024-Q1,70", "2024,61"],
            "not_assessable",
            None,
            ["parts_exceed_whole"],
        ),
        # Nor are months that are not counted from January on.
        (
            ["2023,9", "2024-04/2024-06,50", "2024-04/2024-09,45"],
            "not_assessable",
            None,
            ["parts_exceed_whole"],
        ),
    ],
)
def test_a_year_to_date_that_falls(
    bench: Bench, lines: list[str], status: str, actual: str | None, codes: list[str]
) -> None:
    """The later counts, and a warning says so."""
    found = report(bench, *[f"{line},," for line in lines], pace="linear")
    (result,) = found.results
    assert (result.status, actual) == (status, result.actual and str(result.actual))
    assert [code for _, code in told(found)] == codes


def test_what_may_be_negative_may_fall(bench: Bench) -> None:
    """A profit that shrinks is no news."""
    found = report(
        bench,
        "2024-01/2024-06,50,,",
        "2024-01/2024-09,45,,",
        pace="linear, can_be_negative: yes",
    )
    assert told(found) == []
    assert str(found.results[0].actual) == "45"
