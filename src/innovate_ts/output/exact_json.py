"""JSON text with exact numbers and readable Chinese.

The standard library writes a decimal through a binary float or not at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from json.encoder import encode_basestring, encode_basestring_ascii
from typing import Any

from innovate_ts.basics.records import Records
from innovate_ts.basics.units import plain

_STEP = 2
_VALUE = "?"
"""Stands for a value."""
_CONSTANTS = {None: "null", True: "true", False: "false"}


def dumps(value: Any, indent: int = 0) -> str:
    """JSON text of dicts, lists, strings, numbers and dates; decimals keep each of their digits."""
    match value:
        # Before int, which a bool is too.
        case None | bool():
            return _CONSTANTS[value]
        case str():
            return _string(value)
        case int():
            return str(value)
        case Decimal():
            return plain(value)
        case date():
            return f'"{value}"'
        case Records():
            return _records(value, indent)
        case dict():
            return _object(value, indent)
        case list() | tuple():
            inner = indent + _STEP
            texts = [dumps(entry, inner) for entry in value]
            return _block("[", texts, "]", indent)
    raise TypeError(f"no JSON for {type(value).__name__}")


def _object(entries: dict[Any, Any], indent: int) -> str:
    texts = []
    for key, value in entries.items():
        name = _string(str(key))
        text = dumps(value, indent + _STEP)
        texts.append(f"{name}: {text}")
    return _block("{", texts, "}", indent)


def _records(records: Records[Any], indent: int) -> str:
    """Objects with the same keys: the text around their values is made once."""
    inner = indent + _STEP
    pattern = _object(dict.fromkeys(records.keys, _VALUE), inner)
    pattern = pattern.replace("%", "%%").replace(_string(_VALUE), "%s")
    texts = [pattern % tuple(map(_scalar, values)) for values in records.values()]
    return _block("[", texts, "]", indent)


def _scalar(value: str | int | None) -> str:
    """A text, a whole number or nothing."""
    if isinstance(value, str):
        return _string(value)
    return _CONSTANTS[None] if value is None else str(value)


def _string(text: str) -> str:
    """A JSON string; Chinese stays as it is, what cannot be printed is escaped."""
    quoted = encode_basestring(text)
    if quoted.isprintable():
        return quoted
    return "".join(map(_escaped, quoted))


def _escaped(char: str) -> str:
    if char.isprintable():
        return char
    # Without the quotation marks that it comes in.
    return encode_basestring_ascii(char)[1:-1]


def _block(start: str, entries: Sequence[str], end: str, indent: int) -> str:
    if not entries:
        return start + end
    outer = " " * indent
    inner = " " * (indent + _STEP)
    lines = f",\n{inner}".join(entries)
    return f"{start}\n{inner}{lines}\n{outer}{end}"
