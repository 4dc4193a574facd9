"""The cells that a result rests on, kept as the rows that they are of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, overload

from pydantic import TypeAdapter
from pydantic_core import core_schema

from innovate_ts.basics.actual import Actual, TaskReport
from innovate_ts.basics.records import Records
from innovate_ts.verdicts.result_parts import Evidence

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue


class Cells(Records[Evidence]):
    """The cells of rows; an `Evidence` is made of one where it is asked for.

    Args:
        rows: the rows.
    """

    keys = tuple(Evidence.model_fields)

    def __init__(self, rows: Sequence[Actual | TaskReport]) -> None:
        self._rows = tuple(rows)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Evidence: ...

    @overload
    def __getitem__(self, index: slice) -> Cells: ...

    def __getitem__(self, index: int | slice) -> Evidence | Cells:
        if isinstance(index, slice):
            return Cells(self._rows[index])
        row = self._rows[index]
        return Evidence(
            file=row.file,
            sheet=row.sheet,
            row=row.row,
            column=row.column,
            text=row.text,
        )

    def values(self) -> Iterator[tuple[str | int | None, ...]]:
        """File, sheet, row, column and text of each."""
        return map(attrgetter(*self.keys), self._rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Cells) and list(self.values()) == list(other.values())

    __hash__ = None  # type: ignore[assignment]


class KeptAsRows:
    """Marks a field of evidence: no model is made of a cell, and the schema says what one would be."""

    @staticmethod
    def __get_pydantic_core_schema__(
        _source: Any, _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.any_schema()

    @staticmethod
    def __get_pydantic_json_schema__(
        _schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return handler(TypeAdapter(tuple[Evidence, ...]).core_schema)
