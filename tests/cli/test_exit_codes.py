"""Exit codes, through the installed command: CI jobs trust them."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import Run

UK = ("check", "--plan", "examples/uk-aid", "examples/uk-aid/actuals.csv")


def written(path: Path, *rows: str) -> str:
    """A long table with these rows."""
    path.write_text(
        "\n".join(["indicator,period,value,unit", *rows]) + "\n", encoding="utf-8"
    )
    return str(path)


def test_nothing_to_fail_on_is_0(run: Run) -> None:
    """The example of 2022 has nothing due."""
    assert run("check", "examples/tangshan-2022.csv").code == 0


def test_a_miss_is_1(run: Run) -> None:
    """The UK missed its target in four years."""
    assert run(*UK).code == 1


def test_met_everywhere_is_0(run: Run) -> None:
    """A year in which the target was reached."""
    assert run(*UK, "--year", "2016").code == 0


def test_no_data_is_1(run: Run, tmp_path: Path) -> None:
    """A target that is due and has no figure fails by default."""
    file = written(tmp_path / "a.csv", "高新技术企业,2023,1600,家")
    outcome = run("check", file, "--year", "2023")
    assert outcome.code == 1
    assert "no figure received" in outcome.out


def test_never_silences_1(run: Run) -> None:
    """`--fail-on never` makes a report for people."""
    assert run(*UK, "--fail-on", "never").code == 0


def test_fail_on_chooses_the_statuses(run: Run) -> None:
    """Each `--fail-on` names one status; the others pass."""
    assert run(*UK, "--fail-on", "no_data").code == 0
    assert run(*UK, "--fail-on", "no_data", "--fail-on", "met").code == 1


def test_an_error_in_the_input_is_2_and_beats_1(run: Run, tmp_path: Path) -> None:
    """What could be read is reported, and the code says that not all of it was."""
    file = written(
        tmp_path / "a.csv",
        "高新技术企业,2023,1500,家",
        "技术合同成交额,2023,超过126,亿元",
    )
    outcome = run(
        "check", file, "--year", "2023", "--indicator", "high-tech-enterprises"
    )
    assert (outcome.code, "missed" in outcome.out) == (2, True)
    whole = run("check", file, "--year", "2023", "--fail-on", "never")
    assert (whole.code, "cannot be judged" in whole.out) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("check",), "no file of actuals is given"),
        (("check", "examples/tangshan-2022.csv", "--yaer", "2023"), "No such option"),
        (
            ("check", "examples/tangshan-2022.csv", "--fail-on", "lost"),
            "'lost' is not one of",
        ),
        (("check", "missing.csv"), "missing.csv: cannot be read"),
        (("check", "examples"), "examples: cannot be read"),
        (
            ("check", "examples/tangshan-2022.csv", "--plan", "nowhere"),
            "nowhere: there is no such folder",
        ),
        (
            ("check", "examples/tangshan-2022.csv", "--year", "2031"),
            "no target ends in 2031",
        ),
        (
            ("check", "examples/tangshan-2022.csv", "--indicator", "rd-expenditures"),
            "did you mean rd-expenditure?",
        ),
        (
            ("check", "examples/tangshan-2022.csv", "--as-of", "31.12.2022"),
            '"31.12.2022" is no date',
        ),
        (
            ("check", "examples/tangshan-2022.csv", "--encoding", "base64"),
            '"base64" is no encoding',
        ),
        (
            ("check", "examples/tangshan-2022.csv", "--output", "report.docm"),
            "the suffix names no format",
        ),
        (
            (
                "check",
                "examples/tangshan-2022.csv",
                "--baseline",
                "2021",
                "--year",
                "2023",
            ),
            "average growth",
        ),
        (
            (
                "check",
                "examples/tangshan-2022.csv",
                "--output",
                "examples/tangshan-2022.csv",
            ),
            "one of the inputs",
        ),
        (
            ("check", "examples/tangshan-2022.csv", "--output", "nowhere/report.json"),
            "cannot be written",
        ),
        (("check", "-"), "the file is empty"),
        (("frobnicate",), "No such command"),
    ],
)
def test_what_cannot_be_checked_is_2(
    run: Run, arguments: tuple[str, ...], says: str
) -> None:
    """Usage, files, plans and selections that leave nothing to judge: one clear message, no traceback."""
    outcome = run(*arguments)
    assert outcome.code == 2
    assert says in outcome.err
    assert "Traceback" not in outcome.err
    assert outcome.out == ""


def test_no_date_to_judge_at_is_2(run: Run, tmp_path: Path) -> None:
    """Without a single value there is no day to judge at, unless one is named."""
    file = written(tmp_path / "a.csv", "地区生产总值,2023,9000,亿元")
    outcome = run("check", file)
    assert (outcome.code, "no day to judge at" in outcome.err) == (2, True)
    assert run("check", file, "--as-of", "2022-12-31").code == 0


def test_strict_makes_rows_of_other_indicators_errors(run: Run) -> None:
    """The example's stock of platforms is a row of another indicator."""
    outcome = run("check", "examples/tangshan-2022.csv", "--strict")
    assert (
        outcome.code,
        "examples/tangshan-2022.csv:4:1: indicator:" in outcome.err,
    ) == (2, True)


def test_the_unforeseen_is_2_without_a_traceback(run: Run, tmp_path: Path) -> None:
    """An exception that nobody foresaw is told in one line; with INNOVATE_TS_DEBUG its traceback is shown."""
    (tmp_path / "sitecustomize.py").write_text(
        "import builtins, sys\n"
        "class Saboteur:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'innovate_ts.verdicts.evaluate':\n"
        "            raise ZeroDivisionError('sabotage')\n"
        "sys.meta_path.insert(0, Saboteur())\n",
        encoding="utf-8",
    )
    sabotaged = {"PYTHONPATH": str(tmp_path)}
    outcome = run("check", "examples/tangshan-2022.csv", environment=sabotaged)
    assert outcome.code == 2
    assert (
        "something unforeseen went wrong (ZeroDivisionError: sabotage)" in outcome.err
    )
    assert "Traceback" not in outcome.err
    debug = run(
        "check",
        "examples/tangshan-2022.csv",
        environment={**sabotaged, "INNOVATE_TS_DEBUG": "1"},
    )
    assert "Traceback" in debug.err


def test_a_reader_that_goes_away_is_no_verdict(command: str, root: Path) -> None:
    """`innovate-ts check … | head -0` ends quietly, and not with a verdict."""
    import subprocess

    process = subprocess.Popen(
        [command, *UK, "--format", "json"],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    errors = process.stderr.read()
    process.stderr.close()
    assert (process.wait(timeout=60), errors) == (2, b"")


def test_validate_is_0_1_or_2(run: Run, tmp_path: Path) -> None:
    """A sound plan, one with findings, and one that cannot be loaded."""
    assert run("validate").code == 0
    for name in ("targets.yaml", "tasks.yaml"):
        text = Path("data", name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(
            text.replace("at_least: 1700", "at_least: 1500"), encoding="utf-8"
        )
    backwards = run("validate", str(tmp_path))
    assert (
        backwards.code,
        "is easier to reach than the 1600 of 2023" in backwards.err,
    ) == (1, True)
    (tmp_path / "tasks.yaml").write_text("bureaus: [\n", encoding="utf-8")
    assert run("validate", str(tmp_path)).code == 2
