"""One messy cell: a figure with its unit, a judgement, or the reason why it is none.

Each parser is a short grammar over the cleaned text. What leaves the grammar is refused with a reason;
nothing is guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from innovate_ts.actuals.office_words import MISSING, NO, YES
from innovate_ts.basics.cleaning import clean
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
    is_closed = match["close"] is not None
    if is_bracketed != is_closed:
        return None
    # An accountant's (5) is −5; (−5) could be either.
    if is_bracketed and match["sign"]:
        return None
    unit = match["unit"]
    if unit is not None and not _may_be_named(unit, own_unit):
        return None
    is_approximate = bool(match["about"] or match["around"])
    return Quantity(_value(match), unit, is_approximate)


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


def _may_be_named(unit: str, own_unit: str) -> bool:
    """Whether a cell may name a unit: one that is known everywhere, or one of its indicator's."""
    return is_known(unit) or is_unit_of(unit, own_unit)


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
_RANGE = re.compile(r"[\d.,]+[^\d.,]*(?:-|–|—|~|至|到|—)[\d.,]+.*", re.ASCII)
_BOUND = re.compile(
    r"""超过?|突破|不足|不到|近          # before the figure: 超过1000
        |[不]?[低高大小少多]于|至少
        |以上|以下|以内|[余多]             # behind it: 1000余家
        |[<>≤≥≦≧]
        |(?<=\d)\+                        # 1000+
        |\b(?:over|under|at\ least|at\ most)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
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
    has_digit = _DIGIT.search(plain) is not None
    if has_digit and _BOUND.search(plain):
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
