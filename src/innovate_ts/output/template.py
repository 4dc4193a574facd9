"""A file of actuals to fill in: a row for each figure that the selected targets need."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.messages import PHRASES, Language
from innovate_ts.output.terminal import spreadsheet_text
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Indicator, Target


class TemplateRow(NamedTuple):
    """One figure to be filled in."""

    indicator: str
    """The Chinese name of the indicator or statement."""
    period: Period
    """The period that it is wanted for."""
    unit: str
    """The unit to give it in; empty for a statement."""
    note: str
    """What it is wanted for."""


def template_rows(
    plan: Plan, year: int | None, language: Language
) -> Iterator[TemplateRow]:
    """The figures that the targets need, each once: by year, with the base years of growth and directions.

    Args:
        plan: the plan.
        year: only targets whose period ends in this year.
        language: the language of the notes.
    """
    words = PHRASES[language]
    for indicator in plan.indicators:
        wanted: dict[Period, str] = {}
        for target in indicator.targets:
            if year in {None, target.period.end.year}:
                for period, phrase in _periods(indicator, target):
                    said = (
                        target.period.chinese()
                        if language == "zh"
                        else str(target.period)
                    )
                    note = words[phrase].format(period=said)
                    wanted[period] = words["names_separator"].join(
                        dict.fromkeys(filter(None, (wanted.get(period), note)))
                    )
        for period in sorted(wanted):
            yield TemplateRow(indicator.name.zh, period, indicator.unit, wanted[period])
    for statement in plan.statements:
        if year in {None, statement.period.end.year}:
            yield TemplateRow(
                statement.name.zh, statement.period, "", words["template_statement"]
            )


def _periods(indicator: Indicator, target: Target) -> Iterator[tuple[Period, str]]:
    """The periods whose figures a target needs, each with the phrase that says why."""
    if target.baseline and target.baseline.value is None:
        yield target.baseline.period, "template_baseline"
    if target.measure == "average_growth":
        yield target.period.last_year(), "template_target"
    elif (
        indicator.aggregation == "flow"
        and target.period.end.year > target.period.start.year
    ):
        for year in range(target.period.start.year, target.period.end.year + 1):
            yield Period.years(year), "template_part"
    else:
        yield target.period, "template_target"


def template_csv(plan: Plan, year: int | None, language: Language) -> str:
    """The rows as CSV that Excel opens right on a Chinese machine: a byte order mark, CR LF, no formula."""
    words = PHRASES[language]
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(
        [
            words[f"template_{column}"]
            for column in ("indicator", "period", "value", "unit", "note")
        ]
    )
    for row in template_rows(plan, year, language):
        writer.writerow(
            [
                spreadsheet_text(text)
                for text in (row.indicator, str(row.period), "", row.unit, row.note)
            ]
        )
    return "\ufeff" + out.getvalue()
