"""Registers that are workbooks or Parquet."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from innovate_ts.actuals.files import read_tables
from innovate_ts.actuals.tables import RawTable
from innovate_ts.findings import Findings, InputError, Place, problem
from innovate_ts.messages import registers as texts
from innovate_ts.registers.register import Register, RegisterRow, forms_of, refuse


def workbook(path: str, sheet: str | None) -> Register:
    """The one sheet of a workbook that is meant."""
    findings = Findings()
    tables = [
        table
        for table in read_tables(
            path=path,
            encoding=None,
            sheet=sheet,
            findings=findings,
        )
        if isinstance(table, RawTable)
    ]
    if findings.first_error():
        raise InputError(findings.in_order())
    if len(tables) != 1:
        known = ", ".join(str(table.sheet) for table in tables)
        raise InputError((problem(texts.which_sheet(known=known), Place(path)),))
    table = tables[0]
    width = max((len(row.cells) for row in table.rows), default=0)

    def rows() -> Iterator[RegisterRow]:
        for row in table.rows:
            if not row.is_blank:
                padding = [""] * (width - len(row.cells))
                yield RegisterRow(row.number, [*row.cells, *padding])

    return Register(
        shown=path,
        encoding=table.encoding or "",
        rows=rows,
    )


def parquet(path: str) -> Register:
    """A file of Parquet.

    Raises:
        InputError: it is damaged.
    """
    from pyarrow import ArrowException, types  # noqa: PLC0415 - comes with the extra
    from pyarrow.parquet import ParquetFile  # noqa: PLC0415

    try:
        schema = ParquetFile(path).schema_arrow
    except ArrowException as error:
        raise refuse(texts.damaged_parquet(), path) from error
    floats = [field.name for field in schema if types.is_floating(field.type)]
    rows = partial(_rows_of_parquet, path)
    return Register(
        shown=path,
        encoding="Parquet",
        rows=rows,
        floats=frozenset(forms_of(floats)),
    )


def _rows_of_parquet(path: str) -> Iterator[RegisterRow]:
    """Its names as row 0, and its rows from 1."""
    from pyarrow.parquet import ParquetFile  # noqa: PLC0415

    file = ParquetFile(path)
    yield RegisterRow(0, file.schema_arrow.names)
    number = 0
    for batch in file.iter_batches():
        columns = [column.to_pylist() for column in batch.columns]
        for values in zip(*columns, strict=True):
            number += 1
            yield RegisterRow(number, [as_text(value) for value in values])


def as_text(value: object) -> str:
    """A value of Parquet as the engines write it; of a time the day."""
    if isinstance(value, datetime) and value.tzinfo is None:
        value = value.date()
    return "" if value is None else str(value)
