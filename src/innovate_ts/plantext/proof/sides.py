"""A target as the data says it and as the text says it, and in what the two disagree."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from innovate_ts.basics.names import normalise
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import convert, plain
from innovate_ts.messages import Message
from innovate_ts.messages import plantext as texts
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.targets import Target
from innovate_ts.plantext.discrepancies import Written
from innovate_ts.plantext.stated_aims import StatedAim
from innovate_ts.plantext.zh.aim import POINTS, Aim
from innovate_ts.plantext.zh.names import indicator_key


def disagreements(
    indicator: Indicator,
    target: Target,
    stated: StatedAim,
    plan: Period | None = None,
) -> Iterator[tuple[Message, str]]:
    """In what a target differs from the text, each with what the data says.

    Args:
        indicator: the target's.
        target: the target.
        stated: what the text says.
        plan: the plan's years, before which growth in all starts unless the text says otherwise.
    """
    aim = stated.aim
    encoded = as_encoded(indicator, target)
    if target.measure != aim.target_measure:
        # Figures of two kinds have nothing else in common.
        yield texts.source_measure(), f"measure: {target.measure}"
        return
    if target.comparator != aim.comparator:
        yield texts.source_comparator(), encoded
    if not _is_same_degree(target, stated):
        yield texts.source_degree(), encoded
    mismatch = _mismatch_of_figures(indicator, target, aim)
    if mismatch is not None:
        yield mismatch, encoded
    if not _is_same_period(indicator, target, aim):
        yield texts.source_period(), f"period: {target.period}"
    if target.starts_from_base and target.baseline is not None:
        base = target.baseline.period
        if not _is_same_base(indicator, base, aim, plan):
            yield texts.source_base(), f"baseline: {base}"


def as_written(stated: StatedAim) -> Written:
    """The text's words with how they are read."""
    aim = stated.aim
    reading = _with_degree(aim.comparator, aim.degree)
    if aim.value is not None:
        ends = [plain(end) for end in (aim.value, aim.high) if end is not None]
        figure = f"{' to '.join(ends)} {aim.unit}"
        reading = f"{reading} {figure}".rstrip()
    if aim.period is not None:
        reading = f"{reading}, {aim.period}"
    words = f"{stated.words} ({reading})"
    return Written(
        paragraph=stated.paragraph,
        offset=aim.start,
        words=words,
    )


def as_encoded(indicator: Indicator, target: Target) -> str:
    """A target as the data says it: `>= 1600 家, 2023`."""
    figures = target.between or (target.figure,)
    ends = [plain(figure) for figure in figures if figure is not None]
    if not ends:
        way = _with_degree(target.comparator, _degree_of(target))
        return f"{way}, {target.period}"
    figure = " to ".join(ends)
    unit = _unit_of(indicator, target)
    return f"{target.comparator} {figure} {unit}, {target.period}"


def names_of(indicator: Indicator) -> set[str]:
    """What the text may call an indicator, without verbs of making."""
    # A draft writes the unit behind the name of a second indicator that the text calls the same.
    name = indicator.name.zh.removesuffix(f"({indicator.unit})")
    names = (name, indicator.name.zh, *indicator.aliases)
    return {indicator_key(name) for name in names}


def _unit_of(indicator: Indicator, target: Target) -> str:
    """The unit in which a target's figure is written."""
    if target.asks_for_growth:
        return "%"
    return target.unit or indicator.unit


def _with_degree(comparator: str, degree: str) -> str:
    if not degree:
        return comparator
    return f"{comparator} ({degree})"


def _degree_of(target: Target) -> str:
    """The plan's word for how far, as the data has it."""
    if target.degree is None:
        return ""
    return target.degree.zh


def _is_same_degree(target: Target, stated: StatedAim) -> bool:
    """Whether the data says how far where the text does, in a word of the text.

    The words decide, and not how they are read: an editor may see a degree in a word that is read as none.
    """
    degree = _degree_of(target)
    if not degree:
        return not stated.aim.degree
    return normalise(degree) in normalise(stated.words)


def _mismatch_of_figures(
    indicator: Indicator, target: Target, aim: Aim
) -> Message | None:
    written = [figure for figure in (aim.value, aim.high) if figure is not None]
    unit = _unit_of(indicator, target)
    unit_of_text = aim.unit or unit
    # A share changes by points, which the data writes in its own unit.
    if aim.unit.endswith(POINTS):
        unit_of_text = unit
    asked = _figures_of(target, aim)
    if not asked or not written:
        return None
    in_unit_of_text = [
        convert(
            value=figure,
            unit=unit,
            to=unit_of_text,
        )
        for figure in asked
    ]
    if None in in_unit_of_text:
        return texts.source_unit()
    if in_unit_of_text != written:
        return texts.source_figure()
    return None


def _figures_of(target: Target, aim: Aim) -> tuple[Decimal, ...]:
    """The figures that a target asks for: as it was last revised, where the text tells what it was before."""
    if aim.was is not None and target.revisions:
        return _figures_of(target.as_revised(target.revisions[-1]), aim)
    if target.between is not None:
        return target.between
    series = target.other_series
    figure = target.figure if series is None else series.plus
    return () if figure is None else (figure,)


def details(
    indicator: Indicator, target: Target, aim: Aim, names: Mapping[str, set[str]]
) -> Iterator[str]:
    """The keys of what the text says beside the figure, and the data does not, or otherwise.

    Args:
        indicator: the target's.
        target: the target.
        aim: what the text says.
        names: what the text may call each indicator, by its id.
    """
    series = target.other_series
    other = set() if series is None else names[series.indicator]
    if aim.reference and indicator_key(aim.reference) not in other:
        yield "indicator"
    if aim.strive not in {None, target.strive}:
        yield "strive"
    parts = {(part.name, part.figure) for part in target.breakdown}
    if not parts.issuperset(aim.parts):
        yield "breakdown"
    steps = {(step.by, step.share) for step in target.schedule}
    if not steps.issuperset(aim.schedule):
        yield "schedule"
    yield from _details_of_indicator(indicator, aim)


def _details_of_indicator(indicator: Indicator, aim: Aim) -> Iterator[str]:
    if aim.binding not in {None, indicator.binding}:
        yield "binding"
    for role, written in aim.answers._asdict().items():
        if written and written != getattr(indicator, role):
            yield role
    years = {it.from_.start.year for it in indicator.breaks}
    if aim.redefined not in {None, *years}:
        yield "breaks"


def _is_same_base(
    indicator: Indicator, base: Period, aim: Aim, plan: Period | None
) -> bool:
    """Whether growth starts from the text's year, or the one before its years; another needs a reason."""
    if aim.period is None or indicator.interpretation is not None:
        return True
    since = aim.period
    if plan is not None and aim.measure in {"total_growth", "change"}:
        since = plan
    year_before = since.start.year - 1
    year = aim.base or year_before
    return base.end.year == year


def _is_same_period(indicator: Indicator, target: Target, aim: Aim) -> bool:
    """Whether the periods agree; a longer one that ends alike needs an interpretation."""
    encoded = target.period
    written = aim.period
    if written is None or encoded == written:
        return True
    if aim.measure == "each_year":
        return written.contains(encoded)
    if encoded.end != written.end:
        return False
    is_longer = encoded.contains(written)
    return is_longer and indicator.interpretation is not None
