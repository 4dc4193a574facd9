"""What a text holds, taken apart: its years, aims, goals, assignments and other figures."""

from __future__ import annotations

import pytest

from innovate_ts.basics.periods import Period
from innovate_ts.plantext.contents import contents
from plantext.writing import text_of

PLAN = (
    "云川市人才规划（2026—2028年）",
    "一、目标",
    "（一）总体目标。到2028年，企业达到8家，人才体系更加完善。",
    "二、任务",
    "（一）办好培训。对企业奖励10万元。（牵头单位：市人社局）",
    "（二）办好学校。",
)


def test_each_part_of_a_text_is_one_thing() -> None:
    """A figure and words of aims, an assignment, and a figure that is none."""
    read = contents(text_of(*PLAN))
    assert read.period == Period.years(2026, 2028)
    assert [stated.words for stated in read.aims] == ["企业达到8家"]
    assert [stated.words for stated in read.statements] == ["人才体系更加完善"]
    assert [assignment.lead for assignment in read.assignments] == [("市人社局",)]
    # A date is no part of an aim's words, and listed as one.
    figures = [(figure.words, figure.kind) for figure in read.figures]
    assert figures == [("到2028年", "date"), ("对企业奖励10万元", "rule")]
    assert read.is_plan


def test_a_task_without_an_assignment_among_others_is_told() -> None:
    """It is numbered as they are; headings and other sections are none."""
    read = contents(text_of(*PLAN))
    assert [paragraph.text for paragraph in read.unassigned] == ["(二)办好学校。"]


def test_without_a_title_the_dated_aims_tell_the_years() -> None:
    """From the first to the last."""
    read = contents(text_of("到2026年企业达到8家。", "到2027年企业达到9家。"))
    assert read.period == Period.years(2026, 2027)


def test_a_list_of_words_is_no_plan() -> None:
    """Neither sentences nor assignments."""
    assert not contents(text_of("苹果", "到2026年企业达到8家")).is_plan
    assert not contents(text_of("大家辛苦了。")).is_plan


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("甲市行动方案", "一、目标", "建成平台10家。"), None),
        (("甲市行动方案", "做好各项工作。合同9扎。"), "draft_no_plan"),
        (
            ("Action plan", "1. Targets", "Build 10 platforms by 2026."),
            "draft_not_chinese",
        ),
        (("План действий", "Построить 10 школ."), "draft_not_chinese"),
    ],
)
def test_what_is_no_plan_says_why(lines: tuple[str, ...], code: str | None) -> None:
    """A text of another language is told as such, and one of which nothing came what was seen in it."""
    obstacle = contents(text_of(*lines)).obstacle
    assert (obstacle and obstacle.code) == code
