"""What is odd in the breakdowns of targets: parts that do not reach the whole, or of places nobody knows."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from innovate_ts.basics.units import exact_sum, plain
from innovate_ts.findings import Findings
from innovate_ts.messages import Message
from innovate_ts.messages import plan as texts
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Target


def check_breakdowns(plan: Plan, indicator: Indicator, findings: Findings) -> None:
    """Add what is odd in the breakdowns of an indicator's targets."""
    regions = _regions(plan)
    for index, target in enumerate(indicator.targets):
        names = {part.name: None for part in target.breakdown}
        messages = []
        # 其中 names some regions, whose parts say nothing of the whole.
        if regions and regions <= names.keys():
            off_whole = _against_whole(indicator, target)
            messages.append(off_whole)
        # A plan that lists no regions leaves it to its breakdowns.
        if regions:
            known = regions | plan.bureau_by_name.keys()
            unknown = [name for name in names if name not in known]
            messages += [texts.part_of_unknown(text=name) for name in unknown]
        place = plan.place(indicator.id, index)
        for message in filter(None, messages):
            field = f"{indicator.id}: targets: {target.period}"
            findings.warning(message, place, field=field)


def _regions(plan: Plan) -> set[str]:
    """The members of the plan's groups."""
    regions: set[str] = set()
    for bureau in plan.bureau_by_name.values():
        regions.update(bureau.members)
    return regions


class _AskedParts(NamedTuple):
    """What a whole and its parts ask for, in the indicator's unit, or in % a year."""

    whole: Decimal
    parts: list[Decimal]
    adds_up: bool
    """Whether the parts make up the whole; a rate of a whole lies within those of its parts."""


def _against_whole(indicator: Indicator, target: Target) -> Message | None:
    """That parts which are all reached leave the whole missed."""
    parts = [target.of_part(part) for part in target.breakdown]
    # Parts are those of the target as it stands at last.
    in_force = target.in_force(target.period.end)
    whole = indicator.figure_of(in_force)
    figures = [indicator.figure_of(part) for part in parts]
    known = [figure for figure in figures if figure is not None]
    if whole is None or not known:
        return None
    adds_up = not indicator.is_rate and not target.asks_for_growth
    asked = _AskedParts(
        whole=whole,
        parts=known,
        adds_up=adds_up,
    )
    if _all_ask_for_more([in_force, *parts]):
        return _short_of_whole(asked)
    if _all_ask_for_less([in_force, *parts]):
        return _beyond_whole(asked)
    return None


def _all_ask_for_more(targets: Sequence[Target]) -> bool:
    return all(target.asks_for_more for target in targets)


def _all_ask_for_less(targets: Sequence[Target]) -> bool:
    return all(target.asks_for_less for target in targets)


def _short_of_whole(asked: _AskedParts) -> Message | None:
    together = exact_sum(asked.parts) if asked.adds_up else max(asked.parts)
    if together >= asked.whole:
        return None
    total = plain(asked.whole)
    if asked.adds_up:
        return texts.parts_short_of_whole(total=total, parts=plain(together))
    return texts.no_part_reaches(total=total, part=plain(together))


def _beyond_whole(asked: _AskedParts) -> Message | None:
    together = exact_sum(asked.parts) if asked.adds_up else min(asked.parts)
    if together <= asked.whole:
        return None
    total = plain(asked.whole)
    if asked.adds_up:
        return texts.parts_beyond_whole(total=total, parts=plain(together))
    return texts.no_part_keeps(total=total, part=plain(together))
