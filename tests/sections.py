"""Tables of which each row is a call or two: one test for a section of rows, not one for each.

A test of its own costs some milliseconds, where such a row takes a fraction of one. All rows of a section
are tried, whatever becomes of the others, and each that fails is told with its place and its traceback.
What runs commands, writes files or takes longer keeps `pytest.mark.parametrize`.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pytest

SECTION = 40
"""Rows of one test."""
FAILURES = (Exception, pytest.fail.Exception, pytest.skip.Exception)
"""How a row ends that did not pass."""

Test = Callable[..., None]
Ids = Iterable[object] | Callable[[Any], object]


def by_rows(
    names: str | Sequence[str], table: Iterable[Any], ids: Ids | None = None
) -> Callable[[Test], Test]:
    """As `pytest.mark.parametrize`, a section of the table at a time.

    The rows of a section share the fixtures of their test, so that none may be of a single row.

    Args:
        names: the arguments that a row gives; a single one, or a sequence.
        table: the rows; each the value of the single name, or a value for each name.
        ids: a name for each row, or what makes a part of its name of each value.
    """
    single = isinstance(names, str)
    named = [names] if single else list(names)
    tried = [[row] if single else list(row) for row in table]
    assert tried, "a table without rows tries nothing"
    called = None if ids is None or callable(ids) else list(ids)
    assert called is None or len(called) == len(tried), "each row has its name"
    starts = range(0, len(tried), SECTION)
    sections = [range(start, min(start + SECTION, len(tried))) for start in starts]
    titles = [f"rows {section[0] + 1} to {section[-1] + 1}" for section in sections]

    def sectioned(function: Test) -> Test:
        def over_rows(section: range, **fixtures: Any) -> None:
            failures = []
            for place in section:
                try:
                    arguments = dict(zip(named, tried[place], strict=True))
                    function(**fixtures, **arguments)
                except FAILURES as failure:
                    traceback = pytest.ExceptionInfo.from_exception(failure)
                    reason = traceback.getrepr(style="short")
                    name = called[place] if called else _name_of(tried[place], ids)
                    failures.append(f"row {place + 1}: {name}\n{reason}")
            if failures:
                count = f"{len(failures)} of {len(section)} rows failed"
                pytest.fail("\n\n".join([count, *failures]), pytrace=False)

        _take_place(over_rows, function, named)
        return pytest.mark.parametrize("section", sections, ids=titles)(over_rows)

    return sectioned


def _name_of(values: list[Any], ids: Ids | None) -> str:
    """What a row is called that has no name in a list."""
    if callable(ids):
        return "-".join(str(ids(value)) for value in values)
    return ", ".join(map(_written, values))


def _written(value: Any) -> str:
    """A value as it is written; its type, where it cannot be: an integer may have too many digits."""
    try:
        return repr(value)
    except Exception:  # noqa: BLE001 - no value may hide why its row failed
        return f"<{type(value).__name__}>"


def _take_place(over_rows: Test, function: Test, named: list[str]) -> None:
    """Stand for the test by its name and its text, and ask for its fixtures and a section."""
    parameters = inspect.signature(function).parameters
    fixtures = [
        parameter for name, parameter in parameters.items() if name not in named
    ]
    section = inspect.Parameter("section", inspect.Parameter.KEYWORD_ONLY)
    functools.update_wrapper(over_rows, function)
    over_rows.__signature__ = inspect.Signature([*fixtures, section])
