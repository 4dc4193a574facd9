"""Headings and the sections below them."""

from __future__ import annotations

from plantext.writing import names, text_of


def test_numbers_of_every_style_make_sections() -> None:
    """Each below the one above it, and up again."""
    text = text_of(
        "第一章 总则",
        "第一节 目标",
        "一、甲",
        "（一）乙",
        "1．丙",
        "段。",
        "(2)丁。",
        "①戊。",
        "一是己。",
        "第二章 措施",
        "第一条 庚。",
    )
    assert [section.number for section in text.sections] == [
        "第一章",
        "第一章第一节",
        "第一章第一节一",
        "第一章第一节一(一)",
        "第一章第一节一(一)1",
        "第二章",
    ]
    assert [p.numbering for p in text.paragraphs if p.number] == [
        "",
        "(2)",
        "①",
        "一是",
        "第一条",
    ]


def test_items_of_a_bare_list_are_paragraphs() -> None:
    """A title with nothing below it is no heading; 1.5 is no number of a paragraph."""
    assert names(text_of("一、任务", "（一）甲", "（二）乙", "1.5亿元。")) == [
        "一 0 一、任务",
        "一 1 (一)甲",
        "一(二) 0 (二)乙",
        "一(二) 1 1.5亿元。",
    ]


def test_a_chapter_is_a_heading_whatever_follows_and_a_circled_number_never() -> None:
    """一、 at the end of the text is one; ① with a paragraph below it is none."""
    assert names(text_of("一、任务", "①甲", "做好工作。", "二、保障")) == [
        "一 0 一、任务",
        "一 1 ①甲",
        "一 2 做好工作。",
        "二 0 二、保障",
    ]


def test_a_title_has_sixty_characters_at_most() -> None:
    """A longer numbered line is a paragraph."""
    for length, number in ((58, "二"), (59, "前言")):
        text = text_of("一、任务", "做好工作。", f"二、{'甲' * length}", "做好工作。")
        assert text.paragraphs[-1].section == number
