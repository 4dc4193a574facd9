"""Texts of cells: their runs, what is spelt out in them, and what is no part of them."""

from __future__ import annotations

import pytest

from actuals.workbooks.building import cell_of, codes_of, packed, parts, strings
from innovate_ts.actuals.workbooks import strings as module

RUNS = [
    ("<t>高企数</t>", "高企数"),
    ("<r><t>高企</t></r><r><rPr><b/></rPr><t>数</t></r>", "高企数"),
    ('<t xml:space="preserve"> 家 </t>', " 家 "),
    # How a word is pronounced stands above it.
    (
        '<t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/>',
        "東京",
    ),
    # A footnote's number is no digit of the figure before it.
    (
        '<r><t>1600</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>',
        "1600²",
    ),
    (
        '<r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r><r><t>1600</t></r>',
        "₂1600",
    ),
    ('<r><rPr><vertAlign val="baseline"/></rPr><t>1600</t></r>', "1600"),
    # Nor is what is struck out.
    (
        "<r><rPr><strike/></rPr><t>1500</t></r><r><t>1600</t></r>",
        "(struck out: 1500)1600",
    ),
    ('<r><rPr><strike val="0"/></rPr><t>1500</t></r>', "1500"),
    ("<t>高新技术企业_x000D_\n</t>", "高新技术企业\r\n"),
    ("<t>_x005F_x000D_</t>", "_x000D_"),
    ("<t>_x0007_a_xZZZZ_</t>", "\ufffda_xZZZZ_"),
    ("<t>R&amp;D &#20803;</t>", "R&D 元"),
    ("<t><![CDATA[<元>]]></t>", "<元>"),
]


@pytest.mark.parametrize(("text", "shown"), RUNS)
def test_a_text_is_what_its_runs_say_on_the_line(text: str, shown: str) -> None:
    """A text that cells share and one that stands in its cell are read alike."""
    assert cell_of(f'<c r="A1" t="inlineStr"><is>{text}</is></c>') == shown
    shared = strings("<t>other</t>", text)
    assert cell_of('<c r="A1" t="s"><v>1</v></c>', shared=shared) == shown


def test_too_many_texts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text is a few bytes of an archive, and more in memory."""
    monkeypatch.setattr(module, "MAX_STRINGS", 2)
    row = '<row r="1"><c r="A1" t="s"><v>1</v></c></row>'
    assert not codes_of(packed(parts(row, shared=strings("", "<t>家</t>"))))
    many = parts(row, shared=strings("", "<t>家</t>", ""))
    assert codes_of(packed(many)) == ["too_many_texts"]


def test_an_empty_text_is_counted() -> None:
    """A text of nothing has a number like any other."""
    shared = strings("", "<t/>", "<t>家</t>")
    assert cell_of('<c r="A1" t="s"><v>2</v></c>', shared=shared) == "家"
