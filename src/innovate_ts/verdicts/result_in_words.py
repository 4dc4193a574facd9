"""The result of a goal that has no figures."""

from typing import TypedDict, Unpack

from innovate_ts.basics.periods import Period
from innovate_ts.plan.models.indicators import Statement
from innovate_ts.plan.models.tasks import Milestone
from innovate_ts.verdicts.evidence import Cells
from innovate_ts.verdicts.result_fields import (
    reason_of,
)
from innovate_ts.verdicts.result_parts import (
    Needed,
    NullableText,
    Pace,
    Projection,
    ReportBaseline,
    ReportSource,
)
from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.verdict import Verdict


class InWords(TypedDict):
    """What is said of a goal without figures."""

    goal: Statement | Milestone
    period: Period
    verdict: Verdict
    judged_of: Period | None
    """What the row that decides it is of."""
    tasks: tuple[str, ...]
    lead: tuple[str, ...]
    notes: tuple[str, ...]
    evidence: Cells
    source: ReportSource


def result_in_words(**said: Unpack[InWords]) -> Result:
    """The result of a goal that has no figures."""
    verdict = said["verdict"]
    judged_of = said["judged_of"]
    return Result(
        indicator=said["goal"].id,
        name=said["goal"].name,
        period=said["period"],
        measure="value",
        comparator="qualitative",
        target=None,
        tolerance=None,
        unit=None,
        actual=None,
        actual_period=judged_of,
        through=judged_of.end if judged_of else None,
        gap=None,
        shortfall=None,
        achievement=None,
        increment_achievement=None,
        baseline=ReportBaseline(),
        status=verdict.status,
        flags=verdict.flags,
        reason=reason_of(verdict.reason),
        pace=Pace(),
        needed=Needed(),
        projection=Projection(),
        alternatives=(),
        missing=(),
        tasks=said["tasks"],
        lead=said["lead"],
        data_owner=None,
        interpretation=NullableText(),
        notes=said["notes"],
        evidence=said["evidence"],
        source=said["source"],
    )
