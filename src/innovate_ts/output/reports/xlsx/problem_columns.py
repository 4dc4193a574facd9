"""The columns of what is wrong with the input."""

from innovate_ts.findings import Problem
from innovate_ts.messages import workbook as texts
from innovate_ts.output.reports.xlsx.cells import place_cell
from innovate_ts.output.reports.xlsx.sheet import SheetColumn
from innovate_ts.output.words.inputs import severity_name

PROBLEM_COLUMNS: tuple[SheetColumn[Problem], ...] = (
    SheetColumn(
        head=texts.severity,
        width=10,
        cell=lambda problem, words: words.say(severity_name(problem.severity)),
        align="center",
    ),
    SheetColumn(
        head=texts.file,
        width=30,
        cell=lambda problem, _: problem.file or "",
    ),
    SheetColumn(
        head=texts.sheet,
        width=14,
        cell=lambda problem, _: problem.sheet or "",
    ),
    SheetColumn(
        head=texts.row,
        width=8,
        cell=lambda problem, _: place_cell(problem.row),
        align="right",
    ),
    SheetColumn(
        head=texts.column,
        width=8,
        cell=lambda problem, _: place_cell(problem.column),
        align="right",
    ),
    SheetColumn(
        head=texts.written,
        width=24,
        cell=lambda problem, _: problem.text or "",
    ),
    SheetColumn(
        head=texts.wrong,
        width=44,
        cell=lambda problem, words: words.say(problem.message),
    ),
    SheetColumn(
        head=texts.to_do,
        width=44,
        cell=lambda problem, words: words.say(problem.hint),
    ),
    SheetColumn(
        head=texts.field,
        width=20,
        cell=lambda problem, words: problem.subject(words.language),
        is_printed=False,
    ),
    SheetColumn(
        head=texts.code,
        width=22,
        cell=lambda problem, _: problem.code,
        is_printed=False,
    ),
)
"""The columns of the problems of the input."""
