"""From aims to indicators with their targets, and the aims that the data cannot hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT, convert, family, plain
from innovate_ts.messages import Bilingual, say
from innovate_ts.messages import plantext as texts
from innovate_ts.plan.terms import COMPARATOR_OF_KEY, Comparator
from innovate_ts.plantext.contents import FoundAim, key_of
from innovate_ts.plantext.drafting.model import (
    DraftIndicator,
    DraftTarget,
    SetAside,
    note,
)
from innovate_ts.plantext.zh.aims import Aim
from innovate_ts.plantext.zh.vocabulary import IS_MADE

_RATE = re.compile("率$|比重$|占比$|比例$|强度$|密度$|指数$|浓度$|满意度$")
_INTENSITY = re.compile("[亩人户地]均|^(?:单位|万元|每)")
"""What is reckoned by the head, the acre or the yuan: a rate too, whatever its unit."""
_FLOW = re.compile(
    "新增|净增|新发展|新改建|扩种|出栏|出口|接待|利用外资|使用外资|GDP|额$|产值$|收入$|经费$|投入$|投资$|支出$|增加值$|营收$|税收$"
    "|产量$|销量$|利润$|生产总值$|人次$|吞吐量$|总值$|消费量$|排放量$|用水量$|发电量$|当年|年度"
)
_STOCK = re.compile("余额$|保有量$|存量$|总数$")
"""What is counted at a day, though it is money or a sum."""
_SURVEYED = re.compile("研发|R&D|研究与试验发展", re.IGNORECASE)
"""What a survey counts whose figures appear ten months after the year."""
_SURVEY_MONTHS = 10
_KEYS: dict[Comparator, str] = {
    comparator: key for key, comparator in COMPARATOR_OF_KEY.items()
}
JUMP = 2
"""From how many times the yearly targets before it a plan's last figure is read as the sum over its years."""
_POINTS, _SHARE = Decimal("0.2"), Decimal("0.02")
"""The tolerance of 左右: of a share in points, of anything else as a share of the figure."""


def indicators_of(
    aims: Sequence[FoundAim], plan: Period
) -> tuple[list[DraftIndicator], list[SetAside]]:
    """The indicators in the order of the text, and the aims that the data cannot hold.

    Args:
        aims: figures and directions, in the text's order.
        plan: the plan's years.
    """
    homes = _Homes()
    refused: list[SetAside] = []
    taken: set[tuple[str, object]] = set()
    for found in aims:
        why = _cannot_hold(found.aim, plan)
        if why is not None:
            refused.append(_aside(found, why))
            continue
        own = homes.of(found.aim)
        for target in _targets(found, own, plan):
            if (own.id, target.place) in taken:
                refused.append(_aside(found, texts.draft_said_twice))
            else:
                taken.add((own.id, target.place))
                own.targets.append(target)
    for own in homes.made:
        own.targets.sort(key=lambda target: (target.period.end, target.period.start))
        _read_jump_as_sum(own, plan)
    return homes.made, refused


def aggregation_of(name: str, unit: str) -> str:
    """stock, flow or rate, by the words of a name and its unit."""
    if _RATE.search(name) or _INTENSITY.search(name) or family(unit) == family("%"):
        return "rate"
    if _STOCK.search(name):
        return "stock"
    return (
        "flow"
        if IS_MADE.match(name) or _FLOW.search(name) or family(unit) == family("元")
        else "stock"
    )


def _aside(found: FoundAim, why: Bilingual) -> SetAside:
    return SetAside(found.paragraph, found.aim.start, found.words, why, is_open=True)


def _cannot_hold(aim: Aim, plan: Period) -> Bilingual | None:
    """Why an aim has no place in the data, or None."""
    if aim.measure in {"growth", "change"}:
        return say(f"draft_{aim.measure}")
    if aim.period is not None and not plan.contains(aim.period):
        return texts.draft_outside(years=plan)
    return None


class _Homes:
    """The indicators so far, in the order of the text."""

    def __init__(self) -> None:
        self.made: list[DraftIndicator] = []
        self._kinds: dict[str, dict[str, DraftIndicator]] = {}

    def of(self, aim: Aim) -> DraftIndicator:
        """The indicator of its name and kind of unit; growth and direction do not tell the unit."""
        name, unit = aim.indicator, _unit_of(aim)
        is_untold = aim.value is None or aim.measure == "average_growth"
        kind = "" if is_untold else family(unit)
        made = "made " if IS_MADE.match(name) else ""
        own = self._kinds.setdefault(made + key_of(name), {})
        known = next(iter(own.values()), None) if is_untold else own.get(kind)
        if known is not None:
            return known
        unknown = own.pop("", None)
        if unknown is not None:
            unknown.unit, unknown.aggregation = unit, aggregation_of(unknown.name, unit)
        own[kind] = unknown or self._new(f"{name}({unit})" if own else name, name, unit)
        if (
            aim.measure == "each_year" and own[kind].aggregation != "rate"
        ):  # each year's own figure
            own[kind].aggregation = "flow"
        return own[kind]

    def _new(self, shown: str, name: str, unit: str) -> DraftIndicator:
        self.made.append(
            DraftIndicator(
                id=f"indicator-{len(self.made) + 1:02}",
                name=shown,
                unit=unit,
                aggregation=aggregation_of(name, unit),
                published_after=_SURVEY_MONTHS if _SURVEYED.search(name) else 0,
            )
        )
        return self.made[-1]


def _unit_of(aim: Aim) -> str:
    """The unit of the indicator's own figure; a guess where a growth or direction does not tell it."""
    if aim.value is not None and aim.measure != "average_growth":
        return aim.unit or "1"
    if _RATE.search(aim.indicator):
        return "%"
    return "亿元" if _FLOW.search(aim.indicator) else "个"


def _targets(
    found: FoundAim, own: DraftIndicator, plan: Period
) -> Iterator[DraftTarget]:
    """The targets of an aim: one, or one for each year."""
    aim, period = found.aim, found.aim.period or plan
    notes = tuple(note(code) for code in aim.choices)
    if (
        own.aggregation == "flow"
        and aim.measure == "value"
        and _is_inner_year(period, plan)
    ):
        notes = (
            *notes,
            note(
                "made_by",
                year=period,
                years=Period.years(plan.start.year, period.end.year),
            ),
        )
    if aim.value is None:
        base = aim.base or plan.start.year - 1
        assumed = () if aim.base else (note("base_assumed", year=base),)
        yield DraftTarget(
            period,
            "direction",
            aim.comparator,
            found,
            base=base,
            notes=(*notes, *assumed, note("unit_assumed", unit=own.unit)),
        )
        return
    target = DraftTarget(
        period, _KEYS[aim.comparator], plain(aim.value), found, notes=notes
    )
    if aim.measure == "average_growth":
        base = aim.base or period.start.year - 1
        assumed = () if aim.base else (note("base_assumed", year=base),)
        unit = note("unit_assumed", unit=own.unit)
        target = replace(
            target, measure="average_growth", base=base, notes=(*notes, *assumed, unit)
        )
    elif aim.unit and aim.unit != own.unit:
        target = replace(target, unit=aim.unit)
    if aim.comparator == "~":
        target = _with_tolerance(target, aim.value)
    if aim.measure == "each_year":
        years = range(period.start.year, period.end.year + 1)
        yield from (replace(target, period=Period.years(year)) for year in years)
    else:
        yield target


def _is_inner_year(period: Period, plan: Period) -> bool:
    """Whether a period is one year of several, and not the first."""
    is_year = period.start.year == period.end.year
    return is_year and plan.start.year < period.start.year


def _with_tolerance(target: DraftTarget, figure: Decimal) -> DraftTarget:
    """左右 tells no tolerance: a little below counts, and with 稳定在 a little above too."""
    is_share = target.measure == "average_growth" or family(
        target.found.aim.unit
    ) == family("%")
    tolerance = plain(_POINTS if is_share else EXACT.multiply(abs(figure), _SHARE))
    side = "both" if re.search("稳定在|保持在|维持在", target.found.words) else "below"
    assumed = note("tolerance_assumed", tolerance=tolerance)
    return replace(
        target, tolerance=tolerance, tolerance_side=side, notes=(*target.notes, assumed)
    )


def _read_jump_as_sum(own: DraftIndicator, plan: Period) -> None:
    """A plan's last yearly figure of what is made, if it is far above those before, is of all its years."""
    yearly = [
        t
        for t in own.targets
        if t.place == (Period.years(t.period.end.year), "value", "at_least")
    ]
    if (
        own.aggregation != "flow"
        or len(yearly) < 2
        or yearly[-1].period.end.year != plan.end.year
    ):
        return
    last = yearly[-1]
    if "达到" in last.found.words:  # a level, not what is made
        return
    *figures, jump = [_in_unit(target, own.unit) for target in yearly]
    if jump > JUMP * max(figures) and jump >= sum(figures):
        read = replace(
            last,
            period=plan,
            notes=(
                *(n for n in last.notes if n.code != "made_by"),
                note("read_as_sum", years=plan),
            ),
        )
        if all(other.place != read.place for other in own.targets):
            own.targets[own.targets.index(last)] = read
            figure = f"{last.value}{last.unit or own.unit}"
            own.reading = texts.draft_sum_reading(
                year=last.period, figure=figure, years=plan
            )


def _in_unit(target: DraftTarget, unit: str) -> Decimal:
    """Its figure in the unit of its indicator; as it stands where it has no unit of its own."""
    figure = convert(Decimal(target.value), target.unit or unit, unit)
    return Decimal(target.value) if figure is None else figure
