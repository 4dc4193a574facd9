"""The aims of paragraphs: which stand where a plan says its aims, and which time holds for them."""

from __future__ import annotations

from innovate_ts.basics.periods import Period
from innovate_ts.plantext.contents import contents
from plantext.writing import text_of
from sections import by_rows


def test_goals_stand_below_their_own_heading_only() -> None:
    """十一 does not stand below 十, and a subsection stands below its section."""
    found = contents(
        text_of(
            "十、发展目标",
            "（一）总体",
            "营商环境更加优化。",
            "十一、其他",
            "工作机制更加完善。",
            "到2025年，建成绿道80公里。",
        )
    )
    assert [goal.words for goal in found.statements] == ["营商环境更加优化"]


def test_the_years_come_from_title_or_aims() -> None:
    """A range or a year of the title, a five-year plan, else the first to the last year of the aims."""
    years = {
        title: contents(
            text_of(
                title,
                "做好工作。",
                "到2026年，建成平台10家。",
                "到2024年，建成平台5家。",
            )
        ).period
        for title in (
            "甲市行动方案(2023-2025年)",
            "甲市2024年工作要点方案",
            "甲市“十四五”规划",
            "甲市行动方案",
        )
    }
    assert list(map(str, years.values())) == [
        "2023/2025",
        "2024",
        "2021/2025",
        "2024/2026",
    ]
    assert contents(text_of("做好工作。")).period is None
    assert Period.years(2024, 2026) in years.values()


def test_the_time_of_a_lead_in_holds_for_what_follows_it() -> None:
    """Up to the next heading, also where only a colon ends it."""
    found = contents(
        text_of(
            "做好工作。",
            "一、任务",
            "到2024年，实现以下任务：",
            "高新企业达到80家。",
            "二、其他",
            "平台达到9家。",
        )
    )
    assert [str(aim.aim.period) for aim in found.aims] == ["2024", "2024"]
    dated = contents(
        text_of(
            "甲市2023—2025年行动方案",
            "做好。",
            "一、任务",
            "2024年任务：",
            "高新企业达到80家。",
            "二、其他",
            "平台达到9家。",
        )
    )
    assert [str(aim.aim.period) for aim in dated.aims] == ["2024", "2025"]


def test_a_heading_is_no_goal_and_duties_are_no_aims() -> None:
    """A title that says what is wanted is a title; 目标任务分解 shares out what is wanted elsewhere."""
    found = contents(
        text_of(
            "一、目标更加明确清晰",
            "城市更加宜居。",
            "二、目标任务分解",
            "责任更加明确清晰。",
        )
    )
    assert [goal.words for goal in found.statements] == ["城市更加宜居"]


def test_a_range_says_that_its_lower_end_was_chosen() -> None:
    """So that people look at it."""
    (aim,) = contents(text_of("做好工作。", "2024年，产值增长5%—6%。")).aims
    assert "range_lower" in aim.aim.choices


@by_rows(
    ("title", "expected"),
    [
        ("一、“十四五”时期工作回顾", []),
        ("一、上年度目标任务完成情况", []),
        ("一、发展基础", []),
        ("一、面临形势", []),
        ("一、发展基础和总体目标", ["上市企业达到12家"]),
        ("一、基础设施建设任务", ["上市企业达到12家"]),
    ],
)
def test_a_section_that_looks_back_gives_no_targets(
    title: str, expected: list[str]
) -> None:
    """Whatever its sentences say; a heading that speaks of aims too is read."""
    found = contents(
        text_of("甲市2024—2026年行动方案", "做好。", title, "上市企业达到12家。")
    )
    assert [stated.words for stated in found.aims] == expected
    assert len(found.aims) + len(found.figures) == 1


def test_aims_in_quotation_marks_are_aims() -> None:
    """Where the quotation is what is to be reached, and no name."""
    found = contents(
        text_of(
            "关于推进人才工程的意见",
            "一、目标",
            "2024年起5年内，实现“引进人才达到2000名，贡献率达到40%”的发展目标。",
            "二、任务",
            "实施“5个1000”人才工程，建设基地30个。",
        )
    )
    assert str(found.period) == "2024/2028"
    assert [(stated.words, str(stated.aim.period)) for stated in found.aims] == [
        ("引进人才达到2000名", "2024/2028"),
        ("贡献率达到40%", "2028"),
        ("建设基地30个", "2024/2028"),
    ]


def test_a_report_of_a_year_counts_from_its_work() -> None:
    """Its heading of the year's work tells the first year, an aim far ahead the last one."""
    found = contents(
        text_of(
            "政府工作报告",
            "一、2025年工作回顾",
            "五年来，上市企业达到12家。",
            "二、“十五五”时期目标任务",
            "到2030年，城镇化率达到65%。",
            "三、2026年重点工作安排",
            "今年城镇新增就业5万人以上。新建智能工厂30家。",
        )
    )
    assert str(found.period) == "2026/2030"
    assert [(stated.words, str(stated.aim.period)) for stated in found.aims] == [
        ("城镇化率达到65%", "2030"),
        ("城镇新增就业5万人以上", "2026"),
        ("新建智能工厂30家", "2026"),
    ]
