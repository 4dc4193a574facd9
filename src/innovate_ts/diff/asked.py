"""A target together with its indicator, whose unit it may be written in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from innovate_ts.diff.amounts import Amount
from innovate_ts.messages import Bilingual, say
from innovate_ts.messages import diff as texts
from innovate_ts.plan.models.targets import Indicator, Target
from innovate_ts.plan.terms import COMPARATOR_OF_KEY


@dataclass(frozen=True)
class Asked:
    """What an indicator is to reach in one period."""

    indicator: Indicator
    """The indicator."""
    target: Target
    """One of its targets."""

    @property
    def unit(self) -> str:
        """The unit in which the amounts are written."""
        return self.target.unit or self.indicator.unit

    @property
    def amount(self) -> Amount | None:
        """The figure asked for; None for a direction."""
        return self._amount(self.target.figure)

    @property
    def tolerance(self) -> Amount | None:
        """The tolerance."""
        return self._amount(self.target.tolerance)

    @property
    def baseline(self) -> Amount | None:
        """The baseline's figure: a level, even where the target asks for growth."""
        base = self.target.baseline
        return (
            Amount(base.value, self.unit) if base and base.value is not None else None
        )

    @property
    def words(self) -> Bilingual:
        """What is asked: `at least 126 亿元`, `about 15.7% (tolerance 0.2% below)`, `increase`."""
        amount, tolerance = self.amount, self.tolerance
        if amount is None:
            return say(f"target_{self.target.direction}")
        key = next(
            key for key in COMPARATOR_OF_KEY if getattr(self.target, key) is not None
        )
        said = say(f"diff_{key}", figure=amount.words)
        if tolerance is None:
            return said
        side = say(f"diff_value_{self.target.tolerance_side}")
        return texts.with_tolerance(what=said, tolerance=tolerance.words, side=side)

    def _amount(self, figure: Decimal | None) -> Amount | None:
        if figure is None:
            return None
        is_growth = self.target.measure == "average_growth"
        return Amount(figure, "%" if is_growth else self.unit, is_growth)
