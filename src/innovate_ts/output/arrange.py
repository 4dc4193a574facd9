"""Which results stand together, and in which order."""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from operator import attrgetter
from typing import NamedTuple

from innovate_ts.basics.grouping import grouped
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.report_parts import TaskState
from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.statuses import WORST_FIRST


def figures(report: Report) -> list[Result]:
    """The results of targets with a figure or a direction, in the plan's order."""
    return [result for result in report.results if not result.is_statement]


def statements(report: Report) -> list[Result]:
    """The results of goals in words, in the plan's order; milestones only where no ledger lists them."""
    return [
        result
        for result in report.results
        if result.is_statement and not (result.is_milestone and report.tasks)
    ]


def milestones(report: Report) -> list[Result]:
    """The results of milestones that a ledger lists under their tasks."""
    if not report.tasks:
        return []
    return [result for result in report.results if result.is_milestone]


class LedTasks(NamedTuple):
    """The tasks that a bureau leads."""

    tasks: list[TaskState]

    @property
    def done(self) -> int:
        """How many are reported as done, or closed by the office."""
        return sum(task.is_done for task in self.tasks)

    @property
    def under_way(self) -> int:
        """How many are reported as under way, for a time or for good."""
        return sum(task.is_under_way for task in self.tasks)

    @property
    def not_started(self) -> int:
        """How many are reported as not started."""
        return sum(task.state == "not_started" for task in self.tasks)

    @property
    def behind(self) -> int:
        """How many are reported as behind."""
        return sum(task.is_behind for task in self.tasks)

    @property
    def silent(self) -> int:
        """Of how many no report was received."""
        return sum(task.is_silent for task in self.tasks)

    @property
    def others(self) -> int:
        """How many were changed, or reported without a state that is known: all the rest of them."""
        told = (self.done, self.under_way, self.not_started, self.behind, self.silent)
        return len(self.tasks) - sum(told)


def tasks_by_lead(report: Report) -> dict[str, LedTasks]:
    """The tasks of a ledger under each bureau that leads them; those without a lead under the empty name."""
    groups: dict[str, LedTasks] = {}
    for task in report.tasks or ():
        leads = task.lead or ("",)
        for lead in dict.fromkeys(leads):
            group = groups.setdefault(lead, LedTasks([]))
            group.tasks.append(task)
    return groups


def by_indicator(results: Sequence[Result]) -> list[list[Result]]:
    """The results of each indicator together, in order."""
    groups = grouped(results, attrgetter("indicator"))
    return list(groups.values())


def current(results: Sequence[Result], as_of: date) -> Result:
    """The result that says how an indicator stands: of the last period that has ended, else of the first.

    Args:
        results: the results of one indicator; at least one.
        as_of: the day of the report.
    """
    # What is over has a verdict; of what is to come the next target says most.
    ended = [result for result in results if result.has_ended(as_of)]
    if ended:
        return max(ended, key=_end)
    return min(results, key=_end)


def _end(result: Result) -> date:
    return result.period.end


def by_lead(results: Sequence[Result]) -> dict[str, list[Result]]:
    """The results under each bureau that leads a linked task; one of two bureaus stands under both.

    What no bureau leads stands under the empty name.
    """
    groups: dict[str, list[Result]] = {}
    for result in results:
        leads = result.lead or ("",)
        # A plan may name a bureau twice, which is still listed once.
        for lead in dict.fromkeys(leads):
            group = groups.setdefault(lead, [])
            group.append(result)
    return groups


def worst_first(results: Iterable[Result]) -> list[Result]:
    """What leaves something to be done, the most pressing first; then what needs judgement."""
    return sorted(results, key=pressing)


def pressing(result: Result) -> tuple[int, int, Fraction, Fraction]:
    """What puts results in order: how pressing the status is, what the plan binds, how much is lacking."""
    place = WORST_FIRST.index(result.status)
    ahead = Fraction(result.pace.deviation or 0)
    missing = share_missing(result)
    return (
        place,
        urgency(result),
        ahead,
        -missing,
    )


def share_missing(result: Result) -> Fraction:
    """Which share of the target is missing; all of it where the target is nought."""
    asked = result.held_against
    if result.shortfall is None or asked is None:
        return Fraction(0)
    if asked == 0:
        return Fraction(1)
    missing = Fraction(result.shortfall)
    whole = Fraction(abs(asked))
    return missing / whole


def urgency(result: Result) -> int:
    """What puts misses in order: what the plan calls binding comes first, what it only expects last."""
    if result.binding == "yes":
        return 0
    if result.is_below_expected:
        return 2
    return 1
