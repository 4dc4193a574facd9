"""What a table says of its figures outside their rows and heads: claims, each with its place.

The time, the place and the unit of a figure may stand in a title, a line such as 填报单位 or 地区, the name
of the sheet or a footnote. All of it is collected here; `timing` and `understanding` decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from enum import IntEnum
from typing import Generic, NamedTuple, TypeVar

from innovate_ts.actuals.footnotes import FigureSort, different, footnotes_of
from innovate_ts.actuals.grid import Grid
from innovate_ts.actuals.heads import ColumnRole
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.office_words import (
    ALONE,
    AREA_LINES,
    CUMULATIVE,
    CUTOFF,
    EXCEPT,
    FIGURES_OF,
    LEFT_OUT,
    NAMED_SIZE,
    NOT_THE_PLACE,
    OF_TITLE,
    PAPER_LINES,
    PROVINCES,
    REPORTER_LINES,
)
from innovate_ts.actuals.raw_rows import Cell
from innovate_ts.actuals.regions import NamedPlace
from innovate_ts.actuals.settledness import vintage_in_title
from innovate_ts.actuals.subjects import cells_of, without_number
from innovate_ts.actuals.tables import RawTable
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.period_grammar import Time, Times, find_times, parse_time
from innovate_ts.basics.period_words import Sense
from innovate_ts.basics.units import is_known

Said = TypeVar("Said")


class ClaimSource(IntEnum):
    """Where a claim stands, the nearest to the figures first."""

    CELL = 1
    HEAD = 2
    TITLE = 3
    """A title, a line above the heads, the name of the sheet."""
    FOOTNOTE = 4
    """A line below the rows or a remark in a row: it speaks in fixed forms only."""
    OPTION = 5


class Claim(NamedTuple, Generic[Said]):
    """One thing that is said of figures."""

    source: ClaimSource
    says: Said
    cell: Cell
    """Where it stands, and what is written there."""


class Claims(NamedTuple):
    """All that a table says of its figures outside their rows and heads."""

    times: tuple[Claim[Time], ...] = ()
    dates: tuple[Claim[date], ...] = ()
    """The dates of the paper itself."""
    unclear: tuple[Cell, ...] = ()
    """What has the form of a time and names none."""
    places: tuple[Claim[NamedPlace], ...] = ()
    units: tuple[Claim[str], ...] = ()
    mentions: tuple[Claim[Time], ...] = ()
    """The parts of a year that footnotes name in words that are no fixed form."""
    assertions: tuple[Claim[Time], ...] = ()
    """Those of them that figures are said to be of, and not which."""
    cumulative: Cell | None = None
    """What says that the figures count from the beginning of the year."""
    alone: Cell | None = None
    """What says that they do not."""
    vintage: Cell | None = None
    """What says how settled the figures are, with that in one word."""

    def merged(self, other: Claims) -> Claims:
        """The claims of both."""
        return Claims(
            times=self.times + other.times,
            dates=self.dates + other.dates,
            unclear=self.unclear + other.unclear,
            places=self.places + other.places,
            units=self.units + other.units,
            mentions=self.mentions + other.mentions,
            assertions=self.assertions + other.assertions,
            cumulative=self.cumulative or other.cumulative,
            alone=self.alone or other.alone,
            vintage=self.vintage or other.vintage,
        )


def collect(table: RawTable, grid: Grid, labels: Labels) -> Claims:
    """The claims of a table's titles, its lines, its sheet's name and its footnotes."""
    says = Claims()
    for cell in titles_and_sheet(table, grid):
        says = says.merged(_of_title(cell, labels))
    for index in grid.columns(ColumnRole.INDICATOR):
        head = grid.head_row.cell(index)
        if head.text:
            says = says.merged(_of_title(head, labels))
    for cell in different(grid.footnotes):
        says = says.merged(_of_footnote(cell, labels))
        if _says_cumulative(cell):
            says = says.merged(Claims(cumulative=cell))
    return says


def titles_and_sheet(table: RawTable, grid: Grid) -> list[Cell]:
    """The cells above the heads, and before them the name of the sheet: offices name it like a table."""
    titles = cells_of(grid.titles)
    if table.sheet:
        name = Cell.in_no_table(table.sheet)
        titles.insert(0, name)
    return titles


# --- one line -----------------------------------------------------------------------------------------------

_DATES_THE_PAPER = re.compile("|".join(PAPER_LINES))
_LINE = re.compile(r"(?<![^\s:])(?P<key>[^\s:]+)\s*:\s*(?P<value>[^\s:]+)")
_WITHOUT_BRACKETS = re.compile(r"\([^()]*\)$")
_BETWEEN_SEGMENTS = re.compile(r"2000年 |[()\[\]:,;、—\s]+")
_LEFT_OUT = re.compile(
    rf"(?:{EXCEPT}|{'|'.join(LEFT_OUT)}|除(?=[^\s,。;]+外))(?P<place>[^\s()、,。;和与及]+)"
)
_BETWEEN_PLACES = re.compile("[、和与及]")
_AREA = frozenset(AREA_LINES)
_REPORTER = frozenset(REPORTER_LINES)


def _in_title(says: Said, cell: Cell) -> Claim[Said]:
    return Claim(
        source=ClaimSource.TITLE,
        says=says,
        cell=cell,
    )


def _in_footnote(says: Said, cell: Cell) -> Claim[Said]:
    return Claim(
        source=ClaimSource.FOOTNOTE,
        says=says,
        cell=cell,
    )


def _of_title(cell: Cell, labels: Labels) -> Claims:
    """What a title, a line above the heads or the name of a sheet says."""
    text = labels.without_names(cell.text)
    places = _places_in(cell, labels)
    units = [_in_title(unit, cell) for unit in units_in(cell, labels)]
    if _DATES_THE_PAPER.search(text):
        return Claims(
            dates=tuple(_dates_in(cell)),
            places=tuple(places),
            units=tuple(units),
        )
    times = _times_of(text)
    vintage = vintage_in_title(text)
    return Claims(
        times=tuple(
            _times_in(
                cell=cell,
                times=times,
                source=ClaimSource.TITLE,
            )
        ),
        dates=tuple(_days_in(cell, times)),
        unclear=tuple(cell._replace(text=words) for words in times.unclear),
        places=tuple(places),
        units=tuple(units),
        cumulative=cell if CUMULATIVE in text else None,
        alone=cell if any(word in text for word in ALONE) else None,
        vintage=cell._replace(text=vintage) if vintage else None,
    )


def _times_of(text: str) -> Times:
    """The times of a title; one that is nothing but a time may be written as a cell would have it."""
    whole = parse_time(text) or _cutoff_in(text)
    if whole is None:
        return _of_figures(text, find_times(text))
    return Times(
        times=(whole,),
        unclear=(),
        rest="",
    )


_OF_A_PAPER = re.compile(
    "的?(?:(?P<since>起|以来|开始)|印发|发布|公布|实施|施行|修订|版|第[^季上下半年月]{1,4}[期号辑批]"
    "|[^年,()]{0,6}年鉴|[^年,()]{0,4}政府工作报告(?!.*(?:任务|目标|完成|落实)))"
)
"""Behind a time in a title: something began then or came out, and figures may be of any other time."""


def _of_figures(text: str, times: Times) -> Times:
    """The times of a title, where those of a paper date it; since when was counted is none of figures."""
    plain = "".join(text.split())
    has_part = any(time.period is None for time in times.times)
    kept = []
    unclear = list(times.unclear)
    for time in times.times:
        match = _OF_A_PAPER.match(plain.partition(time.written)[2])
        # 2023年以来 with 1-9月 beside it is of these months.
        if match is None or (match["since"] and has_part):
            kept.append(time)
        elif match["since"] is None:
            kept.append(time._replace(sense=Sense.DAY))
        elif CUMULATIVE in plain:
            unclear.append(f"{time.written}{match[0]}")
    return times._replace(times=tuple(kept), unclear=tuple(unclear))


def _cutoff_in(text: str) -> Time | None:
    """The time of a line that says up to which day was counted: 统计截止时间:2024年9月30日."""
    key, _, value = text.partition(":")
    if not any(word in key for word in CUTOFF):
        return None
    return until_day(value)


def _times_in(cell: Cell, times: Times, source: ClaimSource) -> Iterator[Claim[Time]]:
    for time in times.times:
        if time.sense is not Sense.DAY:
            yield Claim(
                source=source,
                says=time,
                cell=cell._replace(text=time.written),
            )


def _days_in(cell: Cell, times: Times) -> Iterator[Claim[date]]:
    for time in times.times:
        if time.sense is Sense.DAY and time.period is not None:
            yield _in_title(time.period.end, cell)


def _dates_in(cell: Cell) -> Iterator[Claim[date]]:
    """The dates of a line that dates the paper: 填报日期:2023年10月8日."""
    line = clean(cell.text)
    _, _, value = line.rpartition(":")
    time = parse_time(value)
    if time is not None and time.period is not None and time.sense is not Sense.YEARS:
        yield _in_title(time.period.end, cell)
        return
    yield from _days_in(cell, find_times(line))


def _places_in(cell: Cell, labels: Labels) -> Iterator[Claim[NamedPlace]]:
    """The places of a title (东山县2023年度主要指标) or of a line (地区:东山县, 填报单位:东山县科技局)."""
    line = clean(cell.text)
    is_line = False
    for part in _LINE.finditer(line):
        key = _WITHOUT_BRACKETS.sub("", part["key"])
        value = part["value"]
        if key in _AREA:
            is_line = True
            yield _in_title(labels.regions.named(value), cell)
        elif key in _REPORTER and not labels.is_unit(value):
            is_line = True
            place = labels.regions.leading(value)
            # A bureau of the area says who reports, and nothing of the place.
            if place is not None and not place.is_whole:
                yield _in_title(place, cell)
    if is_line:
        return
    yield from _places_left_out(cell, line, labels)
    yield from _places_of_title(cell, line, labels)


def _places_of_title(
    cell: Cell, line: str, labels: Labels
) -> Iterator[Claim[NamedPlace]]:
    """The places with which a title, or what stands in it behind a time or in brackets, begins."""
    segments = _segments(without_number(line))
    for segment in segments:
        # 唐山市(河北) is in that province, and 河北 alone is the province.
        if segment in PROVINCES and len(segments) > 1:
            continue
        plain = segment.removeprefix(OF_TITLE)
        place = labels.regions.leading(plain)
        if place is None:
            continue
        behind = plain.removeprefix(place.written)
        if re.match(NOT_THE_PLACE, behind):
            # 高新区以外, 迁安市等14个县区: neither that place nor the area.
            place = NamedPlace(plain, None)
        yield _in_title(place, cell)


def _places_left_out(
    cell: Cell, line: str, labels: Labels
) -> Iterator[Claim[NamedPlace]]:
    """The parts of the area that a line says are not in the figures: 不含曹妃甸区数据."""
    for match in _LEFT_OUT.finditer(line):
        place = labels.regions.leading(match["place"])
        if place is not None and place.region:
            yield _in_title(NamedPlace(match[0], None), cell)


def _segments(title: str) -> list[str]:
    """The parts of a title at whose beginning a place may stand: behind its times, in brackets."""
    for time in find_times(title).times:
        title = "".join(title.split()).replace(time.written, "2000年 ")
    return [part for part in _BETWEEN_SEGMENTS.split(title) if part]


# --- units --------------------------------------------------------------------------------------------------

_UNITS = re.compile(r"(?:^|[\s,;(]|计量|金额|数量|货币)单位\s*:\s*(?P<units>[^\s:()]+)")
"""单位:万元; but 填报单位:市科技局 is a bureau."""
_UNIT_BEHIND = re.compile(r"单位\s+(?P<units>[^\s:()]+)")
_IN_BRACKETS = re.compile(r"\((?P<inner>[^()]+)\)")
_BETWEEN_UNITS = re.compile("[、,]|/(?!年)")
"""万元/家 gives two units, and 亿元/年 is one."""


def units_in(title: Cell, labels: Labels) -> list[str]:
    """The units of a line (`单位:万元`, `计量单位：万元、家`) or in brackets in a title (`（百万元）`)."""
    line = clean(title.text)
    match = _UNITS.search(line)
    if match and labels.regions.leading(match["units"]) is None:
        return _BETWEEN_UNITS.split(match["units"])
    match = _UNIT_BEHIND.search(line)
    if match and all(map(labels.is_unit, _BETWEEN_UNITS.split(match["units"]))):
        return _BETWEEN_UNITS.split(match["units"])
    units = []
    for bracket in _IN_BRACKETS.finditer(line):
        parts = _BETWEEN_UNITS.split(bracket["inner"].strip())
        if all(map(labels.is_unit, parts)):
            units += parts
    return units


# --- footnotes and remarks ----------------------------------------------------------------------------------

_SAYS_UNIT = re.compile(
    r"单位(?:均|统一)?(?:为|是|:)\s*(?P<unit>[^\s:(),。;、]+)"
    r"|以(?P<of>[^\s:(),。;、以]+)为(?:计量)?单位"
)
_NOTE = rf"^(?:(?:注|备注|说明|附注)\d*\s*:?|\d+[.、]|(?:{'|'.join(NAMED_SIZE)}))*"
_SAYS_TIME = re.compile(
    rf"{_NOTE}(?:统计)?(?:时间|时期|口径|期间?|区间)?(?:均|都|皆)?(?:为|系|是|指|:)?"
    r"(?P<time>.*?)的?(?:累计)?(?:完成)?(?:数据?|值|口径|情况)?[。.;]?$"
)
"""注:表中数据为1-9月累计数。"""
_SAYS_PLACE = re.compile(
    rf"{_NOTE}(?:统计|数据)?(?:范围|口径)?(?:均|都|皆|仅)?(?:为|系|是|指|包括|:)"
    r"(?P<place>[^,。;]+?)(?:行政区域|合计)?的?(?:数据?)?[。.;]?$"
)
"""注:本表为东山县数据。"""
LONGEST_REMARK = 60
"""Characters of a remark that may be one in a fixed form."""
_SIGNED = re.compile(r"\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?$")
"""A line at the end that a date closes: who signs it, and when."""


def _of_footnote(cell: Cell, labels: Labels) -> Claims:
    """What a footnote says, in the fixed forms of footnotes."""
    line = clean(cell.text)
    if _DATES_THE_PAPER.search(line):
        return Claims(dates=tuple(_dates_in(cell)))
    if len(line) <= LONGEST_REMARK and _SIGNED.search(line):
        return Claims(dates=tuple(_last_days_in(cell, line)))
    times = []
    for time in _noted_times(line):
        noted = _in_footnote(time, cell._replace(text=time.written))
        times.append(noted)
    mentions = []
    assertions = []
    for part in () if times else _mentioned(line):
        mentioned = _in_footnote(part, cell)
        if _asserts(line, part):
            assertions.append(mentioned)
        else:
            mentions.append(mentioned)
    return Claims(
        times=tuple(times),
        units=tuple(_noted_units(cell, line, labels)),
        mentions=tuple(mentions),
        assertions=tuple(assertions),
        places=tuple(_noted_places(cell, line, labels)),
    )


def _last_days_in(cell: Cell, line: str) -> Iterator[Claim[date]]:
    """The days of a line at the end, and those up to which it says that data were taken."""
    for time in find_times(line).times:
        if time.period is not None and time.sense in {Sense.DAY, Sense.UNTIL}:
            yield _in_title(time.period.end, cell)


def _says_cumulative(cell: Cell) -> bool:
    """Whether a footnote says of all figures that they are cumulative."""
    return any(
        footnote.kind is FigureSort.CUMULATIVE and not footnote.of
        for footnote in footnotes_of(cell)
    )


def _noted_units(cell: Cell, line: str, labels: Labels) -> Iterator[Claim[str]]:
    for match in _SAYS_UNIT.finditer(line):
        unit = match["unit"] or match["of"]
        if labels.is_unit(unit):
            yield _in_footnote(unit, cell)


_OF_SOMETHING_ELSE = re.compile(
    "(?:起|以来|开始|后|以后|前|以前|印发|发布|公布|修订|调整|同期)"
)


def _mentioned(line: str) -> Iterator[Time]:
    """The parts of a year that a footnote names, but for those at which something began or came out."""
    plain = "".join(line.split())
    for time in find_times(line).times:
        behind = plain.partition(time.written)[2]
        if time.is_part and not _OF_SOMETHING_ELSE.match(behind):
            yield time


def _asserts(line: str, time: Time) -> bool:
    """Whether a footnote says that figures are those of a time: 企业数为9月底数."""
    before, _, behind = "".join(line.split()).partition(time.written)
    return bool(_IS_OF.search(before)) and behind.startswith(FIGURES_OF)


_IS_OF = re.compile("(?:为|系|是|按)$")


def _noted_places(cell: Cell, line: str, labels: Labels) -> Iterator[Claim[NamedPlace]]:
    """The place of a footnote that says that all figures are of it, or the one that they leave out."""
    yield from _places_left_out(cell, line, labels)
    match = _SAYS_PLACE.match(line) if len(line) <= LONGEST_REMARK else None
    if match is None:
        return
    parts = _BETWEEN_PLACES.split(match["place"])
    places = list(map(labels.regions.leading, parts))
    place = places[0]
    if len(places) > 1 and all(places):
        # Two parts together are neither of them, and not the area.
        place = NamedPlace(match["place"], None)
    if place is not None:
        yield _in_footnote(place, cell)


def _noted_times(line: str) -> Iterable[Time]:
    """The times of a footnote or a remark: 截至9月底 anywhere in it, or nothing but a time."""
    whole = noted_time(line)
    if whole is not None:
        return [whole]
    return [time for time in find_times(line).times if time.sense is Sense.UNTIL]


def noted_time(text: str) -> Time | None:
    """The time that a remark consists of: 截至9月底, 1-9月数, 数据为前三季度累计数."""
    if len(text) > LONGEST_REMARK:
        return None
    plain = clean(text)
    match = _SAYS_TIME.match(plain)
    if match is None:
        return None
    time = parse_time(match["time"])
    if time is None or time.sense is Sense.DAY:
        return None
    return time


def noted_unit(text: str) -> str | None:
    """The unit that a remark consists of: 百万元, 单位为百万元."""
    if len(text) > LONGEST_REMARK:
        return None
    plain = clean(text).strip("()")
    match = _SAYS_UNIT.fullmatch(plain)
    unit = plain if match is None else match["unit"] or match["of"]
    return unit if unit and is_known(unit) else None


def until_day(text: str) -> Time | None:
    """The time from January on to a day, by a cell of a column of days up to which was counted."""
    day = parse_time(text)
    if day is None or day.sense is not Sense.DAY or day.period is None:
        return None
    end = day.period.end
    return parse_time(f"截至{end.year}年{end.month}月{end.day}日")
