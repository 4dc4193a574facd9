"""Targets that were revised: judged by what is in force, with the original and its verdict beside it."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from innovate_ts.verdicts.results import Result
from sections import by_rows
from verdicts.cases import SOURCE, Bench, indicator, pairs_of

TABLE = Path(__file__).with_name("revision_cases.tsv")
CASES = list(
    csv.DictReader(
        TABLE.read_text(encoding="utf-8").splitlines(),
        delimiter="\t",
        quoting=csv.QUOTE_NONE,
    )
)


def _revision(text: str) -> str:
    """`2024-06-30 about 150 tolerance 2` as a revision in YAML."""
    day, *words = text.split()
    keys = ", ".join(f"{key}: {figure}" for key, figure in zip(*[iter(words)] * 2))  # noqa: B905 - by twos
    return f"{{on: {day}, {keys}, {SOURCE}}}"


def _versions(result: Result) -> list[tuple[str, Decimal | None, str]]:
    return [
        (str(version.on or "-"), version.target, version.status)
        for version in result.revisions
    ]


def _wanted(text: str) -> list[tuple[str, Decimal | None, str]]:
    """`- 160 not_met; 2024-06-30 150 met`: the original, then each revision."""
    rows = []
    for row in filter(None, text.split(";")):
        day, figure, status = row.split()
        rows.append((day, Decimal(figure), status))
    return rows


@by_rows("case", CASES, ids=lambda case: case["name"])
def test_revisions(case: Mapping[str, str], bench: Bench) -> None:
    """The figure in force, the gap to it, and each version with its verdict, as worked out by hand."""
    revisions = ", ".join(map(_revision, case["revisions"].split(";")))
    target = f"{case['target']}, revisions: [{revisions}]"
    result = bench.judge(
        case["indicator"], target, pairs_of(case["rows"]), as_of=case["as_of"]
    )
    assert result.status == case["status"], case["working"]
    assert result.target == Decimal(case["figure"])
    assert result.gap == (Decimal(case["gap"]) if case["gap"] else None)
    assert _versions(result) == _wanted(case["wanted"]), case["working"]


def test_the_path_over_years_is_that_of_the_revised_years(bench: Bench) -> None:
    """60 of 100 are asked for by the end of 2023, and since the year was lowered 30: 30 are on track."""
    whole = "period: 2023/2024, at_least: 100"
    year = f"period: 2023, at_least: 60, revisions: [{{on: 2023-06-30, at_least: 30, {SOURCE}}}]"
    plan = bench.plan(indicator("it", "flow, pace: linear", whole, year))
    report = bench.report(plan, [("it", "2023", "30")], as_of=date(2023, 12, 31))
    over_years, _ = report.results
    assert (over_years.status, over_years.pace.expected) == (
        "on_track",
        Decimal("0.300000"),
    )


def test_a_range_that_was_narrowed(bench: Bench) -> None:
    """62 lies within 60 to 65, and no more once 63 are asked for at least."""
    target = f"period: 2024, between: [60, 65], revisions: [{{on: 2024-06-30, between: [63, 65], {SOURCE}}}]"
    result = bench.judge("rate", target, [("2024", "62%")])
    assert result.status == "not_met"
    assert [(version.target_range, version.status) for version in result.revisions] == [
        ((60, 65), "met"),
        ((63, 65), "not_met"),
    ]


def test_where_it_is_written_is_that_of_the_revision(bench: Bench) -> None:
    """Whoever looks it up finds the figure that the target is judged by."""
    source = "source: {section: 通知, paragraph: 2, phrase: 调整为150家}"
    target = f"period: 2024, at_least: 160, revisions: [{{on: 2024-06-30, at_least: 150, {source}}}]"
    result = bench.judge("stock", target, [("2024", "155")])
    assert (result.source.section, result.source.phrase) == ("通知", "调整为150家")
