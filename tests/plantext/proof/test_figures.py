"""The figures that are no targets beside the text."""

from __future__ import annotations

from pathlib import Path

from plantext.proof.planting import codes_of

AWARD = "  - phrase: 对企业奖励10万元\n"


def test_a_phrase_must_stand_where_its_source_says(tmp_path: Path) -> None:
    """Else it is told, and of its figure nothing more is said until that is mended."""
    codes = codes_of(tmp_path, (AWARD, "  - phrase: 对企业奖励20万元\n"))
    assert codes == [("source_not_found", "other_figures")]


def test_a_phrase_may_be_shorter_than_the_words_around_its_figure(
    tmp_path: Path,
) -> None:
    """As long as the figure stands in it."""
    assert codes_of(tmp_path, (AWARD, "  - phrase: 奖励10万元\n")) == []
    assert codes_of(tmp_path, (AWARD, "  - phrase: 对企业奖励\n")) == [
        ("count_figure", "二, 1")
    ]
