"""However long a cell is, it costs in proportion to its length, and ends in a clear answer."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import xlsxwriter

from actuals.readings import FIRMS, Read, codes, values
from innovate_ts import read_actuals
from innovate_ts.plan.models.plan import Plan

PIECES = {
    "prose": "本年度数据由各县区汇总上报经核",
    "digits": "1234567890",
    "figures": "12.5%、",
    "brackets": "(1)[2]①",
    "strokes": "——--··",
    "periods": "2023年1-9月",
    "about": "约128家",
    "endings": "累计值_",
    "colons": "单位:",
}
COPIES = 20


def _remarks(text: str) -> str:
    rows = (f"高企数,{2000 + year},1600,{text}{year}\n" for year in range(COPIES))
    return "指标,时期,数值,备注\n" + "".join(rows)


def _labels(text: str) -> str:
    rows = (f"{text}{year},{2000 + year},1600\n" for year in range(COPIES))
    return "指标,时期,数值\n高企数,2023,1600\n" + "".join(rows)


def _figures(text: str) -> str:
    rows = (f"高企数,{2000 + year},{text}{year}\n" for year in range(COPIES))
    return "指标,时期,数值\n" + "".join(rows)


def _units(text: str) -> str:
    rows = (f"高企数,{2000 + year},1600,{text}{year}\n" for year in range(COPIES))
    return "指标,时期,数值,单位\n" + "".join(rows)


def _titles(text: str) -> str:
    lines = (f"{text}{line}\n" for line in range(COPIES))
    return "".join(lines) + "指标,时期,数值\n高企数,2023,1600\n"


PLACES = {
    "remarks": _remarks,
    "labels": _labels,
    "figures": _figures,
    "units": _units,
    "titles": _titles,
}


def _cost(path: Path, plan: Plan) -> float:
    """Seconds of work that it takes to read a file: the least of three, for others work here too."""
    costs = []
    for _ in range(3):
        begin = time.process_time()
        read_actuals([str(path)], plan)
        costs.append(time.process_time() - begin)
    return min(costs)


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("piece", PIECES)
def test_cost_is_in_proportion_to_length(
    tmp_path: Path, plan: Plan, piece: str, place: str
) -> None:
    """Eight times the length costs some twelve times as much at most, where a square costs sixty-four."""
    costs = []
    for length in (2_000, 16_000):
        text = (PIECES[piece] * length)[:length]
        path = tmp_path / f"{length}.csv"
        path.write_text(PLACES[place](text), encoding="utf-8")
        costs.append(_cost(path, plan))
    shorter, longer = costs
    assert longer < 12 * shorter + 0.05


@pytest.mark.slow
@pytest.mark.parametrize("column", range(5))
def test_a_long_text_that_rows_share_is_looked_at_once(
    tmp_path: Path, plan: Plan, column: int
) -> None:
    """A workbook of some kilobytes may show one text of many in each row."""
    row: list[object] = ["高企数", "2023", 1600, "家", "备注"]
    row[column] = "Z" * 32_000
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["指标", "时期", "数值", "单位", "备注"])
        for number in range(1, 301):
            sheet.write_row(number, 0, row)
        for number in range(301, 601):
            sheet.write_row(number, 0, ["Z" * 32_000])
    assert path.stat().st_size < 20_000
    begin = time.process_time()
    read_actuals([str(path)], plan)
    assert time.process_time() - begin < 2


def test_long_remarks_change_nothing(read: Read) -> None:
    """Sixty sound rows with remarks of 800 characters are sixty sound rows."""
    remark = (PIECES["prose"] * 60)[:800]
    rows = [
        f"高企数,{year}-{month:02},1500,{remark}\n"
        for year in range(2019, 2024)
        for month in range(1, 13)
    ]
    seen = read("indicator,period,value,note\n" + "".join(rows))
    assert len(seen.values) == 60
    assert values(seen)[0][0] == FIRMS
    assert not [code for code in codes(seen) if code != "ignored_columns"]


@pytest.mark.parametrize("length", [1_001, 90_000])
@pytest.mark.parametrize("char", "1９-.,*(")
def test_a_cell_too_long_for_a_figure_says_so(
    read: Read, char: str, length: int
) -> None:
    """One of 90 000 digits, or of nothing but brackets: there the figure should be."""
    seen = read(f'指标,时期,数值\n高企数,2023,"{char * length}"\n')
    (problem,) = seen.problems
    assert (problem.code, problem.row, problem.column) == ("cell_too_long", 2, 3)
    assert len(problem.message.zh) < 200
    assert set(seen.damaged) == {FIRMS}


@pytest.mark.parametrize("row", ["高企数,2023,{}", "{},2023,1600", "高企数,{},1600"])
def test_a_cell_of_a_million_characters_is_told_once(read: Read, row: str) -> None:
    """And its file is no table."""
    seen = read(f"指标,时期,数值\n{row.format('1' * 1_000_000)}\n")
    assert codes(seen) == ["cell_too_long"]
    assert (seen.values, seen.tables[0].layout) == ((), None)
