"""Clauses with a figure for each of several years, taken apart into clauses of one year each."""

import re

_BY_YEAR = re.compile(r"[、和](?=(?:到|力争到?)?(?:20|21)\d\d年)")
_END = "年?[底末]?"
_YEARS = rf"(?:(?:20|21)\d\d年?{_END}[、和及])+(?:20|21)\d\d年{_END}"
_YEARS_FIRST = re.compile(
    rf"到?(?P<years>{_YEARS}),?"
    r"(?P<words>\D*?)分别(?P<verb>\D*?)(?P<figures>\d.*)"
)
_FIGURE_OF_YEAR = re.compile(r"年\D*\d")
_YEARS_ALONE = re.compile(rf"到?(?P<years>{_YEARS})")


def years_alone(text: str) -> str:
    """The years of a clause that lists several and says nothing else; nothing of any other clause."""
    match = _YEARS_ALONE.fullmatch(text)
    if match is None:
        return ""
    return match["years"]


def clauses_of_years(text: str) -> list[str]:
    """The clauses that a clause with a figure for each of several years stands for; none if it is no such.

    新建A2025年5亩、2026年6亩, and 2025年、2026年A分别达到5亩、6亩.
    """
    clauses = _with_years_first(text)
    if clauses:
        return clauses
    # 累计投资1200亿元,其中2026年360亿元、2027年400亿元
    parts = _BY_YEAR.split(text.removeprefix("其中"))
    has_figures = all(_FIGURE_OF_YEAR.search(part) for part in parts)
    if len(parts) > 1 and has_figures:
        return parts
    return []


def _with_years_first(text: str) -> list[str]:
    match = _YEARS_FIRST.fullmatch(text)
    if match is None:
        return []
    years = re.findall(r"\d{4}", match["years"])
    figures = re.split("[、和]", match["figures"])
    if len(years) != len(figures):
        return []
    # The unit may stand behind the last figure only.
    last_unit = re.sub(r"^[\d.,]+", "", figures[-1])
    words = match["words"] + match["verb"]
    clauses = []
    for year, figure in zip(years, figures, strict=True):
        clause = f"{year}年{words}{figure}"
        if clause[-1].isdigit():
            clause += last_unit
        clauses.append(clause)
    return clauses
