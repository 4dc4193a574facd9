"""One tally over its files: fold, read the different texts, keep the account, add up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, NamedTuple

from innovate_ts.messages import registers as texts
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.registers import fold
from innovate_ts.registers.conditions import comparisons_of
from innovate_ts.registers.counted import Aside, Counted
from innovate_ts.registers.engines import Engine
from innovate_ts.registers.figures import RegisterFigures
from innovate_ts.registers.keys import (
    Repeats,
    repeated_keys,
    settle_repeats,
    with_shared_keys,
)
from innovate_ts.registers.meanings import HAS_KEY, MOST_TEXTS
from innovate_ts.registers.reasons import Meaning, Reader, Reason
from innovate_ts.registers.recipe import Tally
from innovate_ts.registers.register import RegisterSource, refuse
from innovate_ts.registers.windows import in_windows, outside, window_table, windows_of

if TYPE_CHECKING:
    from ibis.expr.types import Table

_KEYS_SHOWN = 3
_OF_THE_ACCOUNT = frozenset({"role", "text", "reason"})
"""Columns that say why rows do not count."""


class CountAsked(NamedTuple):
    """A tally with what it means for its indicator."""

    tally: Tally
    indicator: Indicator
    columns: Mapping[str, str]
    """The heads of its columns, by their roles."""
    readers: Mapping[str, Reader]
    """How the texts of each role are read."""


class Counting:
    """One tally in an engine.

    Args:
        engine: what holds the rows.
        sources: the files.
        asked: the tally.
    """

    def __init__(
        self, engine: Engine, sources: Sequence[RegisterSource], asked: CountAsked
    ) -> None:
        self._engine = engine
        self._sources = sources
        self._asked = asked
        self._tally = asked.tally
        self._columns = asked.columns
        self._aside: list[Aside] = []
        self._repeats: dict[str, Reason] = {}
        self._stack = ExitStack()

    def run(self) -> Counted:
        """The figures and the account; what the engine kept for them is let go."""
        with self._stack:
            rows = fold.rows_of(self._engine, self._sources, self._columns, self._tally)
            table = self._folded(rows)
            read = self._count(table)
            good = self._good(table)
            windows = windows_of(self._tally)
            periods = window_table(self._engine, windows)
            counted = self._count(good) - self._set_outside(good, periods)
            within = self._kept(in_windows(good, periods))
            figures = RegisterFigures(
                tally=self._tally,
                indicator=self._asked.indicator,
                engine=self._engine,
                sources=self._sources,
            )
            result = Counted(
                tally=self._tally,
                indicator=self._asked.indicator,
                sources=tuple(self._sources),
                read=read + self._set_torn_aside(),
                counted=counted,
                aside=tuple(sorted(self._aside, key=_most_first)),
                figures=figures.of(within, windows),
                repeats=self._repeats,
            )
        assert result.adds_up, result.aside  # noqa: S101 - a row that is lost is a fault of ours
        if result.unread and self._tally.unread == "refuse":
            return result._replace(figures=())
        return result

    @property
    def _may_repeat(self) -> bool:
        """Whether rows that share a key are told from the others."""
        return self._tally.key is not None and self._tally.count != "keys"

    def _good(self, table: Table) -> Table:
        """The rows that count if a period has them, folded with what their texts mean."""
        meanings = fold.meaning_table(self._engine, self._meanings(table))
        meant = fold.with_meanings(
            table=table,
            meanings=meanings,
            roles=list(self._asked.readers),
            digits=self._tally.digits,
        )
        understood = self._kept(meant)
        self._set_aside(understood)
        names = [name for name in understood.columns if name not in _OF_THE_ACCOUNT]
        good = understood.filter(understood["reason"] == "").select(*names)
        if not self._may_repeat:
            return good
        repeats = settle_repeats(good.filter(good["key"] != ""), self._tally)
        self._set_repeats_aside(repeats)
        alone = good.filter(good["key"] == "")
        return self._kept(alone.union(repeats.kept.select(*names)))

    def _folded(self, rows: Table) -> Table:
        """The rows by their texts, and by their keys where these matter: one pass, or two with keys."""
        if self._may_repeat:
            shared = self._kept(repeated_keys(rows))
            rows = with_shared_keys(rows, shared)
        return self._kept(fold.folded(rows, list(self._asked.readers)))

    def _kept(self, table: Table) -> Table:
        """The table, worked out once and kept by the engine until the tally is done."""
        return self._stack.enter_context(self._engine.keeping(table))

    def _meanings(self, table: Table) -> dict[str, dict[str, Meaning]]:
        """What each different text of each role means.

        Raises:
            InputError: a column has too many different texts to be read one by one.
        """
        readers = self._asked.readers
        different: dict[str, list[str]] = {role: [] for role in readers}
        by_role = fold.different(table, list(readers))
        for row in self._engine.records(by_role):
            of_role = different[row["role"]]
            of_role.append(row["text"])
        meanings = {}
        for role, reader in readers.items():
            if len(different[role]) > MOST_TEXTS:
                message = texts.too_many_texts(
                    most=MOST_TEXTS,
                    text=self._columns[role],
                )
                raise refuse(message, self._sources[0].register.shown)
            meanings[role] = {text: reader(text) for text in different[role]}
        return meanings

    # --- the account

    def _set_aside(self, table: Table) -> None:
        """Rows that do not count for what a cell of them says."""
        wrong = table.filter(table["reason"] != "")
        groups = wrong.group_by(["file", "role", "text", "reason"]).aggregate(
            rows=wrong["rows"].sum()
        )
        comparisons = comparisons_of(self._tally)
        for group in self._engine.records(groups):
            shown = self._sources[group["file"]].register.shown
            role, text = group["role"], group["text"]
            if role in comparisons:
                text = comparisons[role].shown(text)
            aside = Aside(
                reason=group["reason"],
                head=self._columns[role],
                text=text,
                file=shown,
                rows=group["rows"],
            )
            self._aside.append(aside)

    def _set_repeats_aside(self, repeats: Repeats) -> None:
        """Rows that share a key and do not count; of each reason the first keys are named."""
        others = self._kept(repeats.others)
        for other in self._engine.records(others.order_by("key").limit(MOST_TEXTS)):
            self._repeats[other["key"]] = other["reason"]
        totals = others.group_by("reason").aggregate(rows=others["rows"].sum())
        for total in self._engine.records(totals):
            alike = others.filter(others["reason"] == total["reason"])
            first = self._engine.records(alike.order_by("key").limit(_KEYS_SHOWN))
            named = 0
            for sample in first:
                self._add_repeat(
                    reason=total["reason"],
                    key=sample["key"],
                    count=sample["rows"],
                )
                named += sample["rows"]
            if total["rows"] > named:
                self._add_repeat(
                    reason=total["reason"],
                    key="…",
                    count=total["rows"] - named,
                )

    def _add_repeat(self, reason: Reason, key: str, count: int) -> None:
        head = self._columns[HAS_KEY]
        self._aside.append(
            Aside(
                reason=reason,
                head=head,
                text=key,
                file="",
                rows=count,
            )
        )

    def _set_outside(self, table: Table, periods: Table) -> int:
        """Rows that count in no period; how many there are."""
        without = outside(table, periods)
        groups = without.group_by(["file", "day"]).aggregate(rows=without["rows"].sum())
        head = self._columns["day"]
        count = 0
        for group in self._engine.records(groups):
            shown = self._sources[group["file"]].register.shown
            day = group["day"].isoformat()
            self._aside.append(
                Aside(
                    reason="outside",
                    head=head,
                    text=day,
                    file=shown,
                    rows=group["rows"],
                )
            )
            count += group["rows"]
        return count

    def _set_torn_aside(self) -> int:
        """Rows that the copies left out; how many there are."""
        torn = [
            Aside(
                reason="torn",
                head="",
                text=",".join(row.cells),
                file=source.register.shown,
                rows=1,
            )
            for source in self._sources
            for row in source.torn
        ]
        self._aside += torn
        return len(torn)

    def _count(self, table: Table) -> int:
        """The rows of a register that a folded table stands for."""
        total = table.aggregate(rows=table["rows"].sum())
        count: int = self._engine.records(total)[0]["rows"] or 0
        return count


def _most_first(aside: Aside) -> tuple[int, tuple[str, ...]]:
    return -aside.rows, (aside.reason, aside.head, aside.text, aside.file)
