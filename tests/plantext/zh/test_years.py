"""The years that a plan's name tells."""

from __future__ import annotations

import pytest

from innovate_ts.plantext.zh.years import five_year_plan, years_of


@pytest.mark.parametrize(
    ("name", "years"),
    [
        ("十二五", "2011/2015"),
        ("十四", "2021/2025"),
        ("十五五", "2026/2030"),
        ("十六五", "2031/2035"),
    ],
)
def test_five_year_plans_follow_each_other(name: str, years: str) -> None:
    """十五五 is the fifteenth, which begins where the fourteenth ends."""
    assert str(five_year_plan(name)) == years


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("甲市行动方案(2023-2025年)", "2023/2025"),
        ("甲市2024年工作要点", "2024"),
        ("甲市“十四五”规划", "2021/2025"),
        ("甲市国民经济和社会发展第十五个五年规划", "2026/2030"),
        ("甲市行动方案", "None"),
        ("甲市2035远景", "None"),
    ],
)
def test_a_title_tells_the_years_of_its_plan(title: str, years: str) -> None:
    """The five years of its number, a range, or a single year; else none."""
    assert str(years_of(title)) == years
