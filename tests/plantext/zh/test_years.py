"""The years that a plan's name tells."""

from __future__ import annotations

import pytest

from innovate_ts.plantext.zh.years import (
    first_year,
    five_year_plan,
    years_of,
    years_of_term,
)
from sections import by_rows


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


@by_rows(
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


def test_a_sentence_may_give_the_plans_years() -> None:
    """规划期为, 实施期限:."""
    assert str(years_of_term(["做好工作。", "规划期为2024—2028年。"])) == "2024/2028"
    assert str(years_of_term(["本方案实施期限：2024年至2026年"])) == "None"
    assert str(years_of_term(["本方案实施期限:2024年至2026年"])) == "2024/2026"
    assert years_of_term(["到2026年,建成平台。"]) is None


@by_rows(
    ("page", "headings", "paragraphs", "year"),
    [
        (["甲政发〔2023〕5号"], ["2026年重点工作安排"], [], 2023),
        ([], ["2025年工作回顾", "2026年重点工作安排"], [], 2026),
        (["发布时间:2024-03-06"], [], [], 2024),
        ([], [], ["2025年1月8日"], 2025),
        # The number and the day of something else stand in the course of a sentence.
        (
            [],
            [],
            [
                "根据《甲市建设加快推进若干指引》(甲政发〔2019〕18号)和有关要求,制定本方案。"
            ],
            None,
        ),
        ([], [], [], None),
    ],
)
def test_a_document_tells_its_year(
    page: list[str], headings: list[str], paragraphs: list[str], year: int | None
) -> None:
    """By its number, then by a heading of its work, then by its day of issue."""
    assert first_year(page, headings, paragraphs) == year
