"""The report as a Word document: a supervision note that an office can circulate."""

from __future__ import annotations

from typing import assert_never

from innovate_ts.basics.extras import missing_libraries
from innovate_ts.findings import InputError, Place, problem
from innovate_ts.output.reports import Grouping, RenderOptions
from innovate_ts.output.reports.docx.blocks import Heading, PaperTable, Text, Turn
from innovate_ts.output.reports.docx.note import blocks, title, words_of_note
from innovate_ts.verdicts.results import Report


def render(report: Report, options: RenderOptions) -> bytes:
    """The report as the bytes of a Word document; the same report gives the same bytes.

    Raises:
        InputError: python-docx is not installed.
    """
    try:
        from innovate_ts.output.reports.docx.paper import Paper  # noqa: PLC0415 - it takes python-docx, an extra
    except ImportError as error:
        absent = problem(missing_libraries(), Place("docx"))
        raise InputError((absent,)) from error
    words = words_of_note(options.language, report.bureau_names)
    paper = Paper(title(report, words), options.language)
    with_shares = options.grouping is Grouping.REGION
    for block in blocks(report, words, with_shares=with_shares):
        match block:
            case Heading(text, level):
                paper.heading(text, level)
            case Text(text):
                paper.text(text)
            case PaperTable():
                paper.table(block)
            case Turn(sideways):
                paper.turn(sideways=sideways)
            case _:
                assert_never(block)
    return paper.to_bytes()
