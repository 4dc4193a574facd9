"""Scalars and the base of all models: frozen, strict, each field explained under it.

YAML gives text, and the models make of it what it means: 15.7 stays 15.7, 1.10 is not 1.1.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Annotated, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainSerializer,
    PlainValidator,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from innovate_ts.basics.periods import Period

T = TypeVar("T")


def _from_text(
    wanted: type[T], pattern: str, convert: Callable[[str], T], code: str
) -> Callable[[object], T]:
    """A validator that reads a scalar's text in one form only and says `code` of anything else."""

    def read(value: object) -> T:
        if isinstance(value, wanted):
            return value
        if isinstance(value, str) and re.fullmatch(pattern, value, re.ASCII):
            # 2023-02-30 has the form of a date and is none.
            with suppress(ValueError):
                return convert(value)
        # The code alone: `plan.load` makes the message of it, in both languages and with its place.
        raise PydanticCustomError(code, "{text}", {"text": value})

    return read


Figure = Annotated[
    Decimal,
    BeforeValidator(
        _from_text(
            wanted=Decimal,
            pattern=r"-?\d{1,30}(\.\d{1,30})?",
            convert=Decimal,
            code="not_a_number",
        )
    ),
    WithJsonSchema({"type": "number"}),
]
"""An exact decimal; 1.10 stays 1.10."""

Count = Annotated[
    int,
    BeforeValidator(
        _from_text(
            wanted=int,
            pattern=r"\d{1,4}",
            convert=int,
            code="not_a_count",
        )
    ),
    WithJsonSchema({"type": "integer"}),
]
"""A whole number from 0."""

Day = Annotated[
    date,
    BeforeValidator(
        _from_text(
            wanted=date,
            pattern=r"\d{4}-\d\d-\d\d",
            convert=date.fromisoformat,
            code="not_a_date",
        )
    ),
    WithJsonSchema({"type": "string", "format": "date"}),
]

PeriodText = Annotated[
    Period,
    PlainValidator(
        _from_text(
            wanted=Period,
            pattern=r"[\d/Q-]{4,21}",
            convert=Period.parse,
            code="not_a_period",
        )
    ),
    PlainSerializer(str, return_type=str),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "description": "2023, 2024-Q3, 2024-09, 2024-01/2024-09 or 2023/2025",
        }
    ),
]


class Model(BaseModel):
    """Frozen and strict; an unknown key is an error; the text under a field is its description everywhere."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, defer_build=True
    )
