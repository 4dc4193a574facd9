"""Damaged cells: a verdict that changes is told of at the cell, or the damage is itself a right figure.

Ten thousand random damages over eight layouts of sound figures. What is right by itself is said by rules made
by hand below, which know nothing of the reader.
"""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from actuals.readings import PLAN
from innovate_ts import evaluate, read_actuals
from innovate_ts.basics.actual import Actuals
from innovate_ts.verdicts.statuses import Status

DAMAGES = int(os.environ.get("DAMAGES", "2000"))
"""How many slips of the pen; `make long` makes ten thousand."""
HEADS = {
    "long": 0,
    "long with places and vintages": 0,
    "wide by period": 0,
    "wide by indicator": 0,
    "quarters of an export": 2,
    "a bureau's table": 2,
    "regions of one period": 1,
    "months": 0,
}
"""The row of the heads, from 0."""

AS_OF = date(2025, 12, 31)

Cells = list[list[str]]

LAYOUTS: dict[str, str] = {
    "long": (
        "指标,时期,数值,单位\n"
        "技术合同成交额,2023,131.5,亿元\n"
        "技术合同成交额,2024,1520000,万元\n"
        "高新技术企业,2023年,1587,家\n"
        "高新技术企业,2024年,1712,家\n"
        "科技领军企业,2023,8,家\n"
        "研究与试验发展经费,2022,171.8,亿元\n"
        "研究与试验发展经费,2025,230.1,亿元\n"
        "高新技术产业增加值占规模以上工业增加值比重,2025,15.6,%\n"
    ),
    "long with places and vintages": (
        "地区,指标,时期,数值,单位,数据性质,备注\n"
        "全市,技术合同成交额,2023,131.5,亿元,年报,\n"
        "全市,高新技术企业,2023,1587,家,快报,初步统计\n"
        "全市,科技领军企业,2023,8,家,,\n"
        "路北区,高新技术企业,2023,402,家,,\n"
        "迁安市,高新技术企业,2023,311,家,,\n"
    ),
    "wide by period": (
        "指标,单位,2022年,2023年,2024年\n"
        "技术合同成交额,亿元,102.4,131.5,152\n"
        '高新技术企业,家,"1,408","1,587","1,712"\n'
        "科技领军企业,家,6,8,9\n"
        "研究与试验发展经费,亿元,171.8,188.2,\n"
    ),
    "wide by indicator": (
        "年份,技术合同成交额(亿元),高新技术企业(家),科技领军企业(家)\n"
        "2022,102.4,1408,6\n"
        "2023,131.5,1587,8\n"
        "2024,152,1712,9\n"
    ),
    "quarters of an export": (
        "数据库：季度数据\n"
        "时间：最近4季度\n"
        "指标,2023年第四季度,2023年第三季度,2023年第二季度,2023年第一季度\n"
        "技术合同成交额_累计值(亿元),131.5,90,60,25\n"
        "高新技术企业_期末值(家),1587,1510,1466,1420\n"
        "数据来源：统计局\n"
    ),
    "a bureau's table": (
        "唐山市2023年度科技指标完成情况\n"
        "填报单位：市科技局\n"
        "序号,指标名称,单位,年度目标,实际完成\n"
        "1,技术合同成交额,亿元,126,131.5\n"
        "2,高新技术企业,家,1600,1587\n"
        "3,科技领军企业,家,8,8\n"
    ),
    "regions of one period": (
        "2023年高新技术企业情况\n"
        "地区,高新技术企业(家)\n"
        "路北区,402\n"
        "路南区,210\n"
        "迁安市,311\n"
        "全市,1587\n"
    ),
    "months": (
        "指标,月份,年份,数值\n"
        "技术合同成交额(亿元),1-3月,2023,25\n"
        "技术合同成交额(亿元),1-6月,2023,60\n"
        "技术合同成交额(亿元),1-9月,2023,90\n"
        "技术合同成交额(亿元),1-12月,2023,131.5\n"
    ),
}


def cells_of(text: str) -> Cells:
    """A table cell by cell."""
    return list(csv.reader(io.StringIO(text)))


# --- what is done to a cell ---------------------------------------------------------------------------------

_ALIKE = {
    "0": "O〇o",
    "1": "lI一",
    "5": "S",
    "8": "B",
    "亿": "忆",
    "技": "枝",
    "业": "亚",
}
_STRAY = "0123456789.,-—()（）年月季度%‰*①约超余万亿元家个人 \u200b\u00a0:：_/#一二三上下前累计同比"


def _drop(text: str, chance: Random) -> str:
    place = chance.randrange(len(text))
    return text[:place] + text[place + 1 :]


def _insert(text: str, chance: Random) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + chance.choice(_STRAY) + text[place:]


def _replace(text: str, chance: Random) -> str:
    place = chance.randrange(len(text))
    stray = _ALIKE.get(text[place], _STRAY)
    return text[:place] + chance.choice(stray) + text[place + 1 :]


def _swap(text: str, chance: Random) -> str:
    if len(text) < 2:
        return text * 2
    place = chance.randrange(len(text) - 1)
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def _double(text: str, chance: Random) -> str:
    place = chance.randrange(len(text))
    return text[: place + 1] + text[place:]


def _cut(text: str, chance: Random) -> str:
    return text[: chance.randrange(len(text))]


def _word(_: str, chance: Random) -> str:
    words = (
        "",
        "-",
        "暂无",
        "待核实",
        "#REF!",
        "同上",
        "见附表",
        "无",
        "未公布",
        "n/a",
    )
    return chance.choice(words)


_DAMAGES: tuple[Callable[[str, Random], str], ...] = (
    _drop,
    _insert,
    _insert,
    _replace,
    _replace,
    _swap,
    _double,
    _cut,
    _word,
)


class Damage(NamedTuple):
    """A cell of a layout with another text in it."""

    layout: str
    row: int
    """From 0."""
    column: int
    """From 0."""
    before: str
    after: str

    @property
    def text(self) -> str:
        """The table with it."""
        cells = cells_of(LAYOUTS[self.layout])
        cells[self.row][self.column] = self.after
        written = io.StringIO()
        csv.writer(written, lineterminator="\n").writerows(cells)
        return written.getvalue()


def _damages(count: int) -> list[Damage]:
    """The same damages at each run."""
    chance = Random(20231231)  # noqa: S311 - chance that is the same at each run
    made = []
    layouts = list(LAYOUTS)
    while len(made) < count:
        layout = chance.choice(layouts)
        cells = cells_of(LAYOUTS[layout])
        row = chance.randrange(len(cells))
        column = chance.randrange(len(cells[row]))
        before = cells[row][column]
        damage = chance.choice(_DAMAGES) if before else _insert
        after = damage(before, chance)
        if after != before:
            made.append(Damage(layout, row, column, before, after))
    return made


# --- what comes of it ---------------------------------------------------------------------------------------


class Outcome(NamedTuple):
    """What is said of the targets, and where something is said of the table."""

    verdicts: dict[tuple[str, str], tuple[Status, Decimal | None]]
    is_refused: bool
    """Whether the whole table is refused, with an error."""
    told: frozenset[tuple[int | None, int | None]]
    """The rows and columns of which something is said, from 1."""
    named: str
    """All that is said: of two rows that contradict each other, it stands at one and names the other."""


def _outcome(actuals: Actuals) -> Outcome:
    report = evaluate(PLAN, actuals, as_of=AS_OF)
    (table,) = actuals.tables
    has_error = any(problem.is_error for problem in report.problems)
    return Outcome(
        verdicts={
            (result.indicator, str(result.period)): (result.status, result.actual)
            for result in report.results
        },
        is_refused=table.layout is None and has_error,
        told=frozenset((problem.row, problem.column) for problem in report.problems),
        named=" ".join(problem.message.en for problem in report.problems),
    )


def _given(actuals: Actuals) -> tuple[object, ...]:
    """All that a verdict can rest on, without where it stands."""
    return (
        [row[:3] + row[8:12] for row in actuals.values],
        [row[:3] + row[8:12] for row in actuals.growth],
        [(absence.indicator, absence.period) for absence in actuals.absences],
        [(row.indicator, row.period) for row in actuals.unused],
        sorted(actuals.damaged),
    )


def _is_told(damage: Damage, outcome: Outcome) -> bool:
    """Whether something is said at the damaged row or head, or the whole table is refused."""
    rows = {row for row, _ in outcome.told}
    columns = {column for _, column in outcome.told}
    is_head = damage.row == HEADS[damage.layout]
    return (
        outcome.is_refused
        or damage.row + 1 in rows
        or f".csv:{damage.row + 1}:" in outcome.named
        or (is_head and damage.column + 1 in columns)
    )


# --- what is right by itself: rules made by hand ------------------------------------------------------------

_UNITS = "万亿元|亿元|百万元|万元|元|亿|万|家|个|项|%|‰"
_FIGURE = re.compile(rf"[-−(]?(?:\d+|\d{{1,3}}(?:,\d{{3}})+)(?:\.\d+)?\)?(?:{_UNITS})?")
_NO_FIGURE = {"", "-", "—", "/", ":", "暂无", "未公布", "n/a"}
_TIME = re.compile(
    r"20\d\d(?:年度?)?|20\d\d(?:[-/.]?\d\d|[-/]\d)|20\d\d年\d\d?月|20\d\d年第?[一二三四1-4]季度末?"
    r"|(?:\d\d?[-—])?\d\d?月?|20\d\d年前[一二三四]季度"
)
_NAMES = re.compile(
    "技术合同成交额|高新技术企业|科技领军企业|研究与试验发展经费|高新技术产业增加值.*比重"
)
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def _bare(text: str) -> str:
    """A text without blanks and what cannot be seen, in one width."""
    return re.sub("[ \u200b\u00a0]", "", text.translate(_WIDE))


def _is_right(damage: Damage) -> bool:
    """Whether a damaged cell says something sound, though something else than before."""
    after = _bare(damage.after)
    before = _bare(damage.before)
    if before == "" or _FIGURE.fullmatch(before):
        return after in _NO_FIGURE or _FIGURE.fullmatch(after) is not None
    if _TIME.fullmatch(before):
        return _TIME.fullmatch(after) is not None
    if re.fullmatch(_UNITS, before):
        return after == "" or re.fullmatch(_UNITS, after) is not None
    name = _NAMES.match(before)
    return name is not None and _is_lost(name[0], after)


def _is_lost(name: str, text: str) -> bool:
    """Whether so little of a name is left that it is that of something else."""
    left = sum(char in text for char in name)
    return left < len(name) - 2


@pytest.mark.slow
def test_a_verdict_that_changes_is_told_of_at_the_cell(tmp_path: Path) -> None:
    """Or the damage is a right figure, time or unit of its own."""
    path = tmp_path / "a.csv"

    def read(text: str) -> Actuals:
        path.write_text(text, encoding="utf-8")
        return read_actuals([str(path)], PLAN)

    sound = {name: read(text) for name, text in LAYOUTS.items()}
    verdicts = {name: _outcome(actuals).verdicts for name, actuals in sound.items()}
    silent = []
    changed = 0
    for damage in _damages(DAMAGES):
        actuals = read(damage.text)
        if _given(actuals) == _given(sound[damage.layout]):
            continue
        outcome = _outcome(actuals)
        if outcome.verdicts == verdicts[damage.layout]:
            continue
        changed += 1
        if not _is_told(damage, outcome) and not _is_right(damage):
            silent.append(damage)
    assert silent == []
    assert changed > DAMAGES / 3


def test_the_sound_tables_are_sound(tmp_path: Path) -> None:
    """Each of them gives verdicts, and nothing worse than a note is said of it."""
    path = tmp_path / "a.csv"
    for name, text in LAYOUTS.items():
        path.write_text(text, encoding="utf-8")
        actuals = read_actuals([str(path)], PLAN)
        severities = {problem.severity for problem in actuals.problems}
        assert severities <= {"note"}, name
        assert len(actuals.values) >= 3, name
        assert HEADS[name] + 1 == min(actuals.tables[0].rows) - 1, name
