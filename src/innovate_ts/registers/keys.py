"""Keys that several rows have: expressions of Ibis, the same for every engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import ibis

from innovate_ts.registers.meanings import DAYS, HAS_KEY
from innovate_ts.registers.recipe import Tally

if TYPE_CHECKING:
    from ibis.expr.types import Table, Value

_CONTENTS = frozenset({*DAYS, "unit", "region", "value", "figure"})
"""What rows of one key may say differently."""


def repeated_keys(rows: Table) -> Table:
    """The keys that more than one row has."""
    keyed = rows.filter(rows["key"] != "")
    by_key = keyed.group_by("key")
    counts = by_key.aggregate(times=keyed.count())
    times = counts["times"]
    repeated = counts.filter(times > 1)
    return repeated.select("key")


def with_shared_keys(rows: Table, shared: Table) -> Table:
    """The same where only keys that several rows have are kept, each with the `figure` that it says."""
    joined = rows.left_join(shared, "key")
    is_shared = joined["key_right"].notnull()
    key = joined["key"]
    is_empty = key == ""
    changed: dict[str, Value] = {
        "key": ibis.ifelse(is_shared, key, ""),
        HAS_KEY: ibis.ifelse(is_empty, "", "1"),
    }
    if "amount" in rows.columns:
        amount = joined["amount"]
        nothing = ibis.null(amount.type())
        changed["figure"] = ibis.ifelse(is_shared, amount, nothing)
    told_apart = joined.mutate(**changed)
    return told_apart.drop("key_right")


class Repeats(NamedTuple):
    """Rows that share keys, folded with their meanings, and what becomes of them."""

    kept: Table
    """One row for each key that counts."""
    others: Table
    """The keys of which rows do not count: `key`, `rows` that do not, `reason`."""


def settle_repeats(table: Table, tally: Tally) -> Repeats:
    """Count a key once where all of its rows say the same, or not at all."""
    contents = [name for name in table.columns if name in _CONTENTS]
    by_contents = table.group_by(["key", *contents])
    versions = by_contents.aggregate(
        rows=table["rows"].sum(),
        file=table["file"].min(),
    )
    firsts = {}
    for name in (*contents, "file"):
        column = versions[name]
        firsts[name] = column.min()
    by_key = versions.group_by("key")
    keys = by_key.aggregate(
        versions=versions.count(),
        rows=versions["rows"].sum(),
        **firsts,
    )
    rows = keys["rows"]
    is_alone = rows == 1
    is_alike = keys["versions"] == 1
    counts = is_alike
    reason = "counted_once"
    if tally.repeated == "refuse":
        counts = is_alone
        reason = "repeated"
    one = ibis.literal(1, "int64")
    kept = keys.filter(counts)
    kept = kept.mutate(rows=one)
    if "figure" in contents:
        kept = kept.mutate(amount=kept["figure"])
    others = keys.filter(~is_alone)
    others = others.select(
        "key",
        rows=ibis.ifelse(counts, rows - 1, rows),
        reason=ibis.ifelse(is_alike, reason, "contradictory"),
    )
    return Repeats(kept, others)
