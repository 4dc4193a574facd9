"""The JSON report: UTF-8, Chinese unescaped, keys in the order of the models, exact numbers."""

from __future__ import annotations

from innovate_ts.output.exact_json import dumps
from innovate_ts.output.reports import RenderOptions
from innovate_ts.verdicts.results import Report


def render(report: Report, options: RenderOptions) -> str:  # noqa: ARG001 - it holds both languages
    """The report as JSON text, with a line break at its end."""
    return dumps(report.to_json()) + "\n"
