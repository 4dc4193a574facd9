"""How long a command takes from start to end, beside its peer: an empty Typer app with one pydantic model.

    python benchmarks/startup.py [ROUNDS]

All commands run in turn, round after round, on the same machine in the same run; what counts are the
ratios to the peer, not the milliseconds. Bytecode is written, as an installation by pip does.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PEER = """
import typer
from pydantic import BaseModel

class Model(BaseModel):
    number: int

app = typer.Typer()

@app.command()
def one(number: int = 1) -> None:
    print(Model(number=number))

@app.command()
def two() -> None:
    pass

def main() -> None:
    app()
"""
GOALS = {"who 机器人": 1.25, "check examples/tangshan-2022.csv": 1.75}


def main(rounds: int = 20) -> None:
    """Time the commands and print the ratios."""
    program = shutil.which("innovate-ts", path=str(Path(sys.executable).parent))
    if program is None:
        raise SystemExit("innovate-ts is not installed in this environment")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "peer.py").write_text(PEER, encoding="utf-8")
        commands = {"peer": [sys.executable, "-c", "import peer; peer.main()", "one"]}
        commands |= {line: [program, *line.split()] for line in GOALS}
        environment = {
            k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"
        }
        environment["PYTHONPATH"] = folder
        times: dict[str, list[float]] = {name: [] for name in commands}
        for number in range(rounds + 2):
            for name, command in commands.items():
                begin = time.perf_counter()
                subprocess.run(
                    command, env=environment, capture_output=True, check=True
                )
                if (
                    number >= 2
                ):  # the first rounds write bytecode and warm the disk's cache
                    times[name].append(time.perf_counter() - begin)
    print(f"{rounds} rounds; ratios to an empty Typer app with one pydantic model")
    print(f"{'command':36} {'goal':>6} {'median':>7} {'fastest':>8}")
    for name, goal in GOALS.items():
        median = statistics.median(times[name]) / statistics.median(times["peer"])
        fastest = min(times[name]) / min(times["peer"])
        print(f"{name:36} {goal:6.2f} {median:7.2f} {fastest:8.2f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
