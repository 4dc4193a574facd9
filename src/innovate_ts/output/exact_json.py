"""JSON text with exact numbers and readable Chinese.

The standard library writes a decimal through a binary float or not at all.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from json.encoder import encode_basestring, encode_basestring_ascii
from typing import Any

from innovate_ts.basics.records import Records
from innovate_ts.basics.units import plain

_STEP = 2
_TOGETHER = 1000
"""Records that make one piece."""
_PIECE = 10_000
"""Characters of small things that make one piece."""


def dumps(value: Any) -> str:
    """JSON text of dicts, lists, strings, numbers and dates; decimals keep each of their digits."""
    return "".join(pieces(value))


def pieces(value: Any, indent: int = 0) -> Iterator[str]:
    """The same piece by piece: the text of a report of very many rows need not be held as a whole."""
    match value:
        case dict():
            entries = ((f"{_key(key)}: ", entry) for key, entry in value.items())
            yield from _block(
                start="{",
                entries=entries,
                end="}",
                indent=indent,
            )
        case list() | tuple():
            entries = (("", entry) for entry in value)
            yield from _block(
                start="[",
                entries=entries,
                end="]",
                indent=indent,
            )
        case Records():
            yield from _records(value, indent)
        case _:
            yield _scalar(value)


def _block(
    start: str,
    entries: Iterable[tuple[str, Any]],
    end: str,
    indent: int,
) -> Iterator[str]:
    """An object or a list: each entry on a line, with its name, if it has one, before it."""
    inner = indent + _STEP
    between = _between(inner)
    text = start
    line = between[1:]
    for name, value in entries:
        text += line + name
        if type(value) in _WRITERS:
            text += _scalar(value)
        elif _is_flat(value):
            text += "".join(pieces(value, inner))
        else:
            yield text
            yield from pieces(value, inner)
            text = ""
        if len(text) > _PIECE:
            yield text
            text = ""
        line = between
    if line == between:
        text += _between(indent)[1:]
    yield text + end


def _is_flat(value: Any) -> bool:
    """Whether something holds no other things: there are very many such, and each is written at once."""
    match value:
        case dict():
            return all(type(entry) in _WRITERS for entry in value.values())
        case list() | tuple():
            return all(type(entry) in _WRITERS for entry in value)
    return False


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


def _records(records: Records[Any], indent: int) -> Iterator[str]:
    """Objects with the same keys, many at once."""
    inner = indent + _STEP
    between = _between(inner)
    begins = "[" + between[1:]
    for begin in range(0, len(records), _TOGETHER):
        some = records[begin : begin + _TOGETHER]
        yield begins + _together(some, inner)
        begins = between
    yield _between(indent)[1:] + "]" if len(records) else "[]"


def _together(records: Records[Any], indent: int) -> str:
    """The text of some: what all of them have alike is written once, and copied with the keys around it."""
    line = _between(indent + _STEP)
    head = ""
    differing: Iterable[str] = ()
    alike = "{" + line[1:]
    for key, values in zip(records.keys, records.columns(), strict=True):
        alike += f"{_key(key)}: "
        texts = _column(values)
        if isinstance(texts, str):
            alike += texts
        elif head:
            differing = map(alike.join, zip(differing, texts, strict=True))
            alike = ""
        else:
            head = alike
            differing = texts
            alike = ""
        alike += line
    between = _between(indent)
    tail = alike.removesuffix(line) + between[1:] + "}"
    if not head:
        return between.join([tail] * len(records))
    inside = f"{tail}{between}{head}".join(differing)
    return f"{head}{inside}{tail}"


def _column(values: Sequence[Any]) -> str | Iterable[str]:
    """What many records have under one key; the one text where all have the same."""
    first = values[0]
    if first == values[-1] and values.count(first) == len(values):
        return _scalar(first)
    kinds = set(map(type, values))
    if len(kinds) > 1:
        return map(_scalar, values)
    if kinds != {str}:
        return map(_WRITERS[type(first)], values)
    together = "".join(values)
    needs_escapes = '"' in together or "\\" in together
    if needs_escapes or not together.isprintable():
        return map(_string, values)
    return [f'"{text}"' for text in values]


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
