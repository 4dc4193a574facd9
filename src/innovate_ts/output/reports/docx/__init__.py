"""The report as a Word document: a supervision note that an office can circulate."""

from __future__ import annotations

from innovate_ts.findings import InputError, Place, problem
from innovate_ts.messages import run as run_texts
from innovate_ts.output.reports import RenderOptions
from innovate_ts.output.reports.docx.note import Heading, Note, Table, Text, Turn
from innovate_ts.verdicts.results import Report


def render(report: Report, options: RenderOptions) -> bytes:
    """The report as the bytes of a Word document; the same report gives the same bytes.

    Raises:
        InputError: python-docx is not installed.
    """
    try:
        from innovate_ts.output.reports.docx.paper import Paper  # noqa: PLC0415 - it takes python-docx, an extra
    except ImportError as error:
        raise InputError((problem(run_texts.needs_office(), Place("docx")),)) from error
    note = Note(report, options.language)
    paper = Paper(note.title(), options.language)
    for block in note.blocks():
        match block:
            case Heading(text, level):
                paper.heading(text, level)
            case Text(text):
                paper.text(text)
            case Table(columns, heads, rows):
                paper.table(heads, rows, columns)
            case Turn(sideways):
                paper.turn(sideways=sideways)
    return paper.to_bytes()
