"""What figures mean for a verdict: whose they are, of when, how settled, and what they prove.

`meanings.tsv` is made by hand: the keys of an indicator and of its targets (the first is judged), rows as
`period=value`, where `@` names the region, `~` the vintage and `#` the day of publication; then what has to
come out, and why. Three regions make up the area: 甲区, 乙县 and 丙市. An empty cell is null or nothing.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.verdicts.report import Report
from verdicts.cases import Bench, indicator, statement

_ROW = re.compile(
    r"(?P<period>[^=]+)=(?P<value>[^@~#]+)"
    r"(?:@(?P<region>[^~#]+))?(?:~(?P<vintage>[^#]+))?(?:#(?P<published>.+))?"
)
_TASKS = (
    "bureaus: [{name: 各区, en: Districts, members: [甲区, 乙县, 丙市]}]\nactions: []\n"
)
_HEADS = ("period", "value", "region", "vintage", "published")


def _cases() -> list[dict[str, str]]:
    text = Path(__file__).with_name("meanings.tsv").read_text(encoding="utf-8")
    return list(
        csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    )


CASES = _cases()


def _report(bench: Bench, case: Mapping[str, str]) -> Report:
    targets = [target.strip() for target in case["targets"].split(";")]
    if case["kind"] == "statement":
        bench.plan(statements=[statement("it", targets[0])])
    else:
        bench.plan(indicator("it", case["kind"], *targets))
    (bench.folder / "tasks.yaml").write_text(_TASKS, encoding="utf-8")
    path = bench.folder / "actuals.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["indicator", *_HEADS])
        for text in case["rows"].split(";"):
            row = _ROW.fullmatch(text.strip())
            assert row is not None, text
            writer.writerow(["it", *(row[head] or "" for head in _HEADS)])
    plan = load_plan(bench.folder)
    day = date.fromisoformat(case["as_of"]) if case["as_of"] else None
    actuals = read_actuals([str(path)], plan)
    return evaluate(plan, actuals, as_of=day, indicator="it")


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_what_figures_mean(bench: Bench, case: Mapping[str, str]) -> None:
    """Status, figure, flags, reason, what reached it later, and what is told of the rows."""
    report = _report(bench, case)
    result = report.results[0]
    attained = result.attained
    later = f"{attained.period}={attained.value}" if attained.period else ""
    came_out = {
        "status": result.status,
        "actual": "" if result.actual is None else f"{result.actual:f}",
        "flags": " ".join(result.flags),
        "reason": result.reason.code or "",
        "attained": later,
        "told": " ".join(problem.code for problem in report.problems),
    }
    assert came_out == {key: case[key] or "" for key in came_out}


def test_each_case_is_another() -> None:
    """No row of the table stands there twice."""
    keys = ("kind", "targets", "rows", "as_of")
    given = {tuple(case[key] for key in keys) for case in CASES}
    assert len(given) == len({case["why"] for case in CASES}) == len(CASES)
