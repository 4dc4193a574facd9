"""The same values written out as different offices would: layout, encoding, order, numbers, units."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from random import Random

import xlsxwriter

Values = Mapping[tuple[str, int], Decimal]
"""The figures by indicator and year, in the indicator's own unit."""

AMOUNT = {"亿元": "1", "万元": "1e4", "元": "1e8", "百万元": "1e2", "万亿元": "1e-4"}
COUNT = {"家": "1", "个": "1", "项": "1", "万家": "1e-4"}
SHARE = {"%": "1", "‰": "10"}

UNITS: dict[str, dict[str, str]] = {
    "technology-contract-turnover": AMOUNT,
    "new-innovation-platforms": COUNT,
    "high-tech-enterprises": COUNT,
    "rd-expenditure": AMOUNT,
    "rd-share-of-gdp": SHARE,
    "high-tech-value-added-share": SHARE,
}
"""The units in which each indicator may be written, its own first, each with the factor to multiply by."""

NAMES = {
    "technology-contract-turnover": [
        "技术合同成交额",
        "技术合同成交金额",
        "Technology contract turnover",
    ],
    "new-innovation-platforms": [
        "新建设市级以上各类科技创新平台",
        "当年新建市级以上创新平台",
    ],
    "high-tech-enterprises": [
        "高新技术企业",
        "高企数",
        "国家高新技术企业",
        "high-tech-enterprises",
    ],
    "rd-expenditure": [
        "研究与试验发展经费",
        "研究与试验发展(R&D)经费",
        "全社会R&D经费",
    ],
    "rd-share-of-gdp": ["研发费用占地区生产总值比重", "R&D经费投入强度"],
    "high-tech-value-added-share": [
        "高新技术产业增加值占规模以上工业增加值比重",
        "高新技术产业增加值占比",
    ],
}

LAYOUTS = (
    "long",
    "wide_by_period",
    "wide_by_indicator",
    "monthly_table",
    "statistics_export",
    "xlsx",
)
CODECS = ("utf-8", "utf-8-sig", "gb18030", "utf-16")
DELIMITERS = (",", "\t", ";", "|")
STYLES = ("plain", "thousands", "wide commas", "spaces", "full width", "exponent")
PLACES = ("none", "cell", "column", "label")
MISSING = ("", "-", "—", "/", "暂无")
YEARS = ("{}", "{}年", "{}年度", " {} ")

_WIDE = {ord(c): ord(c) + 0xFEE0 for c in "0123456789.,%"}


@dataclass(frozen=True)
class Writing:
    """How values are written."""

    layout: str
    codec: str
    delimiter: str
    style: str
    unit_at: str
    """Where the unit stands: `none` (the indicator's own is meant), `cell`, `column` or `label`."""
    seed: int
    """Settles the order of rows and columns, names, units and other small things."""


def styled(figure: Decimal, style: str) -> str:
    """A figure in one of `STYLES`."""
    if style == "exponent":
        return f"{figure:e}"
    text = (
        f"{figure:,f}"
        if style in {"thousands", "wide commas", "spaces", "full width"}
        else f"{figure:f}"
    )
    if style == "wide commas":
        return text.replace(",", "，")
    if style == "spaces":
        return text.replace(",", " ")
    return text.translate(_WIDE) if style == "full width" else text


class Writer:
    """Writes values out; what is left open is settled by the seed, so that a failure can be repeated."""

    def __init__(self, values: Values, how: Writing, folder: Path) -> None:
        self.values = values
        self.how = how
        self.folder = folder
        self.random = Random(how.seed)  # noqa: S311 - a choice that can be repeated
        own = how.unit_at == "none"
        self.units = {
            goal: next(iter(u)) if own else self._pick(list(u))
            for goal, u in UNITS.items()
        }
        # Below the heads of a wide table there is no column for units; of an export, only labels.
        no_column = how.layout in {"wide_by_indicator", "statistics_export"}
        self.unit_at = "label" if no_column and how.unit_at == "column" else how.unit_at

    def _pick(self, options: Sequence[str]) -> str:
        return self.random.choice(options)

    def files(self) -> list[str]:
        """Write the files, and give their paths."""
        if self.how.layout == "xlsx":
            return [self._workbook()]
        if self.how.layout == "monthly_table":
            years = sorted({year for _, year in self.values})
            return [self._text(f"{year}.csv", self._monthly(year)) for year in years]
        rows = {
            "long": self.long,
            "wide_by_period": self._by_period,
            "wide_by_indicator": self._by_indicator,
            "statistics_export": self._export,
        }[self.how.layout]()
        return [self._text("a.csv", rows)]

    # --- cells ----------------------------------------------------------------------------------------------

    def _label(self, goal: str) -> str:
        name = self._pick(NAMES[goal])
        if self.unit_at != "label":
            return name
        return self._pick(
            [f"{name}({self.units[goal]})", f"{name}（{self.units[goal]}）"]
        )

    def _unit(self, goal: str) -> str:
        return self.units[goal] if self.unit_at == "column" else ""

    def _figure(self, goal: str, year: int) -> str:
        if (goal, year) not in self.values:
            return self._pick(MISSING)
        unit = self.units[goal]
        written = styled(
            self.values[goal, year] * Decimal(UNITS[goal][unit]), self.how.style
        )
        return (
            f"{written}{self._pick(['', ' '])}{unit}"
            if self.unit_at == "cell"
            else written
        )

    def _year(self, year: int) -> str:
        return self._pick(YEARS).format(year)

    def _goals(self) -> list[str]:
        goals = list(dict.fromkeys(goal for goal, _ in self.values))
        self.random.shuffle(goals)
        return goals

    def _years(self) -> list[int]:
        return sorted(
            {year for _, year in self.values}, reverse=self.random.random() < 0.5
        )

    def _shuffled(self, table: list[list[str]]) -> list[list[str]]:
        """The table with its columns in another order."""
        order = list(range(len(table[0])))
        self.random.shuffle(order)
        return [[row[index] for index in order] for row in table]

    # --- layouts --------------------------------------------------------------------------------------------

    def long(self) -> list[list[str]]:
        """One row a value."""
        head = [
            self._pick(["指标", "indicator", "指标名称"]),
            self._pick(["时期", "Year", "年份"]),
        ]
        head += [
            self._pick(["数值", "value", "实际完成"]),
            self._pick(["单位", "unit"]),
            "备注",
        ]
        cells = list(self.values)
        self.random.shuffle(cells)
        body = [
            [
                self._label(g),
                self._year(y),
                self._figure(g, y),
                self._unit(g),
                self._pick(["", "年末数"]),
            ]
            for g, y in cells
        ]
        return self._shuffled([head, *body])

    def _by_period(self) -> list[list[str]]:
        years = self._years()
        head = ["指标", *(self._year(year).strip() for year in years)]
        body = [
            [self._label(goal), *(self._figure(goal, year) for year in years)]
            for goal in self._goals()
        ]
        if self.unit_at == "column":
            head.append("计量单位")
            body = [
                [*row, self._unit(goal)]
                for row, goal in zip(body, self._same_goals(body), strict=True)
            ]
        return self._shuffled([head, *body])

    def _same_goals(self, body: Sequence[Sequence[str]]) -> list[str]:
        """The indicators of rows that begin with a name."""
        goal_of = {name: goal for goal, names in NAMES.items() for name in names}
        return [goal_of[row[0]] for row in body]

    def _by_indicator(self) -> list[list[str]]:
        goals = self._goals()
        head = [self._pick(["年份", "period"]), *(self._label(goal) for goal in goals)]
        body = [
            [self._year(year), *(self._figure(goal, year) for goal in goals)]
            for year in self._years()
        ]
        return self._shuffled([head, *body])

    def _export(self) -> list[list[str]]:
        years = sorted({year for _, year in self.values}, reverse=True)
        head = ["指标", *(f"{year}年" for year in years)]
        body = [
            [self._label(goal), *(self._figure(goal, year) for year in years)]
            for goal in self._goals()
        ]
        footers = [["注：部分数据为快报数。"], ["数据来源：统计局"]]
        return [["数据库：年度数据"], ["时间：最近5年"], head, *body, *footers]

    def _monthly(self, year: int) -> list[list[str]]:
        head = ["序号", "指标", "年度任务", "本年累计", "完成率", "上年同期", "排名"]
        body = [
            [
                str(n),
                self._label(goal),
                "150",
                self._figure(goal, year),
                "97.4%",
                "77",
                "/",
            ]
            for n, goal in enumerate(self._goals(), 1)
        ]
        if self.unit_at == "column":
            goal_of = {name: goal for goal, names in NAMES.items() for name in names}
            head.append("单位")
            body = [[*row, self._unit(goal_of[row[1]])] for row in body]
        title = [
            self._pick(
                ["唐山市{}年科技指标完成情况", "{}年度主要指标", "统计时间：{}年"]
            ).format(year)
        ]
        return [
            title,
            ["填报单位:市科学技术局"],
            *self._shuffled([head, *body]),
            ["审核人：张三"],
        ]

    # --- files ----------------------------------------------------------------------------------------------

    def _text(self, name: str, rows: Sequence[Sequence[str]]) -> str:
        return write_text(self.folder / name, rows, self.how.codec, self.how.delimiter)

    def _workbook(self) -> str:
        """A long table as a workbook: figures are numbers where the style is plain, else text."""
        path = str(self.folder / "a.xlsx")
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet("实绩")
            for number, row in enumerate(self.long()):
                for column, text in enumerate(row):
                    if self.how.style == "plain" and text.replace(".", "").isdigit():
                        sheet.write_number(number, column, float(text))
                    else:
                        sheet.write_string(number, column, text)
        return path


def write_text(
    path: Path, rows: Sequence[Sequence[str]], codec: str, delimiter: str
) -> str:
    """Write rows as delimited text, as short of quotation marks as a spreadsheet leaves them."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    path.write_bytes(text.getvalue().encode(codec))
    return str(path)
