"""One messy cell: a number with its unit, a judgement or a period, or the reason why it is none.

Each parser is a short grammar over the text as an office writes it. What leaves the grammar is
refused with a reason; nothing is guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from innovate_ts.actuals.office_words import MISSING, NO, YES
from innovate_ts.basics.cleaning import clean, halfwidth
from innovate_ts.basics.periods import YEARS, Period
from innovate_ts.basics.units import is_known, is_unit_of
from innovate_ts.messages import Message
from innovate_ts.messages import actuals as texts

MAX_CELL = 1000
"""Characters that a cell may have; a longer one is no figure."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as a cell gives it, and its unit where the cell names one."""

    value: Decimal
    unit: str | None = None
    approximate: bool = False


# --- no figure ----------------------------------------------------------------------------------------------


def is_missing(text: str) -> bool:
    """Whether the cell says that there is no figure: empty, `-`, `—`, `…`, `/`, `N/A`, `暂无`, `未公布`."""
    return clean(text).casefold() in MISSING


# --- figures ------------------------------------------------------------------------------------------------

_NUMBER = re.compile(
    r"""(?P<about>(?:约|大约|≈)\ ?)?
        (?P<open>\()?
        (?P<sign>[+\-−])?
        (?P<whole>[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:\ \d{3})+|\d+)
        (?P<fraction>\.\d+)?
        (?:e(?P<exponent>[+-]?\d{1,2}))?
        (?P<close>\))?
        \ ?(?P<unit>[^\d\s.,()+\-−].*?)??(?P<around>左右|上下)?""",
    re.VERBOSE | re.ASCII | re.IGNORECASE,
)
_MINUS_SIGNS = frozenset("-−")
_WITHIN_WHOLE = re.compile("[ ,]")


def parse_quantity(text: str, own_unit: str = "") -> Quantity | Message:
    """Read `1,600`, `１６００家`, `126亿元`, `1.26e2`, `15.7%`, `−5`, `(5)` or `约128`.

    Args:
        text: the cell as written; not a missing one.
        own_unit: the indicator's unit, which the cell may name with any multiplier, whatever it is.

    Returns:
        The figure with the unit that the cell names, or why it is none.
    """
    quantity = find_quantity(text, own_unit)
    return quantity or _why_no_figure(text, own_unit)


def find_quantity(text: str, own_unit: str = "") -> Quantity | None:
    """The same, without the reason: most cells of a table that are looked at are no figures."""
    if len(text) > MAX_CELL:
        return None
    match = _NUMBER.fullmatch(clean(text))
    if match is None:
        return None
    is_bracketed = match["open"] is not None
    if is_bracketed != (match["close"] is not None):
        return None
    # An accountant's (5) is −5; (−5) could be either.
    if is_bracketed and match["sign"]:
        return None
    unit = match["unit"]
    if unit is not None and not _may_be_named(unit, own_unit):
        return None
    is_negative = is_bracketed or match["sign"] in _MINUS_SIGNS
    sign = "-" if is_negative else ""
    digits = _WITHIN_WHOLE.sub("", match["whole"]) + (match["fraction"] or "")
    # Made from text, for arithmetic would round to the 28 digits of the default context.
    value = Decimal(f"{sign}{digits}e{match['exponent'] or 0}")
    is_approximate = bool(match["about"] or match["around"])
    return Quantity(value, unit, is_approximate)


def _may_be_named(unit: str, own_unit: str) -> bool:
    """Whether a cell may name a unit: one that is known everywhere, or one of its indicator's."""
    return is_known(unit) or is_unit_of(unit, own_unit)


_SHEET_ERROR = re.compile(
    r"#(?:REF|N/A|DIV/0|VALUE|NAME|NUM|NULL|SPILL|CALC)[!?]?|#+", re.IGNORECASE
)
_DATE = re.compile(
    r"\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)?|\d{1,2}月\d{1,2}日", re.ASCII
)
_RANGE = re.compile(r"[\d.,]+[^\d.,]*(?:-|–|—|~|至|到|—)[\d.,]+.*", re.ASCII)
_BOUND = re.compile(
    r"""超过?|突破|不足|不到|[不]?[低高大小少多]于|至少|以上|以下|以内|近|[余多]
        |[<>≤≥≦≧]|(?<=\d)\+|\b(?:over|under|at\ least|at\ most)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_WITH_A_WORD = re.compile(r"[+\-−]?[\d.,]+(?:e[+-]?\d{1,2})?[^\d.,]+", re.ASCII)


def _why_no_figure(text: str, own_unit: str) -> Message:
    """The most telling reason why a text is no figure."""
    if len(text) > MAX_CELL:
        return texts.cell_too_long()
    plain = clean(text)
    if plain.startswith("="):
        return texts.formula_without_value(text=text)
    if _SHEET_ERROR.fullmatch(plain):
        return texts.spreadsheet_error(text=text)
    # Before ranges: 2024-09 has the form of one.
    if _DATE.fullmatch(plain):
        return texts.date_not_value(text=text)
    if _RANGE.fullmatch(plain):
        return texts.range_not_value(text=text)
    if re.search(r"\d", plain) and _BOUND.search(plain):
        return texts.bound_not_value(text=text)
    if _WITH_A_WORD.fullmatch(plain):
        return texts.unknown_unit(text=text, unit=own_unit)
    return texts.not_a_number(text=text)


# --- judgements ---------------------------------------------------------------------------------------------


def parse_judgement(text: str) -> bool | Message:
    """Read how a statement was judged: 是/否, 已完成/未完成, yes/no; or say why it was not."""
    plain = clean(text).casefold()
    if plain in YES:
        return True
    if plain in NO:
        return False
    return texts.not_a_judgement(text=text)


_SPACES = re.compile(r"[ \t\u00a0\u2009\u202f]+")
_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_YEAR = r"(?P<year>\d{4})"
_PERIODS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.ASCII | re.IGNORECASE), kind)
    for pattern, kind in (
        (rf"{_YEAR}(?:年|年度|年全年|年年?[底末])?", "year"),
        (rf"{_YEAR}年?(?:-|—|–|~|至|到)(?P<last>\d{{4}})年?", "years"),
        (rf"{_YEAR}年?(?P<part>上|下)半年", "half"),
        (rf"{_YEAR}年?-?H(?P<part>[12])", "half"),
        (rf"{_YEAR}年?前(?P<part>[一二三四1-4])个?季度", "to quarter"),
        (rf"{_YEAR}年?第?(?P<part>[一二三四1-4])季度", "quarter"),
        (rf"{_YEAR}年?[- ]?Q(?P<part>[1-4])", "quarter"),
        (
            rf"{_YEAR}年(?P<from>\d{{1,2}})月?(?:-|—|–|~|至|到)(?P<to>\d{{1,2}})月份?",
            "months",
        ),
        (rf"{_YEAR}年(?P<to>\d{{1,2}})月份?", "month"),
        (rf"{_YEAR}-(?P<to>\d{{1,2}})", "month"),
        (
            rf"{_YEAR}(?P<between>[-/.])(?P<to>\d{{1,2}})(?P=between)(?P<day>\d{{1,2}})",
            "day",
        ),
        (rf"{_YEAR}年(?P<to>\d{{1,2}})月(?P<day>\d{{1,2}})日", "day"),
        (rf"(?:截(?:至|止到?))?{_YEAR}年(?P<to>\d{{1,2}})月(?:底|末)", "to month"),
        (rf"截(?:至|止到?){_YEAR}年(?P<to>\d{{1,2}})月(?P<day>\d{{1,2}})日", "to day"),
        (rf"截(?:至|止到?){_YEAR}年(?:年)?(?:底|末)", "year"),
    )
)


def parse_period(text: str) -> Period | None:
    """Read a period as an office writes it, or ISO 8601 (see `Period.parse`).

    `2023年`, `2024年上半年`, `2024年前三季度`, `2024年1-9月`, `2024年三季度`, `2024Q3`, `截至2024年9月底`
    (January to September; a stock is taken at its end), a date (that day).
    """
    return _parse_period(text) if len(text) <= MAX_CELL else None


@lru_cache(maxsize=4096)
def _parse_period(text: str) -> Period | None:
    """The same, remembered: a table says the same few periods in all its rows."""
    plain = _SPACES.sub("", halfwidth(text)).strip()
    for pattern, kind in _PERIODS:
        match = pattern.fullmatch(plain)
        if match:
            try:
                return _period(match, kind)
            except ValueError:
                return None
    try:
        return Period.parse(plain)
    except ValueError:
        return None


_IN_TEXT = re.compile(
    r"\d{4}年?(?:-|—|–|~|至|到)\d{4}年|(?:截[至止]到?)?\d{4}年(?:度|全年|(?:上|下)半年|前?[一二三四1-4]个?季度|\d{1,2}月?(?:-|—|–|~|至|到)\d{1,2}月份?"
    r"|\d{1,2}月(?:份|底|末|\d{1,2}日)?|年?[底末])?|\d{4}[- ]?Q[1-4]|\d{4}-\d{2}(?!\d)",
    re.ASCII | re.IGNORECASE,
)


def find_periods(text: str) -> list[str]:
    """The periods that a title names, as written: `2024年1-9月` in `唐山市2024年1-9月完成情况`."""
    plain = _SPACES.sub("", halfwidth(text))[:MAX_CELL]
    return [
        found for found in _IN_TEXT.findall(plain) if parse_period(found) is not None
    ]


def _period(match: re.Match[str], kind: str) -> Period:
    """The period that a match of `_PERIODS` stands for; ValueError where there is no such month or day."""
    year, parts = int(match["year"]), match.groupdict()
    if year not in YEARS:
        raise ValueError(f"no year of a plan: {year}")
    if kind == "year":
        return Period.years(year)
    if kind == "half":
        return (
            Period.months(year, 1, 6)
            if parts["part"] in {"上", "1"}
            else Period.months(year, 7, 12)
        )
    if kind in {"quarter", "to quarter"}:
        last = _DIGITS[parts["part"]] * 3
        return Period.months(year, last - 2 if kind == "quarter" else 1, last)
    if kind == "years":
        return Period.parse(f"{year}/{parts['last']}")
    if kind in {"day", "to day"}:
        day = Period.parse(f"{year}-{int(parts['to']):02}-{int(parts['day']):02}")
        return day if kind == "day" else Period(date(year, 1, 1), day.end)
    last = int(parts["to"])
    first = {"months": int(parts.get("from") or 1), "to month": 1}.get(kind, last)
    if not 1 <= first <= last <= 12:
        raise ValueError(f"no such months: {first} to {last}")
    return Period.months(year, first, last)
