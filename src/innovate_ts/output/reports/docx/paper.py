"""A Word document set as offices set theirs: A4, the type, indents and margins of GB/T 9704."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import assert_never

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.section import Section, _Footer
from docx.shared import Mm, Pt
from docx.table import _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from innovate_ts.messages import Language
from innovate_ts.messages.note import OR
from innovate_ts.output.reports.docx.blocks import Annex, Block, Line, PaperTable
from innovate_ts.output.reports.docx.held import UNIT, held_together
from innovate_ts.output.reports.docx.room import sizes_of
from innovate_ts.output.reports.docx.typefaces import set_styles
from innovate_ts.output.terminal import printable

CREATED = datetime(2000, 1, 1)
"""The day that the document's properties name, so that the same report gives the same bytes."""
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_LONGEST_PROPERTY = 255
_TITLE_WIDTH, _ENGLISH_TITLE_WIDTH = 40, 46
"""The width of a title in halves of the size of its type."""
_GLUE = re.compile(r"([\n\u2060\u00a0])")
"""What holds words together."""
_BLANK = re.compile(r"(〔待填：[^〕]*〕|\[to fill in: [^]]*\])")
"""What the office has to write itself."""
_SHORT_EDGE, _LONG_EDGE = Mm(210), Mm(297)
"""The edges of A4."""
_ACROSS = 247
"""Millimetres between the margins of paper that lies on its side."""
_OF_NUMBER = Pt(14)
"""The indent of a page's number: a character of its size."""


class Paper:
    """A document that is written from its first line to its end."""

    def __init__(self, language: Language) -> None:
        self._document = Document()
        self._language = language
        set_styles(self._document, language)
        self._table_style = self._document.styles["Table Text"].style_id
        section = self._document.sections[0]
        section.page_width = _SHORT_EDGE
        section.page_height = _LONG_EDGE
        _set_margins(
            section,
            top=37,
            right=26,
            bottom=35,
            left=28,
        )
        self._document.settings.odd_and_even_pages_header_footer = True
        _number(section.footer, WD_ALIGN_PARAGRAPH.RIGHT)
        _number(section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT)
        self._set_properties()

    def add(self, block: Block) -> None:
        """Write what comes next."""
        match block:
            case Line(text, "Title"):
                title = text.replace(OR, "")
                properties = self._document.core_properties
                properties.title = printable(title)[:_LONGEST_PROPERTY]
                self._line("\n".join(lines_of_title(text)), "Title")
            case Line(text, style):
                self._line(held_together(text), style)
            case PaperTable():
                self._table(block)
            case Annex(mark, title):
                self._turn()
                paragraph = self._line(mark, "Heading 1")
                paragraph.paragraph_format.first_line_indent = 0
                self._line("\n".join(lines_of_title(title)), "Title")
            case _:
                assert_never(block)

    def to_bytes(self) -> bytes:
        """The document as a file, without the time of now."""
        written = io.BytesIO()
        self._document.save(written)
        packed = io.BytesIO()
        with (
            zipfile.ZipFile(written) as source,
            zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target,
        ):
            for name in source.namelist():
                part = zipfile.ZipInfo(name, _ZIP_TIME)
                content = source.read(name)
                target.writestr(part, content, zipfile.ZIP_DEFLATED)
        return packed.getvalue()

    def _line(self, text: str, style: str) -> Paragraph:
        paragraph = self._document.add_paragraph(style=style)
        self._write(paragraph, text)
        # So that what follows, and whoever signs, never stands on a page without text.
        if _BLANK.fullmatch(text):
            paragraph.paragraph_format.keep_with_next = True
        return paragraph

    def _turn(self) -> None:
        """Begin a page that lies on its side."""
        section = self._document.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = _LONG_EDGE, _SHORT_EDGE
        _set_margins(
            section,
            top=28,
            right=25,
            bottom=26,
            left=25,
        )

    def _table(self, table: PaperTable) -> None:
        """A table whose heads stand on each page and whose rows stay together."""
        grid = self._document.add_table(0, len(table.heads), "Table Grid")
        grid.autofit = False
        widths = _widths(table)
        for column, width in zip(grid.columns, widths, strict=True):
            column.width = width
        heads = grid.add_row()
        _mark(heads, "w:tblHeader")
        centred = [WD_ALIGN_PARAGRAPH.CENTER] * len(widths)
        self._write_row(
            row=heads,
            texts=table.heads,
            widths=widths,
            sides=centred,
        )
        for cell in heads.cells:
            paragraph = cell.paragraphs[0]
            for run in paragraph.runs:
                run.bold = True
        sides = list(map(_side, table.figures))
        for texts in table.rows:
            row = grid.add_row()
            # A narrow cell has no room for what is held together.
            cells = [
                held_together(text) if is_prose else text
                for text, is_prose in zip(texts, table.prose, strict=True)
            ]
            self._write_row(
                row=row,
                texts=cells,
                widths=widths,
                sides=sides,
            )

    def _write_row(
        self,
        row: _Row,
        texts: Sequence[str],
        widths: Sequence[Mm],
        sides: Sequence[WD_ALIGN_PARAGRAPH],
    ) -> None:
        """Write the cells of a row, which is not parted between two pages."""
        _mark(row, "w:cantSplit")
        for cell, text, width, side in zip(
            row.cells, texts, widths, sides, strict=True
        ):
            # Word heeds the widths of the cells, and not those of the columns.
            cell.width = width
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            paragraph = cell.paragraphs[0]
            # By its id: by its name python-docx searches all styles for it, and most of the time goes there.
            paragraph._p.style = self._table_style
            paragraph.alignment = side
            self._write(paragraph, text)

    def _write(self, paragraph: Paragraph, text: str) -> None:
        """Add a text, what is to be filled in marked."""
        for part in _BLANK.split(text):
            if not part:
                continue
            is_blank = _BLANK.fullmatch(part) is not None
            # Every other piece is a unit.
            for index, piece in enumerate(UNIT.split(part)):
                if not piece:
                    continue
                run = self._run(paragraph, piece)
                if index % 2:
                    _hold_to_figure(run)
                if is_blank:
                    run.font.highlight_color = WD_COLOR_INDEX.YELLOW

    def _run(self, paragraph: Paragraph, text: str) -> Run:
        """Add a text of one look."""
        # What holds words together is not spelt out as what nobody sees else is.
        pieces = _GLUE.split(text)
        pieces[::2] = map(printable, pieces[::2])
        run = paragraph.add_run("".join(pieces))
        if self._language == "zh":
            # So that the marks of both scripts, such as “ and —, are set as Chinese ones.
            fonts = OxmlElement("w:rFonts", {qn("w:hint"): "eastAsia"})
            properties = run._r.get_or_add_rPr()
            properties.insert(0, fonts)
        return run

    def _set_properties(self) -> None:
        properties = self._document.core_properties
        properties.author = properties.last_modified_by = "innovate-ts"
        properties.comments = ""
        properties.created = properties.modified = CREATED
        # The preview picture of python-docx's empty template.
        relations = self._document.part.package.rels
        for name, relation in list(relations.items()):
            if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
                del relations[name]


def lines_of_title(text: str) -> list[str]:
    """The fewest lines that a title needs, as long as each other as its words allow."""
    mark = OR
    glue = ""
    widest = _TITLE_WIDTH
    if OR not in text:
        mark = " "
        glue = " "
        widest = _ENGLISH_TITLE_WIDTH
    pieces = text.split(mark)
    fewest = list(
        _filled(
            pieces=pieces,
            glue=glue,
            width=widest,
        )
    )
    for width in range(1, widest):
        lines = list(_filled(pieces, glue, width))
        if len(lines) == len(fewest):
            return lines
    return fewest


def _widths(table: PaperTable) -> list[Mm]:
    """The widths of its columns."""
    whole = sum(table.widths)
    widths = []
    for width in table.widths:
        millimetres = _ACROSS * width / whole
        widths.append(Mm(millimetres))
    return widths


def _filled(pieces: Sequence[str], glue: str, width: int) -> Iterator[str]:
    """Lines that are filled with the pieces as far as they go."""
    line, *rest = pieces
    for piece in rest:
        longer = line + glue + piece
        if 2 * sizes_of(longer) > width:
            yield line
            longer = piece
        line = longer
    yield line


def _side(is_figure: bool) -> WD_ALIGN_PARAGRAPH:
    return WD_ALIGN_PARAGRAPH.RIGHT if is_figure else WD_ALIGN_PARAGRAPH.LEFT


def _set_margins(
    section: Section, *, top: int, right: int, bottom: int, left: int
) -> None:
    """Set the margins in millimetres."""
    section.top_margin = Mm(top)
    section.right_margin = Mm(right)
    section.bottom_margin = Mm(bottom)
    section.left_margin = Mm(left)
    # The standard sets the number of the page 7 mm below the text; its line is 5 mm high.
    section.footer_distance = Mm(bottom) - Mm(7 + 5)


def _number(footer: _Footer, side: WD_ALIGN_PARAGRAPH) -> None:
    """`— 1 —` below each page, at the outer side; the sections that follow take it over."""
    paragraph = footer.paragraphs[0]
    paragraph.style = "Footer"
    paragraph.alignment = side
    paragraph.paragraph_format.left_indent = _OF_NUMBER
    paragraph.paragraph_format.right_indent = _OF_NUMBER
    paragraph.add_run("— ")
    # python-docx has no fields; the text is what is shown until Word counts the pages.
    field = OxmlElement("w:fldSimple", {qn("w:instr"): "PAGE"})
    shown = paragraph.add_run("1")
    field.append(shown._r)
    paragraph._p.append(field)
    paragraph.add_run(" —")


def _hold_to_figure(run: Run) -> None:
    """Let LibreOffice heed the word joiner before a unit.

    It ends lines of Chinese by a list of marks, and heeds joiners in other languages alone. Word holds a unit
    by the document's rule for the last character of a line, which is a digit and stays Chinese.
    """
    properties = run._r.get_or_add_rPr()
    properties.append(OxmlElement("w:lang", {qn("w:eastAsia"): "en-US"}))


def _mark(row: _Row, name: str) -> None:
    # python-docx has no such property.
    row._tr.get_or_add_trPr().append(OxmlElement(name))
