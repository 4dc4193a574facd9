"""What the reading of a workbook's cells costs, beside peers in the same run.

    python benchmarks/workbooks.py [ROWS ...]

The peers iterate over the values of the same workbook: openpyxl read-only, and python-calamine where it is
installed (`pip install python-calamine`). Ours makes the table that the rest works on: what each cell shows,
with merged cells and hidden parts. Each job runs in a process of its own, in turn, round after round; what
counts are the ratios of CPU to openpyxl's. Peak memory is the process's own, interpreter and libraries
included. Nine in ten figures are different, and one column in four is in per cent.
"""

from __future__ import annotations

import importlib.util
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

SIZES = (10_000, 100_000)
ROUNDS = 5
NAMES = 1000
"""Different names of indicators."""


def write(path: Path, count: int) -> None:
    """A long table of so many rows."""
    import xlsxwriter

    chance = random.Random(count)  # noqa: S311 - the same table each time
    with xlsxwriter.Workbook(path, {"constant_memory": count > 200_000}) as book:
        sheet = book.add_worksheet("实绩")
        share = book.add_format({"num_format": "0.0%"})
        sheet.write_row(0, 0, ["指标", "时期", "数值", "占比", "单位"])
        for number in range(1, count + 1):
            sheet.write_string(number, 0, f"别的指标{chance.randrange(NAMES)}")
            sheet.write_number(number, 1, 2000 + chance.randrange(25))
            sheet.write_number(number, 2, round(chance.random() * 1e6, 2))
            sheet.write_number(number, 3, round(chance.random(), 3), share)
            sheet.write_string(number, 4, "亿元")


def ours(path: str) -> Callable[[], int]:
    """The cells of the table that is made of it."""
    from innovate_ts.actuals.files import read_tables
    from innovate_ts.actuals.tables import RawTable
    from innovate_ts.findings import Findings

    def read() -> int:
        (table,) = read_tables(path, None, None, Findings())
        if not isinstance(table, RawTable):
            raise TypeError("a benchmark of nothing would look fast")
        return sum(len(row.cells) for row in table.rows)

    return read


def of_openpyxl(path: str) -> Callable[[], int]:
    """The values that openpyxl gives one row after the other."""
    import openpyxl

    def read() -> int:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        (sheet,) = book.worksheets
        return sum(len(row) for row in sheet.iter_rows(values_only=True))

    return read


def of_calamine(path: str) -> Callable[[], int]:
    """The values that calamine gives one row after the other."""
    from python_calamine import CalamineWorkbook

    def read() -> int:
        book = CalamineWorkbook.from_path(path)
        return sum(len(row) for row in book.get_sheet_by_index(0).iter_rows())

    return read


JOBS = {"openpyxl": of_openpyxl, "ours": ours, "calamine": of_calamine}


def run(name: str, path: str) -> None:
    """Do one job and print its cells, its seconds of CPU and its peak of memory in MB."""
    job = JOBS[name](path)  # imports are paid before the clock runs
    begin = time.process_time()
    cells = job()
    seconds = time.process_time() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([cells, seconds, peak]))


def compare(count: int, rounds: int) -> None:
    """Run all jobs over a workbook of so many rows, and print their medians."""
    jobs = [*JOBS]
    if importlib.util.find_spec("python_calamine") is None:
        jobs.remove("calamine")
    results: dict[str, list[list[float]]] = {name: [] for name in jobs}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.xlsx"
        # In a process of its own: what this one has used, its children seem to have used too.
        subprocess.run(
            [sys.executable, __file__, "--write", str(path), str(count)], check=True
        )
        for _ in range(rounds):
            for name in jobs:
                command = [sys.executable, __file__, "--job", name, str(path)]
                done = subprocess.run(command, capture_output=True, check=True)
                results[name].append(json.loads(done.stdout))
    counts = {row[0] for rows in results.values() for row in rows}
    if len(counts) > 1:
        raise ValueError(f"they did not read the same cells: {counts}")
    peer = statistics.median(row[1] for row in results["openpyxl"])
    for name, rows in results.items():
        seconds = statistics.median(row[1] for row in rows)
        memory = statistics.median(row[2] for row in rows)
        print(
            f"{count:9,} {name:10} {seconds:8.2f} {seconds / peer:7.2f} {memory:10.0f}"
        )


def main(sizes: tuple[int, ...]) -> None:
    """All sizes in one run; a million rows are tried once."""
    print(f"{'rows':>9} {'reader':10} {'CPU s':>8} {'ratio':>7} {'memory MB':>10}")
    for count in sizes or SIZES:
        compare(count, 1 if count > 200_000 else ROUNDS)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--job"]:
        run(*sys.argv[2:4])
    elif sys.argv[1:2] == ["--write"]:
        write(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main(tuple(map(int, sys.argv[1:])))
