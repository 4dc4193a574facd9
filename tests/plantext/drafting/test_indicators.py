"""From what a text holds to indicators and tasks: one home for each aim, nothing dropped in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from innovate_ts.basics.periods import Period
from innovate_ts.plan.load import load_plan
from innovate_ts.plantext import read_text
from innovate_ts.plantext.contents import contents
from innovate_ts.plantext.drafting import Draft, draft, targets_yaml, tasks_yaml
from innovate_ts.plantext.proof import compare
from plantext.writing import text_of


def drafted(*lines: str) -> Draft:
    """The draft of a plan of 2023 to 2025 with these lines."""
    return draft(
        contents(text_of("甲市2023—2025年行动方案", "为加快发展，制定本方案。", *lines))
    )


def indicators(made: Draft) -> list[tuple[str, str, list[str]]]:
    """Name, unit and targets of each indicator."""
    return [
        (
            own.name,
            own.unit,
            [f"{t.period} {t.measure} {t.key} {t.value}" for t in own.targets],
        )
        for own in made.indicators
    ]


def test_a_direction_and_a_growth_are_of_the_indicator_that_has_a_figure() -> None:
    """Whichever stands first; the unit is that of the figure."""
    levels = "到2025年，绿色产业规模达到80亿元。"
    direction = "到2024年，绿色产业规模持续扩大。"
    both = ["2024 value direction increase", "2025 value at_least 80"]
    assert indicators(drafted(levels, direction)) == [("绿色产业规模", "亿元", both)]
    assert indicators(drafted(direction, levels)) == [("绿色产业规模", "亿元", both)]


def test_figures_of_two_kinds_are_two_indicators() -> None:
    """The second has its unit in its name; 万元 and 亿元 are of one kind."""
    made = drafted(
        "到2025年，设备更新达到80亿元。",
        "到2025年，设备更新达到900台。",
        "2024年，设备更新达到5000万元。",
    )
    assert indicators(made) == [
        ("设备更新", "亿元", ["2024 value at_least 5000", "2025 value at_least 80"]),
        ("设备更新(台)", "台", ["2025 value at_least 900"]),
    ]
    assert [target.unit for target in made.indicators[0].targets] == ["万元", ""]


def test_what_is_said_twice_is_set_aside_and_shown() -> None:
    """The first counts; people see the second, be it the same figure or another."""
    made = drafted("到2025年，高新企业达到80家。", "到2025年，高新企业达到90家。")
    assert indicators(made) == [("高新企业", "家", ["2025 value at_least 80"])]
    assert [(a.words, a.is_open) for a in made.set_aside if a.is_open] == [
        ("高新企业达到90家", True)
    ]


def test_the_same_figure_said_again_is_no_question() -> None:
    """Not even in another unit of its kind; what is said of each year is set aside once."""
    made = drafted(
        "到2025年，农田达到6万亩。",
        "到2025年，农田达到60000亩。",
        "2024—2025年每年培训工匠30人次。",
        "2024—2025年每年培训工匠30人次。",
    )
    repeated = [aside for aside in made.set_aside if "此前已有" in aside.reason.zh]
    assert [(aside.words, aside.is_open) for aside in repeated] == [
        ("农田达到60000亩", False),
        ("每年培训工匠30人次", False),
    ]
    assert not [aside for aside in made.set_aside if "另有一数" in aside.reason.zh]


@pytest.mark.parametrize(
    ("last", "period"),
    [
        ("2025年，新建平台100家。", "2023/2025"),
        ("2025年，新建平台41家。", "2023/2025"),
        ("2025年，新建平台40家。", "2025"),
        ("2025年，新建平台达到100家。", "2025"),
    ],
)
def test_a_last_figure_far_above_the_others_is_a_sum(last: str, period: str) -> None:
    """More than twice the highest of what is made in a year; a level that is reached is none."""
    (own,) = drafted(
        "2023年，新建平台20家。", "2024年，新建平台20家。", last
    ).indicators
    assert [str(target.period) for target in own.targets][-1] == period


def test_a_sum_is_no_less_than_its_years() -> None:
    """Three times the year before, and less than all of them, is a figure of its year."""
    lines = (
        "2021年，新建平台9家。",
        "2022年，新建平台9家。",
        "2023年，新建平台9家。",
        "2024年，新建平台9家。",
    )
    text = text_of(
        "甲市2021—2025年行动方案",
        "为加快发展，制定本方案。",
        *lines,
        "2025年，新建平台20家。",
    )
    (own,) = draft(contents(text)).indicators
    assert str(own.targets[-1].period) == "2025"


def test_tasks_of_one_paragraph_begin_behind_each_other() -> None:
    """Each title is the words in front of its own tag."""
    made = drafted("一、任务", "建好水库。（市水利局牵头）种好林木。（市林业局牵头）")
    (action,) = made.actions
    assert [(t.id, t.title, t.lead) for t in action.tasks] == [
        ("1.1", "建好水库", ("市水利局",)),
        ("1.2", "种好林木", ("市林业局",)),
    ]


def test_the_first_who_leads_a_safeguard_leads_it() -> None:
    """A body that only has to report is not one that leads."""
    made = drafted(
        "一、目标",
        "到2025年，高新企业达到80家。",
        "二、保障措施",
        "加强统筹。市统计局负责数据，由市水利局牵头抓总，由市林业局牵头督查。",
    )
    assert [(s.title, s.lead) for s in made.safeguards] == [("加强统筹", ("市水利局",))]


def test_what_is_set_aside_stands_in_the_order_of_the_text() -> None:
    """Figures and aims that the data cannot hold together, in sections of one number too."""
    made = drafted(
        "一、甲",
        "做好第1件事。",
        "二、乙",
        "到2030年，高新企业达到90家。",
        "一、丙",
        "做好第2件事。",
    )
    assert [aside.words for aside in made.set_aside] == [
        "做好第1件事",
        "到2030年,高新企业达到90家"[:6],
        "高新企业达到90家",
        "做好第2件事",
    ]


def test_a_goal_in_words_is_drafted_once() -> None:
    """However often the text says it; one that lies outside of the plan's years is none of the plan."""
    made = drafted(
        "一、主要目标",
        "营商环境更加优化，城市更加宜居。",
        "到2035年，城乡更加美丽和谐。",
        "到2025年，营商环境更加优化。",
    )
    assert [goal.words for goal in made.statements] == [
        "营商环境更加优化",
        "城市更加宜居",
    ]


def test_what_is_to_be_looked_at_is_listed(tmp_path: Path) -> None:
    """A ratio, a rule, a paragraph among the tasks without an assignment; a deadline is the task's."""
    path = tmp_path / "plan.txt"
    path.write_text(
        "云县行动方案(2024—2026年)\n\n为加快发展,制定本方案。\n\n一、目标\n到2026年,车桩比优于2:1,"
        "完成技改后补助项目30个。\n\n二、任务\n"
        "(一)建园区。建设园区2个。(牵头单位:县甲局;完成时限:2025年6月)\n(二)抓培训。培训干部。\n",
        encoding="utf-8",
    )
    made = draft(contents(read_text(str(path))))
    assert [aside.words for aside in made.set_aside if aside.is_open] == [
        "车桩比优于2:1",
        "完成技改后补助项目30个",
    ]
    assert [paragraph.text for paragraph in made.unassigned] == [
        "(二)抓培训。培训干部。"
    ]
    (task,) = made.actions[0].tasks
    assert task.notes == ()
    (milestone,) = task.milestones
    assert (milestone.due, milestone.name) == (Period.months(2025, 6, 6), "建园区")


def test_a_yearly_figure_needs_each_of_its_years(tmp_path: Path) -> None:
    """Data that leaves one year out is found, and a base year that is not the text's."""
    path = tmp_path / "plan.txt"
    path.write_text(
        "云县行动方案(2024—2026年)\n\n为加快发展,制定本方案。\n\n一、目标\n"
        "每年培训干部500人次,产值年均增长8%。到2026年,企业达到9家。到2026年,园区达到5个。\n",
        encoding="utf-8",
    )
    found = contents(read_text(str(path)))
    made = draft(found)
    text = targets_yaml(made, "en", plan_id="p")
    (tmp_path / "tasks.yaml").write_text(tasks_yaml(made, "en"), encoding="utf-8")

    def codes(changed: str) -> list[str]:
        (tmp_path / "targets.yaml").write_text(changed, encoding="utf-8")
        return [each.problem.code for each in compare(load_plan(tmp_path), found)]

    assert codes(text) == []
    start = text.index("      - period: 2025\n        at_least: 500")
    end = text.index("      - period: 2026\n        at_least: 500")
    end = text.rindex("\n", 0, end) + 1 if text[end - 1] != "\n" else end
    assert codes(text[:start] + text[end:]) == ["source_target_missing"]
    assert codes(
        text.replace("baseline: {period: 2023}", "baseline: {period: 2020}")
    ) == ["source_base"]
    assert codes(text.replace("  period: 2024/2026", "  period: 2023/2026", 1)) == [
        "source_period"
    ]


def test_a_table_and_a_signature_are_no_safeguards() -> None:
    """Only sentences say how a plan is seen through."""
    made = drafted(
        "一、保障措施",
        "(一)加强领导。成立专班。",
        "责任\t县甲局\t3.2",
        "甲市人民政府办公室",
    )
    assert [task.title for task in made.safeguards] == ["加强领导"]


@pytest.mark.parametrize(
    ("first", "second", "key", "is_marked"),
    [
        ("森林覆盖率大于60%", "森林覆盖率达到60%", "more_than", True),
        ("森林覆盖率达到60%", "森林覆盖率超过60%", "at_least", True),
        (
            "债务余额控制在245亿元以内",
            "债务余额达到245亿元以上",
            "at_most",
            True,
        ),
        ("失业率低于5%", "失业率不超过5%", "less_than", True),
        ("森林覆盖率达到60%", "森林覆盖率达到60%以上", "at_least", False),
    ],
)
def test_the_same_figure_with_and_without_itself_is_one_target(
    first: str, second: str, key: str, *, is_marked: bool
) -> None:
    """With both in its mark."""
    made = drafted("一、目标", f"到2025年，{first}。", f"到2025年，{second}。")
    (indicator,) = made.indicators
    (target,) = indicator.targets
    assert target.key == key
    marked = [mark.words.zh for mark in target.notes if "以哪一处为准" in mark.words.zh]
    assert bool(marked) is is_marked
    assert all("此处为" in words and "另处为" in words for words in marked)
