"""Figures with their units: which of two is more, and both in words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from innovate_ts.basics.names import normalise
from innovate_ts.basics.units import (
    DIMENSIONLESS,
    EXACT,
    KNOWN_UNITS,
    convert,
    family,
    plain,
)
from innovate_ts.diff.difference import Difference, Thing
from innovate_ts.diff.fields import Kind, label_of
from innovate_ts.messages import Bilingual, say
from innovate_ts.messages import diff as texts


@dataclass(frozen=True)
class Amount:
    """A figure as a plan writes it."""

    figure: Decimal
    """The figure."""
    unit: str
    """Its unit."""
    is_growth: bool = False
    """Whether it is a growth in % a year."""

    def into(self, other: Amount) -> Decimal | None:
        """This figure in another's unit, exactly; None where the two cannot be compared."""
        if self.is_growth != other.is_growth:
            return None
        return convert(self.figure, self.unit, other.unit)

    @property
    def base(self) -> tuple[bool, str, Decimal | None]:
        """The same for amounts that are the same, whatever their units."""
        unit = next(
            (each for each in KNOWN_UNITS if family(each) == family(self.unit)),
            self.unit,
        )
        return self.is_growth, normalise(unit), convert(self.figure, self.unit, unit)

    @property
    def words(self) -> Bilingual:
        """The figure and its unit: `126 亿元`, `15.7%`, `10% a year`."""
        figure = plain(self.figure)
        if self.is_growth:
            return texts.growth(figure=figure)
        space = "" if self.unit.startswith(("%", "‰")) else " "
        unit = "" if self.unit == DIMENSIONLESS else self.unit
        return Bilingual(f"{figure}{unit}", f"{figure}{space}{unit}".rstrip())


def is_same(old: Amount | None, new: Amount | None) -> bool:
    """Whether two amounts are one, whatever their units; two that are not there are."""
    if old is None or new is None:
        return old is new
    return old.into(new) == new.figure


def amount_difference(
    thing: Thing, field: str, old: Amount | None, new: Amount | None
) -> Difference | None:
    """What became of an amount; None where it is the same, or where only its unit or measure is another.

    Both figures are given in the unit of the later one. Where one cannot be had from the other they are
    texts with their units, for no figures may be compared then.
    """
    if old is None or new is None or old.is_growth != new.is_growth:
        return _other_amount(thing, field, old, new)
    before = old.into(new)
    if before is None:
        return _other_amount(thing, field, old, new)
    if before == new.figure:
        return None
    by = EXACT.subtract(new.figure, before)
    kind: Kind = "raised" if by > 0 else "lowered"
    step = _step(by.copy_abs(), new)
    said = say(f"diff_{kind}", old=old.words, new=new.words, by=step)
    if field != "target":
        said = texts.of_field(label=label_of(tuple(field.split("."))), what=said)
    return thing.differs(kind, field, before, new.figure, said, new.unit)


def _other_amount(
    thing: Thing, field: str, old: Amount | None, new: Amount | None
) -> Difference | None:
    """An amount that one version does not have, or that cannot be compared."""
    if old == new:
        return None
    label = label_of(tuple(field.split(".")))
    if old is None and new is not None:
        said = texts.added(label=label, new=new.words)
        return thing.differs("added", field, None, new.figure, said, new.unit)
    if new is None and old is not None:
        said = texts.removed(label=label, old=old.words)
        return thing.differs("removed", field, old.figure, None, said, old.unit)
    if old is None or new is None or old.figure == new.figure:
        return None
    said = texts.not_comparable(label=label, old=old.words, new=new.words)
    return thing.differs("changed", field, old.words.en, new.words.en, said)


def _step(by: Decimal, amount: Amount) -> Bilingual:
    """By how much: in points where the figures are shares in per cent."""
    if amount.is_growth or (
        family(amount.unit) == "share" and normalise(amount.unit) != "‰"
    ):
        return texts.points(figure=plain(by))
    return Amount(by, amount.unit).words
