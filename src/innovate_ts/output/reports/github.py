"""The report as annotations of GitHub Actions: workflow commands that mark the rows a verdict rests on.

The form is that of GitHub's documentation, "Workflow commands for GitHub Actions": in a message `%`, CR and
LF are escaped, in a property `:` and `,` too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from innovate_ts.findings import Place, Problem, Severity
from innovate_ts.messages import run as run_texts
from innovate_ts.output.reports import RenderOptions
from innovate_ts.output.terminal import printable
from innovate_ts.output.words import Words, verdicts
from innovate_ts.output.words.distance import paragraph
from innovate_ts.verdicts.results import Report, Result

TARGETS = "targets.yaml"
"""How a report names the file of the plan that comes with the program, which no user has."""
MOST_PROBLEMS = 50
"""Problems that become annotations; GitHub shows ten of a kind in a step."""


def render(report: Report, options: RenderOptions) -> str:
    """One line for each target at a status of `fail_on`, each other one missed or behind, and each problem.

    What fails comes first: GitHub shows ten errors and ten warnings of a step and leaves out the rest.
    """
    words = Words(options.language)
    errors, warnings = [], []
    for result in report.results:
        if result.status in options.fail_on:
            errors.append(_result("error", result, words))
        elif result.is_lacking:
            warnings.append(_result("warning", result, words))
    problems = [_problem(problem, words) for problem in report.problems[:MOST_PROBLEMS]]
    rest = _rest(len(report.problems) - MOST_PROBLEMS, words)
    lines = [*errors, *warnings, *problems, *rest]
    return "".join(f"{line}\n" for line in lines)


def _result(level: str, result: Result, words: Words) -> str:
    title = f"{verdicts.name(result, words)} {result.period}"
    return _command(level, _place(result), title, paragraph(result, words))


def _place(result: Result) -> Place:
    """The last row that it rests on; where there is no actual, the line of the user's own plan."""
    # Rows stand in the order of time: the latest is the one that a reader looks at first.
    if result.evidence:
        last = result.evidence[-1]
        return Place(last.file, last.sheet, last.row, last.column)
    if result.source.file == TARGETS:
        return Place()
    return Place(result.source.file, None, result.source.line)


def _problem(problem: Problem, words: Words) -> str:
    wrong = words.say(problem.message)
    if problem.field:
        wrong = f"{problem.field}: {wrong}"
    message = f"{wrong}\n{words.say(problem.hint)}"
    return _command(_level(problem.severity), problem.place, problem.code, message)


def _level(severity: Severity) -> str:
    match severity:
        case "error" | "warning":
            return severity
        case "note":
            return "notice"
        case _:
            assert_never(severity)


def _rest(count: int, words: Words) -> Iterator[str]:
    """How many problems have no annotation of their own."""
    if count > 0:
        text = words.say(run_texts.more_problems(count=count))
        yield _command("warning", Place(), "innovate-ts", text)


def _command(level: str, place: Place, title: str, message: str) -> str:
    """`::error file=actuals.csv,line=7,col=3,title=…::…`; a sheet stands in the title."""
    sheet = f" [{place.sheet}]" if place.sheet else ""
    properties = {
        "file": place.file if place.file != "-" else None,
        "line": place.row,
        "col": place.column,
        "title": f"{title}{sheet}",
    }
    written = ",".join(
        f"{key}={_property(str(value))}" for key, value in properties.items() if value
    )
    return f"::{level} {written}::{_message(message)}"


def _message(text: str) -> str:
    shown = "\n".join(printable(line) for line in text.split("\n"))
    return shown.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
