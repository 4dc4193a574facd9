"""The bar while files are read: on a terminal, when it takes long, and gone without a trace."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import xlsxwriter

from conftest import Run
from innovate_ts import read_actuals
from innovate_ts.cli.progress import DELAY
from shipped import shipped_plan

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")

HIDE, SHOW = "\x1b[?25l", "\x1b[?25h"
WORDS = "reading the actuals"
ROWS = 200_000


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that takes some seconds."""
    path = tmp_path_factory.mktemp("large") / "large.csv"
    rows = "".join(
        f"别的指标{number % 5000},2023,{number},家\n" for number in range(ROWS)
    )
    path.write_text(
        f"指标,时期,数值,单位\n技术合同成交额,2023,131.5,亿元\n{rows}", encoding="utf-8"
    )
    return path


class Shown:
    """A run of `check` whose standard error is a terminal, and what came to it."""

    def __init__(self, command: str, *arguments: str, **environment: str) -> None:
        """Start it; its standard output is a pipe."""
        self._master, terminal = pty.openpty()
        self.started = time.monotonic()
        kept = {
            k: v for k, v in os.environ.items() if k not in {"CI", "NO_COLOR", "LANG"}
        }
        self.process = subprocess.Popen(
            [command, "check", *arguments],
            env={**kept, "LC_ALL": "C.UTF-8", "TERM": "xterm", **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=terminal,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509 - a shell's background job would ignore it
        )
        os.close(terminal)
        self.text = ""

    def _chunks(self) -> Iterator[str]:
        while select.select([self._master], [], [], 60)[0]:
            try:
                chunk = os.read(self._master, 65536)
            except OSError:  # the other end is closed
                return
            if not chunk:
                return
            yield chunk.decode("utf-8", errors="replace")

    def until(self, wanted: str) -> None:
        """Read until something has been shown."""
        for chunk in self._chunks():
            self.text += chunk
            if wanted in self.text:
                return
        raise AssertionError(self.text)

    def rest(self) -> tuple[str, str]:
        """All that came to the terminal, and to standard output."""
        assert self.process.stdout is not None
        for chunk in self._chunks():
            self.text += chunk
        output = self.process.stdout.read().decode()
        self.process.wait(timeout=60)
        os.close(self._master)
        self.process.stdout.close()
        return self.text, output


def screen_of(text: str) -> list[str]:
    """The lines that a terminal shows after a text: carriage return, cursor up, and lines erased."""
    lines, row, column = [""], 0, 0
    rest = text
    while rest:
        if rest.startswith("\x1b["):
            end = next(i for i, c in enumerate(rest[2:], 2) if c.isalpha())
            code, rest = rest[2 : end + 1], rest[end + 1 :]
            if code.endswith("A"):
                row -= int(code[:-1])
            elif code == "2K":
                lines[row] = ""
            else:
                assert code.endswith("m") or code in {"?25l", "?25h"}, code
            continue
        sign, rest = rest[0], rest[1:]
        if sign == "\r":
            column = 0
        elif sign == "\n":
            row += 1
            lines += [""] * (row + 1 - len(lines))
        else:
            lines[row] = (
                lines[row][:column].ljust(column) + sign + lines[row][column + 1 :]
            )
            column += 1
    return [line for line in lines if line.strip()]


def test_a_bar_shows_while_a_large_file_is_read_and_goes_away(
    command: str, large: Path
) -> None:
    """After the run the terminal shows nothing of it, the cursor is back, and the report is untouched."""
    shown = Shown(command, str(large))
    shown.until(WORDS)
    assert time.monotonic() - shown.started > DELAY
    text, output = shown.rest()
    assert text.count(HIDE) == text.count(SHOW) == 1
    assert text.index(HIDE) < text.index(WORDS) < text.rindex(SHOW)
    assert screen_of(text) == []
    assert "\x1b" not in output
    assert f"1 used, {ROWS} of other indicators" in " ".join(output.split())


def test_the_bar_speaks_the_language_of_the_run(command: str, large: Path) -> None:
    """In Chinese where the report is."""
    shown = Shown(command, str(large), "--lang", "zh")
    shown.until("正在读取实绩数据")
    shown.rest()


def test_ctrl_c_brings_the_cursor_back(command: str, large: Path) -> None:
    """The bar is taken away before the program ends, and what it ends with is no verdict."""
    shown = Shown(command, str(large))
    shown.until(WORDS)
    shown.process.send_signal(signal.SIGINT)
    text, output = shown.rest()
    assert text.rindex(SHOW) > text.rindex(WORDS)
    assert not any(WORDS in line for line in screen_of(text))
    assert output == ""
    assert shown.process.returncode not in {0, 1}


def test_a_quick_run_shows_no_bar(command: str, root: Path) -> None:
    """Nothing flashes: the terminal gets the problems and nothing else."""
    text, _ = Shown(command, str(root / "examples" / "illustration-2023.csv")).rest()
    assert "\x1b" not in text


@pytest.mark.parametrize("environment", [{"TERM": "dumb"}, {"CI": "true"}])
def test_where_nobody_looks_there_is_no_bar(
    command: str, large: Path, environment: dict[str, str]
) -> None:
    """A terminal that cannot move its cursor, and the log of a CI system."""
    text, output = Shown(command, str(large), **environment).rest()
    assert text == ""
    assert output


def test_nothing_is_written_to_a_pipe(run: Run, large: Path) -> None:
    """Standard error in a file has the problems only, however long it takes."""
    outcome = run(
        "check", str(large), environment={"TERM": "xterm", "CI": "", "FORCE_COLOR": "1"}
    )
    assert outcome.err == ""


def test_reading_tells_how_far_it_has_come(tmp_path: Path) -> None:
    """In bytes of whole files: at the beginning, after each, all at the end; what is no file has none."""
    plan = shipped_plan()
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("指标,时期,数值,单位\n高企数,2022,1559,家\n", encoding="utf-8")
    second.write_text("指标,时期,数值\n高企数,2023,1600\n", encoding="utf-8")
    a, b = first.stat().st_size, second.stat().st_size
    told: list[tuple[int, int]] = []
    paths = [str(first), str(tmp_path / "none.csv"), str(second)]
    read = read_actuals(
        paths, plan, progress=lambda done, total: told.append((done, total))
    )
    assert told == [(0, a + b), (a, a + b), (a, a + b), (a + b, a + b)]
    assert read == read_actuals(paths, plan)


@pytest.mark.slow
@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".xls"])
def test_the_bar_moves_within_one_large_file(tmp_path: Path, suffix: str) -> None:
    """A little at a time, never back, through all that is done with it."""
    path = tmp_path / f"large{suffix}"
    heads = ["指标", "时期", "数值", "单位"]
    rows = [
        heads,
        *(["别的指标", "2023", str(number), "家"] for number in range(60_000)),
    ]
    if suffix == ".csv":
        text = "".join(",".join(row) + "\n" for row in rows)
        path.write_text(text, encoding="utf-8")
    elif suffix == ".xls":
        lines = ("".join(f"<td>{cell}" for cell in row) for row in rows)
        path.write_text("<table><tr>" + "<tr>".join(lines), encoding="utf-8")
    else:
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet()
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    size = path.stat().st_size
    told: list[int] = []
    read_actuals(path, shipped_plan(), progress=lambda done, _: told.append(done))
    assert told == sorted(told)
    assert told[0] == 0
    assert told[-1] == size
    steps = [later - earlier for earlier, later in pairwise(told)]
    assert len(steps) > 15
    assert max(steps) < size / 4


@pytest.mark.slow
def test_a_run_without_a_bar_loads_none(root: Path) -> None:
    """What shows the bar is loaded when it is shown, and not before."""
    code = (
        "import sys; sys.argv = ['innovate-ts', 'check', 'examples/tangshan-2022.csv']\n"
        "from innovate_ts.cli.app import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print([m for m in sys.modules if m.startswith(('rich.progress', 'rich.live', 'threading'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=root,
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    assert "rich.progress" not in done.stdout.splitlines()[-1]
    assert "rich.live" not in done.stdout.splitlines()[-1]
