"""The styles of a document: Word's own names, with typefaces and sizes by the language."""

from collections.abc import Mapping

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from innovate_ts.messages import Language
from innovate_ts.output.reports.docx.faces import FACES, Face
from innovate_ts.output.reports.docx.held import JOINED

_LATIN = "Times New Roman"
_SIDES = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}


_LOOK_OF_TEMPLATE = "w:rPr/* | w:pPr/w:pBdr | w:pPr/w:contextualSpacing"
_KEPT = {"Heading 1", "Heading 2", "Enclosures", "Signature"}
"""What stands on the page of that which follows."""
_TAGS: Mapping[Language, str] = {"zh": "zh-CN", "en": "en-GB"}


def set_styles(document: Document, language: Language) -> None:
    """Give Word's own styles the look of an official document, and name its language."""
    document.core_properties.language = _TAGS[language]
    _set_line_ends(document)
    styles = document.styles
    for tag in styles.element.xpath("w:docDefaults//w:lang"):
        tag.set(qn("w:val"), "en-GB")
        # A note in English has Chinese names in it: these characters are Chinese in each language.
        tag.set(qn("w:eastAsia"), "zh-CN")
    for name, face in FACES[language].items():
        if name not in styles:
            styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style = styles[name]
        assert isinstance(style, ParagraphStyle)  # noqa: S101 - the names above are those of paragraphs
        _set_face(style, face)


_NEVER_LAST = (
    "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥" + "0123456789万亿" + JOINED
)
_NEVER_FIRST = (
    "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞"
    "︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠"
)
"""What no line of Chinese text ends and begins with: Word's own marks, and a figure before its unit."""


def _set_line_ends(document: Document) -> None:
    """Where lines of Chinese text may end."""
    settings = document.settings.element
    [before] = settings.xpath("w:characterSpacingControl")
    rules = (
        ("w:noLineBreaksBefore", _NEVER_FIRST),
        ("w:noLineBreaksAfter", _NEVER_LAST),
    )
    for name, characters in rules:
        rule = {qn("w:lang"): "zh-CN", qn("w:val"): characters}
        before.addnext(OxmlElement(name, rule))


def _set_face(style: ParagraphStyle, face: Face) -> None:
    """Typefaces, size and lines of a style; nothing of the template's look stays."""
    for child in style.element.xpath(_LOOK_OF_TEMPLATE):
        parent = child.getparent()
        parent.remove(child)
    font = style.font
    # The name first: it makes the element that holds the fonts of both scripts.
    font.name = _LATIN
    fonts = style.element.rPr.rFonts
    fonts.set(qn("w:eastAsia"), face.chinese)
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
    # Two pages have no line to spare.
    paragraph.widow_control = False
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
