"""Workflow commands of GitHub Actions, read back as its documentation writes them.

`::name key=value,key=value::message` on a line of its own, where a message has `%`, CR and LF as `%25`, `%0D`
and `%0A`, and a value of a property has `:` and `,` as `%3A` and `%2C` too.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_MESSAGE = {"%25": "%", "%0D": "\r", "%0A": "\n"}
_PROPERTY = {**_MESSAGE, "%3A": ":", "%2C": ","}
_ESCAPE = re.compile("%[0-9A-F]{2}")


class Command(NamedTuple):
    """One workflow command."""

    name: str
    properties: dict[str, str]
    message: str


def commands_of(text: str) -> list[Command]:
    """The commands of a text in which every line has to be one."""
    return [_command(line) for line in text.splitlines()]


def _command(line: str) -> Command:
    assert line.startswith("::"), line
    head, separator, message = line.removeprefix("::").partition("::")
    assert separator, line
    name, _, properties = head.partition(" ")
    pairs = [pair.partition("=") for pair in properties.split(",") if pair]
    assert all(separator for _, separator, _ in pairs), line
    keys = [key for key, _, _ in pairs]
    assert len(keys) == len(set(keys)), line
    return Command(
        name,
        {key: _unescaped(value, _PROPERTY) for key, _, value in pairs},
        _unescaped(message, _MESSAGE),
    )


def _unescaped(text: str, escapes: dict[str, str]) -> str:
    """The text behind an escaped one; an escape that is not documented there is an error."""
    return _ESCAPE.sub(lambda match: escapes[match[0]], text)
