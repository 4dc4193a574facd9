"""The figures of each paragraph against those that the data encodes or lists."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from innovate_ts.basics.numerals import read_numeral
from innovate_ts.messages import counts as texts
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plantext.counts.blanks import blanked
from innovate_ts.plantext.counts.count import Count, Uncounted
from innovate_ts.plantext.counts.quotations import Quotation, goals_quoted, located
from innovate_ts.plantext.paragraphs import Extract, Paragraph, PlanText
from innovate_ts.plantext.zh.counting import (
    EACH_YEAR,
    FIGURE,
    HAN,
    IN_WORDS,
    MOST_YEARS,
    NO_FIGURE,
    OF_A_NAME,
    ROW_NUMBER,
    SHARE,
    WANTS,
    WITH_UNIT,
)
from innovate_ts.plantext.zh.section_names import HEAD

_NEAR = 4
"""Characters before a figure of a name in which a word of targets makes it one."""
_BEFORE = 20
"""Characters before a figure in which a word makes it one of each year."""
_AROUND = 12
"""Characters beside a figure that are shown with it."""


def count_figures(plan: Plan, text: PlanText) -> Count:
    """Each figure of the text is one of a target's, stands in a name, or is listed with its reason."""
    listed: list[Quotation] = []
    for other in plan.targets.other_figures:
        listed += located(text, other.source, other.phrase)
    quoted = list(goals_quoted(plan, text))
    figures = [*_figures_of_plan(text), *_figures_in_noise(text)]
    still_open = [
        _uncounted(figure)
        for figure in figures
        if not _is_accounted_for(figure, quoted, listed)
    ]
    return Count(
        subject="figures",
        total=len(figures),
        open=tuple(still_open),
    )


def _is_accounted_for(
    figure: Extract, quoted: Sequence[Quotation], listed: Sequence[Quotation]
) -> bool:
    if any(place.holds(figure) for place in listed):
        return True
    return any(place.holds(figure) and _is_of(figure, place) for place in quoted)


def _is_of(figure: Extract, quotation: Quotation) -> bool:
    """Whether the data has the figure that it quotes, in whatever multiple of ten, or in a name."""
    if _is_in_name(figure.words, quotation.names):
        return True
    value = _value(figure.words)
    meant = {_digits(value)}
    before = max(0, figure.start - _BEFORE)
    if EACH_YEAR.search(figure.paragraph.text, before, figure.start):
        meant.update(_digits(value * years) for years in range(2, MOST_YEARS + 1))
    return any(_digits(encoded) in meant for encoded in quotation.figures)


def _is_in_name(written: str, names: str) -> bool:
    """Whether a figure is a part of a name, as a name has it that is no sentence: 10亿元以上企业."""
    start = names.find(written)
    if start < 0:
        return False
    behind = start + len(written)
    is_attribute = OF_A_NAME.match(names, behind) is not None
    return is_attribute or not WANTS.search(names, max(0, start - _NEAR), start)


def _digits(value: Decimal) -> tuple[int, ...]:
    """The digits that count, whatever the unit's power of ten."""
    return value.normalize().as_tuple().digits


def _value(written: str) -> Decimal:
    if written in IN_WORDS:
        return Decimal(IN_WORDS[written])
    if written.startswith(SHARE):
        return read_numeral(written.removeprefix(SHARE))
    return Decimal(written.replace(",", ""))


def _figures_of_plan(text: PlanText) -> Iterator[Extract]:
    """Those of the plan's own paragraphs; its title has its years."""
    for paragraph in text.paragraphs:
        if paragraph.section != HEAD:
            yield from _figures_in(paragraph)


def _figures_in_noise(text: PlanText) -> Iterator[Extract]:
    """Those of what was taken for the page's, where a unit stands behind them: they may be the plan's."""
    for paragraph in text.noise:
        for figure in _figures_in(paragraph):
            if WITH_UNIT.match(paragraph.text, figure.end):
                yield figure


def _figures_in(paragraph: Paragraph) -> Iterator[Extract]:
    text = blanked(NO_FIGURE, _without_row_number(paragraph))
    for match in FIGURE.finditer(text):
        yield Extract(paragraph, *match.span())


def _without_row_number(paragraph: Paragraph) -> str:
    """A text without the number in the first cell of a table's row, or the second before words."""
    text = paragraph.text
    if not paragraph.is_row:
        return text
    for (start, end), (_, end_of_next) in pairwise(paragraph.cells[:3]):
        is_number = ROW_NUMBER.fullmatch(text, start, end) is not None
        if is_number and (start == 0 or HAN.search(text, end, end_of_next)):
            return text[:start] + " " * (end - start) + text[end:]
    return text


def _uncounted(figure: Extract) -> Uncounted:
    start = max(0, figure.start - _AROUND)
    end = figure.end + _AROUND
    message = texts.count_figure(text=figure.words)
    return Uncounted(figure.paragraph, start, end, message)
