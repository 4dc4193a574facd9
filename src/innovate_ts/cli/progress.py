"""A bar on standard error while files are read: only for a person who waits, and gone when it is done."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from innovate_ts.messages import run as texts

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from innovate_ts.actuals.course import Progress
    from innovate_ts.messages import Language

DELAY = 0.5
"""Seconds of work before a bar appears: a quick run never flashes."""


@contextmanager
def progress_bar(language: Language) -> Iterator[Progress | None]:
    """What to tell how far the reading has come; None where nobody looks.

    However the work ends, by Ctrl-C too, the bar goes away and the cursor comes back.
    """
    if not _someone_looks():
        yield None
        return
    waiting = _Waiting(language)
    waiting.begin()
    try:
        yield waiting.tell
    finally:
        waiting.end()


def _someone_looks() -> bool:
    """Whether standard error is a terminal that can move its cursor, and not the log of a CI system."""
    is_terminal = sys.stderr is not None and sys.stderr.isatty()
    # Some CI systems give their logs a terminal, which keeps every state of a bar.
    if not is_terminal or os.environ.get("CI"):
        return False
    kind = os.environ.get("TERM", "")
    return kind not in {"dumb", "unknown"}


class _Waiting:
    """A bar that appears after a while, from a thread of its own."""

    def __init__(self, language: Language) -> None:
        from threading import Lock, Timer

        self._language = language
        self._lock = Lock()
        self._timer = Timer(DELAY, self._appear)
        self._timer.daemon = True
        self._bar: Bar | None = None
        self._state = (0, 0)
        self._is_over = False

    def begin(self) -> None:
        """Let the time run."""
        self._timer.start()

    def tell(self, done: int, total: int) -> None:
        """Take how far the work has come."""
        with self._lock:
            self._state = (done, total)
            self._show()

    def end(self) -> None:
        """Take the bar away, if it has appeared; it will not appear any more."""
        self._timer.cancel()
        with self._lock:
            self._is_over = True
            if self._bar is not None:
                self._bar.stop()

    def _appear(self) -> None:
        bar = _bar(self._language)
        with self._lock:
            if not self._is_over:
                self._bar = bar
                self._show()
                bar.start()

    def _show(self) -> None:
        """Move the bar; before the first file is done it only shows that there is work."""
        if self._bar is None:
            return
        done, total = self._state
        self._bar.update(
            self._bar.task_ids[0],
            completed=done,
            total=total if done else None,
        )


def _bar(language: Language) -> Bar:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
    )

    columns = (
        SpinnerColumn("line"),  # of ASCII signs, which every console can show
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TimeElapsedColumn(),
    )
    console = Console(file=sys.stderr)
    bar = Progress(
        *columns,
        console=console,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    bar.add_task(texts.progress_reading.to(language), total=None)
    return bar
