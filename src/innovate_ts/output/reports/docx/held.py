"""What no line of a note parts: a figure and its unit, a date, two ends of a range."""

import re

JOINED = "\u2060"
"""Between two characters that no line parts, without width."""
NO_BREAK_SPACE = "\u00a0"
_CHINESE = "\u4e00-\u9fff"
_HYPHEN_OF_DATE = re.compile(r"(?<=\d-)(?=\d\d\b)")
_DASH_OF_RANGE = re.compile(r"(?<=\d)[—–](?=\d)")
_SPACE_OF_FIGURE = re.compile(
    r"(?<=\d) (?=[^\W\d])|(?<=illion) (?=\w)|(?<=annex|.task) (?=\d)"
)
"""Between a figure and its unit, or what it counts or numbers."""
_CHINESE_UNIT = re.compile(
    rf"(?<=\d)({NO_BREAK_SPACE}?)(个百分点|[十百千万亿]*[{_CHINESE}])"
)
"""A unit behind a figure, of a longer word its first character."""
UNIT = re.compile(
    rf"(?<=[{JOINED}{NO_BREAK_SPACE}])([{_CHINESE}](?:{JOINED}[{_CHINESE}])*)"
)
"""What is held to the figure before it."""


def held_together(text: str) -> str:
    """A text in which no line ends between a figure and its unit, or within a date or range of figures."""
    joined = _HYPHEN_OF_DATE.sub(JOINED, text)
    joined = _DASH_OF_RANGE.sub(_held_on_both_sides, joined)
    spaced = _SPACE_OF_FIGURE.sub(NO_BREAK_SPACE, joined)
    return _CHINESE_UNIT.sub(_held_unit, spaced)


def _held_on_both_sides(dash: re.Match[str]) -> str:
    return f"{JOINED}{dash[0]}{JOINED}"


def _held_unit(unit: re.Match[str]) -> str:
    space, characters = unit.groups()
    held = JOINED.join(characters)
    glue = space or JOINED
    return glue + held
