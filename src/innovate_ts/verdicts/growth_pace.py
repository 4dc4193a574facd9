"""The pace of growth, compared exactly: observed over required."""

from dataclasses import dataclass
from decimal import Decimal

from innovate_ts.basics.units import EXACT
from innovate_ts.plan.models.document import Thresholds
from innovate_ts.verdicts.achieved import Achieved
from innovate_ts.verdicts.case import Case
from innovate_ts.verdicts.pace import Lag, Paced


@dataclass(frozen=True, kw_only=True)
class GrowthPaced(Paced):
    """The pace of growth, compared exactly: the observed growth itself is a root, and seldom a fraction."""

    case: Case
    observed: Achieved

    def lag(self, limits: Thresholds) -> Lag:
        """How far it is behind, by the part of the required growth that it is."""
        if self._reaches(limits.growth_on_track):
            return "none"
        if self._reaches(limits.growth_slightly_behind):
            return "slight"
        if self._reaches(limits.growth_at_risk):
            return "risky"
        return "severe"

    def _reaches(self, part: Decimal) -> bool:
        criterion = self.case.criterion
        figure = criterion.figure
        compare = self.observed.compare
        if figure is None or compare is None:
            return False
        asked = EXACT.multiply(part, figure)
        ahead = compare(asked)
        return ahead * criterion.wanted >= 0
