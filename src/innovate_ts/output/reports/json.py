"""The JSON report: UTF-8, Chinese unescaped, keys in the order of the models, exact numbers."""

from collections.abc import Iterator

from innovate_ts.output.exact_json import pieces
from innovate_ts.output.reports import RenderOptions
from innovate_ts.verdicts.report import Report


def render(report: Report, options: RenderOptions) -> str:
    """The report as JSON text, with a line break at its end."""
    return "".join(render_pieces(report, options))


def render_pieces(report: Report, options: RenderOptions) -> Iterator[str]:  # noqa: ARG001 - it holds both languages
    """The same piece by piece, for a file or a pipe."""
    yield from pieces(report.to_json())
    yield "\n"
