"""The rows that were meant to count and do not, with their places: found by reading the files once more."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from innovate_ts.messages import registers as texts
from innovate_ts.messages import run as run_texts
from innovate_ts.plan.models.plan import Plan
from innovate_ts.registers.counted import Counted
from innovate_ts.registers.meanings import HAS_KEY, MOST_TEXTS, readers_of
from innovate_ts.registers.reasons import NOT_MEANT, Reader, Reason
from innovate_ts.registers.register import (
    RegisterRow,
    RegisterSource,
    is_torn,
    plain_cell,
    refuse,
    rows_below,
)

_TORN: Reason | None = "torn"


class Reject(NamedTuple):
    """A row that does not count, and the cell that says why."""

    file: str
    row: int
    head: str
    """Empty where the whole row says it."""
    text: str
    reason: Reason


def rejects_of(counted: Counted, plan: Plan) -> Iterator[Reject]:
    """The rejects of one tally, in the order of its files.

    Raises:
        InputError: so many keys occur twice that they are not known one by one, or a column that the
            tally does not need is not in the encoding of the others.
    """
    if len(counted.repeats) >= MOST_TEXTS:
        message = texts.too_many_texts(most=MOST_TEXTS, text=counted.tally.key or "")
        raise refuse(message, counted.sources[0].register.shown)
    columns, readers = readers_of(counted.tally, counted.indicator, plan)
    known = {role: lru_cache(MOST_TEXTS)(reader) for role, reader in readers.items()}
    once: set[str] = set()
    for source in counted.sources:
        places = {role: source.column(head) for role, head in columns.items()}
        for row in _decoded(source):
            if is_torn(row, source):
                role, text, reason = "", ",".join(row.cells), _TORN
            else:
                cells = {
                    role: plain_cell(row.cells[place]) for role, place in places.items()
                }
                role, reason = _first_reason(
                    cells=cells,
                    readers=known,
                    counted=counted,
                    once=once,
                )
                text = cells.get(role, "")
            if reason is not None and reason not in NOT_MEANT:
                head = columns.get(role, "")
                yield Reject(
                    file=source.register.shown,
                    row=row.number,
                    head=head,
                    text=text,
                    reason=reason,
                )


def _decoded(source: RegisterSource) -> Iterator[RegisterRow]:
    """The rows of a register; an engine looks at the bytes of the columns that it needs alone."""
    try:
        yield from rows_below(source)
    except UnicodeError as error:
        message = run_texts.undecodable(encoding=source.register.encoding)
        raise refuse(message, source.register.shown) from error


def _first_reason(
    cells: Mapping[str, str],
    readers: Mapping[str, Reader],
    counted: Counted,
    once: set[str],
) -> tuple[str, Reason | None]:
    """The first cell that says why its row does not count; last of all a key that others have."""
    for role, reader in readers.items():
        reason = reader(cells[role]).reason
        if reason is not None:
            return role, reason
    if HAS_KEY not in cells:
        return "", None
    return HAS_KEY, _repeated(
        key=cells[HAS_KEY].strip(" \t"),
        counted=counted,
        once=once,
    )


def _repeated(key: str, counted: Counted, once: set[str]) -> Reason | None:
    """Why a row does not count whose key others have; the first of alike ones does."""
    reason = counted.repeats.get(key)
    if reason == "counted_once" and key not in once:
        once.add(key)
        return None
    return reason
