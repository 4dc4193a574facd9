"""The action for GitHub: the program's verdict is the step's, and no input is anything but an argument."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from ci.conftest import Check, Job, Step
from output.reports.commands import Command, commands_of

STOPPED = re.compile(r"^::stop-commands::(\w+)$(.*?)^::\1::$", re.MULTILINE | re.DOTALL)


def obeyed(step: Step) -> list[Command]:
    """The commands that the runner obeys: those outside the part of the log in which they are stopped."""
    [token] = STOPPED.findall(step.log)
    assert len(token[0]) == 32
    return commands_of(STOPPED.sub("", step.log).strip())


def test_inputs_reach_the_shell_by_the_environment_only(job: Job) -> None:
    """An expression inside a script would be run as code; each input is used, each has a description."""
    steps = job.action["runs"]["steps"]
    assert not [step for step in steps if "${{" in step.get("run", "")]
    texts = " ".join(
        str(step.get("env", "")) + str(step.get("with", "")) for step in steps
    )
    assert set(re.findall(r"inputs\.([\w-]+)", texts)) == set(job.action["inputs"])
    assert all(known["description"] for known in job.action["inputs"].values())


def test_the_program_gets_an_environment_of_its_own(job: Job) -> None:
    """Python is set up aside, and what is installed is the action's own checkout with the office's forms."""
    [uses, _] = [step for step in job.action["runs"]["steps"] if "uses" in step]
    assert uses["uses"].startswith("actions/setup-python@")
    assert uses["with"]["update-environment"] is False
    script = job.step("Install innovate-ts")["run"]
    assert '"$PYTHON" -m venv "$venv"' in script
    assert '"$bin/python" -m pip install' in script
    assert script.rstrip().endswith('"$GITHUB_ACTION_PATH[$extras]"')


def test_what_the_action_uses_is_pinned(root: Path) -> None:
    """By the full commit, which nobody can move, with the tag that it had beside it."""
    lines = (root / "action.yml").read_text(encoding="utf-8").splitlines()
    uses = [line.split("uses: ")[1] for line in lines if "uses: " in line]
    assert len(uses) == 2
    for use in uses:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}  # v[\d.]+", use)


def test_a_pass_is_a_pass(check: Check) -> None:
    """Nothing is at a status that fails: 0, and the table in the log."""
    step = check(fail_on="never")
    assert (step.code, step.outputs["exit-code"], step.outputs["reports"]) == (
        0,
        "0",
        "",
    )
    assert "High-tech enterprises" in step.log
    assert not [command for command in obeyed(step) if command.name == "error"]


def test_a_miss_fails_the_step(check: Check, job: Job) -> None:
    """1, an annotation at the row, the summary, and each report in the form of its suffix."""
    step = check(year="2023", output="report.json\n\n  \nreport of 2023.md\n")
    assert (step.code, step.outputs["exit-code"]) == (1, "1")
    assert step.outputs["reports"].splitlines() == ["report.json", "report of 2023.md"]
    first = obeyed(step)[0]
    assert (first.name, first.properties["file"], first.properties["line"]) == (
        "error",
        "actuals 2023.csv",
        "5",
    )
    assert step.summary == (job.workspace / "report of 2023.md").read_text(
        encoding="utf-8"
    )
    loaded = json.loads((job.workspace / "report.json").read_text(encoding="utf-8"))
    assert loaded["year"] == 2023
    assert not list(job.scratch.glob("innovate-ts.*"))


def test_an_error_is_no_verdict(check: Check, job: Job) -> None:
    """2 where there is nothing to read, with no report and no report's name; the reason is in the log."""
    (job.workspace / "old.json").write_text("{}", encoding="utf-8")
    step = check(actuals="none.csv", output="old.json")
    assert (step.code, step.outputs["exit-code"], step.outputs["reports"]) == (
        2,
        "2",
        "",
    )
    assert "none.csv: " in step.log
    assert [command.name for command in obeyed(step)] == ["error"]
    assert (job.workspace / "old.json").read_text(encoding="utf-8") == "{}"


def test_part_of_the_input_in_error_is_reported_and_fails(
    check: Check, job: Job
) -> None:
    """2 with a report of the rest, an annotation at the bad cell, and what was written."""
    (job.workspace / "bad.csv").write_text(
        "指标,时期,数值,单位\n技术合同成交额,2023,131.5,亿元\n高企数,2023,超过1600,家\n",
        encoding="utf-8",
    )
    step = check(actuals="bad.csv", output="report.xml")
    assert (step.code, step.outputs["reports"]) == (2, "report.xml")
    assert ("bad.csv", "3") in {
        (c.properties.get("file"), c.properties.get("line")) for c in obeyed(step)
    }


def test_every_option_reaches_the_program(check: Check, job: Job, root: Path) -> None:
    """Plan, day, language, statuses and strictness do what the options of their names do; files add up."""
    assert (
        check(strict="true").code == 2
    )  # the illustration has a row of another indicator
    assert "完成" in check(lang="zh", fail_on="never").log
    assert check(fail_on="on_track\r\nmet\r\n").code == 1
    assert check(fail_on="no_data").code == 0
    assert "as of 2024-12-31" in check(as_of="2024-12-31").log
    assert check(plan=str(root / "data"), fail_on="never").code == 0
    assert check(plan="nowhere").code == 2
    assert check(series="nothing").code == 2
    assert check(value_column="nothing").code == 2
    assert check(baseline="2021").code == 1
    assert "nobody.yaml" in check(recipe="nobody.yaml").log
    (job.workspace / "more.csv").write_text(
        "指标,时期,数值,单位\n高企数,2022,1559,家\n", encoding="utf-8"
    )
    both = check(actuals="actuals 2023.csv\nmore.csv", fail_on="never")
    assert "more.csv (UTF-8, long)" in both.log
    assert both.code == 0


HOSTILE = (
    '"; touch x; "$(touch x)`touch x`',
    "' || touch x #",
    "2023\n--help",
    "--help",
    "*",
)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    "name", ["actuals", "plan", "year", "as-of", "fail-on", "lang", "output", "strict"]
)
def test_a_hostile_input_is_an_argument_that_is_wrong(
    check: Check, job: Job, name: str, text: str
) -> None:
    """Nothing is run, no option comes in by the back door, and the step fails as the program does."""
    before = sorted(path.name for path in job.workspace.iterdir())
    step = check(**{name: text})
    assert (step.code, step.outputs["exit-code"], step.outputs["reports"]) == (
        2,
        "2",
        "",
    )
    assert sorted(path.name for path in job.workspace.iterdir()) == before
    assert "Usage: innovate-ts [OPTIONS] COMMAND" not in step.log


def test_what_a_file_says_is_no_command(check: Check, job: Job) -> None:
    """A cell or a name that looks like a workflow command stands where the runner obeys none."""
    (job.workspace / "::set-output name=a::b.csv").write_text(
        "指标,时期,数值,单位\n::add-mask::a,2023,1,家\n高企数,2023,::error::x,家\n",
        encoding="utf-8",
    )
    step = check(actuals="::set-output name=a::b.csv")
    assert step.code == 2
    assert {command.name for command in obeyed(step)} <= {"error", "warning", "notice"}


def test_a_report_whose_name_is_odd_is_named_whole(check: Check) -> None:
    """No name of a report can add an output."""
    step = check(output="a=b.json\nexit-code=0.json", fail_on="never")
    assert step.outputs == {"exit-code": "0", "reports": "a=b.json\nexit-code=0.json"}


@pytest.mark.network
def test_the_install_step_installs(job: Job, root: Path) -> None:
    """For real, from the package index: what was installed runs the check, and Word's writer is there."""
    assert job.run("Install innovate-ts").code == 0
    step = job.run(
        "Check the actuals",
        {"actuals": str(root / "examples" / "illustration-2023.csv")},
    )
    assert (step.code, step.outputs["exit-code"]) == (1, "1")
    python = job.scratch / "innovate-ts" / "bin" / "python"
    subprocess.run(
        [python, "-I", "-c", "import docx, jinja2, xlrd, xlsxwriter"], check=True
    )
