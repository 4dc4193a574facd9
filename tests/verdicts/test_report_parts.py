"""The parts of a report beside its results."""

from __future__ import annotations

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual
from innovate_ts.verdicts.report_parts import Change, ReportPlan


def test_subject() -> None:
    """What is for the renderers is no part of the JSON."""
    plan = ReportPlan(
        id="p",
        title=Bilingual(zh="规划", en="Plan"),
        period=Period.years(2023),
        subject=Bilingual(zh="创新", en="Innovation"),
    )
    assert "subject" not in plan.model_dump()


def test_change() -> None:
    """It names its target."""
    change = Change(
        indicator="it", name=Bilingual(zh="它", en="It"), period=Period.years(2024)
    )
    assert list(change.model_dump()) == ["indicator", "name", "period"]
