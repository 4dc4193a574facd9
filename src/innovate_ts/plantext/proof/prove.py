"""The proof as a whole: first what the data says, in the order of its files, then what it leaves out."""

from __future__ import annotations

from innovate_ts.plan.models.plan import Plan
from innovate_ts.plantext.contents import Contents
from innovate_ts.plantext.proof.discrepancies import Discrepancies, Discrepancy
from innovate_ts.plantext.proof.figures import OtherFiguresProof
from innovate_ts.plantext.proof.passages import Passages
from innovate_ts.plantext.proof.targets import TargetsProof
from innovate_ts.plantext.proof.tasks import TasksProof


def prove(plan: Plan, contents: Contents) -> tuple[Discrepancy, ...]:
    """All discrepancies of a plan's data and its text.

    Args:
        plan: the plan.
        contents: what its text holds.
    """
    discrepancies = Discrepancies(contents.text.file)
    passages = Passages(contents.text, discrepancies)
    targets = TargetsProof(plan, contents, passages, discrepancies)
    figures = OtherFiguresProof(plan, contents, passages, discrepancies)
    tasks = TasksProof(plan, contents, passages, discrepancies)
    targets.compare_years()
    targets.compare_targets()
    targets.compare_statements()
    figures.find_phrases()
    tasks.compare_actions()
    tasks.compare_tasks()
    # What the data leaves out is known only when all that it quotes was found.
    targets.report_missing()
    figures.report_missing()
    tasks.report_missing()
    return tuple(discrepancies)
