"""Where `check` writes: all files or none, and what cannot be written is told."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import ROOT, Run

ACTUALS = "examples/illustration-2023.csv"


def as_outputs(*paths: Path | str) -> list[str]:
    """The options that name them."""
    return [part for path in paths for part in ("-o", str(path))]


@pytest.mark.parametrize(
    ("paths", "refused"),
    [
        (("r.json", "none/x.xml", "new.md"), "none/x.xml"),
        (("new.json", "folder"), "folder"),
        (("/dev/full", "new.json"), "/dev/full"),
        (("new.json", "r.json", "/dev/full"), "/dev/full"),
        (("r.json/x.json", "new.json"), "r.json/x.json"),
        (("new.json", "loop.json"), "loop.json"),
        (("new.json", f"{'a' * 300}.json"), f"{'a' * 300}.json"),
    ],
)
def test_a_report_that_cannot_be_written_keeps_all_others_from_it(
    run: Run, tmp_path: Path, paths: tuple[str, ...], refused: str
) -> None:
    """Before it and behind it: exit code 2, its name, and a folder as it was."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop.json").symlink_to("loop.json")
    (tmp_path / "r.json").write_text("of before", encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    outcome = run(
        "check",
        str(ROOT / ACTUALS),
        *("--format", "json"),
        *as_outputs(*paths),
        cwd=tmp_path,
    )
    assert outcome.code == 2
    assert f"{refused}: cannot be written: " in outcome.err
    assert "written: r.json" not in outcome.err
    assert sorted(tmp_path.iterdir()) == before
    assert (tmp_path / "r.json").read_text(encoding="utf-8") == "of before"


def test_all_reports_that_cannot_be_written_are_told(run: Run, tmp_path: Path) -> None:
    """In one run."""
    paths = [tmp_path / "none" / "c.md", tmp_path / "a.json", tmp_path / "b.txt"]
    paths[2].mkdir()
    outcome = run("check", ACTUALS, *as_outputs(*paths))
    assert outcome.code == 2
    for path in (paths[0], paths[2]):
        assert f"{path}: cannot be written: " in outcome.err
    assert not paths[1].exists()


@pytest.mark.parametrize(
    "paths",
    [
        ("a.json", "a.json"),
        ("A.md", "./A.md"),
        ("a.json", "b.csv", "folder/../a.json"),
        ("r.json", "link.json"),
        ("new.json", "early.json"),
        ("/dev/null", "/dev/null"),
    ],
)
def test_an_output_that_is_named_twice_is_refused(
    run: Run, tmp_path: Path, paths: tuple[str, ...]
) -> None:
    """The second would write over the first; nothing is read and nothing written."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "r.json").write_text("of before", encoding="utf-8")
    (tmp_path / "link.json").symlink_to("r.json")
    (tmp_path / "early.json").symlink_to("new.json")
    before = sorted(tmp_path.iterdir())
    arguments = ("check", "missing.csv", "--format", "json", *as_outputs(*paths))
    outcome = run(*arguments, cwd=tmp_path)
    assert outcome.code == 2
    assert outcome.err.startswith(f"{Path(paths[-1])}: two outputs are this one file\n")
    chinese = run(*arguments, "--lang", "zh", cwd=tmp_path)
    assert f"{Path(paths[-1])}: 两个输出指向同一个文件\n" in chinese.err
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("named", ["", "targets.yaml", "tasks.yaml"])
@pytest.mark.parametrize("output", ["targets.yaml", "tasks.yaml"])
def test_a_plan_is_never_written_over(
    run: Run, tmp_path: Path, named: str, output: str
) -> None:
    """By whichever of its two files, or its folder, it is named."""
    plan = shutil.copytree(ROOT / "data", tmp_path / "plan")
    before = (plan / output).read_bytes()
    files = ("--plan", str(plan / named), "-o", str(plan / output))
    outcome = run("check", ACTUALS, *files, "--format", "json")
    assert outcome.code == 2
    assert f"{output}: this file is one of the inputs" in outcome.err
    assert (plan / output).read_bytes() == before


def test_standard_input_is_read_once_and_only_for_actuals(run: Run) -> None:
    """Named twice, or as an earlier report, it is refused before anything is read."""
    table = (ROOT / ACTUALS).read_bytes()
    twice = ("check", "-", ACTUALS, "-")
    earlier = ("check", ACTUALS, "--previous", "-")
    cases = [
        (twice, "en", "-: standard input is named twice, and can be read once\n"),
        (twice, "zh", "-: 标准输入被指定两次，但只能读取一次\n"),
        (earlier, "en", "--previous: standard input is not taken here\n"),
        (earlier, "zh", "--previous: 此处不能使用标准输入\n"),
    ]
    for arguments, language, says in cases:
        outcome = run(*arguments, "--lang", language, stdin=table)
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err.startswith(says)


def test_what_was_written_is_told_with_the_headline(run: Run, tmp_path: Path) -> None:
    """On standard error, in the language of the report; standard output stays empty."""
    outputs = [tmp_path / "a.json", tmp_path / "b.csv"]
    names = [part for path in outputs for part in ("-o", str(path))]
    outcome = run("check", ACTUALS, *names, "--lang", "zh")
    assert outcome.out == ""
    assert "2023年到期4项：完成3项，未完成1项。" in outcome.err
    assert outcome.err.endswith(f"已写入：{outputs[0]}、{outputs[1]}\n")


def test_a_link_to_itself_is_an_error_like_any_other(run: Run, tmp_path: Path) -> None:
    """No word of anything unforeseen."""
    loop = tmp_path / "loop.json"
    loop.symlink_to(loop)
    outcome = run("check", ACTUALS, "-o", str(loop))
    assert outcome.code == 2
    assert "loop.json: cannot be written" in outcome.err
    assert "unforeseen" not in outcome.err


def test_a_pipe_is_written_to(command: str) -> None:
    """Standard output by its name, as shells give it for `-o >(…)`."""
    done = subprocess.run(
        [
            command,
            "check",
            ACTUALS,
            "--format",
            "csv",
            "-o",
            "/dev/stdout",
            "--fail-on",
            "never",
        ],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert done.stdout.startswith(b"\xef\xbb\xbfid,")


def test_never_stands_alone(run: Run) -> None:
    """Beside another status it could mean either."""
    outcome = run("check", ACTUALS, "--fail-on", "never", "--fail-on", "not_met")
    assert outcome.code == 2
    assert "`never` stands beside other statuses" in outcome.err


def test_a_previous_report_of_endless_brackets_is_none(
    run: Run, tmp_path: Path
) -> None:
    """Deep nesting is told as what it is: no report."""
    path = tmp_path / "deep.json"
    path.write_text("[" * 100_000, encoding="utf-8")
    outcome = run("check", ACTUALS, "--previous", str(path))
    assert outcome.code == 2
    assert "unforeseen" not in outcome.err


def test_a_previous_report_is_a_file_with_an_end(run: Run, tmp_path: Path) -> None:
    """A pipe that nobody writes to and a device without end are refused before they are read."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (str(pipe), "/dev/zero"):
        outcome = run("check", ACTUALS, "--previous", path)
        assert (outcome.code, "no regular file" in outcome.err) == (2, True)
    folder = run("check", ACTUALS, "--previous", str(tmp_path))
    assert (folder.code, "cannot be read" in folder.err) == (2, True)


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "{}"),
        ("check", ACTUALS, "--plan", "{folder}"),
        ("validate", "{folder}"),
        ("draft", "{}", "-o", "{folder}/new"),
        ("validate", "--source", "{}"),
    ],
)
def test_what_may_have_no_end_is_refused(
    run: Run, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    """A pipe that nobody writes to and a device, wherever a file is named."""
    for name in ("targets.yaml", "tasks.yaml"):
        os.mkfifo(tmp_path / name)
    for path in (tmp_path / "tasks.yaml", "/dev/zero"):
        given = [word.format(path, folder=tmp_path) for word in arguments]
        outcome = run(*given)
        assert (outcome.code, "no regular file" in outcome.err) == (2, True)


def test_standard_input_is_not_written_over(command: str, tmp_path: Path) -> None:
    """A file that a shell opens for reading is an input like any other; another may be written."""
    table = tmp_path / "mine.csv"
    table.write_bytes((ROOT / ACTUALS).read_bytes())
    for output, code in ((table, 2), (tmp_path / "other.csv", 1)):
        arguments = [command, "check", "-", "--year", "2023", "-o", str(output)]
        with table.open("rb") as stdin:
            done = subprocess.run(
                arguments, stdin=stdin, capture_output=True, check=False
            )
        assert (done.returncode, output.exists()) == (code, True)
        assert (b"one of the inputs" in done.stderr) == (code == 2)
    assert table.read_bytes() == (ROOT / ACTUALS).read_bytes()


def test_standard_input_has_a_name_of_its_own(run: Run, tmp_path: Path) -> None:
    """The hint says it where a pipe is named: what a shell puts in the place of `<(…)` is one."""
    os.mkfifo(tmp_path / "pipe")
    outcome = run("check", str(tmp_path / "pipe"))
    assert outcome.code == 2
    assert "standard input, named -" in outcome.err


def test_a_large_summary_of_a_step_is_cut_and_says_so(run: Run, tmp_path: Path) -> None:
    """GitHub drops a summary above a mebibyte as a whole: 200 problems, and how many more there are."""
    rows = "".join(f"高新技术企业,2023,超过{n}家\n" for n in range(9000))
    path, summary = tmp_path / "bad.csv", tmp_path / "summary.md"
    path.write_text(f"指标,时期,数值\n{rows}", encoding="utf-8")
    outcome = run(
        "check", str(path), "--as-of", "2023-12-31", "--format", "github",
        environment={"GITHUB_STEP_SUMMARY": str(summary)},
    )  # fmt: skip
    assert outcome.code == 2
    text = summary.read_text(encoding="utf-8")
    assert len(text.encode()) < 1_000_000
    assert text.endswith(
        "8800 more problems of the input: see the table or the JSON report\n"
    )
    assert "8950 more problems" in outcome.out


def test_figures_of_one_year_say_how_to_judge_that_year_alone(
    run: Run, tmp_path: Path
) -> None:
    """Nobody was asked for the years before, whose targets would be told as without data."""
    table = tmp_path / "a.csv"
    table.write_text("指标,2024年\n高新技术企业,1712\n", encoding="utf-8")
    assert "--year 2024 judges that year alone" in run("check", str(table)).err
    assert "--year" not in run("check", str(table), "--year", "2024").err
    table.write_text("指标,2023年\n高新技术企业,1612\n", encoding="utf-8")
    assert "--year" not in run("check", str(table)).err
