"""Who answers for an indicator."""

from __future__ import annotations

from innovate_ts.plantext.zh.answerable import NOBODY, answerable


def test_each_body_has_one_role() -> None:
    """Those that support stand apart from those that share."""
    text = "牵头单位:市科技局;责任单位:市财政局、市教育局;配合单位:市统计局、市教育局"
    answers = answerable(text)
    assert answers.lead == ("市科技局",)
    assert answers.responsible == ("市财政局", "市教育局")
    assert answers.supporting == ("市统计局",)
    assert answers.all == ("市科技局", "市财政局", "市教育局", "市统计局")


def test_without_a_role_nobody_answers() -> None:
    """A remark, and names alone."""
    assert answerable("不含保税物流") == NOBODY
    assert answerable("市科技局、市财政局") == NOBODY
