"""A rank: the place among others at the end of a period, of which the first is the best."""

from innovate_ts.messages import Explanation
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.verdicts.achieved import Achieved, Measured
from innovate_ts.verdicts.case import Case
from innovate_ts.verdicts.result_parts import Projection
from innovate_ts.verdicts.stock import Stock


class Rank(Stock):
    """A count of places that is never added, and goes on by no line."""

    has_share = False

    @property
    def unsummed(self) -> Explanation:
        """Ranks of regions make no rank of the whole."""
        return texts.ranks_by_region()

    def bounds_below(self, indicator: Indicator, measured: Measured) -> bool:
        """Never: the places of some regions are no bound of the whole's."""
        return False

    def projection(self, case: Case, achieved: Achieved) -> Projection:
        """None: a place depends on all the others."""
        return Projection()
