"""Keys that several rows have: expressions of Ibis, the same for every engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import ibis

from innovate_ts.registers.meanings import DAYS, HAS_KEY
from innovate_ts.registers.recipe import Tally

if TYPE_CHECKING:
    from ibis.expr.types import Table


def repeated_keys(rows: Table) -> Table:
    """The keys that more than one row has."""
    keyed = rows.filter(rows["key"] != "")
    counts = keyed.group_by("key").aggregate(times=keyed.count())
    return counts.filter(counts["times"] > 1).select("key")


def with_shared_keys(rows: Table, shared: Table) -> Table:
    """The same where only keys that several rows have are kept, each with the `figure` that it says."""
    joined = rows.left_join(shared, "key")
    is_shared = joined["key_right"].notnull()
    changed = {"key": ibis.ifelse(is_shared, joined["key"], "")}
    if "amount" in rows.columns:
        amount = joined["amount"]
        changed["figure"] = ibis.ifelse(is_shared, amount, ibis.null(amount.type()))
    has_key = ibis.ifelse(joined["key"] == "", "", "1")
    return joined.mutate(**{HAS_KEY: has_key}, **changed).drop("key_right")


class Repeats(NamedTuple):
    """Rows that share keys, folded with their meanings, and what becomes of them."""

    kept: Table
    """One row for each key that counts."""
    others: Table
    """The keys of which rows do not count: `key`, `rows` that do not, `reason`."""


def settle_repeats(table: Table, tally: Tally) -> Repeats:
    """Count a key once where all of its rows say the same, or not at all."""
    said = [
        name
        for name in (*DAYS, "unit", "region", "value", "figure")
        if name in table.columns
    ]
    different_rows = table.group_by(["key", *said]).aggregate(
        rows=table["rows"].sum(), file=table["file"].min()
    )
    by_key = different_rows.group_by("key").aggregate(
        kinds=different_rows.count(),
        rows=different_rows["rows"].sum(),
        file=different_rows["file"].min(),
        **{name: different_rows[name].min() for name in said},
    )
    is_alone = by_key["rows"] == 1
    counts = is_alone if tally.repeated == "refuse" else by_key["kinds"] == 1
    kept = by_key.filter(counts).mutate(rows=ibis.literal(1, "int64"))
    if "figure" in said:
        kept = kept.mutate(amount=kept["figure"])
    reason = "repeated" if tally.repeated == "refuse" else "counted_once"
    others = by_key.filter(~is_alone).select(
        "key",
        rows=ibis.ifelse(counts, by_key["rows"] - 1, by_key["rows"]),
        reason=ibis.ifelse(by_key["kinds"] == 1, reason, "contradictory"),
    )
    return Repeats(kept, others)
