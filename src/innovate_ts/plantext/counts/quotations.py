"""All that a plan's data quotes of its text, each with the figures that stand beside the quotation.

It is found by walking the models, so that whatever a plan may say with a source is counted.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from innovate_ts.basics.model import Model
from innovate_ts.basics.periods import Period
from innovate_ts.plan.models.places import Locus, Source
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plantext.paragraphs import Extract, PlanText


@dataclass(frozen=True)
class Quotation(Extract):
    """Words of a paragraph that the data quotes."""

    figures: frozenset[Decimal]
    """The figures that the data has of them."""
    names: str
    """The names of what they are quoted for."""


def located(text: PlanText, source: Locus, phrase: str) -> Iterator[Quotation]:
    """Each place of the paragraph that a source names in which its phrase stands."""
    for paragraph in text.at(source.section, source.paragraph):
        for start, end in paragraph.find_all(phrase):
            yield Quotation(
                paragraph=paragraph,
                start=start,
                end=end,
                figures=frozenset(),
                names="",
            )


def first_located(text: PlanText, source: Source) -> Quotation | None:
    """The first place of a source's phrase, where it stands at all."""
    return next(located(text, source, source.phrase), None)


def goals_quoted(plan: Plan, text: PlanText) -> Iterator[Quotation]:
    """What is quoted for indicators and goals in words, or for anything else that is not work."""
    for model in (*plan.indicators, *plan.statements):
        yield from _quoted(
            model=model,
            names="",
            text=text,
        )


def _quoted(model: Model, names: str, text: PlanText) -> Iterator[Quotation]:
    """The quotations of a model and of those inside of it."""
    names += _names_of(model)
    source = getattr(model, "source", None)
    if isinstance(source, Source):
        figures = frozenset(_figures(dict(model)))
        for place in located(text, source, source.phrase):
            yield Quotation(place.paragraph, place.start, place.end, figures, names)
    for part in _parts(dict(model).values()):
        yield from _quoted(
            model=part,
            names=names,
            text=text,
        )


def _parts(values: Iterable[Any]) -> Iterator[Model]:
    """The models among values, and in lists of them."""
    for value in values:
        if isinstance(value, Model):
            yield value
        elif isinstance(value, tuple):
            yield from _parts(value)


def _names_of(model: Model) -> str:
    name = getattr(model, "name", None)
    words = [getattr(name, "zh", name) or "", *getattr(model, "aliases", ())]
    return "\n".join(map(str, words))


def _figures(value: Any) -> Iterator[Decimal]:
    """The figures in a value, however deep; years of periods are none."""
    if isinstance(value, Decimal):
        yield value
    elif isinstance(value, Period | str):
        return
    elif isinstance(value, Model):
        yield from _figures(dict(value))
    elif isinstance(value, Mapping):
        yield from _figures(tuple(value.values()))
    elif isinstance(value, tuple):
        for part in value:
            yield from _figures(part)
