"""What makes a result doubtful: warnings about the very figures that it rests on."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from innovate_ts.findings import Problem
from innovate_ts.messages import Bilingual
from innovate_ts.verdicts.results import Result


class _Row(NamedTuple):
    """A row of an input."""

    file: str
    sheet: str | None
    row: int


def with_doubts(
    results: Sequence[Result], problems: Iterable[Problem]
) -> tuple[Result, ...]:
    """The results, each with the warnings about its own figures, so that nobody signs it without them.

    Args:
        results: as they were judged; a warning changes no verdict.
        problems: those that doubt a figure are taken; none of them stands for others.
    """
    warnings = _warnings_by_row(problems)
    # Nearly no input has one, and a result may rest on a million cells.
    if not warnings:
        return tuple(results)
    doubtful = []
    for result in results:
        doubts = tuple(_doubts_of(result, warnings))
        doubtful.append(result.model_copy(update={"doubts": doubts}))
    return tuple(doubtful)


def _warnings_by_row(problems: Iterable[Problem]) -> dict[_Row, list[Problem]]:
    by_row: dict[_Row, list[Problem]] = {}
    for problem in problems:
        if not problem.is_doubt or problem.file is None or problem.row is None:
            continue
        row = _Row(
            problem.file,
            problem.sheet,
            problem.row,
        )
        of_row = by_row.setdefault(row, [])
        of_row.append(problem)
    return by_row


def _doubts_of(
    result: Result, warnings: dict[_Row, list[Problem]]
) -> Iterable[Bilingual]:
    """The messages of the warnings about the cells that a result rests on, each once."""
    messages: dict[Bilingual, None] = {}
    for cell in result.evidence:
        row = _Row(
            cell.file,
            cell.sheet,
            cell.row,
        )
        for warning in warnings.get(row, ()):
            is_beside = warning.field != "value"
            if is_beside or warning.column == cell.column:
                messages[warning.message] = None
    return messages
