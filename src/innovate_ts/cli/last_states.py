"""How far tasks are by a ledger that a look-up was given."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from innovate_ts.messages import Language
    from innovate_ts.plan.models.plan import Plan
    from innovate_ts.verdicts.report_parts import TaskState


class LastStates(NamedTuple):
    """What a ledger says of tasks."""

    by_task: Mapping[str, TaskState]
    """The state of each task, by its id; nothing where no ledger was given."""
    has_error: bool = False
    """Whether anything is wrong with the file."""

    @property
    def exit_code(self) -> int:
        """That of a look-up which found what was asked for."""
        return 2 if self.has_error else 0


def last_states(plan: Plan, file: Path | None, language: Language) -> LastStates:
    """The last states by a file of `--actuals`; what is wrong with it is told on standard error."""
    if file is None:
        return LastStates({})
    from innovate_ts.actuals.read import read_actuals
    from innovate_ts.cli.streams import complain
    from innovate_ts.findings import CannotCheck
    from innovate_ts.verdicts.evaluate import evaluate

    actuals = read_actuals(file, plan)
    try:
        report = evaluate(plan, actuals)
    except CannotCheck as error:
        complain(error.problems, language)
        return LastStates({}, has_error=True)
    complain(report.problems, language)
    by_task = {task.id: task for task in report.tasks or ()}
    return LastStates(by_task, report.has_error)
