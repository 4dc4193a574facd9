"""Whether a JSON value has the form that a JSON Schema gives it; of a schema's words those that ours use."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

Schema = Mapping[str, Any]


class JsonForm(NamedTuple):
    """A JSON Schema, ready to be held against values."""

    schema: Schema

    def misfit(self, value: object) -> str | None:
        """The first part of a value that has not the form: `results[3].actual`; None where all have.

        Args:
            value: what was read, its numbers as `Decimal`.
        """
        return self._misfit(
            value=value,
            schema=self.schema,
            path="",
        )

    def _misfit(self, value: object, schema: Schema, path: str) -> str | None:
        schema = self._resolved(schema)
        choices: Sequence[Schema] = schema.get("anyOf", ())
        if choices:
            return self._misfit_of_all(value, choices, path)
        if not _is_allowed(value, schema):
            return path
        if isinstance(value, dict):
            return self._misfit_in_object(value, schema, path)
        if isinstance(value, list):
            return self._misfit_in_array(value, schema, path)
        return None

    def _misfit_of_all(
        self, value: object, choices: Sequence[Schema], path: str
    ) -> str | None:
        """None where one of the choices fits, else what the one that came farthest says."""
        misfits: list[str] = []
        for choice in choices:
            misfit = self._misfit(
                value=value,
                schema=choice,
                path=path,
            )
            if misfit is None:
                return None
            misfits.append(misfit)
        return max(misfits, key=len)

    def _misfit_in_object(
        self, value: Mapping[str, object], schema: Schema, path: str
    ) -> str | None:
        parts: Mapping[str, Schema] = schema.get("properties", {})
        names: Sequence[str] = schema.get("propertyNames", {}).get("enum", ())
        others: Schema | bool = schema.get("additionalProperties", True)
        for key in schema.get("required", ()):
            if key not in value:
                return _within(path, key)
        for key, part in value.items():
            below = _within(path, key)
            form = parts.get(key, others)
            is_unnamed = bool(names) and key not in names
            if form is False or is_unnamed:
                return below
            if isinstance(form, Mapping):
                misfit = self._misfit(
                    value=part,
                    schema=form,
                    path=below,
                )
                if misfit is not None:
                    return misfit
        return None

    def _misfit_in_array(
        self, value: Sequence[object], schema: Schema, path: str
    ) -> str | None:
        firsts: Sequence[Schema] = schema.get("prefixItems", ())
        rest: Schema = schema.get("items", {})
        for index, part in enumerate(value):
            form = firsts[index] if index < len(firsts) else rest
            misfit = self._misfit(
                value=part,
                schema=form,
                path=f"{path}[{index}]",
            )
            if misfit is not None:
                return misfit
        return None

    def _resolved(self, schema: Schema) -> Schema:
        while "$ref" in schema:
            name = schema["$ref"].removeprefix("#/$defs/")
            schema = self.schema["$defs"][name]
        return schema


def _within(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _is_allowed(value: object, schema: Schema) -> bool:
    """Whether the value itself is of the type, length or words that are asked for."""
    if "const" in schema and value != schema["const"]:
        return False
    if "enum" in schema and value not in schema["enum"]:
        return False
    if isinstance(value, list) and not _has_length(value, schema):
        return False
    kind = schema.get("type")
    return kind is None or _is_of_type(value, kind)


def _has_length(value: Sequence[object], schema: Schema) -> bool:
    least = schema.get("minItems", 0)
    most = schema.get("maxItems", len(value))
    return bool(least <= len(value) <= most)


def _is_of_type(value: object, kind: str) -> bool:
    match kind:
        case "object":
            return isinstance(value, dict)
        case "array":
            return isinstance(value, list)
        case "string":
            return isinstance(value, str)
        case "boolean":
            return isinstance(value, bool)
        case "null":
            return value is None
        case "number":
            return isinstance(value, Decimal)
        case "integer":
            return isinstance(value, Decimal) and value == value.to_integral_value()
        case _:
            raise ValueError(kind)
