"""What is not counted, taken out of a text so that all else stays in its place."""

import re


def blanked(pattern: re.Pattern[str], text: str) -> str:
    """A text with a space for each character of what a pattern matches."""
    return pattern.sub(_spaces, text)


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])
