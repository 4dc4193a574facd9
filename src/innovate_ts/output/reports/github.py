"""The report as annotations of GitHub Actions: workflow commands that mark the rows a verdict rests on.

The form is that of GitHub's documentation, "Workflow commands for GitHub Actions": in a message `%`, CR and
LF are escaped, in a property `:` and `,` too.
"""

from typing import assert_never

from innovate_ts.findings import Place, Problem, Severity
from innovate_ts.messages import run as run_texts
from innovate_ts.output.reports import RenderOptions
from innovate_ts.output.terminal import printable
from innovate_ts.output.words import Words, verdicts
from innovate_ts.output.words.distance import paragraph
from innovate_ts.output.words.headline import headline
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result

TARGETS = "targets.yaml"
"""How a report names the file of the plan that comes with the program, which no user has."""
MOST_PROBLEMS = 50
"""Problems that become annotations; GitHub shows ten of a kind in a step."""


def render(report: Report, options: RenderOptions) -> str:
    """One line a target that fails or lacks something, one for the headline, and one for each problem.

    What fails for `fail_on` comes first: GitHub shows ten errors and ten warnings of a step and no more.
    """
    words = Words(options.language, bureaus=report.bureau_names)
    errors = []
    warnings = []
    for result in report.results:
        if result.fails(options.fail_on):
            error = _result(
                level="error",
                result=result,
                words=words,
            )
            errors.append(error)
        elif result.is_lacking:
            warning = _result(
                level="warning",
                result=result,
                words=words,
            )
            warnings.append(warning)
    lines = errors + warnings
    answer = headline(report, words)
    if answer:
        lines.append(_headline(answer))
    for problem in report.problems[:MOST_PROBLEMS]:
        lines.append(_problem(problem, words))
    rest = len(report.problems) - MOST_PROBLEMS
    if rest > 0:
        lines.append(_rest(rest, words))
    # The last line ends too.
    lines.append("")
    return "\n".join(lines)


def _result(level: str, result: Result, words: Words) -> str:
    name = verdicts.name(result, words)
    period = words.period(result.period)
    return _command(
        level,
        place=_place(result),
        title=f"{name} {period}",
        message=paragraph(result, words),
    )


def _headline(answer: str) -> str:
    """How the plan stands, beside no file."""
    return _command(
        level="notice",
        place=Place(),
        title="innovate-ts",
        message=answer,
    )


def _place(result: Result) -> Place:
    """The last row that it rests on; where there is no actual, the line of the user's own plan."""
    # Rows stand in the order of time: the latest is the one that a reader looks at first.
    if result.evidence:
        return result.evidence[-1].place
    source = result.source
    if source.file == TARGETS:
        return Place()
    return Place(source.file, row=source.line)


def _problem(problem: Problem, words: Words) -> str:
    wrong = problem.wrong(words.language)
    hint = words.say(problem.hint)
    return _command(
        level=_level(problem.severity),
        place=problem.place,
        title=problem.code,
        message=f"{wrong}\n{hint}",
    )


def _level(severity: Severity) -> str:
    match severity:
        case "error" | "warning":
            return severity
        case "note":
            return "notice"
        case _:
            assert_never(severity)


def _rest(count: int, words: Words) -> str:
    """How many problems have no annotation of their own."""
    text = run_texts.more_problems(count=count)
    return _command(
        level="warning",
        place=Place(),
        title="innovate-ts",
        message=words.say(text),
    )


def _command(level: str, *, place: Place, title: str, message: str) -> str:
    """`::error file=actuals.csv,line=7,col=3,title=…::…`; a sheet stands in the title."""
    file = place.file
    # Standard input is no file that could be marked.
    if file == "-":
        file = None
    # GitHub knows no sheets.
    if place.sheet:
        title = f"{title} [{place.sheet}]"
    properties = {
        "file": file,
        "line": place.row,
        "col": place.column,
        "title": title,
    }
    written = []
    for key, value in properties.items():
        if value:
            escaped = _property(str(value))
            written.append(f"{key}={escaped}")
    listed = ",".join(written)
    return f"::{level} {listed}::{_message(message)}"


def _message(text: str) -> str:
    # The line breaks are the message's own; all else that steers is spelt out.
    lines = map(printable, text.split("\n"))
    shown = "\n".join(lines)
    # The percent sign first, for it begins the others.
    shown = shown.replace("%", "%25")
    shown = shown.replace("\r", "%0D")
    return shown.replace("\n", "%0A")


def _property(text: str) -> str:
    escaped = _message(text)
    escaped = escaped.replace(":", "%3A")
    return escaped.replace(",", "%2C")
