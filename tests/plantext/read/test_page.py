"""The plan and the page around it."""

from __future__ import annotations

from plantext.writing import names, text_of


def test_the_page_is_kept_apart_and_nothing_is_lost() -> None:
    """Menus, dates, buttons and footers around the plan; the title is paragraph 0 of the head."""
    text = text_of(
        "首页 > 政务公开",
        "发布时间：2024-01-02 来源：清河日报",
        "清河市创新行动方案",
        "为加快创新，制定本方案。",
        "一、目标",
        "建成平台10家。",
        "【打印】【关闭】",
        "相关链接",
        "别的方案",
        "冀ICP备0001号",
    )
    assert text.title == "清河市创新行动方案"
    assert names(text) == [
        "页首 0 清河市创新行动方案",
        "前言 1 为加快创新,制定本方案。",
        "一 0 一、目标",
        "一 1 建成平台10家。",
    ]
    assert [(p.section, p.number) for p in text.noise] == [("页首", 1), ("页尾", 1)]
    assert text.noise[1].text == "【打印】【关闭】相关链接别的方案冀ICP备0001号"


def test_a_last_line_of_the_menu_is_the_menu_once_more() -> None:
    """Short, below the last number, and no sentence; the same words above it are the plan's."""
    text = text_of(
        "当前位置：清河概况", "一、甲", "清河概况", "（一）做好工作。", "", "清河概况"
    )
    assert [p.text for p in text.paragraphs] == ["一、甲", "清河概况", "(一)做好工作。"]
    assert [p.text for p in text.noise] == ["当前位置:清河概况", "清河概况"]


def test_a_text_without_numbers_has_no_foot() -> None:
    """Where the plan ends is not known, and nothing of it may be lost."""
    text = text_of("做好工作。", "相关工作：", "抓紧落实。")
    assert [p.text for p in text.noise] == []
    assert len(text.paragraphs) == 3


def test_the_last_title_of_the_head_is_the_plans() -> None:
    """Above it stand the notice it came with and the office's own name."""
    text = text_of("清河市行动计划", "清河市创新规划", "为加快创新，制定本规划。")
    assert text.title == "清河市创新规划"
    assert [p.text for p in text.noise] == ["清河市行动计划"]


def test_a_page_break_ends_no_sentence() -> None:
    """The number of a page, with the empty lines around it, stands in no paragraph."""
    text = text_of(
        "一、任务",
        "（一）推进甲项。（市发改委牵头，市财政局、市",
        "",
        "— 3 —",
        "",
        "水利局配合）",
        "",
        "（二）推进乙项。（市民政局负责）",
    )
    assert names(text)[1:] == [
        "一 1 (一)推进甲项。(市发改委牵头,市财政局、市水利局配合)",
        "一 2 (二)推进乙项。(市民政局负责)",
    ]


def test_a_running_head_is_the_pages() -> None:
    """A short line that stands at the number of three pages."""
    lines = ["一、任务"]
    for page in (1, 2, 3):
        lines += ["抓好建设，", "甲市人民政府公报", f"— {page} —", "", "推进改革。"]
    text = text_of(*lines)
    assert {p.text for p in text.paragraphs[1:]} == {"抓好建设,推进改革。"}
