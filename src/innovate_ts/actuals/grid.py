"""Where the heads of a table are, and what stands above and below its rows."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from innovate_ts.actuals.figure_cells import has_figure
from innovate_ts.actuals.given import NOTHING_GIVEN, GivenOptions
from innovate_ts.actuals.head_blocks import HeadRows
from innovate_ts.actuals.head_rows import find_head_rows, is_line
from innovate_ts.actuals.heads import PARTS_OF_A_YEAR, ColumnRole, Head
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.office_words import FOOTER_LINES, NUMBERED_FOOTER
from innovate_ts.actuals.raw_rows import Cell, RawRow, written_rows
from innovate_ts.actuals.rows import TableRows
from innovate_ts.actuals.subjects import cells_of, indicator_named_once
from innovate_ts.actuals.tables import RawTable
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.period_grammar import LONGEST, find_times

_FOOTER_WORDS = "|".join(FOOTER_LINES)
_FOOTER = re.compile(rf"(?:{NUMBERED_FOOTER}\d*|{_FOOTER_WORDS})\s*(?::|$)")
"""注1:..., 数据来源:..."""
_WHOLE_NUMBER = re.compile(r"\d{1,9}", re.ASCII)


class Grid(NamedTuple):
    """The heads of a table, and what stands above and below its rows."""

    heads: tuple[Head, ...]
    head_row: RawRow
    """The lower row of heads."""
    titles: tuple[RawRow, ...]
    body: TableRows
    footnotes: tuple[Cell, ...] = ()
    """The cells of the lines below the rows."""
    indicator: Cell | None = None
    """The indicator that stands once for all figures whose rows and heads name none."""

    def columns(self, role: ColumnRole) -> list[int]:
        """The indices of the columns of a role."""
        return [index for index, head in enumerate(self.heads) if head.role is role]

    def values(self) -> list[Head]:
        """The heads of the columns of values."""
        return [head for head in self.heads if head.role is ColumnRole.VALUE]


def holds_a_figure(table: RawTable) -> bool:
    """Whether any cell of a table is a figure; a sheet without one is text."""
    return any(map(has_figure, table.rows))


# --- where the heads are ------------------------------------------------------------------------------------


def find_grid(
    table: RawTable, labels: Labels, given: GivenOptions = NOTHING_GIVEN
) -> Grid | None:
    """The heads of a table with what stands around them; None where it has none."""

    def indicator_above(rows: Iterable[RawRow]) -> Cell | None:
        cells = cells_of(rows)
        if table.sheet:
            cells.append(Cell.in_no_table(table.sheet))
        return indicator_named_once(cells, labels)

    def is_named(rows: Sequence[RawRow]) -> bool:
        return given.series is not None or indicator_above(rows) is not None

    heads = find_head_rows(table, labels, given, is_named)
    if heads is None:
        return None
    grid = rows_below(
        table=table,
        found=heads,
        labels=labels,
    )
    named = indicator_above(grid.titles)
    if named is None and given.series is not None:
        named = Cell.in_no_table(given.series)
    return _without_numbers(grid)._replace(indicator=named)


def _without_numbers(grid: Grid) -> Grid:
    """A table whose first column only numbers its rows, below no head, as data frames are saved."""
    first = grid.heads[0]
    if first.role is not ColumnRole.BLANK:
        return grid
    numbers = [row.text(0).strip() for row in written_rows(grid.body)]
    if not numbers or not all(map(_WHOLE_NUMBER.fullmatch, numbers)):
        return grid
    if any(int(after) <= int(before) for before, after in pairwise(numbers)):
        return grid
    numbering = first._replace(role=ColumnRole.TEXT)
    return grid._replace(heads=(numbering, *grid.heads[1:]))


# --- what stands above and below ----------------------------------------------------------------------------


def rows_below(table: RawTable, found: HeadRows, labels: Labels | None = None) -> Grid:
    """Titles above the heads, and rows below them without footers.

    Args:
        table: the table.
        found: its heads.
        labels: what labels mean in the plan; None where no tables stand side by side.
    """
    begin = table.rows.place_of(found.rows[0].number)
    end = table.rows.place_of(found.rows[-1].number) + 1
    titles = tuple(map(_shortened, written_rows(table.rows[:begin])))
    below = _without_repeated(
        rows=table.rows[end:],
        found=found,
        titles=titles,
        labels=labels,
    )
    footers = _footers(below)
    body = below[: len(below) - len(footers)]
    remarks = [*_lines_at_the_end(body), *footers]
    return Grid(
        found.heads,
        head_row=found.rows[-1],
        titles=titles,
        body=body,
        footnotes=tuple(cells_of(remarks)),
    )


_OF_A_PAGE = re.compile(r"续|第\d+页|共\d+页")


def _shortened(row: RawRow) -> RawRow:
    """A row of titles of which no more is kept than is looked at for times."""
    # One character more shows that there is more.
    cells = [text[: LONGEST + 1] for text in row.cells]
    return row._replace(cells=tuple(cells))


def _without_repeated(
    rows: TableRows, found: HeadRows, titles: Sequence[RawRow], labels: Labels | None
) -> TableRows:
    """The rows but for those that say what heads or titles do: printed pages repeat them.

    Below a line of their own the same heads are those of another table: 上年情况, 路北区.
    """
    of_heads = {row.written() for row in found.rows}
    repeated = of_heads.union(row.written() for row in titles)
    # A row that is plain can only repeat one that is plain.
    is_any_plain = any(row.is_plain for row in (*found.rows, *titles))
    candidates = rows if is_any_plain else rows.strange()
    left_out = set()
    for row in candidates:
        if row.written() not in repeated:
            continue
        if row.written() in of_heads:
            line = _last_line_above(row, rows)
            is_repeated = line.written() in repeated
            if not is_repeated and _begins_a_table(line, found, labels):
                continue
        left_out.add(row.number)
    return rows.without(left_out)


def _last_line_above(row: RawRow, rows: TableRows) -> RawRow:
    """The last row above another one that says something; a blank one where there is none."""
    above = rows[: rows.place_of(row.number)]
    for line in reversed(above):
        if not line.is_blank:
            return line
    return RawRow(0, ())


def _begins_a_table(row: RawRow, found: HeadRows, labels: Labels | None) -> bool:
    """Whether the row above repeated heads makes them another table's: a line, or a title for each."""
    if has_figure(row) or is_footer(row):
        return False
    if is_line(row):
        return not any(map(_OF_A_PAGE.search, row.written()))
    return labels is not None and is_row_of_titles(row, found.heads, labels)


def is_row_of_titles(row: RawRow, heads: Sequence[Head], labels: Labels) -> bool:
    """Whether a row has the titles of tables side by side: 2023年 and 2024年, 路南区 and 路北区.

    What stands in a column of the tables, a time or a place, is a key of a row without figures there.
    """
    roles = {head.role for head in heads}
    titles = row.written()
    if len(titles) < 2 or has_figure(row):
        return False
    if roles.isdisjoint(_OF_TIMES) and all(find_times(text).times for text in titles):
        return True
    if ColumnRole.REGION in roles:
        return False
    return all(labels.regions.find(text) is not None for text in titles)


_OF_TIMES = frozenset({ColumnRole.PERIOD, *PARTS_OF_A_YEAR})


def _footers(body: TableRows) -> list[RawRow]:
    """The footers at the end; blank rows there are rows like any other where no footer is above them."""
    cut: list[RawRow] = []
    # Most tables end in a row of figures, and their many rows need no look for footers.
    if not _ends_blank_or_in_footer(body):
        return cut
    footers = sum(map(is_footer, body.strange()))
    for row in reversed(body):
        if is_footer(row):
            footers -= 1
        elif not (row.is_blank and footers):
            break
        cut.insert(0, row)
    return cut


def _lines_at_the_end(body: TableRows) -> list[RawRow]:
    """The rows at the end that have one cell and no figure: remarks that begin like no footer."""
    lines: list[RawRow] = []
    for row in reversed(body):
        if len(row.written()) > 1 or has_figure(row):
            return lines
        lines.insert(0, row)
    return lines


def _ends_blank_or_in_footer(body: TableRows) -> bool:
    if not body:
        return False
    last = body[-1]
    return last.is_blank or is_footer(last)


def is_footer(row: RawRow) -> bool:
    """Whether a row is a line that ends a table: 注, 数据来源, 审核人."""
    if row.is_blank:
        return False
    first = clean(row.written()[0][:LONGEST])
    if not _FOOTER.match(first):
        return False
    return not has_figure(row)
