"""What the labels of rows and heads mean in a plan, and which periods it can be about."""

from __future__ import annotations

import re

from innovate_ts.actuals.office_words import LIST_NUMBERS
from innovate_ts.actuals.regions import Regions
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.names import nearest, normalise
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import family, is_known
from innovate_ts.messages import Bilingual
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Indicator, Statement

YEARS_BEFORE, YEARS_AFTER = 15, 2
"""Years before and after a plan of which figures may be given; others are probably slips of the pen."""

LIKE_ENOUGH = 0.8
"""The share of matching characters from which on a label is said to resemble a name."""

_LIST_NUMBER = re.compile(rf"^(?:{LIST_NUMBERS})\s*")
_BRACKETS = str.maketrans("【】[]", "()()")
_UNIT_IN_BRACKETS = re.compile(r"^(?P<name>.+?)\s*\((?P<unit>[^()]+)\)$")
_UNIT_AFTER_UNDERSCORE = re.compile(r"^(?P<name>.+)_(?P<unit>[^_]+)$")


class Labels:
    """What each label means, by its normal form; made once from a plan."""

    def __init__(self, plan: Plan) -> None:
        self.exact: dict[str, Indicator | Statement] = {}
        self.ambiguous: dict[str, tuple[Indicator, Bilingual]] = {}
        self.traps: dict[str, Indicator] = {}
        self.units: set[str] = set()
        for goal in plan.goals:
            for label in (goal.id, goal.name.zh, goal.name.en, *goal.aliases):
                self.exact[normalise(label)] = goal
        for indicator in plan.indicators:
            self.units.add(family(indicator.unit))
            for label in indicator.traps:
                self.traps[normalise(label)] = indicator
            for group in indicator.ambiguous:
                for label in group.labels:
                    self.ambiguous[normalise(label)] = (indicator, group.question)
        self.known = {*self.exact, *self.ambiguous, *self.traps}
        self.regions = Regions(plan)
        period = plan.meta.period
        self.years = str(period)
        self._first_year = period.start.year - YEARS_BEFORE
        self._last_year = period.end.year + YEARS_AFTER
        self._resembled: dict[str, str | None] = {}

    def may_be_about(self, period: Period) -> bool:
        """Whether a period is near enough to the plan's own not to be a slip of the pen."""
        begins_late_enough = self._first_year <= period.start.year
        ends_early_enough = period.end.year <= self._last_year
        return begins_late_enough and ends_early_enough

    def split(self, label: str) -> tuple[str, str | None]:
        """The normal form of a label, and the unit that stands in brackets at its end.

        A label whose brackets are part of a name is that name.
        """
        form = normalise(label)
        if form in self.known:
            return form, None
        name, unit = self.split_unit(label)
        return normalise(name), unit

    def split_unit(self, label: str) -> tuple[str, str | None]:
        """A label and the unit in brackets or behind an underscore at its end.

        Only what converts, or is the unit of an indicator, is taken for one.
        """
        plain = clean(label).translate(_BRACKETS)
        for form in (_UNIT_IN_BRACKETS, _UNIT_AFTER_UNDERSCORE):
            match = form.match(plain)
            if not match:
                continue
            unit = match["unit"].removeprefix("单位:").strip()
            if is_known(unit) or family(unit) in self.units:
                return match["name"], unit
        return label.strip(), None

    def resembled(self, label: str) -> Indicator | Statement | None:
        """What an unknown label was likely meant to be; worked out once for each label."""
        if label not in self._resembled:
            self._resembled[label] = self._nearest(label)
        name = self._resembled[label]
        return None if name is None else self.exact[name]

    def _nearest(self, label: str) -> str | None:
        """The known name that a label has behind a list number, else the one that is most like it."""
        without_number = _LIST_NUMBER.sub("", clean(label))
        form, _ = self.split(without_number)
        if form in self.exact:
            return form
        return nearest(label, self.exact, least_likeness=LIKE_ENOUGH)
