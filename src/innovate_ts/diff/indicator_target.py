"""A target together with its indicator, whose unit it may be written in."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple, assert_never

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import POINTS, is_unit_of, plain
from innovate_ts.diff.amounts import Amount
from innovate_ts.diff.term_words import words_of_side
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import diff as texts
from innovate_ts.plan.asking_words import words_of_asking
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.targets import Target

_NO_FIGURE = Bilingual(zh="", en="")


class IndicatorTarget(NamedTuple):
    """What an indicator is to reach in one period."""

    indicator: Indicator
    """The indicator."""
    target: Target
    """One of its targets, or what a part of it asks."""
    part: Bilingual | None = None
    """The region or bureau that has this part of a target, or its revision; None for the target itself."""

    @property
    def parts(self) -> dict[str, IndicatorTarget]:
        """What each region or bureau is to reach of it, by the way to them."""
        parts = {}
        for part in self.target.breakdown:
            name = Bilingual(part.name, part.name)
            target = self.target.of_part(part)
            key = f"breakdown.{part.name}"
            parts[key] = IndicatorTarget(
                indicator=self.indicator,
                target=target,
                part=name,
            )
        return parts

    @property
    def revisions(self) -> dict[str, IndicatorTarget]:
        """What it asks since it was revised, by the way to the revision."""
        revisions = {}
        for revision in self.target.revisions:
            name = texts.revision(on=str(revision.on))
            target = self.target.as_revised(revision)
            key = f"revisions.{revision.on}"
            revisions[key] = IndicatorTarget(
                indicator=self.indicator,
                target=target,
                part=name,
            )
        return revisions

    @property
    def period(self) -> Period:
        """When it is to be reached."""
        return self.target.period

    @property
    def unit(self) -> str:
        """The unit in which levels are written."""
        unit = self.target.unit
        # How far a share went may be written in points, and no level is.
        if unit is None or is_unit_of(unit, POINTS):
            return self.indicator.unit
        return unit

    @property
    def _counted(self) -> str:
        """What it counts in English."""
        return self.indicator.unit_en or ""

    @property
    def amount(self) -> Amount | None:
        """The figure asked for; None for a direction."""
        return self._amount(self.target.figure)

    @property
    def ends(self) -> tuple[Amount, Amount] | None:
        """The two ends of the range asked for; None where none is."""
        if self.target.between is None:
            return None
        low, high = map(self._written, self.target.between)
        return low, high

    @property
    def tolerance(self) -> Amount | None:
        """The tolerance."""
        return self._amount(self.target.tolerance)

    @property
    def strive(self) -> Amount | None:
        """What is striven for."""
        return self._amount(self.target.strive)

    @property
    def baseline_period(self) -> Period | None:
        """What the target is measured from."""
        base = self.target.baseline
        if base is None:
            return None
        return base.period

    @property
    def baseline(self) -> Amount | None:
        """The baseline's figure: a level, even where the target asks for growth."""
        base = self.target.baseline
        if base is None or base.value is None:
            return None
        return Amount(
            figure=base.value,
            unit=self.unit,
            counted=self._counted,
        )

    @property
    def words(self) -> Bilingual:
        """What is asked: `at least 126 亿元`, `about 15.7% (tolerance 0.2% below)`, `increase (markedly)`."""
        target = self.target
        asks = self._since_base(words_of_asking(target.comparator, self._figures))
        tolerance = self.tolerance
        if target.degree is not None:
            asks = phrases.way_with_degree(way=asks, degree=target.degree)
        if tolerance is None:
            return asks
        return texts.with_tolerance(
            what=asks,
            tolerance=tolerance.words,
            side=words_of_side(target.tolerance_side),
        )

    def _since_base(self, asks: Bilingual) -> Bilingual:
        """With what it is reckoned from, where that is not said by the figure."""
        base = self.target.start
        says_base = self.target.measure in {"total_growth", "change"}
        if base is None or not says_base:
            return asks
        return texts.since_base(what=asks, base=base.period.words)

    @property
    def _figures(self) -> Bilingual:
        """The figure or figures that are asked for; empty for a direction."""
        if self.amount is not None:
            return self.amount.words
        series = self.target.other_series
        if series is not None:
            return texts.other_series(name=series.indicator, plus=plain(series.plus))
        if self.ends is None:
            return _NO_FIGURE
        low, high = self.ends
        return phrases.from_to(low=low.brief, high=high.words)

    @property
    def _is_of_a_year(self) -> bool:
        """Whether it ends in the year after that from which it starts."""
        base = self.target.start
        if base is None:
            return False
        return self.target.period.end.year - base.period.end.year == 1

    def _amount(self, figure: Decimal | None) -> Amount | None:
        return None if figure is None else self._written(figure)

    def _written(self, figure: Decimal) -> Amount:
        match self.target.measure:
            case "average_growth":
                return Amount(
                    figure=figure,
                    unit="%",
                    is_growth=True,
                    is_of_a_year=self._is_of_a_year,
                )
            case "total_growth":
                return Amount(figure, "%")
            case "change":
                is_share = self.indicator.unit == "%"
                return Amount(
                    figure=figure,
                    unit=POINTS if is_share else self.unit,
                    counted=self._counted,
                )
            case "value":
                return Amount(
                    figure=figure,
                    unit=self.unit,
                    counted=self._counted,
                )
            case _:
                assert_never(self.target.measure)
