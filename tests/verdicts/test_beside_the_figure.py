"""What a plan says beside a figure: what is striven for, and whether an indicator is binding or expected."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest

from innovate_ts.verdicts.results import Result
from sections import by_rows
from verdicts.cases import Bench, indicator, pairs_of

HERE = Path(__file__).parent
TABLES = ("strive_cases.tsv", "binding_cases.tsv")


def _cases() -> list[dict[str, str]]:
    rows: list[dict[str, str]] = []
    for name in TABLES:
        text = (HERE / name).read_text(encoding="utf-8")
        rows += csv.DictReader(
            text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE
        )
    return rows


@by_rows("case", _cases(), ids=lambda case: case["name"])
def test_verdicts(case: Mapping[str, str], bench: Bench) -> None:
    """The status and what qualifies it, as worked out by hand."""
    result = bench.judge(
        case["indicator"],
        case["target"],
        pairs_of(case["rows"]),
        as_of=case["as_of"],
    )
    told = (result.status, " ".join(result.flags))
    assert told == (case["status"], case["flags"]), case["working"]


def _missed(bench: Bench, binding: str) -> Result:
    plan = bench.plan(indicator("it", f"stock{binding}", "period: 2023, at_least: 9"))
    (result,) = bench.report(plan, [("it", "2023", "8")]).results
    return result


@pytest.mark.parametrize("binding", ["", ", binding: yes", ", binding: no"])
def test_what_is_missed_fails_the_run(bench: Bench, binding: str) -> None:
    """An expected target that is missed is counted apart, and missed all the same."""
    assert _missed(bench, binding).fails(["not_met"])
