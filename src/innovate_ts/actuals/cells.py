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

from innovate_ts.basics.names import halfwidth, normalise
from innovate_ts.basics.periods import YEARS, Period
from innovate_ts.basics.units import is_known

MAX_CELL = 1000
"""Characters that a cell may have; a longer one is no figure."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as a cell gives it, and its unit where the cell names one."""

    value: Decimal
    unit: str | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a cell is not what its column should hold: the code of a problem."""

    code: str


_MISSING = frozenset(
    {"", "-", "--", "—", "——", "–", "−", "…", "……", "...", "/", "n/a", "暂无", "未公布"}
)
_SPACES = re.compile(r"[ \t\u00a0\u2009\u202f]+")
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


def is_missing(text: str) -> bool:
    """Whether the cell says that there is no figure: empty, `-`, `—`, `…`, `/`, `N/A`, `暂无`, `未公布`."""
    return halfwidth(text).strip().casefold() in _MISSING


def parse_quantity(text: str, own_unit: str = "") -> Quantity | Refused:
    """Read `1,600`, `１６００家`, `126亿元`, `1.26e2`, `15.7%`, `−5`, `(5)` or `约128`.

    Args:
        text: the cell as written; not a missing one.
        own_unit: a unit that is allowed too, though it converts into no other.

    Returns:
        The figure with the unit that the cell names, or the code of the problem.
    """
    if len(text) > MAX_CELL:
        return Refused("cell_too_long")
    plain = _SPACES.sub(" ", halfwidth(text)).strip()
    match = _NUMBER.fullmatch(plain)
    if (
        not match
        or bool(match["open"]) != bool(match["close"])
        or (match["open"] and match["sign"])
    ):
        return Refused(_why_no_number(plain))
    unit = match["unit"]
    if (
        unit is not None
        and not is_known(unit)
        and normalise(unit) != normalise(own_unit)
    ):
        return Refused(_why_no_number(plain))
    digits = re.sub(r"[ ,]", "", match["whole"]) + (match["fraction"] or "")
    negative = match["open"] is not None or match["sign"] in {"-", "−"}
    # Made from text, for arithmetic would round to the 28 digits of the default context.
    value = Decimal(f"{'-' if negative else ''}{digits}e{match['exponent'] or 0}")
    return Quantity(value, unit, bool(match["about"] or match["around"]))


def _why_no_number(plain: str) -> str:
    """The most telling reason why a text is no number."""
    if plain.startswith("="):
        return "formula_without_value"
    if _SHEET_ERROR.fullmatch(plain):
        return "spreadsheet_error"
    if _DATE.fullmatch(plain):
        return "date_not_value"
    if _RANGE.fullmatch(plain):
        return "range_not_value"
    if re.search(r"\d", plain) and _BOUND.search(plain):
        return "bound_not_value"
    if re.fullmatch(r"[+\-−]?[\d.,]+(e[+-]?\d{1,2})?[^\d.,]+", plain, re.ASCII):
        return "unknown_unit"
    return "not_a_number"


_YES = frozenset({"是", "已完成", "yes"})
_NO = frozenset({"否", "未完成", "no"})


def parse_judgement(text: str) -> bool | Refused:
    """Read how a statement was judged: 是/否, 已完成/未完成, yes/no."""
    plain = halfwidth(text).strip().casefold()
    if plain in _YES:
        return True
    return False if plain in _NO else Refused("not_a_judgement")


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
