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


def test_a_paragraph_is_no_wider_than_is_read_with_ease() -> None:
    """However wide the terminal is."""
    lines = Screen.of("en", Terminal(300)).text("word " * 100)
    assert max(len(text) for _, (text, _) in lines) <= 100


def test_no_line_breaks_a_chinese_name_or_a_figure() -> None:
    """What has no room behind the others goes to the next line whole."""
    screen = Screen.of("zh", Terminal(30), names=["高新技术企业"])
    text = "请看全市本年度的高新技术企业到2023年12月31日共有1587家"
    lines = [line for _, (line, _) in screen.text(text)]
    assert lines == ["请看全市本年度的高新技术企业到", "2023年12月31日共有1587家"]
    english = Screen.of("en", Terminal(30))
    text = "a turnover in all of 8.16 billion yuan (81.6 亿元)"
    lines = [line for _, (line, _) in english.text(text)]
    assert lines == ["a turnover in all of", "8.16 billion yuan (81.6 亿元)"]


def test_short_texts_are_parted_by_points() -> None:
    """And a line ends between them."""
    screen = Screen.of("en", Terminal(20))
    lines = [
        line for _, (line, _) in screen.parts(["one two", "three", "", "four six"])
    ]
    assert lines == ["one two · three", "four six"]
