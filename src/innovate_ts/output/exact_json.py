"""JSON text with exact numbers and readable Chinese.

The standard library writes a decimal through a binary float or not at all.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
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


def dumps(value: Any) -> str:
    """JSON text of dicts, lists, strings, numbers and dates; decimals keep each of their digits."""
    return "".join(pieces(value))


def pieces(value: Any, indent: int = 0) -> Iterator[str]:
    """The same piece by piece: the text of a report of very many rows need not be held as a whole."""
    inner = indent + _STEP
    match value:
        case dict():
            entries = _entries(value, inner)
            yield from _block("{", entries, "}", indent)
        case list() | tuple():
            entries = (_pieces_of(entry, inner) for entry in value)
            yield from _block("[", entries, "]", indent)
        case Records():
            records = _records(value, inner)
            yield from _block("[", records, "]", indent)
        case _:
            yield _scalar(value)


def _pieces_of(value: Any, indent: int) -> Iterable[str]:
    """The same of a part; of what holds no other things, of which there are very many, at once."""
    match value:
        case dict() if _is_flat(value.values()):
            lines = [f"{_key(key)}: {_scalar(it)}" for key, it in value.items()]
            text = _at_once("{", lines, "}", indent)
            return (text,)
        case list() | tuple() if _is_flat(value):
            lines = list(map(_scalar, value))
            text = _at_once("[", lines, "]", indent)
            return (text,)
        case dict() | list() | tuple() | Records():
            return pieces(value, indent)
    return (_scalar(value),)


def _is_flat(values: Iterable[Any]) -> bool:
    return all(type(value) in _WRITERS for value in values)


def _at_once(
    start: str,
    lines: Sequence[str],
    end: str,
    indent: int,
) -> str:
    if not lines:
        return start + end
    between = _between(indent + _STEP)
    inside = between.join(lines)
    first_break = between[1:]
    last_break = _between(indent)[1:]
    return f"{start}{first_break}{inside}{last_break}{end}"


def _scalar(value: Any) -> str:
    kind = type(value)
    if kind in _WRITERS:
        return _WRITERS[kind](value)
    for base, write in _WRITERS.items():
        if isinstance(value, base):
            return write(value)
    raise TypeError(f"no JSON for {kind.__name__}")


@lru_cache(maxsize=4096, typed=True)
def _key(key: object) -> str:
    return _string(str(key))


def _entries(entries: dict[Any, Any], indent: int) -> Iterator[Iterable[str]]:
    for key, value in entries.items():
        name = f"{_key(key)}: "
        value_pieces = _pieces_of(value, indent)
        yield chain((name,), value_pieces)


def _records(records: Records[Any], indent: int) -> Iterator[Iterable[str]]:
    """Objects with the same keys: the text around their values is made once."""
    keys = dict.fromkeys(records.keys, _VALUE)
    text = "".join(pieces(keys, indent))
    escaped = text.replace("%", "%%")
    pattern = escaped.replace(_string(_VALUE), "%s")
    between = _between(indent)
    values = records.values()
    while some := list(islice(values, _TOGETHER)):
        by_key = zip(*some, strict=True)
        columns = map(_column, by_key)
        by_record = zip(*columns, strict=True)
        texts = map(pattern.__mod__, by_record)
        yield (between.join(texts),)


def _column(values: Sequence[Any]) -> Iterable[str]:
    """What many records have under one key."""
    kinds = set(map(type, values))
    if kinds == {int}:
        return map(str, values)
    if kinds != {str}:
        different = set(values)
        written = {value: _scalar(value) for value in different}
        return map(written.__getitem__, values)
    together = "".join(values)
    needs_escapes = '"' in together or "\\" in together
    if needs_escapes or not together.isprintable():
        return map(_string, values)
    return map('"{}"'.format, values)


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
    yield start + end if begins != line else _between(indent)[1:] + end


def _between(indent: int) -> str:
    """What stands between two entries."""
    return f",\n{' ' * indent}"


_WRITERS: dict[type, Callable[[Any], str]] = {
    type(None): lambda _: "null",
    bool: lambda value: "true" if value else "false",
    str: _string,
    int: str,
    Decimal: plain,
    date: lambda value: f'"{value}"',
}
