"""Which cells and rows hold figures: numbers that are no years."""

from functools import lru_cache

from innovate_ts.actuals.cells import find_quantity, is_missing
from innovate_ts.actuals.raw_rows import RawRow, is_certain_figure
from innovate_ts.basics.period_grammar import parse_period


def is_figure(text: str) -> bool:
    """Whether a cell holds a number and not a year."""
    if is_certain_figure(text):
        return True
    return len(text) <= _LONGEST_FIGURE and _is_figure(text)


_LONGEST_FIGURE = 100


@lru_cache(maxsize=4096)
def _is_figure(text: str) -> bool:
    # Remembered: a table says the same few words in all its rows.
    if is_missing(text) or find_quantity(text) is None:
        return False
    return parse_period(text) is None


def has_figure(row: RawRow) -> bool:
    """Whether any cell of a row is a figure."""
    return any(map(is_figure, row.cells))
