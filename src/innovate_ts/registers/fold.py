"""A register folded to its different rows: expressions of Ibis, the same for every engine.

A million rows have few different dates, places, units and states. They are folded to one row for each
combination of texts, with the number of rows and the sum of the plain figures; all that comes after
works on that. Used is only what engines do alike: comparison and length of texts, `TRY_CAST` where it is
proved by casting back, counts, and sums of decimals.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import ibis

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
_STAY = frozenset({"file", "key", "value", "rows"})
"""Columns that stay as they are, whatever texts mean."""
_SUMS = frozenset({"amount", "figure"})
_BESIDE_ROLES = ("file", "key", "figure")
"""What else tells rows apart, where it is there."""


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
        cells = {}
        for role, head in columns.items():
            name = table.columns[source.column(head)]
            cells[role] = table[name]
        file = ibis.literal(number, "int32")
        tables.append(table.select(file=file, **cells))
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


def folded(rows: Table, roles: Sequence[str]) -> Table:
    """One row for each combination of texts, with the number of rows and the sum of their plain figures."""
    if HAS_KEY in roles and HAS_KEY not in rows.columns:
        has_key = ibis.ifelse(rows["key"] == "", "", "1")
        rows = rows.mutate(**{HAS_KEY: has_key})
    others = [name for name in _BESIDE_ROLES if name in rows.columns]
    sums: dict[str, Any] = {"rows": rows.count()}
    if "amount" in rows.columns:
        sums["amount"] = rows["amount"].sum()
    by_texts = rows.group_by([*roles, *others])
    return by_texts.aggregate(**sums)


def different(table: Table, roles: Sequence[str]) -> Table:
    """The different texts of each role, or one more of them than are read."""
    parts = []
    for role in roles:
        texts = table.select(text=table[role])
        few = texts.distinct().limit(MOST_TEXTS + 1)
        name = ibis.literal(role)
        parts.append(few.mutate(role=name))
    return ibis.union(*parts)


# --- meanings -------------------------------------------------------------------------------------------


def with_meanings(
    table: Table, meanings: Table, roles: Sequence[str], digits: int
) -> Table:
    """A folded register with what its texts mean, and the first reason why its rows do not count.

    The texts of roles that have a meaning (days, units, regions) give way to it; `role`, `text` and
    `reason` are empty where a row counts.
    """
    joined = table
    for role in roles:
        joined = joined.inner_join(_of_role(meanings, role), role)
    columns: dict[str, Any] = {}
    for name in table.columns:
        if name in _STAY:
            columns[name] = joined[name]
        elif name in _SUMS:
            # What engines make of the type of a sum is theirs.
            columns[name] = joined[name].cast(f"decimal({WIDTH}, {digits})")
    named, texts, reasons = [], [], []
    for role in roles:
        reason = joined[f"{role}_reason"]
        is_faulty = reason != ""
        named.append((is_faulty, ibis.literal(role)))
        texts.append((is_faulty, joined[role]))
        reasons.append((is_faulty, reason))
        meant = joined[f"{role}_meant"]
        if role in DAYS:
            columns[role] = meant.nullif("").cast("date")
        elif role in _NAMES:
            columns[role] = meant
    none = ibis.literal("")
    columns["role"] = ibis.cases(*named, else_=none)
    columns["text"] = ibis.cases(*texts, else_=none)
    columns["reason"] = ibis.cases(*reasons, else_=none)
    return joined.select(**columns)


def _of_role(meanings: Table, role: str) -> Table:
    """The meanings of one role, by its text."""
    of_role = meanings.filter(meanings["role"] == role)
    columns = {
        role: of_role["text"],
        f"{role}_reason": of_role["reason"],
        f"{role}_meant": of_role["meant"],
    }
    return of_role.select(**columns)


def meaning_table(
    engine: Engine, meanings: Mapping[str, Mapping[str, Meaning]]
) -> Table:
    """The meanings of the texts of all roles as a table to join; what is empty means nothing."""
    columns: dict[str, list[str]] = {"role": [], "text": [], "reason": [], "meant": []}
    for role, of_role in meanings.items():
        for text, meaning in of_role.items():
            columns["role"].append(role)
            columns["text"].append(text)
            columns["reason"].append(meaning.reason or "")
            columns["meant"].append(str(meaning.meant or ""))
    return engine.known(columns)
