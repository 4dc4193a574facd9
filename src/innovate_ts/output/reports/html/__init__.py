"""The report as one page: no script, nothing from outside, for screens, phones, paper and screen readers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from innovate_ts.basics.extras import missing_libraries
from innovate_ts.findings import InputError, Place, problem
from innovate_ts.messages import ledger, phrases, punctuation
from innovate_ts.messages import page as texts
from innovate_ts.output.reports import Grouping, RenderOptions
from innovate_ts.output.reports.html.page import page_of
from innovate_ts.output.terminal import printable
from innovate_ts.output.words import Words
from innovate_ts.verdicts.report import Report

if TYPE_CHECKING:
    from jinja2 import Environment

_HAN = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
_CHINESE = re.compile(rf"({_HAN}+(?:[\d\s—–.,%-]{{1,12}}{_HAN}+)*)")
"""A run of Chinese, with the figures inside of it."""
_MEANINGFUL = re.compile(r"[%#\s'<>&\\]|[^\x20-\x7e\u2e80-\u9fff\uff00-\uffef]")
"""What may not stand as it is in an address between single quotes, or is not surely kept there."""


_INDENTATION = re.compile(r"\n\s+")
"""What only the templates need."""


class _Bare(str):
    """A text that stands where no element may: in an attribute or a title."""

    __slots__ = ()


def render(report: Report, options: RenderOptions) -> str:
    """The report as the text of an HTML file.

    Raises:
        InputError: Jinja2 is not installed.
    """
    words = Words(options.language, bureaus=report.bureau_names)
    template = environment(words).get_template("page.html.j2")
    with_shares = options.grouping is Grouping.REGION
    text = template.render(page=page_of(report, words, with_shares=with_shares))
    return _INDENTATION.sub("\n", text)


def environment(words: Words) -> Environment:
    """What the templates know: texts of the page and of all reports, and the filters that say them.

    Raises:
        InputError: Jinja2 is not installed.
    """
    try:
        import jinja2  # noqa: PLC0415 - an extra, needed for the page only
        from markupsafe import Markup, escape  # noqa: PLC0415 - comes with it
    except ImportError as error:
        absent = problem(missing_libraries(), Place("html"))
        raise InputError((absent,)) from error

    def marked(text: str, element: str = "tspan") -> Markup:
        """Text without characters that steer, its Chinese marked as such by an element."""
        text = printable(text)
        if words.language == "zh":
            return escape(text)
        tag = Markup('<{0} lang="zh-CN">{1}</{0}>')
        # Every other part is what the pattern found.
        parts = _CHINESE.split(text)
        parts[1::2] = [tag.format(element, part) for part in parts[1::2]]
        return Markup("").join(parts)

    def shown(value: object) -> object:
        """Marked text, and places to a tenth of a point."""
        if isinstance(value, float):
            return f"{value:.1f}".removesuffix(".0")
        # What is markup already has been marked before.
        return marked(value, "span") if type(value) is str else value

    def address(text: str) -> Markup:
        """A text as it stands in the address of a file, with its Chinese as it is, which keeps it short."""
        quoted = _MEANINGFUL.sub(_quoted, text)
        return Markup(quoted)  # noqa: S704 - nothing is left in it that could end the attribute

    templates = jinja2.Environment(
        loader=jinja2.PackageLoader("innovate_ts.output.reports.html"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=shown,
    )
    templates.filters |= {
        "words": words.say,
        "bare": lambda text: _Bare(printable(text)),
        "drawn": marked,
        "address": address,
    }
    templates.globals |= {
        "texts": texts,
        "ledger": ledger,
        "phrases": phrases,
        "punctuation": punctuation,
    }
    return templates


def _quoted(match: re.Match[str]) -> str:
    return quote(match[0], errors="replace")
