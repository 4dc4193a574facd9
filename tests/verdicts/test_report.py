"""A report as plain data and as flat rows, for programs in Python."""

from __future__ import annotations

import importlib
import json
from decimal import Decimal
from pathlib import Path

import pytest

from innovate_ts import evaluate, read_actuals, render
from innovate_ts.verdicts.report import Report
from shipped import shipped_plan


@pytest.fixture(scope="module")
def report(root: Path) -> Report:
    """The illustration of a running year, checked."""
    plan = shipped_plan()
    path = root / "examples" / "illustration-2024.csv"
    return evaluate(plan, read_actuals([str(path)], plan))


def test_the_dict_is_what_the_json_says(report: Report) -> None:
    """Key by key and in order; figures are decimals, periods and days texts."""
    loaded = json.loads(render(report, "json"), parse_float=Decimal, parse_int=Decimal)
    plain = report.to_dict()
    assert plain == loaded
    assert list(plain) == list(loaded)
    assert isinstance(plain["results"][0]["target"], Decimal)
    assert plain["as_of"] == "2024-09-30"
    assert plain["results"][0]["period"] == "2023"


def test_the_dict_holds_plain_data_only(report: Report) -> None:
    """Dicts, lists, texts, whole numbers, booleans, decimals and None: whatever takes data takes it."""

    def kinds(value: object) -> set[type]:
        if isinstance(value, dict):
            return {dict}.union(*map(kinds, value.values()))
        if isinstance(value, list):
            return {list}.union(*map(kinds, value))
        return {type(value)}

    assert kinds(report.to_dict()) <= {dict, list, str, int, bool, Decimal, type(None)}


def test_each_result_is_a_flat_row(report: Report) -> None:
    """All with the same keys; exact figures in their units, None where nothing is known."""
    rows = report.to_rows()
    assert len(rows) == len(report.results)
    assert len({tuple(row) for row in rows}) == 1
    for row, result in zip(rows, report.results, strict=True):
        assert {type(value) for value in row.values()} <= {str, Decimal, type(None)}
        assert row["indicator"] == result.indicator
        assert row["period"] == str(result.period)
        for key in ("target", "actual", "gap", "shortfall", "achievement"):
            assert row[key] == getattr(result, key)
        assert row["lead"] == ", ".join(result.lead)


@pytest.mark.slow
@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_frames_take_the_rows(report: Report, library: str) -> None:
    """Both libraries take them as they are; neither is one of the program's own."""
    frames = importlib.import_module(library)
    frame = frames.DataFrame(report.to_rows())
    assert list(frame.columns) == list(report.to_rows()[0])
    assert len(frame) == len(report.results)
    assert next(iter(frame["target"])) == report.results[0].target
