"""Rows of a table in a text with tabs that were broken inside of a cell: each is one line again."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from innovate_ts.plantext.normalised import SourceLine
from innovate_ts.plantext.read.table_lines import MOST_COLUMNS, join_lines_of_cell
from innovate_ts.plantext.zh.numbering import numbering
from innovate_ts.plantext.zh.table_heads import LONGEST_HEAD, is_heads

_LEAST_TABS = 2
"""Tabs of a table's row."""


def join_broken_rows(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """The lines of a text; rows that follow each other without an empty line are one table."""
    block: list[SourceLine] = []
    for line in lines:
        if line.spans:
            block.append(line)
            continue
        yield from _of_block(block)
        block = []
        yield line
    yield from _of_block(block)


def _of_block(block: Sequence[SourceLine]) -> Iterator[SourceLine]:
    """The lines of a block, as they are where no number of columns makes rows of them all."""
    counts = [_tabs(line) for line in block]
    widest = max(counts, default=0)
    is_table = sum(counts) >= _LEAST_TABS
    is_broken = any(0 < count < widest for count in counts)
    if is_table and is_broken:
        begin = next(number for number, count in enumerate(counts) if count > 0)
        for width in range(max(widest, _LEAST_TABS), MOST_COLUMNS):
            rows = _rows(block[begin:], width)
            if rows is not None:
                return chain(block[:begin], rows)
    return iter(block)


def _rows(lines: Iterable[SourceLine], width: int) -> list[SourceLine] | None:
    """The rows that lines make; None where they make none of so many tabs below heads.

    Args:
        lines: from the first line with a tab.
        width: the tabs of each row.
    """
    rows: list[SourceLine] = []
    parts: list[SourceLine] = []
    for line in lines:
        if not parts and _tabs(line) == 0:
            # The last head goes on; what else has no tab parts rows into groups, or stands behind them.
            words = _text(line).strip()
            is_head = (
                len(rows) == 1
                and len(words) <= LONGEST_HEAD
                and numbering(words) is None
            )
            if is_head:
                rows[0] = join_lines_of_cell([rows[0], line])
            else:
                rows.append(line)
            continue
        parts.append(line)
        count = sum(map(_tabs, parts))
        if count > width:
            return None
        if count == width:
            rows.append(join_lines_of_cell(parts))
            parts = []
    is_complete = rows and not parts
    return rows if is_complete and is_heads(_text(rows[0]).split("\t")) else None


def _tabs(line: SourceLine) -> int:
    return _text(line).count("\t")


def _text(line: SourceLine) -> str:
    return "".join(span.text for span in line.spans)
