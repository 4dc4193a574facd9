"""What consoles and terminals are spared."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import Run


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "latin-1", "utf-8"])
def test_no_console_makes_output_fail(run: Run, encoding: str) -> None:
    """Signs have plain fallbacks and names are spelt out where a console knows no Chinese."""
    outcome = run(
        "check",
        "examples/illustration-2023.csv",
        environment={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        encoding=encoding,
    )
    assert (outcome.code, "Traceback" in outcome.err) == (1, False)
    shown = {
        "ascii": ("+ 2023", ">= 126"),
        "gbk": ("√ 2023", "≥ 126"),
        "latin-1": ("+ 2023", ">= 126"),
    }
    for text in shown.get(encoding, ("✔ 2023", "≥ 126")):
        assert text in outcome.out


@pytest.mark.parametrize(
    ("environment", "has_colors"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colours_where_they_are_asked_for(
    run: Run, environment: dict[str, str], has_colors: bool
) -> None:
    """A log that shows colours gets them; who wants none is always heard."""
    outcome = run("check", "examples/illustration-2023.csv", environment=environment)
    assert ("\x1b[" in outcome.out) == has_colors


def test_json_is_utf8_whatever_the_console(run: Run) -> None:
    """A file that a program reads is the same on every machine."""
    arguments = ("check", "examples/tangshan-2022.csv", "--format", "json")
    gbk = run(*arguments, environment={"PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"})
    assert gbk.raw == run(*arguments).raw


def test_control_codes_of_a_file_never_reach_the_terminal(
    run: Run, tmp_path: Path
) -> None:
    """A label or a file name that would colour, ring or move the cursor is spelt out."""
    evil = tmp_path / "evil\x1b[31m.csv"
    evil.write_text(
        "indicator,period,value,unit\n高新技术企业,2023,16\x1b]0;gotcha\x0700,家\n[red]高企\u202e,2023,1,家\n",
        encoding="utf-8",
    )
    for form in ("table", "markdown", "csv"):
        outcome = run("check", str(evil), "--as-of", "2023-12-31", "--format", form)
        assert outcome.code == 2
        for code in ("\x1b", "\x07", "\u202e"):
            assert code not in outcome.out
            assert code not in outcome.err


def test_a_question_is_read_where_the_system_knows_ascii_alone(run: Run) -> None:
    """What was typed in UTF-8 comes as odd bytes there, and is a question all the same."""
    outcome = run(
        "who", "谁负责机器人",
        environment={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    )  # fmt: skip
    assert outcome.code == 0
    assert "4.2" in outcome.out


def test_no_name_of_a_file_is_a_command_to_a_runner(run: Run, tmp_path: Path) -> None:
    """What begins a line, or stands between brackets, is parted there; elsewhere it is as it is."""
    name = "::error::##[group]x.csv"
    table = "指标,时期,数值\n不存在,2023,xx\n高新技术企业,2023,x\n"
    (tmp_path / name).write_text(table, encoding="utf-8")
    for runner, begins in (("true", ": :error::## [group]x.csv:3"), ("", f"{name}:3")):
        outcome = run(
            "check", name, "--as-of", "2024-01-01", "--year", "2023",
            environment={"GITHUB_ACTIONS": runner}, cwd=tmp_path,
        )  # fmt: skip
        assert outcome.code == 2
        assert outcome.err.splitlines()[0].startswith(begins)
        lines = (outcome.out + outcome.err).splitlines()
        commands = [line for line in lines if line.lstrip().startswith("::")]
        assert bool(commands) == (not runner)
