"""A clause without its times, with a letter for each figure."""

from __future__ import annotations

from innovate_ts.basics.periods import Period
from innovate_ts.plantext.zh.skeleton import skeleton

PLAN = Period.years(2023, 2025)
ONE, TWO = "\ue000", "\ue001"


def test_times_are_taken_out_and_figures_become_letters() -> None:
    """What is left has the shape that the patterns know."""
    clause = skeleton("到2025年底,新建平台8家、中心5个", PLAN)
    assert clause.text == f",新建平台{ONE}、中心{TWO}"
    assert clause.figure(TWO).unit == "个"
    assert clause.spelt(clause.text, [ONE]) == f",新建平台8家、中心{TWO}"


def test_a_letter_of_the_text_itself_stands_for_no_figure() -> None:
    """Fonts of signs have their bullets where the letters of figures are."""
    for sign in (ONE, TWO, "\uf0b7", "\uf8ff"):
        clause = skeleton(f"{sign}新建{sign}平台8家", PLAN)
        assert clause.text == f"•新建•平台{ONE}"
        assert [figure.unit for figure in clause.figures] == ["家"]


def test_figures_of_names_and_conditions_stay_as_they_are() -> None:
    """In quotations, before 以上的, of an age, of a ratio."""
    for text in ("实施“8个”行动", "10亿元以上的企业", "60岁以上老人", "排名第3"):
        assert skeleton(text, PLAN).figures == ()


def test_from_where_a_level_starts_is_left_out() -> None:
    """Its year and figure too; only where it goes is asked."""
    clause = skeleton("占比从2020年的9%提高到13%", PLAN)
    assert clause.text == f"占比提高到{ONE}"
    assert clause.times == ()


def test_a_clause_may_tell_nothing_but_a_time() -> None:
    """The marks around it are nothing."""
    assert skeleton("到2025年,", PLAN).is_time_only
    assert not skeleton("到2025年增长", PLAN).is_time_only
