"""The account of each file."""

from __future__ import annotations

from innovate_ts.basics.actual import InputTable
from innovate_ts.basics.row_kinds import RowKind, RowKinds
from innovate_ts.verdicts.inputs import report_inputs
from verdicts.pieces import row


def table(
    sheet: str | None, layout: str | None, rows: dict[int, RowKind]
) -> InputTable:
    """A table of one workbook."""
    return InputTable(
        file="book.xlsx", sheet=sheet, encoding=None, layout=layout, rows=RowKinds(rows)
    )


def test_tables_of_a_file_add_up_and_contradictory_rows_are_errors() -> None:
    """A row is error, used, other or empty, the first that fits, and they add up to those read."""
    tables = [
        table("一", "long", {2: "used", 3: "used", 4: "other", 5: "empty"}),
        table("二", "wide", {2: "used", 3: "error"}),
        table("三", None, {}),
    ]
    wrong = row("2024", "1", file="book.xlsx", sheet="一", row=3)
    (account,) = report_inputs(tables, [wrong])
    assert (account.file, account.layout) == ("book.xlsx", "long, wide")
    counts = account.rows
    assert (counts.read, counts.used, counts.other) == (6, 2, 1)
    assert (counts.empty, counts.error) == (1, 2)


def test_a_file_that_is_no_table_is_accounted_for() -> None:
    """It stands there with nothing read."""
    (account,) = report_inputs([table(None, None, {})], [])
    assert (account.layout, account.rows.read) == (None, 0)
