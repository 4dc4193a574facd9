"""The report as annotations of GitHub Actions: workflow commands that mark the rows a verdict rests on.

The form is that of GitHub's documentation, "Workflow commands for GitHub Actions": in a message `%`, CR and
LF are escaped, in a property `:` and `,` too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from innovate_ts.findings import Place, Problem
from innovate_ts.messages import Language
from innovate_ts.messages import run as run_texts
from innovate_ts.output.sentences import Sentences
from innovate_ts.output.terminal import printable
from innovate_ts.verdicts.results import Report, Result

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}
_WORTH_A_WARNING = frozenset(
    {"not_met", "no_data", "not_assessable", "at_risk", "off_track"}
)
TARGETS = "targets.yaml"
"""How a report names the file of the plan that comes with the program, which no user has."""
MOST_PROBLEMS = 50
"""Problems that become annotations; GitHub shows ten of a kind in a step."""


def render(report: Report, language: Language, fail_on: Collection[str]) -> str:
    """One line for each target at a status of `fail_on`, each other one missed or behind, and each problem.

    What fails comes first: GitHub shows ten errors and ten warnings of a step and leaves out the rest.
    """
    words = Sentences(language)
    failing = [r for r in report.results if r.status in fail_on]
    behind = [
        r
        for r in report.results
        if r.status in _WORTH_A_WARNING and r.status not in fail_on
    ]
    lines = [
        *(_result("error", result, words) for result in failing),
        *(_result("warning", result, words) for result in behind),
        *_problems(report.problems[:MOST_PROBLEMS], language),
        *_rest(len(report.problems) - MOST_PROBLEMS, words),
    ]
    return "".join(f"{line}\n" for line in lines)


def _result(level: str, result: Result, words: Sentences) -> str:
    """At the last row that it rests on; where there is no actual, at the line of the user's own plan."""
    is_shipped = result.source.file == TARGETS
    place = (
        Place() if is_shipped else Place(result.source.file, None, result.source.line)
    )
    if result.evidence:
        last = result.evidence[-1]
        place = Place(last.file, last.sheet, last.row, last.column)
    return _command(
        level, place, f"{words.name(result)} {result.period}", words.verdict(result)
    )


def _problems(problems: Collection[Problem], language: Language) -> Iterator[str]:
    for found in problems:
        said = (
            found.message.to(language)
            if not found.field
            else f"{found.field}: {found.message.to(language)}"
        )
        yield _command(
            _LEVELS[found.severity],
            found.place,
            found.code,
            f"{said}\n{found.hint.to(language)}",
        )


def _rest(count: int, words: Sentences) -> Iterator[str]:
    """How many problems have no annotation of their own."""
    if count > 0:
        yield _command(
            "warning",
            Place(),
            "innovate-ts",
            words.say(run_texts.more_problems(count=count)),
        )


def _command(level: str, place: Place, title: str, message: str) -> str:
    """`::error file=actuals.csv,line=7,col=3,title=…::…`; a sheet stands in the title."""
    sheet = f" [{place.sheet}]" if place.sheet else ""
    properties = {
        "file": place.file if place.file != "-" else None,
        "line": place.row,
        "col": place.column,
        "title": f"{title}{sheet}",
    }
    given = ",".join(
        f"{key}={_property(str(value))}" for key, value in properties.items() if value
    )
    return f"::{level} {given}::{_data(message)}"


def _data(text: str) -> str:
    shown = "\n".join(printable(line) for line in text.split("\n"))
    return shown.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
