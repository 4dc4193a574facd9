"""The targets of an indicator that both plans have."""

from collections.abc import Hashable, Iterable, Iterator, Mapping

from innovate_ts.basics.english_units import is_chinese, named
from innovate_ts.basics.names import normalise
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import family
from innovate_ts.diff.amounts import Amount, amount_difference, is_same
from innovate_ts.diff.changes import FieldChange
from innovate_ts.diff.difference import Difference, Subject
from innovate_ts.diff.indicator_target import IndicatorTarget
from innovate_ts.diff.matching import Matched, match
from innovate_ts.diff.subjects import goal_subject, target_subject
from innovate_ts.messages import Bilingual
from innovate_ts.messages import diff as texts
from innovate_ts.messages.distance import with_unit_beside
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.terms import ASKING_KEYS

_COMPARED_APART = frozenset(
    {
        *ASKING_KEYS,
        "breakdown",
        "revisions",
        "schedule",
        "period",
        "strive",
        "tolerance",
        "baseline",
        "unit",
    }
)
"""Fields of a target that are told otherwise than as mere fields."""


def target_differences(old: Indicator, new: Indicator) -> Iterator[Difference]:
    """What became of an indicator's targets, by their periods."""
    matched = _matched(old, new)
    differences = list(map(removed_target, matched.removed))
    for before, after in matched.pairs:
        differences += _of_target(before, after)
    differences += map(added_target, matched.added)
    # A period sorts by its start: a person reads the years in their order.
    differences.sort(key=_period_of_target)
    yield from differences
    order = matched.order(lambda target: str(target.period))
    if order is not None:
        yield goal_subject(new).reordered("targets", *order)


def _period_of_target(difference: Difference) -> Period:
    if difference.period is None:
        raise ValueError(difference)
    return difference.period


def has_same_amounts(old: Indicator, new: Indicator) -> bool:
    """Whether the targets of both ask for the same amounts, whatever the units; growth has its own unit."""
    for before, after in _matched(old, new).pairs:
        pairs = zip(_asked(before), _asked(after), strict=True)
        for was, now in pairs:
            is_of_growth = _is_growth(was) and _is_growth(now)
            if not is_of_growth and not is_same(was, now):
                return False
    return True


def _is_growth(amount: Amount | None) -> bool:
    return amount is not None and amount.is_growth


def added_target(target: IndicatorTarget) -> Difference:
    """A target that the later plan has alone."""
    subject = target_subject(target)
    words = texts.target_added(what=target.words)
    unit = _unit_asked(target)
    return subject.added(
        value=target.target,
        words=words,
        unit=unit,
    )


def removed_target(target: IndicatorTarget) -> Difference:
    """A target that the earlier plan had alone."""
    subject = target_subject(target)
    words = texts.target_removed(what=target.words)
    unit = _unit_asked(target)
    return subject.removed(
        value=target.target,
        words=words,
        unit=unit,
    )


def _unit_asked(target: IndicatorTarget) -> str:
    """The unit of what is asked: of growth it is not the indicator's."""
    for amount in _asked(target):
        if amount is not None:
            return amount.unit
    return target.unit


def move_difference(
    subject: Subject,
    old: Period,
    new: Period,
    asks: Bilingual | None = None,
) -> Difference:
    """A target or statement that is due at another time.

    Args:
        subject: the target or statement.
        old: when it was due.
        new: when it is due now.
        asks: what a target asks then.
    """
    words = texts.moved(old=old.words, new=new.words)
    if asks is not None:
        words = texts.moved_asking(moved=words, what=asks)
    return subject.differs(
        "moved",
        "period",
        old=old,
        new=new,
        words=words,
    )


def unit_words(unit: str, indicator: Indicator) -> Bilingual:
    """A unit of an indicator: `100 million yuan (亿元)`."""
    english = unit
    if is_chinese(unit):
        english = named(unit, indicator.unit_en or "")
    beside = with_unit_beside(figure=english, unit=unit).en
    return Bilingual(unit, beside if english not in {"", unit} else unit)


def unit_difference(
    subject: Subject, old: Bilingual, new: Bilingual, *, same: bool
) -> Difference:
    """Another unit, and whether the amounts are the same in it."""
    if family(old.zh) != family(new.zh):
        words = texts.unit_incomparable(old=old, new=new)
    elif same:
        words = texts.unit_only(old=old, new=new)
    else:
        words = texts.unit(old=old, new=new)
    return subject.differs(
        "changed",
        "unit",
        old=old.zh,
        new=new.zh,
        words=words,
    )


def _matched(old: Indicator, new: Indicator) -> Matched[IndicatorTarget]:
    """Targets paired by their periods; those left by what they ask, the same at another time."""
    return match(
        _targets_of(old),
        _targets_of(new),
        # One period may have a floor and a ceiling, a value and a growth.
        lambda it: [(it.period, it.target.measure, it.target.comparator)],
        lambda it: [(it.period, it.target.measure)],
        lambda it: [it.period],
        lambda it: [_what_it_asks(it)],
    )


def _targets_of(indicator: Indicator) -> list[IndicatorTarget]:
    return [IndicatorTarget(indicator, target) for target in indicator.targets]


def _what_it_asks(it: IndicatorTarget) -> Hashable:
    """The same for targets that ask the same, whatever their units and periods."""
    target = it.target
    bases: list[Hashable] = [target.other_series]
    bases += [None if amount is None else amount.base for amount in _asked(it)]
    return target.measure, target.comparator, *bases


def _asked(it: IndicatorTarget) -> tuple[Amount | None, ...]:
    """The figure and the ends of the range that a target asks for, each None where it asks for none."""
    return (it.amount, *(it.ends or (None, None)))


def _of_target(old: IndicatorTarget, new: IndicatorTarget) -> Iterator[Difference]:
    """What differs of one target."""
    subject = target_subject(new)
    before = old.target
    after = new.target
    if before.period != after.period:
        yield move_difference(
            subject,
            old=before.period,
            new=after.period,
            asks=new.words,
        )
    if before.comparator != after.comparator:
        yield subject.differs(
            "changed",
            "comparator",
            old=before.comparator,
            new=after.comparator,
            words=texts.asks(old=old.words, new=new.words),
        )
    elif before.other_series != after.other_series:
        yield subject.differs(
            "changed",
            "reference",
            old=old.words.en,
            new=new.words.en,
            words=texts.asks(old=old.words, new=new.words),
        )
    yield from _unit(subject, old, new)
    yield from _amounts(subject, old, new)
    was = old.baseline_period
    now = new.baseline_period
    if was != now:
        base = FieldChange(
            path=("baseline", "period"),
            old=was,
            new=now,
        )
        yield subject.changed(base)
    yield from subject.changes(before, after, without=_COMPARED_APART)
    if before.schedule != after.schedule:
        # Told as one: a step alone says nothing of the path.
        path = FieldChange(
            path=("schedule",),
            old=before.schedule,
            new=after.schedule,
        )
        yield subject.changed(path)
    yield from _of_listed(old.parts, new.parts)
    yield from _of_listed(old.revisions, new.revisions)


def _of_listed(
    before: Mapping[str, IndicatorTarget], after: Mapping[str, IndicatorTarget]
) -> Iterator[Difference]:
    """What differs of what a target asks of its parts, or asks since its revisions."""
    for way in {**before, **after}:
        old = before.get(way)
        new = after.get(way)
        differences: Iterable[Difference] = ()
        if old is not None and new is not None:
            differences = _of_target(old, new)
        elif old is not None:
            differences = [removed_target(old)]
        elif new is not None:
            differences = [added_target(new)]
        for difference in differences:
            field = way
            if difference.field:
                field = f"{way}.{difference.field}"
            yield difference._replace(field=field)


def _amounts(
    subject: Subject, old: IndicatorTarget, new: IndicatorTarget
) -> Iterator[Difference]:
    """The figures of a target."""
    fields = (
        "target",
        "between.low",
        "between.high",
        "strive",
        "tolerance",
        "baseline.value",
    )
    earlier = (*_asked(old), old.strive, old.tolerance, old.baseline)
    later = (*_asked(new), new.strive, new.tolerance, new.baseline)
    for field, was, now in zip(fields, earlier, later, strict=True):
        difference = amount_difference(
            subject=subject,
            field=field,
            old=was,
            new=now,
        )
        if difference is not None:
            yield difference


def _unit(
    subject: Subject, old: IndicatorTarget, new: IndicatorTarget
) -> Iterator[Difference]:
    """The unit where the target states one of its own; else it is told of the indicator."""
    was = old.target.unit
    now = new.target.unit
    if was == now:
        return
    # That it states its indicator's unit now, or no longer, changes nothing of what it asks.
    if normalise(old.unit) == normalise(new.unit):
        change = FieldChange(
            path=("unit",),
            old=was,
            new=now,
        )
        yield subject.changed(change)
    else:
        same = all(map(is_same, _asked(old), _asked(new)))
        yield unit_difference(
            subject=subject,
            old=unit_words(old.unit, old.indicator),
            new=unit_words(new.unit, new.indicator),
            same=same,
        )
