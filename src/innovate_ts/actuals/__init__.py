"""The actuals that offices send: bytes to tables, to entries, to values, with every problem."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from innovate_ts.actuals.files import read_tables, size_of
from innovate_ts.actuals.grid import holds_a_figure
from innovate_ts.actuals.heads import Known
from innovate_ts.actuals.labels import Names
from innovate_ts.actuals.layouts import Reading, recognise
from innovate_ts.actuals.observe import observe
from innovate_ts.actuals.tables import Table, Unreadable
from innovate_ts.basics.actual import Actual, Actuals, InputTable
from innovate_ts.basics.periods import Period
from innovate_ts.findings import Problem, sorted_problems
from innovate_ts.plan.models.plan import Plan

__all__ = ["Progress", "read_actuals"]

Progress = Callable[[int, int], None]
"""Is told the bytes of the files that are done, and those of all files whose size is known."""


def read_actuals(
    paths: Sequence[str],
    plan: Plan,
    *,
    encoding: str | None = None,
    sheet: str | None = None,
    period: Period | None = None,
    strict: bool = False,
    progress: Progress | None = None,
) -> Actuals:
    """Read files of actuals for a plan.

    Args:
        paths: the files; `-` for standard input.
        plan: the plan whose indicators the rows are read for.
        encoding: the encoding of all of them, where it is not to be found by itself.
        sheet: only the sheet of this name of a workbook.
        period: the period of a table that names none.
        strict: warnings and rows of other indicators are errors.
        progress: is told, at the beginning and after each file, how far the reading has come.

    Returns:
        The values, the account of the rows, and all problems of all files at once.
    """
    names = Names(plan)
    known = Known(names.labels, names.units, period)
    values: list[Actual] = []
    tables: list[InputTable] = []
    problems: list[Problem] = []
    damaged: dict[str, Problem] = {}
    for path in _in_turn(paths, progress):
        for table, reading in _readings(path, encoding, sheet, known):
            if isinstance(table, Unreadable) or isinstance(reading, Problem):
                problems += (
                    [table.problem] if isinstance(table, Unreadable) else table.problems
                )
                problems += [reading] if isinstance(reading, Problem) else []
                tables.append(
                    InputTable(
                        file=path,
                        sheet=table.sheet,
                        encoding=table.encoding,
                        layout=None,
                        rows={},
                    )
                )
                continue
            seen = observe(table, reading, names, strict=strict)
            values += seen.values
            problems += seen.problems
            damaged |= {
                goal: found
                for goal, found in seen.damaged.items()
                if goal not in damaged
            }
            tables.append(
                InputTable(
                    file=path,
                    sheet=table.sheet,
                    encoding=table.encoding,
                    layout=reading.layout,
                    rows=seen.rows,
                )
            )
    return Actuals(
        values=tuple(values),
        tables=tuple(tables),
        problems=sorted_problems(problems),
        damaged=damaged,
    )


def _in_turn(paths: Sequence[str], progress: Progress | None) -> Iterator[str]:
    """Each file; when the next one is asked for, the last one is done.

    Most of the work on a file is to understand its rows, in several rounds: what a file in work has come to
    cannot be told in bytes, so only whole files count.
    """
    sizes = [size_of(path) if progress else 0 for path in paths]
    for number, path in enumerate(paths):
        if progress:
            progress(sum(sizes[:number]), sum(sizes))
        yield path
    if progress:
        progress(sum(sizes), sum(sizes))


def _readings(
    path: str, encoding: str | None, sheet: str | None, known: Known
) -> Iterator[tuple[Table, Reading | Problem] | tuple[Unreadable, Reading]]:
    """The tables of a file as they are understood; a sheet of nothing but text beside a table is none."""
    found = list(read_tables(path, encoding, sheet))
    tables = [
        (table, recognise(table, known)) for table in found if isinstance(table, Table)
    ]
    some = any(isinstance(reading, Reading) for _, reading in tables)
    for table, reading in tables:
        if isinstance(reading, Reading) or not some or holds_a_figure(table):
            yield table, reading
    yield from (
        (table, Reading("", (), {})) for table in found if isinstance(table, Unreadable)
    )
