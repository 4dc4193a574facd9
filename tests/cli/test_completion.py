"""Shell completion in real shells: what Typer's own script offers while a command is typed."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import time
from pathlib import Path

import pytest

BASH = r"""
source {script}
COMP_WORDS=({words}); COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))
_innovate_ts_completion innovate-ts
printf '%s\n' "${{COMPREPLY[@]}}"
"""

OFFERS = [
    ("innovate-ts va", "validate"),
    ("innovate-ts show high", "high-tech-enterprises"),
    ("innovate-ts show 4.", "4.2"),
    ("innovate-ts check x.csv --indicator rd-e", "rd-expenditure"),
    ("innovate-ts tasks --bureau 市科学", "市科学技术局"),
    ("innovate-ts who 工信", "工信局"),
    ("innovate-ts who S.", "S.1"),
]


def shell(name: str) -> str:
    """The shell, or a skip with the reason."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


@pytest.fixture(scope="module")
def environment(command: str, root: Path) -> dict[str, str]:
    """The environment of a user who has `innovate-ts` on the path."""
    path = f"{Path(command).parent}{os.pathsep}{os.environ['PATH']}"
    kept = {k: v for k, v in os.environ.items() if not k.startswith("INNOVATE_TS")}
    return {
        **kept,
        "PATH": path,
        "LC_ALL": "C.UTF-8",
        "TERM": "dumb",
        "PYTHONUTF8": "1",
        "PWD": str(root),
    }


@pytest.fixture(scope="module")
def script(
    command: str, tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]
) -> dict[str, Path]:
    """The completion script of each shell, as the program prints it."""
    folder = tmp_path_factory.mktemp("completion")
    scripts = {}
    for name in ("bash", "zsh", "fish"):
        done = subprocess.run(
            [command],
            env={**environment, "_INNOVATE_TS_COMPLETE": f"source_{name}"},
            capture_output=True,
            check=False,
        )
        scripts[name] = folder / f"completion.{name}"
        scripts[name].write_bytes(done.stdout)
    return scripts


@pytest.mark.parametrize(("line", "offer"), OFFERS)
def test_bash(
    line: str, offer: str, script: dict[str, Path], environment: dict[str, str]
) -> None:
    """The reply of bash's own completion function has the offer."""
    code = BASH.format(script=script["bash"], words=line)
    done = subprocess.run(
        [shell("bash"), "--norc", "-c", code],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert offer in done.stdout.split("\n")


@pytest.mark.parametrize(("line", "offer"), OFFERS)
def test_fish(
    line: str,
    offer: str,
    script: dict[str, Path],
    environment: dict[str, str],
    tmp_path: Path,
) -> None:
    """`complete -C` is what fish does when Tab is pressed."""
    done = subprocess.run(
        [
            shell("fish"),
            "--no-config",
            "-c",
            f"source {script['fish']}; complete -C '{line}'",
        ],
        env={**environment, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert offer in [found.split("\t")[0] for found in done.stdout.splitlines()]


@pytest.mark.parametrize(("line", "offer"), OFFERS)
def test_zsh(
    line: str,
    offer: str,
    script: dict[str, Path],
    environment: dict[str, str],
    tmp_path: Path,
) -> None:
    """A zsh on a terminal, with a Tab typed behind the line; the listing or the line itself has the offer."""
    start = f"autoload -Uz compinit; compinit -u -d {tmp_path}/dump; source {script['zsh']}; PS1='ready> '\n"
    screen = typed(
        shell("zsh"), environment, [(start, "ready> "), (f"{line}\t\t", offer)]
    )
    assert offer in screen


def typed(
    program: str,
    environment: dict[str, str],
    keys: list[tuple[str, str]],
    seconds: float = 20,
) -> str:
    """What a shell shows on a terminal after keys, each typed once the text before it has been seen."""
    child, terminal = pty.fork()
    if child == 0:
        os.execve(program, [program, "-f", "-i"], environment)  # noqa: S606 - the shell under test
    shown = ""
    try:
        deadline = time.monotonic() + seconds
        for text, wanted in keys:
            os.write(terminal, text.encode())
            before = len(shown) + len(text)
            while (
                wanted not in re.sub(r"\x1b\[[\d;?]*[a-zA-Z]", "", shown[before:])
                and time.monotonic() < deadline
            ):
                if select.select([terminal], [], [], 0.2)[0]:
                    shown += os.read(terminal, 65536).decode(errors="replace")
    finally:
        os.kill(child, 9)
        os.waitpid(child, 0)
        os.close(terminal)
    return re.sub(r"\x1b\[[\d;?]*[a-zA-Z]", "", shown)
