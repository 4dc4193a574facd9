"""The verdict on a target: what is promised of verdicts, sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from math import prod

from verdicts.oracle.known import Area, overlap, within
from verdicts.oracle.model import Asked, Known, Row, Series, Span, Verdict, last_day

UP, DOWN = (">=", ">"), ("<=", "<")
WAYS = "increase", "decrease"


class Judged:
    """One target of a series at a day; what differs between flow, stock and rate is in its kinds."""

    def __init__(
        self, series: Series, known: Known, area: Area, asked: Asked, as_of: date
    ) -> None:
        self.series, self.known, self.area, self.asked, self.as_of = (
            series,
            known,
            area,
            asked,
            as_of,
        )
        self.rows = known.rows
        self.start, self.stop = asked.span
        self.has_ended = last_day(self.stop) <= as_of
        self.is_due = last_day(self.stop + series.published_after) <= as_of

    def judge(self) -> Verdict:
        """The verdict: what a figure says, unless it is too old to say it."""
        verdict = self.by_kind()
        is_final = self.has_ended or (
            verdict.status in ("met", "not_met") and self.series.kind == "flow"
        )
        return verdict if is_final else self.unless_stale(verdict)

    def by_kind(self) -> Verdict:
        """The verdict, were every figure a fresh one."""
        if self.asked.comparator in WAYS:
            return self.direction()
        if self.asked.growth:
            return self.growth() if self.has_ended else self.growing()
        return self.ended() if self.has_ended else self.running()

    def unless_stale(self, verdict: Verdict) -> Verdict:
        """Nothing more, where the next report after the last figure should have come; its figures stay."""
        has_begun = self.as_of > last_day(self.start)
        last = self.last_figure()
        if last is None or (verdict.status == "not_due" and not has_begun):
            return verdict
        rhythm = self.series.rhythm or (3 if self.series.linear else 12)
        following = (last // rhythm + 1) * rhythm
        if self.as_of <= last_day(following + max(1, self.series.published_after)):
            return verdict
        flags = verdict.flags & {"derived"} | {"stale"}
        return replace(verdict, status="not_due", flags=flags)

    # --- what is asked -------------------------------------------------------------------------------

    @property
    def floor(self) -> Fraction | None:
        """Below this it is missed, if anything is too low."""
        if self.asked.comparator in UP:
            return self.asked.figure
        is_limit = self.asked.comparator == "~" and self.asked.side != "above"
        return self.asked.figure - self.asked.tolerance if is_limit else None

    @property
    def ceiling(self) -> Fraction | None:
        """Above this it is missed, if anything is too high."""
        if self.asked.comparator in DOWN:
            return self.asked.figure
        is_limit = self.asked.comparator == "~" and self.asked.side != "below"
        return self.asked.figure + self.asked.tolerance if is_limit else None

    def is_too_low(self, value: Fraction) -> bool:
        """Whether more is needed."""
        if self.floor is None:
            return False
        return value < self.floor or (
            self.asked.comparator == ">" and value == self.floor
        )

    def is_too_high(self, value: Fraction) -> bool:
        """Whether less is needed."""
        if self.ceiling is None:
            return False
        return value > self.ceiling or (
            self.asked.comparator == "<" and value == self.ceiling
        )

    def is_reached(self, value: Fraction) -> bool:
        """Whether a figure is one that is asked for."""
        return not self.is_too_low(value) and not self.is_too_high(value)

    # --- what is said --------------------------------------------------------------------------------

    def verdict(
        self,
        status: str,
        value: Fraction | None,
        *flags: str,
        attained: tuple[int, Fraction] | None = None,
    ) -> Verdict:
        """A verdict with the figures that follow from the actual."""
        figure, named = self.asked.figure, set(flags)
        if value is None:
            return Verdict(status, flags=frozenset(flags))
        if figure is None:
            return Verdict(
                status, six(value), flags=frozenset(flags), attained=attained
            )
        if status == "met" and self.is_by_tolerance(value):
            named.add("within_tolerance")
        gap, share = six(value - figure), self.achievement(value)
        return Verdict(status, six(value), gap, share, frozenset(named), attained)

    def is_by_tolerance(self, value: Fraction) -> bool:
        """Whether it is reached by the tolerance alone."""
        asked = self.asked
        beyond = {"below": value < asked.figure, "above": value > asked.figure}
        return asked.comparator == "~" and beyond.get(asked.side, value != asked.figure)

    def achievement(self, value: Fraction) -> Fraction | None:
        """Actual over target, for amounts and counts that are asked to be more."""
        figure = self.asked.figure
        is_amount = self.series.kind != "rate" and not self.asked.growth and figure > 0
        is_limit = self.asked.comparator == ">" and value == figure
        if not is_amount or self.floor is None or self.ceiling is not None or is_limit:
            return None
        share = six(value / figure)
        return min(share, 1 - Fraction(1, 10**6)) if value < figure else share

    def nothing(self, value: Fraction | None = None) -> Verdict:
        """No figure of the period; or none of its end, but some on the way."""
        if not self.has_ended or not self.is_due:
            return self.verdict("not_due", value)
        is_grown = any(overlap(row.span, self.asked.span) for row in self.known.rates)
        if value is None and not (self.is_touched() or is_grown):
            return Verdict("no_data")
        return self.verdict("not_assessable", value)

    def by_share(
        self,
        value: Fraction,
        expected: Fraction,
        achieved: Fraction,
        *flags: str,
        limit: bool = False,
    ) -> Verdict:
        """Where a share is against the share that is expected; of a limit, less is better."""
        behind = 100 * (achieved - expected if limit else expected - achieved)
        is_far = behind > 30 or (not limit and 2 * achieved < expected)
        if is_far or behind >= 10:
            return self.verdict("off_track" if is_far else "at_risk", value, *flags)
        return self.verdict(
            "on_track", value, *(["slightly_behind"] if behind > 0 else []), *flags
        )

    def on_its_way(
        self, before: tuple[int, Fraction] | None, now: tuple[int, Fraction]
    ) -> Verdict:
        """A stock or rate inside its period, measured from the last actual before it."""
        value, figure = now[1], self.asked.figure
        if before is None:
            return self.verdict("not_due", value)
        if self.is_reached(before[1]):
            is_kept = self.is_reached(value)
            return (
                self.verdict("on_track", value)
                if is_kept
                else self.verdict("off_track", value, "regressing")
            )
        if figure == before[1]:
            return self.verdict("not_due", value)  # there is no way to go
        achieved = (value - before[1]) / (figure - before[1])
        expected = Fraction(now[0] - before[0], self.stop - before[0])
        return self.by_share(
            value, expected, achieved, *(["regressing"] if achieved < 0 else [])
        )

    def by_bound(self, least: Fraction | None, *flags: str) -> Verdict | None:
        """What a lower bound proves; nothing, where values can be negative."""
        if least is None or self.series.can_be_negative:
            return None
        if self.is_too_high(least):
            return self.verdict("not_met", least, *flags)
        if self.ceiling is None and self.is_reached(least):
            return self.verdict("met", least, *flags)
        return None

    # --- directions and growth -----------------------------------------------------------------------

    def direction(self) -> Verdict:
        """Up or down from the baseline."""
        base, value = self.level(self.asked.baseline), self.level(self.asked.span)
        proof = self.way_proved(base) if value is None else None
        if proof:
            return proof
        if self.has_ended:
            if value is None:
                return self.nothing(self.on_the_way())
            if base is None:
                return self.verdict("not_assessable", value)
            if self.way(base, value) <= 0:
                return self.turned(base, value)
            return self.verdict("needs_review" if self.asked.degree else "met", value)
        now = self.latest_since(self.asked.baseline[1])
        if now is None or base is None or self.way(base, now) > 0:
            return self.nothing(self.on_the_way())
        return self.verdict("off_track", now, *(["regressing"] if now != base else []))

    def way_proved(self, base: Fraction | None) -> Verdict | None:
        """What a lower bound proves of a way; while its period runs, of what only adds up alone."""
        span, rises = self.asked.span, self.asked.comparator == "increase"
        least = self.least(span)
        is_open = not (self.has_ended or self.series.kind == "flow")
        if base is None or least is None or self.series.can_be_negative or is_open:
            return None
        flags = [] if self.has_ended else ["early"]
        if self.has_ended or self.has_holes(span):
            flags.append("lower_bound")
        if rises and least > base:
            if not self.asked.degree:
                return self.verdict("met", least, *flags)
            return (
                self.verdict("needs_review", least, *flags) if self.has_ended else None
            )
        may_sink = not self.has_ended and self.is_preliminary(span)
        if rises or least < base or may_sink:
            return None
        return self.verdict("not_met", least, *flags)

    def turned(self, base: Fraction, value: Fraction) -> Verdict:
        """What went wrong by its date, and maybe right since; how far is far enough nobody knows."""
        if self.asked.degree:
            return self.verdict("not_met", value)
        status, attained = self.afterwards(lambda later: self.way(base, later) > 0)
        return self.verdict(status, value, attained=attained)

    def way(self, base: Fraction, value: Fraction) -> Fraction:
        """How far a figure went the way that is asked for."""
        return value - base if self.asked.comparator == "increase" else base - value

    def growth(self) -> Verdict:
        """Average growth a year, where the period has ended."""
        factor = self.factor(self.stop)
        if factor is not None:
            grown = self.grown(factor, self.years(self.stop))
            if self.is_within_rounding():
                return self.verdict("not_assessable", grown)
            return self.verdict("met" if self.is_reached(grown) else "not_met", grown)
        if (
            not self.series.constant
            and self.level((self.stop - 12, self.stop)) is not None
        ):
            return Verdict("not_assessable")  # without a level to start from
        if proved := self.by_least():
            return proved
        grown = self.grown_so_far(self.start if self.is_due else self.asked.baseline[1])
        if grown is None and self.is_due:
            given = (row.span for row in (*self.rows, *self.known.rates))
            is_touched = any(overlap(span, self.asked.span) for span in given)
            return Verdict("not_assessable" if is_touched else "no_data")
        return self.nothing(grown)

    def growing(self) -> Verdict:
        """Average growth so far."""
        if proved := self.by_least():
            return proved
        grown = self.grown_so_far(self.asked.baseline[1])
        return self.nothing() if grown is None else self.by_growth(grown)

    def by_least(self) -> Verdict | None:
        """What a part of the last year proves."""
        year = self.stop - 12, self.stop
        base, least = self.level(self.asked.baseline), self.least(year)
        if self.series.constant or least is None or base is None or base <= 0:
            return None
        grown = self.grown(least / base, self.years(self.stop))
        flags = [] if self.has_ended else ["early"]
        if self.has_ended or self.has_holes(year):
            flags.append("lower_bound")
        is_open = not self.has_ended and self.is_preliminary(year)
        return (
            None
            if is_open and self.is_too_high(grown)
            else self.by_bound(grown, *flags)
        )

    def grown_so_far(self, after: int) -> Fraction | None:
        """Growth up to the last whole year; inside a single one over the same months of the year before."""
        if self.years(self.stop) == 1:
            factor = self.factor_of_months() if self.series.linear else None
            return None if factor is None else self.grown(factor, 1)
        for end in range(self.stop - 12, after, -12):
            factor = self.factor(end)
            if factor is not None:
                return self.grown(factor, self.years(end))
        return None

    def factor(self, end: int) -> Fraction | None:
        """What the baseline was multiplied by until the end of a year: by published rates, else by levels."""
        if rates := self.rates(end):
            return compounded(rates)
        base, value = self.level(self.asked.baseline), self.level((end - 12, end))
        if (
            self.series.constant
            or base is None
            or value is None
            or base <= 0
            or value < 0
        ):
            return None
        return value / base

    def factor_of_months(self) -> Fraction | None:
        """What the same months of the year before were multiplied by."""
        year = self.stop - 12, self.stop
        is_stock = self.series.kind == "stock"
        inside = [row for row in self.known.rates if within(row.span, year)]
        rates = [row for row in inside if is_stock or row.span[0] == year[0]]
        if rates:
            return compounded([max(rates, key=lambda row: row.span[1])])
        now, before = self.same_months()
        is_known = now is not None and before is not None and before > 0
        return None if self.series.constant or not is_known else now / before

    def rates(self, end: int) -> list[Row] | None:
        """The published rates of every year from the baseline to the end of a year."""
        ends = range(self.asked.baseline[1] + 12, end + 12, 12)
        by_span = {row.span: row for row in self.known.rates}
        rates = [by_span.get((stop - 12, stop)) for stop in ends]
        return None if None in rates else rates

    def is_within_rounding(self) -> bool:
        """Whether rates of several years, as they are rounded, leave open if their average is reached."""
        rates = self.rates(self.stop) or []
        if len(rates) < 2:
            return False
        factors = [compounded(rates, share) for share in (-1, 0, 1)]
        grown = [self.grown(factor, len(rates)) for factor in factors]
        return len({self.is_reached(value) for value in grown}) > 1

    def years(self, end: int) -> int:
        """How many years a month's end is from the baseline."""
        return (end - self.asked.baseline[1]) // 12

    def by_growth(self, grown: Fraction) -> Verdict:
        """Where growth so far is against the growth that is asked for."""
        required = self.asked.figure
        if required <= 0 or self.asked.comparator in DOWN:
            return self.verdict(
                "on_track" if self.is_reached(grown) else "off_track", grown
            )
        ratio = grown / required
        if ratio >= Fraction(95, 100):
            return self.verdict(
                "on_track", grown, *(["slightly_behind"] if ratio < 1 else [])
            )
        status = "at_risk" if ratio >= Fraction(60, 100) else "off_track"
        return self.verdict(status, grown, *(["regressing"] if ratio < 0 else []))

    def grown(self, factor: Fraction, years: int) -> Fraction:
        """Growth a year in %: what is asked where it is exactly that, else to thirty places."""
        asked = self.asked.figure
        if factor == (1 + asked / 100) ** years:
            return asked
        scale = 10**30
        return Fraction(root(factor * scale**years, years), scale) * 100 - 100

    # --- what the kinds say --------------------------------------------------------------------------

    def level(self, span: Span) -> Fraction | None:
        """The figure of a span."""
        raise NotImplementedError

    def least(self, span: Span) -> Fraction | None:
        """What is known of a span at the least."""
        raise NotImplementedError

    def last_figure(self) -> int | None:
        """Up to which month the whole city has figures; where it has none, any of its regions."""
        whole = self.ends_of_whole()
        if self.asked.growth:
            whole += [row.span[1] for row in self.known.rates]
        parts = [row.span[1] for row in self.rows if self.series.kind != "rate"]
        return max(whole or parts, default=None)

    def has_holes(self, span: Span) -> bool:
        """Whether something is missing of a span before its last figure."""
        del span
        return True

    def is_preliminary(self, span: Span) -> bool:
        """Whether what is known of a span is not settled."""
        del span
        return False

    def ends_of_whole(self) -> list[int]:
        """The months up to which the whole city has figures."""
        raise NotImplementedError

    def is_touched(self) -> bool:
        """Whether something was given that has to do with the period, though no figure of it follows."""
        return any(self.start < row.span[1] <= self.stop for row in self.rows)

    def same_months(self) -> tuple[Fraction | None, Fraction | None]:
        """The figure of the last year's months so far, and of the same months a year before."""
        raise NotImplementedError

    def on_the_way(self) -> Fraction | None:
        """The last figure inside the period."""
        raise NotImplementedError

    def afterwards(
        self, is_good: Callable[[Fraction], bool]
    ) -> tuple[str, tuple[int, Fraction] | None]:
        """What a miss is called by what came after it, and the first good figure."""
        raise NotImplementedError

    def latest_since(self, stop: int) -> Fraction | None:
        """The last figure after a month, of whole years where nothing is said inside the year."""
        raise NotImplementedError

    def ended(self) -> Verdict:
        """A value whose period has ended."""
        raise NotImplementedError

    def running(self) -> Verdict:
        """A value whose period runs or lies ahead."""
        raise NotImplementedError


def compounded(rates: list[Row], slacks: int = 0) -> Fraction:
    """What rates of single years make together, each more or less by half a unit of its last digit."""
    return prod(
        (1 + (row.value + slacks * row.slack) / 100 for row in rates), start=Fraction(1)
    )


def root(number: Fraction, count: int) -> int:
    """The greatest whole number whose power is not above a number."""
    low, high = 0, int(number) + 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle**count <= number else (low, middle)
    return low


def six(value: Fraction) -> Fraction:
    """To six places, half to the even one."""
    return Fraction(round(value * 10**6), 10**6)
