"""Rows to actuals: which indicator each label means, and what becomes of the row."""

from __future__ import annotations

from collections.abc import Sequence

from innovate_ts.actuals.cells import is_missing
from innovate_ts.actuals.entries import Entry
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.reading import Reading
from innovate_ts.actuals.regions import WHOLE
from innovate_ts.actuals.tables import Cell, CellFindings
from innovate_ts.actuals.values import ValueReader
from innovate_ts.basics.actual import Actual, InputTable, RowKind
from innovate_ts.findings import Findings, Problem
from innovate_ts.messages import actuals as texts

_FIRST_THAT_FITS: tuple[RowKind, ...] = ("error", "used", "other", "empty")


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
        self._table = reading.table
        self._labels = labels
        self._findings = findings
        self._damaged = damaged
        self._value_reader = ValueReader(reading.table, labels)
        self._take_rows()

    def as_input(self) -> InputTable:
        """The account as a report has it."""
        return InputTable(
            file=self._table.file,
            sheet=self._table.sheet,
            encoding=self._table.encoding,
            layout=self._reading.layout,
            rows=self.rows,
        )

    def _take_rows(self) -> None:
        """Every row of the table, in its order."""
        region_above = ""
        for row in self._reading.rows:
            entries = self._reading.entries.get(row.number, ())
            region = entries[0].region if entries else None
            self._warn_of_blank_region(entries, region, region_above)
            word = self._reading.planned.get(row.number)
            if word is None:
                self.rows[row.number] = self._row(entries)
            else:
                self.rows[row.number] = self._planned(word)
            region_above = region.text.strip() if region else ""

    def _warn_of_blank_region(
        self, entries: Sequence[Entry], region: Cell | None, above: str
    ) -> None:
        """A row without a region below one of a part of the area: it may be meant for that part."""
        if region is None or region.text.strip():
            return
        if not above or self._labels.regions.find(above) == WHOLE:
            return
        if all(is_missing(entry.value.text) for entry in entries):
            return
        place = self._table.place(region.row, region.column)
        self._findings.warning(texts.blank_region(text=above), place, field="region")

    def _planned(self, word: Cell) -> RowKind:
        """A row of targets or forecasts, by its own words."""
        place = self._table.place(word.row, word.column)
        problem = self._findings.warning(texts.planned_row(text=word.text), place)
        return "error" if problem.severity == "error" else "other"

    def _row(self, entries: Sequence[Entry]) -> RowKind:
        """What becomes of one row; its values count unless an error stands at the same indicator."""
        kinds: set[RowKind] = set()
        values: list[Actual] = []
        wrong: set[str] = set()
        for entry in entries:
            form, label_unit = self._labels.split(entry.indicator.text)
            goal = self._labels.exact.get(form)
            if goal is None:
                kinds.add(self._stranger(entry, form))
                continue
            # A sink of its own tells the errors of this entry from those of the others.
            of_entry = Findings(strict=self._findings.strict)
            value = self._value_reader.read(entry, goal, label_unit, of_entry)
            self._findings.include(of_entry)
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
        self.values += [value for value in values if value.indicator not in wrong]
        return next((kind for kind in _FIRST_THAT_FITS if kind in kinds), "empty")

    # --- labels that name no indicator ----------------------------------------------------------------------

    def _stranger(self, entry: Entry, form: str) -> RowKind:
        """A label that names no indicator of the plan: one that asks, a trap, a typo, or simply another."""
        label = entry.indicator
        if is_missing(entry.value.text):
            stands_in_row = label.row == entry.value.row
            if not form or not stands_in_row:
                return "empty"
            if form in self._labels.ambiguous:
                return "other"
        at_label = CellFindings.of(self._findings, self._table, label, "indicator")
        if form in self._labels.ambiguous:
            goal, question = self._labels.ambiguous[form]
            message = texts.ambiguous_indicator(text=label.text, name=goal.name)
            problem = at_label.error(message, hint=question)
            self._damaged.setdefault(goal.id, problem)
            return "error"
        if not form:
            at_label.error(texts.no_indicator())
            return "error"
        return self._row_of_another(label.text, form, at_label)

    def _row_of_another(self, label: str, form: str, at_label: CellFindings) -> RowKind:
        """A row of another indicator, with a word where it could be taken for one of the plan's.

        It is no fault; but `--strict` allows none, so that there is an error at each.
        """
        is_strict = self._findings.strict
        other = texts.other_indicator(text=label)
        trap = self._labels.traps.get(form)
        if trap is not None:
            message = texts.trap(text=label, name=trap.name)
            if is_strict:
                # The hint of a trap is that nothing is to be done, which is not so here.
                at_label.error(message, hint=other.hint)
            else:
                at_label.note(message)
        elif likely := self._labels.resembled(label):
            at_label.warning(texts.similar_indicator(text=label, name=likely.name))
        elif is_strict:
            at_label.error(other)
        return "error" if is_strict else "other"
