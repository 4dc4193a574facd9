"""What the labels of rows and heads mean in a plan, and which periods it can be about."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from innovate_ts.actuals.ledger.names import TaskNames
from innovate_ts.actuals.office_words import (
    ENDINGS,
    OF_WHICH,
    SPAN_ENDINGS,
    Ending,
)
from innovate_ts.actuals.regions import Regions
from innovate_ts.basics.cleaning import clean, unmarked_name
from innovate_ts.basics.names import KnownNames, normalise
from innovate_ts.basics.period_grammar import find_times
from innovate_ts.basics.periods import Period
from innovate_ts.basics.traditional import simplified
from innovate_ts.basics.units import family, is_known
from innovate_ts.messages import Bilingual
from innovate_ts.plan.models.indicators import Goal, Indicator
from innovate_ts.plan.models.plan import Plan

YEARS_BEFORE = 15
YEARS_AFTER = 2
"""Years before and after a plan of which figures may be given; others are probably slips of the pen."""

LIKE_ENOUGH = 0.8
"""The share of matching characters from which on a label is said to resemble a name."""

_BRACKETS = str.maketrans("【】[]", "()()")
_WITH_UNIT = (
    re.compile(r"^(?P<name>.+?)\s*\((?P<unit>[^()]+)\)$"),  # 研发经费(单位:万元)
    re.compile(r"^(?P<name>.+)_(?P<unit>[^_]+)$"),  # 研发经费_万元
)


LONGEST = 200
"""Characters of the longest label that is looked into; a longer one is a remark."""

LEVEL = Ending("level")
"""What a label without an ending is of."""


def _form(name: str) -> str:
    """The normal form of a name; 占工业的比重 is 占工业比重."""
    return _OF_A_SHARE.sub("", normalise(name))


def _endings() -> dict[str, Ending]:
    """What each ending says, by its normal form."""
    meant = {}
    for ending, words in ENDINGS.items():
        for word in words:
            meant[normalise(word)] = ending
    return meant


_MEANT_BY = _endings()
_LONGEST_FIRST = "|".join(sorted(_MEANT_BY, key=len, reverse=True))
_OF_THE_YEAR_BEFORE = r"\((?:以?(?:上年|去年)(?:同期|同月|同季)?(?:为|=)?100)\)"
_ENDING = re.compile(
    rf"(?P<name>.+?)[_:,\-—·]*(?:\((?P<inner>{_LONGEST_FIRST})\)|(?P<bare>{_LONGEST_FIRST}))"
    rf"(?P<base>{_OF_THE_YEAR_BEFORE})?"
)
"""Over the normal form of a label: 技术合同成交额_累计值, 技术合同成交额指数(上年=100)."""
_BEHIND_A_NAME = (
    re.compile(r"\(.*$"),
    re.compile(r"_.*$"),
    re.compile(r":.*$|(?:当期|累计|期末|同比).*$"),
    re.compile(r"[^()]{0,4}\)$"),
)
"""What may stand behind a name: a unit in brackets, an ending, a unit whose bracket is lost."""
_OF_A_SHARE = re.compile("的(?=比重|比例|占比|之比)")
_MARKS = "(_:-—,、"
_LONG = 4
"""Characters from which on a name in a sentence is no part of another word."""
_SPAN = re.compile(rf"(?P<ending>{'|'.join(SPAN_ENDINGS)})\)?$")
_OF_A_TIME = re.compile("[年季月]")
_PLACE_BEHIND = re.compile(r"(?P<name>.+?)\s*[-—_:·(]+(?P<place>[^-—_:·()]+)\)?")
_OF_WHICH = re.compile(rf"(?:{OF_WHICH}|#):?")


class LabelParts(NamedTuple):
    """What a label says, in parts."""

    form: str
    """The normal form of the name in it."""
    unit: str | None = None
    """The unit that stands in it."""
    ending: Ending = LEVEL
    """What its ending says."""
    marks: str = ""
    """The list number and the marks of footnotes that are no part of the name."""
    place: str = ""
    """The place beside the name, as written: 全市, 唐山市, 迁安市."""


_SPEAKS = re.compile(
    "累计|预计|预测|目标|任务|计划|[当本单][季月]|当期|[0-9]|[季月半年]"
)
"""What would say something of a title's figures, were it not part of a name."""


def _speaking_names(plan: Plan) -> list[str]:
    """The names of a plan's goals with such words in them, the longest first."""
    names = set()
    for goal in plan.goals:
        for name in (goal.name.zh, *goal.aliases):
            if _SPEAKS.search(name):
                names.add(clean(name))
    return sorted(names, key=len, reverse=True)


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
        self._known_names = KnownNames(self.exact)
        self._long_names = [name for name in self.exact if len(name) >= _LONG]
        self._names = _speaking_names(plan)
        self.regions = Regions(plan)
        self.work = TaskNames(plan)
        period = plan.meta.period
        self.years = str(period)
        self._first_year = period.start.year - YEARS_BEFORE
        self._last_year = period.end.year + YEARS_AFTER
        self._parts: dict[str, LabelParts] = {}
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
            self.exact[_form(label)] = goal

    def _add_lookalikes(self, indicator: Indicator) -> None:
        """The labels that only look like an indicator's, and those that may mean it or not."""
        for label in indicator.traps:
            self.traps[_form(label)] = indicator
        for group in indicator.ambiguous:
            ambiguous = AmbiguousLabel(indicator, group.question)
            for label in group.labels:
                form = _form(label)
                self.ambiguous[form] = ambiguous

    def may_be_about(self, period: Period) -> bool:
        """Whether a period is near enough to the plan's own not to be a slip of the pen."""
        begins_late_enough = self._first_year <= period.start.year
        ends_early_enough = period.end.year <= self._last_year
        return begins_late_enough and ends_early_enough

    def read(self, label: str) -> LabelParts:
        """The parts of a label: a known name, with its unit, ending and marks, in any order behind it.

        An exact name goes first. Of a label that is none, whatever its ending, the unit alone is split off.
        """
        known = self._parts.get(label)
        if known is None:
            known = self._read(label)
            self._parts[label] = known
        return known

    def _read(self, label: str) -> LabelParts:
        if len(label) > LONGEST:
            return LabelParts(_form(label))
        plain = clean(label)
        whole = self._known(plain, LabelParts(""))
        if whole is not None:
            return whole
        name, unit = self.split_unit(plain)
        of_unit = LabelParts(_form(name), unit)
        known = self._known(name, of_unit) or self._without_marks(plain)
        return known or self._beside_a_place(plain) or of_unit

    def _beside_a_place(self, label: str) -> LabelParts | None:
        """The known name with a place of the plan before or behind it: 全市技术合同成交额, 高企数(迁安市)."""
        bare, marks = unmarked_name(label)
        bare, unit_behind = self.split_unit(bare)
        for place, rest in self._places_beside(bare):
            name, unit = self.split_unit(rest)
            parts = LabelParts(
                form="",
                unit=unit_behind or unit,
                marks=marks,
                place=place,
            )
            known = self._known(name, parts)
            if known is not None:
                return known
        return None

    def _places_beside(self, label: str) -> Iterator[tuple[str, str]]:
        """The places that a label begins or ends with, each with the rest of it."""
        for place in self.regions.beginnings(label):
            yield place, label.removeprefix(place).lstrip("的 :·—-")
        match = _PLACE_BEHIND.fullmatch(label)
        if match is not None and self.regions.is_named(match["place"]):
            yield match["place"], match["name"]

    def _without_marks(self, label: str) -> LabelParts | None:
        """The known name that is left when marks, unit and ending are taken off, the outermost first."""
        rest, marks = unmarked_name(label)
        name, unit = self.split_unit(rest)
        if unit is not None:
            name, inner = unmarked_name(name)
            marks = f"{marks} {inner}".strip()
        return self._known(
            name,
            LabelParts(
                form="",
                unit=unit,
                marks=marks,
            ),
        )

    def _known(self, name: str, rest: LabelParts) -> LabelParts | None:
        """A name that the plan knows, perhaps with an ending behind it, and perhaps its unit before that."""
        form = _form(name)
        if form in self.known:
            return rest._replace(form=form, ending=_ending_of_name(form))
        match = _ENDING.fullmatch(form)
        if match is None:
            return None
        ending = _MEANT_BY[match["inner"] or match["bare"]]
        if ending.measure == "index" and match["base"] is None:
            # 100 for which year, it does not say.
            ending = Ending("other")
        before, unit = match["name"], rest.unit
        if unit is None and before not in self.known:
            before, unit = self.split_unit(before)
        if before not in self.known:
            return None
        return rest._replace(
            form=before,
            unit=unit,
            ending=ending,
        )

    def split_unit(self, label: str) -> tuple[str, str | None]:
        """A label and the unit in brackets or behind an underscore at its end.

        Only what converts, or is the unit of an indicator, is taken for one.
        """
        if len(label) > LONGEST:
            return label.strip(), None
        plain = clean(label).translate(_BRACKETS)
        for form in _WITH_UNIT:
            match = form.match(plain)
            if not match:
                continue
            unit = match["unit"].removeprefix("单位:").strip()
            if self.is_unit(unit):
                return match["name"], unit
        return label.strip(), None

    def without_names(self, text: str) -> str:
        """A title without the names of indicators in it, whose words say nothing of its figures."""
        plain = clean(text)
        for name in self._names:
            plain = plain.replace(name, "")
        return plain

    def is_named_in(self, text: str) -> bool:
        """Whether a sentence has the name of an indicator in it."""
        form = normalise(text[:LONGEST])
        return any(name in form for name in self._long_names)

    def is_unit(self, text: str) -> bool:
        """Whether a text is a unit: one that converts, or that of an indicator."""
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
        """The known name that a label says but for a word or its script; else the one most like it."""
        if len(label) > LONGEST:
            return None
        plain = clean(label)
        likely_names = [_OF_WHICH.sub("", plain, count=1), simplified(plain)]
        if _OF_A_TIME.search(plain):
            likely_names.append(find_times(plain).rest)
        for likely in likely_names:
            form = self.read(likely).form
            if form in self.exact:
                return form
        # A unit or an ending behind a name, which may be damaged too, makes less of what is alike.
        form = normalise(label)
        stems = {form: None}
        for behind in _BEHIND_A_NAME:
            stems[behind.sub("", form)] = None
        for stem in stems:
            likely_name = self._known_names.nearest(stem, least_likeness=LIKE_ENOUGH)
            if likely_name is not None:
                return likely_name
        return self._named_at_an_end(form)

    def _named_at_an_end(self, form: str) -> str | None:
        """The longest known name that a label ends with, or begins with before a mark: 某区高新技术企业."""
        names = []
        for name in self._long_names:
            is_before_a_mark = form.startswith(tuple(name + mark for mark in _MARKS))
            if is_before_a_mark or form.endswith(name):
                names.append(name)
        return max(names, key=len, default=None)


def _ending_of_name(form: str) -> Ending:
    """What the ending of a name in the plan says: over which time it counts, and nothing else."""
    match = _SPAN.search(form)
    if match is None:
        return LEVEL
    # What a plan calls 期末值 it may count as it likes, but never from January on.
    is_cumulative = _MEANT_BY[match["ending"]].span == "cumulative"
    return Ending("level", "cumulative" if is_cumulative else "period")
