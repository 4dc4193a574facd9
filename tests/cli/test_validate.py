"""The command `validate`: exit codes, talk and verdict, JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import Run
from plan.cases import HERE, MINIMAL, lay_out


@pytest.mark.parametrize(
    ("kind", "case", "code"),
    [
        ("good", "minimal", 0),
        ("lint", "indicator-without-task", 0),
        ("lint", "parts-may-still-reach-the-total", 0),
        ("lint", "bureau-without-task", 1),
        ("lint", "less-is-asked-later", 1),
        ("bad", "unknown-bureau", 2),
        ("bad", "empty-file", 2),
        ("bad", "many-problems", 2),
    ],
)
def test_exit_codes(kind: str, case: str, code: int, run: Run, workplace: Path) -> None:
    """0: nothing found, or notes only; 1: findings; 2: the plan cannot be loaded."""
    name = lay_out(HERE / kind / case, workplace)
    assert run("validate", name, cwd=workplace).code == code


def test_a_folder_that_is_none_is_2(run: Run, workplace: Path) -> None:
    """A wrong path is no finding: nothing could be checked."""
    outcome = run("validate", "nowhere", cwd=workplace)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("nowhere: there is no such folder\n")


def test_the_shipped_plan_is_what_is_validated_by_default(
    run: Run, workplace: Path
) -> None:
    """Anywhere, without a folder: the plan of Tangshan."""
    outcome = run("validate", cwd=workplace)
    assert outcome.code == 0
    assert outcome.out == (
        "The plan is valid: indicators 7, targets 15, statements 13, tasks 19, bureaus 19.\n"
    )
    assert outcome.err == ""


def test_another_plan_by_option_and_by_environment(run: Run, workplace: Path) -> None:
    """`validate DIR`, `--plan DIR` and INNOVATE_TS_PLAN name the same; the folder named first wins."""
    bad = lay_out(HERE / "bad" / "unknown-task", workplace)
    good = lay_out(MINIMAL, workplace)
    assert run("validate", "--plan", bad, cwd=workplace).code == 2
    assert (
        run("validate", cwd=workplace, environment={"INNOVATE_TS_PLAN": bad}).code == 2
    )
    assert (
        run("validate", good, cwd=workplace, environment={"INNOVATE_TS_PLAN": bad}).code
        == 0
    )
    assert (
        run(
            "validate",
            "--plan",
            good,
            cwd=workplace,
            environment={"INNOVATE_TS_PLAN": bad},
        ).code
        == 0
    )


def test_findings_are_talk_and_the_verdict_is_the_output(
    run: Run, workplace: Path
) -> None:
    """Problems with their hints go to standard error, in the language asked for."""
    name = lay_out(HERE / "lint" / "bureau-without-task", workplace)
    english = run("validate", name, cwd=workplace)
    assert english.err == (
        "warning: bureau-without-task/tasks.yaml:4: 镇文化站: no task names this bureau\n"
        "  hint: give it a task, move it to other_bureaus, or take it out\n"
    )
    chinese = run("validate", name, "--lang", "zh", cwd=workplace)
    assert chinese.err == (
        "警告: bureau-without-task/tasks.yaml:4: 镇文化站: 没有任务涉及该单位\n"
        "  提示: 为其列入任务，移至 other_bureaus，或删去\n"
    )
    assert chinese.out == "发现1处问题。\n"


def test_an_error_is_told_without_a_label(run: Run, workplace: Path) -> None:
    """File, line and column come first, as an editor's problem matcher wants them."""
    name = lay_out(HERE / "bad" / "unknown-bureau", workplace)
    outcome = run("validate", name, cwd=workplace)
    assert outcome.err == (
        'unknown-bureau/tasks.yaml:14:23: 1: tasks: 1.1: responsible: "镇水利局" is no bureau of this plan\n'
        "  hint: did you mean 镇水务局?\n"
    )
    assert outcome.out == ""


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_json_of_a_plan_that_cannot_be_loaded(
    lang: str, run: Run, workplace: Path
) -> None:
    """The same keys as in a report, both languages whichever is asked for, and nothing but JSON."""
    name = lay_out(HERE / "bad" / "unknown-key-like-no-other", workplace)
    outcome = run("validate", name, "--format", "json", "--lang", lang, cwd=workplace)
    assert (outcome.code, outcome.err) == (2, "")
    assert json.loads(outcome.out) == [
        {
            "code": "unknown_key",
            "severity": "error",
            "file": "unknown-key-like-no-other/tasks.yaml",
            "sheet": None,
            "row": 19,
            "column": 9,
            "field": "1: tasks: 1.2: deadline",
            "text": "2024-06",
            "message": {"zh": "没有这个键", "en": "this key is not known"},
            "hint": {
                "zh": "可用：id, title, summary, terms, lead, responsible, source",
                "en": "known here: id, title, summary, terms, lead, responsible, source",
            },
        }
    ]


def test_json_of_findings(run: Run, workplace: Path) -> None:
    """Chinese stands unescaped, and what is not known is null."""
    name = lay_out(HERE / "lint" / "bureau-without-task", workplace)
    outcome = run("validate", name, "--format", "json", cwd=workplace)
    assert (outcome.code, outcome.err) == (1, "")
    assert "镇文化站" in outcome.out
    (found,) = json.loads(outcome.out)
    assert (found["code"], found["severity"]) == ("bureau_without_task", "warning")
    assert (found["file"], found["row"], found["column"]) == (
        "bureau-without-task/tasks.yaml",
        4,
        None,
    )


def test_json_where_nothing_is_found(run: Run, workplace: Path) -> None:
    """An empty list, so that a script need not tell two forms apart."""
    outcome = run(
        "validate", lay_out(MINIMAL, workplace), "--format", "json", cwd=workplace
    )
    assert (outcome.code, outcome.out, outcome.err) == (0, "[]\n", "")
