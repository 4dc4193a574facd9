"""Rows to actuals: what each row of a table gives, and what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence

from innovate_ts.actuals.cells import is_missing
from innovate_ts.actuals.entries import Entry
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.reading import Reading
from innovate_ts.actuals.regions import WHOLE
from innovate_ts.actuals.strangers import report_stranger
from innovate_ts.actuals.tables import Cell, TableFindings
from innovate_ts.actuals.values import read_value
from innovate_ts.basics.actual import Actual, InputTable, RowKind
from innovate_ts.findings import Findings, Problem
from innovate_ts.messages import actuals as texts

_FIRST_THAT_FITS: tuple[RowKind, ...] = (
    "error",
    "used",
    "other",
    "empty",
)
"""A row with an error is one of errors, whatever else its cells give."""


class Account:
    """What the rows of one table gave: its values, and what became of each row.

    Args:
        reading: the table as it is understood.
        labels: what its labels mean.
        findings: is told what is wrong with its cells.
        damaged: the indicators that cannot be judged, each with its first error; the table adds its own.
    """

    def __init__(
        self,
        reading: Reading,
        labels: Labels,
        findings: Findings,
        damaged: dict[str, Problem],
    ) -> None:
        self.values: list[Actual] = []
        self.rows: dict[int, RowKind] = {}
        self._reading = reading
        self._labels = labels
        self._findings = TableFindings(reading.table, findings)
        self._damaged = damaged
        self._take_rows()

    def as_input(self) -> InputTable:
        """The account as a report has it."""
        table = self._reading.table
        return InputTable(
            file=table.file,
            sheet=table.sheet,
            encoding=table.encoding,
            layout=self._reading.layout,
            rows=self.rows,
        )

    def _take_rows(self) -> None:
        """Every row of the table, in its order."""
        region_above = ""
        for row in self._reading.rows:
            entries = self._reading.entries.get(row.number, ())
            region = entries[0].row.region if entries else None
            if region is not None:
                self._check_region(region, region_above, entries)
            word = self._reading.planned.get(row.number)
            if word is None:
                self.rows[row.number] = self._row(entries)
            else:
                self.rows[row.number] = self._planned(word)
            region_above = region.text.strip() if region else ""

    def _check_region(
        self,
        region: Cell,
        above: str,
        entries: Sequence[Entry],
    ) -> None:
        """A row without a region below one of a part of the area: it may be meant for that part."""
        if not region.is_blank or not above:
            return
        if self._labels.regions.find(above) == WHOLE:
            return
        if all(is_missing(entry.value.text) for entry in entries):
            return
        message = texts.blank_region(text=above)
        self._findings.warning(
            message,
            region.row,
            region.column,
            field="region",
        )

    def _planned(self, word: Cell) -> RowKind:
        """A row of targets or forecasts, by its own words."""
        message = texts.planned_row(text=word.text)
        problem = self._findings.warning(message, word.row, word.column)
        return "error" if problem.is_error else "other"

    def _row(self, entries: Sequence[Entry]) -> RowKind:
        """What becomes of one row; its values count unless an error stands at the same indicator."""
        kinds: set[RowKind] = set()
        values: list[Actual] = []
        wrong: set[str] = set()
        for entry in entries:
            form, label_unit = self._labels.split(entry.indicator.text)
            goal = self._labels.exact.get(form)
            if goal is None:
                kind = report_stranger(
                    entry, self._labels, self._findings, self._damaged
                )
                kinds.add(kind)
                continue
            # A sink of its own tells the errors of this entry from those of the others.
            of_entry = Findings(strict=self._findings.findings.strict)
            at_table = self._findings._replace(findings=of_entry)
            value = read_value(
                entry,
                goal,
                label_unit,
                self._labels,
                at_table,
            )
            self._findings.findings.include(of_entry)
            error = of_entry.first_error()
            if error is not None:
                self._damaged.setdefault(goal.id, error)
                wrong.add(goal.id)
                kinds.add("error")
            if value is None:
                kinds.add("empty")
            else:
                kinds.add("used")
                values.append(value)
        for value in values:
            if value.indicator not in wrong:
                self.values.append(value)
        return _first_that_fits(kinds)


def _first_that_fits(kinds: set[RowKind]) -> RowKind:
    """What a row is of which the cells are of several kinds; a row without values is empty."""
    for kind in _FIRST_THAT_FITS:
        if kind in kinds:
            return kind
    return "empty"
