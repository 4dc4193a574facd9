"""Counted figures as actuals: rows like any others, with registers for evidence."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from innovate_ts.actuals.memory import Rows
from innovate_ts.basics.actual import Actual, Actuals, Origin
from innovate_ts.basics.units import plain
from innovate_ts.findings import Problem, grouped
from innovate_ts.messages import Language
from innovate_ts.messages import registers as texts
from innovate_ts.messages import template as heads
from innovate_ts.registers.counted import Counted, CountedFigure

WHOLE = "合计"
"""The region of figures of the whole area."""
_FIRST_ROW = 2
"""Where the reader of rows in memory has the first one, below the heads."""


def as_records(results: Iterable[Counted], language: Language) -> list[dict[str, str]]:
    """The figures as rows of a file of actuals."""
    return [
        _record(figure, counted, language)
        for counted in results
        for figure in counted.figures
    ]


def _record(
    figure: CountedFigure, counted: Counted, language: Language
) -> dict[str, str]:
    parts = [counted.tally.source] if counted.tally.source else []
    for rows in figure.rows:
        shown = rows.source.register.shown
        of_file = texts.rows_of_file(file=shown, count=f"{rows.total:,}")
        parts.append(of_file.to(language))
    return {
        heads.indicator.to(language): counted.indicator.id,
        heads.period.to(language): str(figure.period),
        heads.region.to(language): figure.region or WHOLE,
        heads.value.to(language): plain(figure.value),
        heads.unit.to(language): counted.indicator.unit,
        texts.vintage.to(language): counted.vintage or "",
        texts.source.to(language): "; ".join(parts),
    }


def as_rows(results: Sequence[Counted], name: str) -> Rows:
    """The same for the reader of actuals, under the name of the recipe."""
    return Rows(as_records(results, "en"), name)


def with_registers(read: Actuals, results: Sequence[Counted], name: str) -> Actuals:
    """Actuals whose counted figures show the registers that they come from, and why some are not there.

    Args:
        read: what the reader made of `as_rows` and of other sources.
        results: the same as were given to it.
        name: the same name.
    """
    figures = [(figure, counted) for counted in results for figure in counted.figures]
    values = []
    for value in read.values:
        if value.file == name:
            figure, counted = figures[value.row - _FIRST_ROW]
            cells = _cells(value, figure, counted)
            origin = value.origin._replace(counted=cells)
            values.append(value._replace(origin=origin))
        else:
            values.append(value)
    problems: list[Problem] = []
    damaged = dict(read.damaged)
    for counted in results:
        if counted.problem is not None:
            problems.append(counted.problem)
            if counted.problem.is_error:
                damaged.setdefault(counted.indicator.id, counted.problem)
    return replace(
        read,
        values=tuple(values),
        problems=grouped((*read.problems, *problems)),
        damaged=damaged,
    )


def _cells(
    value: Actual, figure: CountedFigure, counted: Counted
) -> tuple[Actual, ...]:
    """A cell for each file: the head of the column that was counted, and how many rows."""
    tally = counted.tally
    head = tally.value or tally.key or tally.date or tally.entry or ""
    return tuple(
        value._replace(
            row=max(rows.source.head_row, 1),
            written=f"{head}: {rows.total}",
            origin=Origin(rows.source.register.shown, rows.source.column(head) + 1),
        )
        for rows in figure.rows
    )
