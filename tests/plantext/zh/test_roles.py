"""The words with which plans say who leads and who shares."""

from __future__ import annotations

import re

import pytest

from innovate_ts.plantext import find_assignments
from innovate_ts.plantext.zh.roles import (
    FIRST_LEADS,
    FOR_ALL,
    LABEL,
    MARKED_LEAD,
    NOT_REPEATED,
    SAME_BELOW,
    SIGNAL,
    STANDING,
    is_tag_line,
    label_role,
    verb_at_end,
)
from plantext.writing import text_of
from sections import by_rows

LABELS = {
    "lead": "第一责任 主要负责 牵头责任 责任牵头 主要责任 牵头(责任) 牵头(主要) 总牵头 牵头 主办 主责 主管",
    "shared": "责任(配合) 共同责任 责任 负责 会办 实施 落实 承办 指导 执行 完成 联合 成员",
    "support": "配合 参与 参加 协办 协同 协作 协助 支持 支撑 配合责任",
}
VERBS = {
    "lead": (
        "牵头 共同牵头 联合牵头 总牵头 牵头负责 牵头主办 牵头落实 牵头办理 牵头抓总 牵头抓落实 "
        "牵头推进 牵头实施 "
        "牵头组织 牵头组织实施 牵头组织落实 牵头组织推进 主办 主责 主要负责 联合主办"
    ),
    "shared": (
        "负责 落实 实施 指导 承办 推进 办理 "
        "按照各自职责分工分别负责 按职责分工负责 "
        "根据职责任务共同落实 结合职责实施 按职责协同负责 按职能抓好落实 "
        "结合实际抓好落实 依法办理 具体承办 共同推进 分别落实 分工负责 分头实施 协同推进 "
        "组织实施 督促落实 "
        "联合实施 共同具体负责"
    ),
    "support": (
        "配合 参与 参加 协助 协同 支持 协办 依据职能参与 依职责配合 按职责做好配合 积极配合 "
        "按职责分工配合 共同参与 协同配合 积极参与 分工协助 联合协办"
    ),
}


@pytest.mark.parametrize("role", LABELS)
def test_each_label_gives_its_role(role: str) -> None:
    """With each word for a body, and with a colon alone."""
    ends = ": 单位: 部门: 处室: 科室: 机构: 主体: 单位(部门): 单位 部门为"
    for words in LABELS[role].split():
        for behind in ends.split():
            label = LABEL.match(f"{words}{behind}市水利局")
            assert label is not None, (words, behind)
            assert label_role(label) == role, (words, behind)
            assert label.end() == len(words + behind)
        assert LABEL.match(f"{words}市水利局") is None, words


@pytest.mark.parametrize("role", VERBS)
def test_each_verb_gives_its_role_to_the_names_before_it(role: str) -> None:
    """All of the verb is told from the names."""
    for words in VERBS[role].split():
        verb = verb_at_end(f"市水利局{words}")
        assert verb == (len("市水利局"), role), words
    assert verb_at_end("市水利局") is None
    assert verb_at_end("市水利局负责制定") is None


@by_rows(
    ("pattern", "texts"),
    [
        (
            FIRST_LEADS,
            "列第一位者为牵头单位 排在首位的为牵头部门 居首位者是主办单位 第一个单位为主责单位 "
            "首位者为主要责任单位 列首位的是总牵头 "
            "列第一的为工作牵头单位 排第一的为任务主责单位 列第一位的为牵头责任者 "
            "列第一位者为牵头单位或汇总单位 排名第一的为主办",
        ),
        (
            SAME_BELOW,
            "下同 以下同 下文同 下列同 下面同 下均同 以下各项同 以下各条均同 以下同此",
        ),
        (
            STANDING,
            "以下均需 以下都由 以下各项任务均须 以下各条措施均应 以下工作均 以下事项都需要",
        ),
        (
            NOT_REPEATED,
            "不再列出 以下不再列示 不一一列 不再逐一标注 不再单独注明 不再重复 不再另行列出 不重复列出",
        ),
        (FOR_ALL, "以上 上述 各项 文中 本文 本方案 本意见 本计划 本清单"),
        (
            SIGNAL,
            "牵头 责任 负责 配合 参与 参加 主办 协办 承办 主责 主管 落实 实施 指导 协助 协同 支持 "
            "会同 单位 部门",
        ),
        (
            MARKED_LEAD,
            "(牵头) (主办) (主责) (牵头单位) (主办部门) (按职责分工牵头) (按职责牵头) (分别牵头) "
            "(共同牵头)",
        ),
    ],
)
def test_each_word_of_a_rule_is_known(pattern: re.Pattern[str], texts: str) -> None:
    """From its beginning to its end."""
    for text in texts.split():
        assert pattern.fullmatch(text), text


@by_rows(
    ("text", "is_one"),
    [
        ("责任领导:张某", True),
        ("(牵头领导:张某)", True),
        ("[分管领导:张某", True),
        ("主管领导:张某", True),
        ("包联领导:张某", True),
        ("牵头单位:市水利局", True),
        ("注:责任单位:市水利局", True),
        ("配合:市水利局", True),
        ("(市水利局牵头)", True),
        ("(市水利局负责)", True),
        ("(市水利局、市林业局配合)", True),
        ("(市水利局参与)", True),
        ("(市水利局落实)。", True),
        ("(市水利局主办)", True),
        ("(市水利局协办)", True),
        ("(市水利局,下同)", True),
        ("(市水利局,以下不再列出)", True),
        ("(市水利局等)", True),
        ("(市水利局指导)", True),
        ("(市水利局实施。)", True),
        ("[市水利局实施]", True),
        ("【市水利局实施】", True),
        ("〔市水利局实施〕", True),
        ("(市水利局)", False),
        ("市水利局牵头", False),
        ("(做好工作。市水利局牵头)", False),
        ("(" + "甲" * 496 + "负责)", False),
        ("(" + "甲" * 495 + "负责)", True),
    ],
)
def test_a_line_of_nothing_but_who_does_what(text: str, *, is_one: bool) -> None:
    """By its label, or in brackets by its last word."""
    assert is_tag_line(text) is is_one


def test_a_tag_on_a_line_of_its_own_belongs_to_the_paragraph_before() -> None:
    """Also behind an empty line, and without brackets."""
    text = text_of(
        "1.甲。做好工作。",
        "",
        "（牵头单位：市水利局）",
        "2.乙。做好工作。",
        "责任单位：市林业局",
    )
    assert [
        (a.paragraph.number, a.lead, a.responsible) for a in find_assignments(text)
    ] == [
        (1, ("市水利局",), ()),
        (2, (), ("市林业局",)),
    ]
