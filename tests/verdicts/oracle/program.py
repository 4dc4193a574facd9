"""A plan by chance, given to the program through its public doors, and its answers in the oracle's terms."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from innovate_ts import Rows, evaluate, load_plan, read_actuals
from verdicts.oracle.chance import REGIONS
from verdicts.oracle.model import (
    FINAL,
    PRELIMINARY,
    UNMARKED,
    Asked,
    Row,
    Series,
    Span,
    Verdict,
    month,
)

KEYS = {
    ">=": "at_least",
    ">": "more_than",
    "<=": "at_most",
    "<": "less_than",
    "~": "about",
    "between": "between",
}
VINTAGES = {PRELIMINARY: "快报", UNMARKED: "", FINAL: "年报"}
RHYTHMS = {1: "monthly", 3: "quarterly", 6: "half_yearly", 12: "yearly"}
UNITS = {"flow": "亿元", "stock": "家", "rate": "%", "rank": "位"}
AGGREGATIONS = {"rank": "stock"}
FLAGS = frozenset(
    [
        "within_tolerance",
        "early",
        "lower_bound",
        "derived",
        "slightly_behind",
        "regressing",
        "stale",
    ]
)
SOURCE = {"section": "一", "paragraph": "1", "phrase": "甲"}

TASKS = {
    "bureaus": [
        {"name": "甲局", "en": "Bureau A"},
        {"name": "各区", "en": "Districts", "members": list(REGIONS)},
    ],
    "actions": [
        {
            "id": "1",
            "title": {"zh": "行动", "en": "Action"},
            "source": SOURCE,
            "tasks": [
                {
                    "id": "1.1",
                    "title": {"zh": "任务", "en": "Task"},
                    "summary": {"zh": "做。", "en": "Do."},
                    "lead": ["甲局"],
                    "responsible": ["各区"],
                    "source": SOURCE,
                }
            ],
        }
    ],
}


def answers(plan: list[Series], as_of: date | None, folder: Path) -> list[Verdict]:
    """What the program says of each target, in the plan's order."""
    write(plan, folder)
    loaded = load_plan(folder)
    rows = [told(series, row) for series in plan for row in series.rows]
    report = evaluate(
        loaded, read_actuals(Rows(rows, name="rows"), loaded), as_of=as_of
    )
    return [heard(result) for result in report.to_dict()["results"]]


def write(plan: list[Series], folder: Path) -> None:
    """The two files of a plan."""
    meta = {
        "id": "p",
        "title": {"zh": "计划", "en": "Plan"},
        "period": "2018/2030",
        "area": {"name": {"zh": "某市", "en": "City"}},
    }
    targets = {"plan": meta, "indicators": [indicator(series) for series in plan]}
    for name, content in (("targets", targets), ("tasks", TASKS)):
        text = json.dumps(content, ensure_ascii=False)  # which is YAML, without anchors
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def indicator(series: Series) -> dict[str, Any]:
    """An indicator as a plan file writes it."""
    written: dict[str, Any] = {
        "id": series.name,
        "name": {"zh": name_of(series), "en": f"Thing {series.name}"},
        "unit": UNITS[series.kind],
        "aggregation": AGGREGATIONS.get(series.kind, series.kind),
        "pace": "linear" if series.linear else "yearly",
        "published_after": str(series.published_after),
        "growth_basis": "constant" if series.constant else "nominal",
        "can_be_negative": "yes" if series.can_be_negative else "no",
        "tasks": ["1.1"],
    }
    if series.rhythm:
        written["reported"] = RHYTHMS[series.rhythm]
    if series.breaks:
        because = {"zh": "口径调整", "en": "counted otherwise"}
        written["breaks"] = [
            {"from": period((first, first + 12)), "because": because}
            for first in series.breaks
        ]
    return {**written, "targets": [target(asked) for asked in series.targets]}


def target(asked: Asked) -> dict[str, Any]:
    """A target as a plan file writes it."""
    written: dict[str, Any] = {"period": period(asked.span), "source": SOURCE}
    if asked.measure != "value":
        written["measure"] = asked.measure
    if asked.schedule:
        written["schedule"] = [
            {"by": period((end - 1, end)), "share": plain(share)}
            for end, share in asked.schedule
        ]
    if asked.baseline:
        written["baseline"] = {"period": period(asked.baseline)}
    if asked.figure is None:
        way = {**written, "direction": asked.comparator}
        return {**way, "degree": asked.degree} if asked.degree else way
    key = KEYS[asked.comparator]
    if asked.reference:
        series = {"indicator": asked.reference, "plus": plain(asked.figure)}
        return {**written, key: series}
    if asked.high is not None:
        return {**written, key: [plain(asked.figure), plain(asked.high)]}
    written[key] = plain(asked.figure)
    if asked.revisions:
        written["revisions"] = [
            {"on": day.isoformat(), key: plain(figure), "source": SOURCE}
            for day, figure in asked.revisions
        ]
    if asked.comparator == "~":
        written |= {"tolerance": plain(asked.tolerance), "tolerance_side": asked.side}
    return written


def told(series: Series, row: Row) -> dict[str, Any]:
    """A row as an office writes it."""
    name = f"{name_of(series)}同比增长" if row.is_growth else series.name
    return {
        "indicator": name,
        "period": period(row.span),
        "value": f"{decimal(row.value):.{row.digits}f}",
        "unit": "%" if row.is_growth else UNITS[series.kind],
        "region": row.place,
        "vintage": VINTAGES[row.vintage],
        "published": row.published.isoformat() if row.published else "",
    }


def name_of(series: Series) -> str:
    """Its Chinese name."""
    return f"指标{series.name}"


def period(span: Span) -> str:
    """A span as it is written in ISO."""
    start, stop = span
    if start % 12 == 0 and stop - start == 12:
        return str(start // 12)
    if start % 12 == 0 and stop % 12 == 0:
        return f"{start // 12}/{stop // 12 - 1}"
    if start % 3 == 0 and stop - start == 3:
        return f"{start // 12}-Q{start % 12 // 3 + 1}"
    if stop - start == 1:
        return f"{start // 12}-{start % 12 + 1:02}"
    return f"{period((start, start + 1))}/{period((stop - 1, stop))}"


def plain(value: Fraction) -> str:
    """A fraction of few decimals as it is written."""
    return f"{decimal(value):f}"


def decimal(value: Fraction) -> Decimal:
    """A fraction of few decimals, exactly."""
    return Decimal(value.numerator) / Decimal(value.denominator)


def heard(result: dict[str, Any]) -> Verdict:
    """An answer in the oracle's terms."""
    attained = result.get("attained") or {}
    is_attained = attained.get("value") is not None
    return Verdict(
        result["status"],
        *(exact(result[key]) for key in ("actual", "gap", "achievement")),
        FLAGS & frozenset(result["flags"]),
        (span_of(attained["period"])[1], exact(attained["value"]))
        if is_attained
        else None,
        tuple(version["status"] for version in result["revisions"]),
    )


def exact(value: Any) -> Fraction | None:
    """A figure of the report; to six places, as the oracle gives its own."""
    return None if value is None else Fraction(value)


def span_of(text: str) -> Span:
    """The months of a period of the report."""
    first, _, last = text.partition("/")
    start, stop = bounds(first)
    return start, bounds(last)[1] if last else stop


def bounds(text: str) -> Span:
    """The months of one part of a period."""
    year, _, part = text.partition("-")
    if not part:
        return month(int(year)), month(int(year) + 1)
    if part.startswith("Q"):
        quarter = month(int(year), 3 * int(part[1]) - 2)
        return quarter, quarter + 3
    here = month(int(year), int(part))
    return here, here + 1
