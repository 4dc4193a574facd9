"""The invented registers of `examples/registers`: `make_registers.py [--check]`.

The rows come of a seed, so that they are the same whenever they are made. Nothing in them is real.
"""

from __future__ import annotations

import csv
import io
import random
import sys
from datetime import date, timedelta
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "examples" / "registers"
REGIONS = ["路北区", "路南区", "丰南区", "曹妃甸区", "迁安市", "遵化市"]
SEED = 2023
Rows = list[list[str]]


def day_in(chance: random.Random, year: int) -> date:
    """Some day of a year."""
    return date(year, 1, 1) + timedelta(chance.randrange(365))


def contracts(chance: random.Random, year: int) -> Rows:
    """Contracts of a year: two thirds in 万元, the others in 元; some revoked, some registered twice."""
    rows = [["合同编号", "卖方", "登记日期", "区县", "成交额", "计价单位", "状态"]]
    for number in range(1, 101):
        amount = chance.randrange(300_000, 2_600_000)
        is_in_yuan = number % 3 == 0
        figure = f"{amount}00" if is_in_yuan else f"{amount // 100}.{amount % 100:02}"
        if is_in_yuan and number % 2:
            figure = f"{int(figure):,}"
        day = day_in(chance, year)
        row = [
            f"{year}-{number:04}",
            f"虚构企业{chance.randrange(60):02}",
            f"{day.year}年{day.month}月{day.day}日" if number % 5 == 0 else str(day),
            chance.choice(REGIONS),
            figure,
            "元" if is_in_yuan else "万元",
            "撤销" if number % 17 == 0 else "有效",
        ]
        rows.append(row)
        if number % 40 == 0:
            rows.append(row)
    return rows


def certificates(chance: random.Random) -> Rows:
    """Certificates that are in force for three years; some firms have had two, some lost theirs."""
    rows = [["证书编号", "企业名称", "发证日期", "撤销日期", "区县"]]
    batches = {2020: 420, 2021: 560, 2022: 590, 2023: 470, 2024: 600}
    for year, count in batches.items():
        for number in range(1, count + 1):
            revoked = f"{year + 1}-06-30" if number % 50 == 0 else ""
            rows.append(
                [
                    f"GR{year}{number:05}",
                    f"虚构科技{year % 3}{number:04}",
                    str(date(year, 11, 1) + timedelta(chance.randrange(55))),
                    revoked,
                    chance.choice(REGIONS),
                ]
            )
    return rows


def platforms(chance: random.Random) -> Rows:
    """Platforms with the day on which each was recognised; one is of a district's own level."""
    rows = [["平台名称", "级别", "认定日期", "区县"]]
    for year, count in {2022: 18, 2023: 23, 2024: 19}.items():
        for number in range(1, count + 1):
            level = "县级" if number % 11 == 0 else chance.choice(["市级", "省级"])
            rows.append(
                [
                    f"虚构平台{year}-{number:02}",
                    level,
                    str(day_in(chance, year)),
                    chance.choice(REGIONS),
                ]
            )
    return rows


def as_csv(rows: Rows, encoding: str) -> bytes:
    """The rows as a bureau's system exports them."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode(encoding)


def files() -> dict[str, bytes]:
    """The registers by their names, each in an encoding that is met."""
    chance = random.Random(SEED)  # noqa: S311 - invented rows
    return {
        "contracts-2023.csv": as_csv(contracts(chance, 2023), "gb18030"),
        "contracts-2024.csv": as_csv(contracts(chance, 2024), "utf-8-sig"),
        "certificates.csv": as_csv(certificates(chance), "utf-8"),
        "platforms.csv": as_csv(platforms(chance), "utf-8"),
    }


def main() -> int:
    """Write them, or say with `--check` which is not as it would be made."""
    stale = []
    for name, content in files().items():
        path = FOLDER / name
        if "--check" not in sys.argv:
            path.write_bytes(content)
        elif not path.is_file() or path.read_bytes() != content:
            stale.append(name)
    for name in stale:
        print(f"examples/registers/{name} is stale: run scripts/make_registers.py")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
