"""Where a draft says that the text has something."""

from __future__ import annotations

from innovate_ts.plantext.drafting.sources import source_at
from plantext.writing import text_of


def test_words_of_another_row_are_quoted_by_the_row() -> None:
    """A cell that reaches down has its words in the row above."""
    (_, paragraph) = text_of("一、目标", "企业达到8家。").paragraphs
    place = "section: 一, paragraph: 1"
    assert source_at(paragraph, "企业达到8家") == f"{{{place}, phrase: 企业达到8家}}"
    assert source_at(paragraph, "学校") == f'{{{place}, phrase: "企业达到8家。"}}'
