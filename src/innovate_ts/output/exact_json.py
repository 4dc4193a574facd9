"""JSON text with exact numbers and readable Chinese.

The standard library writes a decimal through a binary float or not at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import chain, islice
from json.encoder import encode_basestring, encode_basestring_ascii
from typing import Any

from innovate_ts.basics.records import Records
from innovate_ts.basics.units import plain

_STEP = 2
_TOGETHER = 1000
"""Records that make one piece."""
_VALUE = "?"
"""Stands for a value."""
_CONSTANTS = {None: "null", True: "true", False: "false"}


def dumps(value: Any) -> str:
    """JSON text of dicts, lists, strings, numbers and dates; decimals keep each of their digits."""
    return "".join(pieces(value))


def pieces(value: Any, indent: int = 0) -> Iterator[str]:
    """The same piece by piece: the text of a report of very many rows need not be held as a whole."""
    match value:
        case Records():
            yield from _block("[", _records(value, indent + _STEP), "]", indent)
        case dict():
            yield from _block("{", _entries(value, indent + _STEP), "}", indent)
        case list() | tuple():
            items = (pieces(entry, indent + _STEP) for entry in value)
            yield from _block("[", items, "]", indent)
        case _:
            yield _scalar(value)


def _scalar(value: Any) -> str:
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
    raise TypeError(f"no JSON for {type(value).__name__}")


def _entries(entries: dict[Any, Any], indent: int) -> Iterator[Iterator[str]]:
    for key, value in entries.items():
        yield chain((f"{_string(str(key))}: ",), pieces(value, indent))


def _records(records: Records[Any], indent: int) -> Iterator[Iterable[str]]:
    """Objects with the same keys: the text around their values is made once."""
    keys = dict.fromkeys(records.keys, _VALUE)
    pattern = "".join(pieces(keys, indent)).replace("%", "%%")
    pattern = pattern.replace(_string(_VALUE), "%s")
    between = _between(indent)
    values = records.values()
    while some := list(islice(values, _TOGETHER)):
        texts = [pattern % tuple(map(_of_record, record)) for record in some]
        yield (between.join(texts),)


def _of_record(value: str | int | None) -> str:
    """A text, a whole number or nothing, of which there are very many."""
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


def _block(
    start: str, entries: Iterable[Iterable[str]], end: str, indent: int
) -> Iterator[str]:
    """A list or an object, of which each entry begins a line."""
    line = _between(indent + _STEP)
    begins = start + line[1:]
    for entry in entries:
        yield begins
        yield from entry
        begins = line
    yield start + end if begins != line else f"\n{' ' * indent}{end}"


def _between(indent: int) -> str:
    """What stands between two entries."""
    return f",\n{' ' * indent}"
