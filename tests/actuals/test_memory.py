"""Rows in memory: they are read as a file of the same values is, whatever their values are."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actuals.readings import FIRMS, PLAN, TURNOVER, Read, codes, only, spot, values
from innovate_ts import Rows, evaluate, load_plan, read_actuals, render
from innovate_ts.actuals.memory import shown, table_of
from innovate_ts.actuals.tables import MAX_CELLS, MAX_COLUMNS, RawTable, Unread
from innovate_ts.basics.actual import Actuals
from innovate_ts.basics.periods import Period
from innovate_ts.findings import Findings

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FILES = [
    ("illustration-2023.csv", None),
    ("illustration-2024.csv", None),
    ("uk-aid/actuals.csv", "uk-aid"),
    ("yunchuan/actuals-2024.csv", "yunchuan"),
]
"""Files of the examples, each with the folder of its plan where it is not the shipped one."""


def _read_rows(*mappings: Mapping[Any, Any], **options: Any) -> Actuals:
    return read_actuals(Rows(mappings), PLAN, **options)


def _record(value: object, period: object = "2023") -> dict[str, object]:
    return {"indicator": "高企数", "period": period, "value": value}


class _Scalar:
    """A scalar as numpy has them: it is no Python value, and `item` gives the one that it holds."""

    def __init__(self, inner: object) -> None:
        self.inner = inner

    def item(self) -> object:
        return self.inner


class NAType:
    """What pandas has for no value: it is not even unequal to itself."""

    def __ne__(self, other: object) -> bool:
        raise TypeError("boolean value of NA is ambiguous")

    __hash__ = None  # type: ignore[assignment]


class _Broken:
    """A value that cannot be shown."""

    def __str__(self) -> str:
        raise RuntimeError("no text")


# --- the same as from a file --------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "folder"), FILES)
def test_rows_give_the_report_of_their_file(name: str, folder: str | None) -> None:
    """A CSV and its rows in memory give the same report, byte for byte but for the encoding."""
    path = EXAMPLES / name
    plan = load_plan(EXAMPLES / folder) if folder else PLAN
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = Rows(list(csv.DictReader(file)), name=str(path))
    from_file = read_actuals([path], plan)
    from_rows = read_actuals([rows], plan)
    assert from_rows.values
    assert {table.encoding for table in from_rows.tables} == {None}
    written = render(evaluate(plan, from_file), "json")
    encoding = from_file.tables[0].encoding
    assert isinstance(written, str)
    assert render(evaluate(plan, from_rows), "json") == written.replace(
        f'"encoding": "{encoding}"', '"encoding": null'
    )


@pytest.mark.parametrize(
    "content",
    [
        "指标,单位,2023年,2024年上半年\n高企数,家,1587,超过1600\n",
        "年份,高企数,科技领军企业(家)\n2023,1587,8\n2024,x,9\n",
        "区域,高企数,时期\n路北区,3,2023\n,4,2023\n某区,5,2023\n",
        "指标,时期,数值,期间\n高企数,2023,1587,2023\n",
        "指标,数值\n高企数,1587\n",
        "foo,bar\n1,2\n",
    ],
)
def test_each_layout_and_problem_is_that_of_a_file(
    read: Read, tmp_path: Path, content: str
) -> None:
    """Heads, layout, values and problems are found in rows as in a file of the same cells."""
    rows = Rows(csv.DictReader(io.StringIO(content)), name=str(tmp_path / "a.csv"))
    seen = read_actuals(rows, PLAN)
    assert seen.problems == read(content).problems
    assert seen.values == read(content).values
    (table,) = seen.tables
    assert table == replace(read(content).tables[0], encoding=None)


@pytest.mark.slow
def test_rows_of_real_frames_are_read() -> None:
    """What pandas and polars make of mixed columns, missing values and numbers of their own."""
    import pandas as pd
    import polars as pl

    columns = {
        "indicator": ["高新技术企业", "technology-contract-turnover"],
        "period": ["2023", "2023"],
        "value": [1587.0, None],
        "unit": ["家", None],
    }
    of_pandas = Rows(pd.DataFrame(columns).to_dict("records"))
    of_polars = Rows(pl.DataFrame(columns).iter_rows(named=True))
    for rows in (of_pandas, of_polars):
        actuals = read_actuals(rows, PLAN)
        assert [value.value for value in actuals.values] == [Decimal(1587)]
        assert list(actuals.tables[0].rows.values()) == ["used", "empty"]
        assert actuals.problems == ()


def test_files_and_rows_are_read_together(tmp_path: Path) -> None:
    """Paths, texts and rows stand in one list; a single one needs no list."""
    path = tmp_path / "a.csv"
    path.write_text("indicator,period,value\n高企数,2023,1587\n", encoding="utf-8")
    rows = Rows([_record(1659, 2024)], name="frame")
    seen = read_actuals([path, rows], PLAN)
    assert values(seen) == [
        (FIRMS, "2023", Decimal(1587)),
        (FIRMS, "2024", Decimal(1659)),
    ]
    assert [(value.file, value.row, value.column) for value in seen.values] == [
        (str(path), 2, 3),
        ("frame", 2, 3),
    ]
    assert read_actuals(path, PLAN) == read_actuals([str(path)], PLAN)
    assert read_actuals(str(path), PLAN) == read_actuals([str(path)], PLAN)
    assert read_actuals(rows, PLAN) == read_actuals([rows], PLAN)


def test_progress_counts_rows_as_nothing(tmp_path: Path) -> None:
    """Only files have bytes to be read."""
    path = tmp_path / "a.csv"
    path.write_bytes(b"indicator,period,value\n")
    told: list[tuple[int, int]] = []
    sources = [Rows([_record(1)]), path]
    read_actuals(sources, PLAN, progress=lambda done, of: told.append((done, of)))
    assert told == [(0, 23), (0, 23), (23, 23)]


@pytest.mark.parametrize("source", [_record(1587), 5, None, b"a.csv"])
def test_what_is_neither_path_nor_rows_is_refused(source: Any) -> None:
    """A bare mapping is no source: the error says what to write."""
    with pytest.raises(TypeError, match=r"a path or Rows\(\.\.\.\), not a"):
        read_actuals([source], PLAN)


# --- rows and heads -----------------------------------------------------------------------------------------


def test_heads_are_the_keys_in_the_order_in_which_they_are_met() -> None:
    """A key that a row lacks is an empty cell; the heads are row 1."""
    findings = Findings()
    rows = Rows([{"a": 1}, {"b": 2, "a": 3}, {}], name="frame")
    table = table_of(rows, findings)
    assert isinstance(table, RawTable)
    assert [tuple(row) for row in table.rows] == [
        (1, ("a", "b")),
        (2, ("1", "")),
        (3, ("3", "2")),
        (4, ("", "")),
    ]
    assert (table.file, table.encoding, table.sheet) == ("frame", None, None)
    assert not findings


def test_rows_with_differing_keys_are_read() -> None:
    """A column that only later rows have is a column like any other."""
    seen = _read_rows(
        _record("1587"),
        {"unit": "万家", **_record("0.17", "2024")},
        {"note": "年末", "indicator": "科技领军企业", "period": "2023", "value": 8},
    )
    assert values(seen) == [
        (FIRMS, "2023", Decimal(1587)),
        (FIRMS, "2024", Decimal(1700)),
        ("leading-technology-enterprises", "2023", Decimal(8)),
    ]
    assert seen.tables[0].rows == {2: "used", 3: "used", 4: "used"}


def test_years_as_numbers_are_heads() -> None:
    """A frame with its years across has them as numbers."""
    seen = _read_rows({"指标": "高企数", 2023: 1587, 2024.0: 1659})
    assert values(seen) == [
        (FIRMS, "2023", Decimal(1587)),
        (FIRMS, "2024", Decimal(1659)),
    ]
    assert seen.tables[0].layout == "wide_by_period"


def test_a_period_may_be_given_for_rows_that_name_none() -> None:
    """Rows have no line above their heads: the option stands for it."""
    seen = _read_rows({"指标": "高企数", "数值": 1587}, period=Period.years(2023))
    assert values(seen) == [(FIRMS, "2023", Decimal(1587))]


@pytest.mark.parametrize("mappings", [[], [{}], [{}, {}], iter(())])
def test_no_rows_are_an_empty_table(mappings: Any) -> None:
    """Nothing in it, and that is said."""
    seen = read_actuals(Rows(mappings, name="frame"), PLAN)
    assert codes(seen) == ["empty_table"]
    assert only(seen).place == ("frame", None, None, None)
    assert (seen.values, seen.tables[0].layout, seen.tables[0].rows) == ((), None, {})


def test_a_row_that_is_no_mapping_is_told_at_its_row() -> None:
    """`iter_rows()` without names gives tuples, of which nobody knows the heads."""
    rows: list[Any] = [_record(1587), ("高企数", "2024", 1659)]
    seen = read_actuals(Rows(rows, name="frame"), PLAN)
    problem = only(seen)
    assert (problem.code, problem.place) == (
        "not_a_mapping",
        ("frame", None, 3, None),
    )
    assert "tuple" in problem.message.en
    assert (seen.values, seen.tables[0].rows) == ((), {})


def test_rows_without_an_end_are_too_many() -> None:
    """Rows are counted while they are taken, and no more are taken than a table may have."""
    row = dict.fromkeys(range(1000), 1)
    taken = itertools.count()

    def _endless() -> Iterator[dict[int, int]]:
        while True:
            next(taken)
            yield row

    findings = Findings()
    assert isinstance(table_of(Rows(_endless()), findings), Unread)
    assert [problem.code for problem in findings] == ["too_many_cells"]
    # The heads are the first row of its thousand columns.
    assert next(taken) == MAX_CELLS // 1000


# --- values -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1,600家", "1,600家"),
        ("", ""),
        (None, ""),
        (1600, "1600"),
        (0.1, "0.1"),
        (0.1 + 0.2, "0.30000000000000004"),
        (128.5, "128.5"),
        (2023.0, "2023"),
        (-0.0, "0"),
        (1e22, "10000000000000000000000"),
        (1e-7, "0.0000001"),
        (float("nan"), ""),
        (float("inf"), "Infinity"),
        (Decimal("1.10"), "1.1"),
        (Decimal("1E+3"), "1000"),
        (Decimal("NaN"), ""),
        (Decimal("sNaN"), ""),
        (Decimal("1E+999999"), "1E+999999"),
        (True, "yes"),
        (False, "no"),
        (date(2023, 12, 31), "2023-12-31"),
        (datetime(2023, 12, 31, 23, 59), "2023-12-31"),
        (time(8, 30), "08:30:00"),
        (_Scalar(1587), "1587"),
        (_Scalar(0.1), "0.1"),
        (_Scalar(True), "yes"),
        (_Scalar(None), ""),
        (_Scalar(date(2023, 9, 30)), "2023-09-30"),
        (NAType(), ""),
        (Fraction(1, 3), "(Fraction)"),
        pytest.param(10**5000, "(int)", id="an int of too many digits"),
        (_Broken(), "(_Broken)"),
        ([1, 2], "[1, 2]"),
    ],
)
def test_a_value_is_shown_as_a_file_would_have_it(value: object, text: str) -> None:
    """Figures are exact, floats by their shortest form; what is no value is an empty cell."""
    assert shown(value) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_float_is_exactly_its_shortest_form(value: float) -> None:
    """No digit of the binary value comes in, and none of the shortest form is lost."""
    assert Decimal(shown(value)) == Decimal(repr(value))


@pytest.mark.parametrize("missing", [None, float("nan"), Decimal("NaN"), NAType(), ""])
def test_what_is_no_value_is_missing(missing: object) -> None:
    """NaN and its kin make an empty row and no problem."""
    seen = _read_rows(_record(1587), _record(missing, 2024))
    assert values(seen) == [(FIRMS, "2023", Decimal(1587))]
    assert (seen.problems, seen.tables[0].rows) == ((), {2: "used", 3: "empty"})


def test_a_float_is_read_exactly() -> None:
    """0.1 is 0.1."""
    seen = _read_rows({"indicator": TURNOVER, "period": 2023.0, "value": 131.1})
    assert values(seen) == [(TURNOVER, "2023", Decimal("131.1"))]


def test_a_statement_is_judged_by_true_and_false() -> None:
    """True and False judge a statement, and are no figures of an indicator."""
    name = "innovative-tangshan-2023"
    judged = _read_rows({"indicator": name, "period": 2023, "value": False})
    assert values(judged) == [(name, "2023", False)]
    assert spot(only(_read_rows(_record(True)))) == (
        "not_a_number",
        "error",
        2,
        3,
        "yes",
    )


@pytest.mark.parametrize(
    "value",
    [
        _Broken(),
        pytest.param(10**5000, id="an int of too many digits"),
        Decimal("1E+999999"),
        float("inf"),
        [1, 2],
        b"1587",
        object(),
    ],
)
def test_an_odd_value_is_a_problem_at_its_row(value: object) -> None:
    """Whatever stands in a cell, its row is an error with a place, and the next row is read."""
    seen = _read_rows(_record(value), _record(1659, "2024"))
    (problem,) = seen.problems
    assert (problem.severity, problem.place) == ("error", ("rows", None, 2, 3))
    assert seen.tables[0].rows == {2: "error", 3: "used"}


_ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.dates(),
    st.datetimes(),
    st.text(max_size=12),
    st.binary(max_size=4),
    st.lists(st.integers(), max_size=2),
)
_HEADS = st.sampled_from(["indicator", "period", "value", "unit", "地区", 2023, None])


@pytest.mark.slow
@settings(deadline=None, max_examples=150)
@given(st.lists(st.dictionaries(_HEADS, _ANYTHING, max_size=5), max_size=5))
def test_whatever_rows_hold_they_are_accounted_for(
    rows: list[dict[Any, Any]],
) -> None:
    """Each row is in the account once, or a problem says why the table is none."""
    seen = read_actuals(Rows(rows), PLAN)
    # What looks like heads below the first ones begins a table of its own.
    counted = [row for table in seen.tables for row in table.rows]
    assert counted or seen.problems
    assert set(counted) <= set(range(2, len(rows) + 2))
    assert len(counted) == len(set(counted))


def test_rows_of_too_many_heads_are_refused() -> None:
    """As a sheet of Excel has no more columns."""
    findings = Findings()
    row = dict.fromkeys(range(MAX_COLUMNS + 1), 1)
    assert isinstance(table_of(Rows([row]), findings), Unread)
    assert [problem.code for problem in findings] == ["too_many_columns"]
