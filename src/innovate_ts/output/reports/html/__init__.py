"""The report as one page: no script, nothing from outside, for screens, phones, paper and screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from innovate_ts.basics.extras import missing_libraries
from innovate_ts.findings import InputError, Place, problem
from innovate_ts.messages import ledger, phrases, punctuation
from innovate_ts.messages import page as texts
from innovate_ts.output.reports import Grouping, RenderOptions
from innovate_ts.output.reports.html.page import page_of
from innovate_ts.output.terminal import printable
from innovate_ts.output.words import Words
from innovate_ts.verdicts.results import Report

if TYPE_CHECKING:
    from jinja2 import Environment


def render(report: Report, options: RenderOptions) -> str:
    """The report as the text of an HTML file.

    Raises:
        InputError: Jinja2 is not installed.
    """
    words = Words(options.language, bureaus=report.bureau_names)
    template = environment(words).get_template("page.html.j2")
    with_shares = options.grouping is Grouping.REGION
    return template.render(page=page_of(report, words, with_shares=with_shares))


def environment(words: Words) -> Environment:
    """What the templates know: texts of the page and of all reports, and the filter `words` that says them.

    Raises:
        InputError: Jinja2 is not installed.
    """
    try:
        import jinja2  # noqa: PLC0415 - an extra, needed for the page only
    except ImportError as error:
        absent = problem(missing_libraries(), Place("html"))
        raise InputError((absent,)) from error
    templates = jinja2.Environment(
        loader=jinja2.PackageLoader("innovate_ts.output.reports.html"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_shown,
    )
    templates.filters["words"] = words.say
    templates.globals |= {
        "texts": texts,
        "ledger": ledger,
        "phrases": phrases,
        "punctuation": punctuation,
    }
    return templates


def _shown(value: object) -> object:
    """Text without characters that steer; what is markup already has gone through here before."""
    return printable(value) if type(value) is str else value
