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

from innovate_ts.registers.conditions import Comparison, comparisons_of
from innovate_ts.registers.engines import Engine
from innovate_ts.registers.meanings import (
    DAYS,
    HAS_KEY,
    LENGTH_OF_TIMESTAMP,
    MOST_TEXTS,
    PLAIN,
    WIDTH,
)
from innovate_ts.registers.reasons import Meaning
from innovate_ts.registers.recipe import MOST_DIGITS, Tally
from innovate_ts.registers.register import RegisterSource

if TYPE_CHECKING:
    from ibis.expr.types import BooleanValue, DecimalValue, StringValue, Table

_Columns = dict[str, Any]
"""Columns of a table, by their names."""
Meanings = Mapping[str, Mapping[str, Meaning]]
"""What texts mean, by their roles."""
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
    roles = rows.columns
    changed: _Columns = {}
    for role in DAYS:
        if role in roles:
            changed[role] = _day_of(rows[role])
    for role, comparison in comparisons_of(tally).items():
        text = rows[role]
        changed[role] = _side_of(text, comparison, tally.digits)
    if "value" in roles:
        value = rows["value"]
        figure = _figure_of(value, tally.digits)
        is_plain = _is_plain(value, figure)
        changed["value"] = ibis.ifelse(is_plain, PLAIN, value)
        # Where the text stays, nobody looks at the figure that the engine makes of it.
        changed["amount"] = figure
    if HAS_KEY not in roles:
        return rows.mutate(**changed)
    changed["key"] = _key_of(rows[HAS_KEY])
    readable = rows.mutate(**changed)
    return readable.drop(HAS_KEY)


def _key_of(text: StringValue) -> StringValue:
    """A key without blanks around it."""
    # To look for a blank is far cheaper than to cut what is not there.
    has_space = text.contains(" ")
    has_tab = text.contains("\t")
    has_blank = has_space | has_tab
    return ibis.ifelse(has_blank, text.strip(), text)


def _figure_of(text: StringValue, digits: int) -> DecimalValue:
    """What the engine makes of a text, or null."""
    kind = f"decimal({_PLAIN_DIGITS}, {digits})"
    return text.try_cast(kind)


def _side_of(text: StringValue, comparison: Comparison, digits: int) -> StringValue:
    """A text of a column that is compared, of plain figures one for all on a side."""
    figure = _figure_of(text, digits)
    widest = f"decimal({WIDTH}, {MOST_DIGITS})"
    bound = ibis.literal(comparison.figure, widest)
    is_plain = _is_plain(text, figure)
    is_below = is_plain & (figure < bound)
    is_above = is_plain & (figure > bound)
    return ibis.cases(
        (is_below, comparison.below),
        (is_above, comparison.above),
        (is_plain, comparison.at),
        else_=text,
    )


def _is_plain(text: StringValue, figure: DecimalValue) -> BooleanValue:
    """Whether a text is the figure that engines make of it, but for noughts at its end: `126.5`, `1600`.

    They round, and take `1e2` or ` 5 ` too, which are not how the figure begins when it is written again.
    """
    written = figure.cast("string")
    is_beginning = written.startswith(text)
    ends_in_point = text.endswith(".")
    return is_beginning & ~ends_in_point


def _day_of(text: StringValue) -> StringValue:
    """The day of a timestamp, as `meanings.day_of` has it."""
    between = text.substr(10, 1)
    behind_hours = text.substr(13, 1)
    is_as_long = text.length() == LENGTH_OF_TIMESTAMP
    is_parted = between.isin([" ", "T"])
    has_clock = behind_hours == ":"
    is_timestamp = is_as_long & is_parted & has_clock
    day = text.substr(0, 10)
    return ibis.ifelse(is_timestamp, day, text)


def folded(rows: Table, roles: Sequence[str]) -> Table:
    """One row for each combination of texts, with the number of rows and the sum of their plain figures."""
    beside = [name for name in _BESIDE_ROLES if name in rows.columns]
    names = [*roles, *beside]
    if HAS_KEY in roles and HAS_KEY not in rows.columns:
        key = rows["key"]
        has_key = ibis.ifelse(key == "", "", "1")
        rows = rows.mutate(**{HAS_KEY: has_key})
    sums: _Columns = {"rows": rows.count()}
    if "amount" in rows.columns:
        amount = rows["amount"]
        sums["amount"] = amount.sum()
    by_texts = rows.group_by(names)
    return by_texts.aggregate(**sums)


def different(table: Table, roles: Sequence[str]) -> Table:
    """The different texts of each role, or one more of them than are read."""
    parts = []
    for role in roles:
        texts = table.select(text=table[role])
        all_different = texts.distinct()
        few = all_different.limit(MOST_TEXTS + 1)
        name = ibis.literal(role)
        part = few.mutate(role=name)
        parts.append(part)
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
        meaning = _of_role(meanings, role)
        joined = joined.inner_join(meaning, role)
    columns: _Columns = {}
    exact = f"decimal({WIDTH}, {digits})"
    for name in table.columns:
        if name in _STAY:
            columns[name] = joined[name]
        elif name in _SUMS:
            # What engines make of the type of a sum is theirs.
            columns[name] = joined[name].cast(exact)
    named = []
    texts = []
    reasons = []
    for role in roles:
        name = ibis.literal(role)
        text = joined[role]
        reason = joined[f"{role}_reason"]
        is_faulty = reason != ""
        named.append((is_faulty, name))
        texts.append((is_faulty, text))
        reasons.append((is_faulty, reason))
        meant = joined[f"{role}_meant"]
        if role in DAYS:
            day = meant.nullif("")
            columns[role] = day.cast("date")
        elif role in _NAMES:
            columns[role] = meant
        elif role == "value" and "figure" in columns:
            # Rows of one key that say 1,600 and 1600 say the same.
            is_shared = joined["key"] != ""
            is_figure = is_shared & (meant != "")
            figure = meant.nullif("").cast(exact)
            columns["value"] = ibis.ifelse(is_figure, PLAIN, text)
            columns["figure"] = ibis.ifelse(is_figure, figure, columns["figure"])
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


def meaning_table(engine: Engine, meanings: Meanings) -> Table:
    """The meanings of the texts of all roles as a table to join; what is empty means nothing."""
    roles: list[str] = []
    texts: list[str] = []
    reasons: list[str] = []
    meant: list[str] = []
    for role, of_role in meanings.items():
        for text, meaning in of_role.items():
            roles.append(role)
            texts.append(text)
            reasons.append(meaning.reason or "")
            meant.append(str(meaning.meant or ""))
    columns = {
        "role": roles,
        "text": texts,
        "reason": reasons,
        "meant": meant,
    }
    return engine.known(columns)
