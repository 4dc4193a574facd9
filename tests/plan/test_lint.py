"""What is odd in a plan that loads."""

from __future__ import annotations

from pathlib import Path

import pytest

from innovate_ts import lint, load_plan
from plan.cases import HERE, MINIMAL, expected, folders, lay_out, told


@pytest.mark.parametrize("case", folders("lint"), ids=lambda case: case.name)
def test_findings(case: Path, workplace: Path) -> None:
    """Each finding in both languages, line for line; where nothing is expected, nothing is found."""
    assert told(
        lint(load_plan(lay_out(case, workplace))), with_severity=True
    ) == expected(case)


def test_some_cases_have_findings_and_some_have_none() -> None:
    """A rule that always fires, or never, would be seen."""
    said = [bool(expected(case)) for case in folders("lint")]
    assert {True, False} == set(said)


def test_a_ceiling_that_rises_runs_backwards(workplace: Path) -> None:
    """What may be at most 20 in one year and at most 22 in the next is found at the second."""
    text = (HERE / "lint" / "down-each-year" / "targets.yaml").read_text(
        encoding="utf-8"
    )
    name = lay_out(MINIMAL, workplace)
    (workplace / name / "targets.yaml").write_text(
        text.replace("at_most: 18", "at_most: 22"), encoding="utf-8"
    )
    (finding,) = lint(load_plan(name))
    assert (finding.code, finding.severity) == ("runs_backwards", "warning")
    assert (str(finding.place), finding.field) == (
        "minimal/targets.yaml:10",
        "bare-ground: targets: 2024",
    )


@pytest.mark.parametrize("folder", [None, "examples/uk-aid"], ids=["shipped", "uk-aid"])
def test_our_own_plans_have_no_warnings(folder: str | None, root: Path) -> None:
    """The plans that the project gives out are good ones; a note is allowed."""
    findings = lint(load_plan(folder and root / folder))
    assert [f.line("en") for f in findings if f.severity != "note"] == []


def test_the_example_without_tasks_is_only_noted(root: Path) -> None:
    """The government as a whole took the target on, so that its indicator has no task."""
    (note,) = lint(load_plan(root / "examples" / "uk-aid"))
    assert (note.code, note.severity, note.field) == (
        "indicator_without_task",
        "note",
        "oda-share-of-gni",
    )
