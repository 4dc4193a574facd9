"""Figures in a plan's sentences."""

from __future__ import annotations

from innovate_ts.basics.units import plain
from innovate_ts.plantext.zh.figures import figures
from sections import by_rows


@by_rows(
    ("text", "expected"),
    [
        ("1,600家", ["1600 家"]),
        ("15.7%", ["15.7 %"]),
        ("三百家", ["300 家"]),
        ("百分之十五", ["15 %"]),
        ("千分之三", ["3 ‰"]),
        ("三成五", ["35 %"]),
        ("三成", ["3 成"]),
        ("5%—6%", ["5 %"]),
        ("3个百分点", ["3 个百分点"]),
        ("5千亿元、6百万元、7万亿元", ["5 千亿元", "6 百万元", "7 万亿元"]),
        ("二十万人次", ["20 万人次"]),
        ("4件/万人", ["4 件/万人"]),
        ("一个、一批、二期", []),
        ("一倍", ["1 倍"]),
        ("第3批", []),
    ],
)
def test_figures_are_read_with_their_units(text: str, expected: list[str]) -> None:
    """In digits and in words; articles, parts and ordinals are none."""
    read = [f"{plain(figure.value)} {figure.unit}" for figure in figures(text)]
    assert read == expected


def test_the_upper_end_of_a_range_is_kept() -> None:
    """The value is its lower end."""
    (figure,) = figures("5%—6%")
    assert (str(figure.value), str(figure.high)) == ("5", "6")
