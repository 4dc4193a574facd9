"""The numbers that Word sets in front of paragraphs, in their forms."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from plantext.writing import read

_LEVEL = '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'


def test_numbers_that_word_sets_are_written_in_their_forms(tmp_path: Path) -> None:
    """In Chinese, in circles up to ⑳, from any start; a deeper level begins anew below each higher one."""
    docx = pytest.importorskip("docx")
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    document = docx.Document()
    levels = _LEVEL.format(0, 9, "chineseCounting", "%1、") + _LEVEL.format(
        1, 1, "decimalEnclosedCircle", "%2"
    )
    root = document.part.numbering_part.element
    root.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'
        ),
    )
    root.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'
        )
    )
    for depth in (0, 1, 1, 1, 0, 1, 0, *[1] * 21):
        properties = (
            document.add_paragraph("做好工作。")._p.get_or_add_pPr().get_or_add_numPr()
        )
        properties.get_or_add_numId().val = 77
        properties.get_or_add_ilvl().val = depth
    assert root.find(qn("w:num")) is not None
    file = io.BytesIO()
    document.save(file)
    text = read(tmp_path, file.getvalue(), "plan.docx")
    numbers = [
        paragraph.text.removesuffix("做好工作。") for paragraph in text.paragraphs
    ]
    assert numbers[:9] == ["九、", "①", "②", "③", "十、", "①", "十一、", "①", "②"]
    assert numbers[-2:] == ["⑳", "21"]
