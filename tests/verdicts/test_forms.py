"""The forms of targets, each with a table of cases that was worked out by hand before it was built.

`forms/NAME.tsv` has for each case what is given (the keys of an indicator and of its target; rows as
`period=value`, `^` before a period for growth as it was published, `ID:` for another indicator; `others` are
indicators that have no targets, `id: keys`), what has to come out, and the working. `figures` are all figures
of the result that are not null: `base` of the baseline, `low` and `high` of a range, `short` of a shortfall,
`share` and `increase` achieved, `expected` and `done` of the pace, `need`, `monthly` and `growth` of what is
needed, `ends` of the projection, `later` of what was attained after its date, `beside` of a reference.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.basics.actual import Actual
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result
from sections import by_rows
from verdicts.cases import UNITS, Bench, indicator, pairs_of
from verdicts.pieces import row

FOLDER = Path(__file__).with_name("forms")
LEAST = 15
"""Cases that a form has at least."""


def _cases() -> list[dict[str, str]]:
    cases = []
    for path in sorted(FOLDER.glob("*.tsv")):
        text = path.read_text(encoding="utf-8")
        table = csv.DictReader(
            text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE
        )
        cases += [{"form": path.stem, **case} for case in table]
    return cases


CASES = _cases()


def report_on(bench: Bench, case: Mapping[str, str]) -> Report:
    """What is said of the target of a case."""
    others = filter(None, map(str.strip, case["others"].split(";")))
    bench.plan(
        indicator("it", case["indicator"], case["target"]),
        *map(_without_targets, others),
    )
    plan = load_plan(bench.folder)
    levels = []
    rates = []
    for number, (text, value) in enumerate(pairs_of(case["rows"]), 2):
        name, _, period = text.rpartition(":")
        if period.startswith("^"):
            rates.append(_rate(name or "it", period[1:], value, number))
        else:
            levels.append((name or "it", period, value))
    actuals = read_actuals([bench.file(levels)], plan)
    day = date.fromisoformat(case["as_of"]) if case["as_of"] else None
    with_growth = replace(actuals, growth=tuple(rates))
    return evaluate(plan, with_growth, as_of=day, indicator="it")


def _without_targets(other: str) -> str:
    name, _, keys = other.partition(":")
    kind = keys.strip()
    unit = "" if "unit:" in kind else f", unit: {UNITS[kind.split(',')[0]]}"
    names = f"name: {{zh: 指标{name}, en: The {name}}}"
    return f"  - {{id: {name}, {names}, aggregation: {kind}{unit}}}"


def _rate(name: str, period: str, value: str, number: int) -> Actual:
    rate = row(period, value.removesuffix("%"), row=90 + number)
    return rate._replace(indicator=name)


def figures(result: Result) -> dict[str, Decimal]:
    """All figures of a result that are not null, by their names in the tables."""
    low, high = result.target_range or (None, None)
    named = {
        "base": result.baseline.value,
        "target": result.target,
        "low": low,
        "high": high,
        "beside": result.reference.value,
        "actual": result.actual,
        "gap": result.gap,
        "short": result.shortfall,
        "share": result.achievement,
        "increase": result.increment_achievement,
        "expected": result.pace.expected,
        "done": result.pace.achieved,
        "need": result.needed.amount,
        "monthly": result.needed.per_month,
        "growth": result.needed.growth_per_year,
        "ends": result.projection.value,
        "later": result.attained.value,
    }
    return {name: figure for name, figure in named.items() if figure is not None}


@by_rows("case", CASES, ids=[f"{case['form']}: {case['why']}" for case in CASES])
def test_a_target_of_a_form(case: Mapping[str, str], bench: Bench) -> None:
    """Status, flags, reason and every figure come out as they were worked out by hand."""
    (result,) = report_on(bench, case).results
    pairs = [pair.split("=") for pair in case["figures"].split()]
    wanted = {name: Decimal(figure) for name, figure in pairs}
    came_out = (
        result.status,
        " ".join(result.flags),
        result.reason.code or "",
        figures(result),
    )
    assert came_out == (case["status"], case["flags"], case["reason"], wanted)


def test_each_form_has_cases_enough() -> None:
    """Both sides of every boundary, running and ended, take some; no case stands there twice."""
    keys = ("form", "indicator", "target", "rows", "as_of", "others")
    given = {tuple(case[key] for key in keys) for case in CASES}
    assert len(given) == len(CASES)
    for path in FOLDER.glob("*.tsv"):
        count = sum(case["form"] == path.stem for case in CASES)
        assert count >= LEAST, path.stem
