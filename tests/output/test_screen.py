"""A terminal with the words of a language."""

from __future__ import annotations

from innovate_ts.messages import Bilingual
from innovate_ts.output.screen import Screen
from innovate_ts.output.terminal import Terminal, painted

SCREEN = Screen.of("zh", Terminal(20))


def test_a_paragraph_is_indented_and_hangs() -> None:
    """Its first line by the indent, the others by as much as they hang more; nothing for no text."""
    lines = SCREEN.text("one two three", indent=2, hang=3)
    assert painted(lines, SCREEN.terminal) == "  one two three\n"
    narrow = SCREEN.text("one two three four", indent=6, hang=4)
    assert painted(narrow, SCREEN.terminal) == "      one two\n          three four\n"
    assert list(SCREEN.text("")) == []


def test_a_text_of_both_languages_is_said_in_one() -> None:
    """That of the screen, in its style."""
    (line,) = SCREEN.text(Bilingual(zh="完成", en="met"), "bold")
    assert line == [("", ""), ("完成", "bold")]


def test_no_screen_is_too_narrow_to_be_read() -> None:
    """A terminal that claims a width of nothing is set to twenty columns."""
    assert Screen.of("en", Terminal(0)).width == 20
