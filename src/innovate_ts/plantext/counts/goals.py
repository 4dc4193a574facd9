"""Targets against what stands around their phrases: what looks back, the nearest year, words of a limit."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from innovate_ts.messages import Message
from innovate_ts.messages import counts as texts
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Target
from innovate_ts.plantext.counts.count import Count, Uncounted
from innovate_ts.plantext.counts.outline import TextPlace, outline, spots_of
from innovate_ts.plantext.counts.quotations import Quotation, first_located
from innovate_ts.plantext.paragraphs import PlanText
from innovate_ts.plantext.zh.counting import (
    ASKS_LESS,
    FALLS,
    FIGURE,
    FORWARD,
    IN_REVERSE,
    LESS_IS_BETTER,
    PAST_SENTENCE,
    PAST_TITLE,
    RULE_OF_GRANT,
    SINCE,
    YEAR,
    tells_year,
)

_LONGEST_TITLE = 40
"""Characters of a heading."""
_FULL_STOP = re.compile("[。!?]")
_PART = re.compile("[;①-⑳]")
"""What parts a sentence whose parts stand each for itself."""


class _Goal(NamedTuple):
    """A target and where its phrase stands."""

    indicator: Indicator
    target: Target
    place: Quotation


def count_contexts(plan: Plan, text: PlanText) -> Count:
    """No target's phrase stands in what looks back, or in a rule of grants."""
    past = _sections_of_past(text)
    indices = spots_of(text)
    goals = list(_goals(plan, text))
    still_open = []
    for goal in goals:
        paragraph = goal.place.paragraph
        spot = TextPlace(indices.get(id(paragraph), 0), goal.place.start)
        is_in_past = any(begin <= spot < end for begin, end in past)
        if is_in_past or _looks_back(goal.place):
            still_open.append(_uncounted(goal, texts.count_past()))
        elif RULE_OF_GRANT.search(_PART.split(_sentence_to(goal.place))[-1]):
            still_open.append(_uncounted(goal, texts.count_rule()))
    return Count(
        subject="context",
        total=len(goals),
        open=tuple(still_open),
    )


def count_years(plan: Plan, text: PlanText) -> Count:
    """Each target is of the year that stands nearest before its figure, where the paragraph has one."""
    total = 0
    still_open = []
    for goal in _goals(plan, text):
        years = _nearest_years(goal, text)
        if years is None:
            continue
        total += 1
        first, last = years
        end = goal.target.period.end.year
        is_of_whole_plan = goal.target.period == plan.meta.period
        # 2024年80家、2025年100家: of several years in a sentence any may be meant.
        is_told = tells_year(_sentence_to(goal.place), end)
        if not first <= end <= last and not is_of_whole_plan and not is_told:
            message = texts.count_year(text=str(last))
            still_open.append(_uncounted(goal, message))
    return Count(
        subject="years",
        total=total,
        open=tuple(still_open),
    )


def count_senses(plan: Plan, text: PlanText) -> Count:
    """No target asks for this or more where words or name of its figure ask for this or less."""
    goals = list(_goals(plan, text))
    still_open = []
    for goal in goals:
        if not goal.target.asks_for_more:
            continue
        if goal.target.measure != "value":
            asks_less = _is_fall(goal)
        else:
            asks_less = _words_ask_for_less(goal.place)
            asks_less = asks_less or _less_is_better(goal.indicator)
        if asks_less:
            still_open.append(_uncounted(goal, texts.count_sense()))
    return Count(
        subject="senses",
        total=len(goals),
        open=tuple(still_open),
    )


def _is_fall(goal: _Goal) -> bool:
    """Whether a growth below zero stands in words of a fall, of which no limit is told: 下降5%."""
    figure = goal.target.figure
    words = goal.place.words
    if figure is None or figure >= 0 or ASKS_LESS.search(words):
        return False
    return FALLS.search(words) is not None


def _words_ask_for_less(place: Quotation) -> bool:
    """Whether the words of the only figure of a phrase are those of a limit."""
    has_one_figure = len(FIGURE.findall(place.words)) == 1
    return has_one_figure and ASKS_LESS.search(place.words) is not None


def _less_is_better(indicator: Indicator) -> bool:
    name = indicator.name.zh
    if IN_REVERSE.search(name):
        return False
    return LESS_IS_BETTER.search(name) is not None


def _goals(plan: Plan, text: PlanText) -> Iterator[_Goal]:
    """Each target at the first place of its phrase."""
    for indicator in plan.indicators:
        for target in indicator.targets:
            place = first_located(text, target.source)
            if place is not None:
                yield _Goal(indicator, target, place)


def _uncounted(goal: _Goal, message: Message) -> Uncounted:
    place = goal.place
    encoded = f"{goal.indicator.id}: {goal.target.period}"
    return Uncounted(place.paragraph, place.start, place.end, message, encoded)


# --- what looks back


def _sections_of_past(text: PlanText) -> list[tuple[TextPlace, TextPlace]]:
    """Where headings that look back begin, and where the next heading of their style does."""
    sections = []
    for item in outline(text.paragraphs):
        paragraph = text.paragraphs[item.begin.paragraph]
        title, _, _ = paragraph.text[item.begin.offset :].partition("。")
        if len(title) <= _LONGEST_TITLE and PAST_TITLE.search(title):
            sections.append((item.begin, item.end))
    return sections


def _looks_back(place: Quotation) -> bool:
    """Whether the sentence up to a phrase's end looks back, and nothing in it ahead."""
    sentence = _sentence_to(place)
    if FORWARD.search(sentence):
        return False
    return PAST_SENTENCE.search(sentence) is not None


def _sentence_to(place: Quotation) -> str:
    """The sentence up to the end of a phrase."""
    text = place.paragraph.text
    begin = 0
    for stop in _FULL_STOP.finditer(text, 0, place.start):
        begin = stop.end()
    return text[begin : place.end]


# --- years


def _nearest_years(goal: _Goal, text: PlanText) -> tuple[int, int] | None:
    """The first and last year of the expression nearest before a phrase's end; those of the heading else."""
    paragraph = goal.place.paragraph
    years = _last_years(paragraph.text[: goal.place.end])
    if years is not None:
        return years
    for heading in text.at(paragraph.section, 0):
        return _last_years(heading.text)
    return None


def _last_years(words: str) -> tuple[int, int] | None:
    years = None
    for match in YEAR.finditer(words):
        if match["behind"] in SINCE:
            continue
        first = int(match["year"])
        years = (first, int(match["last"] or first))
    return years
