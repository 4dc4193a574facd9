"""One target's result: the verdict, its figures, its reasons in words and the cells that it rests on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from innovate_ts.evaluation.figures import figures
from innovate_ts.evaluation.measure import measure
from innovate_ts.evaluation.standing import Standing, sign, standing
from innovate_ts.evaluation.verdict import Timing, Verdict, by_figure, judge, reached
from innovate_ts.messages import Bilingual, reason_text, say
from innovate_ts.models.actuals import Actual
from innovate_ts.models.plan import Plan
from innovate_ts.models.report import (
    Evidence,
    Needed,
    NullableText,
    Pace,
    Projection,
    Reason,
    ReportBaseline,
    ReportSource,
    Result,
)
from innovate_ts.models.targets import Indicator, Interpretation, Source, Statement, Target
from innovate_ts.period import Period
from innovate_ts.problems import Problem


@dataclass(frozen=True)
class Run:
    """What every result of a run shares."""

    plan: Plan
    as_of: date
    base_year: int | None
    rows: dict[str, list[Actual]]
    """The rows of the whole area, by indicator or statement."""
    parts: dict[str, list[Actual]]
    """The rows of its regions; they are not added up."""
    damaged: dict[str, Problem]


def indicator_result(run: Run, item: Indicator, target: Target, line: int) -> Result:
    """The result of a target of an indicator."""
    at = standing(item, target, run.rows[item.id], run.as_of, run.base_year)
    figure, tolerance = item.figure_of(target), item.tolerance_of(target)
    timing = Timing.of(target.period, item.published_after, run.as_of)
    if item.id in run.damaged:
        at = standing(item, target, (), run.as_of, run.base_year)
        verdict = Verdict("not_assessable", reason="input_error")
    else:
        verdict = judge(item, target, at, figure, tolerance, timing)
        if verdict.status == "no_data" and _given_by_region(run, item, target):
            verdict = Verdict("not_assessable", reason="by_region")
        if verdict.status == "no_data":
            at = replace(at, actual=None, compare=None)
        if verdict.status == "not_met":
            at, verdict = _perhaps_late(run, item, target, figure, at, verdict)
    growth = target.measure == "average_growth"
    found = figures(item, target, at, figure, is_met=verdict.status == "met")
    verdict = verdict if verdict.reason else replace(verdict, reason=found.why_not)
    has_missing = verdict.reason in _INCOMPLETE or "lower_bound" in verdict.flags
    return Result(
        **_common(run, item, line, target.source, item.interpretation),
        period=str(target.period),
        applies_to=target.measure,
        comparator=target.comparator,
        target=figure,
        tolerance=tolerance,
        tolerance_side=target.tolerance_side,
        level_unit=item.unit,
        unit="%" if growth else item.unit,
        actual=at.actual,
        actual_period=str(at.measured.period) if at.actual is not None else None,
        through=str(at.measured.period.end) if at.actual is not None and at.measured.period else None,
        gap=found.gap,
        shortfall=found.shortfall,
        achievement=found.achievement,
        increment_achievement=found.increment_achievement,
        baseline=_baseline(at),
        status=verdict.status,
        flags=verdict.flags,
        reason=_reason(run, item.id, target.period, at, verdict),
        missing=tuple(str(p) for p in at.measured.missing) if has_missing else (),
        evidence=_evidence(at),
    )


_INCOMPLETE = frozenset({"parts_missing", "end_value_missing", "awaiting_publication"})


def _common(
    run: Run, item: Indicator | Statement, line: int, source: Source, reading: Interpretation | None
) -> dict[str, Any]:
    """What a result says of its indicator, whatever became of the target."""
    return {
        "indicator": item.id,
        "name": item.name,
        "pace": Pace(),
        "needed": Needed(),
        "projection": Projection(),
        "alternatives": (),
        "tasks": item.tasks,
        "lead": run.plan.leads(item.tasks),
        "data_owner": item.data_owner if isinstance(item, Indicator) else None,
        "interpretation": _interpretation(reading),
        "source": ReportSource(
            file=run.plan.targets_file,
            line=line,
            section=source.section,
            paragraph=source.paragraph,
            phrase=source.phrase,
        ),
    }


def statement_result(run: Run, item: Statement, line: int) -> Result:
    """A goal in words is decided by the last row that judges it: yes at once, no only when due."""
    rows = [row for row in run.rows[item.id] if row.period.end <= run.as_of]
    last = max(rows, key=lambda row: row.period.end, default=None)
    ended = run.as_of >= item.period.end
    verdict = Verdict("needs_review", reason="statement_not_judged") if ended else Verdict("not_due")
    if item.id in run.damaged:
        verdict = Verdict("not_assessable", reason="input_error")
    elif last is not None and last.value is True:
        verdict = Verdict("met")
    elif last is not None and ended:
        verdict = Verdict("not_met")
    used = (last,) if last is not None and item.id not in run.damaged else ()
    return Result(
        **_common(run, item, line, item.source, None),
        period=str(item.period),
        applies_to="value",
        comparator="qualitative",
        target=None,
        tolerance=None,
        unit=None,
        actual=None,
        actual_period=str(used[0].period) if used else None,
        through=str(used[0].period.end) if used else None,
        gap=None,
        shortfall=None,
        achievement=None,
        increment_achievement=None,
        baseline=ReportBaseline(),
        status=verdict.status,
        flags=verdict.flags,
        reason=_reason(run, item.id, item.period, None, verdict),
        missing=(),
        evidence=tuple(_cell(row) for row in used),
    )


def _given_by_region(run: Run, item: Indicator, target: Target) -> bool:
    """Whether regions have a figure for the target's period, where the whole area has none."""
    return any(target.period.contains(row.period) for row in run.parts[item.id])


def _perhaps_late(
    run: Run, item: Indicator, target: Target, figure: Decimal | None, at: Standing, missed: Verdict
) -> tuple[Standing, Verdict]:
    """A stock that missed its date and reached its figure later is met late, by the first such row."""
    if item.aggregation != "stock" or target.measure != "value" or figure is None:
        return at, missed
    later = (row for row in run.rows[item.id] if target.period.end < row.period.end <= run.as_of)
    for row in sorted(later, key=lambda r: (r.period.end, r.period.start)):
        then = measure("stock", [row], row.period, run.as_of)
        if then.value is None:
            continue
        compare = partial(sign, then.value)
        verdict = by_figure(reached(target, figure, item.tolerance_of(target), compare))
        if verdict.status == "met":
            flags = (*verdict.flags, "late")
            return Standing(then, then.value, compare, at.base), Verdict("met", flags, "reached_late")
    return at, missed


def _baseline(at: Standing) -> ReportBaseline:
    if at.base is None:
        return ReportBaseline()
    return ReportBaseline(period=str(at.base.period), value=at.base.value, years=at.base.years)


def _evidence(at: Standing) -> tuple[Evidence, ...]:
    base = at.base.evidence if at.base else ()
    shown = at.measured.evidence if at.actual is not None else ()
    return tuple(_cell(row) for row in dict.fromkeys((*base, *shown)))


def _cell(row: Actual) -> Evidence:
    return Evidence(file=row.file, sheet=row.sheet, row=row.row, column=row.column, text=row.text)


def _reason(run: Run, item: str, period: Period, at: Standing | None, verdict: Verdict) -> Reason:
    """The reason of a verdict in words, or of a ratio that cannot be given."""
    code = verdict.reason
    if code is None:
        return Reason()
    missing = at.measured.missing if at else ()
    values: dict[str, object] = {
        "period": _said(period),
        "end": period.end,
        "missing": Bilingual(zh="、".join(p.chinese() for p in missing), en=", ".join(map(str, missing))),
        "base": _said(at.base.period) if at and at.base else "",
        "given": _said(at.measured.period) if at and at.measured.period else "",
    }
    if code == "input_error":
        found = run.damaged[item]
        values["where"] = found.place
        values["what"] = found.message
    text = reason_text(code, **values)
    return Reason(code=code, zh=text.zh, en=text.en)


def _said(period: Period) -> Bilingual:
    return Bilingual(zh=period.chinese(), en=str(period))


def _interpretation(reading: Interpretation | None) -> NullableText:
    """The reading taken, what stays open, and the readings refused with the reason, as one text."""
    if reading is None:
        return NullableText()
    parts = [reading.reading]
    if reading.open:
        parts.append(reading.open)
    parts += [say("not_read_as", reading=r.reading, because=r.because) for r in reading.refused]
    return NullableText(zh="；".join(p.zh for p in parts), en="; ".join(p.en for p in parts))
