"""The sums of an engine to figures in an indicator's unit, exactly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from innovate_ts.basics.units import EXACT, convert, exact_sum, parse_unit
from innovate_ts.messages import Message
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.registers.counted import CountedFigure, RowsOfFile
from innovate_ts.registers.engines import Engine, Record
from innovate_ts.registers.meanings import PLAIN, amount_of
from innovate_ts.registers.recipe import Tally
from innovate_ts.registers.register import RegisterSource
from innovate_ts.registers.windows import Window

if TYPE_CHECKING:
    from ibis.expr.types import Table

_Keys = Mapping[tuple[int, str], int]
"""How many different keys a period has, and a region in it."""


class RegisterFigures(NamedTuple):
    """How the figures of a tally are made of sums."""

    tally: Tally
    indicator: Indicator
    engine: Engine
    sources: Sequence[RegisterSource]

    def of(self, within: Table, windows: Sequence[Window]) -> tuple[CountedFigure, ...]:
        """The figures of each period, of the whole first and then of its regions; none where no row counts.

        Args:
            within: the rows of each period, folded.
            windows: the periods.
        """
        groups = self._groups(within)
        if not groups:
            return ()
        keys = self._keys(within)
        places = {"", *(group.get("region", "") for group in groups)}
        figures = []
        for number, window in enumerate(windows):
            of_period = [group for group in groups if group["period"] == number]
            for place in sorted(places):
                of_place = of_period
                if place:
                    of_place = [
                        group for group in of_period if group["region"] == place
                    ]
                count = keys.get((number, place), 0)
                figure = CountedFigure(
                    period=window.period,
                    region=place,
                    value=self._value(of_place, count),
                    rows=self._behind(of_place),
                )
                figures.append(figure)
        return tuple(figures)

    def _groups(self, within: Table) -> list[Record]:
        """Rows and sums by all that tells figures apart."""
        names = [
            name
            for name in ("period", "file", "region", "unit", "value")
            if name in within.columns
        ]
        sums = {"rows": within["rows"].sum()}
        if self.tally.count == "sum":
            sums["amount"] = within["amount"].sum()
        return self.engine.records(within.group_by(names).aggregate(**sums))

    def _keys(self, within: Table) -> _Keys:
        """The different keys of each period, and of each region in it."""
        keys: dict[tuple[int, str], int] = {}
        if self.tally.count != "keys":
            return keys
        by = [["period"]]
        if "region" in within.columns:
            by.append(["period", "region"])
        for names in by:
            groups = within.group_by(names)
            counts = groups.aggregate(keys=within["key"].nunique())
            for group in self.engine.records(counts):
                region = group.get("region", "")
                keys[group["period"], region] = group["keys"]
        return keys

    def _value(self, groups: Sequence[Record], keys: int) -> Decimal:
        """A figure in the indicator's unit."""
        match self.tally.count:
            case "sum":
                return exact_sum(map(self._amount, groups))
            case "rows":
                count = sum(group["rows"] for group in groups)
            case "keys":
                count = keys
        factor = parse_unit(self.indicator.unit).factor
        return EXACT.divide(Decimal(count), factor)

    def _amount(self, group: Record) -> Decimal:
        """What the rows of a group add up to."""
        amount = group["amount"] or Decimal(0)
        unit = group.get("unit") or self.tally.unit or self.indicator.unit
        if group["value"] != PLAIN:
            messy = amount_of(group["value"], self.indicator)
            assert not isinstance(messy, Message)  # noqa: S101 - else its rows are set aside
            amount = EXACT.multiply(messy.value, Decimal(group["rows"]))
            unit = messy.unit or unit
        converted = convert(
            value=amount,
            unit=unit,
            to=self.indicator.unit,
        )
        assert converted is not None  # noqa: S101 - else its rows are set aside
        return converted

    def _behind(self, groups: Sequence[Record]) -> tuple[RowsOfFile, ...]:
        """How many rows of each file a figure is made of."""
        counts: dict[int, int] = {}
        for group in groups:
            file = group["file"]
            counts[file] = counts.get(file, 0) + group["rows"]
        behind = []
        for file in sorted(counts):
            source = self.sources[file]
            behind.append(RowsOfFile(source, counts[file]))
        return tuple(behind)
