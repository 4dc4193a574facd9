"""The verdict on a target: what is promised of verdicts, sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import pairwise
from math import prod

from verdicts.oracle.known import Area, overlap, within
from verdicts.oracle.model import Asked, Known, Row, Series, Span, Verdict, last_day

UP, DOWN = (">=", ">"), ("<=", "<")
RISING = "increase", "not_decrease"
WAYS = "increase", "decrease", "not_decrease", "not_increase"


class Judged:
    """One target of a series at a day; what differs between flow, stock and rate is in its kinds."""

    def __init__(
        self, series: Series, known: Known, area: Area, asked: Asked, as_of: date
    ) -> None:
        self.series, self.known, self.area, self.as_of = series, known, area, as_of
        self.asked = asked
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
        if self.asked.measure == "change":
            return self.difference()
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
        if self.asked.comparator in (*UP, "between"):
            return self.asked.figure
        is_limit = self.asked.comparator == "~" and self.asked.side != "above"
        return self.asked.figure - self.asked.tolerance if is_limit else None

    @property
    def ceiling(self) -> Fraction | None:
        """Above this it is missed, if anything is too high."""
        if self.asked.comparator in DOWN:
            return self.asked.figure
        if self.asked.comparator == "between":
            return self.asked.high
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
        gap, share = six(self.gap(value)), self.achievement(value)
        return Verdict(status, six(value), gap, share, frozenset(named), attained)

    def gap(self, value: Fraction) -> Fraction:
        """How far a figure is from what is asked: of a range from the end that is overstepped."""
        if self.asked.comparator == "between":
            return value - min(max(value, self.asked.figure), self.asked.high)
        return value - self.asked.figure

    def is_by_tolerance(self, value: Fraction) -> bool:
        """Whether it is reached by the tolerance alone."""
        asked = self.asked
        beyond = {"below": value < asked.figure, "above": value > asked.figure}
        return asked.comparator == "~" and beyond.get(asked.side, value != asked.figure)

    def achievement(self, value: Fraction) -> Fraction | None:
        """Actual over target, for amounts and counts that are asked to be more."""
        figure = self.asked.figure
        is_amount = (
            self.series.kind in {"flow", "stock"}
            and not self.asked.growth
            and figure > 0
        )
        is_limit = self.asked.comparator == ">" and value == figure
        if not is_amount or self.floor is None or self.ceiling is not None or is_limit:
            return None
        share = six(value / figure)
        return min(share, 1 - Fraction(1, 10**6)) if value < figure else share

    def nothing(self, value: Fraction | None = None) -> Verdict:
        """No figure of the period; or none of its end, but some on the way."""
        if not self.has_ended or not self.is_due:
            return self.verdict("not_due", value)
        public = [
            row
            for row in self.series.rows
            if (row.published or self.as_of) <= self.as_of
        ]
        is_grown = any(
            overlap(row.span, self.asked.span) for row in public if row.is_growth
        )
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

    def goes_its_way(self, before: tuple[int, Fraction] | None) -> bool:
        """Whether a figure inside the year says something: of a limit that was kept only whole years do."""
        if self.series.linear:
            return True
        is_kept = before is not None and self.is_reached(before[1])
        return bool(self.asked.schedule) and not is_kept

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
        if self.gap(before[1]) == 0:
            return self.verdict("not_due", value)  # there is no way to go
        achieved = (value - before[1]) / (figure - before[1])
        if self.asked.comparator == "between":
            achieved = 1 - abs(self.gap(value)) / abs(self.gap(before[1]))
        expected = Fraction(now[0] - before[0], self.stop - before[0])
        if self.asked.schedule:
            expected = self.scheduled(now[0])
        if expected is None:
            return self.verdict("not_due", value)
        return self.by_share(
            value, expected, achieved, *(["regressing"] if achieved < 0 else [])
        )

    def scheduled(self, until: int) -> Fraction | None:
        """The share by the plan's own path: straight from step to step, of batches that of the last step."""
        steps = [(end, share / 100) for end, share in self.asked.schedule]
        if not self.series.linear:
            return next((share for end, share in reversed(steps) if end <= until), None)
        path = [(self.start, Fraction(0)), *steps, (self.stop, Fraction(1))]
        for (first, less), (last, more) in pairwise(path):
            if first <= until <= last:
                return less + (more - less) * Fraction(until - first, last - first)
        return None

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
        base, value = self.level(self.asked.base), self.level(self.asked.span)
        proof = self.way_proved(base) if value is None else None
        if proof:
            return proof
        if self.has_ended:
            if value is None:
                return self.nothing(self.on_the_way())
            if base is None:
                return self.verdict("not_assessable", value)
            if not self.is_right(base, value):
                return self.turned(base, value)
            return self.verdict("needs_review" if self.asked.degree else "met", value)
        now = self.latest_since(self.asked.base[1])
        if now is None or base is None or self.is_right(base, now):
            return self.nothing(self.on_the_way())
        return self.verdict("off_track", now, *(["regressing"] if now != base else []))

    def way_proved(self, base: Fraction | None) -> Verdict | None:
        """What a lower bound proves of a way; while its period runs, of what only adds up alone."""
        span, rises = self.asked.span, self.asked.comparator in RISING
        least = self.least(span)
        is_open = not (self.has_ended or self.series.kind == "flow")
        if base is None or least is None or self.series.can_be_negative or is_open:
            return None
        flags = [] if self.has_ended else ["early"]
        if self.has_ended or self.has_holes(span):
            flags.append("lower_bound")
        if rises and self.is_right(base, least):
            if not self.asked.degree:
                return self.verdict("met", least, *flags)
            return (
                self.verdict("needs_review", least, *flags) if self.has_ended else None
            )
        may_sink = not self.has_ended and self.is_preliminary(span)
        if rises or self.is_right(base, least) or may_sink:
            return None
        return self.verdict("not_met", least, *flags)

    def turned(self, base: Fraction, value: Fraction) -> Verdict:
        """What went wrong by its date, and maybe right since; how far is far enough nobody knows."""
        if self.asked.degree:
            return self.verdict("not_met", value)
        status, attained = self.afterwards(lambda later: self.is_right(base, later))
        return self.verdict(status, value, attained=attained)

    def is_right(self, base: Fraction, value: Fraction) -> bool:
        """Whether a figure went the way that is asked for; to stay is enough where it is not to turn."""
        way = value - base if self.asked.comparator in RISING else base - value
        return way > 0 or (way == 0 and self.asked.comparator.startswith("not_"))

    def difference(self) -> Verdict:
        """A − B, which is right where A is right for B and the figure together."""
        base = self.level(self.asked.base)
        if base is None:
            if self.has_ended and self.level(self.asked.span) is not None:
                return Verdict("not_assessable")
            return Verdict(self.nothing(self.on_the_way()).status)
        high = None if self.asked.high is None else self.asked.high + base
        level = replace(
            self.asked, measure="value", figure=self.asked.figure + base, high=high
        )
        said = type(self)(
            self.series, self.known, self.area, level, self.as_of
        ).by_kind()
        if said.actual is None:
            return said
        is_sum = self.series.kind == "flow" and self.level(self.asked.span) is None
        if is_sum and said.status not in {"met", "not_met"}:
            # Half a year less a year is nothing.
            status = "not_due" if not self.has_ended else said.status
            return Verdict(status)
        attained = said.attained and (said.attained[0], said.attained[1] - base)
        value = said.actual - base
        return replace(
            said, actual=value, achievement=self.achievement(value), attained=attained
        )

    def growth(self) -> Verdict:
        """Average growth a year, where the period has ended."""
        factor = self.factor(self.stop)
        if factor is not None:
            grown = self.grown(factor, self.stop)
            if self.is_within_rounding():
                return self.verdict("not_assessable", grown)
            return self.verdict("met" if self.is_reached(grown) else "not_met", grown)
        if self.lacks_base():
            return Verdict("not_assessable")
        if proved := self.by_least():
            return proved
        grown, _ = self.grown_so_far(self.start if self.is_due else self.asked.base[1])
        if grown is None and self.is_due:
            given = (row.span for row in (*self.rows, *self.known.rates))
            is_touched = any(overlap(span, self.asked.span) for span in given)
            return Verdict("not_assessable" if is_touched else "no_data")
        return self.nothing(grown)

    def lacks_base(self) -> bool:
        """Whether there is a level of the last year, and so none to start from."""
        is_computed = self.asked.growth and not self.series.constant
        return is_computed and self.level((self.stop - 12, self.stop)) is not None

    def growing(self) -> Verdict:
        """Average growth so far."""
        if proved := self.by_least():
            return proved
        grown, end = self.grown_so_far(self.asked.base[1])
        return self.nothing() if grown is None else self.by_growth(grown, end)

    def by_least(self) -> Verdict | None:
        """What a part of the last year proves."""
        year = self.stop - 12, self.stop
        base, least = self.level(self.asked.base), self.least(year)
        if self.series.constant or least is None or base is None or base <= 0:
            return None
        grown = self.grown(least / base, self.stop)
        flags = [] if self.has_ended else ["early"]
        if self.has_ended or self.has_holes(year):
            flags.append("lower_bound")
        is_open = not self.has_ended and self.is_preliminary(year)
        return (
            None
            if is_open and self.is_too_high(grown)
            else self.by_bound(grown, *flags)
        )

    def grown_so_far(self, after: int) -> tuple[Fraction | None, int]:
        """Growth up to the last whole year; inside a single one over the same months of the year before."""
        if self.years(self.stop) == 1:
            factor = self.factor_of_months() if self.series.linear else None
            return None if factor is None else self.grown(factor, self.stop), self.stop
        for end in range(self.stop - 12, after, -12):
            factor = self.factor(end)
            if factor is not None:
                return self.grown(factor, end), end
        return None, self.stop

    def factor(self, end: int) -> Fraction | None:
        """What the baseline was multiplied by until the end of a year: by published rates, else by levels."""
        if rates := self.rates(end):
            return compounded(rates)
        base, value = self.level(self.asked.base), self.level((end - 12, end))
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
        ends = range(self.asked.base[1] + 12, end + 12, 12)
        by_span = {row.span: row for row in self.known.rates}
        rates = [by_span.get((stop - 12, stop)) for stop in ends]
        return None if None in rates else rates

    def is_within_rounding(self) -> bool:
        """Whether rates of several years, as they are rounded, leave open if their average is reached."""
        rates = self.rates(self.stop) or []
        if len(rates) < 2:
            return False
        factors = [compounded(rates, share) for share in (-1, 0, 1)]
        grown = [self.grown(factor, self.stop) for factor in factors]
        return len({self.is_reached(value) for value in grown}) > 1

    def years(self, end: int) -> int:
        """How many years a month's end is from the baseline."""
        return (end - self.asked.base[1]) // 12

    def by_growth(self, grown: Fraction, end: int) -> Verdict:
        """Where growth so far is against the growth that is asked for."""
        required = self.asked.figure
        is_total = self.asked.measure == "total_growth" and self.years(self.stop) > 1
        if is_total and not self.is_reached(Fraction(0)):
            return self.by_total(grown, end)
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

    def by_total(self, grown: Fraction, end: int) -> Verdict:
        """The share of the growth in all, against the share of the years."""
        if self.asked.figure == 0:
            return self.verdict("not_due", grown)  # there is no way to go
        share = grown / self.asked.figure
        expected = Fraction(self.years(end), self.years(self.stop))
        return self.by_share(
            grown, expected, share, *(["regressing"] if share < 0 else [])
        )

    def grown(self, factor: Fraction, end: int) -> Fraction:
        """Growth in %, a year or in all: what is asked where it is exactly that, else to thirty places."""
        asked = self.asked.figure or Fraction(0)
        years = 1 if self.asked.measure == "total_growth" else self.years(end)
        if years == 1:
            return (factor - 1) * 100
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
        adds_up = self.series.kind in {"flow", "stock"}
        parts = [row.span[1] for row in self.rows if adds_up]
        return max(whole or parts, default=None)

    def whole(self) -> Fraction | None:
        """The figure of all of the period, of growth that until its end."""
        if not self.has_ended:
            return None
        if not self.asked.growth:
            return self.level(self.asked.span)
        factor = self.factor(self.stop)
        return None if factor is None else self.grown(factor, self.stop)

    def whole_with_flags(self) -> tuple[Fraction | None, list[str]]:
        """The same, with how it was come to."""
        return self.whole(), []

    def so_far(self) -> tuple[Fraction | None, list[str]]:
        """What is known of the period while it runs, with how it was come to."""
        return self.known_so_far(), []

    def known_so_far(self) -> Fraction | None:
        """What is known of a period that is not all known."""
        if not self.asked.growth:
            return self.on_the_way()
        is_over = self.has_ended and self.is_due
        return self.grown_so_far(self.start if is_over else self.asked.base[1])[0]

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
