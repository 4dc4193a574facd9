"""Wholes and parts of different vintage, and what was not published yet."""

from __future__ import annotations

from datetime import date

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.verdicts.results import Report
from verdicts.cases import Bench, indicator

HEADS = "indicator,period,value,vintage,published"


def report(bench: Bench, *lines: str, as_of: str = "") -> Report:
    """The report on lines `period,value,vintage,published` of a flow that asks for 60."""
    bench.plan(indicator("it", "flow", "period: 2024, at_least: 60"))
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
