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
_BLACK = RGBColor(0, 0, 0)


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
_LATIN_LANGUAGES: Mapping[Language, str] = {"zh": "en-US", "en": "en-GB"}
"""The language of words in Latin letters, by that of the document."""
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
        _set_face(_paragraph_style(document, name), face)
    title = _paragraph_style(document, "Title")
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _set_stand_ins(document)


def _paragraph_style(document: Document, name: str) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)  # noqa: S101 - the names above are those of paragraphs
    return style


def _set_language(document: Document, language: Language) -> None:
    """Name the languages of the text, so that spelling and line breaks follow their rules."""
    styles = document.styles.element
    settings = document.settings.element
    languages = (
        *styles.xpath("w:docDefaults//w:lang"),
        *settings.xpath("w:themeFontLang"),
    )
    for tag in languages:
        tag.set(qn("w:val"), _LATIN_LANGUAGES[language])
        # A note in English has Chinese names in it: these characters are Chinese in each language.
        tag.set(qn("w:eastAsia"), "zh-CN")
    body = _FACES[language]["Body Text"]
    for tag in styles.xpath("w:docDefaults//w:rFonts"):
        _set_fonts(tag, body.chinese)


def _set_face(style: ParagraphStyle, face: Face) -> None:
    """Typefaces, size and lines of a style; nothing of the template's look stays."""
    for child in style.element.xpath(
        "w:rPr/* | w:pPr/w:pBdr | w:pPr/w:contextualSpacing"
    ):
        child.getparent().remove(child)
    font = style.font
    # The name first: it makes the element that holds the fonts of both scripts.
    font.name = _LATIN
    (fonts,) = style.element.xpath("w:rPr/w:rFonts")
    _set_fonts(fonts, face.chinese)
    font.size = Pt(face.size)
    font.bold = face.bold
    font.color.rgb = _BLACK
    paragraph = style.paragraph_format
    paragraph.space_before = Pt(face.before)
    paragraph.space_after = Pt(face.after)
    paragraph.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    paragraph.line_spacing = Pt(face.line)
    if face.indent:
        paragraph.first_line_indent = Pt(face.indent * face.size)
        # In hundredths of a character too, so that the indent follows the size of the type.
        (indent,) = style.element.xpath("w:pPr/w:ind")
        hundredths = face.indent * 100
        indent.set(qn("w:firstLineChars"), str(hundredths))


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
        fonts.append(_font(name, stand_in))
    table = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    table._blob = serialize_part_xml(fonts)  # python-docx has no object for this part


def _font(name: str, stand_in: str) -> BaseOxmlElement:
    font = OxmlElement("w:font", {qn("w:name"): name})
    properties = {
        "w:altName": stand_in,
        # 0x86 is the character set of simplified Chinese.
        "w:charset": "86",
        "w:family": "auto",
        "w:pitch": "variable",
    }
    for tag, value in properties.items():
        font.append(OxmlElement(tag, {qn("w:val"): value}))
    return font
