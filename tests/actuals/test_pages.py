"""Pages: the rows that a spreadsheet shows of them, and no more cells than they have."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from innovate_ts.actuals import pages
from innovate_ts.actuals.pages import read_page
from innovate_ts.actuals.refusal import CannotReadError
from innovate_ts.actuals.tables import RawTable
from innovate_ts.findings import Findings
from sections import by_rows


def _table(page: str) -> RawTable:
    return read_page("a.xls", page, "UTF-8", Findings())


def _notes(page: str) -> list[tuple[str, int | None]]:
    findings = Findings()
    read_page("a.xls", page, "UTF-8", findings)
    return [(problem.code, problem.row) for problem in findings]


def _rows(page: str) -> list[tuple[str, ...]]:
    return [row.cells for row in _table(page).rows]


def _row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _table_of(cell: str) -> str:
    return f"<table>{_row(cell)}</table>"


@by_rows(
    ("cell", "shown"),
    [
        ("126", "126"),
        (" \n 高新技术\n  企业 ", "高新技术 企业"),
        ("126&nbsp;亿元", "126\xa0亿元"),
        ("R&amp;D&#32;&#x4EBF;", "R&D 亿"),
        (f"1587&#{'9' * 6_000};", f"1587&#{'9' * 6_000};"),
        ("1<b>5</b>87", "1587"),
        ("126<br>亿元", "126\n亿元"),
        ("<p>126</p><p>140</p>", "126\n140"),
        ("1600<sup>2</sup>", "1600²"),
        ("1600<sub>2</sub>", "1600₂"),
        ("<del>1500</del>1600", "(struck out: 1500)1600"),
        ("1600</s>", "1600"),
        ("1600<!-- 1700 -->", "1600"),
        ("1600<script>1</script>", "1600"),
        ("<select><option>7</option></select>1600", "1600"),
        ("a < b", "a < b"),
        ("<input value=1587>", "1587"),
        ("<INPUT type='text' value='1 587 &amp;'>家", "1 587 &家"),
        ('<input type="hidden" value="7"><input type=checkbox value=on>1587', "1587"),
        ("<o:p>1600</o:p>", "1600"),
    ],
)
def test_a_cell_shows_its_text(cell: str, shown: str) -> None:
    """As a reader sees it: blanks run together, and a raised digit is none of the figure."""
    assert _rows(f"<table>{_row('x', cell)}</table>") == [("x", shown)]


def test_rows_stand_below_one_another() -> None:
    """Those of several tables too, with the lines of text around them."""
    page = (
        "<title>no</title><h1>2023年</h1><p>单位：<b>家</b></p>"
        f"<table><caption>表一</caption>{_row('a', 'b')}{_row('', '')}</table>"
        f"注<table><tbody>{_row('c')}</tbody></table>末行"
    )
    assert _rows(page) == [
        ("2023年",),
        ("单位：家",),
        ("表一",),
        ("a", "b"),
        (),
        ("注",),
        ("c",),
        ("末行",),
    ]


@pytest.mark.parametrize(
    "inner",
    [
        "<tr><td>130</td><td>131</td></tr>",
        "<tr><td>130</td></tr><tr><td>131</td></tr>",
    ],
)
def test_a_row_or_column_inside_a_cell_behind_others_is_its_text(inner: str) -> None:
    """Its figures are not lost, and none of them is taken for the cell's own."""
    page = (
        "<table><tr><td>高企数</td>"
        f"<td><table>{inner}</table></td><td>家</td></tr></table>"
    )
    assert _rows(page) == [("高企数", "130\n131", "家")]


def test_a_table_inside_another_stands_for_itself() -> None:
    """The outer one lays out the page: what else it says are lines."""
    inner = f"<table>{_row('a', 'b')}</table>"
    page = f"<table><tr><td>左</td><td>上{inner}下</td><td>右</td></tr></table>"
    assert _rows(page) == [("左", "上"), ("a", "b"), ("下",), ("右",)]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (_table_of("高企数"), "高企数"),
        (f"上{_table_of('高企数')}下", "上\n高企数\n下"),
        (_table_of(_table_of("高企数")), "高企数"),
        (_table_of("1") + _table_of("2"), "1\n2"),
        (_table_of(""), ""),
    ],
)
def test_a_table_of_a_single_cell_is_its_text(cell: str, shown: str) -> None:
    """Web systems frame a text so; the cells beside it stay in its row."""
    page = f"<table>{_row('a', 'b', 'c')}{_row('x', cell, '1650')}{_row(cell, '2')}</table>"
    assert _rows(page) == [("a", "b", "c"), ("x", shown, "1650"), (shown, "2")]


def test_lines_far_above_the_table_are_left_out() -> None:
    """Menus are no titles; the rows below keep their numbers, and a note says how many lines there were."""
    menu = "".join(f"<li>{number}</li>" for number in range(50))
    table = f"<table>{_row('a', 'b')}</table>"
    page = f"<ul>{menu}</ul><h1>2023年</h1>{table}"
    rows = _table(page).rows
    assert (rows[0].number, rows[0].cells) == (32, ("31",))
    assert (rows[-2].cells, rows[-1].number) == (("2023年",), 52)
    assert _notes(page) == [("lines_left_out", 1)]
    assert _notes(f"<ul>{menu[: 20 * 10]}</ul>{table}") == []


def test_a_hidden_row_is_read_and_noted() -> None:
    """As of a workbook; one that shows nothing is none."""
    hidden = _row("c", "d").replace("<tr", '<tr style="display : none"')
    blank = "<tr style='display:none'><td></td></tr>"
    page = f"<table>{_row('a', 'b')}{hidden}{blank}{hidden}</table>"
    assert [row.cells for row in _table(page).rows][1] == ("c", "d")
    assert _notes(page) == [("hidden_row", 2)]


def test_tables_are_not_inside_each_other_without_end() -> None:
    """One too many ends the innermost, as where the ends of all were forgotten."""
    page = "".join(f"<table><tr><td>{number}" for number in range(1000))
    assert _rows(page) == [(str(number),) for number in range(1000)]


def test_tags_need_not_end() -> None:
    """A cell ends where the next one begins, a row where the next one does."""
    assert _rows("<TABLE><TR><TD>a<TD>b<TR><TH>c") == [("a", "b"), ("c",)]
    assert _rows("<table><td>a<td>b</table>") == [("a", "b")]
    assert _rows("</td></tr></table><table><tr><td>a") == [("a",)]


def test_cells_span_columns_and_rows() -> None:
    """The cells behind and below move aside, and are known to be covered."""
    page = (
        "<table><tr><td rowspan=2>a</td><td colspan='2'>b</td></tr>"
        "<tr><td>c</td><td>d</td></tr><tr><td>e</td></tr></table>"
    )
    table = _table(page)
    assert [row.cells for row in table.rows] == [("a", "b"), ("", "c", "d"), ("e",)]
    cells = [(row, column) for row in (1, 2, 3) for column in range(4)]
    assert [cell for cell in cells if cell in table.merged] == [(1, 2), (2, 0)]
    assert [cell for cell in cells if cell in table.merged_down] == [(2, 0)]


def test_a_span_ends_with_its_table() -> None:
    """The rows of the next table are not below a cell of the one before."""
    table = _table(
        f"<table><tr><td rowspan=9>a</td><td>b</td></tr></table><table>{_row('c', 'd')}</table>"
    )
    assert [row.cells for row in table.rows] == [("a", "b"), ("c", "d")]
    assert not table.merged


@pytest.mark.parametrize("span", ["0", "-1", "x", ""])
def test_a_span_that_is_none_is_one(span: str) -> None:
    """What a browser does not understand, it takes for 1."""
    page = f'<table><tr><td colspan="{span}">a</td><td>b</td></tr></table>'
    assert _rows(page) == [("a", "b")]


def test_what_a_cell_claims_to_span_costs_nothing() -> None:
    """A thousand cells of a billion columns and rows are a thousand cells, or refused."""
    wide = "<td colspan=1000000000 rowspan=1000000000>a</td>"
    started = time.process_time()
    assert len(_rows(f"<table><tr>{wide}</tr></table>")[0]) == 1
    with pytest.raises(CannotReadError) as refused:
        _rows("<table>" + f"<tr>{wide * 10}</tr>" * 1000)
    assert refused.value.message.code == "too_many_columns"
    assert time.process_time() - started < 5


def test_a_page_of_too_many_cells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows count too, of which a few bytes make one."""
    monkeypatch.setattr(pages, "MAX_CELLS", 6)
    assert len(_rows(f"<table>{_row('a', 'b') * 2}</table>")) == 2
    for many in (_row("a", "b") * 3, "<tr><td>" * 4, "a<p>" * 7):
        with pytest.raises(CannotReadError) as refused:
            _rows(f"<table>{many}</table>")
        assert refused.value.message.code == "too_many_cells"


def test_a_cell_that_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its row is told."""
    monkeypatch.setattr(pages, "MAX_FIELD", 5)
    with pytest.raises(CannotReadError) as refused:
        _rows(f"<table>{_row('a')}{_row('123456')}</table>")
    assert (refused.value.message.code, refused.value.row) == ("cell_too_long", 2)


def test_a_page_without_a_table_is_called_so() -> None:
    """Most likely somebody had to log in."""
    with pytest.raises(CannotReadError) as refused:
        _table("<html><body>请登录</body></html>")
    assert refused.value.message.code == "other_kind"


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<a",
        "<!--",
        "<td",
        '<td a="',
        "<table>",
        "<td>",
        "<tr>",
        "&",
        "<script>",
        "</",
        "<sup>",
    ],
)
def test_time_is_in_proportion_to_the_page(piece: str) -> None:
    """Nothing that is left open is looked for again and again."""
    times = []
    for count in (10_000, 40_000):
        started = time.process_time()
        with suppress(CannotReadError):
            _table(f"<table>{piece * count}")
        times.append(time.process_time() - started)
    assert times[1] < 4 * 4 * max(times[0], 0.01)
