"""However values are written they are the same; what is damaged is told where it stands; no row is lost."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from actuals.writing import (
    CODECS,
    DELIMITERS,
    LAYOUTS,
    NAMES,
    PLACES,
    STYLES,
    UNITS,
    Values,
    Writer,
    Writing,
    write_text,
)
from innovate_ts import evaluate, read_actuals
from innovate_ts.actuals.cells import Quantity, is_missing, parse_quantity
from innovate_ts.basics.period_grammar import parse_period
from innovate_ts.basics.units import convert, plain_unit
from innovate_ts.verdicts.report import Report
from shipped import shipped_plan

pytestmark = pytest.mark.slow
"""Many chance inputs for each test."""

PLAN = shipped_plan()

_HUNDREDTHS = st.integers(100, 99_999).map(lambda n: Decimal(n) / 100)
_FIGURES = {
    goal: _HUNDREDTHS if "家" not in units else st.integers(2, 1800).map(Decimal)
    for goal, units in UNITS.items()
}
_SHARES = st.integers(200, 9_999).map(lambda n: Decimal(n) / 100)


@st.composite
def _values(draw: st.DrawFn) -> Values:
    """Figures of some indicators for some years, each indicator at least once."""
    goals = draw(
        st.lists(st.sampled_from(list(UNITS)), min_size=1, max_size=4, unique=True)
    )
    years = draw(st.lists(st.integers(2021, 2025), min_size=1, max_size=3, unique=True))
    found: dict[tuple[str, int], Decimal] = {}
    for goal in goals:
        figures = _SHARES if "%" in UNITS[goal] else _FIGURES[goal]
        of = draw(st.lists(st.sampled_from(years), min_size=1, unique=True))
        found |= {(goal, year): draw(figures) for year in of}
    return found


def _may_be_decimals(how: Writing) -> bool:
    """Whether a comma in a figure may be a decimal one: where semicolons part the cells."""
    has_commas = how.style in {"thousands", "wide commas", "full width"}
    return how.delimiter == ";" and has_commas


_WRITINGS = st.builds(
    Writing,
    layout=st.sampled_from(LAYOUTS),
    codec=st.sampled_from(CODECS),
    delimiter=st.sampled_from(DELIMITERS),
    style=st.sampled_from(STYLES),
    unit_at=st.sampled_from(PLACES),
    seed=st.integers(0, 10**6),
).filter(lambda how: not _may_be_decimals(how))


def _results(report: Report) -> list[dict[str, Any]]:
    """All that a report says of its targets, without where the figures stand and what is noted there."""
    return [
        result.model_dump(exclude={"evidence", "notes"}) for result in report.results
    ]


def _reference(values: Values, folder: Path) -> Report:
    """The report on the values in the plainest form."""
    rows = [["indicator", "period", "value"]]
    rows += [[goal, str(year), f"{value:f}"] for (goal, year), value in values.items()]
    path = write_text(folder / "plain.csv", rows, "utf-8", ",")
    return evaluate(PLAN, read_actuals([path], PLAN))


_FIRMS_OF_TWO_YEARS = {
    ("high-tech-enterprises", 2023): Decimal(1587),
    ("high-tech-enterprises", 2024): Decimal(1712),
}


@settings(deadline=None, max_examples=150)
@given(values=_values(), how=_WRITINGS)
@example(_FIRMS_OF_TWO_YEARS, Writing("long", "utf-16", "\t", "exponent", "column", 1))
@example(
    _FIRMS_OF_TWO_YEARS,
    Writing("wide_by_period", "gb18030", ";", "spaces", "column", 2),
)
@example(
    _FIRMS_OF_TWO_YEARS,
    Writing("wide_by_indicator", "utf-8-sig", ",", "full width", "label", 3),
)
@example(
    _FIRMS_OF_TWO_YEARS, Writing("monthly_table", "gb18030", ",", "spaces", "cell", 4)
)
@example(
    _FIRMS_OF_TWO_YEARS,
    Writing("statistics_export", "gb18030", ",", "plain", "label", 5),
)
@example(_FIRMS_OF_TWO_YEARS, Writing("xlsx", "utf-8", ",", "plain", "column", 6))
def test_the_same_values_in_any_form_are_the_same(values: Values, how: Writing) -> None:
    """Layout, encoding, delimiter, order, style and unit change neither a value nor a verdict."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        actuals = read_actuals(Writer(values, how, folder).files(), PLAN)
        wanted = _reference(values, folder)
    assert {table.layout for table in actuals.tables} == {
        "long" if how.layout == "xlsx" else how.layout
    }
    assert sorted(
        (v.indicator, str(v.period), v.value) for v in actuals.values
    ) == sorted((goal, str(year), value) for (goal, year), value in values.items())
    assert not [p for p in actuals.problems if p.severity == "error"]
    assert not actuals.damaged
    assert _results(evaluate(PLAN, actuals)) == _results(wanted)


# damage at a known place

_PRINTABLE = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=8
)
_NEAR = st.text("0123456789.,eE+-−()（）约超余%家万亿元年月季度Q/#~ ", max_size=10)


def _is_bad_number(text: str) -> bool:
    return not is_missing(text) and not isinstance(parse_quantity(text), Quantity)


def _is_bad_unit(text: str) -> bool:
    return bool(text.strip()) and convert(Decimal(1), plain_unit(text), "家") is None


def _is_bad_period(text: str) -> bool:
    return parse_period(text) is None


_BAD_NUMBERS = st.one_of(
    st.sampled_from(
        [
            "超过1600",
            "1600余家",
            "1600-1700",
            "#REF!",
            "1.2.3",
            "2023-12-31",
            "1600²",
            "=A1+B1",
        ]
    ),
    _NEAR.filter(_is_bad_number),
    _PRINTABLE.filter(_is_bad_number),
)
_BAD_UNITS = st.one_of(
    st.sampled_from(["万元", "户", "%", "个百分点", "吨", "家家", "人"]),
    _PRINTABLE.filter(_is_bad_unit),
)
_BAD_PERIODS = st.one_of(
    st.sampled_from(
        [
            "",
            "2023年13月",
            "三季度",
            "某年",
            "2025/2023",
            "23年",
            "2203年",
            "2023年2月30日",
        ]
    ),
    _NEAR.filter(_is_bad_period),
    _PRINTABLE.filter(_is_bad_period),
)

FIRMS = "high-tech-enterprises"
_FIELDS = {"period": 1, "value": 2, "unit": 3}
_SOUND = [
    ["indicator", "period", "value", "unit"],
    ["technology-contract-turnover", "2023", "131.5", "亿元"],
    [FIRMS, "2022", "1408", "家"],
    [FIRMS, "2023", "1600", "家"],
    [FIRMS, "2024", "1712", "家"],
    ["high-tech-value-added-share", "2025", "15.6", "%"],
    ["rd-share-of-gdp", "2022", "1.93", "%"],
]


def _check_damage(rows: Sequence[Sequence[str]], spot: tuple[int, int, str]) -> None:
    """The problem is told at its cell, its indicator is not judged, and the others are judged as ever."""
    with TemporaryDirectory() as name:
        path, sound = Path(name) / "a.csv", Path(name) / "b.csv"
        actuals = read_actuals([write_text(path, rows, "utf-8", ",")], PLAN)
        untouched = read_actuals([write_text(sound, _SOUND, "utf-8", ",")], PLAN)
    errors = [p for p in actuals.problems if p.severity == "error"]
    assert [(p.row, p.column, p.field) for p in errors] == [spot]
    assert actuals.damaged == {FIRMS: errors[0]}
    assert actuals.tables[0].rows[spot[0]] == "error"
    report = evaluate(PLAN, actuals)
    of_firms = [r for r in report.results if r.indicator == FIRMS]
    assert {(r.status, r.reason.code, r.actual) for r in of_firms} == {
        ("not_assessable", "input_error", None)
    }
    others = [r for r in _results(report) if r["indicator"] != FIRMS]
    assert others == [
        r for r in _results(evaluate(PLAN, untouched)) if r["indicator"] != FIRMS
    ]


@settings(deadline=None, max_examples=60)
@given(
    row=st.integers(2, 4),
    damage=st.one_of(
        st.tuples(st.just("value"), _BAD_NUMBERS),
        st.tuples(st.just("unit"), _BAD_UNITS),
        st.tuples(st.just("period"), _BAD_PERIODS),
    ),
)
def test_a_damaged_cell_is_told_and_gives_no_verdict(
    row: int, damage: tuple[str, str]
) -> None:
    """What leaves the grammar of numbers, units or periods is a problem at its cell, and nothing follows."""
    field, text = damage
    rows = [list(cells) for cells in _SOUND]
    rows[row][_FIELDS[field]] = text
    _check_damage(rows, (row + 1, _FIELDS[field] + 1, field))


@settings(deadline=None, max_examples=40)
@given(bad=_BAD_NUMBERS, column=st.integers(1, 3))
def test_a_damaged_cell_of_a_wide_table_is_told(bad: str, column: int) -> None:
    """In a table with years across, the problem stands at the year's cell, and the other rows are judged."""
    rows = [
        ["指标", "2022", "2023", "2024", "2025", "单位"],
        ["rd-share-of-gdp", "1.93", "", "", "", "%"],
        [FIRMS, "1408", "1600", "1712", "", "家"],
        ["high-tech-value-added-share", "", "", "", "15.6", "%"],
        ["technology-contract-turnover", "", "131.5", "", "", "亿元"],
    ]
    rows[2][column] = bad
    _check_damage(rows, (3, column + 1, "value"))


# no row is lost

_NASTY = st.sampled_from(
    [
        "",
        " ",
        "-",
        "超过1600家",
        "#REF!",
        "1.2.3",
        "2023年13月",
        "0.157",
        "5个百分点",
        "(5)",
        "1,600",
        "路北区",
    ]
) | st.sampled_from(
    [
        "高企数",
        "技术合同成交总额",
        "技术交易额",
        "高新技木企业",
        "否",
        "两行\n文字",
        '"',
        "\x1b[31m",
        "=1+1",
        "全市",
    ]
)
_ANY = st.text(
    st.characters(exclude_characters="\r\0", exclude_categories=["Cs"]), max_size=8
)
_CHANGES = st.lists(
    st.tuples(st.integers(0, 99), st.integers(0, 99), st.one_of(_NASTY, _ANY)),
    max_size=8,
)
_LONG = [
    ["指标", "时期", "数值", "单位", "地区", "备注"],
    ["技术合同成交额", "2023年", "1,315,000", "万元", "", "初步"],
    ["高新技术企业", "2023年", "1587", "家", "全市", ""],
    ["高新技术产业增加值占比", "2023年", "14.9%", "", "合计", ""],
    ["innovative-tangshan-2023", "2023年", "是", "", "", ""],
    ["地区生产总值", "2023年", "9133.3", "亿元", "", ""],
    ["", "", "", "", "", ""],
    ["新增高新技术企业", "2023年", "402", "家", "", ""],
]
_WIDE = [
    ["指标", "计量单位", "2022年", "2023年", "2024年"],
    ["R&D经费", "亿元", "172.5", "—", ""],
    ["高企数", "家", "1408", "1587", "1712"],
    ["常住人口", "万人", "770.9", "770.1", ""],
]
_ACROSS = [
    ["年份", "高企数(家)", "科技领军企业", "技术合同成交额(亿元)"],
    ["2021", "1202", "6", "84.7"],
    ["2022", "1408", "7", "102.4"],
]


def _damaged(
    table: Sequence[Sequence[str]], changes: Sequence[tuple[int, int, str]]
) -> list[list[str]]:
    """The table with cells below its heads replaced.

    The first row keeps its first cell: with nothing but names of indicators it would be heads too.
    """
    rows = [list(row) for row in table]
    for row, column, text in changes:
        rows[1 + row % (len(rows) - 1)][column % len(rows[0])] = text
    rows[1][0] = table[1][0]
    return rows


def _lines(rows: Sequence[Sequence[str]]) -> list[int]:
    """The line at which each row below the heads begins."""
    begins, line = [], 2
    for row in rows[1:]:
        begins.append(line)
        line += 1 + sum(cell.count("\n") for cell in row)
    return begins


@settings(deadline=None, max_examples=120)
@given(long=_CHANGES, wide=_CHANGES, across=_CHANGES)
def test_each_row_of_every_input_is_in_the_account_once(
    long: list[tuple[int, int, str]],
    wide: list[tuple[int, int, str]],
    across: list[tuple[int, int, str]],
) -> None:
    """Whatever stands in the cells, each row is error, used, other or empty, and the four add up."""
    damaged = [
        _damaged(t, c) for t, c in ((_LONG, long), (_WIDE, wide), (_ACROSS, across))
    ]
    with TemporaryDirectory() as name:
        paths = [
            str(Path(name) / file) for file in ("long.csv", "wide.csv", "across.csv")
        ]
        for path, rows in zip(paths, damaged, strict=True):
            text = io.StringIO()
            csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
            Path(path).write_text(text.getvalue(), encoding="utf-8", newline="")
        actuals = read_actuals(paths, PLAN)
    assert [t.layout for t in actuals.tables] == [
        "long",
        "wide_by_period",
        "wide_by_indicator",
    ]
    assert [list(t.rows) for t in actuals.tables] == [_lines(rows) for rows in damaged]
    told = {(p.file, p.row) for p in actuals.problems if p.severity == "error"}
    used = {(v.file, v.row) for v in actuals.values}
    for table in actuals.tables:
        untold = 0
        for row, kind in table.rows.items():
            is_told = (table.file, row) in told
            assert kind == "error" or not is_told
            untold += kind == "error" and not is_told
            assert (table.file, row) in used or kind != "used"
            assert (table.file, row) not in used or kind in {"used", "error"}
        # Alike errors are told once, at the first row, with their count.
        alike = [p.count - 1 for p in actuals.problems if p.file == table.file]
        assert untold <= sum(alike)
    wanted = [len(rows) - 1 for rows in damaged]
    # With values alone that are not used there would be no day to judge at.
    report = evaluate(PLAN, actuals, as_of=date(2025, 12, 31))
    counts = [i.rows for i in report.inputs]
    assert [c.read for c in counts] == wanted
    assert [c.used + c.other + c.empty + c.error for c in counts] == wanted


def test_the_names_and_units_of_the_writer_are_the_plans_own() -> None:
    """The writer knows each of its indicators by names of the plan, and the first unit is the plan's."""
    for item in PLAN.indicators:
        if item.id in UNITS:
            assert next(iter(UNITS[item.id])) == item.unit
            assert set(NAMES[item.id]) <= {
                item.id,
                item.name.zh,
                item.name.en,
                *item.aliases,
            }
    assert set(UNITS) == set(NAMES) <= {item.id for item in PLAN.indicators}
