"""What a clause leaves out and those before it say."""

from __future__ import annotations

import pytest

from innovate_ts.basics.periods import Period
from innovate_ts.plantext.brackets import clauses
from innovate_ts.plantext.zh.aim import Aim
from innovate_ts.plantext.zh.aims import Setting
from innovate_ts.plantext.zh.sentences import LONGEST_CLAUSE, read_clauses
from plantext.writing import text_of

PLAN = Period.years(2023, 2025)


def read(text: str) -> list[Aim]:
    """The aims of a paragraph."""
    paragraph = text_of("一、目标", text).paragraphs[-1]
    aims, _ = read_clauses(clauses(paragraph), Setting(PLAN))
    return aims


def test_a_subject_is_carried_on_inside_of_its_sentence() -> None:
    """A time may stand between; a full stop ends it."""
    aims = read("产值达到30亿元,到2025年,突破40亿元。超过50亿元。")
    assert [(aim.indicator, str(aim.value)) for aim in aims] == [
        ("产值", "30"),
        ("产值", "40"),
    ]


def test_other_words_end_what_is_carried_on() -> None:
    """Nobody can say of what the clause behind them is."""
    assert len(read("产值达到30亿元,大力开展各项工作,突破40亿元。")) == 1


def test_a_level_behind_growth_is_of_the_same_and_marked() -> None:
    """产值增长5%,达到30亿元: editors look whether both are of one thing."""
    growth, level = read("产值增长5%,达到30亿元。")
    assert growth.measure == "total_growth"
    assert (level.indicator, level.measure) == ("产值", "value")
    assert "subject_carried" in level.choices


@pytest.mark.parametrize("words", ["每年提高2个百分点", "年均提高2个百分点"])
def test_a_change_of_each_year_is_marked(words: str) -> None:
    """No target can ask for a change of each year, so that editors must choose."""
    (aim,) = read(f"研发机构覆盖率{words}。")
    assert "change_each_year" in aim.choices


def test_a_share_does_not_go_on_from_growth() -> None:
    """产值增长5%,达到12%: a share may be of anything."""
    assert len(read("产值增长5%,达到12%。")) == 1


def test_places_are_those_in_the_paragraph() -> None:
    """Numbering is no part of a clause."""
    paragraph = text_of("一、目标", "1.企业达到8家,平台达到9个。").paragraphs[-1]
    aims, _ = read_clauses(clauses(paragraph), Setting(PLAN))
    words = [paragraph.text[aim.start : aim.end] for aim in aims]
    assert words == ["企业达到8家", "平台达到9个"]


def test_a_clause_beyond_all_sentences_is_not_read() -> None:
    """It cannot be an aim, and would cost time."""
    assert read("企" * LONGEST_CLAUSE + "达到8家。") == []
