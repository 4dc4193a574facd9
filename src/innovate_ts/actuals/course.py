"""How far the reading of actuals has come, also within one large file."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from innovate_ts.actuals.rows import Stretch, TableRows

Progress = Callable[[int, int], None]
"""Is told the bytes that are done, and those of all files whose size is known."""

Tell = Callable[[float], None]
"""Is told the share of a piece of work that is done, from 0 to 1."""

EVERY = 1_000
"""Rows after which it is told how far the work has come."""

Item = TypeVar("Item")

READING, UNDERSTANDING, ACCOUNT = (0.0, 0.25), (0.25, 0.75), (0.75, 1.0)
"""Where in the work on one source each stage begins and ends, by how long they take."""


def tell_nobody(_share: float) -> None:
    """Nobody waits."""


def counted(items: Sequence[Item], tell: Tell) -> Iterator[Item]:
    """The items one by one; now and then it is told how many of them are done."""
    for number, item in enumerate(items):
        if number and number % EVERY == 0:
            tell(number / len(items))
        yield item


def counted_rows(rows: TableRows, tell: Tell) -> Iterator[Stretch]:
    """The rows, many at a time; it is told how many of them are done."""
    done = 0
    for stretch in rows.stretches():
        if done:
            tell(done / len(rows))
        yield stretch
        done += len(stretch)


class SourceCourse:
    """How far the work on one source has come.

    Args:
        progress: is told of it.
        before: the bytes of the sources that are done.
        size: the bytes of this one.
        whole: the bytes of all.
    """

    def __init__(
        self, progress: Progress, before: int = 0, size: int = 0, whole: int = 0
    ) -> None:
        self._progress = progress
        self._before = before
        self._size = size
        self._whole = whole
        self._told = before

    def stage(
        self, limits: tuple[float, float], number: int = 0, count: int = 1
    ) -> Tell:
        """Whom to tell of one stage, or of one table's part in it.

        Args:
            limits: where in the work on the source the stage begins and ends.
            number: which of the tables it is.
            count: how many there are.
        """
        first, last = limits
        part = (last - first) / count
        begin = first + part * number

        def tell(share: float) -> None:
            reached = begin + part * min(share, 1.0)
            done = self._before + int(self._size * reached)
            # A bar never goes back, whatever a file claimed of its length.
            if done > self._told:
                self._told = done
                self._progress(done, self._whole)

        return tell
