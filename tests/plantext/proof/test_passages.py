"""Where quoted phrases stand."""

from __future__ import annotations

import pytest

from innovate_ts.findings import Place
from innovate_ts.plan.models.places import Locus, Source
from innovate_ts.plantext.discrepancies import Discrepancies, Discrepancy
from innovate_ts.plantext.paragraphs import Extract
from innovate_ts.plantext.proof.passages import Passage, Passages
from plantext.writing import text_of

TEXT = text_of("一、目标", "（一）企业达到8家。", "（二）平台达到9个。")
HERE = Place("targets.yaml", None, 12)


def find(phrase: str, number: int) -> tuple[Passage | None, list[Discrepancy]]:
    """A phrase that the data quotes from a paragraph of 一, and what is told of it."""
    discrepancies = Discrepancies("plan.txt")
    passages = Passages(TEXT, discrepancies)
    locus = Locus(section="一", paragraph=number)
    passage = passages.find(phrase, locus, HERE, "indicator-01")
    return passage, list(discrepancies)


def test_a_phrase_stands_in_the_paragraph_of_its_source() -> None:
    """Its place is that of its words; nothing is told."""
    passage, told = find("达到8家", 1)
    assert passage is not None
    assert passage.words == "达到8家"
    start, end = passage.start, passage.end
    assert passage.holds(Extract(passage.paragraph, end - 2, end - 1))
    assert not passage.holds(Extract(passage.paragraph, 0, end))
    assert not passage.holds(Extract(TEXT.paragraphs[2], start, end))
    assert told == []


@pytest.mark.parametrize(
    ("phrase", "number", "code", "written"),
    [
        ("平台达到9个", 1, "source_elsewhere", "一, 2: 平台达到9个"),
        ("平台达到7个", 2, "source_not_found", "(二)平台达到9个。"),
        ("平台达到7个", 5, "source_no_paragraph", ""),
    ],
)
def test_a_phrase_that_stands_elsewhere_or_nowhere_is_told(
    phrase: str, number: int, code: str, written: str
) -> None:
    """With where it stands instead, or what stands there instead."""
    passage, (told,) = find(phrase, number)
    assert passage is None
    assert (told.problem.code, told.written) == (code, written)
    assert told.encoded == f"一, {number}: {phrase}"
    assert told.encoded_at == HERE


def test_what_another_document_says_is_not_looked_for() -> None:
    """The plan's text has nothing to do with it."""
    discrepancies = Discrepancies("plan.txt")
    passages = Passages(TEXT, discrepancies)
    notice = Source(section="一", paragraph=1, phrase="调整为9家", document="调整通知")
    assert passages.find(notice.phrase, notice, HERE, "indicator-01") is None
    assert list(discrepancies) == []
