"""One messy cell: a figure with its unit, a judgement, or the reason why it is none.

Each parser is a short grammar over the cleaned text. What leaves the grammar is refused with a reason;
nothing is guessed.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple, Protocol

from innovate_ts.actuals.decimal_marks import DecimalMark, may_be_either, with_point
from innovate_ts.actuals.office_words import (
    MISSING,
    NO,
    NONE_OR_ZERO,
    NOT_PUBLISHED,
    NOT_REPORTED,
    PLANNED_CELLS,
    STATUS_FORECASTS,
    STATUS_VINTAGES,
    YES,
)
from innovate_ts.actuals.settledness import noted_vintage
from innovate_ts.basics.actual import Lack, Vintage
from innovate_ts.basics.cleaning import clean, unmarked_figure
from innovate_ts.basics.names import normalise
from innovate_ts.basics.numerals import read_numeral
from innovate_ts.basics.traditional import simplified
from innovate_ts.basics.units import (
    DIMENSIONLESS,
    EXACT,
    MULTIPLIER,
    PLACE,
    family,
    is_known,
    is_unit_of,
    parse_unit,
)
from innovate_ts.messages import Message
from innovate_ts.messages import actuals as texts

MAX_CELL = 1000
"""Characters that a cell may have; a longer one is no figure."""


class Quantity(NamedTuple):
    """A figure as a cell gives it, and its unit where the cell names one."""

    value: Decimal
    unit: str | None = None
    approximate: bool = False
    marks: str = ""
    """The marks of footnotes behind it."""
    vintage: Vintage = ""
    """How settled it is, by the letter behind it."""


# --- no figure ----------------------------------------------------------------------------------------------


def is_missing(text: str) -> bool:
    """Whether the cell says that there is no figure: empty, `-`, `…`, `/`, `N/A`, `..`, `暂无`, `未公布`."""
    return _as_word(text) in MISSING


def lack_of(text: str) -> Lack | None:
    """Why a missing figure is missing, where the cell says so: `未公布` or `未报送`."""
    word = _as_word(text)
    if word in NOT_PUBLISHED:
        return "awaited"
    if word in NOT_REPORTED:
        return "not_reported"
    return None


def _as_word(text: str) -> str:
    """A text as the words of a set are written; the longest of them has a few characters."""
    if len(text) > MAX_CELL:
        return text
    return clean(text).casefold()


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
_STATUS = re.compile(
    r"(?<=[\d%\s])(?:\((?P<inner>[a-z])\)|(?P<letter>[a-z]))$", re.IGNORECASE
)


def parse_quantity(
    text: str, own_unit: str = "", mark: DecimalMark = "point"
) -> Quantity | Message:
    """Read `1,600`, `１６００家`, `126亿元`, `1亿2600万元`, `1.26e2`, `15.7%`, `(5)`, `约128` or `1650①`.

    Args:
        text: the cell as written; not a missing one.
        own_unit: the indicator's unit, which the cell may name with any multiplier, whatever it is.
        mark: what stands before the decimals in its file.

    Returns:
        The figure with the unit that the cell names, or why it is none.
    """
    quantity = find_quantity(text, own_unit, mark)
    return quantity or _why_no_figure(text, own_unit, mark)


def find_quantity(
    text: str, own_unit: str = "", mark: DecimalMark = "point"
) -> Quantity | None:
    """The same, without the reason: most cells of a table that are looked at are no figures."""
    if len(text) > MAX_CELL:
        return None
    plain = clean(text)
    # A rank alone is written in words.
    if not any(map(str.isdecimal, plain)) and not plain.startswith("第"):
        return None
    if mark != "point":
        pointed = with_point(plain, mark)
        if pointed is None:
            return None
        plain = pointed
    quantity = _read(plain, own_unit) or _read_marked(plain, own_unit)
    return quantity or _read_remarked(plain, own_unit)


def _read_remarked(plain: str, own_unit: str) -> Quantity | None:
    """A figure with a remark behind it that says how settled it is: 8(快报数), 8 (provisional)."""
    figure, remark = _split_remark(plain)
    vintage = noted_vintage(remark)
    quantity = _read(figure, own_unit) if vintage else None
    return quantity and quantity._replace(vintage=vintage)


def _split_remark(plain: str) -> tuple[str, str]:
    """A figure and the remark in brackets behind it; empty where there is none."""
    figure, opened, remark = plain.partition("(")
    if not opened or not remark.endswith(")"):
        return plain, ""
    return figure.strip(), remark.removesuffix(")")


def _read(plain: str, own_unit: str) -> Quantity | None:
    """A figure with nothing around it but its unit."""
    if is_unit_of(own_unit, PLACE):
        rank = _read_rank(plain)
        if rank is not None:
            return rank
    match = _NUMBER.fullmatch(plain)
    if match is None:
        return None
    is_bracketed = match["open"] is not None
    is_closed = match["close"] is not None
    if is_bracketed != is_closed:
        return None
    # An accountant's (5) is −5; (−5) could be either.
    if is_bracketed and match["sign"]:
        return None
    written = match["unit"]
    is_approximate = bool(match["about"] or match["around"])
    if written is None:
        return Quantity(
            value=_value(match),
            unit=None,
            approximate=is_approximate,
        )
    unit = _named_unit(written, own_unit)
    if unit is None:
        return _read_compound(plain, own_unit)
    return Quantity(
        value=_value(match),
        unit=unit,
        approximate=is_approximate,
    )


def _value(match: re.Match[str]) -> Decimal:
    """The number that a match of `_NUMBER` stands for."""
    is_bracketed = match["open"] is not None
    is_negative = is_bracketed or match["sign"] in _MINUS_SIGNS
    sign = "-" if is_negative else ""
    whole = _WITHIN_WHOLE.sub("", match["whole"])
    fraction = match["fraction"] or ""
    exponent = match["exponent"] or "0"
    # Made from text, for arithmetic would round to the 28 digits of the default context.
    return Decimal(f"{sign}{whole}{fraction}e{exponent}")


def _named_unit(written: str, own_unit: str) -> str | None:
    """The unit that a cell names: one that is known everywhere, or one of its indicator's; else None."""
    if is_known(written) or is_unit_of(written, own_unit):
        return written
    # 126亿 is money where money is meant; of people or of land it may be a slip.
    is_multiplier = family(written) == DIMENSIONLESS
    if is_multiplier and family(own_unit) == _MONEY:
        return f"{written}{_MONEY}"
    return None


# --- a rank: 第8位, 第八名 ----------------------------------------------------------------------------------

_RANK = re.compile(
    r"第 ?(?P<place>\d{1,4}|[一二三四五六七八九十百]{1,5}) ?[位名]?", re.ASCII
)


def _read_rank(plain: str) -> Quantity | None:
    match = _RANK.fullmatch(plain)
    if match is None:
        return None
    place = match["place"]
    number = Decimal(place) if place.isdecimal() else read_numeral(place)
    return Quantity(number, PLACE)


# --- a figure in several steps of size: 1亿2600万元 ---------------------------------------------------------

_MONEY = "元"
_STEP = rf"\d+(?:\.\d+)?{MULTIPLIER}"
_COMPOUND = re.compile(
    rf"(?P<about>(?:约|大约|≈))?(?P<steps>{_STEP}(?:{_STEP})*(?:\d+(?:\.\d+)?)?)"
    r"(?P<base>[^\d\s.,()+\-−].*?)??(?P<around>左右|上下)?",
    re.ASCII,
)
_ONE_STEP = re.compile(rf"(?P<figure>\d+(?:\.\d+)?)(?P<size>{MULTIPLIER}|$)", re.ASCII)


def _read_compound(plain: str, own_unit: str) -> Quantity | None:
    """1亿2600万元 as 1.26 亿元: each step smaller than one of the step before it."""
    written = simplified(plain.replace(" ", ""))
    match = _COMPOUND.fullmatch(written)
    if match is None:
        return None
    base = match["base"]
    if base is None:
        base = _MONEY if family(own_unit) == _MONEY else ""
    if _named_unit(base, own_unit) is None:
        return None
    steps = [_step(step) for step in _ONE_STEP.finditer(match["steps"])]
    if not _descend(steps):
        return None
    value = Decimal(0)
    for figure, size in steps:
        amount = EXACT.multiply(figure, size)
        value = EXACT.add(value, amount)
    largest = _ONE_STEP.match(match["steps"])
    assert largest is not None  # noqa: S101 - the pattern begins with a step
    value = EXACT.divide(value, steps[0].size)
    is_approximate = bool(match["about"] or match["around"])
    return Quantity(
        value=value,
        unit=f"{largest['size']}{base}",
        approximate=is_approximate,
    )


class _Step(NamedTuple):
    """One step of a figure: 2600 of 万."""

    figure: Decimal
    size: Decimal


def _step(match: re.Match[str]) -> _Step:
    size = parse_unit(match["size"]).factor if match["size"] else Decimal(1)
    return _Step(Decimal(match["figure"]), size)


def _descend(steps: Sequence[_Step]) -> bool:
    """Whether each step is less than one of the step before it, and only the last has a fraction."""
    for upper, lower in pairwise(steps):
        is_whole = upper.figure == upper.figure.to_integral_value()
        amount = EXACT.multiply(lower.figure, lower.size)
        if not is_whole or amount >= upper.size:
            return False
    return True


# --- what stands behind a figure: marks of footnotes, letters of a statistics office ------------------------


def _read_marked(plain: str, own_unit: str) -> Quantity | None:
    """A figure with marks of footnotes or a letter of its status behind it."""
    figure, marks = unmarked_figure(plain)
    before, status = _split_status(figure)
    quantity = _read(before, own_unit)
    if quantity is None or status in STATUS_FORECASTS:
        return None
    vintage = STATUS_VINTAGES.get(status, "")
    return quantity._replace(marks=marks, vintage=vintage)


def _split_status(figure: str) -> tuple[str, str]:
    """A figure and the letter of its status, a small one; empty where there is none."""
    match = _STATUS.search(figure)
    if match is None:
        return figure, ""
    letter = match["inner"] or match["letter"]
    status = letter.lower()
    if status not in STATUS_VINTAGES and status not in STATUS_FORECASTS:
        return figure, ""
    return figure[: match.start()].rstrip(), status


# --- why a cell is no figure --------------------------------------------------------------------------------

_SHEET_ERROR = re.compile(
    r"#(?:REF|N/A|DIV/0|VALUE|NAME|NUM|NULL|SPILL|CALC)[!?]?"
    r"|#+",  # the column is too narrow for the figure
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)?"  # 2024-09-30, 2024年9月
    r"|\d{1,2}月\d{1,2}日",  # 9月30日
    re.ASCII,
)
_RANGE = re.compile(
    r"[\d.,]+(?!e-\d)[^\d.,]*(?:-|–|—|~|至|到|—)[\d.,]+.*", re.ASCII | re.IGNORECASE
)
_BOUND = re.compile(
    r"""^前                                # 前10: one of ten places
        |超过?|突破|不足|不到|近          # before the figure: 超过1000
        |[不]?[低高大小少多]于|至少
        |以上|以下|以内|[余多]             # behind it: 1000余家
        |[<>≤≥≦≧]
        |(?<=\d)\+                        # 1000+
        |\b(?:over|under|at\ least|at\ most)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_CALCULATION = re.compile(r"[\d.,]+(?:[+×*][\d.,]+)+", re.ASCII)


class _ReasonOfText(Protocol):
    def __call__(self, *, text: str) -> Message: ...


_NO_NUMBERS: tuple[tuple[re.Pattern[str], _ReasonOfText], ...] = (
    (_SHEET_ERROR, texts.spreadsheet_error),
    # Before ranges: 2024-09 has the form of one.
    (_DATE, texts.date_not_value),
    (_RANGE, texts.range_not_value),
    (_CALCULATION, texts.calculation_not_value),
)
"""Whole texts that are no number, each with the reason; the first that fits counts."""
_DIGIT = re.compile(r"\d|^前[一二三四五六七八九十]")
_WITH_A_WORD = re.compile(r"[+\-−]?[\d.,]+(?:e[+-]?\d{1,2})?[^\d.,]+", re.ASCII)


def _why_no_figure(text: str, own_unit: str, mark: DecimalMark) -> Message:
    """The most telling reason why a text is no figure."""
    if len(text) > MAX_CELL:
        return texts.cell_too_long()
    plain = clean(text)
    if plain in NONE_OR_ZERO:
        return texts.none_or_zero(text=text)
    if mark == "either" and may_be_either(plain):
        return texts.thousands_or_decimals(text=text)
    return _why_no_number(plain, text, own_unit)


def _why_no_number(plain: str, text: str, own_unit: str) -> Message:
    """The same of a text that is no figure however its decimals are written."""
    if plain.startswith("="):
        return texts.formula_without_value(text=text)
    for form, reason in _NO_NUMBERS:
        if form.fullmatch(plain):
            return reason(text=text)
    has_digit = _DIGIT.search(plain) is not None
    if has_digit and _BOUND.search(plain):
        return texts.bound_not_value(text=text)
    _, status = _split_status(plain)
    figure, remark = _split_remark(plain)
    is_planned = normalise(remark) in PLANNED_CELLS
    if has_digit and (status in STATUS_FORECASTS or is_planned):
        return texts.estimate_not_value(text=text)
    if remark and _read(figure, own_unit) is not None:
        return texts.remark_behind_value(text=text, figure=figure, remark=remark)
    if _WITH_A_WORD.fullmatch(plain):
        return texts.unknown_unit(text=text, unit=own_unit)
    return texts.not_a_number(text=text)


# --- judgements ---------------------------------------------------------------------------------------------


def parse_judgement(text: str) -> bool | Message:
    """Read how a statement was judged: 是/否, 已完成/未完成, yes/no; or say why it was not."""
    word = _as_word(text)
    if word in YES:
        return True
    if word in NO:
        return False
    return texts.not_a_judgement(text=text)
