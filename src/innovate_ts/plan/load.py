"""`targets.yaml` and `tasks.yaml` to a `Plan`, or all problems of both files at once."""

from __future__ import annotations

from pathlib import Path

from innovate_ts.findings import Findings, Place, PlanError, problem
from innovate_ts.messages import plan as texts
from innovate_ts.plan.bundled import bundled_plan
from innovate_ts.plan.documents import PlanFiles, read_document
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import TargetsFile
from innovate_ts.plan.models.tasks import TasksFile
from innovate_ts.plan.rules import check_rules
from innovate_ts.plan.shape import to_model

TARGETS, TASKS = "targets.yaml", "tasks.yaml"


def load_plan(folder: str | Path | None = None) -> Plan:
    """Load and check a plan.

    Args:
        folder: the folder with `targets.yaml` and `tasks.yaml`; None for the shipped plan.

    Raises:
        PlanError: with all problems of both files, each with its line and column.
    """
    if folder is None:
        where, prefix = bundled_plan(), ""
    else:
        where, prefix = Path(folder), f"{Path(folder).as_posix()}/"
        if not where.is_dir():
            raise PlanError((problem(texts.no_plan_folder(), Place(str(folder))),))
    findings = Findings()
    files = PlanFiles(
        read_document(where / TARGETS, prefix + TARGETS, findings),
        read_document(where / TASKS, prefix + TASKS, findings),
    )
    targets = to_model(TargetsFile, files.targets, findings)
    work = to_model(TasksFile, files.tasks, findings)
    check_rules(files, findings)
    if targets is None or work is None or findings.first_error():
        raise PlanError(findings.in_order())
    return Plan(
        targets_file=files.targets.file,
        tasks_file=files.tasks.file,
        targets=targets,
        work=work,
        lines=_lines(files),
    )


def _lines(files: PlanFiles) -> dict[str, int]:
    """The lines of goals, tasks and bureaus by their names, and of targets by indicator and index."""
    lines: dict[str, int] = {}
    for goal_or_task in (*files.goals(), *files.work()):
        lines[goal_or_task.get("id").text or ""] = goal_or_task.line
    for bureau in files.bureaus():
        lines[bureau.get("name").text or ""] = bureau.line
    for indicator in files.indicators():
        name = indicator.get("id").text
        for index, target in enumerate(indicator.get("targets").items):
            lines[f"{name}/{index}"] = target.line
    return lines
