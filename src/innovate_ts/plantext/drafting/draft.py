"""The draft as a whole."""

from typing import assert_never

from innovate_ts.basics.names import normalise
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual
from innovate_ts.messages import plantext as texts
from innovate_ts.plantext.contents import Contents
from innovate_ts.plantext.drafting.indicators import indicators_of
from innovate_ts.plantext.drafting.model import (
    UNKNOWN_YEARS,
    Draft,
    DraftIndicator,
    SetAside,
)
from innovate_ts.plantext.drafting.work import actions_of, safeguards_of
from innovate_ts.plantext.leftover import FoundFigure
from innovate_ts.plantext.stated_aims import StatedAim
from innovate_ts.plantext.zh.other_figures import WANTS, FigureKind


def draft(contents: Contents) -> Draft:
    """Draft a plan's data from what its text holds.

    Args:
        contents: what was read; it must hold an aim or an assignment.
    """
    years = contents.period or _latest_period(contents)
    period = None if years == UNKNOWN_YEARS else years
    indicators, refused = indicators_of(contents.aims, years)
    asides = [*refused, *map(_set_aside, contents.figures)]
    return Draft(
        contents=contents,
        period=period,
        indicators=tuple(indicators),
        statements=_statements(
            contents=contents,
            plan=years,
            indicators=indicators,
        ),
        actions=tuple(actions_of(contents)),
        safeguards=tuple(safeguards_of(contents)),
        set_aside=_in_order_of_text(asides, contents),
    )


def _in_order_of_text(
    asides: list[SetAside], contents: Contents
) -> tuple[SetAside, ...]:
    # By the paragraphs themselves: two sections of a text can have one number.
    order: dict[int, int] = {}
    for index, paragraph in enumerate(contents.text.paragraphs):
        order[id(paragraph)] = index

    def place(aside: SetAside) -> tuple[int, int]:
        index = order[id(aside.paragraph)]
        return index, aside.start

    return tuple(sorted(asides, key=place))


def _latest_period(contents: Contents) -> Period:
    """The period of the last aim, where neither title nor aims tell the plan's years."""
    goals = (*contents.aims, *contents.statements)
    periods = [goal.aim.period for goal in goals]
    dated = [period for period in periods if period is not None]
    return max(
        dated,
        key=lambda period: period.end,
        default=UNKNOWN_YEARS,
    )


def _statements(
    contents: Contents, plan: Period, indicators: list[DraftIndicator]
) -> tuple[StatedAim, ...]:
    """The goals in words that lie in the plan's years, each once, and none that is an indicator's name."""
    names = {normalise(indicator.name) for indicator in indicators}
    statements = []
    for goal in contents.statements:
        name = normalise(goal.aim.indicator)
        period = goal.aim.period
        is_of_plan = period is None or plan.contains(period)
        if is_of_plan and name not in names:
            names.add(name)
            statements.append(goal)
    return tuple(statements)


# --- figures that are no aims


def _set_aside(figure: FoundFigure) -> SetAside:
    return SetAside(
        paragraph=figure.paragraph,
        start=figure.start,
        words=figure.words,
        reason=_reason(figure.kind),
        is_open=_is_open(figure),
    )


def _is_open(figure: FoundFigure) -> bool:
    """Whether people have to look at a figure: the reason is weak, or its words want something."""
    match figure.kind:
        case "ratio" | "rule" | "standard" | "other":
            return True
        case "past":
            return WANTS.search(figure.words) is not None
        case "date" | "name" | "document" | "recap":
            return False
        case _:
            assert_never(figure.kind)


def _reason(kind: FigureKind) -> Bilingual:
    """Why a figure of this kind is no target."""
    match kind:
        case "date":
            return texts.aside_date
        case "name":
            return texts.aside_name
        case "document":
            return texts.aside_document
        case "standard":
            return texts.aside_standard
        case "ratio":
            return texts.aside_ratio
        case "rule":
            return texts.aside_rule
        case "past" | "recap":
            return texts.aside_past
        case "other":
            return texts.aside_other
        case _:
            assert_never(kind)
