"""The JSON report: UTF-8, Chinese unescaped, keys in the order of the models, exact numbers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from json.encoder import encode_basestring, encode_basestring_ascii
from typing import Any

from innovate_ts.basics.units import plain
from innovate_ts.verdicts.results import Report


def render(report: Report) -> str:
    """The report as JSON text, with a line break at its end."""
    return dumps(report.model_dump(by_alias=True)) + "\n"


def dumps(value: Any, indent: int = 0) -> str:
    """JSON text of dicts, lists, strings, numbers and dates; decimals keep each of their digits.

    The standard library writes a decimal through a binary float or not at all.
    """
    match value:
        case None | bool():
            return {None: "null", True: "true", False: "false"}[value]
        case str():
            return _string(value)
        case int():
            return str(value)
        case Decimal():
            return plain(value)
        case date():
            return f'"{value}"'
        case dict():
            items = [
                f"{_string(str(k))}: {dumps(v, indent + 2)}" for k, v in value.items()
            ]
            return _block("{", items, "}", indent)
        case list() | tuple():
            return _block("[", [dumps(v, indent + 2) for v in value], "]", indent)
    raise TypeError(f"no JSON for {type(value).__name__}")


def _string(text: str) -> str:
    """A JSON string; Chinese stays as it is, what cannot be printed is escaped."""
    plain_string = encode_basestring(text)
    if plain_string.isprintable():
        return plain_string
    return "".join(
        c if c.isprintable() else encode_basestring_ascii(c)[1:-1] for c in plain_string
    )


def _block(start: str, items: list[str], end: str, indent: int) -> str:
    if not items:
        return start + end
    inner = " " * (indent + 2)
    return f"{start}\n{inner}" + f",\n{inner}".join(items) + f"\n{' ' * indent}{end}"
