"""What adds up, what is counted on a day, and what is never added."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction

from verdicts.oracle.judge import DOWN, UP, Judged, six
from verdicts.oracle.known import (
    Area,
    Sum,
    grouped,
    is_torn,
    latest_of,
    overlap,
    within,
)
from verdicts.oracle.model import (
    Asked,
    Known,
    Row,
    Series,
    Span,
    Verdict,
    last_day,
    month,
)

Count = tuple[int, Fraction]
"""The month after which something was counted, and the figure."""


Plan = dict[str, Series]


def judge(series: Series, plan: Plan, as_of: date) -> list[Verdict]:
    """The verdicts on the targets of a series at a day."""
    return [_judge(series, asked, plan, as_of) for asked in series.targets]


def _judge(series: Series, asked: Asked, plan: Plan, as_of: date) -> Verdict:
    """The verdict by what is in force, and the statuses by each version where the target was revised."""
    verdict = _by_figure(series, asked.in_force(as_of), plan, as_of)
    known = [figure for day, figure in asked.revisions if day <= as_of]
    if not known:
        return verdict
    figures = [asked.figure, *known]
    versions = [replace(asked, figure=figure, revisions=()) for figure in figures]
    said = [_by_figure(series, version, plan, as_of) for version in versions]
    return replace(verdict, versions=tuple(one.status for one in said))


def _by_figure(series: Series, asked: Asked, plan: Plan, as_of: date) -> Verdict:
    judged = _known_of(series, asked, as_of)
    if judged is None:
        return Verdict("not_assessable")
    if crossed(judged):
        return Verdict("not_assessable" if judged.has_ended else "not_due")
    if not asked.reference:
        return judged.judge()
    return beside(judged, plan[asked.reference])


def _known_of(series: Series, asked: Asked, as_of: date) -> Judged | None:
    """A target with what was known by a day and is comparable with it; None where it is contradictory."""
    kind = {"flow": Flow, "stock": Stock, "rate": Rate, "rank": Rank}[series.kind]
    public = [row for row in series.rows if (row.published or as_of) <= as_of]
    given = [row for row in public if not row.is_growth]
    if kind.contradict(series, given):
        return None
    day = min(as_of, last_day(asked.span[1]))
    given = [
        row for row in given if series.side(last_day(row.span[1])) == series.side(day)
    ]
    by_then = [row for row in public if last_day(row.span[1]) <= as_of]
    rows = [row for row in given if last_day(row.span[1]) <= as_of]
    known = Known(given, rows, [row for row in by_then if row.is_growth])
    area = Area(
        rows if series.kind == "flow" else [], series.regions, series.can_be_negative
    )
    return kind(series, known, area, asked, as_of)


def crossed(judged: Judged) -> bool:
    """Whether a sum would add figures of two definitions."""
    series, asked = judged.series, judged.asked
    if series.kind != "flow" or asked.measure != "value" or not series.breaks:
        return False
    if judged.has_ended and judged.level(asked.span) is not None:
        return False
    side = series.side(min(judged.as_of, last_day(asked.span[1])))
    return any(
        series.side(last_day(row.span[1])) != side and within(row.span, asked.span)
        for row in series.rows
        if not row.is_growth and (row.published or judged.as_of) <= judged.as_of
    )


def beside(judged: Judged, other: Series) -> Verdict:
    """A target whose figure is another series' actual of exactly the same period, and so much more."""
    asked = judged.asked
    as_other = _known_of(other, asked, judged.as_of)
    limit = as_other and as_other.whole()
    if limit is not None:
        judged.asked = replace(asked, figure=limit + asked.figure)
        verdict = judged.judge()
        # What another series sets for a period says nothing of a later one.
        status = "not_met" if verdict.status == "late" else verdict.status
        gap = verdict.gap
        if asked.growth and gap is not None:
            # It is that of the figures as they are shown.
            gap = verdict.actual - six(judged.asked.figure)
        return replace(verdict, status=status, gap=gap, attained=None)
    is_due = last_day(judged.stop + other.published_after) <= judged.as_of
    judged.asked = replace(asked, figure=None)
    if not judged.has_ended:
        value, flags = judged.so_far()
        return judged.unless_stale(judged.verdict("not_due", value, *flags))
    value, flags = judged.whole_with_flags()
    if value is None and judged.lacks_base():
        return Verdict("not_assessable")
    if value is None:
        return judged.nothing(judged.known_so_far())
    return judged.verdict("not_assessable" if is_due else "not_due", value, *flags)


class Flow(Judged):
    """It adds up over its period."""

    @staticmethod
    def contradict(series: Series, given: list[Row]) -> bool:
        """By sums that do not add up."""
        return Area(given, series.regions, series.can_be_negative).contradicts()

    def level(self, span: Span) -> Fraction | None:
        """The sum of a span."""
        total = self.area.known(span)
        return total.value if total else None

    def least(self, span: Span) -> Fraction | None:
        """The sum of what is known of a span."""
        total = self.area.least(span)
        return total.value if total else None

    def is_touched(self) -> bool:
        """Whether rows overlap the period, though its sum does not follow."""
        return any(overlap(row.span, self.asked.span) for row in self.known.given)

    def same_months(self) -> tuple[Fraction | None, Fraction | None]:
        """Of the months that are told without a difference."""
        start = self.stop - 12
        last = self.area.last((start, self.stop))
        if last is None:
            return None, None
        if self.has_ended and self.area.end((start, self.stop)) > last:
            return None, None  # of later months some regions are known
        now, before = (
            self.area.known((start, last)),
            self.area.known((start - 12, last - 12)),
        )
        is_told = now and before and not (now.derived or before.derived)
        return (now.value, before.value) if is_told else (None, None)

    def has_holes(self, span: Span) -> bool:
        """Whether its sum so far is a bound."""
        last = self.area.last(span)
        return last is None or self.area.known((span[0], last)) is None

    def is_preliminary(self, span: Span) -> bool:
        """Whether any of its rows is."""
        total = self.area.least(span)
        return total is not None and total.preliminary

    def ends_of_whole(self) -> list[int]:
        """By rows of the city, or of all its regions."""
        return self.area.ends_of_whole()

    def on_the_way(self) -> Fraction | None:
        """What is known of the period; while it runs, up to the last figure of the whole city."""
        last = None if self.has_ended else self.area.last(self.asked.span)
        return self.least((self.start, last or self.stop))

    def latest_since(self, stop: int) -> Fraction | None:
        """The last whole year."""
        sums = (self.level((end - 12, end)) for end in range(self.stop, stop, -12))
        return next((value for value in sums if value is not None), None)

    def so_far(self) -> tuple[Fraction | None, list[str]]:
        """The sum so far."""
        if self.asked.growth:
            return super().so_far()
        last = self.area.last(self.asked.span)
        exact = self.area.known((self.start, last)) if last else None
        total = exact or self.area.least((self.start, last or self.stop))
        return told(total)

    def whole_with_flags(self) -> tuple[Fraction | None, list[str]]:
        """The sum of all of the period."""
        if self.asked.growth:
            return super().whole_with_flags()
        return told(self.area.known(self.asked.span))

    def ended(self) -> Verdict:
        """By its sum, or by what is known of it."""
        total = self.area.known(self.asked.span)
        if total:
            flags = ["derived"] if total.derived else []
            if self.is_reached(total.value):
                return self.verdict("met", total.value, *flags)
            status, attained = self.afterwards(self.is_reached)
            return self.verdict(status, total.value, *flags, attained=attained)
        least = self.least(self.asked.span)
        return self.by_bound(least, "lower_bound") or self.nothing(least)

    def afterwards(
        self, is_good: Callable[[Fraction], bool]
    ) -> tuple[str, tuple[int, Fraction] | None]:
        """The first later year that reached what was asked of one."""
        if self.stop - self.start != 12 or self.start % 12:
            return "not_met", None
        for stop in range(self.stop + 12, self.as_of.year * 12 + 13, 12):
            value = self.level((stop - 12, stop))
            if value is not None and is_good(value):
                return "not_met", (stop, value)
        return "not_met", None

    def running(self) -> Verdict:
        """By its sum so far."""
        last = self.area.last(self.asked.span)
        exact = self.area.known((self.start, last)) if last else None
        total = exact or self.area.least((self.start, last or self.stop))
        if total is None:
            return self.nothing()
        value = total.value
        flags = ["derived"] if total.derived else []
        bound = [] if exact else ["lower_bound"]
        only_grows = not self.series.can_be_negative
        if only_grows and self.ceiling is None and self.is_reached(value):
            return self.verdict("met", value, "early", *flags, *bound)
        if only_grows and self.is_too_high(value) and not total.preliminary:
            return self.verdict("not_met", value, "early", *flags, *bound)
        return self.at_pace(
            last or self.area.end(self.asked.span), total, exact is None, flags
        )

    def at_pace(
        self, last: int, total: Sum, is_bound: bool, flags: list[str]
    ) -> Verdict:
        """By elapsed time; over several years by the plan's own yearly targets, or equal shares."""
        is_long = self.stop - self.start > 12
        has_course = self.series.linear or self.asked.schedule
        until = last if has_course else last - last % 12
        nothing = self.verdict("not_due", total.value, *flags)
        if until <= self.start or not (is_long or has_course):
            return nothing
        done = total
        if not has_course:
            exact = self.area.known((self.start, until))
            done, is_bound = (
                exact or self.area.least((self.start, until)),
                exact is None,
            )
        if done is None:
            return nothing
        expected = self.asked_by(until) if is_long else None
        if self.asked.schedule:
            expected = self.scheduled(until)
            if expected is None:
                return nothing
        elif expected is None:
            expected = Fraction(until - self.start, self.stop - self.start)
        bound = ["lower_bound"] if is_bound else []
        is_limit = self.floor is None
        share = done.value / self.asked.figure
        verdict = self.by_share(
            total.value, expected, share, *flags, *bound, limit=is_limit
        )
        only_grows = not self.series.can_be_negative
        if self.is_too_high(done.value) and (is_limit or only_grows):
            # Too much is too much, at whatever time; it may yet be revised.
            verdict = self.verdict("off_track", total.value, *flags)
            return verdict if not is_bound or (is_limit and only_grows) else nothing
        # What only grows is on its way, whatever is missing; nothing else is known of it then.
        is_proved = verdict.status == "on_track" and not is_limit and only_grows
        return verdict if is_proved or not is_bound else nothing

    def asked_by(self, until: int) -> Fraction | None:
        """The share that the plan's own yearly targets ask for; nothing where one is lacking."""
        alike = DOWN if self.asked.comparator in DOWN else UP
        yearly = {
            target.span[1]: target.in_force(self.as_of).figure
            for target in self.series.targets
            if target.span[1] - target.span[0] == 12
            and target.comparator in alike
            and target.measure == "value"
            and not target.reference
        }
        done = Fraction(0)
        for end in range(self.start + 12, until + 12, 12):
            if end not in yearly:
                return None
            done += yearly[end] * min(12, until - end + 12) / 12
        return done / self.asked.figure


class Stock(Judged):
    """It is counted on a day."""

    @staticmethod
    def contradict(series: Series, given: list[Row]) -> bool:
        """By two counts of one place and day."""
        del series
        return any(
            is_torn(rows)
            for rows in grouped(given, lambda row: (row.span[1], row.place))
        )

    def parts(self, stop: int) -> list[Fraction | None]:
        """What the city counted on a day, or else each region."""
        places = {}
        for row in self.rows:
            if row.span[1] == stop:
                places.setdefault(row.place, []).append(row)
        names = [""] if "" in places else self.series.regions
        return [
            latest_of(places[name]).value if name in places else None for name in names
        ]

    def level(self, span: Span) -> Fraction | None:
        """What the whole city counted at the end of a span."""
        parts = self.parts(span[1])
        return None if not parts or None in parts else sum(parts, Fraction(0))

    def least(self, span: Span) -> Fraction | None:
        """What some regions counted at the end of a span."""
        known = [part for part in self.parts(span[1]) if part is not None]
        return sum(known, Fraction(0)) if known else None

    def counts(self, after: int, until: int) -> list[Count]:
        """The counts of the whole city after a month's end and until another's."""
        ends = sorted(
            {row.span[1] for row in self.rows if after < row.span[1] <= until}
        )
        return [
            (stop, value)
            for stop in ends
            if (value := self.level((0, stop))) is not None
        ]

    def same_months(self) -> tuple[Fraction | None, Fraction | None]:
        """Of the last count, and of that a year before."""
        counts = self.counts(self.stop - 12, self.stop)
        if self.least((0, self.stop)) is not None:
            return None, None  # of the last day some regions are known
        return (
            (counts[-1][1], self.level((0, counts[-1][0] - 12)))
            if counts
            else (None, None)
        )

    def ends_of_whole(self) -> list[int]:
        """By counts of the city or of all its regions."""
        return [stop for stop, _ in self.counts(0, month(9999))]

    def on_the_way(self) -> Fraction | None:
        """The last count by its end, once that is due inside the period; or that of some regions there."""
        is_over = self.has_ended and self.is_due
        bound = self.least(self.asked.span)
        if self.has_ended and bound is not None:
            return bound
        counts = self.counts(0, self.stop)
        if counts:
            return None if is_over and counts[-1][0] <= self.start else counts[-1][1]
        ends = [
            row.span[1] for row in self.rows if self.start < row.span[1] <= self.stop
        ]
        return self.least((0, max(ends))) if ends else None

    def latest_since(self, stop: int) -> Fraction | None:
        """The last count, of a year's end where nothing is said inside the year."""
        counts = self.counts(stop, self.stop)
        counts = [count for count in counts if self.series.linear or count[0] % 12 == 0]
        return counts[-1][1] if counts else None

    def later_counts(self) -> list[Count]:
        """Those of the whole city, and those of some regions that alone reach what is asked at least."""
        counts = dict(self.counts(self.stop, month(9999)))
        if self.asked.comparator in UP and not self.series.can_be_negative:
            for stop in {row.span[1] for row in self.rows if row.span[1] > self.stop}:
                least = self.least((0, stop))
                if least is not None and self.is_reached(least):
                    counts.setdefault(stop, least)
        return sorted(counts.items())

    def ended(self) -> Verdict:
        """By its last day; late where the miss has been made good since."""
        value = self.level(self.asked.span)
        if value is None:
            least = self.least(self.asked.span)
            return self.by_bound(least, "lower_bound") or self.nothing(
                self.on_the_way()
            )
        if self.is_reached(value):
            return self.verdict("met", value)
        status, attained = self.afterwards(self.is_reached)
        return self.verdict(status, value, attained=attained)

    def afterwards(
        self, is_good: Callable[[Fraction], bool]
    ) -> tuple[str, tuple[int, Fraction] | None]:
        """Late where the last count still is what was asked for."""
        later = self.later_counts()
        reached = [count for count in later if is_good(count[1])]
        if not reached:
            return "not_met", None
        return "late" if later[-1] in reached else "not_met", reached[0]

    def running(self) -> Verdict:
        """By its last count."""
        before, since = self.counts(0, self.start), self.counts(self.start, self.stop)
        if not before and not since:
            return self.nothing(self.on_the_way())
        now = (before + since)[-1]
        if self.asked.comparator in UP and self.is_reached(now[1]):
            return self.verdict("met", now[1], "early")
        if not since:
            return self.nothing(now[1])
        first = before[-1] if before else None
        if self.goes_its_way(first):
            return self.on_its_way(first, now)
        kept = [count for count in before if count[0] % 12 == 0]
        years = [count for count in since if count[0] % 12 == 0]
        if years and kept and self.is_reached(kept[-1][1]):
            return self.on_its_way(kept[-1], years[-1])
        return self.verdict("not_due", now[1])


class Rank(Stock):
    """A place among others: that of the city alone, for places are never added, and without a pace."""

    def parts(self, stop: int) -> list[Fraction | None]:
        """What the city's place was on a day."""
        rows = [row for row in self.rows if row.span[1] == stop and not row.place]
        return [latest_of(rows).value] if rows else []

    def is_touched(self) -> bool:
        """Whether there is a place of the period, or one of a region."""
        regional = (row for row in self.known.given if row.place)
        return super().is_touched() or any(
            overlap(row.span, self.asked.span) for row in regional
        )


class Rate(Judged):
    """It is never added, neither over periods nor over regions."""

    @staticmethod
    def contradict(series: Series, given: list[Row]) -> bool:
        """By two rates of one place and span."""
        del series
        return any(
            is_torn(rows) for rows in grouped(given, lambda row: (row.span, row.place))
        )

    def spans(self, after: int, until: int) -> list[Span]:
        """The spans of the city's figures that end after a month's end and until another's."""
        spans = {
            row.span
            for row in self.rows
            if not row.place and after < row.span[1] <= until
        }
        return sorted(spans, key=lambda span: (span[1], -span[0]))

    def level(self, span: Span) -> Fraction | None:
        """The figure of a span, of its last year where it has several."""
        wanted = max(span[0], span[1] - 12), span[1]
        rows = [row for row in self.rows if row.span == wanted and not row.place]
        return latest_of(rows).value if rows else None

    def is_touched(self) -> bool:
        """Whether there is a rate of a part of the period, or one of a region."""
        regional = (row for row in self.known.given if row.place)
        return super().is_touched() or any(
            overlap(row.span, self.asked.span) for row in regional
        )

    def least(self, span: Span) -> Fraction | None:
        """Nothing: a part of a rate bounds nothing."""
        del span

    def ends_of_whole(self) -> list[int]:
        """By rates of the city alone."""
        return [span[1] for span in self.spans(0, month(9999))]

    def on_the_way(self) -> Fraction | None:
        """The last figure inside the period; before it ends, the last at all."""
        spans = self.spans(
            self.start if self.has_ended and self.is_due else 0, self.stop
        )
        return self.level(spans[-1]) if spans else None

    def latest_since(self, stop: int) -> Fraction | None:
        """The last figure, of a whole year where nothing is said inside the year."""
        spans = self.spans(stop, self.stop)
        spans = [
            span for span in spans if self.series.linear or span[1] - span[0] == 12
        ]
        return self.level(spans[-1]) if spans else None

    def ended(self) -> Verdict:
        """By its own figure; a later year does not make it good."""
        value = self.level(self.asked.span)
        if value is None:
            return self.nothing(self.on_the_way())
        if self.is_reached(value):
            return self.verdict("met", value)
        status, attained = self.afterwards(self.is_reached)
        return self.verdict(status, value, attained=attained)

    def afterwards(
        self, is_good: Callable[[Fraction], bool]
    ) -> tuple[str, tuple[int, Fraction] | None]:
        """The first later year that was good, where one was asked for."""
        is_year = self.stop - self.start == 12 and self.start % 12 == 0
        later = self.spans(self.stop, month(9999)) if is_year else []
        years = [span for span in later if span[1] - span[0] == 12]
        good = [
            (span[1], self.level(span)) for span in years if is_good(self.level(span))
        ]
        return "not_met", good[0] if good else None

    def running(self) -> Verdict:
        """By its last figure."""
        before = self.spans(0, self.start)
        since = [
            span
            for span in self.spans(self.start, self.stop)
            if within(span, self.asked.span)
        ]
        if not since:
            return self.nothing(self.on_the_way())
        value = self.level(since[-1])
        first = (before[-1][1], self.level(before[-1])) if before else None
        if self.goes_its_way(first):
            return self.on_its_way(first, (since[-1][1], value))
        years = [
            (span[1], self.level(span)) for span in since if span[1] - span[0] == 12
        ]
        kept = [
            (span[1], self.level(span)) for span in before if span[1] - span[0] == 12
        ]
        if years and kept and self.is_reached(kept[-1][1]):
            return self.on_its_way(kept[-1], years[-1])
        return self.verdict("not_due", value)


def told(total: Sum | None) -> tuple[Fraction | None, list[str]]:
    """A sum, and whether it was derived."""
    if total is None:
        return None, []
    return total.value, ["derived"] if total.derived else []
