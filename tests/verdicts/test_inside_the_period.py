"""The plan's own path inside a period, and definitions that change inside or before it."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from sections import by_rows
from verdicts.cases import Bench, pairs_of

HERE = Path(__file__).parent


def _cases(name: str) -> list[dict[str, str]]:
    text = (HERE / name).read_text(encoding="utf-8")
    return list(
        csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    )


@by_rows("case", _cases("schedule_cases.tsv"), ids=lambda case: case["name"])
def test_schedules(case: Mapping[str, str], bench: Bench) -> None:
    """The status, what qualifies it and the share that should be there, as worked out by hand."""
    result = bench.judge(
        case["indicator"],
        case["target"],
        pairs_of(case["rows"]),
        as_of=case["as_of"],
    )
    told = (result.status, " ".join(result.flags), result.pace.expected)
    expected = Decimal(case["expected"]) if case["expected"] else None
    assert told == (case["status"], case["flags"], expected), case["working"]


@by_rows("case", _cases("break_cases.tsv"), ids=lambda case: case["name"])
def test_breaks(case: Mapping[str, str], bench: Bench) -> None:
    """The status and its reason, as worked out by hand."""
    result = bench.judge(
        case["indicator"],
        case["target"],
        pairs_of(case["rows"]),
        as_of=case["as_of"],
    )
    told = (result.status, result.reason.code or "")
    assert told == (case["status"], case["reason"]), case["working"]
