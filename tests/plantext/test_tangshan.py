"""The plan's text as published, read: every source of the shipped data stands where it says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from innovate_ts.plantext import PlanText, find_assignments, find_mentions, read_text
from shipped import shipped_plan

TEXT = Path(__file__).resolve().parents[3] / "shared" / "plan" / "tangshan-2023.txt"
PLAN = shipped_plan()

pytestmark = pytest.mark.skipif(
    not TEXT.exists(), reason=f"{TEXT.name} does not lie beside the checkout"
)


@pytest.fixture(scope="module")
def text() -> PlanText:
    """The text."""
    return read_text(str(TEXT))


def sources() -> Iterator[tuple[str, int, str]]:
    """Section, paragraph and phrase of every source of the shipped plan."""
    for indicator in PLAN.indicators:
        for target in indicator.targets:
            yield target.source.section, target.source.paragraph, target.source.phrase
    for item in (*PLAN.task_by_id.values(), *PLAN.work.actions, *PLAN.statements):
        yield item.source.section, item.source.paragraph, item.source.phrase
    for figure in PLAN.targets.other_figures:
        yield figure.source.section, figure.source.paragraph, figure.phrase


@pytest.mark.parametrize(("section", "number", "phrase"), list(sources()))
def test_each_phrase_stands_in_its_paragraph(
    text: PlanText, section: str, number: int, phrase: str
) -> None:
    """One paragraph is meant, and the phrase stands in it; spaces do not matter."""
    (paragraph,) = text.at(section, number)
    assert paragraph.find(phrase) is not None


def test_sections_and_paragraphs_are_those_of_a_reader(text: PlanText) -> None:
    """Headings of their own, run-in ones as paragraphs, and the page's head and last line apart."""
    counts: dict[str, int] = {}
    for paragraph in (*text.paragraphs, *text.noise):
        counts[paragraph.section] = max(
            counts.get(paragraph.section, 0), paragraph.number
        )
    assert counts == {
        "前言": 1,
        "一": 1,
        "二": 4,
        "三": 0,
        "三(一)": 4,
        "三(二)": 3,
        "三(三)": 3,
        "三(四)": 3,
        "三(五)": 3,
        "三(六)": 3,
        "四": 3,
        "页首": 1,
        "页尾": 1,
    }
    assert text.at("页尾", 1)[0].text == "科学普及"


def test_a_place_is_that_of_the_file(text: PlanText) -> None:
    """Line and column find the same character in the file, for each character of each paragraph."""
    lines = TEXT.read_text(encoding="utf-8").split("\n")
    for paragraph in (*text.paragraphs, *text.noise):
        for offset, character in enumerate(paragraph.text):
            line, column = paragraph.place(offset)
            assert character == " " or lines[line - 1][column - 1] == character


def test_nothing_of_the_file_is_lost(text: PlanText) -> None:
    """The paragraphs and the page have all characters of the file."""
    kept = sorted(
        "".join(p.text for p in (*text.paragraphs, *text.noise)).replace(" ", "")
    )
    assert kept == sorted("".join(TEXT.read_text(encoding="utf-8").split()))


def test_a_word_broken_over_two_lines_is_whole_again(text: PlanText) -> None:
    """知识产权海外 and 风险预警 stand in two lines of the file, and its places are in both."""
    (paragraph,) = text.at("三(六)", 3)
    start, end = paragraph.find("知识产权海外风险预警") or (0, 0)
    assert paragraph.place(end - 1) == (paragraph.place(start).line + 1, 4)


def test_all_assignments_are_those_of_the_data(text: PlanText) -> None:
    """19 of 19, lead and responsible in order, without any choice."""
    found = find_assignments(text)
    told = {
        (a.paragraph.section, a.paragraph.number): (a.lead, a.responsible)
        for a in found
    }
    assert len(found) == 19
    assert told == {
        (task.source.section, task.source.paragraph): (task.lead, task.responsible)
        for _, task in PLAN.tasks()
    }
    assert all(a.choices == () and a.notes == () for a in found)


def test_the_leading_group_is_mentioned_not_assigned(text: PlanText) -> None:
    """由市科技创新工作领导小组牵头抓总 is prose; firms that lead consortia are not even a mention."""
    (mention,) = find_mentions(text, find_assignments(text))
    assert (mention.words, mention.bodies) == (
        "由市科技创新工作领导小组牵头抓总",
        ("市科技创新工作领导小组",),
    )
