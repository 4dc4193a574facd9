"""Folders that each hold a plan with one peculiarity; what a folder lacks is taken from the minimal plan."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from innovate_ts import lint, load_plan
from innovate_ts.findings import Findings, PlanError, Problem
from innovate_ts.plan.documents import PlanFiles, read_document
from innovate_ts.plan.rules import check_rules

HERE = Path(__file__).parent
MINIMAL = HERE / "good" / "minimal"
FILES = ("targets.yaml", "tasks.yaml")
SMALL_TASKS = "bureaus: [{name: 甲局, en: A}]\nactions: [{id: 1, tasks: [{id: 1.1, lead: [甲局]}]}]\n"


def folders(kind: str) -> list[Path]:
    """The folders of a kind (`good`, `bad` or `lint`), in the order of their names; there is at least one."""
    found = sorted(path for path in (HERE / kind).iterdir() if path.is_dir())
    if not found:
        raise FileNotFoundError(HERE / kind)
    return found


def lay_out(case: Path, into: Path) -> str:
    """Copy a case, completed from the minimal plan, to where it can be loaded by its bare name."""
    folder = into / case.name
    folder.mkdir()
    for name in FILES:
        own = case / name
        shutil.copyfile(own if own.exists() else MINIMAL / name, folder / name)
    return case.name


def expected(case: Path) -> str:
    """What is to be said of a case, as the folder's own `expected.txt` has it."""
    return (case / "expected.txt").read_text(encoding="utf-8")


def told(problems: Iterable[Problem], *, with_severity: bool = False) -> str:
    """Problems as the `expected.txt` files show them: line and hint in English, then in Chinese."""
    lines = []
    for found in problems:
        label = f"{found.severity}: " if with_severity else ""
        for language in ("en", "zh"):
            lines.append(label + found.line(language))
            if found.hint:
                lines.append(f"  hint: {found.hint.to(language)}")
    return "".join(f"{line}\n" for line in lines)


def problems_of(folder: str) -> tuple[Problem, ...]:
    """What is told of a plan that cannot be loaded."""
    with pytest.raises(PlanError) as caught:
        load_plan(folder)
    return caught.value.problems


def with_targets(workplace: Path, content: str | bytes) -> str:
    """The minimal plan with other bytes for its `targets.yaml`."""
    name = lay_out(MINIMAL, workplace)
    data = content if isinstance(content, bytes) else content.encode("utf-8")
    (workplace / name / "targets.yaml").write_bytes(data)
    return name


def refusal(folder: str) -> tuple[Problem, ...] | None:
    """The problems of a plan, or None if it loads and can be linted."""
    try:
        lint(load_plan(folder))
    except PlanError as error:
        return error.problems
    return None


def problems_of_target(
    tmp_path: Path, target: str, indicator: str = "unit: 家"
) -> list[str]:
    """The codes and fields of what is wrong with one target of one indicator."""
    (tmp_path / "targets.yaml").write_text(
        "plan: {period: 2023/2025}\n"
        "indicators:\n"
        f"  - {{id: firms, tasks: [1.1], {indicator}, targets: [{{{target}}}]}}\n",
        encoding="utf-8",
    )
    (tmp_path / "tasks.yaml").write_text(SMALL_TASKS, encoding="utf-8")
    findings = Findings()
    documents = [read_document(tmp_path / name, name, findings) for name in FILES]
    files = PlanFiles(*documents)
    check_rules(files, findings)
    return [f"{found.code} {found.field}" for found in findings.in_order()]
