"""A register folded to its different rows: expressions of Ibis, the same for every engine.

A million rows have few different dates, places, units and states. They are folded to one row for each
combination of texts, with the number of rows and the sum of the plain figures; all that comes after
works on that. Used is only what engines do alike: comparison and length of texts, `TRY_CAST` where it is
proved by casting back, counts, and sums of decimals.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import ibis
import pyarrow

from innovate_ts.registers.engines import Engine
from innovate_ts.registers.meanings import (
    DAYS,
    HAS_KEY,
    LENGTH_OF_TIMESTAMP,
    MOST_TEXTS,
    PLAIN,
    WIDTH,
    Limit,
    Meaning,
    limits_of,
)
from innovate_ts.registers.recipe import MOST_DIGITS, Tally
from innovate_ts.registers.register import RegisterSource

if TYPE_CHECKING:
    from ibis.expr.types import BooleanValue, DecimalValue, StringValue, Table

_PLAIN_DIGITS = 18
"""Digits of a plain figure: what engines add in machine words. A wider one is read like a messy one."""
_NAMES = frozenset({"unit", "region"})
"""The roles of columns whose texts give way to one name of each."""


def rows_of(
    engine: Engine,
    sources: Sequence[RegisterSource],
    columns: Mapping[str, str],
    tally: Tally,
) -> Table:
    """The rows of all files: the number of the file, and the text of each role."""
    tables = []
    for number, source in enumerate(sources):
        table = engine.read(source)
        texts = {}
        for role, head in columns.items():
            name = table.columns[source.column(head)]
            texts[role] = table[name]
        file = ibis.literal(number, "int32")
        tables.append(table.select(file=file, **texts))
    rows = ibis.union(*tables)
    return _readable(rows, tally)


def _readable(rows: Table, tally: Tally) -> Table:
    """The same with days cut from times of day, plain figures read, and keys without blanks around them."""
    changed: dict[str, Any] = {}
    for role in DAYS:
        if role in rows.columns:
            changed[role] = _day_of(rows[role])
    for role, limit in limits_of(tally).items():
        changed[role] = _side_of(rows[role], limit, tally.digits)
    if "value" in rows.columns:
        value = rows["value"]
        figure = _figure_of(value, tally.digits)
        is_plain = _is_plain(value, figure)
        changed["value"] = ibis.ifelse(is_plain, PLAIN, value)
        # Where the text stays, nobody looks at the figure that the engine makes of it.
        changed["amount"] = figure
    if HAS_KEY in rows.columns:
        key = rows[HAS_KEY]
        # To look for a blank is far cheaper than to cut what is not there.
        has_blank = key.contains(" ") | key.contains("\t")
        changed["key"] = ibis.ifelse(has_blank, key.strip(), key)
        return rows.mutate(**changed).drop(HAS_KEY)
    return rows.mutate(**changed)


def _figure_of(text: StringValue, digits: int) -> DecimalValue:
    """What the engine makes of a text, or null."""
    return text.try_cast(f"decimal({_PLAIN_DIGITS}, {digits})")


def _side_of(text: StringValue, limit: Limit, digits: int) -> StringValue:
    """A text of a column that is compared, of plain figures one for all on a side."""
    figure = _figure_of(text, digits)
    bound = ibis.literal(limit.figure, f"decimal({WIDTH}, {MOST_DIGITS})")
    is_plain = _is_plain(text, figure)
    is_below = is_plain & (figure < bound)
    is_above = is_plain & (figure > bound)
    return ibis.cases(
        (is_below, limit.below),
        (is_above, limit.above),
        (is_plain, limit.at),
        else_=text,
    )


def _is_plain(text: StringValue, figure: DecimalValue) -> BooleanValue:
    """Whether a text is the figure that engines make of it, but for noughts at its end: `126.5`, `1600`.

    They round, and take `1e2` or ` 5 ` too, which are not how the figure begins when it is written again.
    """
    is_beginning = figure.cast("string").startswith(text)
    return is_beginning & ~text.endswith(".")


def _day_of(text: StringValue) -> StringValue:
    """The day of a timestamp, as `meanings.day_of` has it."""
    is_as_long = text.length() == LENGTH_OF_TIMESTAMP
    is_parted = text.substr(10, 1).isin([" ", "T"])
    has_clock = text.substr(13, 1) == ":"
    day = text.substr(0, 10)
    return ibis.ifelse(is_as_long & is_parted & has_clock, day, text)


def folded(rows: Table, by: Sequence[str]) -> Table:
    """One row for each combination of texts, with the number of rows and the sum of their plain figures."""
    if HAS_KEY in by and HAS_KEY not in rows.columns:
        has_key = ibis.ifelse(rows["key"] == "", "", "1")
        rows = rows.mutate(**{HAS_KEY: has_key})
    sums: dict[str, Any] = {"rows": rows.count()}
    if "amount" in rows.columns:
        sums["amount"] = rows["amount"].sum()
    return rows.group_by(list(by)).aggregate(**sums)


def different(role: str, table: Table) -> Table:
    """The different texts of a role, or one more of them than are read."""
    texts = table.select(role).distinct()
    return texts.limit(MOST_TEXTS + 1)


# --- meanings -------------------------------------------------------------------------------------------


def with_meanings(table: Table, meanings: Mapping[str, Table], digits: int) -> Table:
    """A folded register with what its texts mean, and the first reason why its rows do not count.

    The texts of roles that have a meaning (days, units, regions) give way to it; `role`, `text` and
    `reason` are empty where a row counts.
    """
    for role, meaning in meanings.items():
        table = table.inner_join(meaning, role)
    roles = []
    texts = []
    reasons = []
    for role in meanings:
        reason = table[f"{role}_reason"]
        is_faulty = reason != ""
        roles.append((is_faulty, ibis.literal(role)))
        texts.append((is_faulty, table[role]))
        reasons.append((is_faulty, reason))
    none = ibis.literal("")
    table = table.mutate(
        role=ibis.cases(*roles, else_=none),
        text=ibis.cases(*texts, else_=none),
        reason=ibis.cases(*reasons, else_=none),
    )
    stay = {"file", "key", "value", "rows", "role", "text", "reason"}
    kept = [name for name in table.columns if name in stay]
    changed = _meant(table, meanings)
    for name in ("amount", "figure"):
        if name in table.columns:
            # What engines make of the type of a sum is theirs.
            changed[name] = table[name].cast(f"decimal({WIDTH}, {digits})")
    return table.select(*kept, **changed)


def _meant(table: Table, roles: Iterable[str]) -> dict[str, Any]:
    """What the texts of days, units and regions mean, by their roles."""
    meant: dict[str, Any] = {}
    for role in roles:
        if role in DAYS:
            day = table[f"{role}_meant"].nullif("")
            meant[role] = day.cast("date")
        elif role in _NAMES:
            meant[role] = table[f"{role}_meant"]
    return meant


def meaning_table(engine: Engine, role: str, meanings: Mapping[str, Meaning]) -> Table:
    """The meanings of a role as a table to join; what is empty means nothing."""
    columns: dict[str, Sequence[str]] = {
        role: list(meanings),
        f"{role}_reason": [meaning.reason or "" for meaning in meanings.values()],
    }
    if role in DAYS or role in _NAMES:
        meant = [str(meaning.meant or "") for meaning in meanings.values()]
        columns[f"{role}_meant"] = meant
    return engine.known(table_of_texts(columns))


def table_of_texts(columns: Mapping[str, Sequence[str]]) -> pyarrow.Table:
    """A table of texts; for `pyarrow.array` of a list pandas would be loaded, which is slow."""
    arrays = {}
    for name, texts in columns.items():
        pieces = [text.encode() for text in texts]
        ends = array("i", accumulate(map(len, pieces), initial=0))
        arrays[name] = pyarrow.StringArray.from_buffers(
            length=len(pieces),
            value_offsets=pyarrow.py_buffer(ends),
            data=pyarrow.py_buffer(b"".join(pieces)),
        )
    return pyarrow.table(arrays)
