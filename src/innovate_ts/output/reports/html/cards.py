"""The card of an indicator: how it stands now, its chart, its targets, and how the plan is read."""

from collections.abc import Sequence
from itertools import takewhile
from operator import attrgetter
from typing import NamedTuple

from innovate_ts.messages import page as texts
from innovate_ts.messages import phrases
from innovate_ts.output.arrange import by_indicator, figures, pressing
from innovate_ts.output.numbers import MINUS
from innovate_ts.output.reports.html.drawing import SPARK, draw
from innovate_ts.output.reports.html.entries import (
    Badge,
    Name,
    ResultEntry,
    anchor_of,
    badge,
    bureau_of,
    entry,
    name_of,
)
from innovate_ts.output.reports.html.graph import Graph
from innovate_ts.output.words import Words, bureaus, targets
from innovate_ts.output.words.pace import progress
from innovate_ts.output.words.standing import day_of_stock
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result

_IN_NUMBERS = "0123456789.,%" + MINUS


class Now(NamedTuple):
    """How one target stands, at a glance."""

    period: str
    badge: Badge
    figure: str
    """What was achieved; empty where nothing is known."""
    unit: str
    """What stands behind its number."""
    part: str
    """The time of the figure, where it is another than the target's."""
    target: str
    gap: str
    """Empty where it would mislead or cannot be said."""


class Card(NamedTuple):
    """An indicator: how it stands now, and its chart."""

    anchor: str
    name: Name
    now: list[Now]
    """The last target that is due, and the one that runs; before them an earlier one that is worse."""
    result: Result
    """The worse of the two, which the card has its colour from."""
    worse: Now
    """The same at a glance."""
    owner: str
    """Who has the figures; empty where nobody is named."""
    leads: list[Name]
    """The bureaus that lead the linked tasks; one without a name where no task is linked."""
    answerable: str
    """Who shares and supports, where the plan says it of the indicator itself."""
    chart: Graph | None
    spark: Graph | None
    course: str
    """The small chart in words: its first figure and its last."""
    results: list[ResultEntry]

    @property
    def first(self) -> ResultEntry:
        """Its first result, which says what is the same of all."""
        return self.results[0]

    @property
    def is_well(self) -> bool:
        """Whether nobody has to look at it."""
        if self.result.is_not_due:
            return True
        return not self.result.is_lacking and not self.result.is_undecided


def cards_of(report: Report, words: Words) -> list[Card]:
    """A card for each indicator with a figure, in the plan's order."""
    groups = by_indicator(figures(report))
    return [_card(results, report, words) for results in groups]


def in_order(cards: Sequence[Card]) -> list[Card]:
    """The cards by how pressing they are."""
    return sorted(cards, key=lambda card: pressing(card.result))


def _now(results: Sequence[Result], report: Report) -> list[Result]:
    """The result of the last period that has ended, and that of the first which has not.

    An earlier one goes before them where it is worse than both: the headline counts it.
    """
    ended: list[Result] = []
    running: list[Result] = []
    for result in sorted(results, key=attrgetter("period.end")):
        if result.has_ended(report.as_of):
            ended.append(result)
        else:
            running.append(result)
    now = ended[-1:] + running[:1]
    worst = min([*ended, *now], key=pressing)
    is_worse = all(pressing(worst) < pressing(result) for result in now)
    if worst.is_lacking and is_worse:
        return [worst, *now]
    return now


def _card(results: Sequence[Result], report: Report, words: Words) -> Card:
    now = _now(results, report)
    worse = min(now, key=pressing)
    owner = ""
    if worse.data_owner:
        source = bureaus.data_source(worse, words)
        owner = words.say(phrases.data_from(owner=source))
    spark = draw(
        report=report,
        results=results,
        words=words,
        frame=SPARK,
    )
    return Card(
        anchor=anchor_of("i", worse.indicator),
        name=name_of(worse.name, words),
        now=[_glance(result, words) for result in now],
        result=worse,
        worse=_glance(worse, words),
        owner=owner,
        leads=[bureau_of(lead, words) for lead in worse.lead or ("",)],
        answerable=_answerable(worse, words),
        chart=draw(report, results, words),
        spark=spark,
        course=_course(spark, words),
        results=[entry(result, words) for result in results],
    )


def _course(spark: Graph | None, words: Words) -> str:
    """The first figure and the last, where there is something to see."""
    if spark is None:
        return words.say(texts.no_chart)
    measured = [it.title for it in spark.shapes if it.kind in {"actual", "part"}]
    ends = dict.fromkeys((*measured[:1], *measured[-1:]))
    return words.join_all(list(ends))


def _glance(result: Result, words: Words) -> Now:
    actual = targets.actual(result, words)
    figure = "".join(takewhile(_IN_NUMBERS.__contains__, actual))
    return Now(
        period=words.period(result.period),
        badge=badge(result, words),
        figure=figure,
        unit=actual.removeprefix(figure),
        part=_of_when(result, words),
        target=targets.target(result, words),
        gap=_gap(result, words),
    )


def _answerable(result: Result, words: Words) -> str:
    if not result.responsible and not result.supporting:
        return ""
    return words.say(bureaus.whom_to_ask(result, words))


def _of_when(result: Result, words: Words) -> str:
    """The time of the figure, where it is another than the target's; of a stock its day."""
    period = result.actual_period
    if period is None or period == result.period:
        return ""
    if result.is_stock:
        return day_of_stock(period.end, words)
    return words.say(texts.figure_of(period=words.period(period)))


def _gap(result: Result, words: Words) -> str:
    """How far it is from its target, or from its pace while it runs; empty where nobody can measure that."""
    # The gap of a sum with parts missing is no distance that could be measured.
    if result.missing:
        return ""
    if result.is_running:
        return "".join(progress(result, words)[-1:])
    if not result.gap or not result.is_decided:
        return ""
    return targets.gap(result, words)
