"""The report as a Word document: a note that an office can sign and circulate."""

from innovate_ts.basics.extras import missing_libraries
from innovate_ts.findings import InputError, Place, problem
from innovate_ts.output.reports import Grouping, RenderOptions
from innovate_ts.output.reports.docx.note import blocks, words_of_note
from innovate_ts.verdicts.report import Report


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
    words = words_of_note(report, options.language)
    with_shares = options.grouping is Grouping.REGION
    paper = Paper(options.language)
    for block in blocks(report, words, with_shares=with_shares):
        paper.add(block)
    return paper.to_bytes()
