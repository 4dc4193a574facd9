"""What kinds share: what a bound proves, what a later year reached, what is needed a month, and clashes."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.messages import verdicts as texts
from innovate_ts.verdicts.achieved import Achieved
from innovate_ts.verdicts.arithmetic import months_between, rounded_up
from innovate_ts.verdicts.case import Case, Contradiction
from innovate_ts.verdicts.criterion import Criterion
from innovate_ts.verdicts.result_parts import Needed
from innovate_ts.verdicts.statuses import Flag
from innovate_ts.verdicts.verdict import Verdict


def proved(case: Case, achieved: Achieved) -> Verdict | None:
    """What a lower bound proves: a floor that is reached, or an upper limit that is spent.

    Of a direction the baseline is the one or the other.
    """
    compare = achieved.compare
    if compare is None:
        return None
    measured = achieved.measured
    flags: list[Flag] = []
    if not case.has_ended:
        flags.append("early")
    if measured.is_partial:
        flags.append("lower_bound")
    criterion = _held_against(case, achieved)
    if criterion.is_proved(compare):
        return _proved_right(case, flags)
    # A preliminary figure may still come down: it does not yet say that a running limit is spent.
    may_come_down = measured.is_preliminary and not case.has_ended
    if may_come_down or not criterion.is_overstepped(compare):
        return None
    reason = texts.wrong_direction() if case.target.is_direction else None
    return Verdict.spent(*flags).explained(reason)


def _held_against(case: Case, achieved: Achieved) -> Criterion:
    """What a bound is held against: of a direction the side of its baseline, where that is known."""
    base = achieved.base
    if base is None or base.value is None:
        return case.criterion
    return case.criterion.from_base(base.value)


def _proved_right(case: Case, flags: Sequence[Flag]) -> Verdict | None:
    """It was reached; but whether as far as a degree asks is for a person to say, once it has ended."""
    degree = case.target.degree
    if degree is None:
        return Verdict.met(*flags)
    if not case.has_ended:
        return None
    return Verdict.to_review(texts.degree_to_judge(degree=degree), *flags)


def needed_by_month(case: Case, shortfall: Decimal) -> Needed:
    """What is missing, and how much of it a month from the day of judgement to the end of the period."""
    months = months_between(case.as_of, case.period.end)
    # What comes in batches does not come by the month.
    if months <= 0 or not case.runs_evenly:
        return Needed(amount=shortfall)
    monthly = Fraction(shortfall) / months
    return Needed(
        amount=shortfall,
        per_month=rounded_up(monthly),
        months=months.numerator if months.denominator == 1 else None,
    )


def clashes(
    rows: Sequence[Actual], moment: Callable[[Period], Hashable]
) -> Iterator[Contradiction]:
    """Different values of one moment.

    Args:
        rows: the rows of one indicator or statement, and region.
        moment: what two rows must share to be of one moment: the last day, or the whole period.
    """
    first: dict[Hashable, Actual] = {}
    for row in rows:
        other = first.setdefault(moment(row.period), row)
        if other.value != row.value:
            message = texts.two_values(
                text=row.text,
                period=str(row.period),
                other=other.text,
                where=str(other.place),
            )
            yield Contradiction(message, (row, other))
