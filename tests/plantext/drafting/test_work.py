"""From assignments to actions and tasks, and the safeguards."""

from __future__ import annotations

from innovate_ts.plantext.contents import Contents, contents
from innovate_ts.plantext.drafting import draft
from innovate_ts.plantext.drafting.work import actions_of, safeguards_of, title_of
from plantext.writing import text_of


def read(*lines: str) -> Contents:
    """What a text holds."""
    return contents(text_of(*lines))


def test_a_section_with_assignments_is_an_action() -> None:
    """Its heading is the title, its assignments are the tasks."""
    actions = actions_of(
        read(
            "一、培育企业",
            "（一）做强企业。扶持龙头。（牵头单位：市科技局；责任单位：市财政局）",
            "（二）做优平台。（牵头单位：市发改委）",
            "二、引进人才",
            "（一）办好学校。（牵头单位：市教育局）",
        )
    )
    tasks = {action.title: action.tasks for action in actions}
    assert list(tasks) == ["培育企业", "引进人才"]
    assert [(task.id, task.title) for task in tasks["培育企业"]] == [
        ("1.1", "做强企业"),
        ("1.2", "做优平台"),
    ]
    first = tasks["培育企业"][0]
    assert (first.lead, first.responsible) == (("市科技局",), ("市财政局",))
    assert [task.id for task in tasks["引进人才"]] == ["2.1"]


def test_a_text_without_headings_is_titled_by_its_first_task() -> None:
    """It has no paragraph 0."""
    (action,) = actions_of(read("1.办好学校。（牵头单位：市教育局）"))
    assert action.title == "办好学校"


def test_of_several_assignments_in_a_paragraph_each_has_its_own_words() -> None:
    """A task begins behind the assignment before it."""
    (action,) = actions_of(
        read(
            "一、任务",
            "办好学校（牵头单位：市教育局）。建好医院（牵头单位：市卫健委）。",
        )
    )
    assert [task.title for task in action.tasks] == [
        "办好学校(牵头单位",
        "建好医院(牵头单位",
    ]


def test_safeguards_are_sentences_of_a_section_on_seeing_the_plan_through() -> None:
    """Where nothing is assigned; who leads in the course of a sentence leads."""
    safeguards = safeguards_of(
        read(
            "一、目标",
            "企业达到8家。",
            "二、保障措施",
            "（一）加强领导。由市科技局牵头建立机制。",
            "（二）加大投入。多方筹资。",
        )
    )
    assert [(task.id, task.title, task.lead) for task in safeguards] == [
        ("S.1", "加强领导", ("市科技局",)),
        ("S.2", "加大投入", ()),
    ]


def test_a_section_that_assigns_has_tasks_and_no_safeguards() -> None:
    """Whatever its title says."""
    text = read("一、保障措施", "（一）加强领导。（牵头单位：市科技局）")
    assert list(safeguards_of(text)) == []


def test_a_title_is_the_opening_without_its_number() -> None:
    """Up to a full stop or colon; of a long one the first clause."""
    long = "推进" * 40
    text = text_of("一、任务", "（一）办好学校：多建。", f"（二）建好医院，{long}。")
    _, short, other = text.paragraphs
    assert title_of(short) == "办好学校"
    assert title_of(other) == "建好医院"


def test_a_rule_is_marked_where_it_is_met_first() -> None:
    """And not at each task; that nobody leads is one thing to know where it is so in the whole text."""
    made = draft(
        contents(
            text_of(
                "甲市行动方案(2024—2026年)",
                "一、任务",
                "（一）甲项。（责任单位：市甲局、市乙局，列第一位的为牵头单位，下同）",
                "（二）乙项。（责任单位：市丙局、市丁局）",
                "（三）丙项。（责任单位：市戊局、市丁局）",
            )
        )
    )
    assert [len(task.notes) for task in made.tasks] == [1, 1, 0]
    bare = draft(
        contents(
            text_of(
                "甲市行动方案(2024—2026年)",
                "一、任务",
                "（一）甲项。（市甲局、市乙局负责）",
                "（二）乙项。（市丙局、市丁局负责）",
            )
        )
    )
    assert [len(task.notes) for task in bare.tasks] == [1, 0]


def test_what_a_tag_and_a_sentence_say_alike_is_one_milestone() -> None:
    """And a goal in words is none; names that are taken are told apart."""
    (first, second) = actions_of(
        read(
            "甲市2024年工作要点",
            "一、总体目标",
            "（一）6月底前建成市级孵化器并投用。（牵头单位：市科技局）",
            "二、任务",
            "（一）印发实施方案。6月底前印发实施方案。9月底前印发实施方案。（牵头单位：市科技局；完成时限：6月底前）",
        )
    )
    assert first.tasks[0].milestones == ()
    assert [(m.name, str(m.due)) for m in second.tasks[0].milestones] == [
        ("印发实施方案", "2024-06"),
        ("印发实施方案(2.1)", "2024-09"),
    ]
