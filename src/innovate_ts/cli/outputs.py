"""Where the report of a `check` goes: to files by their suffixes, to standard output, to a step's summary."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from innovate_ts.basics.file_names import readable_name
from innovate_ts.cli.refusals import refusal
from innovate_ts.cli.streams import print_report, talk, this_terminal
from innovate_ts.cli.whole_files import (
    Writing,
    refuse_inputs,
    refuse_repeated,
    write_whole,
)
from innovate_ts.findings import InputError, Place, cannot_write
from innovate_ts.messages import run as texts
from innovate_ts.output.reports import SUFFIXES, Format, RenderOptions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from innovate_ts.verdicts.report import Report

LARGEST_SUMMARY = 1_000_000
"""Bytes of a step's summary; GitHub drops what is above a mebibyte as a whole."""
PROBLEMS_IN_SUMMARY = 200
"""Problems in a summary that would be larger."""


class Output(NamedTuple):
    """A file to be written."""

    path: Path
    form: Format


def chosen_outputs(
    paths: Sequence[Path], form: Format | None, inputs: Sequence[Path]
) -> list[Output]:
    """The files to be written, each with the form that is asked for, else that of its suffix.

    Raises:
        InputError: a suffix names no form, a file is one that the report is made from, or is named twice.
    """
    refuse_repeated(paths)
    outputs = []
    for path in paths:
        form_of_file = form or _form_of_suffix(path)
        outputs.append(Output(path, form_of_file))
    refuse_inputs(paths, inputs)
    return outputs


def _form_of_suffix(path: Path) -> Format:
    form = SUFFIXES.get(path.suffix.lower())
    if form is None:
        message = texts.unknown_suffix(suffixes=", ".join(SUFFIXES))
        raise refusal(message, path)
    return form


def deliver(
    report: Report,
    outputs: Sequence[Output],
    form: Format | None,
    options: RenderOptions,
) -> None:
    """Write the report to its files, or print it where there is none; and add it to a step's summary.

    Args:
        report: the report.
        outputs: the files.
        form: the form that is asked for, if any.
        options: how it is wanted.
    """
    if outputs:
        _write(report, outputs, options)
        _tell(report, outputs, options)
    else:
        _print(
            report=report,
            form=form or Format.TABLE,
            options=options,
        )
    forms = {form}
    forms.update(output.form for output in outputs)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    # Not in every step of GitHub's: only where the report itself is wanted for it.
    if summary and Format.GITHUB in forms:
        text = _summary(report, options)
        _append(Path(summary), text)


def _write(report: Report, outputs: Sequence[Output], options: RenderOptions) -> None:
    """Render all forms first, then write the files, all or none.

    Raises:
        InputError: for all files that cannot be written.
    """
    writings = []
    for output in outputs:
        contents = output.form.contents(report, options)
        writings.append(Writing(output.path, contents))
    write_whole(*writings)


def _tell(report: Report, outputs: Sequence[Output], options: RenderOptions) -> None:
    """Say on standard error how the plan stands, and which files were written."""
    from innovate_ts.output.terminal import printable
    from innovate_ts.output.words import Words
    from innovate_ts.output.words.headline import headline

    words = Words(options.language, bureaus=report.bureau_names)
    answer = headline(report, words)
    if answer:
        talk(f"{printable(answer)}\n")
    names = [printable(readable_name(str(output.path))) for output in outputs]
    written = words.say(texts.written(names=words.join(names)))
    talk(f"{written}\n")


def _print(report: Report, form: Format, options: RenderOptions) -> None:
    """Render to standard output; what a program reads in UTF-8 whatever the console."""
    is_for_people = form is Format.TABLE
    if is_for_people:
        options = options._replace(terminal=this_terminal())
    contents = form.contents(report, options)
    sys.stderr.flush()
    print_report(contents, utf8=not is_for_people)


def _summary(report: Report, options: RenderOptions) -> str:
    """The report in Markdown, with fewer problems or by name only where GitHub would drop it."""
    render = Format.MARKDOWN.renderer
    language = options.language
    text = str(render(report, options))
    more = len(report.problems) - PROBLEMS_IN_SUMMARY
    if _is_large(text) and more > 0:
        first = report.problems[:PROBLEMS_IN_SUMMARY]
        short = report.model_copy(update={"problems": first})
        text = str(render(short, options))
        others = texts.more_problems(count=more)
        text += f"\n{others.to(language)}\n"
    if _is_large(text):
        too_large = texts.summary_too_large.to(language)
        text = f"{too_large}\n"
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
        raise InputError((cannot_write(Place(str(path)), error),)) from error
