"""What the labels of rows and heads mean in a plan, and which periods it can be about."""

from __future__ import annotations

import re
from typing import NamedTuple

from innovate_ts.actuals.office_words import LIST_NUMBERS
from innovate_ts.actuals.regions import Regions
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.names import nearest, normalise
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import family, is_known
from innovate_ts.messages import Bilingual
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Goal, Indicator

YEARS_BEFORE = 15
YEARS_AFTER = 2
"""Years before and after a plan of which figures may be given; others are probably slips of the pen."""

LIKE_ENOUGH = 0.8
"""The share of matching characters from which on a label is said to resemble a name."""

_LIST_NUMBER = re.compile(rf"^(?:{LIST_NUMBERS})\s*")
_BRACKETS = str.maketrans("【】[]", "()()")
_WITH_UNIT = (
    re.compile(r"^(?P<name>.+?)\s*\((?P<unit>[^()]+)\)$"),  # 研发经费(单位:万元)
    re.compile(r"^(?P<name>.+)_(?P<unit>[^_]+)$"),  # 研发经费_万元
)


class AmbiguousLabel(NamedTuple):
    """What a label that may mean an indicator, or another one, is answered with."""

    indicator: Indicator
    question: Bilingual


class Labels:
    """What each label means, by its normal form; made once from a plan."""

    def __init__(self, plan: Plan) -> None:
        self.exact: dict[str, Goal] = {}
        self.ambiguous: dict[str, AmbiguousLabel] = {}
        self.traps: dict[str, Indicator] = {}
        self.units: set[str] = set()
        for goal in plan.goals:
            self._add_names(goal)
        for indicator in plan.indicators:
            self.units.add(family(indicator.unit))
            self._add_lookalikes(indicator)
        self.known: set[str] = set()
        self.known.update(self.exact, self.ambiguous, self.traps)
        self.regions = Regions(plan)
        period = plan.meta.period
        self.years = str(period)
        self._first_year = period.start.year - YEARS_BEFORE
        self._last_year = period.end.year + YEARS_AFTER
        self._resembled: dict[str, str | None] = {}

    def _add_names(self, goal: Goal) -> None:
        """The labels that mean an indicator or a statement, and nothing else."""
        names = (
            goal.id,
            goal.name.zh,
            goal.name.en,
            *goal.aliases,
        )
        for label in names:
            self.exact[normalise(label)] = goal

    def _add_lookalikes(self, indicator: Indicator) -> None:
        """The labels that only look like an indicator's, and those that may mean it or not."""
        for label in indicator.traps:
            self.traps[normalise(label)] = indicator
        for group in indicator.ambiguous:
            ambiguous = AmbiguousLabel(indicator, group.question)
            for label in group.labels:
                form = normalise(label)
                self.ambiguous[form] = ambiguous

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
        for form in _WITH_UNIT:
            match = form.match(plain)
            if not match:
                continue
            unit = match["unit"].removeprefix("单位:").strip()
            if self._is_unit(unit):
                return match["name"], unit
        return label.strip(), None

    def _is_unit(self, text: str) -> bool:
        return is_known(text) or family(text) in self.units

    def resembled(self, label: str) -> Goal | None:
        """What an unknown label was likely meant to be; worked out once for each label."""
        if label not in self._resembled:
            self._resembled[label] = self._nearest(label)
        name = self._resembled[label]
        if name is None:
            return None
        return self.exact[name]

    def _nearest(self, label: str) -> str | None:
        """The known name that a label has behind a list number, else the one that is most like it."""
        without_number = _LIST_NUMBER.sub("", clean(label))
        form, _ = self.split(without_number)
        if form in self.exact:
            return form
        return nearest(label, self.exact, least_likeness=LIKE_ENOUGH)
