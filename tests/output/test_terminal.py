"""Text on a terminal: columns, line breaks, signs that a console knows, nothing that steers it."""

from __future__ import annotations

import pytest

from innovate_ts.output.marks import mark_of
from innovate_ts.output.terminal import (
    Terminal,
    kept_whole,
    pad,
    printable,
    spreadsheet_text,
    width_of,
    wrap,
)
from sections import by_rows


def test_wrap_breaks_between_words_and_chinese_characters() -> None:
    """Closing marks hang with their character, opening ones go with the next, long words break inside."""
    assert wrap("one two three", 7) == ["one two", "three"]
    assert wrap("一二三四五", 4) == ["一二", "三四", "五"]
    assert wrap("一二,三", 5) == ["一二,", "三"]
    assert wrap("一二,三", 4) == ["一", "二,", "三"]
    assert wrap("一二(三四)", 6) == ["一二", "(三四)"]
    assert wrap("一二(三四)", 5) == ["一二", "(三", "四)"]
    assert wrap("abcdefghij", 4) == ["abcd", "efgh", "ij"]
    assert wrap("", 4) == [""]


def test_pad_counts_columns() -> None:
    """A Chinese character takes two."""
    assert pad("中", 4) == "中  "
    assert pad("中", 4, right=True) == "  中"
    assert pad("中文字", 4) == "中文字"


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("中文", 4), ("e\u0301", 1), ("a中", 3), ("", 0)]
)
def test_width_is_told_in_columns(text: str, columns: int) -> None:
    """A mark that combines with another takes none."""
    assert width_of(text) == columns


@pytest.mark.parametrize(
    ("encoding", "sign"), [("utf-8", "✔"), ("gbk", "√"), ("ascii", "+"), ("?", "+")]
)
def test_the_best_sign_is_one_that_the_console_knows(encoding: str, sign: str) -> None:
    """An encoding that Python does not know gets ASCII."""
    assert Terminal(encoding=encoding).sign(mark_of("met").signs) == sign


def test_texts_are_shown_and_not_obeyed() -> None:
    """Control characters are spelt out, signs replaced where the console lacks them."""
    assert printable("a\x1b[31m\u202e") == "a\\x1b[31m\\u202e"
    assert Terminal(encoding="ascii").plain("≥ 1 − 2 …") == ">= 1 - 2 ..."


@by_rows("text", ["=1+1", "+1", "-1", "@x", " =1", "＝1"])
def test_no_spreadsheet_runs_a_text(text: str) -> None:
    """An apostrophe before it makes it a text."""
    assert spreadsheet_text(text) == f"'{text}"
    assert spreadsheet_text("1=1") == "1=1"


def test_an_english_name_begins_a_line_rather_than_be_broken() -> None:
    """One that is longer than a line is broken between its words."""
    whole = kept_whole(["Bureau of Science", "市科学技术局"])
    assert wrap("ask Bureau of Science", 18, whole) == ["ask", "Bureau of Science"]
    assert wrap("ask Bureau of Science", 10, whole) == ["ask Bureau", "of Science"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("浓度为36.2微克/立方米", ["浓度为", "36.2微克/立方米"]),
        ("at 36.2 μg/m³ (微克/立方米)", ["at", "36.2 μg/m³ (微克/立方米)"]),
    ],
)
def test_no_line_parts_a_figure_from_its_unit(text: str, lines: list[str]) -> None:
    """A unit with marks in it stays whole as well, where it is given as one."""
    width = width_of(lines[-1])
    whole = kept_whole(units=["微克", "微克/立方米"])
    assert wrap(text, width, whole) == lines
