"""The report as Markdown (GitHub's tables)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from innovate_ts.display import done, shown, signed
from innovate_ts.messages import Language
from innovate_ts.models.report import Report, Result
from innovate_ts.terminal import printable
from innovate_ts.wording import Wording

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!$])")
_MARKS = {
    "met": "✔",
    "not_met": "✘",
    "on_track": "▲",
    "at_risk": "△",
    "off_track": "▼",
    "not_due": "·",
    "no_data": "○",
    "needs_review": "◇",
}


def render(report: Report, language: Language, grouping: str) -> str:
    """The report as Markdown text."""
    words = Wording(language)
    title = report.plan.title.to(language)
    lines = [f"# {escape(words.say('report_title', title=title, as_of=report.as_of))}", ""]
    lines += [escape(words.headline(report)), ""]
    if grouping == "bureau":
        leads = dict.fromkeys(lead for r in report.results for lead in r.lead or ("",))
        for lead in leads:
            name = words.bureau_of(lead, report) if lead else words.say("no_lead")
            lines += [f"## {escape(name)}", ""]
            lines += _table([r for r in report.results if lead in (r.lead or ("",))], words)
    else:
        lines += _table(report.results, words)
    lines += _readings(report.results, words)
    lines += _changes(report, words)
    lines += _problems(report, words)
    lines += [f"- {escape(words.say('as_of', as_of=report.as_of))}"]
    if any(r.pace.rule for r in report.results):
        lines.append(f"- {escape(words.thresholds(report))}")
    lines += [f"- {escape(words.input_line(table))}" for table in report.inputs]
    return "\n".join(lines) + "\n"


def escape(text: str) -> str:
    """Text that Markdown and HTML show as it is, on one line."""
    return _SPECIAL.sub(r"\\\1", printable(text.replace("\n", " ")))


def _table(results: Sequence[Result], words: Wording) -> Iterable[str]:
    columns = ("indicator", "period", "target", "actual", "gap", "achievement", "status", "lead", "note")
    yield _row([words.say(f"column_{c}") for c in columns])
    yield _row(["---", "---", "---:", "---:", "---:", "---:", "---", "---", "---"])
    for r in results:
        name = r.name.zh if words.language == "zh" else f"{r.name.zh} {r.name.en}"
        cells = [
            name,
            r.period,
            words.target(r),
            words.with_unit(shown(r.actual, r), r) if r.actual is not None else "",
            signed(r.gap, r),
            done(r),
            f"{_MARKS.get(r.status, '?')} {words.status(r)}",
            words.lead(r) if r.lead else "",
            "; ".join(words.notes(r)),
        ]
        yield _row([escape(cell) for cell in cells])
    yield ""


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _readings(results: Sequence[Result], words: Wording) -> Iterable[str]:
    readings = {r.name.zh: text for r in results if (text := words.reading(r))}
    separator = ": " if words.language == "en" else "："
    yield from (
        f"- {escape(name)}, {words.say('reading')}{separator}{escape(text)}"
        for name, text in readings.items()
    )
    if readings:
        yield ""


def _changes(report: Report, words: Wording) -> Iterable[str]:
    first, *changes = words.changes(report) or [""]
    if first:
        yield from (f"## {escape(first)}", "", *(f"- {escape(change)}" for change in changes), "")


def _problems(report: Report, words: Wording) -> Iterable[str]:
    if not report.problems:
        return
    yield f"## {words.say('problems')}"
    yield ""
    for p in report.problems:
        severity = words.say(f"severity_{p.severity}")
        yield f"- {severity}: {escape(f'{p.line(words.language)} ({p.hint.to(words.language)})')}"
    yield ""
