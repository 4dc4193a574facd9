"""What many rows cost: to be read and checked, beside an exact script and one with pandas, in the same run.

    python benchmarks/rows.py [ROUNDS] [ROWS...]
    python benchmarks/rows.py doubling [ROUNDS] [ROWS]

The files are of a plan of many indicators, each with its months in several regions; one row in ten (or every
row) is of an indicator of the plan, and nine values in ten differ from all others. Each job runs in a process
of its own, in turn. What counts are the ratios of the processors' time to the exact script's
and the peak of memory, the interpreter included. The limit of a table's cells is raised for it. The second
form says what twice the rows, the length of cells, the columns or the indicators cost, the start taken off.
"""

from __future__ import annotations

import csv
import gc
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from innovate_ts import Actuals, Plan

MONTHS = 12
REGIONS = 30
ROWS = (10_000, 100_000)
HEADS = ("指标", "地区", "时间", "单位", "实际值")

READERS = [
    f"innovate_ts.actuals.{name}"
    for name in ("tables", "delimited", "files", "workbooks.sheet", "workbooks.book")
]
"""The modules that hold a table to a limit."""

JOBS = ("exact script", "pandas", "read_actuals", "check")
BY_OPENPYXL = "openpyxl's values"


class Size(NamedTuple):
    """A file to be made: its form, its rows of values, and how many of them are of the plan."""

    form: str
    rows: int
    used: int
    indicators: int = 0
    """How many its figures are of; 0 for as many as months and regions leave."""
    remarks: int = 0
    """Columns of remarks behind each row."""
    length: int = 10
    """Characters of a remark."""

    @property
    def name(self) -> str:
        """How it is told from the others."""
        return f"{self.form} {self.rows:,} rows, {self.used:,} used"


# --- the files ----------------------------------------------------------------------------------------------


def value_of(number: int) -> str:
    """The value of a row; every tenth is one of a few."""
    return f"{number % 7 + 1}.5" if number % 10 == 0 else f"{number}.25"


def labels_of(size: Size) -> Iterator[tuple[str, str, str]]:
    """Indicator, region and month of each row: each of them once, and the months of a year together."""
    every = size.rows // size.used
    for number in range(size.rows):
        year, month = divmod(number, MONTHS)
        of_plan = year % every == 0
        place = year // every if of_plan else year
        indicator, region = divmod(place, REGIONS)
        if size.indicators:
            indicator %= size.indicators
        name = f"甲类指标{indicator}号" if of_plan else f"粮食作物{indicator}产量"
        yield name, f"第{region}区", f"2023年{month + 1}月"


def write_plan(folder: Path, size: Size) -> None:
    """A plan of as many indicators as the rows of a file need."""
    count = size.indicators or (size.used - 1) // MONTHS // REGIONS + 1
    source = {"section": "1", "paragraph": 1, "phrase": "1000"}
    targets = {
        "plan": {
            "id": "many",
            "title": {"zh": "许多指标", "en": "Many indicators"},
            "period": "2023",
            "area": {"name": {"zh": "河东市", "en": "Hedong"}},
        },
        "indicators": [
            {
                "id": f"indicator-{number}",
                "name": {"zh": f"甲类指标{number}号", "en": f"Indicator {number}"},
                "unit": "亿元",
                "aggregation": "flow",
                "targets": [{"period": "2023", "at_least": 1000, "source": source}],
            }
            for number in range(count)
        ],
    }
    counties = {
        "name": "各县区",
        "en": "Counties",
        "members": [f"第{number}区" for number in range(REGIONS)],
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in (
        ("targets", targets),
        ("tasks", {"bureaus": [counties], "actions": []}),
    ):
        text = json.dumps(content, ensure_ascii=False, indent=1)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def write_rows(path: Path, size: Size) -> None:
    """The file of a size in its form."""
    write = {"long": _write_long, "wide": _write_wide, "xlsx": _write_xlsx}[size.form]
    write(path, size)


def _long_rows(size: Size) -> Iterator[tuple[str, ...]]:
    for number, (indicator, region, month) in enumerate(labels_of(size)):
        yield (
            indicator,
            region,
            month,
            "亿元",
            value_of(number),
            *_remarks(number, size),
        )


def _remarks(number: int, size: Size) -> Iterator[str]:
    """Remarks that say nothing of a figure; every tenth row has others."""
    for column in range(size.remarks):
        yield f"核实{number % 10}第{column}次".ljust(size.length, "无")


def _write_long(path: Path, size: Size) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow([*HEADS, *["备注"] * size.remarks])
        rows.writerows(_long_rows(size))


def _write_wide(path: Path, size: Size) -> None:
    months = [f"2023年{month}月" for month in range(1, MONTHS + 1)]
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow([*HEADS[:2], "单位", *months])
        line: list[str] = []
        for number, (indicator, region, month) in enumerate(labels_of(size)):
            if month == months[0]:
                line = [indicator, region, "亿元"]
            line.append(value_of(number))
            if month == months[-1]:
                rows.writerow(line)


def _write_xlsx(path: Path, size: Size) -> None:
    from xlsxwriter import Workbook

    with Workbook(str(path), {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADS)
        for number, (*words, value) in enumerate(_long_rows(size), 1):
            sheet.write_row(number, 0, words)
            sheet.write_number(number, len(words), float(value))


# --- the jobs -----------------------------------------------------------------------------------------------


def read(path: Path, plan_folder: Path) -> tuple[Plan, Actuals]:
    """A plan, and the actuals of a file for it; without a collector, as the command does."""
    gc.disable()
    from innovate_ts import load_plan, read_actuals

    for module in map(import_module, READERS):
        for limit in ("MAX_CELLS", "MAX_BYTES"):
            if hasattr(module, limit):
                setattr(module, limit, 10**9)
    plan = load_plan(plan_folder)
    return plan, read_actuals([str(path)], plan)


def check(path: Path, plan_folder: Path) -> object:
    """What `innovate-ts check --format json` does, whose report is written piece by piece."""
    from innovate_ts import evaluate
    from innovate_ts.output.reports import Format, RenderOptions

    report = evaluate(*read(path, plan_folder))
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        nowhere.writelines(Format.JSON.contents(report, RenderOptions()))
    return report


def exact_script(path: Path, plan_folder: Path) -> object:
    """The figures of the plan's indicators in a dict, as a careful person would write it for one file."""
    targets = json.loads((plan_folder / "targets.yaml").read_text(encoding="utf-8"))
    ids = {row["name"]["zh"]: row["id"] for row in targets["indicators"]}
    values: dict[tuple[str, str, str], Decimal] = {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        heads = next(rows)
        months = heads[3:]
        for row in rows:
            indicator = ids.get(row[0])
            if indicator is None:
                continue
            if heads[2] == "时间":
                values[indicator, row[1], row[2]] = Decimal(row[4])
            else:
                for month, value in zip(months, row[3:], strict=True):
                    values[indicator, row[1], month] = Decimal(value)
    return values


def pandas_script(path: Path, plan_folder: Path) -> object:
    """The same with pandas; its figures are exact as long as they are texts."""
    import pandas as pd

    targets = json.loads((plan_folder / "targets.yaml").read_text(encoding="utf-8"))
    ids = {row["name"]["zh"]: row["id"] for row in targets["indicators"]}
    frame = pd.read_csv(path, dtype=str)
    frame = frame[frame["指标"].isin(ids)]
    if "时间" not in frame:
        frame = frame.melt(
            ["指标", "地区", "单位"], var_name="时间", value_name="实际值"
        )
    frame["实际值"] = frame["实际值"].map(Decimal)
    return frame.set_index(["指标", "地区", "时间"])["实际值"].to_dict()


def openpyxl_values(path: Path, _: Path) -> object:
    """All values of a workbook by openpyxl's read-only mode."""
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True)
    return sum(1 for sheet in book for row in sheet.iter_rows(values_only=True) if row)


RUN = {
    "exact script": exact_script,
    "pandas": pandas_script,
    "read_actuals": read,
    "check": check,
    BY_OPENPYXL: openpyxl_values,
}


def jobs_of(size: Size) -> tuple[str, ...]:
    """The job that the others of a form are measured by goes first."""
    return (BY_OPENPYXL, "read_actuals", "check") if size.form == "xlsx" else JOBS


def cost_of(job: str, path: Path, plan_folder: Path) -> tuple[float, float]:
    """The processors' seconds and the peak of memory in MB of one job."""
    command = [sys.executable, __file__, "--job", job, str(path), str(plan_folder)]
    done = subprocess.run(command, capture_output=True, check=True)
    seconds, memory = json.loads(done.stdout)
    return seconds, memory


def run(job: str, path: Path, plan_folder: Path) -> None:
    """Do one job and print what it cost."""
    RUN[job](path, plan_folder)
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps([usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024]))


def main(rounds: int = 3, *counts: int) -> None:
    """Make the files, run all jobs and print the ratios of their medians."""
    print(f"{rounds} rounds; time as a ratio to the first job of each file")
    with tempfile.TemporaryDirectory() as folder:
        for rows in counts or ROWS:
            for form in ("long", "wide", "xlsx"):
                for used in (rows // 10, rows):
                    _compare(Size(form, rows, used), Path(folder), rounds)


def _compare(size: Size, folder: Path, rounds: int) -> None:
    """The jobs on one file, and their line each."""
    path = folder / f"rows.{'xlsx' if size.form == 'xlsx' else 'csv'}"
    plan_folder = folder / "plan"
    write_rows(path, size)
    write_plan(plan_folder, size)
    print(f"\n{size.name}, {path.stat().st_size / 1e6:.1f} MB")
    jobs = jobs_of(size)
    costs = {job: [] for job in jobs}
    for _ in range(rounds):
        for job in jobs:
            costs[job].append(cost_of(job, path, plan_folder))
    base = statistics.median(seconds for seconds, _ in costs[jobs[0]])
    for job in jobs:
        every = sorted(seconds / base for seconds, _ in costs[job])
        ratio = statistics.median(every)
        spread = f"({every[0]:.1f} to {every[-1]:.1f})"
        memory = statistics.median(memory for _, memory in costs[job])
        print(f"{job:20} {ratio:8.1f} {spread:16} {memory:8.0f} MB")


def doubling(rounds: int = 3, rows: int = 50_000) -> None:
    """What `check` costs where one thing is doubled, as a ratio to before, without what its start costs."""
    size = Size("long", rows, rows // 10, indicators=50, remarks=20, length=20)
    doubled = {
        "rows": size._replace(rows=2 * rows, used=rows // 5),
        "length of cells": size._replace(length=2 * size.length),
        "columns": size._replace(remarks=2 * size.remarks + len(HEADS)),
        "indicators": size._replace(indicators=2 * size.indicators),
    }
    with tempfile.TemporaryDirectory() as folder:
        few = size._replace(rows=10, used=1, indicators=1)
        start = _median_cost(few, Path(folder), rounds)
        before = _median_cost(size, Path(folder), rounds)
        print(f"{rounds} rounds; {rows:,} rows before")
        for thing, larger in doubled.items():
            after = _median_cost(larger, Path(folder), rounds)
            print(f"twice the {thing:20} {(after - start) / (before - start):6.2f}")


def _median_cost(size: Size, folder: Path, rounds: int) -> float:
    """The processors' seconds of `check` on a file of a size."""
    path = folder / "rows.csv"
    plan_folder = folder / "plan"
    write_rows(path, size)
    write_plan(plan_folder, size)
    seconds = [cost_of("check", path, plan_folder)[0] for _ in range(rounds)]
    return statistics.median(seconds)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--job"]:
        run(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
    elif sys.argv[1:2] == ["doubling"]:
        doubling(*map(int, sys.argv[2:]))
    else:
        main(*map(int, sys.argv[1:]))
