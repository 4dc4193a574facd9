"""The styles of a document: Word's own names, with typefaces and sizes by the language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from innovate_ts.messages import Language

_LATIN = "Times New Roman"
_SIDES = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}


@dataclass(frozen=True)
class Face:
    """How the paragraphs of a style look; sizes in points, indents in characters."""

    chinese: str
    size: float
    line: float
    bold: bool = False
    indent: float = 0
    """Of the first line."""
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    side: Literal["left", "center", "right"] = "left"
    is_ruled: bool = False
    """Whether a line stands above it and below."""


_FACES: Mapping[Language, Mapping[str, Face]] = {
    "zh": {
        "Reference": Face("仿宋", 16, 28, side="center", after=14),
        "Title": Face("方正小标宋简体", 22, 34, side="center", after=20),
        "Salutation": Face("仿宋", 16, 28),
        "Heading 1": Face("黑体", 16, 28, indent=2),
        "Heading 2": Face("楷体", 16, 28, indent=2),
        "Body Text": Face("仿宋", 16, 28, indent=2),
        "Enclosures": Face("仿宋", 16, 28, left=5, indent=-3, before=14, after=14),
        "Signature": Face("仿宋", 16, 28, side="right", right=4),
        "Copies": Face("仿宋", 14, 28, left=1, right=1, before=14, is_ruled=True),
        "Table Text": Face("仿宋", 10, 13, before=1, after=1),
        "Footer": Face("宋体", 14, 16),
    },
    "en": {
        "Reference": Face("仿宋", 12, 18, side="right", after=18),
        "Title": Face("宋体", 18, 24, bold=True, side="center", after=18),
        "Salutation": Face("仿宋", 12, 18, after=6),
        "Heading 1": Face("黑体", 14, 20, bold=True, before=10, after=4),
        "Heading 2": Face("楷体", 12, 18, bold=True, before=6, after=2),
        "Body Text": Face("仿宋", 12, 18, after=6),
        "Enclosures": Face("仿宋", 12, 18, left=4.1, indent=-4.1, before=18, after=18),
        "Signature": Face("仿宋", 12, 18, side="right"),
        "Copies": Face("仿宋", 11, 18, before=18, is_ruled=True),
        "Table Text": Face("仿宋", 9, 12, before=1, after=1),
        "Footer": Face("宋体", 11, 14),
    },
}
_KEPT = {"Heading 1", "Heading 2", "Enclosures", "Signature"}
"""What stands on the page of that which follows."""
_TAGS: Mapping[Language, str] = {"zh": "zh-CN", "en": "en-GB"}


def set_styles(document: Document, language: Language) -> None:
    """Give Word's own styles the look of an official document, and name its language."""
    document.core_properties.language = _TAGS[language]
    styles = document.styles
    for tag in styles.element.xpath("w:docDefaults//w:lang"):
        tag.set(qn("w:val"), "en-GB")
        # A note in English has Chinese names in it: these characters are Chinese in each language.
        tag.set(qn("w:eastAsia"), "zh-CN")
    for name, face in _FACES[language].items():
        if name not in styles:
            styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style = styles[name]
        assert isinstance(style, ParagraphStyle)  # noqa: S101 - the names above are those of paragraphs
        _set_face(style, face)


def _set_face(style: ParagraphStyle, face: Face) -> None:
    """Typefaces, size and lines of a style; nothing of the template's look stays."""
    for child in style.element.xpath(
        "w:rPr/* | w:pPr/w:pBdr | w:pPr/w:contextualSpacing"
    ):
        child.getparent().remove(child)
    font = style.font
    # The name first: it makes the element that holds the fonts of both scripts.
    font.name = _LATIN
    style.element.rPr.rFonts.set(qn("w:eastAsia"), face.chinese)
    font.size = Pt(face.size)
    font.bold = face.bold
    font.color.rgb = RGBColor(0, 0, 0)
    paragraph = style.paragraph_format
    paragraph.alignment = _SIDES[face.side]
    paragraph.space_before = Pt(face.before)
    paragraph.space_after = Pt(face.after)
    paragraph.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    paragraph.line_spacing = Pt(face.line)
    paragraph.first_line_indent = Pt(face.indent * face.size)
    paragraph.left_indent = Pt(face.left * face.size)
    paragraph.right_indent = Pt(face.right * face.size)
    paragraph.keep_with_next = style.name in _KEPT
    if face.is_ruled:
        _rule(style)


def _rule(style: ParagraphStyle) -> None:
    """A line above and below; python-docx has no borders."""
    borders = OxmlElement("w:pBdr")
    for side in ("w:top", "w:bottom"):
        # Eighths of a point, and points.
        line = {qn("w:val"): "single", qn("w:sz"): "6", qn("w:space"): "1"}
        borders.append(OxmlElement(side, line))
    style.element.get_or_add_pPr().insert_element_before(
        borders, "w:spacing", "w:ind", "w:jc"
    )
