"""Fuzz all that reads anything, for long, led by the lines that are reached: `make fuzz`.

Each target of `tests/fuzz/targets.py` runs in a process of its own under atheris, which keeps the inputs
that reach anything new in `.fuzz/TARGET`; half of the changes are those of `tests/fuzz/nearly.py`. An input
that ends in a fault is kept in `.fuzz/crashes`; mended, it goes to `tests/fuzz/crashes/TARGET`. At the end
what was kept runs once more under coverage.py.

    FUZZ_RUNS=100000 FUZZ_SECONDS=300 python scripts/fuzz_long.py [TARGET]...
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

RUNS = int(os.environ.get("FUZZ_RUNS", "1000000"))
"""The most inputs of each target, and the most seconds of it: what comes first ends it."""
SECONDS = int(os.environ.get("FUZZ_SECONDS", "60"))
SEED = os.environ.get("FUZZ_SEED", "1")
WORK = ROOT / ".fuzz"
MEMORY = 1500
"""MB that a process may have."""
ROOMS = ("actuals", "basics", "plan", "plantext", "registers", "verdicts", "cli")
CHANCE_OF_OURS = 0.5


def main(words: list[str]) -> int:
    """Fuzz the targets that are named, or all of them."""
    from fuzz.targets import TARGETS

    crashes = WORK / "crashes"
    crashes.mkdir(parents=True, exist_ok=True)
    names = words or list(TARGETS)
    print(f"{'target':10} {'inputs':>9} {'a second':>9} {'kept':>6} {'faults':>6}")
    total = 0
    faults = 0
    for name in names:
        done, rate, has_fault = _fuzz_apart(name, crashes)
        kept = len(list((WORK / name).iterdir()))
        print(f"{name:10} {done:9} {rate:9} {kept:6} {has_fault:6}", flush=True)
        total += done
        faults += has_fault
    print(f"{'in all':10} {total:9}\n")
    _print_coverage(names)
    return 1 if faults else 0


def _fuzz_apart(name: str, crashes: Path) -> tuple[int, int, bool]:
    """Inputs, inputs a second, and whether one ended in a fault, of a process that fuzzes one target."""
    from fuzz.targets import TARGETS

    _plant(name)
    options = (
        f"-runs={RUNS}",
        f"-max_total_time={SECONDS}",
        f"-seed={SEED}",
        f"-rss_limit_mb={MEMORY}",
        f"-max_len={TARGETS[name].longest}",
        "-timeout=60",
        "-print_final_stats=1",
        f"-artifact_prefix={crashes}/{name}-",
        str(WORK / name),
    )
    command = [sys.executable, __file__, "--one", name, *options]
    done = subprocess.run(command, capture_output=True, check=False, cwd=ROOT)
    told = done.stderr.decode(errors="replace") + done.stdout.decode(errors="replace")
    (WORK / f"{name}.log").write_text(told, encoding="utf-8")
    counted = re.findall(r"stat::number_of_executed_units:\s*(\d+)", told)
    rates = re.findall(r"stat::average_exec_per_sec:\s*(\d+)", told)
    inputs = int(counted[-1]) if counted else 0
    rate = int(rates[-1]) if rates else 0
    return inputs, rate, done.returncode != 0


def _plant(name: str) -> None:
    """The seeds, where atheris finds them."""
    from fuzz.targets import TARGETS

    folder = WORK / name
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(dict.fromkeys(TARGETS[name].seeds())):
        (folder / f"seed-{number}").write_bytes(seed)


def _fuzz(name: str, options: list[str]) -> None:
    """Fuzz one target in this process."""
    import atheris

    nowhere = io.StringIO()  # what is instrumented is not told, module by module
    telling = contextlib.redirect_stderr(nowhere)
    with atheris.instrument_imports(include=["innovate_ts"]), telling:
        from fuzz.nearly import nearly
        from fuzz.targets import TARGETS
    target = TARGETS[name]
    seeds = target.seeds()

    def change(content: bytes, most: int, seed: int) -> bytes:
        chance = Random(seed)  # noqa: S311 - what decides is atheris
        if chance.random() < CHANCE_OF_OURS:
            return nearly(content, seeds, chance)[:most]
        changed: bytes = atheris.Mutate(content, most)
        return changed

    atheris.Setup([name, *options], target.attempt, custom_mutator=change)
    atheris.Fuzz()


# --- what was reached ---------------------------------------------------------------------------------------


def _print_coverage(names: list[str]) -> None:
    """The lines that the inputs kept reach, by module."""
    data = WORK / "coverage"
    run = [sys.executable, "-m", "coverage", "run", f"--data-file={data}"]
    again = [*run, "--source=innovate_ts", __file__, "--again", *names]
    subprocess.run(again, check=True, cwd=ROOT)
    report = [sys.executable, "-m", "coverage", "report", f"--data-file={data}"]
    told = subprocess.run(report, capture_output=True, check=True, cwd=ROOT)
    rooms: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for line in told.stdout.decode().splitlines():
        match = re.match(r"\S*innovate_ts/(\w+)/(\S+)\.py +(\d+) +(\d+)", line)
        if match:
            room, module, lines, missed = match.groups()
            rooms[room].append((module, int(lines), int(missed)))
    for room in ROOMS:
        lines = sum(module[1] for module in rooms[room])
        missed = sum(module[2] for module in rooms[room])
        print(f"{room}: {_share(lines, missed)} of {lines} lines")
        for module, of_module, missed_of_module in rooms[room]:
            print(f"    {_share(of_module, missed_of_module)} {module}")


def _share(lines: int, missed: int) -> str:
    return f"{100 * (lines - missed) // max(lines, 1):3}%"


def _run_again(names: list[str]) -> None:
    """What was kept, once more."""
    from fuzz.targets import TARGETS, clear_scratch

    for name in names:
        for path in sorted((WORK / name).iterdir()):
            with contextlib.suppress(Exception):
                TARGETS[name].run(path.read_bytes())
    clear_scratch()


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--one", name, *options]:
            _fuzz(name, options)
        case ["--again", *names]:
            _run_again(names)
        case names:
            sys.exit(main(names))
