"""The command `validate`: exit codes, talk and verdict, JSON, and the proof against the plan's text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.cases import NO_PLANS, write_plan_text
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
        "警告: bureau-without-task/tasks.yaml:4: `镇文化站`: 没有任务涉及该单位\n"
        "  提示: 为其列入任务，移至 `other_bureaus`，或删去\n"
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
            "count": 1,
            "message": {"zh": "没有这个键", "en": "this key is not known"},
            "hint": {
                "zh": "可用：id, title, summary, terms, lead, responsible, supporting, milestones, source",
                "en": "known here: id, title, summary, terms, lead, responsible, "
                "supporting, milestones, source",
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


# --- `--source`


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """A small plan's text."""
    return write_plan_text(tmp_path)


def test_differences_stand_side_by_side(run: Run, text: Path, tmp_path: Path) -> None:
    """What the data says and what the text says, each with its place; exit code 1."""
    run("draft", text.name, "-o", "out", cwd=tmp_path)
    targets = tmp_path / "out" / "targets.yaml"
    changed = targets.read_text(encoding="utf-8").replace(
        "at_least: 50", "at_least: 500"
    )
    targets.write_text(changed, encoding="utf-8")
    line = changed[: changed.index("at_least: 500")].count("\n")
    outcome = run("validate", "out", "--source", text.name, cwd=tmp_path)
    assert outcome.code == 1
    assert "indicator-01: 2026: the figure is not the text's" in outcome.out
    assert (
        f"  data  out/targets.yaml:{line}\n        >= 500 亿元, 2026\n" in outcome.out
    )
    said = "数字经济核心产业增加值达到50亿元以上 (>= 50 亿元, 2026)"
    assert f"  text  {text.name}:6:8\n        {said}\n" in outcome.out
    assert "Differences between data and text: 1." in outcome.out


def test_differences_as_json(run: Run, text: Path, tmp_path: Path) -> None:
    """The keys of a problem, then both sides with their places; what one side does not say is null."""
    folder = tmp_path / "out"
    run("draft", str(text), "-o", str(folder))
    targets = folder / "targets.yaml"
    kept = (
        targets.read_text(encoding="utf-8").split("  - id: indicator-02")[0]
        + "\nstatements: []\n"
    )
    targets.write_text(kept, encoding="utf-8")
    outcome = run("validate", str(folder), "--source", str(text), "--format", "json")
    found = [
        each
        for each in json.loads(outcome.out)
        if each["code"] == "source_target_missing"
    ]
    assert outcome.code == 1
    assert [each["written"] for each in found] == [
        "5G基站达到2000个 (>= 2000 个, 2026)",
        "培育规上数字企业20家 (>= 20 家, 2024/2026)",
    ]
    assert found[0]["encoded"] is found[0]["encoded_at"] is None
    assert found[0]["written_at"] == {"file": str(text), "line": 6, "column": 28}
    assert list(found[0])[-4:] == ["encoded", "encoded_at", "written", "written_at"]


def test_what_was_counted_as_json(run: Run, text: Path, tmp_path: Path) -> None:
    """Each count is a note with how many there are and how many of them are shown."""
    folder = str(tmp_path / "out")
    run("draft", str(text), "-o", folder)
    outcome = run("validate", folder, "--source", str(text), "--format", "json")
    tallies = {
        each["field"]: (each["severity"], each["shown"], each["total"])
        for each in json.loads(outcome.out)
        if each["code"].startswith("tally_")
    }
    assert tallies["figures"] == ("note", 3, 3)
    assert outcome.code == 0


@pytest.mark.parametrize(("name", "content"), NO_PLANS)
def test_a_source_that_is_no_plan(
    run: Run, tmp_path: Path, name: str, content: str
) -> None:
    """No proof can be made against a novel or a table: exit code 2."""
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert run("validate", "--source", str(path)).code == 2


def test_the_proof_speaks_chinese(run: Run, text: Path, tmp_path: Path) -> None:
    """That no difference was found."""
    folder = str(tmp_path / "out")
    run("draft", str(text), "-o", folder, "--lang", "zh")
    proof = run("validate", folder, "--source", str(text), "--lang", "zh")
    assert "与原文逐项比对，未见差异" in proof.out
