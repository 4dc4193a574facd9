"""The table of verdicts, and the bench that puts one of its rows through the program.

`cases.tsv` is made by hand: each row says what is given, what has to come out, and the working. An
indicator is `stock`, `flow` or `rate` with more keys of the plan after it, or `statement`; a target is
the keys of the plan; rows are `period=value`, written as an office would; an empty cell is null.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.plan.models.plan import Plan
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result

UNITS = {"stock": "家", "flow": "亿元", "rate": "'%'"}
SOURCE = "source: {section: 二, paragraph: 1, phrase: 达到}"


@dataclass(frozen=True)
class Case:
    """One row of the table."""

    name: str
    indicator: str
    target: str
    rows: str
    as_of: str
    base: str
    status: str
    flags: str
    reason: str
    actual: str
    gap: str
    shortfall: str
    achievement: str
    increment: str
    missing: str
    working: str

    @property
    def wanted(self) -> dict[str, Any]:
        """What has to come out."""
        return {
            "status": self.status,
            "flags": tuple(self.flags.split()),
            "reason": self.reason or None,
            "actual": _number(self.actual),
            "gap": _number(self.gap),
            "shortfall": _number(self.shortfall),
            "achievement": _number(self.achievement),
            "increment": _number(self.increment),
            "missing": tuple(self.missing.split()),
        }


def got(result: Result) -> dict[str, Any]:
    """What came out, under the names of the table."""
    return {
        "status": result.status,
        "flags": result.flags,
        "reason": result.reason.code,
        "actual": result.actual,
        "gap": result.gap,
        "shortfall": result.shortfall,
        "achievement": result.achievement,
        "increment": result.increment_achievement,
        "missing": tuple(map(str, result.missing)),
    }


def read_cases() -> list[Case]:
    """All rows of the table."""
    text = Path(__file__).with_name("cases.tsv").read_text(encoding="utf-8")
    return [
        Case(**row)
        for row in csv.DictReader(
            text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE
        )
    ]


def _number(cell: str) -> Decimal | None:
    return Decimal(cell) if cell else None


def pairs_of(rows: str) -> list[tuple[str, str]]:
    """The rows of a case as periods and values."""
    pairs = (pair.partition("=") for pair in rows.split(";") if pair.strip())
    return [(period.strip(), value.strip()) for period, _, value in pairs]


def indicator(name: str, kind: str, *targets: str) -> str:
    """An indicator in YAML: `stock`, `flow` or `rate` with further keys, and its targets."""
    keys = "" if "unit:" in kind else f", unit: {UNITS[kind.split(',', maxsplit=1)[0]]}"
    asked = ", ".join(f"{{{target}, {SOURCE}}}" for target in targets)
    head = f"id: {name}, name: {{zh: 指标{name}, en: The {name}}}"
    return f"  - {{{head}, aggregation: {kind}{keys}, targets: [{asked}]}}"


def statement(name: str, period: str) -> str:
    """A statement in YAML."""
    return f"  - {{id: {name}, name: {{zh: 表述{name}, en: The {name}}}, period: {period}, {SOURCE}}}"


@dataclass(frozen=True)
class Bench:
    """A folder in which plans and actuals are written, read and compared."""

    folder: Path

    def plan(self, *indicators: str, statements: Sequence[str] = ()) -> Plan:
        """A plan for 2020 to 2030 of these indicators and statements; it has no bureaus."""
        head = "plan: {id: test, title: {zh: 计划, en: Plan}, period: 2020/2030}"
        listed = "\n".join(
            indicators or [indicator("unasked", "stock", "period: 2030, at_least: 1")]
        )
        said = "\n".join(statements)
        text = f"{head}\nindicators:\n{listed}\n" + (
            f"statements:\n{said}\n" if said else ""
        )
        (self.folder / "targets.yaml").write_text(text, encoding="utf-8")
        (self.folder / "tasks.yaml").write_text(
            "bureaus: []\nactions: []\n", encoding="utf-8"
        )
        return self._loaded(text)

    @lru_cache(maxsize=1_000)  # noqa: B019 - a session has one bench
    def _loaded(self, _text: str) -> Plan:
        """The plan that was written with this text, of which many rows have the same."""
        return load_plan(self.folder)

    def file(self, rows: Iterable[tuple[str, str, str]]) -> str:
        """A file of actuals; its first value stands in row 2."""
        path = self.folder / "actuals.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([("indicator", "period", "value"), *rows])
        return str(path)

    def report(
        self, plan: Plan, rows: Iterable[tuple[str, str, str]], **options: Any
    ) -> Report:
        """The report on a plan and the rows `(indicator, period, value)`."""
        return evaluate(plan, read_actuals([self.file(rows)], plan), **options)

    def judge(
        self,
        kind: str,
        target: str,
        rows: Sequence[tuple[str, str]],
        *,
        as_of: str = "",
        base: str = "",
    ) -> Result:
        """The result of the only target of the only indicator, or of the only statement."""
        if kind == "statement":
            plan = self.plan(
                statements=[statement("it", target.removeprefix("period: "))]
            )
        else:
            plan = self.plan(indicator("it", kind, target))
        report = self.report(
            plan,
            [("it", period, value) for period, value in rows],
            as_of=date.fromisoformat(as_of) if as_of else None,
            base_year=int(base) if base else None,
            indicator="it",
        )
        (result,) = report.results
        return result
