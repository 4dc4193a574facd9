"""The indicator of a whole table, where it stands once: in a line, in a title, in the sheet's name."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.office_words import (
    INDICATOR_LINES,
    TITLE_FORMS,
    TITLE_WORDS,
)
from innovate_ts.actuals.raw_rows import Cell, RawRow
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.names import normalise
from innovate_ts.basics.period_grammar import find_times

_LINES = frozenset(map(normalise, INDICATOR_LINES))
_LONGEST_FIRST = sorted(map(re.escape, TITLE_WORDS), key=len, reverse=True)
_TITLE_WORDS = re.compile("|".join((*TITLE_FORMS, *_LONGEST_FIRST)))
LONGEST_TITLE = 300
"""Characters of a title that are looked through for a name."""
_UNIT = re.compile(r"\((?:单位:)?(?P<unit>[^()]*)\)")


def indicator_named_once(cells: Iterable[Cell], labels: Labels) -> Cell | None:
    """The indicator that lines above the heads name, with the place of the line, if there is exactly one."""
    named: dict[str, Cell] = {}
    for cell in cells:
        name = _name_in(cell.text, labels)
        if name is not None:
            form = labels.read(name).form
            named.setdefault(form, cell._replace(text=name))
    if len(named) != 1:
        return None
    return next(iter(named.values()))


def cells_of(rows: Iterable[RawRow]) -> list[Cell]:
    """The cells of rows that say something."""
    cells = []
    for row in rows:
        for index in range(len(row.cells)):
            cell = row.cell(index)
            if not cell.is_blank:
                cells.append(cell)
    return cells


def _name_in(text: str, labels: Labels) -> str | None:
    """The indicator of a line 指标:技术合同成交额(亿元), or of a title that says besides when and where."""
    line = clean(text[:LONGEST_TITLE])
    key, colon, value = line.partition(":")
    if colon and normalise(key) in _LINES:
        return value.strip() or None
    named = named_in_title(line, labels)
    if named is None or named.left:
        return None
    return named.name


_NUMBER_OF_TITLE = re.compile(
    r"\s*(?:附?表\d+(?:[-.]\d+)*|附件\d*|\(?[一二三四五六七八九十\d]{1,2}(?:\)|、|\.(?!\d)))[\s:]*"
)


def without_number(title: str) -> str:
    """A title without the number of its table before it: 表1迁安市主要指标."""
    match = _NUMBER_OF_TITLE.match(title)
    return title if match is None else title[match.end() :]


class TitleName(NamedTuple):
    """The indicator that a title names."""

    name: str
    """With its unit, as written."""
    left: str
    """The words of the title that are not understood."""


def named_in_title(title: str, labels: Labels) -> TitleName | None:
    """The one known name in a title, and what else it says but times, its place and the words of titles."""
    plain = clean(title[:LONGEST_TITLE])
    unit = _unit_in(plain, labels)
    rest = find_times(plain.replace(unit, "")).rest
    rest = without_number(rest)
    place = labels.regions.leading(rest)
    if place is not None and place.region is not None:
        rest = rest.removeprefix(place.written)
    bare = rest.strip("()-_—:· ")
    # A label with its ending goes first: 技术合同成交额同比增长 is another measure.
    if bare and labels.read(bare).form in labels.known:
        return TitleName(bare + unit, "")
    form = normalise(rest)
    name = _longest_name(form, labels)
    if name is None:
        return None
    before, _, behind = form.partition(name)
    before = _TITLE_WORDS.sub("", before)
    behind = _TITLE_WORDS.sub("", behind)
    if not before and labels.read(name + behind).form == name:
        # What is left is an ending.
        return TitleName(name + behind + unit, "")
    left = f"{before} {behind}".strip()
    return TitleName(name + unit, left)


def _unit_in(title: str, labels: Labels) -> str:
    """The unit in brackets in a title, with them; empty where there is none."""
    for match in _UNIT.finditer(title):
        if labels.is_unit(match["unit"]):
            return match[0]
    return ""


def _longest_name(form: str, labels: Labels) -> str | None:
    """The longest known name in the normal form of a title."""
    names = [name for name in labels.known if name in form]
    return max(names, key=len, default=None)
