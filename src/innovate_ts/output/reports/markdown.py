"""The report as Markdown (GitHub's tables)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from innovate_ts.messages import Language, phrases
from innovate_ts.messages import run as run_texts
from innovate_ts.output.numbers import done, shown, signed
from innovate_ts.output.outline import by_lead
from innovate_ts.output.sentences import Sentences
from innovate_ts.output.terminal import Terminal, printable
from innovate_ts.output.wording import Wording
from innovate_ts.verdicts.results import Report, Result

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!$])")
_BLOCK = re.compile(r"^ *(?:(\d+)(?=[.)](?: |$))|(?=[-+](?: |$)|-[- ]*$))")
"""What begins a list or is a rule where it begins a line."""
_LINKED = re.compile(
    r"@(?=\w)"  # somebody's name, or an address of mail
    r"|#(?=\d)|(?<![a-z\d])GH-(?=\d)"  # an issue
    r"|(?:https?|ftp):(?=//)|(?<![a-z\d])www(?=\.)"  # an address of the web
    r"|:(?=(?:100|1234|[+-]1|[\w+-]{0,40}[a-z][\w+-]{0,40}):)",  # a picture, such as the row in `a.csv:100:3`
    re.IGNORECASE | re.ASCII,
)
_MARK = "\0"
"""Stands for it while the rest is escaped; no printable text has it."""
_APART = "&#8203;"
"""A space without width: behind it, GitHub finds no name to call and nothing to link."""


def render(report: Report, language: Language, grouping: str) -> str:
    """The report as Markdown text."""
    words = Sentences(language)
    title = report.plan.title.to(language)
    lines = [
        f"# {escape(words.say('report_title', title=title, as_of=report.as_of))}",
        "",
    ]
    lines += [escape(words.headline(report)), ""]
    if grouping == "bureau":
        for lead, results in by_lead(report.results).items():
            name = words.bureau_of(lead, report) if lead else words.say(phrases.no_lead)
            lines += [f"## {escape(name)}", ""]
            lines += _table(results, words)
    else:
        lines += _table(report.results, words)
    lines += _readings(report, words)
    lines += _changes(report, words)
    lines += _problems(report, words)
    lines += [f"- {escape(words.say('as_of', as_of=report.as_of))}"]
    if any(r.pace.rule for r in report.results):
        lines.append(f"- {escape(words.thresholds(report))}")
    lines += [f"- {escape(words.input_line(table))}" for table in report.inputs]
    return "\n".join(lines) + "\n"


def escape(text: str) -> str:
    """Text that Markdown, HTML and GitHub show as it is, on one line: nobody is called, nothing is linked.

    A backslash is not enough for what GitHub links in the text that Markdown has become.
    """
    shown = _LINKED.sub(
        lambda match: match[0] + _MARK, printable(text.replace("\n", " "))
    )
    shown = _SPECIAL.sub(r"\\\1", shown)
    shown = _BLOCK.sub(lambda match: f"{match[1] or ''}\\", shown)
    return shown.replace(_MARK, _APART)


def _table(results: Sequence[Result], words: Wording) -> Iterable[str]:
    sign = Terminal().sign
    columns = (
        "indicator",
        "period",
        "target",
        "actual",
        "gap",
        "achievement",
        "status",
        "lead",
        "note",
    )
    yield _row([words.say(f"column_{c}") for c in columns])
    yield _row(["---", "---", "---:", "---:", "---:", "---:", "---", "---", "---"])
    for r in results:
        name = r.name.zh if words.language == "zh" else f"{r.name.zh} {r.name.en}"
        cells = [
            name,
            str(r.period),
            words.target(r),
            words.with_unit(shown(r.actual, r), r) if r.actual is not None else "",
            signed(r.gap, r),
            done(r),
            f"{sign(r.status)} {words.status(r)}",
            words.lead(r) if r.lead else "",
            "; ".join(words.notes(r)),
        ]
        yield _row([escape(cell) for cell in cells])
    yield ""


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _readings(report: Report, words: Wording) -> Iterable[str]:
    readings = words.readings(report)
    for first, text in readings:
        name = words.say(run_texts.labelled(name=words.say(phrases.reading), text=text))
        yield f"- {escape(first.name.zh)}, {escape(name)}"
    if readings:
        yield ""


def _changes(report: Report, words: Wording) -> Iterable[str]:
    first, *changes = words.changes(report) or [""]
    if first:
        yield from (
            f"## {escape(first)}",
            "",
            *(f"- {escape(change)}" for change in changes),
            "",
        )


def _problems(report: Report, words: Wording) -> Iterable[str]:
    if not report.problems:
        return
    yield f"## {words.say(phrases.problems)}"
    yield ""
    for p in report.problems:
        severity = words.say(f"severity_{p.severity}")
        yield f"- {severity}: {escape(f'{p.line(words.language)} ({p.hint.to(words.language)})')}"
    yield ""
