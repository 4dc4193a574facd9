"""One report for all renderers, and a nasty one: texts that a careless renderer would run, cut or obey."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from innovate_ts import evaluate, read_actuals
from innovate_ts.basics.actual import Remark
from innovate_ts.basics.periods import Period
from innovate_ts.findings import Place, Severity, problem
from innovate_ts.messages import Bilingual
from innovate_ts.messages import actuals as actuals_texts
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.report_parts import MilestoneState, TaskState
from output.nasty import NASTY
from shipped import shipped_plan


@pytest.fixture(scope="session")
def report(root: Path) -> Report:
    """The illustration, checked: met, missed, running and stated in words."""
    plan = shipped_plan()
    return evaluate(
        plan, read_actuals([str(root / "examples" / "illustration-2023.csv")], plan)
    )


def _nasty_task(text: str) -> TaskState:
    """A task of a ledger that says something nasty wherever it may."""
    name = Bilingual(text or "空", text or "empty")
    milestone = MilestoneState(
        id=f"m{text}",
        due=Period.years(2023),
        status="met",
        name=name,
        note=text,
        reason=name,
    )
    return TaskState(
        id=text,
        title=name,
        lead=(text,),
        remarks=(Remark("trouble", text, text), Remark("person", text)),
        receipt="received",
        note=text,
        text=text,
        milestones=(milestone,),
    )


@pytest.fixture(scope="session")
def nasty(report: Report) -> Report:
    """The same report with nasty names, units, bureaus and file names in turn."""
    results = []
    for index, result in enumerate(report.results):
        text = NASTY[index % len(NASTY)]
        results.append(
            result.model_copy(
                update={
                    "indicator": f"{text}{index}",
                    "name": Bilingual(text or "空", text or "empty"),
                    "unit": text or None,
                    "lead": (text,),
                    "data_owner": text,
                    "tasks": (text,),
                    "target": Decimal("1e30") if index == 0 else result.target,
                    "actual": Decimal("-0.000000000000000000001")
                    if index == 0
                    else result.actual,
                }
            )
        )
    inputs = tuple(i.model_copy(update={"file": "".join(NASTY)}) for i in report.inputs)
    return report.model_copy(
        update={
            "results": tuple(results),
            "inputs": inputs,
            "tasks": tuple(map(_nasty_task, NASTY)),
            "as_of": date(2023, 12, 31),
        }
    )


@pytest.fixture(scope="session")
def broken(nasty: Report) -> Report:
    """The nasty report with an error, a warning and a note for each nasty text, in nasty places."""
    severities: tuple[Severity, ...] = ("error", "warning", "note")
    problems = tuple(
        problem(
            actuals_texts.similar_indicator(name=text, text=text),
            Place(text, text, 100, 3),
            severity=severity,
            field=text,
            text=text,
        )
        for text in NASTY
        for severity in severities
    )
    return nasty.model_copy(update={"problems": problems})
