"""Growth in % from the baseline, whatever the years between."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from innovate_ts.basics.units import EXACT
from innovate_ts.verdicts.achieved import Achieved
from innovate_ts.verdicts.arithmetic import SIX
from innovate_ts.verdicts.case import Case, CourseSoFar
from innovate_ts.verdicts.growth import Growth, is_satisfied_by_none
from innovate_ts.verdicts.growth_factor import root
from innovate_ts.verdicts.pace import Paced
from innovate_ts.verdicts.result_parts import Projection


@dataclass(frozen=True)
class TotalGrowth(Growth):
    """Growth in % from the baseline to the last year of the period, whatever the years between."""

    def averaged_over(self, years: int) -> int:
        """It is the growth in all."""
        return 1

    def course(self, case: Case, achieved: Achieved) -> CourseSoFar | None:
        """Whether a limit that no growth at all would keep is kept so far; else there is a way to go."""
        is_of_years = achieved.base is not None and achieved.base.years > 1
        if is_of_years and not is_satisfied_by_none(case):
            return None
        return super().course(case, achieved)

    def pace(self, case: Case, achieved: Achieved) -> Paced | None:
        """The share of the growth, against the share of the years since the baseline."""
        base = achieved.base
        year = achieved.measured.period
        if base is None or base.years == 1:
            return super().pace(case, achieved)
        if achieved.factor is None or year is None:
            return None
        growth = 100 * (achieved.factor - 1)
        done = case.criterion.share_of_way(Fraction(0), growth)
        if done is None:
            return None
        years = year.end.year - base.period.end.year
        return Paced(
            rule="way",
            expected=Fraction(years, base.years),
            achieved=done,
            start=Decimal(0),
            is_regressing=done < 0,
        )

    def _same_growth(self, achieved: Achieved) -> Projection:
        """The growth so far goes on, year by year."""
        base = achieved.base
        year = achieved.measured.period
        if achieved.factor is None or base is None or year is None:
            return Projection()
        years = year.end.year - base.period.end.year
        a_year = root(achieved.factor, years)
        factor = EXACT.power(a_year, base.years)
        growth = EXACT.subtract(EXACT.multiply(factor, 100), 100)
        return Projection(
            value=growth.quantize(SIX, context=EXACT),
            method="same_growth",
        )
