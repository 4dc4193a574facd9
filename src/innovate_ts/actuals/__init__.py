"""The actuals that offices send: bytes to tables, to entries, to values, with every problem."""

from __future__ import annotations

from collections.abc import Sequence

from innovate_ts.actuals.layouts import recognise
from innovate_ts.actuals.observe import Names, observe
from innovate_ts.actuals.tables import Unreadable, read_tables
from innovate_ts.models.actuals import Actual, Actuals, InputTable
from innovate_ts.models.plan import Plan
from innovate_ts.problems import Problem, sorted_problems

__all__ = ["read_actuals"]


def read_actuals(
    paths: Sequence[str], plan: Plan, *, encoding: str | None = None, strict: bool = False
) -> Actuals:
    """Read files of actuals for a plan.

    Args:
        paths: the files; `-` for standard input.
        plan: the plan whose indicators the rows are read for.
        encoding: the encoding of all of them, where it is not to be found by itself.
        strict: warnings and rows of other indicators are errors.

    Returns:
        The values, the account of the rows, and all problems of all files at once.
    """
    names = Names.of(plan)
    values: list[Actual] = []
    tables: list[InputTable] = []
    problems: list[Problem] = []
    damaged: dict[str, Problem] = {}
    for table in (table for path in paths for table in read_tables(path, encoding)):
        if isinstance(table, Unreadable):
            problems.append(table.problem)
            tables.append(InputTable(file=table.file, encoding=table.encoding, layout=None, rows={}))
            continue
        reading = recognise(table)
        if isinstance(reading, Problem):
            problems.append(reading)
            tables.append(
                InputTable(file=table.file, sheet=table.sheet, encoding=table.encoding, layout=None, rows={})
            )
            continue
        seen = observe(table, reading, names, strict=strict)
        values += seen.values
        problems += seen.problems
        for indicator, found in seen.damaged.items():
            damaged.setdefault(indicator, found)
        tables.append(
            InputTable(
                file=table.file,
                sheet=table.sheet,
                encoding=table.encoding,
                layout=reading.layout,
                rows=seen.rows,
            )
        )
    return Actuals(
        values=tuple(values), tables=tuple(tables), problems=sorted_problems(problems), damaged=damaged
    )
