"""A report in the form that its reader uses. Dispatch only: each renderer is a module of its own.

A renderer takes a report and returns text or bytes; opening, printing and exiting belong to the caller.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

if TYPE_CHECKING:
    from collections.abc import Collection

    from innovate_ts.messages import Language
    from innovate_ts.output.terminal import Terminal
    from innovate_ts.verdicts.results import Report
    from innovate_ts.verdicts.statuses import Status


class Format(StrEnum):
    """The forms of a report."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"
    JUNIT = "junit"
    GITHUB = "github"
    HTML = "html"
    XLSX = "xlsx"
    DOCX = "docx"


class Grouping(StrEnum):
    """How the results of a table are grouped."""

    INDICATOR = "indicator"
    BUREAU = "bureau"


SUFFIXES = {
    ".json": Format.JSON,
    ".csv": Format.CSV,
    ".md": Format.MARKDOWN,
    ".txt": Format.TABLE,
    ".xml": Format.JUNIT,
    ".github": Format.GITHUB,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xlsx": Format.XLSX,
    ".docx": Format.DOCX,
}
"""The form that a file's suffix stands for."""

FAILING: tuple[Status, ...] = ("not_met", "no_data", "not_assessable")
"""The statuses that fail a run unless others are named."""


def render(  # noqa: PLR0911 - one return a form
    report: Report,
    form: Format | str = Format.TABLE,
    *,
    language: Language = "en",
    grouping: Grouping | str = Grouping.INDICATOR,
    terminal: Terminal | None = None,
    fail_on: Collection[str] = FAILING,
) -> str | bytes:
    """A report as text, or as the bytes of a workbook or a Word document.

    Args:
        report: the report.
        form: which form; the JSON form is the same in either language and grouping.
        language: the language of headings and words.
        grouping: by indicator, or by the bureau that leads the linked tasks (table and Markdown).
        terminal: width, colours and signs of the table; by default 80 columns, plain, all signs.
        fail_on: the statuses that are failures in JUnit and errors in GitHub's annotations.

    Raises:
        InputError: the form needs an extra that is not installed.
    """
    form, grouping = Format(form), Grouping(grouping)
    match form:
        case Format.TABLE:
            from innovate_ts.output.reports import table
            from innovate_ts.output.terminal import Terminal

            return table.render(report, language, grouping, terminal or Terminal())
        case Format.JSON:
            from innovate_ts.output.reports import json

            return json.render(report)
        case Format.CSV:
            from innovate_ts.output.reports import csv

            return csv.render(report, language)
        case Format.MARKDOWN:
            from innovate_ts.output.reports import markdown

            return markdown.render(report, language, grouping)
        case Format.JUNIT:
            from innovate_ts.output.reports import junit

            return junit.render(report, language, fail_on)
        case Format.GITHUB:
            from innovate_ts.output.reports import github

            return github.render(report, language, fail_on)
        case Format.HTML:
            from innovate_ts.output.reports import html

            return html.render(report, language)
        case Format.XLSX:
            from innovate_ts.output.reports import xlsx

            return xlsx.render(report, language)
        case Format.DOCX:
            from innovate_ts.output.reports import docx

            return docx.render(report, language)
        case _:
            assert_never(form)
