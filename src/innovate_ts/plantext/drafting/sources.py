"""Where a draft says that the text has something."""

from innovate_ts.plantext.drafting.yaml_writer import (
    flow,
)
from innovate_ts.plantext.paragraphs import Paragraph


def source_at(paragraph: Paragraph, words: str) -> str:
    """Where words stand; of a cell that reaches down from another row, its row is quoted."""
    phrase = words
    if paragraph.find(words) is None:
        phrase = paragraph.text
    return flow(
        section=paragraph.section,
        paragraph=paragraph.number,
        phrase=phrase,
    )
