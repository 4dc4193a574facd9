"""`targets.yaml` and `tasks.yaml` to a `Plan`, or all problems of both files at once."""

from pathlib import Path

from innovate_ts.findings import Findings, Place, PlanError, problem
from innovate_ts.messages import plan as texts
from innovate_ts.plan.bundled import bundled_plan
from innovate_ts.plan.documents import PlanFiles, read_document
from innovate_ts.plan.models.document import TargetsFile
from innovate_ts.plan.models.plan import ACCEPTED, Plan
from innovate_ts.plan.models.tasks import TasksFile
from innovate_ts.plan.rules import check_rules
from innovate_ts.plan.shape import to_model

TARGETS = "targets.yaml"
TASKS = "tasks.yaml"


def _folder_of(path: Path) -> Path:
    """The folder of a plan that is named by itself or by either of its files."""
    if path.name in {TARGETS, TASKS} and path.is_file():
        return path.parent
    return path


def files_of(plan: Path) -> tuple[Path, Path]:
    """The two files of a plan that is named by its folder or by either of them."""
    folder = _folder_of(plan)
    return folder / TARGETS, folder / TASKS


def load_plan(folder: str | Path | None = None) -> Plan:
    """Load and check a plan.

    Args:
        folder: the folder with `targets.yaml` and `tasks.yaml`, or either file; None for the shipped plan.

    Raises:
        PlanError: with all problems of both files, each with its line and column.
    """
    findings = Findings()
    if folder is not None:
        folder = _folder_of(Path(folder))
    files = _read_files(folder, findings)
    targets = to_model(
        model=TargetsFile,
        document=files.targets,
        findings=findings,
    )
    work = to_model(
        model=TasksFile,
        document=files.tasks,
        findings=findings,
    )
    # Also where a model did not come about: the rules run on the trees, and so all is told at once.
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


def _read_files(folder: str | Path | None, findings: Findings) -> PlanFiles:
    """Both files of a folder, or of the shipped plan, whose files are shown by their names alone."""
    if folder is None:
        path = bundled_plan()
        prefix = ""
    else:
        path = Path(folder)
        prefix = f"{path.as_posix()}/"
        if not path.is_dir():
            place = Place(str(folder))
            missing = problem(texts.no_plan_folder(), place)
            raise PlanError((missing,))
    targets = read_document(
        path=path / TARGETS,
        shown=prefix + TARGETS,
        findings=findings,
    )
    tasks = read_document(
        path=path / TASKS,
        shown=prefix + TASKS,
        findings=findings,
    )
    return PlanFiles(targets, tasks)


def _lines(files: PlanFiles) -> dict[str, int]:
    """The lines of what has an id or name by it, and of targets by indicator and index."""
    lines: dict[str, int] = {}
    with_ids = files.goals() + files.work() + files.milestones()
    for identified in with_ids:
        name = identified.get("id").text or ""
        lines[name] = identified.line
    for bureau in files.bureaus():
        name = bureau.get("name").text or ""
        lines[name] = bureau.line
    for indicator in files.indicators():
        name = indicator.get("id").text or ""
        targets = indicator.get("targets").items
        for index, target in enumerate(targets):
            key = f"{name}/{index}"
            lines[key] = target.line
    all_accepted = files.targets.top.get("accepted").items
    for index, accepted in enumerate(all_accepted):
        key = f"{ACCEPTED}/{index}"
        lines[key] = accepted.line
    return lines
