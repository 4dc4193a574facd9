"""What the head of a column says: that it holds indicators, periods, regions, values, or no actuals.

Heads may stand in one row or in several, an upper one merged over its columns. A head is a word, or a time,
an indicator and a word for what was done, in any order; a unit may stand behind it in brackets.
"""

import re
from enum import Enum
from typing import NamedTuple

from innovate_ts.actuals import office_words
from innovate_ts.actuals.labels import LONGEST, Labels
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.names import normalise
from innovate_ts.basics.period_grammar import Time, find_times, parse_time
from innovate_ts.basics.period_words import Sense


class ColumnRole(Enum):
    """What a column holds."""

    INDICATOR = "indicator"
    PERIOD = "period"
    MONTH = "month"
    QUARTER = "quarter"
    REGION = "region"
    UNIT = "unit"
    VINTAGE = "vintage"
    MULTIPLIER = "multiplier"
    PUBLISHED = "published"
    EXPONENT = "exponent"
    BREAKDOWN = "breakdown"
    """Which part of an indicator a figure is of."""
    REPORTER = "reporter"
    """Who reports: a bureau, or a part of the area."""
    TEXT = "text"
    """Source, note, number of the row: read by nobody, and known to be no figures."""
    VALUE = "value"
    """Completed amounts; the head may name indicator or period too."""
    NO_ACTUAL = "no actual"
    """Targets, shares, growth, ranks, the year before."""
    UNKNOWN = "unknown"
    BLANK = "blank"


_OF_FIGURES = frozenset({ColumnRole.VALUE, ColumnRole.NO_ACTUAL})
"""Figures stand in these columns, actuals or others."""


KEYS = (
    ColumnRole.MONTH,
    ColumnRole.QUARTER,
    ColumnRole.INDICATOR,
    ColumnRole.PERIOD,
    ColumnRole.REGION,
    ColumnRole.UNIT,
    ColumnRole.VINTAGE,
    ColumnRole.MULTIPLIER,
    ColumnRole.EXPONENT,
    ColumnRole.REPORTER,
    ColumnRole.PUBLISHED,
)
"""Columns that name what the values of a row are."""

OF_ROWS = frozenset(
    {ColumnRole.PERIOD, ColumnRole.MONTH, ColumnRole.QUARTER, ColumnRole.REGION}
)
"""Columns that tell rows apart where the indicators stand elsewhere."""


PARTS_OF_A_YEAR = (ColumnRole.MONTH, ColumnRole.QUARTER)
"""Columns of the parts of a year that may stand elsewhere."""


class Head(NamedTuple):
    """What the head of a column says."""

    role: ColumnRole
    """What the column holds."""
    text: str
    """The head as written, or the part of it that names the indicator."""
    time: Time | None = None
    """The time that it names; its year may stand elsewhere."""
    indicator: str | None = None
    """The indicator that it names, as written."""
    region: str | None = None
    """The place that it names, as written."""
    unit: str | None = None
    """The unit that it names."""
    vintage: str | None = None
    """How settled its figures are, as written."""
    is_cumulative: bool = False
    """Whether it says that its figures are counted from the beginning of the year."""
    months_alone: int = 0
    """How many months, the last of its time, its figures are of alone; zero where it does not say."""
    is_of_growth: bool = False
    """Whether it names an indicator by its growth: such figures are no levels."""

    @property
    def is_of_figures(self) -> bool:
        """Whether figures stand below it, actuals or others."""
        return self.role in _OF_FIGURES

    @property
    def span(self) -> office_words.Span:
        """Over what it says that its figures are counted."""
        if self.is_cumulative:
            return "cumulative"
        return "period" if self.months_alone else ""

    @property
    def names_its_period(self) -> bool:
        """Whether it names a time with its year."""
        return self.time is not None and self.time.period is not None

    @property
    def is_plain(self) -> bool:
        """Whether it leaves indicator and period to the rows and the titles."""
        return not self.time and not self.indicator and not self.region


WORDS = {
    ColumnRole.INDICATOR: office_words.INDICATOR_HEADS,
    ColumnRole.PERIOD: office_words.PERIOD_HEADS,
    ColumnRole.MONTH: office_words.MONTH_HEADS,
    ColumnRole.QUARTER: office_words.QUARTER_HEADS,
    ColumnRole.REGION: office_words.REGION_HEADS,
    ColumnRole.UNIT: office_words.UNIT_HEADS,
    ColumnRole.VINTAGE: office_words.VINTAGE_HEADS,
    ColumnRole.MULTIPLIER: office_words.MULTIPLIER_HEADS,
    ColumnRole.PUBLISHED: office_words.PUBLISHED_HEADS,
    ColumnRole.EXPONENT: office_words.EXPONENT_HEADS,
    ColumnRole.BREAKDOWN: office_words.BREAKDOWN_HEADS,
    ColumnRole.REPORTER: office_words.REPORTER_HEADS,
    ColumnRole.TEXT: office_words.TEXT_HEADS,
    ColumnRole.VALUE: office_words.VALUE_HEADS,
    ColumnRole.NO_ACTUAL: office_words.NO_ACTUAL_HEADS,
}


def _roles_by_form() -> dict[str, ColumnRole]:
    """The role of a column by the normal form of its head."""
    roles = {}
    for role, words in WORDS.items():
        for word in words:
            roles[normalise(word)] = role
    return roles


_ROLE_OF = _roles_by_form()
_DASHES = str.maketrans("—–~", "---")


def _role_of(word: str) -> ColumnRole | None:
    """The role of a column whose head is just this word; 1—本月 is 1-本月."""
    form = normalise(word)
    return _ROLE_OF.get(form.translate(_DASHES))


_MONTHS_ALONE = {
    **{normalise(word): 1 for word in office_words.MONTH_ALONE},
    **{normalise(word): 3 for word in office_words.QUARTER_ALONE},
}


def head_of(text: str, labels: Labels) -> Head:
    """What one head cell says.

    Args:
        text: the cell.
        labels: what labels mean in the plan.
    """
    if not text.strip():
        return Head(ColumnRole.BLANK, "")
    if len(text) > LONGEST:
        return Head(ColumnRole.UNKNOWN, text)
    # Before its unit is split off: brackets may be part of an indicator's name.
    if normalise(text) in labels.known:
        return Head(
            role=ColumnRole.VALUE,
            text=text,
            indicator=text,
        )
    name, unit = labels.split_unit(text)
    role = _role_of(name)
    if role is not None:
        return Head(
            role,
            text,
            unit=unit,
            is_cumulative=office_words.CUMULATIVE in name,
            months_alone=_MONTHS_ALONE.get(normalise(name), 0),
        )
    label = labels.read(text)
    if label.form in labels.known:
        # Its unit, its ending and its marks are read with the figures below it.
        is_of_growth = label.ending.measure != "level"
        return Head(
            role=ColumnRole.VALUE,
            text=text,
            indicator=text,
            is_of_growth=is_of_growth,
        )
    if labels.regions.is_named(name):
        return Head(
            role=ColumnRole.VALUE,
            text=text,
            region=name,
            unit=unit,
        )
    parsed = _parsed(name, text, labels)
    if parsed is not None:
        return parsed._replace(unit=unit)
    return _of_two_languages(text, labels) or Head(_role_of_phrase(name), text)


_TWO_LANGUAGES = re.compile(
    r"(?P<chinese>.*[\u4e00-\u9fff][^A-Za-z]*?)\s*(?P<english>[A-Za-z].*)", re.DOTALL
)


def _of_two_languages(text: str, labels: Labels) -> Head | None:
    """A head that says the same in Chinese and in English (年份 Year); None where it may say two things."""
    match = _TWO_LANGUAGES.fullmatch(clean(text))
    if match is None:
        return None
    chinese = head_of(match["chinese"], labels)
    english = head_of(match["english"], labels)
    is_same_role = chinese.role is english.role is not ColumnRole.UNKNOWN
    is_same_name = _goal_of(chinese, labels) == _goal_of(english, labels)
    if not is_same_role or not is_same_name or chinese.time != english.time:
        return None
    return chinese


def _goal_of(head: Head, labels: Labels) -> str | None:
    """The id of the goal that a head names, or the name itself of what the plan only knows of."""
    if head.indicator is None:
        return None
    form = labels.read(head.indicator).form
    goal = labels.exact.get(form)
    return form if goal is None else goal.id


_IN_BRACKETS = re.compile(r"(?P<name>[^()]+)\([^()]*\)")
_OF_ROWS = frozenset(
    {ColumnRole.INDICATOR, ColumnRole.PERIOD, ColumnRole.REGION, ColumnRole.UNIT}
)


def _role_of_phrase(name: str) -> ColumnRole:
    """The role of a head of more words than one: 单位(金额) holds units, 合同类型 parts."""
    plain = clean(name)
    match = _IN_BRACKETS.fullmatch(plain)
    if match is not None:
        role = _role_of(match["name"])
        if role is not None and role in _OF_ROWS:
            return role
    is_of_kinds = plain.endswith(office_words.KIND_ENDINGS)
    if is_of_kinds and normalise(plain) not in office_words.DESCRIBING_COLUMNS:
        return ColumnRole.BREAKDOWN
    return ColumnRole.UNKNOWN


# --- a head of several words --------------------------------------------------------------------------------

_COMPARES = re.compile("(?:比|较)(?:上年|去年|同期|上期|上月|年初)")
_BARE_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20|21)\d\d)(?![\d年./])")
_YEAR_OF_WORLD_BANK = re.compile(r"\[yr\d{4}\]$", re.IGNORECASE)
_MARK_BEHIND = re.compile(rf"(?:{office_words.MARKS})$")
_BETWEEN = "()[]_-—:·,、的 "


def _parsed(name: str, text: str, labels: Labels) -> Head | None:
    """A head of a time, an indicator and a word for what its figures are, as far as each is there.

    `2023年`, `2024年1-9月累计完成`, `技术合同成交额完成数`, `1-9月技术合同成交额`.
    """
    if _COMPARES.search(name):
        return Head(ColumnRole.NO_ACTUAL, text)
    # P and R alone may head anything; behind a time they say how settled its figures are.
    if len(name) > 1 and normalise(name) in _VINTAGES:
        return Head(
            role=ColumnRole.VALUE,
            text=text,
            vintage=name,
        )
    time, rest = _time_and_rest(name)
    if time is not None:
        head = _of_time_alone(time, rest, text)
        if head is not None:
            return head
    role_and_name = _words_of(rest, labels, is_timed=time is not None)
    if role_and_name is None:
        return None
    role, indicator = role_and_name
    words = rest.replace(indicator or "", "")
    is_cumulative = office_words.CUMULATIVE in words
    if is_cumulative and time is not None and time.sense is Sense.YEARS:
        # Up to which month of the year, it does not say.
        return None
    return Head(
        role,
        text,
        time=time,
        indicator=indicator,
        is_cumulative=is_cumulative,
        months_alone=_MONTHS_ALONE.get(normalise(words), 0),
    )


def _of_time_alone(time: Time, rest: str, text: str) -> Head | None:
    """A head of a time with nothing more than how settled its figures are: 2023年（快报）, 2024E."""
    form = normalise(rest)
    if not form:
        return Head(
            role=ColumnRole.VALUE,
            text=text,
            time=time,
        )
    if form in _VINTAGES:
        return Head(
            role=ColumnRole.VALUE,
            text=text,
            time=time,
            vintage=form,
        )
    if form in office_words.FORECAST_CELLS:
        return Head(
            role=ColumnRole.NO_ACTUAL,
            text=text,
            time=time,
        )
    return None


def _time_and_rest(name: str) -> tuple[Time | None, str]:
    """The time that a head names, and what else it says."""
    unmarked = _MARK_BEHIND.sub("", clean(name))
    plain = _YEAR_OF_WORLD_BANK.sub("", unmarked.replace(" ", ""))
    whole = parse_time(plain)
    if whole is not None:
        return whole, ""
    # Digits behind which no 年 stands are a year here, as they are none in a title.
    times = find_times(_BARE_YEAR.sub(r"\g<year>年", plain))
    if times.unclear:
        return None, plain
    time = None
    for other in times.times:
        time = with_year(time, other)
        if time is None:
            return None, plain
    return time, times.rest.strip(_BETWEEN)


def with_year(upper: Time | None, lower: Time) -> Time | None:
    """A part of a year with the year that stands beside it; None where two times differ."""
    if upper is None:
        return lower
    for part, year in ((lower, upper), (upper, lower)):
        is_year = year.period is not None and not year.is_part
        if part.period is None and is_year and year.period is not None:
            return part.in_year(year.period.start.year)
    return lower if upper.period == lower.period else None


def _words_of(
    rest: str, labels: Labels, *, is_timed: bool
) -> tuple[ColumnRole, str | None] | None:
    """What the words of a head are: a word for figures, an indicator, or both in either order."""
    form = normalise(rest)
    role = _role_of(rest)
    if role in _OF_FIGURES and role is not None:
        return role, None
    if is_timed and form in _BEHIND_A_TIME:
        return ColumnRole.VALUE, None
    if labels.read(rest).form in labels.known:
        return ColumnRole.VALUE, rest
    for end in range(len(rest) - 1, 0, -1):
        before, behind = rest[:end], rest[end:]
        role = _role_of(behind)
        if role in _OF_FIGURES and role is not None and _is_name(before, labels):
            return role, before
        is_value = _role_of(before) is ColumnRole.VALUE
        if is_value and _is_name(behind, labels):
            return ColumnRole.VALUE, behind
    return None


def _is_name(text: str, labels: Labels) -> bool:
    """Whether a text is a name that the plan knows, with nothing that makes it another measure."""
    label = labels.read(text)
    return label.form in labels.known and label.ending.measure == "level"


_VINTAGES = frozenset(
    word for word in office_words.VINTAGES if len(word) > 1 and not word.isascii()
).union(office_words.STATUS_VINTAGES)
_BEHIND_A_TIME = frozenset(map(normalise, office_words.BEHIND_A_TIME))
