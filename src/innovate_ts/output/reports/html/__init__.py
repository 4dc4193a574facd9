"""The report as one page: no script, nothing from outside, for screens, phones, paper and screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from innovate_ts.findings import InputError, Place, problem
from innovate_ts.messages import run as run_texts
from innovate_ts.output.arrange import (
    by_indicator,
    current,
    figures,
    lacking,
    statements,
)
from innovate_ts.output.marks import sign_of
from innovate_ts.output.numbers import done, shown, signed
from innovate_ts.output.reports import RenderOptions
from innovate_ts.output.reports.html.drawing import draw
from innovate_ts.output.reports.html.graph import KINDS, Graph
from innovate_ts.output.terminal import printable
from innovate_ts.output.words import Words, bureaus, inputs, targets, verdicts
from innovate_ts.output.words.changes import change_lines
from innovate_ts.output.words.distance import distance
from innovate_ts.output.words.headline import headlines
from innovate_ts.output.words.pace import thresholds
from innovate_ts.verdicts.results import Report, Result
from innovate_ts.verdicts.statuses import Status

if TYPE_CHECKING:
    from jinja2 import Environment


@dataclass(frozen=True)
class Card:
    """An indicator: how it stands now, and its chart."""

    anchor: str
    results: Sequence[Result]
    now: Result
    chart: Graph | None


def render(report: Report, options: RenderOptions) -> str:
    """The report as the text of an HTML file.

    Raises:
        InputError: Jinja2 is not installed.
    """
    words = Words(options.language)
    groups = by_indicator(figures(report))
    cards = [
        Card(f"i{n}", group, current(group, report.as_of), draw(report, group, words))
        for n, group in enumerate(groups, 1)
    ]
    drawn = {kind for card in cards if card.chart for kind in card.chart.kinds}
    counts = {
        status: sum(r.status == status for r in figures(report))
        for status in report.summary
    }
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            report=report,
            words=words,
            say=words.say,
            cards=cards,
            statements=statements(report),
            counts=_present(counts),
            lacking=lacking(report),
            readings=verdicts.readings(report, words),
            legend=[kind for kind in KINDS if kind in drawn],
            version=version("innovate-ts"),
        )
    )


def _environment() -> Environment:
    try:
        import jinja2  # noqa: PLC0415 - an extra, needed for the page only
    except ImportError as error:
        raise InputError((problem(run_texts.needs_html(), Place("html")),)) from error
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("innovate_ts.output.reports.html"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_shown,
    )
    environment.globals |= {
        "sign": sign_of,
        "bureaus": bureaus,
        "inputs": inputs,
        "targets": targets,
        "verdicts": verdicts,
        "change_lines": change_lines,
        "distance": distance,
        "headlines": headlines,
        "thresholds": thresholds,
        "shown": shown,
        "signed": signed,
        "done": done,
    }
    return environment


def _shown(value: object) -> object:
    """Text without characters that steer; what is markup already has gone through here before."""
    return printable(value) if type(value) is str else value


def _present(counts: dict[Status, int]) -> list[tuple[Status, int]]:
    return [(status, count) for status, count in counts.items() if count]
