"""The installed command, run a thousand times without being imported a thousand times.

A process that has the libraries and the program's rooms in memory forks for each run; only the command
line itself is imported by the fork, for it reads language and arguments when it is. What is run is
`innovate_ts.cli.main`, as the installed script does, with real files for its three streams.
"""

from __future__ import annotations

import gc
import json
import os
import pkgutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

LONGEST = 60
"""Seconds that a run may take."""
STREAMS = ("in", "out", "err")
EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "tangshan-2022.csv"
LIBRARIES = (
    "typer._adapters",
    "rich.markdown",
    "encodings.utf_8_sig",
    "docx",
    "jinja2",
    "xlsxwriter",
    "xlrd",
)
"""What commands load; but for the part of Typer that reads the environment when it is imported."""


class ForkServer:
    """The process that forks.

    Args:
        folder: where the streams of a run lie while it runs.
        environment: what the process starts with.
    """

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self._streams = [folder / name for name in STREAMS]
        self._process = subprocess.Popen(
            [sys.executable, "-P", __file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            text=True,
        )

    def run(
        self, argv: Sequence[str], stdin: bytes, cwd: Path, environment: dict[str, str]
    ) -> tuple[int, bytes, bytes]:
        """The exit code of a run, and what it wrote to standard output and standard error."""
        given, out, err = self._streams
        given.write_bytes(stdin)
        order = [list(argv), list(map(str, self._streams)), str(cwd), environment]
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(json.dumps(order), file=self._process.stdin, flush=True)
        code = int(self._process.stdout.readline())
        assert code >= 0, f"{argv} was ended by signal {-code}"
        return code, out.read_bytes(), err.read_bytes()

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def _load() -> None:
    """Import all that a command may import, but for the command line itself."""
    rooms = import_module("innovate_ts").__path__
    for module in pkgutil.walk_packages(rooms, "innovate_ts."):
        if not module.name.startswith(("innovate_ts.cli", "innovate_ts.__main__")):
            import_module(module.name)
    for library in LIBRARIES:
        import_module(library)


def _try_once() -> None:
    """Compare a file with the plan: patterns and checks that the first use makes are there for each fork."""
    program = import_module("innovate_ts")
    plan = program.load_plan()
    actuals = program.read_actuals([str(EXAMPLE)], plan)
    program.evaluate(plan, actuals)


def _serve() -> None:
    gc.disable()
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    _load()
    _try_once()
    while order := sys.stdin.readline():
        argv, streams, cwd, environment = json.loads(order)
        child = os.fork()
        if child == 0:
            _become(argv, streams, cwd, environment)
            return
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def _become(
    argv: list[str], streams: list[str], cwd: str, environment: dict[str, str]
) -> None:
    """Be the command from here on."""
    signal.alarm(LONGEST)
    for number, path in enumerate(streams):
        flags = os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        file = os.open(path, flags)
        os.dup2(file, number)
        os.close(file)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = argv
    from innovate_ts.cli import main

    main()


if __name__ == "__main__":
    _serve()
