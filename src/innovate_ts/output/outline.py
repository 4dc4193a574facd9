"""The parts of a report that documents share: which results stand together, and what is left to do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from innovate_ts.verdicts.results import Report, Result
from innovate_ts.verdicts.statuses import Status

LACKING: tuple[Status, ...] = (
    "not_met",
    "off_track",
    "at_risk",
    "no_data",
    "not_assessable",
)
"""The statuses that leave something to be done, the most pressing first."""


def figures(report: Report) -> list[Result]:
    """The results of targets with a figure or a direction, in the plan's order."""
    return [result for result in report.results if result.comparator != "qualitative"]


def statements(report: Report) -> list[Result]:
    """The results of goals in words, in the plan's order."""
    return [result for result in report.results if result.comparator == "qualitative"]


def by_indicator(results: Sequence[Result]) -> list[list[Result]]:
    """The results of each indicator together, in order."""
    groups: dict[str, list[Result]] = {}
    for result in results:
        groups.setdefault(result.indicator, []).append(result)
    return list(groups.values())


def current(results: Sequence[Result], as_of: date) -> Result:
    """The result that says how an indicator stands: of the last period that has ended, else of the first.

    Args:
        results: the results of one indicator; at least one.
        as_of: the day of the report.
    """
    ends = {id(result): result.period.end for result in results}
    ended = [result for result in results if ends[id(result)] <= as_of]
    if ended:
        return max(ended, key=lambda result: ends[id(result)])
    return min(results, key=lambda result: ends[id(result)])


def by_lead(results: Sequence[Result]) -> dict[str, list[Result]]:
    """The results under each bureau that leads a linked task; one of two bureaus stands under both.

    What no bureau leads stands under the empty name.
    """
    leads = dict.fromkeys(lead for result in results for lead in result.lead or ("",))
    return {lead: [r for r in results if lead in (r.lead or ("",))] for lead in leads}


def lacking(report: Report) -> dict[str, list[Result]]:
    """What leaves something to be done, the most pressing first, by the bureau that leads a linked task."""
    lacks = [result for result in report.results if result.status in LACKING]
    return by_lead(sorted(lacks, key=lambda result: LACKING.index(result.status)))
