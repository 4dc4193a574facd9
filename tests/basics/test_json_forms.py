"""A JSON value against a JSON Schema: which part does not fit, by its path."""

from __future__ import annotations

from decimal import Decimal

from innovate_ts.basics.json_forms import JsonForm
from sections import by_rows

FORM = JsonForm(
    {
        "$defs": {
            "Part": {
                "type": "object",
                "properties": {"name": {"type": "string"}},
                "required": ["name"],
                "additionalProperties": False,
            }
        },
        "type": "object",
        "properties": {
            "kind": {"const": "a"},
            "word": {"enum": ["yes", "no"]},
            "count": {"type": "integer"},
            "size": {"anyOf": [{"type": "number"}, {"type": "null"}]},
            "parts": {"type": "array", "items": {"$ref": "#/$defs/Part"}},
            "ends": {
                "type": "array",
                "prefixItems": [{"type": "number"}, {"type": "string"}],
                "minItems": 2,
                "maxItems": 2,
            },
            "tally": {
                "type": "object",
                "propertyNames": {"enum": ["x", "y"]},
                "additionalProperties": {"type": "integer"},
            },
            "is": {"type": "boolean"},
        },
        "required": ["kind"],
        "additionalProperties": False,
    }
)
ONE = Decimal(1)


@by_rows(
    ("value", "misfit"),
    [
        ({"kind": "a"}, None),
        ({"kind": "a", "word": "no", "count": ONE, "is": True}, None),
        ({"kind": "a", "size": None, "parts": [], "ends": [ONE, "x"]}, None),
        ({"kind": "a", "size": ONE, "parts": [{"name": "x"}], "tally": {"x": ONE}}, None),
        ([], ""),
        ({}, "kind"),
        ({"kind": "b"}, "kind"),
        ({"kind": "a", "more": ONE}, "more"),
        ({"kind": "a", "word": "maybe"}, "word"),
        ({"kind": "a", "count": Decimal("1.5")}, "count"),
        ({"kind": "a", "count": True}, "count"),
        ({"kind": "a", "count": "1"}, "count"),
        ({"kind": "a", "size": "1"}, "size"),
        ({"kind": "a", "parts": {}}, "parts"),
        ({"kind": "a", "parts": [{"name": "x"}, {}]}, "parts[1].name"),
        ({"kind": "a", "parts": [{"name": None}]}, "parts[0].name"),
        ({"kind": "a", "parts": [{"name": "x", "age": ONE}]}, "parts[0].age"),
        ({"kind": "a", "ends": [ONE]}, "ends"),
        ({"kind": "a", "ends": ["x", ONE]}, "ends[0]"),
        ({"kind": "a", "tally": {"z": ONE}}, "tally.z"),
        ({"kind": "a", "tally": {"x": "1"}}, "tally.x"),
        ({"kind": "a", "is": "yes"}, "is"),
    ],
)  # fmt: skip
def test_the_first_part_that_does_not_fit(value: object, misfit: str | None) -> None:
    """Nothing where all parts do."""
    assert FORM.misfit(value) == misfit
