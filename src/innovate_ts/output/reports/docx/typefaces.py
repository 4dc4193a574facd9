"""The styles of a document: Word's own names, with typefaces and sizes by the language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from innovate_ts.messages import Language

TABLE = "Table Text"
"""The style of the paragraphs inside tables."""
_LATIN = "Times New Roman"


@dataclass(frozen=True)
class Face:
    """How the paragraphs of a style look; sizes in points."""

    chinese: str
    size: float
    line: float
    bold: bool = False
    indent: int = 0
    """Characters that the first line is set in by."""
    before: float = 0
    after: float = 0


_FACES: Mapping[Language, Mapping[str, Face]] = {
    "zh": {
        "Title": Face("方正小标宋简体", 22, 32, after=28),
        "Heading 1": Face("黑体", 16, 28, indent=2),
        "Heading 2": Face("楷体", 16, 28, indent=2),
        "Body Text": Face("仿宋", 16, 28, indent=2),
        TABLE: Face("仿宋", 10, 13, before=1, after=1),
        "Footer": Face("宋体", 14, 16),
    },
    "en": {
        "Title": Face("宋体", 18, 24, bold=True, after=18),
        "Heading 1": Face("黑体", 14, 20, bold=True, before=10, after=4),
        "Heading 2": Face("楷体", 12, 18, bold=True, before=6, after=2),
        "Body Text": Face("仿宋", 12, 18, after=6),
        TABLE: Face("仿宋", 9, 12, before=1, after=1),
        "Footer": Face("宋体", 11, 14),
    },
}
_STAND_INS = {
    "方正小标宋简体": "宋体",
    "仿宋": "仿宋_GB2312",
    "楷体": "楷体_GB2312",
    "黑体": "SimHei",
    "宋体": "SimSun",
}
"""What Word takes where a computer lacks the typeface."""


def set_styles(document: Document, language: Language) -> None:
    """Give Word's own styles the look of an official document."""
    document.styles.add_style(TABLE, WD_STYLE_TYPE.PARAGRAPH)
    _set_language(document, language)
    for name, face in _FACES[language].items():
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)  # noqa: S101 - the names above are those of paragraphs
        _set_face(style, face)
    title = document.styles["Title"]
    assert isinstance(title, ParagraphStyle)  # noqa: S101
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _set_stand_ins(document)


def _set_language(document: Document, language: Language) -> None:
    """Name the languages of the text, so that spelling and line breaks follow their rules."""
    latin = "en-US" if language == "zh" else "en-GB"
    for tag in document.styles.element.xpath("w:docDefaults//w:lang"):
        tag.set(qn("w:val"), latin)
        tag.set(qn("w:eastAsia"), "zh-CN")
    for tag in document.settings.element.xpath("w:themeFontLang"):
        tag.set(qn("w:val"), latin)
        tag.set(qn("w:eastAsia"), "zh-CN")
    for tag in document.styles.element.xpath("w:docDefaults//w:rFonts"):
        _set_fonts(tag, _FACES[language]["Body Text"].chinese)


def _set_face(style: ParagraphStyle, face: Face) -> None:
    """Typefaces, size and lines of a style; nothing of the template's look stays."""
    for child in style.element.xpath(
        "w:rPr/* | w:pPr/w:pBdr | w:pPr/w:contextualSpacing"
    ):
        child.getparent().remove(child)
    font, paragraph = style.font, style.paragraph_format
    font.name = _LATIN
    _set_fonts(style.element.xpath("w:rPr/w:rFonts")[0], face.chinese)
    font.size, font.bold = Pt(face.size), face.bold
    font.color.rgb = RGBColor(0, 0, 0)
    paragraph.space_before, paragraph.space_after = Pt(face.before), Pt(face.after)
    paragraph.line_spacing_rule, paragraph.line_spacing = (
        WD_LINE_SPACING.EXACTLY,
        Pt(face.line),
    )
    if face.indent:
        paragraph.first_line_indent = Pt(face.indent * face.size)
        style.element.xpath("w:pPr/w:ind")[0].set(
            qn("w:firstLineChars"), str(face.indent * 100)
        )


def _set_fonts(tag: BaseOxmlElement, chinese: str) -> None:
    """One typeface for Latin letters and figures, one for Chinese characters."""
    for key in list(tag.attrib):
        del tag.attrib[key]
    for key in ("ascii", "hAnsi", "cs"):
        tag.set(qn(f"w:{key}"), _LATIN)
    tag.set(qn("w:eastAsia"), chinese)


def _set_stand_ins(document: Document) -> None:
    """List the Chinese typefaces in the document's table of fonts, each with what may stand in for it."""
    fonts = OxmlElement("w:fonts")
    for name, stand_in in _STAND_INS.items():
        font = OxmlElement("w:font", {qn("w:name"): name})
        for tag, value in (
            ("altName", stand_in),
            ("charset", "86"),
            ("family", "auto"),
            ("pitch", "variable"),
        ):
            font.append(OxmlElement(f"w:{tag}", {qn("w:val"): value}))
        fonts.append(font)
    table = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    table._blob = serialize_part_xml(fonts)  # python-docx has no object for this part
