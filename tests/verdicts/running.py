"""What the tests of running targets need besides the bench: more targets, and columns for region and vintage.

`pace_cases.tsv` is made by hand like `cases.tsv`, with more columns: `others` are further targets of the same
indicator, a number is to be met to its last digit, an empty cell is null, and `?` is not looked at.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result
from verdicts.cases import Bench, indicator

WORST_FIRST = (
    "not_met",
    "off_track",
    "at_risk",
    "on_track slightly_behind",
    "on_track",
    "met",
)
"""How good a verdict on a running target is; the worst comes first."""

GROUPS = {
    "各县(市、区)政府": ("路北区", "路南区", "迁安市"),
    "开发区(管理区)管委会": ("高新区",),
}
"""The groups of the plans that have regions, with their members."""

_FIGURES = (
    "from",
    "expected",
    "achieved",
    "deviation",
    "amount",
    "per_month",
    "growth",
    "projection",
)
_LISTS = ("flags", "missing")
_OPEN = "?"

Row = Sequence[str]
"""Indicator, period, value, and region and vintage if there are any."""


def read_pace_cases() -> list[dict[str, str]]:
    """All rows of the table."""
    text = Path(__file__).with_name("pace_cases.tsv").read_text(encoding="utf-8")
    return list(
        csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    )


def wanted(case: Mapping[str, str]) -> dict[str, Any]:
    """What has to come out of a case, without what is not looked at."""
    asked = {key: case[key] for key in _SHOWN if case[key] != _OPEN}
    return {key: _typed(key, text) for key, text in asked.items()}


def shown(result: Result, keys: Iterable[str]) -> dict[str, Any]:
    """What came out, under the names of the table."""
    start = result.pace.from_
    found: dict[str, Any] = {
        "status": result.status,
        "flags": result.flags,
        "reason": result.reason.code,
        "missing": tuple(map(str, result.missing)),
        "rule": result.pace.rule,
        "from": None if start is None else Decimal(str(start)),
        "expected": result.pace.expected,
        "achieved": result.pace.achieved,
        "deviation": result.pace.deviation,
        "amount": result.needed.amount,
        "per_month": result.needed.per_month,
        "growth": result.needed.growth_per_year,
        "projection": result.projection.value,
        "method": result.projection.method,
    }
    return {key: found[key] for key in keys}


_SHOWN = ("status", "flags", "reason", "missing", "rule", *_FIGURES, "method")


def _typed(key: str, text: str) -> object:
    if key in _LISTS:
        return tuple(text.split())
    if key in _FIGURES:
        return Decimal(text) if text else None
    return text or None


def rank(result: Result) -> int:
    """How good the verdict on a running target is."""
    words = [
        result.status,
        *(flag for flag in result.flags if flag == "slightly_behind"),
    ]
    return WORST_FIRST.index(" ".join(words))


def judge_among(
    bench: Bench,
    kind: str,
    target: str,
    rows: Sequence[tuple[str, str]],
    *,
    others: str = "",
    as_of: str = "",
    base: str = "",
) -> Result:
    """The result of the first target of the only indicator, which may have others."""
    more = [other.strip() for other in others.split(";") if other.strip()]
    plan = bench.plan(indicator("it", kind, target, *more))
    report = bench.report(
        plan,
        [("it", period, value) for period, value in rows],
        as_of=date.fromisoformat(as_of) if as_of else None,
        base_year=int(base) if base else None,
    )
    return report.results[0]


def report_by_region(
    bench: Bench,
    kind: str,
    target: str,
    rows: Iterable[Row],
    *,
    groups: Mapping[str, Sequence[str]] = GROUPS,
    as_of: str = "",
) -> Report:
    """The report on an indicator `it` with one target and rows `(period, value, region, vintage)`."""
    bench.plan(indicator("it", kind, target))
    listed = "\n".join(
        f"  - {{name: '{name}', en: 'Group {number}', members: [{', '.join(members)}]}}"
        for number, (name, members) in enumerate(groups.items())
    )
    (bench.folder / "tasks.yaml").write_text(
        f"bureaus:\n{listed}\nactions: []\n", encoding="utf-8"
    )
    path = bench.folder / "actuals.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        heads = ("indicator", "period", "value", "region", "vintage")
        csv.writer(file).writerows([heads, *(("it", *row) for row in rows)])
    plan = load_plan(bench.folder)
    day = date.fromisoformat(as_of) if as_of else None
    return evaluate(plan, read_actuals([str(path)], plan), as_of=day)
