"""Figures with their units: which of two is more, and both in words."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from innovate_ts.basics import english_units as spoken_units
from innovate_ts.basics.names import normalise
from innovate_ts.basics.units import (
    DIMENSIONLESS,
    EXACT,
    POINTS,
    convert,
    family,
    plain,
)
from innovate_ts.diff.changes import ChangeKind
from innovate_ts.diff.difference import Difference, Subject
from innovate_ts.diff.field_words import label_of
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import diff as texts
from innovate_ts.messages.distance import with_unit_beside


class Amount(NamedTuple):
    """A figure as a plan writes it."""

    figure: Decimal
    """The figure."""
    unit: str
    """Its unit."""
    counted: str = ""
    """What it counts in English, where the plan says so."""
    is_growth: bool = False
    """Whether it is a growth in % a year."""
    is_of_a_year: bool = False
    """Whether it is the growth of one year over the year before, and no average."""

    def into(self, other: Amount) -> Decimal | None:
        """This figure in another's unit, exactly; None where the two cannot be compared."""
        if self.is_growth != other.is_growth:
            return None
        return convert(
            value=self.figure,
            unit=self.unit,
            to=other.unit,
        )

    @property
    def base(self) -> tuple[bool, str, Decimal | None]:
        """The same for amounts that are the same, whatever their units."""
        unit = family(self.unit)
        figure = convert(
            value=self.figure,
            unit=self.unit,
            to=unit,
        )
        return self.is_growth, unit, figure

    @property
    def words(self) -> Bilingual:
        """The figure and its unit: `12.6 billion yuan (126 亿元)`, `15.7%`, `10% a year`."""
        brief = self.brief
        if not self._is_spoken:
            return brief
        spoken = spoken_units.spoken(self.figure, self.unit, self.counted)
        beside = self.as_written if spoken.is_scaled else self.unit
        in_full = with_unit_beside(figure=brief.en, unit=beside)
        return Bilingual(brief.zh, in_full.en)

    @property
    def as_written(self) -> str:
        """The same for scripts, in the plan's own unit: `126 亿元`, `10% a year`."""
        if self._is_spoken:
            return f"{plain(self.figure)} {self.unit}"
        return self.brief.en

    @property
    def _is_spoken(self) -> bool:
        """Whether English has other words for it than the plan."""
        return spoken_units.is_chinese(self.unit) and self.unit != POINTS

    @property
    def brief(self) -> Bilingual:
        """The same beside a figure with its Chinese unit: `12.6 billion yuan`."""
        figure = plain(self.figure)
        unit = self.unit
        if self.is_of_a_year:
            return texts.growth_of_a_year(figure=figure)
        if self.is_growth:
            return texts.growth(figure=figure)
        if unit == POINTS:
            return phrases.in_points(figure=figure)
        if unit in {"", DIMENSIONLESS}:
            return Bilingual(figure, figure)
        zh = f"{figure}{unit}"
        if self._is_spoken:
            en = spoken_units.spoken(self.figure, unit, self.counted).text
            return Bilingual(zh, en)
        # A sign of shares clings to its figure; a word stands apart, in English.
        if unit.startswith(("%", "‰")):
            return Bilingual(zh, zh)
        return Bilingual(zh, f"{figure} {unit}")


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
    kind: ChangeKind = "raised"
    words = texts.raised(
        old=old.brief,
        new=new.words,
        by=step,
    )
    if by < 0:
        kind = "lowered"
        words = texts.lowered(
            old=old.brief,
            new=new.words,
            by=step,
        )
    # The figure of a target is what the whole difference is about, and needs no name.
    if field != "target":
        label = _label(field)
        words = texts.of_field(label=label, what=words)
    return subject.differs(
        kind,
        field,
        old=before,
        new=new.figure,
        words=words,
        unit=new.unit,
    )


def _other_amount(
    subject: Subject, field: str, old: Amount | None, new: Amount | None
) -> Difference | None:
    """An amount that one version does not have, or that cannot be compared."""
    label = _label(field)
    if new is None:
        if old is None:
            return None
        return subject.differs(
            "removed",
            field,
            old=old.figure,
            new=None,
            words=texts.removed(label=label, old=old.words),
            unit=old.unit,
        )
    if old is None:
        return subject.differs(
            "added",
            field,
            old=None,
            new=new.figure,
            words=texts.added(label=label, new=new.words),
            unit=new.unit,
        )
    if old.figure == new.figure:
        return None
    # Texts with their units: a script that read two figures would subtract them.
    return subject.differs(
        "changed",
        field,
        old=old.as_written,
        new=new.as_written,
        words=texts.not_comparable(
            label=label,
            old=old.words,
            new=new.words,
        ),
    )


def _label(field: str) -> Bilingual:
    path = field.split(".")
    return label_of(tuple(path))


def _step(by: Decimal, amount: Amount) -> Bilingual:
    """By how much: in points where the figures are shares in per cent."""
    unit = amount.unit
    is_share = family(unit) == family("%")
    # A point is one of a hundred; of thousandths it would be read as ten times as much.
    is_per_cent = is_share and normalise(unit) != "‰"
    if amount.is_growth or is_per_cent:
        return phrases.in_points(figure=plain(by))
    return Amount(
        figure=by,
        unit=unit,
        counted=amount.counted,
    ).brief
