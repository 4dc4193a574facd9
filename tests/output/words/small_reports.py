"""Small reports from lines of text: `HT 2023 not_met 1587/1600 flags=preliminary`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual
from innovate_ts.plan.terms import asks_for_less
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.result_parts import (
    Attained,
    Needed,
    NullableText,
    Pace,
    Projection,
    Reason,
    ReportBaseline,
    ReportSource,
)
from innovate_ts.verdicts.results import Result

SOURCE = ReportSource(file="t.yaml", line=1, section="一", paragraph=1, phrase="目标")


class Kind(NamedTuple):
    """An indicator or statement that a line names by two letters."""

    name: Bilingual
    unit: str = ""
    unit_en: str = ""
    comparator: str = ">="
    aggregation: str | None = "stock"
    measure: str = "value"


KINDS = {
    "HT": Kind(Bilingual("高新技术企业", "High-tech enterprises"), "家", "firms"),
    "LE": Kind(Bilingual("科技领军企业", "Leading S&T enterprises"), "家", "firms"),
    "PL": Kind(
        Bilingual("新建创新平台", "Innovation platforms newly built"),
        "家",
        "platforms",
        aggregation="flow",
    ),
    "TC": Kind(
        Bilingual("技术合同成交额", "Technology contract turnover"),
        "亿元",
        aggregation="flow",
    ),
    "RD": Kind(
        Bilingual("研发经费", "R&D expenditure"),
        "%",
        aggregation="flow",
        measure="average_growth",
    ),
    "SH": Kind(
        Bilingual("高技术产业增加值占比", "High-tech share of value added"),
        "%",
        aggregation="rate",
    ),
    "GD": Kind(
        Bilingual("研发强度", "R&D share of GDP"),
        "%",
        comparator="increase",
        aggregation="rate",
    ),
    "AC": Kind(
        Bilingual("生产安全事故", "Work accidents"),
        "起",
        comparator="<=",
        aggregation="flow",
    ),
    "PM": Kind(
        Bilingual("PM2.5", "Fine particles"),
        "微克/立方米",
        comparator="<=",
        aggregation="rate",
    ),
    "ST": Kind(
        Bilingual(
            "创新型城市建设取得阶段性成效", "A first stage of the innovative city"
        ),
        comparator="qualitative",
        aggregation=None,
    ),
}


def report_of(report: Report, day: str, targets: str) -> Report:
    """A report with these targets, at a day and maybe for a year: `2024-09-30 year=2024`."""
    as_of, _, year = day.partition(" year=")
    results: list[Result] = []
    for line in filter(None, map(str.strip, targets.split(";"))):
        count, is_many, rest = line.partition("x ")
        if is_many and count.isdigit():
            results += [result_of(rest)] * int(count)
        else:
            results.append(result_of(line))
    return report.model_copy(
        update={
            "as_of": date.fromisoformat(as_of),
            "year": int(year) if year else None,
            "results": tuple(results),
        }
    )


def result_of(line: str) -> Result:
    """One target: its kind, period and status, its figures, then whatever else is known of it."""
    key, period, status, *rest = line.split()
    kind = KINDS[key]
    given = dict(part.split("=", 1) for part in rest if "=" in part)
    figures = next((part for part in rest if "=" not in part), "/")
    actual, target = map(figure, figures.split("/"))
    comparator = given.get("comparator", kind.comparator)
    gap = None if actual is None or target is None else actual - target
    actual_period = (
        Period.parse(given.get("of", period)) if actual is not None else None
    )
    return Result.model_validate(
        {
            "indicator": key,
            "name": kind.name,
            "period": Period.parse(period),
            "measure": kind.measure,
            "comparator": comparator,
            "target": target,
            "tolerance": figure(given.get("tolerance", "")),
            "unit": kind.unit or None,
            "unit_en": kind.unit_en,
            "aggregation": kind.aggregation,
            "actual": actual,
            "actual_period": actual_period,
            "through": actual_period.end if actual_period else None,
            "gap": gap,
            "shortfall": shortfall(gap, comparator),
            "achievement": actual / target
            if actual and target and actual > 0
            else None,
            "increment_achievement": None,
            "baseline": baseline(given.get("base", "")),
            "status": status,
            "flags": tuple(filter(None, given.get("flags", "").split(","))),
            "reason": Reason(code=given.get("reason")),
            "attained": attained(given.get("attained", "")),
            "pace": pace(given.get("pace", ""), comparator),
            "needed": Needed(),
            "projection": Projection(),
            "alternatives": (),
            "missing": (),
            "tasks": tuple(filter(None, given.get("tasks", "").split(","))),
            "lead": tuple(filter(None, given.get("lead", "").split(","))),
            "data_owner": None,
            "interpretation": NullableText(),
            "evidence": (),
            "source": SOURCE,
        }
    )


def figure(text: str) -> Decimal | None:
    """A figure, or none."""
    return Decimal(text) if text else None


def shortfall(gap: Decimal | None, comparator: str) -> Decimal | None:
    """What is missing of it, never below zero."""
    if gap is None:
        return None
    return max(gap if asks_for_less(comparator) else -gap, Decimal(0))  # type: ignore[arg-type]


def baseline(text: str) -> ReportBaseline:
    """`2022:171.8:3`: a period, a figure, the years from it."""
    if not text:
        return ReportBaseline()
    period, value, *years = text.split(":")
    return ReportBaseline(
        period=Period.parse(period),
        value=Decimal(value),
        years=int(years[0]) if years else None,
    )


def attained(text: str) -> Attained:
    """`2024:9`: a period and a figure."""
    if not text:
        return Attained()
    period, value = text.split(":")
    return Attained(period=Period.parse(period), value=Decimal(value))


def pace(text: str, comparator: str) -> Pace:
    """`elapsed:0.75:0.583`: the rule, the share expected, the share achieved, the start of a way."""
    if not text:
        return Pace()
    rule, expected, achieved, *start = text.split(":")
    wanted, done = Decimal(expected), Decimal(achieved)
    uses_up = asks_for_less(comparator) and rule != "way"  # type: ignore[arg-type]
    parts: dict[str, Any] = {
        "rule": rule,
        "expected": wanted,
        "achieved": done,
        "deviation": wanted - done if uses_up else done - wanted,
        "from": Decimal(start[0]) if start else None,
    }
    return Pace.model_validate(parts)
