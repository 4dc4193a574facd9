"""The sink of a proof: what differs, with both sides and both places."""

from __future__ import annotations

from innovate_ts.findings import Place
from innovate_ts.messages import plantext as texts
from innovate_ts.plantext.discrepancies import (
    Discrepancies,
    Encoded,
    Written,
    whole,
)
from plantext.writing import text_of

PARAGRAPH = text_of("一、目标", "（一）企业达到8家。").paragraphs[1]
HERE = Place("targets.yaml", None, 12)
ENCODED = Encoded(HERE, "indicator-01", ">= 9 家")


def test_what_differs_is_told_at_the_data() -> None:
    """With the text's words and where they begin there."""
    sink = Discrepancies("plan.txt")
    sink.differs(texts.source_figure(), ENCODED, Written(PARAGRAPH, 3, "企业达到8家"))
    (one,) = sink
    assert (one.problem.code, one.problem.field) == ("source_figure", "indicator-01")
    assert (one.problem.severity, one.problem.place) == ("warning", HERE)
    assert (one.encoded, one.encoded_at) == (">= 9 家", HERE)
    assert one.written == "企业达到8家"
    assert one.written_at == Place("plan.txt", None, 2, 4)


def test_the_text_may_have_nothing() -> None:
    """Then there is no place of it."""
    sink = Discrepancies("plan.txt")
    sink.differs(texts.source_no_paragraph(), ENCODED, None)
    (one,) = sink
    assert (one.written, one.written_at) == ("", None)


def test_what_is_missing_is_told_at_the_text() -> None:
    """By section and paragraph, for the data has no place for it."""
    sink = Discrepancies("plan.txt")
    sink.is_missing(texts.source_task_missing(), whole(PARAGRAPH), severity="note")
    (one,) = sink
    assert (one.problem.field, one.problem.severity) == ("一, 1", "note")
    assert one.problem.place == Place("plan.txt", None, 2, 1)
    assert (one.encoded, one.encoded_at) == ("", None)


def test_a_title_is_told_only_where_its_paragraph_has_it_not() -> None:
    """Marks of numbering and width do not matter."""
    sink = Discrepancies("plan.txt")
    sink.compare_title("企业达到８家", PARAGRAPH, HERE, "1.1")
    assert list(sink) == []
    sink.compare_title("平台", PARAGRAPH, HERE, "1.1")
    assert [one.problem.code for one in sink] == ["source_title"]
