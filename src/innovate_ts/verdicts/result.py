"""One target's result: its verdict with figures, reasons in words and the cells that it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual, phrases, reason_text
from innovate_ts.plan.models.targets import (
    Baseline,
    Indicator,
    Interpretation,
    Source,
    Statement,
    Target,
)
from innovate_ts.verdicts.figures import figures, rounded
from innovate_ts.verdicts.judging import Run, holes, judged
from innovate_ts.verdicts.outlook import needed, projection
from innovate_ts.verdicts.pace import Paced
from innovate_ts.verdicts.results import (
    Alternative,
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
from innovate_ts.verdicts.standing import Standing
from innovate_ts.verdicts.statuses import Flag
from innovate_ts.verdicts.verdict import Verdict


def indicator_result(run: Run, item: Indicator, target: Target, line: int) -> Result:
    """The result of a target of an indicator."""
    at, asked, verdict, timing, paced = judged(run, item, target, run.base_year)
    found = figures(item, target, at, asked, is_met=verdict.status == "met")
    verdict = verdict if verdict.reason else replace(verdict, reason=found.why_not)
    growth = target.measure == "average_growth"
    runs = not timing.ended and verdict.status != "met" and item.id not in run.damaged
    is_paced = verdict.status in {"on_track", "at_risk", "off_track"}
    has_holes = bool(holes(item, target, at))
    has_missing = (
        verdict.reason in _INCOMPLETE or "lower_bound" in verdict.flags or has_holes
    )
    return Result(
        **_common(run, item, line, target.source, item.interpretation),
        period=target.period,
        applies_to=target.measure,
        comparator=target.comparator,
        target=asked,
        tolerance=item.tolerance_of(target),
        tolerance_side=target.tolerance_side,
        level_unit=item.unit,
        unit="%" if growth else item.unit,
        actual=at.actual,
        actual_period=at.measured.period if at.actual is not None else None,
        through=at.measured.period.end
        if at.actual is not None and at.measured.period
        else None,
        gap=found.gap,
        shortfall=found.shortfall,
        achievement=found.achievement,
        increment_achievement=found.increment_achievement,
        baseline=_baseline(at),
        status=verdict.status,
        flags=(*verdict.flags, *_preliminary(at)),
        reason=_reason(run, item.id, target.period, at, verdict),
        pace=_pace(paced) if is_paced else Pace(),
        pace_day=paced.day if paced else None,
        needed=needed(item, target, asked, at, found.shortfall) if runs else Needed(),
        projection=projection(item, target, at, run.rows[item.id])
        if runs
        else Projection(),
        alternatives=tuple(_alternatives(run, item, target)),
        missing=(*at.measured.missing, *at.measured.missing_regions)
        if has_missing
        else (),
        evidence=_evidence(at),
    )


def _preliminary(at: Standing) -> tuple[Flag, ...]:
    rows = _given(at.measured.evidence) if at.actual is not None else ()
    return ("preliminary",) if any(row.vintage == "preliminary" for row in rows) else ()


def _alternatives(run: Run, item: Indicator, target: Target) -> Iterator[Alternative]:
    """The target under the readings that were refused, as far as the figures allow it to be judged."""
    if item.interpretation is None or item.id in run.damaged:
        return
    for refusal in item.interpretation.refused:
        instead = refusal.instead
        if instead is None or instead.target != target.period:
            continue
        if (
            instead.baseline is not None
            and run.base_year == instead.baseline.start.year
        ):
            continue  # the reading that was asked for is the result itself
        changes: dict[str, object] = {}
        if instead.period is not None:
            changes["period"] = instead.period
        if instead.baseline is not None:
            changes["baseline"] = Baseline(period=instead.baseline)
        other = judged(run, item, target.model_copy(update=changes), None)
        if instead.baseline is not None and (
            other.at.base is None or other.at.base.value is None
        ):
            continue  # without a figure for that base there is nothing to say
        yield Alternative(
            reading=refusal.reading,
            target=other.asked,
            actual=other.at.actual,
            status=other.verdict.status,
        )


_INCOMPLETE = frozenset(
    {"parts_missing", "end_value_missing", "awaiting_publication", "regions_missing"}
)


def _common(
    run: Run,
    item: Indicator | Statement,
    line: int,
    source: Source,
    reading: Interpretation | None,
) -> dict[str, Any]:
    """What a result says of its indicator, whatever became of the target."""
    return {
        "indicator": item.id,
        "name": item.name,
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
    verdict = (
        Verdict("needs_review", reason="statement_not_judged")
        if ended
        else Verdict("not_due")
    )
    if item.id in run.damaged:
        verdict = Verdict("not_assessable", reason="input_error")
    elif last is not None and last.value is True:
        verdict = Verdict("met")
    elif last is not None and ended:
        verdict = Verdict("not_met")
    used = (last,) if last is not None and item.id not in run.damaged else ()
    return Result(
        **_common(run, item, line, item.source, None),
        period=item.period,
        applies_to="value",
        comparator="qualitative",
        target=None,
        tolerance=None,
        unit=None,
        actual=None,
        actual_period=used[0].period if used else None,
        through=used[0].period.end if used else None,
        gap=None,
        shortfall=None,
        achievement=None,
        increment_achievement=None,
        baseline=ReportBaseline(),
        status=verdict.status,
        flags=verdict.flags,
        reason=_reason(run, item.id, item.period, None, verdict),
        pace=Pace(),
        needed=Needed(),
        projection=Projection(),
        alternatives=(),
        missing=(),
        evidence=tuple(_cell(row) for row in used),
    )


def _pace(paced: Paced | None) -> Pace:
    if paced is None:
        return Pace()
    return Pace.model_validate(
        {
            "rule": paced.rule,
            "from": paced.start,
            "expected": rounded(paced.expected),
            "achieved": rounded(paced.achieved),
            "deviation": rounded(paced.deviation),
        }
    )


def _baseline(at: Standing) -> ReportBaseline:
    if at.base is None:
        return ReportBaseline()
    return ReportBaseline(
        period=at.base.period, value=at.base.value, years=at.base.years
    )


def _evidence(at: Standing) -> tuple[Evidence, ...]:
    base = at.base.evidence if at.base else ()
    shown = at.measured.evidence if at.actual is not None else ()
    return tuple(_cell(row) for row in dict.fromkeys(_given((*base, *shown))))


def _given(rows: Sequence[Actual]) -> Iterator[Actual]:
    """The rows that were given: of a sum over regions, its parts."""
    for row in rows:
        yield from row.of or (row,)


def _cell(row: Actual) -> Evidence:
    return Evidence(
        file=row.file, sheet=row.sheet, row=row.row, column=row.column, text=row.text
    )


def _reason(
    run: Run, item: str, period: Period, at: Standing | None, verdict: Verdict
) -> Reason:
    """The reason of a verdict in words, or of a ratio that cannot be given."""
    code = verdict.reason
    if code is None:
        return Reason()
    missing, regions = (
        (at.measured.missing, at.measured.missing_regions) if at else ((), ())
    )
    values: dict[str, object] = {
        "period": _said(period),
        "end": period.end,
        "missing": Bilingual(
            zh="、".join(p.chinese() for p in missing), en=", ".join(map(str, missing))
        ),
        "regions": Bilingual(zh="、".join(regions), en=", ".join(regions)),
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
    parts += [
        phrases.not_read_as(reading=r.reading, because=r.because)
        for r in reading.refused
    ]
    return NullableText(
        zh="；".join(p.zh for p in parts), en="; ".join(p.en for p in parts)
    )
