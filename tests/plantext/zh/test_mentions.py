"""Bodies that lead in the course of a sentence."""

from __future__ import annotations

import pytest

from innovate_ts.plantext import find_assignments, find_mentions
from plantext.writing import text_of


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("由市创新领导小组牵头抓总，各部门联动。", ("市创新领导小组",)),
        ("市水利局、市林业局负责日常工作，定期会商。", ("市水利局", "市林业局")),
        ("支持企业牵头组建创新联合体。", None),
        ("实行首席专家负责制，放权松绑。", None),
    ],
)
def test_a_body_in_prose_is_a_mention(
    sentence: str, bodies: tuple[str, ...] | None
) -> None:
    """Kept apart from assignments; who is no body is not even that."""
    text = text_of(f"1.搭建平台。{sentence}")
    assert find_assignments(text) == ()
    assert [
        mention.bodies for mention in find_mentions(text, find_assignments(text))
    ] == ([bodies] if bodies else [])


def test_a_sentence_that_assigns_is_no_mention_too() -> None:
    """What stands at the assignment's place or behind it is the assignment's."""
    text = text_of("1.甲。做好工作。市水利局牵头，市林业局配合。")
    found = find_assignments(text)
    assert [(a.lead, a.supporting) for a in found] == [(("市水利局",), ("市林业局",))]
    assert find_mentions(text, found) == ()


def test_a_long_sentence_mentions_nobody() -> None:
    """A mention is a short clause."""
    for count, is_read in ((70, True), (90, False)):
        names = "、".join(["市水利局"] * count)
        text = text_of(f"1.甲。由{names}牵头抓总，做好工作。")
        assert bool(find_mentions(text, ())) is is_read
