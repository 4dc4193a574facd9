"""Tables as they are read, and what is found at their cells."""

from __future__ import annotations

from innovate_ts.actuals.raw_rows import Cell, RawRow
from innovate_ts.actuals.rows import TableRows
from innovate_ts.actuals.tables import RawTable, TableFindings
from innovate_ts.findings import Findings
from innovate_ts.messages import actuals as texts

ROW = RawRow(7, ("高企数", " ", " 1587 "))
TABLE = RawTable("a.xlsx", "XLSX", TableRows.of([ROW]), sheet="一季度")


def test_a_row_knows_its_cells() -> None:
    """A cell has the row's number and a column from 1; beyond the row's end it is empty."""
    assert ROW.cell(2) == Cell(7, 3, " 1587 ")
    assert ROW.cell(5) == Cell(7, 6, "")
    assert ROW.written() == ("高企数", "1587")
    assert not ROW.is_blank
    assert RawRow(8, ("", " ", "\u3000")).is_blank
    assert RawRow(9, ()).is_blank


def test_what_is_found_at_a_cell_has_its_place_and_text() -> None:
    """Whatever is said of a cell stands at it, under what the cell was to give."""
    findings = Findings()
    at_value = TableFindings(TABLE, findings).at(ROW.cell(2), "value")
    message = texts.not_a_number(text="1587")
    for add, severity in (
        (at_value.error, "error"),
        (at_value.warning, "warning"),
        (at_value.note, "note"),
    ):
        problem = add(message)
        assert problem.place == ("a.xlsx", "一季度", 7, 3)
        assert (problem.severity, problem.field, problem.text) == (
            severity,
            "value",
            " 1587 ",
        )
    assert len(findings) == 3
