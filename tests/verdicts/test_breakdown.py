"""What each region or bureau is to reach of a target: its own rows judge it, and ranks go by exact shares."""

from __future__ import annotations

import csv
import time
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from innovate_ts import evaluate, read_actuals
from innovate_ts.verdicts.result_parts import BreakdownPart
from verdicts.cases import SOURCE, Bench, indicator
from verdicts.running import report_by_region

TABLE = Path(__file__).with_name("breakdown_cases.tsv")
CASES = list(
    csv.DictReader(
        TABLE.read_text(encoding="utf-8").splitlines(),
        delimiter="\t",
        quoting=csv.QUOTE_NONE,
    )
)


def _part(text: str) -> str:
    """`路北区 about 40 tolerance 1` as a part in YAML."""
    name, *words = text.split()
    keys = ", ".join(f"{key}: {figure}" for key, figure in zip(*[iter(words)] * 2))  # noqa: B905 - by twos
    return f"{{name: {name}, {keys}, {SOURCE}}}"


def _target(case: Mapping[str, str]) -> str:
    parts = ", ".join(map(_part, case["parts"].split(";")))
    return f"{case['target']}, breakdown: [{parts}]"


def _rows(text: str) -> list[tuple[str, str, str, str]]:
    """`2023 路北区=40; 2023 =100`: period, value, region, vintage."""
    rows = []
    for row in text.split(";"):
        key, _, value = row.strip().partition("=")
        period, _, region = key.partition(" ")
        rows.append((period, value, region, ""))
    return rows


def _shown(part: BreakdownPart) -> str:
    cells = (
        part.name,
        part.actual,
        part.gap,
        part.achievement,
        part.status,
        part.rank,
    )
    return " ".join("-" if cell is None else _plain(cell) for cell in cells)


def _plain(cell: object) -> str:
    return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_parts(case: Mapping[str, str], bench: Bench) -> None:
    """Each part with its figures, its verdict and its place, as worked out by hand."""
    report = report_by_region(
        bench,
        case["indicator"],
        _target(case),
        _rows(case["rows"]),
        as_of=case["as_of"],
    )
    (result,) = report.results
    wanted = [part.strip() for part in case["wanted"].split(";")]
    assert [_of(part) for part in wanted] == [
        _of(_shown(part)) for part in result.breakdown
    ], case["working"]


def _of(text: str) -> tuple[object, ...]:
    """A part's cells, its figures by their values and not by their digits."""
    name, *figures, status, rank = text.split()
    values = [None if figure == "-" else Decimal(figure) for figure in figures]
    return name, *values, status, rank


def test_parts_are_counted_nowhere(bench: Bench) -> None:
    """A part that is missed changes neither the summary nor what fails a run."""
    target = (
        "period: 2023, at_least: 70, breakdown: "
        f"[{{name: 路北区, at_least: 60, {SOURCE}}}, {{name: 路南区, at_least: 10, {SOURCE}}}]"
    )
    rows = [("2023", "50", "路北区", ""), ("2023", "20", "路南区", "")]
    groups = {"各县区": ("路北区", "路南区")}
    report = report_by_region(bench, "flow", target, rows, groups=groups)
    (result,) = report.results
    assert [part.status for part in result.breakdown] == ["not_met", "met"]
    assert result.status == "met"
    assert report.summary["not_met"] == 0
    assert not result.fails(["not_met"])


def test_parts_are_data(bench: Bench) -> None:
    """In JSON a part has its seven keys, in the plan's order."""
    target = f"period: 2023, at_least: 70, breakdown: [{{name: 路北区, at_least: 60, {SOURCE}}}]"
    report = report_by_region(bench, "flow", target, [("2023", "30", "路北区", "")])
    (part,) = report.to_dict()["results"][0]["breakdown"]
    assert part == {
        "name": "路北区",
        "target": Decimal(60),
        "actual": Decimal(30),
        "gap": Decimal(-30),
        "achievement": Decimal("0.500000"),
        "status": "not_met",
        "rank": 1,
    }
    assert list(part) == [
        "name",
        "target",
        "actual",
        "gap",
        "achievement",
        "status",
        "rank",
    ]
    assert report.as_of == date(2023, 12, 31)


def _cost(bench: Bench, count: int) -> float:
    """Seconds of work to judge so many parts, every second of which was not sent in: the least of three."""
    names = [f"区{number}" for number in range(count)]
    parts = ", ".join(f"{{name: {name}, at_least: 2, {SOURCE}}}" for name in names)
    target = f"period: 2024, at_least: {2 * count}, breakdown: [{parts}]"
    plan = bench.plan(indicator("it", "stock", target))
    values = ["未报送" if number % 2 else str(number) for number in range(count)]
    path = bench.folder / "regions.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["indicator", "period", "value", "region"])
        for name, value in zip(names, values, strict=True):
            writer.writerow(["it", "2024", value, name])
    actuals = read_actuals([str(path)], plan)
    costs = []
    for _ in range(3):
        begin = time.process_time()
        evaluate(plan, actuals)
        costs.append(time.process_time() - begin)
    return min(costs)


@pytest.mark.slow
def test_cost_is_in_proportion_to_the_parts(bench: Bench) -> None:
    """Eight times the parts cost some twelve times as much at most, where a square costs sixty-four."""
    fewer, more = _cost(bench, 250), _cost(bench, 2_000)
    assert more < 12 * fewer + 0.05
