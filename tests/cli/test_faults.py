"""What a run is spared when the machine fails it: nothing is lost, nothing is half, and it says so.

The faults are real ones: a device that is full, a limit that the kernel holds, a reader that goes away,
a signal in the middle.
"""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT

pytestmark = pytest.mark.slow

CHECK = ("check", "examples/illustration-2023.csv", "--year", "2023")
PLAN_TEXT = "examples/yunchuan/plan.txt"
PRINTING = {
    "check": CHECK,
    "json": (*CHECK, "--format", "json"),
    "who": ("who", "4.2"),
    "show": ("show", "high-tech-enterprises"),
    "tasks": ("tasks",),
    "targets": ("targets", "--format", "json"),
    "validate": ("validate",),
    "diff": ("diff", "examples/river-town/2023", "examples/river-town/2024"),
    "schema": ("schema", "report"),
    "template": ("template",),
}
"""Commands that print, each with its own way to standard output."""
WRITING = {
    "html": (*CHECK, "-o", "{}/out.html"),
    "xlsx": (*CHECK, "-o", "{}/out.xlsx"),
    "docx": (*CHECK, "-o", "{}/out.docx"),
    "several": (*CHECK, "-o", "{}/out.json", "-o", "{}/out.md", "-o", "{}/out.html"),
    "draft": ("draft", PLAN_TEXT, "-o", "{}", "--force"),
    "init": ("init", "{}", "--force"),
    "template": ("template", "-o", "{}/out.csv", "--force"),
    "ledger": ("template", "--tasks", "-o", "{}/out.xlsx", "--force"),
}
"""Commands that write files of several KB into a folder."""
FILES = (
    *(f"out.{suffix}" for suffix in ("html", "xlsx", "docx", "json", "md", "csv")),
    "targets.yaml",
    "tasks.yaml",
    "targets.schema.json",
    "tasks.schema.json",
)


def environment() -> dict[str, str]:
    """English on any machine, and no bytecode: what is cut short by a limit would be found by later runs."""
    return {
        **os.environ,
        "LC_ALL": "C.UTF-8",
        "INNOVATE_TS_LANG": "en",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def run(
    command: str,
    arguments: tuple[str, ...],
    *,
    limit: Callable[[], None] | None = None,
    stdout: int = subprocess.PIPE,
) -> subprocess.CompletedProcess[str]:
    """The installed command under a limit."""
    return subprocess.run(
        [command, *arguments],
        cwd=ROOT,
        env=environment(),
        preexec_fn=limit,
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@pytest.mark.parametrize("name", PRINTING)
def test_a_full_device_is_told(command: str, name: str) -> None:
    """What could not be printed was not printed: 2, and the reason."""
    with Path("/dev/full").open("w") as full:
        done = run(command, PRINTING[name], stdout=full.fileno())
    assert done.returncode == 2
    assert "-: cannot be written: the disk is full" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", PRINTING)
def test_a_reader_that_goes_away_is_no_fault_of_anybody(
    command: str, name: str
) -> None:
    """`innovate-ts … | head` ends without a word about it."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = run(command, PRINTING[name], stdout=writing)
    finally:
        os.close(writing)
    assert done.returncode in {0, 1, 2}
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


def small_files() -> None:
    """No file may grow beyond a KB; Python turns the signal into an error of the write."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))


def few_files() -> None:
    """So few files may be open that little more than the interpreter itself fits."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (5, 5))


@pytest.mark.parametrize("name", WRITING)
def test_what_does_not_fit_leaves_the_files_of_before(
    command: str, name: str, tmp_path: Path
) -> None:
    """None of them is touched, none is half, and nothing lies about."""
    for file in FILES:
        (tmp_path / file).write_text("of before", encoding="utf-8")
    arguments = tuple(part.format(tmp_path) for part in WRITING[name])
    done = run(command, arguments, limit=small_files)
    assert done.returncode == 2
    assert "cannot be written: " in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(FILES)
    for file in FILES:
        assert (tmp_path / file).read_text(encoding="utf-8") == "of before"


@pytest.mark.parametrize("name", ["check", "who", "validate", "diff"])
def test_too_few_files_may_be_open(command: str, name: str) -> None:
    """Whether it can go on or not, it ends in words."""
    done = run(command, PRINTING[name], limit=few_files)
    assert done.returncode in {0, 1, 2}
    assert "Traceback" not in done.stderr


def waiting(command: str, *arguments: str) -> subprocess.Popen[str]:
    """A run that waits for its standard input."""
    return subprocess.Popen(
        [command, *arguments],
        cwd=ROOT,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        # A background job of a shell would not hear Ctrl-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    )


@pytest.mark.parametrize("form", ["table", "json"])
def test_ctrl_c_while_reading_is_130_and_no_word(
    command: str, form: str, tmp_path: Path
) -> None:
    """As shells know it; a report of before stays."""
    report = tmp_path / "out.txt"
    report.write_text("of before", encoding="utf-8")
    process = waiting(command, "check", "-", "--format", form, "-o", str(report))
    assert process.stdin is not None
    # More than a pipe holds: once this is written, the program is reading.
    process.stdin.write("indicator,period,value\n" + "other,2023,1\n" * 20_000)
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, "")
    assert "Traceback" not in err
    assert report.read_text(encoding="utf-8") == "of before"


@pytest.mark.parametrize("after", [0.2, 0.5, 0.8, 1.2, 1.8])
def test_killed_in_the_middle_a_file_is_that_of_before_or_whole(
    command: str, after: float, tmp_path: Path
) -> None:
    """Whenever it is: no half report is ever found under the report's name."""
    whole = tmp_path / "whole.html"
    assert run(command, (*CHECK, "-o", str(whole))).returncode == 1
    report = tmp_path / "out.html"
    report.write_text("of before", encoding="utf-8")
    process = subprocess.Popen(
        [command, *CHECK, "-o", str(report)],
        cwd=ROOT,
        env=environment(),
        stderr=subprocess.DEVNULL,
    )
    time.sleep(after)
    process.kill()
    process.wait(timeout=60)
    assert report.read_bytes() in {b"of before", whole.read_bytes()}


def test_two_runs_on_one_output_leave_one_whole_report(
    command: str, tmp_path: Path
) -> None:
    """Who comes last wins; nobody's report is mixed with another's."""
    arguments = {
        language: (*CHECK, "--lang", language, "-o", str(tmp_path / "out.html"))
        for language in ("zh", "en")
    }
    alone = set()
    for one in arguments.values():
        run(command, one)
        alone.add((tmp_path / "out.html").read_bytes())
    for _ in range(3):
        processes = [
            subprocess.Popen(
                [command, *one], cwd=ROOT, env=environment(), stderr=subprocess.DEVNULL
            )
            for one in arguments.values()
        ]
        assert [process.wait(timeout=60) for process in processes] == [1, 1]
        assert (tmp_path / "out.html").read_bytes() in alone
        assert [path.name for path in tmp_path.iterdir()] == ["out.html"]


@pytest.mark.parametrize(
    "path", ["{}/gone.csv", "{}/dangling.csv", "{}/loop.csv", "{}", "/proc/self/mem"]
)
def test_a_file_that_cannot_be_read_is_told_beside_those_that_can(
    command: str, path: str, tmp_path: Path
) -> None:
    """Vanished, a link to nothing, a link to itself, a folder, no file at all: 2, its name, no traceback."""
    (tmp_path / "dangling.csv").symlink_to("nowhere")
    (tmp_path / "loop.csv").symlink_to("loop.csv")
    given = path.format(tmp_path)
    done = run(command, (*CHECK[:2], given, *CHECK[2:]))
    assert done.returncode == 2
    assert f"{given}: " in done.stderr
    assert "hint: " in done.stderr
    assert "Traceback" not in done.stderr
    assert "1,587" in done.stdout
