"""Where the report of a `check` goes: to files by their suffixes, to standard output, to a step's summary."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from innovate_ts.cli.refusals import refusal
from innovate_ts.cli.streams import (
    is_same_file,
    print_report,
    this_terminal,
    write_whole,
)
from innovate_ts.findings import InputError, Place, Problem, refused
from innovate_ts.messages import run as texts
from innovate_ts.output.reports import SUFFIXES, Format, Grouping, render

if TYPE_CHECKING:
    from collections.abc import Sequence

    from innovate_ts.messages import Language
    from innovate_ts.output.terminal import Terminal
    from innovate_ts.verdicts.results import Report

LARGEST_SUMMARY = 1_000_000
"""Bytes of a step's summary; GitHub drops what is above a mebibyte as a whole."""
PROBLEMS_IN_SUMMARY = 200
"""Problems in a summary that would be larger."""


class Output(NamedTuple):
    """A file to be written."""

    path: Path
    form: Format


class Wanted(NamedTuple):
    """How a report is wanted, in whatever form."""

    language: Language
    grouping: Grouping
    failing: Sequence[str]
    """The statuses that fail the run."""

    def render(
        self, report: Report, form: Format, terminal: Terminal | None = None
    ) -> str | bytes:
        """The report in a form."""
        return render(
            report,
            form,
            language=self.language,
            grouping=self.grouping,
            terminal=terminal,
            fail_on=self.failing,
        )


def chosen_outputs(
    paths: Sequence[Path], form: Format | None, inputs: Sequence[str]
) -> list[Output]:
    """The files to be written, each with the form that is asked for, else that of its suffix.

    Raises:
        InputError: a suffix names no form, or a file is one that the report is made from.
    """
    outputs = [Output(path, form or _form_of_suffix(path)) for path in paths]
    files = [Path(name) for name in inputs if name != "-"]
    for output in outputs:
        if any(is_same_file(output.path, file) for file in files):
            raise refusal(texts.output_is_input(), output.path)
    return outputs


def _form_of_suffix(path: Path) -> Format:
    form = SUFFIXES.get(path.suffix.lower())
    if form is None:
        message = texts.unknown_suffix(suffixes=", ".join(SUFFIXES))
        raise refusal(message, path)
    return form


def deliver(
    report: Report, outputs: Sequence[Output], form: Format | None, wanted: Wanted
) -> None:
    """Write the report to its files, or print it where there is none; and add it to a step's summary.

    Args:
        report: the report.
        outputs: the files.
        form: the form that is asked for, if any.
        wanted: how it is wanted.
    """
    if outputs:
        _write(report, outputs, wanted)
    else:
        _print(report, form or Format.TABLE, wanted)
    is_for_github = form is Format.GITHUB or any(
        output.form is Format.GITHUB for output in outputs
    )
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if is_for_github and summary:
        _append(Path(summary), _summary(report, wanted))


def _write(report: Report, outputs: Sequence[Output], wanted: Wanted) -> None:
    """Render all forms first, then write the files; one that cannot be written keeps no other from it.

    Raises:
        InputError: for all files that could not be written.
    """
    contents = [wanted.render(report, output.form) for output in outputs]
    problems: list[Problem] = []
    for output, content in zip(outputs, contents, strict=True):
        try:
            write_whole(output.path, content)
        except InputError as error:  # the other reports are written all the same
            problems += error.problems
    if problems:
        raise InputError(tuple(problems))


def _print(report: Report, form: Format, wanted: Wanted) -> None:
    """Render to standard output; what a program reads in UTF-8 whatever the console."""
    is_for_people = form is Format.TABLE
    terminal = this_terminal() if is_for_people else None
    content = wanted.render(report, form, terminal)
    sys.stderr.flush()
    print_report(content, utf8=not is_for_people)


def _summary(report: Report, wanted: Wanted) -> str:
    """The report in Markdown, with fewer problems or by name only where GitHub would drop it."""
    text = str(wanted.render(report, Format.MARKDOWN))
    more = len(report.problems) - PROBLEMS_IN_SUMMARY
    if _is_large(text) and more > 0:
        first = report.problems[:PROBLEMS_IN_SUMMARY]
        short = report.model_copy(update={"problems": first})
        text = str(wanted.render(short, Format.MARKDOWN))
        text += f"\n{texts.more_problems(count=more).to(wanted.language)}\n"
    if _is_large(text):
        return f"{texts.summary_too_large.to(wanted.language)}\n"
    return text


def _is_large(text: str) -> bool:
    """Whether GitHub would drop it."""
    return len(text.encode("utf-8", errors="replace")) > LARGEST_SUMMARY


def _append(path: Path, text: str) -> None:
    """Add to the summary of a step of GitHub Actions, to which other steps have added before."""
    try:
        with path.open("a", encoding="utf-8", newline="") as summary:
            summary.write(text)
    except OSError as error:
        raise InputError((refused("cannot_write", Place(str(path)), error),)) from error
