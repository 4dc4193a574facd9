"""What it costs to count a register, beside a bare query of DuckDB that gives the same figures.

    python benchmarks/registers.py [ROWS [ROUNDS]]

Makes a register of contracts from a seed and runs `tally` and the query on it in turns, each in a process
of its own. Printed are the ratios of time, of the work of all cores, and the peak memory.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

_MAKE = """
copy (
  select 'HT' || lpad((i * 7919 % 100000000)::varchar, 9, '0') as 合同编号,
    '企业' || (hash(i) % 50000)::varchar as 单位名称,
    strftime(date '2023-01-01' + (hash(i * 3) % 731)::int, '%Y-%m-%d') as 登记日期,
    (['路北区', '路南区', '丰南区', '曹妃甸区', '迁安市'])[1 + (hash(i * 5) % 5)::int] as 区县,
    case when i % 5 > 0 then printf('%d.%02d', (hash(i) % 900)::int + 1, i % 100)
      else ((hash(i) % 9000000)::int + 10000)::varchar end as 成交额,
    case when i % 5 > 0 then '万元' else '元' end as 计价单位,
    case when hash(i * 19) % 100 < 3 then '撤销' else '有效' end as 状态
  from range({rows}) t(i)
) to '{path}' (header)
"""
_READ = "read_csv('{path}', all_varchar=true, header=true)"
_SUM = """
select year(day), region, sum(value * factor) / 100000000 from (
  select {distinct} cast(登记日期 as date) as day, 区县 as region,
    cast(成交额 as decimal(18, 2)) as value, case 计价单位 when '元' then 1 else 10000 end as factor
    {key} from {table} where 状态 = '有效'
) group by all order by all
"""
_RECIPE = """
tallies:
  - indicator: technology-contract-turnover
    files: "*.csv"
    count: sum
    value: 成交额
    unit_column: 计价单位
    digits: 2
    date: 登记日期
    region: 区县
    where: [{{column: 状态, value: 有效}}]
    periods: 2023/2024
    by: year
    {key}
"""
_KEY = "key: 合同编号\n    repeated: once"


class Run(NamedTuple):
    """What one process took."""

    seconds: float
    work: float
    """Seconds of all cores together."""
    memory: int
    """Peak, in MB."""
    figures: str


def main() -> None:
    """Make the register, run both in turns, print a table."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with tempfile.TemporaryDirectory() as room:
        path = Path(room) / "contracts.csv"
        make(path, rows)
        print(f"{rows:,} rows, {path.stat().st_size / 1e6:,.0f} MB, {rounds} rounds\n")
        print("| counted | time | work | memory | bare query |")
        print("|---|---|---|---|---|")
        for name, key in (("by date and region", ""), ("each key once", _KEY)):
            compare(name, key, path, rounds)


def make(path: Path, rows: int) -> None:
    """The register."""
    import duckdb

    duckdb.sql(_MAKE.format(rows=rows, path=path))


def compare(name: str, key: str, path: Path, rounds: int) -> None:
    """One line of the table."""
    recipe = path.with_name("recipe.yaml")
    recipe.write_text(_RECIPE.format(key=key), encoding="utf-8")
    ours = [sys.executable, "-m", "innovate_ts", "tally", "--recipe", str(recipe)]
    query = _SUM.format(
        distinct="distinct" if key else "",
        key=", 合同编号" if key else "",
        table=_READ.format(path=path),
    )
    quiet = "duckdb.sql('set enable_progress_bar=false')"
    code = f"import duckdb\n{quiet}\nfor row in duckdb.sql({query!r}).fetchall(): print(*row)"
    pairs = [(run(ours), run([sys.executable, "-c", code])) for _ in range(rounds)]
    check_figures(pairs[0][0].figures, pairs[0][1].figures)
    times = [mine.seconds / bare.seconds for mine, bare in pairs]
    works = [mine.work / bare.work for mine, bare in pairs]
    memory = max(mine.memory for mine, _ in pairs)
    theirs = [bare for _, bare in pairs]
    seconds = statistics.median(bare.seconds for bare in theirs)
    peak = max(bare.memory for bare in theirs)
    print(
        f"| {name} | {spread(times)} | {spread(works)} | {memory:,} MB "
        f"| {seconds:.1f} s, {peak:,} MB |",
        flush=True,
    )


def run(command: list[str]) -> Run:
    """Run a command, and see what it took."""
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        out.seek(0)
        figures = out.read().decode("utf-8-sig")
    if status:
        raise SystemExit(f"failed: {command}")
    work = usage.ru_utime + usage.ru_stime
    return Run(seconds, work, usage.ru_maxrss // 1024, figures)


def check_figures(ours: str, bare: str) -> None:
    """Both give the same figures of each region and year."""
    mine = {}
    for line in ours.splitlines()[1:]:
        _, year, region, value, *_ = line.split(",")
        mine[year, region] = float(value)
    for line in bare.splitlines():
        year, region, value = line.split()
        # The division of the bare query is not exact; ours is.
        if abs(mine[year, region] - float(value)) > 1e-6:
            raise SystemExit(f"different: {line} and {mine[year, region]}")


def spread(ratios: list[float]) -> str:
    """The middle of ratios, and the ends."""
    middle = statistics.median(ratios)
    return f"{middle:.2f} ({min(ratios):.2f} to {max(ratios):.2f})"


if __name__ == "__main__":
    main()
