"""The parts of a result of which there are very many, kept without a model of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import TypeAdapter
from pydantic_core import core_schema

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.records import Records, Value
from innovate_ts.verdicts.arithmetic import rounded_ratio
from innovate_ts.verdicts.result_parts import Evidence, RegionShare

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue


_FILE = attrgetter("file")
_SHEET = attrgetter("sheet")
_COLUMN = attrgetter("column")
_ORIGIN = attrgetter("origin")
_ROW = attrgetter("row")
_VALUE = attrgetter("value")
_WRITTEN = attrgetter("written")


class Cells(Records[Evidence]):
    """The cells that a result rests on, as the rows that they are of."""

    model = Evidence
    keys = tuple(Evidence.model_fields)

    def columns(self) -> Iterable[Sequence[Value]]:
        """What all of them have under each of the keys."""
        if set(map(type, self._things)) != {Actual}:
            return super().columns()
        # There may be a million: without the detours of `Actual` it takes a third of the time.
        origins = list(map(_ORIGIN, self._things))
        texts = list(map(str, map(_VALUE, self._things)))
        written = list(map(_WRITTEN, self._things))
        if any(written):
            texts = [kept or text for kept, text in zip(written, texts, strict=True)]
        return (
            list(map(_FILE, origins)),
            list(map(_SHEET, origins)),
            list(map(_ROW, self._things)),
            list(map(_COLUMN, origins)),
            texts,
        )


class Shares(Records[RegionShare]):
    """The regions' parts of a sum."""

    model = RegionShare
    keys = tuple(RegionShare.model_fields)


class RegionPart(NamedTuple):
    """A region's part of a sum; its share is worked out where it is asked for."""

    name: str
    actual: Decimal
    total: Decimal

    @property
    def share(self) -> Decimal | None:
        """Its share of the sum; None of nothing."""
        if not self.total:
            return None
        return rounded_ratio(self.actual, self.total)


class KeptAsRecords:
    """Marks a field of records: no model is made of each, and the schema says what one would be.

    Args:
        records: their class.
    """

    def __init__(self, records: type[Records[Any]]) -> None:
        self._model = records.model

    def __get_pydantic_core_schema__(
        self, _source: Any, _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.any_schema()

    def __get_pydantic_json_schema__(
        self, _schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return handler(TypeAdapter(tuple[self._model, ...]).core_schema)  # type: ignore[name-defined]
