"""What many rows cost: `check` beside scripts, `tally` beside a bare query, in turns on the same files.

    python benchmarks/scale.py [--rounds 3] [--rows 1000000] [--register 10000000] [--write]

Makes actuals and a register of contracts from a seed. Each job runs in a process of its own. Told are ratios
in the middle of the rounds with both ends, the work of all cores, and the peak memory; `--write` puts the
tables into `docs/scale.md` and its Chinese twin.
"""

from __future__ import annotations

import argparse
import csv
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import rows

DOCS = Path(__file__).parents[1] / "docs"
START, END = "<!-- measured -->\n", "<!-- /measured -->\n"
FEW = 1000
"""Rows of a register that shows what the start alone costs."""

MAKE = """
copy (
  select 'HT' || lpad((k * 7919 % 100000000)::varchar, 9, '0') as 合同编号,
    '企业' || (hash(n) % 50000)::varchar as 单位名称,
    strftime(date '2023-01-01' + (hash(n * 3) % 731)::int, '%Y-%m-%d') as 登记日期,
    (['路北区', '路南区', '丰南区', '曹妃甸区', '迁安市'])[1 + (hash(n * 5) % 5)::int] as 区县,
    case when n % 5 > 0 then printf('%d.%02d', (hash(n) % 900)::int + 1, n % 100)
      else ((hash(n) % 9000000)::int + 10000)::varchar end as 成交额,
    case when n % 5 > 0 then '万元' else '元' end as 计价单位,
    case when hash(n * 19) % 100 < 3 then '撤销' else '有效' end as 状态
  from (
    select case when i % 200 = 199 then i - 1 else i end as n,
      case when i % 2000 = 100 then i - 1 when i % 200 = 199 then i - 1 else i end as k
    from range({rows}) t(i)
  )
) to '{path}' (header)
"""
"""One row in 200 is there twice, and one in 2,000 has the key of another contract."""
READ = "read_csv('{path}', all_varchar=true, header=true)"
ROWS_THAT_COUNT = """
select 合同编号 as key, cast(登记日期 as date) as day, 区县 as region,
  {value} as value, 计价单位 as unit
from {table} where 状态 = '有效'
"""
TRUSTED = "cast(成交额 as decimal(18, 2))"
"""A value as DuckDB takes it: one with three decimals is rounded, and `1_000` is a thousand."""
PROVED = f"""
case when starts_with(cast({TRUSTED} as varchar), 成交额) then {TRUSTED}
  else error('not exact: ' || 成交额) end
"""
"""A proof that is one, and cheaper than a pattern: the figure, written again, begins with its text."""
ONCE = """
select min(day) as day, min(region) as region, min(value) as value, min(unit) as unit
from ({rows}) group by key
having min(day) = max(day) and min(region) = max(region)
  and min(value) = max(value) and min(unit) = max(unit)
"""
SUMS = """
select year(day), coalesce(region, '合计'), count(*),
  sum(value * case unit when '元' then 1 when '万元' then 10000 else error('unit ' || unit) end)
from ({rows}) group by grouping sets ((year(day)), (year(day), region))
"""
READING = """
select {lengths} from {table}
"""
RECIPE = """
tallies:
  - indicator: technology-contract-turnover
    files: contracts.csv
    count: sum
    value: 成交额
    unit_column: 计价单位
    digits: 2
    date: 登记日期
    region: 区县
    where: [{{column: 状态, value: 有效}}]
    periods: 2023/2024
    by: year
    unread: leave_out
    {key}
"""
KEY = "key: 合同编号\n    repeated: once"
JOBS = ("exact script", "pandas", "check")
"""Of those in `rows.py`."""
COLUMNS = ("登记日期", "区县", "成交额", "计价单位", "状态")


class Cost(NamedTuple):
    """What one process took."""

    seconds: float
    work: float
    """Seconds of all cores together."""
    memory: int
    """Peak, in MB."""


class Line(NamedTuple):
    """A line of a table: what was done, and cells that no language changes."""

    names: tuple[str, str]
    """In English and in Chinese."""
    cells: tuple[str, ...]


def main() -> None:
    """Measure, print the English tables, and write both into the documents if asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--register", type=int, default=10_000_000)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room)
        tallies = list(measure_tally(folder, asked.register, asked.rounds))
        checks = list(measure_check(folder, asked.rows, asked.rounds))
    for place, language in enumerate(("en", "zh")):
        text = told(place, asked.rounds, tallies, checks)
        if language == "en":
            print(text)
        if asked.write:
            write(DOCS / ("scale.md" if language == "en" else "scale.zh-CN.md"), text)


# --- tally ----------------------------------------------------------------------------------------------


def measure_tally(folder: Path, most: int, rounds: int) -> Iterator[Line]:
    """Registers of a few rows, of a tenth and of all of them, counted in two ways."""
    for count in (FEW, most // 10, most):
        path = folder / "contracts.csv"
        make(path, count)
        for names, key in (
            (("by date and region", "按日期和地区"), ""),
            (("each key once", "每个编号计一次"), KEY),
        ):
            cells = compare_tally(path, key, rounds)
            yield Line(names, (f"{count:,}", *cells))


def make(path: Path, count: int) -> None:
    """The register."""
    import duckdb

    duckdb.sql(MAKE.format(rows=count, path=path))


def compare_tally(path: Path, key: str, rounds: int) -> tuple[str, ...]:
    """Ratios to both queries, and what we, they, and reading the columns alone cost."""
    recipe = path.with_name("recipe.yaml")
    recipe.write_text(RECIPE.format(key=key), encoding="utf-8")
    figures = path.with_name("figures.csv")
    ours = [sys.executable, "-m", "innovate_ts", "tally", "--recipe", str(recipe)]
    ours += ["-o", str(figures)]
    table = READ.format(path=path)
    columns = (*COLUMNS, "合同编号") if key else COLUMNS
    lengths = ", ".join(f"sum(length({column}))" for column in columns)
    reading = READING.format(lengths=lengths, table=table)
    trusting = sums_of(table, TRUSTED, is_keyed=bool(key))
    proving = sums_of(table, PROVED, is_keyed=bool(key))
    commands = [ours, queried(trusting), queried(proving), queried(reading)]
    costs: list[list[Cost]] = [[] for _ in commands]
    for _ in range(rounds):
        for command, of_command in zip(commands, costs, strict=True):
            of_command.append(run(command))
    check_figures(figures, output(queried(trusting)))
    check_figures(figures, output(queried(proving)))
    mine, bare, proved, read = costs
    return (
        ratios(mine, bare, "seconds"),
        ratios(mine, bare, "work"),
        ratios(mine, proved, "work"),
        *(f"{work_of(cost)} s, {most(cost):,} MB" for cost in (mine, bare, proved)),
        f"{work_of(read)} s",
    )


def sums_of(table: str, value: str, *, is_keyed: bool) -> str:
    """The query of the figures, by how it takes a value."""
    rows_that_count = ROWS_THAT_COUNT.format(table=table, value=value)
    if is_keyed:
        rows_that_count = ONCE.format(rows=rows_that_count)
    return SUMS.format(rows=rows_that_count)


def queried(query: str) -> list[str]:
    """A process that prints what DuckDB answers."""
    code = (
        "import duckdb\n"
        "duckdb.sql('set enable_progress_bar=false')\n"
        f"for row in duckdb.sql({query!r}).fetchall(): print(*row)"
    )
    return [sys.executable, "-c", code]


def check_figures(ours: Path, bare: str) -> None:
    """Both give the same figures to the last digit, of as many rows."""
    mine = {}
    with ours.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            count = row["source"].split(": ")[1].split(" ")[0].replace(",", "")
            yuan = Decimal(row["value"]).scaleb(8)
            mine[row["period"], row["region"]] = (int(count), yuan)
    theirs = {}
    for line in bare.splitlines():
        year, region, count, yuan = line.split()
        theirs[year, region] = (int(count), Decimal(yuan))
    if mine != theirs:
        raise SystemExit(f"different: {mine} and {theirs}")


# --- check ----------------------------------------------------------------------------------------------


def measure_check(folder: Path, most: int, rounds: int) -> Iterator[Line]:
    """Actuals of a tenth and of all of the rows, of which one in ten or all are of the plan."""
    for count in (most // 10, most):
        for used, names in (
            (count // 10, ("one in ten", "十分之一")),
            (count, ("all", "全部")),
        ):
            size = rows.Size("long", count, used)
            path = folder / "rows.csv"
            rows.write_rows(path, size)
            rows.write_plan(folder / "plan", size)
            cells = compare_check(path, folder / "plan", rounds)
            yield Line(names, (f"{count:,}", *cells))


def compare_check(path: Path, plan: Path, rounds: int) -> tuple[str, ...]:
    """`check` and pandas in times of the exact script, with their memory."""
    costs: dict[str, list[Cost]] = {job: [] for job in JOBS}
    for _ in range(rounds):
        for job in JOBS:
            command = [
                sys.executable,
                rows.__file__,
                "--job",
                job,
                str(path),
                str(plan),
            ]
            costs[job].append(run(command))
    script, pandas, check = (costs[job] for job in JOBS)
    return (
        ratios(check, script, "work"),
        f"{most(check):,} MB",
        ratios(pandas, script, "work"),
        f"{most(pandas):,} MB",
    )


# --- costs and tables -----------------------------------------------------------------------------------


def run(command: list[str]) -> Cost:
    """Run a command, and see what it took."""
    start = time.perf_counter()
    nowhere = subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=nowhere, stderr=nowhere)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        raise SystemExit(f"failed: {command}")
    work = usage.ru_utime + usage.ru_stime
    return Cost(seconds, work, usage.ru_maxrss // 1024)


def output(command: list[str]) -> str:
    """What a command prints."""
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def ratios(ours: list[Cost], theirs: list[Cost], what: str) -> str:
    """The middle of the ratios of each round, and both ends."""
    pairs = zip(ours, theirs, strict=True)
    each = [getattr(mine, what) / getattr(other, what) for mine, other in pairs]
    return f"{median(each):.2f} ({min(each):.2f}–{max(each):.2f})"


def median(numbers: list[float]) -> float:
    """The middle one."""
    return statistics.median(numbers)


def work_of(costs: list[Cost]) -> str:
    """The middle of the work, in seconds."""
    return f"{median([cost.work for cost in costs]):.2f}"


def most(costs: list[Cost]) -> int:
    """The peak of memory of all rounds, in MB."""
    return max(cost.memory for cost in costs)


HEADS = {
    "tally": (
        "| `tally` | rows | time | work | work, proved | ours | bare query | proving query "
        "| reading alone |",
        "| `tally` | 行数 | 耗时 | 工作量 | 对求证查询 | 本程序 | 裸查询 | 求证查询 | 仅读取 |",
    ),
    "check": (
        "| `check`, rows of the plan | rows | work | memory | pandas | its memory |",
        "| `check`，属于规划的行 | 行数 | 工作量 | 内存 | pandas | 其内存 |",
    ),
}


def told(place: int, rounds: int, tallies: list[Line], checks: list[Line]) -> str:
    """Both tables in one language."""
    cores = os.cpu_count()
    said = (
        f"Median of {rounds} rounds with both ends, on {cores} cores:",
        f"{rounds}轮的中位数及最小、最大值，{cores}个核心：",
    )
    parts = [said[place], table("tally", place, tallies), table("check", place, checks)]
    return "\n\n".join(parts) + "\n"


def table(name: str, place: int, lines: list[Line]) -> str:
    """A table of Markdown."""
    head = HEADS[name][place]
    ruler = "|" + "---|" * (head.count("|") - 1)
    rows_of_table = [
        f"| {' | '.join((line.names[place], *line.cells))} |" for line in lines
    ]
    return "\n".join([head, ruler, *rows_of_table])


def write(path: Path, text: str) -> None:
    """Put the tables between the marks of a document."""
    content = path.read_text(encoding="utf-8")
    before, _, rest = content.partition(START)
    _, _, after = rest.partition(END)
    path.write_text(f"{before}{START}{text}{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
