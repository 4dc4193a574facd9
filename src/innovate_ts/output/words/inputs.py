"""The inputs of a report in words: how a file was read, and what is wrong with it."""

from typing import assert_never

from innovate_ts.findings import Severity
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.output.words import Words
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.report_parts import ReportInput


def severity_name(severity: Severity) -> Bilingual:
    """How grave a problem is, by its name."""
    match severity:
        case "error":
            return phrases.severity_error
        case "warning":
            return phrases.severity_warning
        case "note":
            return phrases.severity_note
        case _:
            assert_never(severity)


def problem_counts(report: Report, words: Words) -> str:
    """How many errors, warnings and notes the input has; nothing where it has none."""
    if not report.problems:
        return ""
    severities = [problem.severity for problem in report.problems]
    counts = phrases.problem_counts(
        errors=severities.count("error"),
        warnings=severities.count("warning"),
        notes=severities.count("note"),
    )
    return words.say(counts)


def layouts(table: ReportInput, words: Words) -> str:
    """How the tables of a file are laid out; empty where it is no table."""
    keys = (table.layout or "").split(", ")
    names = [words.say(phrases.layout(name=key)) for key in keys]
    return words.join(names)


def input_line(table: ReportInput, words: Words) -> str:
    """How a file was read, and the account of its rows."""
    # What is no table has no rows to account for.
    if table.layout is None:
        return words.say(phrases.input_line_unread(file=table.file))
    rows = table.rows
    counts = phrases.row_counts(
        read=rows.read,
        used=rows.used,
        other=rows.other,
        empty=rows.empty,
        error=rows.error,
    )
    line = phrases.input_line(
        file=table.file,
        encoding=table.encoding,
        layout=layouts(table, words),
        counts=words.say(counts),
    )
    return words.say(line)
