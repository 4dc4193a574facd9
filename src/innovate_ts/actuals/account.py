"""Rows to actuals: what each row of a table gives, and what becomes of it."""

from collections.abc import Sequence
from functools import cached_property
from typing import Literal, NamedTuple, assert_never

from innovate_ts.actuals.beside import (
    growth_beside,
    hold_against,
    year_before_beside,
)
from innovate_ts.actuals.cells import find_quantity, is_missing
from innovate_ts.actuals.course import Tell, counted_rows, tell_nobody
from innovate_ts.actuals.doubts import why_no_actual
from innovate_ts.actuals.entries import Entry
from innovate_ts.actuals.known_subjects import KnownSubject
from innovate_ts.actuals.labels import LabelParts, Labels
from innovate_ts.actuals.ledger.entries import names_a_task, read_entry
from innovate_ts.actuals.office_words import AT_THE_END
from innovate_ts.actuals.parts import twins
from innovate_ts.actuals.raw_rows import Cell, RawRow
from innovate_ts.actuals.reading import Reading
from innovate_ts.actuals.regions import WHOLE
from innovate_ts.actuals.rows import Stretch
from innovate_ts.actuals.strangers import report_stranger
from innovate_ts.actuals.tables import TableFindings
from innovate_ts.actuals.values import (
    read_absence,
    read_published_growth,
    read_value,
)
from innovate_ts.basics.actual import (
    Absence,
    Actual,
    InputTable,
    TaskReport,
    Unused,
)
from innovate_ts.basics.names import normalise
from innovate_ts.basics.period_grammar import parse_period
from innovate_ts.basics.row_kinds import ROW_KINDS, RowKind, RowKinds
from innovate_ts.findings import Findings, Problem, problem
from innovate_ts.messages import actuals as texts
from innovate_ts.plan.models.indicators import Goal, Indicator


class _Taken(NamedTuple):
    """What became of one value cell."""

    kind: RowKind
    goal: str = ""
    """The id of its indicator or statement; empty where it is another's."""
    actual: Actual | None = None
    is_growth: bool = False
    """Whether it is a published growth, and no level."""


_Figure = tuple[str, str, int | None]
"""What a figure is of, but for its place: its label, its period, the column of its head."""


def _figure_of(entry: Entry) -> _Figure:
    return (entry.indicator.text, entry.period.text, entry.value.column)


class Account:
    """What the rows of one table gave: its values, and what became of each row.

    Args:
        reading: the table as it is understood.
        labels: what its labels mean.
        findings: is told what is wrong with its cells.
        damaged: the indicators that cannot be judged, each with its first error; the table adds its own.
        tell: is told how many of the rows are done.
    """

    def __init__(
        self,
        reading: Reading,
        labels: Labels,
        findings: Findings,
        damaged: dict[str, Problem],
        tell: Tell = tell_nobody,
    ) -> None:
        self.values: list[Actual] = []
        self.growth: list[Actual] = []
        self.years_before: list[Actual] = []
        """What rows tell of the year before; none of them is an actual."""
        self.absences: list[Absence] = []
        self.unused: list[Unused] = []
        self.tasks: list[TaskReport] = []
        self.rows = RowKinds()
        self._reading = reading
        self._labels = labels
        self._findings = TableFindings(reading.table, findings)
        self._damaged = damaged
        self._noted: set[str] = set()
        self._other_places: dict[str, set[int | None]] = {}
        self._region_above = ""
        self._take_rows(tell)

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

    def _take_rows(self, tell: Tell) -> None:
        """Every row of the table, in its order."""
        for stretch in counted_rows(self._reading.rows, tell):
            self._take_stretch(stretch)
        self._refuse_twins()
        self._note_other_places()

    def _take_stretch(self, stretch: Stretch) -> None:
        """Some rows, in their order."""
        familiar = self._reading.familiar
        unusual = familiar.unusual_in(stretch)
        planned = self._reading.planned_in(stretch)
        careful = sorted(unusual | planned | familiar.doubtful_in(stretch))
        count = len(stretch)
        kinds: list[RowKind] = []
        for end in (*careful, count):
            while len(kinds) < min(end + 1, count):
                read = familiar.read(
                    stretch=stretch,
                    begin=len(kinds),
                    end=end,
                )
                self.values += read.values
                kinds += read.kinds
                if read.kinds:
                    last = len(kinds) - 1
                    self._region_above = familiar.region_of(stretch, last)
                if len(kinds) < count:
                    place = len(kinds)
                    may_learn = place not in unusual
                    kinds.append(self._look_at(stretch.row(place), may_learn=may_learn))
        self.rows.add(stretch.numbers, kinds)

    def _look_at(self, row: RawRow, *, may_learn: bool) -> RowKind:
        """What becomes of a row with something new in it, and what is to be said of it."""
        entries = self._reading.entries_of(row)
        region = entries[0].row.region if entries else None
        if region is not None:
            self._check_region(
                region=region,
                above=self._region_above,
                entries=entries,
            )
        self._region_above = region.text.strip() if region else ""
        word = self._reading.planned.get(row.number)
        if word is not None:
            return self._planned(row, word)
        problem_count = self._told()
        taken = [self._take(entry) for entry in entries]
        self._hold_against_the_rest(row, taken)
        if may_learn and problem_count == self._told():
            for entry, cell in zip(entries, taken, strict=True):
                self._learn(
                    row=row,
                    entry=entry,
                    taken=cell,
                )
        return self._settle(taken)

    def _hold_against_the_rest(self, row: RawRow, given: Sequence[_Taken]) -> None:
        """Hold the actual of a row against what else the row says of it."""
        beside = self._reading.beside
        if beside is None:
            return
        for taken in given:
            goal = self._labels.exact.get(normalise(taken.goal))
            is_level = taken.kind == "used" and not taken.is_growth
            if is_level and taken.actual is not None and isinstance(goal, Indicator):
                question = (row, beside, taken.actual, goal, self._findings)
                hold_against(*question)
                growth = growth_beside(*question)
                if growth is not None:
                    self.growth.append(growth)
                before = year_before_beside(*question)
                if before is not None:
                    self.years_before.append(before)

    def _refuse_twins(self) -> None:
        """Values that only a column which is not read tells apart are none."""
        table = self._reading
        refused: set[tuple[int, int]] = set()
        for alike in twins(
            values=self.values,
            rows=table.rows,
            columns=table.unread,
        ):
            cell = alike.part.cell
            message = texts.told_apart_by_unread(
                text=cell.text,
                column=alike.part.column,
            )
            problem = self._findings.at(cell, "column").error(message)
            self._damaged.setdefault(alike.values[0].indicator, problem)
            for value in alike.values:
                self.rows[value.row] = "error"
                refused.add((value.row, value.column))
        if refused:
            self.values = [
                value
                for value in self.values
                if (value.row, value.column) not in refused
            ]

    def _note_other_places(self) -> None:
        """One note on all rows of places that are no part of the area."""
        if not self._other_places:
            return
        names = ", ".join(
            f"{name} ({len(rows)})" for name, rows in self._other_places.items()
        )
        message = texts.other_places(names=names)
        self._findings.note(message)

    @cached_property
    def _of_the_area(self) -> set[_Figure]:
        """The figures of which a row names the whole area: no other row can change them."""
        named = set()
        for row in self._reading.rows:
            for entry in self._reading.entries_of(row):
                region = entry.row.region
                if region is None or region.is_blank:
                    continue
                if self._labels.regions.find(region.text) == WHOLE:
                    named.add(_figure_of(entry))
        return named

    def _is_of_other_place(self, entry: Entry) -> bool:
        """Whether a figure is of a place that is no part of the area, beside the area's own."""
        region = entry.row.region
        if region is None or self._labels.regions.find(region.text) is not None:
            return False
        return _figure_of(entry) in self._of_the_area

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
        if all(self._labels.read(entry.indicator.text).place for entry in entries):
            return
        message = texts.blank_region(text=above)
        self._findings.warning(
            message,
            region.row,
            region.column,
            field="region",
        )

    def _planned(self, row: RawRow, word: Cell) -> RowKind:
        """A row of targets or forecasts, by its own words."""
        message = why_no_actual(word)
        problem = self._findings.warning(message, word.row, word.column)
        for entry in self._reading.reader.read(row):
            label = self._labels.read(entry.indicator.text)
            goal = self._labels.exact.get(label.form)
            if goal is not None and not is_missing(entry.value.text):
                self._leave(entry=entry, goal=goal, problem=problem)
        return "error" if problem.is_error else "other"

    def _settle(self, given: Sequence[_Taken]) -> RowKind:
        """What becomes of one row; its values count unless an error stands at the same indicator."""
        wrong = {taken.goal for taken in given if taken.kind == "error"}
        for taken in given:
            if taken.actual is None or taken.goal in wrong:
                continue
            values = self.growth if taken.is_growth else self.values
            values.append(taken.actual)
        return _first_that_fits({taken.kind for taken in given})

    def _told(self) -> tuple[int, ...]:
        """How much was said of rows so far."""
        return (
            len(self._findings.findings),
            len(self._damaged),
            len(self.absences),
            len(self.unused),
        )

    def _learn(self, row: RawRow, entry: Entry, taken: _Taken) -> None:
        """Remember what the words of a row mean, of which there was nothing to say."""
        label = self._labels.read(entry.indicator.text)
        goal = self._labels.exact.get(label.form)
        if isinstance(goal, Indicator):
            is_figure = taken.kind == "used" and not taken.is_growth
        else:
            # How a statement was judged is no figure; and what a year beside a task is, its row says alone.
            task = self._labels.work.find(entry.indicator.text)
            is_of_others = goal is None and task is None
            is_figure = taken.kind == "other" and is_of_others
        if not is_figure:
            return
        assert entry.value.column is not None  # noqa: S101 - it is a cell of a row
        column = entry.value.column - 1
        indicator = goal if isinstance(goal, Indicator) else None
        subject = KnownSubject(
            indicator,
            span=label.ending.span,
            place=label.place,
        )
        self._reading.familiar.learn(row, column, subject, taken.actual)

    def _take(self, entry: Entry) -> _Taken:
        """What becomes of one value cell."""
        label = self._labels.read(entry.indicator.text)
        goal = self._labels.exact.get(label.form)
        if goal is None and names_a_task(entry, self._labels.work):
            return self._take_report(entry)
        if goal is None:
            kind = report_stranger(
                entry,
                label,
                self._labels,
                self._findings,
                damaged=self._damaged,
                unused=self.unused,
            )
            return _Taken(kind)
        if is_missing(entry.value.text):
            moved = _moved_figure(entry)
            if moved is not None:
                message = texts.more_cells_than_header(text=moved.text)
                problem = self._findings.at(moved, "value").error(message)
                self._damaged.setdefault(goal.id, problem)
                return _Taken("error", goal.id)
            absence = read_absence(entry, goal, label, self._labels, self._findings)
            if absence is not None:
                self.absences.append(absence)
            return _Taken("empty")
        if self._is_of_other_place(entry):
            assert entry.row.region is not None  # noqa: S101 - it names a place
            name = entry.row.region.text.strip()
            self._other_places.setdefault(name, set()).add(entry.value.row)
            return _Taken("other", goal.id)
        self._note_marks(entry, label)
        # A sink of its own tells the errors of this entry from those of the others.
        of_entry = Findings(strict=self._findings.findings.strict)
        at_entry = self._findings._replace(findings=of_entry)
        taken = self._taken(
            entry=entry,
            goal=goal,
            label=label,
            findings=at_entry,
        )
        self._findings.findings.include(of_entry)
        error = of_entry.first_error()
        if error is None:
            return taken
        self._damaged.setdefault(goal.id, error)
        return taken._replace(kind="error")

    def _take_report(self, entry: Entry) -> _Taken:
        """What a row says of a task."""
        report = read_entry(
            entry=entry,
            names=self._labels.work,
            labels_of_table=lambda: self._labels_of_rows,
            findings=self._findings,
        )
        match report:
            case None:
                return _Taken("empty")
            case TaskReport():
                self.tasks.append(report)
                # It is no figure, and known words of a row would be taken for one.
                return _Taken("empty" if report.is_not_sent else "used", report.subject)
            case (problem, subjects):
                for subject in subjects:
                    self._damaged.setdefault(subject, problem)
                return _Taken("error")

    @cached_property
    def _labels_of_rows(self) -> set[str]:
        """What the rows call what they are of."""
        labels = set()
        for row in self._reading.rows:
            for entry in self._reading.entries_of(row):
                labels.add(entry.indicator.text.strip())
        return labels

    def _taken(
        self,
        entry: Entry,
        goal: Goal,
        label: LabelParts,
        findings: TableFindings,
    ) -> _Taken:
        """The value of a cell whose label names an indicator or statement of the plan."""
        measure = _measure_of(
            label=label,
            goal=goal,
            head=entry.head.text,
        )
        match measure:
            case "value":
                actual = read_value(entry, goal, label, self._labels, findings)
                return _Taken(
                    kind="used",
                    goal=goal.id,
                    actual=actual,
                )
            case "growth":
                return self._growth(entry, goal, label, findings)
            case "other":
                message = texts.other_measure(
                    text=entry.indicator.text,
                    name=goal.name,
                )
                note = findings.at(entry.indicator, "indicator").note(message)
                self._leave(
                    entry=entry,
                    goal=goal,
                    problem=note,
                )
                return _Taken("other", goal.id)
            case _:
                assert_never(measure)

    def _growth(
        self,
        entry: Entry,
        goal: Goal,
        label: LabelParts,
        findings: TableFindings,
    ) -> _Taken:
        """A published growth: what alone it says, no level follows from."""
        assert isinstance(goal, Indicator)  # noqa: S101 - the growth of a statement is another measure
        cell = entry.value
        place = findings.table.place(cell.row, cell.column)
        message = texts.growth_alone(text=entry.indicator.text, name=goal.name)
        self._leave(
            entry=entry,
            goal=goal,
            problem=problem(message, place, severity="note"),
        )
        actual = read_published_growth(entry, goal, label, self._labels, findings)
        if actual is None:
            return _Taken("other", goal.id)
        return _Taken(
            kind="used",
            goal=goal.id,
            actual=actual,
            is_growth=True,
        )

    def _leave(self, entry: Entry, goal: Goal, problem: Problem) -> None:
        """Remember a row that looks like an indicator's and is not used."""
        period = parse_period(entry.period.text)
        unused = Unused(
            indicator=goal.id,
            period=period,
            problem=problem,
        )
        self.unused.append(unused)

    def _note_marks(self, entry: Entry, label: LabelParts) -> None:
        """A note on list numbers and footnote marks of a label, once for each label."""
        text = entry.indicator.text
        if not label.marks or text in self._noted:
            return
        self._noted.add(text)
        message = texts.marks_left_out(text=text, marks=label.marks)
        self._findings.at(entry.indicator, "indicator").note(message)


def _measure_of(
    label: LabelParts, goal: Goal, head: str
) -> Literal["value", "growth", "other"]:
    """What the figures under a label and a head are of its goal: values, growth, or neither."""
    if label.ending.measure == "level":
        is_stock = label.ending.span == "end" or normalise(head) in AT_THE_END
        adds_up = isinstance(goal, Indicator) and goal.adds_up
        return "other" if is_stock and adds_up else "value"
    # The growth of a share may be in per cent or in points.
    grows = isinstance(goal, Indicator) and not goal.is_rate
    if grows and label.ending.measure != "other":
        return "growth"
    return "other"


def _moved_figure(entry: Entry) -> Cell | None:
    """The figure beyond the heads of a row without a value: a cell that spans several has moved it there."""
    spilt = entry.row.spilt
    if spilt is None or find_quantity(spilt.text) is None:
        return None
    return spilt


def _first_that_fits(kinds: set[RowKind]) -> RowKind:
    """What a row is of which the cells are of several kinds; a row without values is empty."""
    for kind in ROW_KINDS:
        if kind in kinds:
            return kind
    return "empty"
