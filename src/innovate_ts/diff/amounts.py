"""Figures with their units: which of two is more, and both in words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from innovate_ts.basics.names import normalise
from innovate_ts.basics.units import (
    DIMENSIONLESS,
    EXACT,
    convert,
    family,
    plain,
)
from innovate_ts.diff.changes import ChangeKind
from innovate_ts.diff.difference import Difference, Subject
from innovate_ts.diff.field_words import label_of
from innovate_ts.messages import Bilingual
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
        unit = family(self.unit)
        return self.is_growth, unit, convert(self.figure, self.unit, unit)

    @property
    def words(self) -> Bilingual:
        """The figure and its unit: `126 亿元`, `15.7%`, `10% a year`."""
        figure = plain(self.figure)
        if self.is_growth:
            return texts.growth(figure=figure)
        unit = "" if self.unit == DIMENSIONLESS else self.unit
        # A sign of shares clings to its figure; a word stands apart, in English.
        if not unit or unit.startswith(("%", "‰")):
            return Bilingual(f"{figure}{unit}", f"{figure}{unit}")
        return Bilingual(f"{figure}{unit}", f"{figure} {unit}")


def is_same(old: Amount | None, new: Amount | None) -> bool:
    """Whether two amounts are one, whatever their units; two that are not there are."""
    if old is None or new is None:
        return old is new
    return old.into(new) == new.figure


def amount_difference(
    subject: Subject, field: str, old: Amount | None, new: Amount | None
) -> Difference | None:
    """What became of an amount; None where it is the same, or where only its unit or measure is another.

    Both figures are given in the unit of the later one. Where one cannot be had from the other they are
    texts with their units, for no figures may be compared then.
    """
    if old is None or new is None or old.is_growth != new.is_growth:
        return _other_amount(subject, field, old, new)
    before = old.into(new)
    if before is None:
        return _other_amount(subject, field, old, new)
    if before == new.figure:
        return None
    by = EXACT.subtract(new.figure, before)
    step = _step(by.copy_abs(), new)
    is_raised = by > 0
    write = texts.raised if is_raised else texts.lowered
    words = write(old=old.words, new=new.words, by=step)
    if field != "target":
        words = texts.of_field(label=_label(field), what=words)
    kind: ChangeKind = "raised" if is_raised else "lowered"
    return subject.differs(kind, field, before, new.figure, words, new.unit)


def _other_amount(
    subject: Subject, field: str, old: Amount | None, new: Amount | None
) -> Difference | None:
    """An amount that one version does not have, or that cannot be compared."""
    label = _label(field)
    if new is None:
        if old is None:
            return None
        words = texts.removed(label=label, old=old.words)
        return subject.differs("removed", field, old.figure, None, words, old.unit)
    if old is None:
        words = texts.added(label=label, new=new.words)
        return subject.differs("added", field, None, new.figure, words, new.unit)
    if old.figure == new.figure:
        return None
    words = texts.not_comparable(label=label, old=old.words, new=new.words)
    return subject.differs("changed", field, old.words.en, new.words.en, words)


def _label(field: str) -> Bilingual:
    return label_of(tuple(field.split(".")))


def _step(by: Decimal, amount: Amount) -> Bilingual:
    """By how much: in points where the figures are shares in per cent."""
    is_share = family(amount.unit) == family("%") and normalise(amount.unit) != "‰"
    if amount.is_growth or is_share:
        return texts.points(figure=plain(by))
    return Amount(by, amount.unit).words
