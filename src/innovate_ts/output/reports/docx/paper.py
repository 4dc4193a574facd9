"""A Word document set as offices set theirs: A4, the fonts, indents and margins of GB/T 9704."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Mm
from docx.table import _Row
from docx.text.paragraph import Paragraph

from innovate_ts.messages import Language
from innovate_ts.output.reports.docx.blocks import PaperColumn, PaperTable
from innovate_ts.output.reports.docx.typefaces import TABLE, set_styles
from innovate_ts.output.terminal import printable

CREATED = datetime(2000, 1, 1)
"""The day that the document's properties name, so that the same report gives the same bytes."""
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_ALIGNMENTS = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
_LANGUAGE_TAGS: dict[Language, str] = {"zh": "zh-CN", "en": "en-GB"}
_SHORT_EDGE = Mm(210)
_LONG_EDGE = Mm(297)
"""The edges of A4."""
_LONGEST_PROPERTY = 255
_CONTENT_TYPES = "[Content_Types].xml"


class Paper:
    """A document that is written from its title to its end."""

    def __init__(self, title: str, language: Language) -> None:
        self._document = Document()
        self._language = language
        set_styles(self._document, language)
        table_style = self._document.styles[TABLE]
        self._table_style = table_style.style_id
        self._drop_preview()
        self._set_properties(printable(title))
        section = self._document.sections[0]
        _set_page(section, sideways=False)
        _number_pages(section)
        self._add_paragraph("Title", title)

    def heading(self, text: str, level: int) -> None:
        """A heading in Word's own style, so that the navigation pane lists it."""
        self._add_paragraph(f"Heading {level}", text)

    def text(self, text: str) -> None:
        """A paragraph of the body."""
        self._add_paragraph("Body Text", text)

    def _add_paragraph(self, style: str, text: str) -> None:
        paragraph = self._document.add_paragraph(style=style)
        self._write(paragraph, text)

    def turn(self, *, sideways: bool) -> None:
        """Begin a new page that lies on its side, or stands upright."""
        section = self._document.add_section(WD_SECTION.NEW_PAGE)
        _set_page(section, sideways=sideways)

    def table(self, table: PaperTable) -> None:
        """A table whose heads stand on each page and whose rows stay together."""
        columns = table.columns
        grid = self._document.add_table(
            rows=0,
            cols=len(columns),
            style="Table Grid",
        )
        grid.autofit = False
        grid.alignment = WD_TABLE_ALIGNMENT.CENTER
        layout = grid._tblPr.find(qn("w:tblLayout"))
        layout.addnext(_cell_margins())  # python-docx has no such property
        for grid_column, column in zip(grid.columns, columns, strict=True):
            grid_column.width = Mm(column.width)
        self._write_heads(grid.add_row(), columns)
        for cells in table.rows:
            self._write_row(grid.add_row(), cells, columns)

    def _write_heads(self, row: _Row, columns: Sequence[PaperColumn]) -> None:
        _mark(row, "w:tblHeader")
        heads = [column.head for column in columns]
        centred = [column._replace(align="center") for column in columns]
        self._write_row(row, heads, centred)
        for cell in row.cells:
            paragraph = cell.paragraphs[0]
            for run in paragraph.runs:
                run.bold = True

    def to_bytes(self) -> bytes:
        """The document as a file: parts in a fixed order, without the time of now."""
        written = io.BytesIO()
        self._document.save(written)
        return _packed_anew(written)

    def _write_row(
        self, row: _Row, texts: Sequence[str], columns: Sequence[PaperColumn]
    ) -> None:
        """Write the cells of a row, which is not parted between two pages."""
        _mark(row, "w:cantSplit")
        for cell, text, column in zip(row.cells, texts, columns, strict=True):
            # Word heeds the widths of the cells, and not those of the columns.
            cell.width = Mm(column.width)
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            paragraph = cell.paragraphs[0]
            # By its id: by its name python-docx searches all styles for it, and most of the time goes there.
            paragraph._p.style = self._table_style
            paragraph.alignment = _ALIGNMENTS[column.align]
            self._write(paragraph, text)

    def _write(self, paragraph: Paragraph, text: str) -> None:
        """Add a text; in Chinese the marks of both scripts, such as “ and —, are set as Chinese ones."""
        run = paragraph.add_run(printable(text))
        if self._language == "zh":
            fonts = OxmlElement("w:rFonts", {qn("w:hint"): "eastAsia"})
            properties = run._r.get_or_add_rPr()  # python-docx has no hint
            properties.insert(0, fonts)

    def _set_properties(self, title: str) -> None:
        properties = self._document.core_properties
        properties.title = title[:_LONGEST_PROPERTY]
        properties.language = _LANGUAGE_TAGS[self._language]
        properties.author = properties.last_modified_by = "innovate-ts"
        properties.comments = ""
        properties.created = properties.modified = CREATED

    def _drop_preview(self) -> None:
        """Take out the preview picture of python-docx's empty template."""
        relations = self._document.part.package.rels
        previews = [
            name
            for name, relation in relations.items()
            if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL
        ]
        for name in previews:
            del relations[name]


def _packed_anew(document: io.BytesIO) -> bytes:
    """A document's parts in a fixed order, without the time at which they were written."""
    packed = io.BytesIO()
    with zipfile.ZipFile(document) as source, zipfile.ZipFile(packed, "w") as target:
        names = sorted(source.namelist())
        # Readers that tell a file's kind by its first bytes look for this part.
        names.remove(_CONTENT_TYPES)
        for name in (_CONTENT_TYPES, *names):
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(name))
    return packed.getvalue()


def _set_page(section: Section, *, sideways: bool) -> None:
    """A4 with the standard's margins; on its side with room for a wide table."""
    if sideways:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width = _LONG_EDGE
        section.page_height = _SHORT_EDGE
        section.top_margin = Mm(28)
        bottom = Mm(26)
        section.left_margin = Mm(25)
        section.right_margin = Mm(24)
    else:
        section.orientation = WD_ORIENT.PORTRAIT
        section.page_width = _SHORT_EDGE
        section.page_height = _LONG_EDGE
        section.top_margin = Mm(37)
        bottom = Mm(35)
        section.left_margin = Mm(28)
        section.right_margin = Mm(26)
    section.bottom_margin = bottom
    # The standard sets the number of the page 7 mm below the text; its line is 5 mm high.
    section.footer_distance = bottom - Mm(7 + 5)
    section.header_distance = Mm(15)


def _number_pages(section: Section) -> None:
    """`— 1 —` in the middle below each page; the sections that follow take it over."""
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run("— ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    # What is shown until Word counts the pages, on opening or printing.
    text = OxmlElement("w:t")
    text.text = "1"
    run = OxmlElement("w:r")
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # python-docx has no fields
    paragraph.add_run(" —")


def _mark(row: _Row, name: str) -> None:
    # python-docx has no such property.
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement(name))


def _cell_margins() -> BaseOxmlElement:
    margins = OxmlElement("w:tblCellMar")
    # A millimetre, in twentieths of a point.
    width = {
        qn("w:w"): "57",
        qn("w:type"): "dxa",
    }
    for side in ("w:left", "w:right"):
        margins.append(OxmlElement(side, width))
    return margins
