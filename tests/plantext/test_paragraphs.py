"""Paragraphs are found by what they say and by their names."""

from __future__ import annotations

from plantext.writing import text_of


def test_a_phrase_is_found_whatever_its_width_and_spaces() -> None:
    """Where it begins and ends in the paragraph's text; a phrase of spaces is nowhere."""
    (paragraph,) = text_of("建成R&D center１０家，又10家。").paragraphs
    assert paragraph.text == "建成R&D center10家,又10家。"
    assert paragraph.find("R&Dcenter") == (2, 12)
    assert paragraph.find("１０ 家") == (12, 15)
    assert paragraph.find_all("10家") == [(12, 15), (17, 20)]
    assert paragraph.find("11家") is None
    assert paragraph.find(" ") is None
    assert paragraph.find_all("\u3000") == []


def test_a_name_means_every_paragraph_that_has_it() -> None:
    """A text may repeat a number, and then a source can mean either."""
    text = text_of("一、甲", "做好。", "一、乙", "再做。")
    assert [p.text for p in text.at("一", 0)] == ["一、甲", "一、乙"]
    assert [p.text for p in text.at("一", 1)] == ["做好。", "再做。"]
    assert text.at("二", 0) == ()
