"""A table to a reading: its layout, the entries of its rows, or why it cannot be read."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from innovate_ts.actuals.beside import Beside, columns_beside
from innovate_ts.actuals.claims import collect
from innovate_ts.actuals.course import Tell, counted_rows, tell_nobody
from innovate_ts.actuals.doubts import (
    is_of_cutoffs,
    is_refused_by_footnotes,
    is_refused_by_titles,
    planned_word,
    remark_columns,
    speaks_otherwise,
)
from innovate_ts.actuals.entries import Entry, EntryReader
from innovate_ts.actuals.familiar import FamiliarRows
from innovate_ts.actuals.footnotes import Footnotes, different, unread_clauses
from innovate_ts.actuals.given import GivenOptions
from innovate_ts.actuals.grid import Grid, find_grid
from innovate_ts.actuals.heads import KEYS, PARTS_OF_A_YEAR, ColumnRole
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.layouts import Layout, possible_layouts, rival_heads
from innovate_ts.actuals.parts import (
    UnreadColumn,
    column_of_places,
    column_of_units,
    unread_columns,
)
from innovate_ts.actuals.raw_rows import Cell, RawRow
from innovate_ts.actuals.reasons import why_no_heads
from innovate_ts.actuals.regions import WHOLE
from innovate_ts.actuals.rows import Stretch, TableRows
from innovate_ts.actuals.subjects import cells_of
from innovate_ts.actuals.tables import RawTable, TableFindings
from innovate_ts.actuals.timing import (
    SettledTime,
    TimeRefusal,
    Timing,
    places_of,
)
from innovate_ts.actuals.understanding import Understanding, understand
from innovate_ts.actuals.whole_years import year_or_target
from innovate_ts.basics.period_grammar import LONGEST
from innovate_ts.basics.units import convert, plain_unit
from innovate_ts.findings import Findings
from innovate_ts.messages import actuals as texts

_LIKE_A_YEAR = re.compile(r"\d.*年|[12][\dOo]{3}")
"""2O23 with a letter too: a slip that must not make a year vanish."""


class Reading(NamedTuple):
    """A table as it is understood."""

    table: RawTable
    layout: Layout
    rows: TableRows
    """The rows that the account counts: all but titles, heads and footers."""
    entries: Mapping[int, Sequence[Entry]]
    """The value cells of the rows with words that no row above has, by the number of the row."""
    reader: EntryReader
    """Reads those of the others, where they are asked for."""
    familiar: FamiliarRows
    """Reads rows of known words."""
    planned: Mapping[int, Cell]
    """The cell of a row, by its number, that says that its figures are targets or forecasts."""
    settled: Sequence[SettledTime]
    """The different times of its values."""
    unread: Sequence[UnreadColumn]
    """The columns whose heads are not understood."""
    beside: Beside | None
    """The columns that say something of its actuals."""
    has_given_column: bool
    """Whether it has the column of actuals that an option names."""

    def entries_of(self, row: RawRow) -> Sequence[Entry]:
        """The value cells of a row; a row of targets or forecasts has none."""
        if row.number in self.planned:
            return ()
        entries = self.entries.get(row.number)
        if entries is None:
            return self.reader.read(row)
        return entries

    def planned_in(self, stretch: Stretch) -> set[int]:
        """The places of the rows of targets or forecasts."""
        if not self.planned:
            return set()
        return {
            place
            for place, number in enumerate(stretch.numbers)
            if number in self.planned
        }


def recognise(
    table: RawTable,
    labels: Labels,
    given: GivenOptions,
    findings: Findings,
    tell: Tell = tell_nobody,
) -> Reading | None:
    """What a table holds, or None where that cannot be said.

    Args:
        table: the table.
        labels: what labels mean in the plan.
        given: what the options give.
        findings: is told why it cannot be read, by the first reason, and what of it is not read.
        tell: is told how many of the rows are done.
    """
    of_table = TableFindings(table, findings)
    grid = _find_heads(
        labels=labels,
        given=given,
        findings=of_table,
    )
    if grid is None or _is_refused(
        grid=grid,
        labels=labels,
        findings=of_table,
    ):
        return None
    layout = _find_layout(grid, of_table)
    if layout is None:
        return None
    places = column_of_places(grid, labels.regions)
    if places is not None:
        message = texts.unread_places(text=places.cell.text, column=places.column)
        of_table.at(places.cell, "region").error(message)
        return None
    units = column_of_units(grid)
    if units is not None:
        message = texts.unread_units(text=units.cell.text, column=units.column)
        of_table.at(units.cell, "unit").error(message)
        return None
    understood = understand(
        claims=collect(table, grid, labels),
        given=given.period,
        labels=labels,
        has_regions=bool(grid.columns(ColumnRole.REGION)),
    )
    if isinstance(understood, TimeRefusal):
        _refuse(understood, of_table)
        return None
    lack = (
        _whole_of_a_part(grid, understood)
        or year_or_target(grid)
        or _lacking_time(grid, understood.timing)
    )
    if lack is not None:
        _refuse(lack, of_table)
        return None
    reading = _read(
        table, grid, layout, understood, given, tell, is_strict=findings.strict
    )
    contradiction = _contradiction(reading, understood.timing)
    if contradiction is not None:
        _refuse(contradiction, of_table)
        return None
    _note_what_stands_elsewhere(
        grid=grid,
        reading=reading,
        understood=understood,
        findings=of_table,
    )
    _report_unread_columns(
        grid=grid,
        beside=reading.beside,
        findings=of_table,
    )
    return reading


def _whole_of_a_part(grid: Grid, understood: Understanding) -> TimeRefusal | None:
    """Why a table cannot be read that comes from a county and whose one head of places says 全市.

    The whole may be that of the county there.
    """
    place = understood.place
    headed = [index for index, head in enumerate(grid.heads) if head.region]
    if place is None or len(headed) != 1:
        return None
    column = headed[0]
    cell = grid.head_row.cell(column)
    name = grid.heads[column].region or ""
    if understood.labels.regions.find(name) != WHOLE:
        return None
    text = f"{place.text}, {cell.text}"
    where = places_of([place, cell])
    return TimeRefusal(texts.two_places(text=text, where=where), cell)


def _contradiction(reading: Reading, timing: Timing) -> TimeRefusal | None:
    """What the table or an option says that its figures cannot be of their times, if anything."""
    for settled in reading.settled:
        contradiction = timing.contradiction(settled)
        if contradiction is not None:
            return contradiction
    elsewhere = timing.part_elsewhere(reading.settled)
    return elsewhere or timing.against_option(reading.settled)


def _note_footnotes(grid: Grid, labels: Labels, findings: TableFindings) -> None:
    """Notes on lines below the rows that name an indicator or a doubt and are in no form that is read."""
    for cell in different(grid.footnotes):
        for clause in unread_clauses(cell):
            if labels.is_named_in(clause) or speaks_otherwise(clause):
                message = texts.footnote_unread(text=clause)
                findings.note(message, cell.row)


def _note_what_stands_elsewhere(
    grid: Grid,
    reading: Reading,
    understood: Understanding,
    findings: TableFindings,
) -> None:
    """Notes on years and units that a title gives and no figure has, since nearer ones go first."""
    if reading.settled:
        for cell in understood.timing.years_elsewhere(reading.settled):
            findings.note(texts.year_elsewhere(text=cell.text), cell.row)
    for cell in understood.timing.mentions_within(reading.settled):
        findings.warning(texts.footnote_of_a_part(text=cell.text), cell.row)
    _note_footnotes(grid, understood.labels, findings)
    for cell in cells_of(grid.titles):
        # One character more than is read was kept.
        if len(cell.text) > LONGEST:
            message = texts.title_cut(text=cell.text, most=LONGEST)
            findings.note(message, cell.row)
    near = _near_units(grid, understood.labels) if understood.units else set()
    for unit in understood.units:
        for other in sorted(near):
            if _differs_in_size(unit, plain_unit(other)):
                findings.note(texts.unit_elsewhere(text=other.strip(), unit=unit))


def _is_in_a_name(word: Cell, entries: Sequence[Entry]) -> bool:
    """Whether a word beside figures is a part of the name of what they are of: 创新能力排名 is a rank."""
    plain = word.text.strip()
    return any(plain in entry.indicator.text for entry in entries)


def _near_units(grid: Grid, labels: Labels) -> set[str]:
    """The units that heads, labels and rows give."""
    heads = grid.values()
    names = {head.indicator for head in heads if head.indicator}
    for index in grid.columns(ColumnRole.INDICATOR):
        names |= grid.body.different(index).keys()
    units = {head.unit for head in heads if head.unit}
    for name in names:
        unit = labels.read(name).unit
        if unit:
            units.add(unit)
    for index in grid.columns(ColumnRole.UNIT):
        units |= grid.body.different(index).keys()
    return units


def _differs_in_size(unit: str, other: str) -> bool:
    """Whether one of two units converts into the other and is not the same."""
    return convert(
        value=Decimal(1),
        unit=unit,
        to=other,
    ) not in {None, Decimal(1)}


def _refuse(refusal: TimeRefusal, findings: TableFindings) -> None:
    """Say why a table is not read, at the place that tells."""
    findings.error(refusal.message, refusal.cell.row, refusal.cell.column)


def _lacking_time(grid: Grid, timing: Timing) -> TimeRefusal | None:
    """Why the table gives no time, where its rows and heads leave it to the titles or to `--period`."""
    # A row that names a month, and no year, is told of where it stands.
    if any(map(grid.columns, (ColumnRole.PERIOD, *PARTS_OF_A_YEAR))):
        return None
    # Nor is what a column says up to which day was counted: 截止日期.
    if any(is_of_cutoffs(grid.heads[index]) for index in remark_columns(grid)):
        return None
    open_heads = [
        index
        for index in grid.columns(ColumnRole.VALUE)
        if not grid.heads[index].names_its_period
    ]
    if not open_heads:
        return None
    if isinstance(timing.of_table, TimeRefusal):
        return timing.of_table
    if timing.of_table is not None:
        return None
    for index in open_heads:
        head = grid.heads[index]
        if head.time is not None:
            cell = grid.head_row.cell(index)
            message = texts.part_of_a_year(text=head.time.written)
            return TimeRefusal(message, cell)
    for day in timing.days:
        return TimeRefusal(texts.day_of_what(text=day.text), day)
    return TimeRefusal(
        texts.no_period(),
        Cell(
            row=grid.head_row.number,
            column=None,
            text="",
        ),
    )


def _find_heads(
    labels: Labels, given: GivenOptions, findings: TableFindings
) -> Grid | None:
    """The heads and rows of a table; an error where it has none."""
    rows = findings.table.rows
    if all(row.is_blank for row in rows):
        findings.error(texts.empty_table())
        return None
    grid = find_grid(findings.table, labels, given)
    if grid is None:
        _refuse(why_no_heads(findings.table, labels, given), findings)
    return grid


def _is_refused(grid: Grid, labels: Labels, findings: TableFindings) -> bool:
    """Whether something about a table with heads speaks against reading it; the first such thing is told."""
    if _has_doubled_columns(grid, findings) or is_refused_by_titles(grid, findings):
        return True
    return is_refused_by_footnotes(Footnotes(grid, labels), findings)


def _has_doubled_columns(grid: Grid, findings: TableFindings) -> bool:
    """Whether two columns name the same of a row, so that nobody knows which counts."""
    for role in KEYS:
        columns = grid.columns(role)
        if len(columns) > 1:
            doubled = grid.heads[columns[1]]
            message = texts.doubled_column(text=doubled.text)
            findings.error(message, grid.head_row.number)
            return True
    return False


def _find_layout(grid: Grid, findings: TableFindings) -> Layout | None:
    """The layout of a table; an error where its values could be read in more than one way."""
    layouts = possible_layouts(grid)
    if len(layouts) == 1:
        return layouts[0]
    message = texts.two_layouts(heads=", ".join(rival_heads(grid)))
    findings.error(message, grid.head_row.number)
    return None


def _read(
    table: RawTable,
    grid: Grid,
    layout: Layout,
    understood: Understanding,
    given: GivenOptions,
    tell: Tell,
    *,
    is_strict: bool,
) -> Reading:
    """The entries of all rows but those of targets and forecasts."""
    footnotes = Footnotes(grid, understood.labels)
    reader = EntryReader(table, grid, understood, footnotes)
    beside = columns_beside(grid)
    familiar = FamiliarRows(
        table,
        grid,
        understood.labels,
        must_be_read_with_care=beside is not None or footnotes.speak_of_some,
        is_strict=is_strict,
    )
    met: set[tuple[str, ...]] = set()
    remarks = remark_columns(grid)
    vintages = grid.columns(ColumnRole.VINTAGE)
    entries = {}
    planned = {}
    for stretch in counted_rows(grid.body, tell):
        unusual = familiar.unusual_in(stretch)
        if not unusual and met.issuperset(familiar.circumstances_in(stretch)):
            continue
        for place, circumstances in enumerate(familiar.circumstances_in(stretch)):
            if circumstances in met and place not in unusual:
                continue
            # Each row is read, in its order: what a merged cell says reaches to the rows below.
            row = stretch.row(place)
            read = reader.read(row)
            word = planned_word(row, remarks, vintages) or footnotes.no_actual(row)
            if word is not None and not _is_in_a_name(word, read):
                planned[row.number] = word
                continue
            entries[row.number] = read
            if place not in unusual:
                met.add(circumstances)
    return Reading(
        table,
        layout,
        rows=grid.body,
        entries=entries,
        reader=reader,
        familiar=familiar,
        planned=planned,
        settled=tuple(reader.settled.values()),
        unread=unread_columns(grid),
        beside=beside,
        has_given_column=_has_given_column(grid, given),
    )


def _has_given_column(grid: Grid, given: GivenOptions) -> bool:
    """Whether a table has the column of actuals that an option names, by its head or by its place."""
    if any(map(given.is_value_column, grid.head_row.cells)):
        return True
    index = given.value_index
    return index is not None and index < len(grid.heads)


def _report_unread_columns(
    grid: Grid, beside: Beside | None, findings: TableFindings
) -> None:
    """Columns that are not read are named in a note; one that has a year in its head, in a warning."""
    row = grid.head_row.number
    names = []
    first = grid.heads[0]
    if first.role is ColumnRole.TEXT and not first.text:
        findings.note(texts.unlabelled_numbers(), row)
    for index, head in enumerate(grid.heads):
        # What stands beside the actuals is held against them, growth is read as published.
        if beside is not None and index in beside.columns:
            continue
        is_unknown = head.role is ColumnRole.UNKNOWN
        if is_unknown and _LIKE_A_YEAR.search(head.text):
            message = texts.unread_period(text=head.text)
            findings.warning(message, row)
        # What a column says up to which day was counted is read.
        if is_unknown and is_of_cutoffs(head):
            continue
        if head.role in {ColumnRole.UNKNOWN, ColumnRole.NO_ACTUAL}:
            names.append(head.text)
    if names:
        different = dict.fromkeys(names)
        listed = ", ".join(different)
        message = texts.ignored_columns(names=listed)
        findings.note(message, row)
