"""A report in the form that its reader uses.

A form is a module here, named as on the command line, and one line of `Format`. Its `render` takes a report
and the options, and returns text or bytes; opening, printing and exiting belong to the caller.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

from innovate_ts.verdicts.statuses import FAILING

if TYPE_CHECKING:
    from innovate_ts.messages import Language
    from innovate_ts.output.terminal import Terminal
    from innovate_ts.verdicts.report import Report


class Grouping(StrEnum):
    """How the results of a table are grouped."""

    INDICATOR = "indicator"
    BUREAU = "bureau"
    REGION = "region"


class RenderOptions(NamedTuple):
    """How a report is wanted; each form heeds what concerns it."""

    language: Language = "en"
    """The language of heads and words; JSON has both."""
    grouping: Grouping = Grouping.INDICATOR
    """By indicator, by the bureau that leads the linked tasks (table and Markdown), or by region."""
    terminal: Terminal | None = None
    """Where a table is shown; by default 80 columns, plain, all signs."""
    fail_on: Collection[str] = FAILING
    """The statuses that are failures in JUnit and errors in GitHub's annotations."""
    complete: bool = False
    """Whether the table tells every target with its notes, be they many."""


Contents = str | bytes | Iterator[str]
"""A report as it is to be written, the pieces of a long one one after the other."""

Renderer = Callable[["Report", RenderOptions], str | bytes]


class Format(StrEnum):
    """A form of a report: its name, which is that of its module too, and the suffixes of its files."""

    suffixes: tuple[str, ...]
    """With the dot, in small letters."""

    def __new__(cls, name: str, *suffixes: str) -> Format:
        """A form."""
        # The value is the name alone, so that `Format("csv")` finds it and the help lists it.
        form = str.__new__(cls, name)
        form._value_ = name
        form.suffixes = suffixes
        return form

    TABLE = "table", ".txt"
    JSON = "json", ".json"
    CSV = "csv", ".csv"
    MARKDOWN = "markdown", ".md"
    JUNIT = "junit", ".xml"
    GITHUB = "github", ".github"
    HTML = "html", ".html", ".htm"
    XLSX = "xlsx", ".xlsx"
    DOCX = "docx", ".docx"

    @property
    def renderer(self) -> Renderer:
        """Its renderer, which is loaded here and not before: a report loads no other form's module."""
        # By its name, for a line of imports each would say again what the name says.
        module = import_module(f"{__name__}.{self.value}")
        return cast("Renderer", module.render)

    def contents(self, report: Report, options: RenderOptions) -> Contents:
        """A report in this form, as it is to be written: piece by piece where it may be very long."""
        module = import_module(f"{__name__}.{self.value}")
        in_pieces = getattr(module, "render_pieces", self.renderer)
        return cast("Contents", in_pieces(report, options))


FORMATS: tuple[Format, ...] = tuple(Format)
"""All forms of a report, in the order of the help."""
_NAMED_FIRST = {Format.JSON, Format.CSV, Format.MARKDOWN}
SUFFIXES: dict[str, Format] = {
    suffix: form
    for form in sorted(FORMATS, key=lambda form: form not in _NAMED_FIRST)
    for suffix in form.suffixes
}
"""The form that a file's suffix stands for, in the order in which a hint names the suffixes."""


def render(
    report: Report,
    form: Format | str = Format.TABLE,
    *,
    language: Language = "en",
    grouping: Grouping | str = Grouping.INDICATOR,
    terminal: Terminal | None = None,
    fail_on: Collection[str] = FAILING,
    complete: bool = False,
) -> str | bytes:
    """A report as text, or as the bytes of a workbook or a Word document.

    Args:
        report: the report.
        form: which form; the JSON form is the same in either language and grouping.
        language: the language of headings and words.
        grouping: by indicator, by the bureau that leads the linked tasks (table and Markdown), or by region.
        terminal: width, colours and signs of the table; by default 80 columns, plain, all signs.
        fail_on: the statuses that are failures in JUnit and errors in GitHub's annotations.
        complete: whether the table tells every target with its notes, be they many.

    Raises:
        InputError: the form needs an extra that is not installed.
    """
    options = RenderOptions(
        language=language,
        grouping=Grouping(grouping),
        terminal=terminal,
        fail_on=fail_on,
        complete=complete,
    )
    return Format(form).renderer(report, options)
