"""Differences between a plan's data and its text: side by side for people, as data for programs."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any, assert_never

from innovate_ts.findings import Place, problem
from innovate_ts.messages import Bilingual, Language, Message, phrases
from innovate_ts.messages import answers as texts
from innovate_ts.output.screen import Screen
from innovate_ts.output.terminal import (
    Line,
    Terminal,
    pad,
    painted,
    width_of,
)
from innovate_ts.output.words.inputs import severity_name
from innovate_ts.plan.terms import CountSubject
from innovate_ts.plantext.counts import Count
from innovate_ts.plantext.proof import Discrepancy, Proof

_NO_HINT = Bilingual(zh="", en="")
_LONGEST = 400
"""Characters of a side that are shown."""


def differences_text(
    differences: Sequence[Discrepancy], language: Language, terminal: Terminal
) -> str:
    """The differences, each with what data and text say and where, one under the other."""
    screen = Screen.of(language, terminal)
    lines: list[Line] = []
    for difference in differences:
        lines += _difference(difference, screen)
    return painted(lines, terminal)


def proof_text(
    proof: Proof, verdict: Bilingual, language: Language, terminal: Terminal
) -> str:
    """The differences, what is to be reviewed, the verdict, and what was counted.

    Args:
        proof: what was compared and counted.
        verdict: that there is no difference, or how many there are.
        language: the language.
        terminal: where it is printed.
    """
    sides = differences_text(
        differences=proof.discrepancies,
        language=language,
        terminal=terminal,
    )
    screen = Screen.of(language, terminal)
    lines = [
        *_to_review(proof, screen),
        *screen.text(verdict, "bold"),
        *_counts(proof, screen),
    ]
    return sides + painted(lines, terminal)


def _to_review(proof: Proof, screen: Screen) -> Iterator[Line]:
    """The figures that read like targets and are filed as none."""
    others = proof.to_review
    if not others:
        return
    head = texts.proof_review(count=len(others))
    yield from screen.text(head)
    for other in others:
        place = f"{other.source.section}, {other.source.paragraph}"
        reason = screen.words.say(other.reason)
        entry = f"{place}: {other.phrase}: {reason}"
        yield from screen.text(entry, indent=2, hang=2)


def _counts(proof: Proof, screen: Screen) -> Iterator[Line]:
    """What was counted, and how much of it the data accounts for; nothing of what the text does not have."""
    counts = [count for count in proof.counts if count.total]
    if not counts:
        return
    yield from screen.text(texts.proof_counts)
    for count in counts:
        yield from screen.text(_tally(count), indent=2, hang=2)


def _tally(count: Count) -> Bilingual:
    return texts.proof_tally(
        counted=_counted(count.subject),
        shown=count.shown,
        total=count.total,
    )


def _counted(subject: CountSubject) -> Bilingual:
    match subject:
        case "figures":
            return texts.counted_figures
        case "roles":
            return texts.counted_roles
        case "bodies":
            return texts.counted_bodies
        case "items":
            return texts.counted_items
        case "context":
            return texts.counted_context
        case "years":
            return texts.counted_years
        case "senses":
            return texts.counted_senses
        case _:
            assert_never(subject)


def proof_data(proof: Proof, file: str) -> list[dict[str, Any]]:
    """A proof as JSON has it: the differences, then what was counted and shown, as notes with both numbers.

    Args:
        proof: what was compared and counted.
        file: the plan's text.
    """
    entries = [difference_data(difference) for difference in proof.discrepancies]
    for count in proof.counts:
        if not count.total:
            continue
        message = Message(
            code=f"tally_{count.subject}",
            wrong=_tally(count),
            hint=_NO_HINT,
        )
        tally = problem(
            message=message,
            place=Place(file),
            severity="note",
            field=count.subject,
        )
        entry = asdict(tally)
        entry["shown"] = count.shown
        entry["total"] = count.total
        entries.append(entry)
    return entries


def difference_data(difference: Discrepancy) -> dict[str, Any]:
    """A difference as JSON has it: the keys of a problem, then both sides with their places."""
    return {
        **asdict(difference.problem),
        "encoded": difference.encoded or None,
        "encoded_at": _place(difference.encoded_at),
        "written": difference.written or None,
        "written_at": _place(difference.written_at),
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {"file": place.file, "line": place.row, "column": place.column}


def _difference(difference: Discrepancy, screen: Screen) -> Iterator[Line]:
    words = screen.words
    problem = difference.problem
    wrong = problem.wrong(words.language)
    # Nearly all are warnings, so that only what is none says what it is.
    if problem.severity != "warning":
        severity = words.say(severity_name(problem.severity))
        wrong = f"{severity}: {wrong}"
    yield from screen.text(wrong, "bold")
    sides = (
        (
            words.say(texts.proof_data),
            difference.encoded,
            difference.encoded_at,
        ),
        (
            words.say(texts.proof_text),
            difference.written,
            difference.written_at,
        ),
    )
    widths = [width_of(label) for label, _, _ in sides]
    indent = max(widths) + 2
    for label, text, place in sides:
        head = label
        if place:
            beginning = pad(label, indent)
            head = f"{beginning}{place}"
        quote = _cut(text)
        if not quote:
            quote = words.say(texts.proof_nothing)
        yield from screen.text(
            text=head,
            style="dim",
            indent=2,
        )
        yield from screen.text(quote, indent=2 + indent)
    label = words.say(phrases.hint)
    hint = words.say(problem.hint)
    yield from screen.text(
        text=f"{label}: {hint}",
        style="dim",
        indent=2,
    )


def _cut(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_LONGEST]}…"
