"""Targets against what stands around their phrases."""

from __future__ import annotations

from typing import Any

import pytest

from innovate_ts.plantext.counts.goals import (
    count_contexts,
    count_senses,
    count_years,
)
from plantext.counts.holding import HEADING, open_in, plan_of
from plantext.writing import text_of
from sections import by_rows


def target(name: str, words: str, **asked: Any) -> dict[str, Any]:
    """A target that quotes words of the first paragraph."""
    return {"name": name, "at_least": "6", "at": ("一", 1, words), **asked}


@by_rows(
    ("title", "sentence", "expected"),
    [
        ("一、发展目标", "企业达到6家。", []),
        ("一、2025年工作回顾", "企业达到6家。", ["count_past"]),
        ("一、发展基础", "企业达到6家。", ["count_past"]),
        ("一、工作", "五年来，企业达到6家。", ["count_past"]),
        ("一、工作", "在已有基础上，到2026年，企业达到6家。", []),
        ("一、支持", "给予补助，企业达到6家。", ["count_rule"]),
    ],
)
def test_a_target_stands_in_nothing_that_looks_back_nor_in_a_rule(
    title: str, sentence: str, expected: list[str]
) -> None:
    """By the heading above and the words of the sentence."""
    text = text_of(*HEADING, title, sentence)
    count = count_contexts(plan_of(targets=[target("企业", "企业达到6家")]), text)
    assert [code for code, _ in open_in(count)] == expected


@by_rows(
    ("period", "sentence", "expected"),
    [
        ("2025", "到2025年，企业达到6家。", 0),
        ("2024", "到2025年，企业达到6家。", 1),
        ("2024", "2024—2025年，企业达到6家。", 0),
        ("2025", "到2025年，与2020年相比，企业达到6家。", 0),
        ("2025", "2024年起，到2025年，企业达到6家。", 0),
        ("2024/2026", "到2025年，企业达到6家。", 0),
        ("2024", "2024年、2025年，企业达到6家。", 0),
    ],
)
def test_a_target_is_of_the_nearest_year(
    period: str, sentence: str, expected: int
) -> None:
    """A year that something is compared with is none, and a target of all the plan's years may be of any."""
    text = text_of(*HEADING, "一、目标", sentence)
    asked = target("企业", "企业达到6家", period=period)
    assert len(count_years(plan_of(targets=[asked]), text).open) == expected


def test_the_year_may_stand_in_the_heading() -> None:
    """今年 of a report's third section is the year of its heading."""
    text = text_of(*HEADING, "一、2026年重点工作", "企业达到6家。")
    asked = target("企业", "企业达到6家", period="2025")
    (one,) = count_years(plan_of(targets=[asked]), text).open
    assert one.message.code == "count_year"
    assert one.encoded == "i-0: 2025"


@pytest.mark.parametrize(
    ("name", "words", "expected"),
    [
        ("企业", "企业达到6家", 0),
        ("企业", "企业控制在6家以内", 1),
        ("投诉率", "投诉率达到6%", 1),
        ("能耗降低率", "能耗降低率达到6%", 0),
    ],
)
def test_a_target_asks_for_more_where_its_words_do(
    name: str, words: str, expected: int
) -> None:
    """A limit, or what there is to be less of, is no floor."""
    text = text_of(*HEADING, "一、目标", f"到2026年，{words}。")
    count = count_senses(plan_of(targets=[target(name, words)]), text)
    assert len(count.open) == expected
