"""What a draft holds and leaves open."""

from __future__ import annotations

from innovate_ts.output.answers.drafts import draft_text
from innovate_ts.output.terminal import Terminal
from innovate_ts.plantext.contents import contents
from innovate_ts.plantext.drafting import draft
from plantext.writing import text_of

LINES = (
    "甲市2023—2025年行动方案",
    "为加快发展，制定本方案。",
    "一、主要目标",
    "到2025年，高新技术企业达到100家。",
    "二、主要任务",
    "1.培育企业。支持企业发展。（市科技局牵头，市财政局配合）",
)


def drafted(*more: str) -> list[str]:
    """The lines about the draft of a plan with these lines more."""
    made = draft(contents(text_of(*LINES, *more)))
    text = draft_text(made, "plan", "en", Terminal(200))
    return text.splitlines()


def test_the_answer_is_what_was_drafted() -> None:
    """Counted; then the years, what is left to be looked at, and what to do next."""
    answer, years, choices, *_, following = drafted()
    assert answer == (
        "Drafted into plan: indicators 1, targets 1, goals in words 0, "
        "tasks 1, bureaus 2, safeguards 0."
    )
    assert years == "years of the plan: 2023–25"
    assert choices.startswith("choices: 0")
    assert following == (
        "next: go through the files, then innovate-ts validate plan --source plan.txt"
    )


def test_a_task_that_nobody_is_given_is_named_with_its_place() -> None:
    """File, line, column and its title."""
    lines = drafted("2.建设平台。支持平台发展。")
    assert "paragraphs among the tasks without an assignment: 1" in lines
    assert "  plan.txt:7:1: 建设平台" in lines
