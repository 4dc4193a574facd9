"""A target as the data says it and as the text says it, and in what the two differ."""

from __future__ import annotations

from collections.abc import Iterator

from innovate_ts.basics.units import convert, plain
from innovate_ts.plan.models.targets import Indicator, Target
from innovate_ts.plantext.contents import FoundAim, indicator_key
from innovate_ts.plantext.discrepancies import Written


def differing(
    indicator: Indicator, target: Target, found: FoundAim
) -> Iterator[tuple[str, str]]:
    """In what a target differs from the text: codes with what the data says."""
    aim, said = found.aim, as_encoded(indicator, target)
    is_growth = target.measure == "average_growth"
    if is_growth != (aim.measure == "average_growth") or aim.measure in {
        "growth",
        "change",
    }:
        yield "source_measure", f"measure: {target.measure}"
        return
    if target.comparator != aim.comparator:
        yield "source_comparator", said
    if aim.value is not None and target.figure is not None:
        unit = "%" if is_growth else target.unit or indicator.unit
        converted = convert(target.figure, unit, aim.unit or unit)
        if converted is None:
            yield "source_unit", said
        elif converted != aim.value:
            yield "source_figure", said
    if not _is_same_period(indicator, target, found):
        yield "source_period", f"period: {target.period}"
    if is_growth and not _is_same_base(indicator, target, found):
        yield (
            "source_base",
            f"baseline: {target.baseline.period if target.baseline else None}",
        )


def _is_same_base(indicator: Indicator, target: Target, found: FoundAim) -> bool:
    """Whether growth starts from the text's year, or the one before its years; another needs a reason."""
    aim = found.aim
    if target.baseline is None or aim.period is None:
        return True
    wanted = aim.base or aim.period.start.year - 1
    return (
        target.baseline.period.end.year == wanted
        or indicator.interpretation is not None
    )


def _is_same_period(indicator: Indicator, target: Target, found: FoundAim) -> bool:
    """Whether the periods agree; a longer one that ends alike needs an interpretation."""
    aim, own = found.aim, target.period
    if aim.period is None or own == aim.period:
        return True
    if aim.measure == "each_year":
        return aim.period.contains(own)
    is_longer = own.end == aim.period.end and own.contains(aim.period)
    return is_longer and indicator.interpretation is not None


def as_written(found: FoundAim) -> Written:
    """The text's words with how they are read."""
    aim = found.aim
    period = f", {aim.period}" if aim.period else ""
    figure = f" {plain(aim.value)} {aim.unit}".rstrip() if aim.value is not None else ""
    return Written(
        found.paragraph, aim.start, f"{found.words} ({aim.comparator}{figure}{period})"
    )


def names_of(indicator: Indicator) -> set[str]:
    """What the text may call an indicator, without verbs of making."""
    return {indicator_key(name) for name in (indicator.name.zh, *indicator.aliases)}


def as_encoded(indicator: Indicator, target: Target) -> str:
    """A target as the data says it: `>= 1600 家, 2023`."""
    if target.figure is None:
        return f"{target.comparator}, {target.period}"
    unit = "%" if target.measure == "average_growth" else target.unit or indicator.unit
    return f"{target.comparator} {plain(target.figure)} {unit}, {target.period}"
