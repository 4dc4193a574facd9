"""Plans and figures by chance: what offices send, whole and torn, and what a plan may ask of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from random import Random

from verdicts.oracle.model import (
    FINAL,
    PRELIMINARY,
    UNMARKED,
    Asked,
    Row,
    Series,
    Span,
    last_day,
    month,
    year_of,
)

REGIONS = ("甲区", "乙县", "丙市")
CITY = ""
FIRST_YEAR, END = 2019, month(2028)
UNIT = Fraction(1, 100)
"""What the truth is counted in; rows are rounded to digits of their own."""

_QUARTERS = ((0, 3), (3, 6), (6, 9), (9, 12))
LAYOUTS: tuple[tuple[Span, ...], ...] = (
    ((0, 12),),
    ((0, 12),),
    ((0, 6), (6, 12)),
    _QUARTERS,
    (*_QUARTERS, (0, 12)),
    ((0, 6), (6, 12), (0, 12)),
    tuple((m, m + 1) for m in range(12)),
    ((0, 3), (0, 6), (0, 9), (0, 12)),
    ((0, 6), (0, 12)),
    tuple((0, m) for m in range(2, 13)),
    ((0, 6), (6, 9), (9, 12)),
    ((0, 9), (9, 12)),
    ((0, 3), (0, 6), (6, 9), (9, 12), (0, 12)),
    ((0, 9), (6, 12)),
)
"""The parts of a year by which figures come."""


class Chance:
    """A plan and a day to judge it at; one seed gives the same again."""

    def __init__(self, seed: int, size: int) -> None:
        self.random = Random(seed)  # noqa: S311 - chance is wanted that comes again
        self.as_of = self._day()
        self.plan: list[Series] = []
        for number in range(size):
            self.plan.append(self._series(f"i-{number}"))

    def _often(self, share: float) -> bool:
        return self.random.random() < share

    def _day(self) -> date:
        """Mostly a month's end, mostly a year's."""
        number = self.random.choice((3, 6, 6, 9, 9, 11, 12, 12, 12, 13, 15, 18))
        day = last_day(month(self.random.choice((2023, 2024, 2025))) + number)
        return day if self._often(0.8) else day + timedelta(self.random.randint(1, 27))

    # --- an indicator ------------------------------------------------------------------------------

    def _series(self, name: str) -> Series:
        series = Series(
            name,
            kind=self.random.choice(
                (*["flow"] * 6, *["stock"] * 4, "rate", "rate", "rank")
            ),
            linear=self._often(0.6),
            regions=REGIONS,
            can_be_negative=self._often(0.12),
            constant=self._often(0.1),
            breaks=(month(self.random.choice((2023, 2024, 2025))),)
            if self._often(0.12)
            else (),
            published_after=self.random.choice((0, 0, 0, 2, 10)),
            rhythm=self.random.choice((None, None, None, 1, 3, 6, 12)),
        )
        if series.kind == "rank":
            series = replace(series, linear=False, can_be_negative=False)
        truth = self._truth(series.kind)
        digits = 0 if series.kind == "rank" else self.random.choice((0, 0, 1, 2))
        series.rows.extend(self._rows(series, truth, digits))
        if series.kind in {"flow", "stock"} and self._often(0.25):
            series.rows.extend(self._rates(series, truth[CITY]))
        for _ in range(self.random.choice((2, 3, 3, 4))):
            asked = self._asked(series, truth[CITY], digits)
            if all(target.subject != asked.subject for target in series.targets):
                series.targets.append(asked)
        return series

    def _truth(self, kind: str) -> dict[str, list[int]]:
        """What really was in each month, of each region and of the city, in hundredths."""
        if kind == "rate":
            return {
                CITY: self._course(4500, (-300, -100, 0, 100, 300)),
                **dict.fromkeys(REGIONS, [4000] * 120),
            }
        if kind == "rank":
            place = self._course(900, (-200, -100, 0, 0, 100, 200))
            place = [max(100, value) for value in place]
            return {CITY: place, **dict.fromkeys(REGIONS, place)}
        size = self.random.choice((500, 3000, 20000))
        steps = (-size // 20, -1, 0, 0, 1, size // 30, size // 12)
        regions = {
            name: self._course(self.random.randint(size, 3 * size), steps)
            for name in REGIONS
        }
        return {
            CITY: [sum(values) for values in zip(*regions.values(), strict=True)],
            **regions,
        }

    def _course(self, level: int, steps: tuple[int, ...]) -> list[int]:
        """A level that goes up and down, and never below a thirtieth of where it began."""
        values = []
        least, now = level // 30, level
        for step in self.random.choices(steps, k=END - month(FIRST_YEAR)):
            now = max(least, now + step)
            values.append(now)
        return values

    def _rows(
        self, series: Series, truth: dict[str, list[int]], digits: int
    ) -> list[Row]:
        end = self._end_of_figures()
        loss = self.random.choice((0, 0, 0, 0.1, 0.3))
        rows = [
            self._row(series, truth[place], span, place, digits)
            for place in self._places(series)
            for span in self._spans(series)
            if span[1] <= end and not self._often(loss)
        ]
        rows = self._settled(rows)
        if rows and self._often(0.06):
            rows = self._contradicted(rows)
        self.random.shuffle(rows)
        return rows

    def _end_of_figures(self) -> int:
        """Up to which month figures come: that of the day to judge at, a while before, or beyond it."""
        here = month(self.as_of.year, self.as_of.month)
        whole = here + 1 if last_day(here + 1) == self.as_of else here
        return whole - self.random.choice(
            (0,) * 10 + (1, 2, 3, 3, 6, 9, 12, 15, 24, -1, -3, -6, -12)
        )

    def _places(self, series: Series) -> list[str]:
        """The city, its regions, or both."""
        regions = [name for name in REGIONS if self._often(0.93)]
        chance = self.random.random()
        if series.kind in {"rate", "rank"}:
            return [CITY, *regions[:1]] if chance < 0.1 else [CITY]
        if chance < 0.55:
            return [CITY]
        if chance < 0.78:
            return regions
        return (
            [CITY, *regions] if chance < 0.94 else [CITY, self.random.choice(REGIONS)]
        )

    def _spans(self, series: Series) -> list[Span]:
        """By which spans one place reports, mostly alike in all years."""
        usual = self.random.choice(LAYOUTS)
        spans = []
        for year in range(self.random.choice((2020, 2021, 2022)), END // 12):
            layout = usual if self._often(0.7) else self.random.choice(LAYOUTS)
            if series.kind == "rate":
                layout = tuple({(0, stop) for _, stop in layout})
            spans += [
                (month(year) + start, month(year) + stop) for start, stop in layout
            ]
        if series.kind == "flow" and self._often(0.03):
            spans.append((month(2023), month(2026)))
        return spans

    def _row(
        self, series: Series, values: list[int], span: Span, place: str, digits: int
    ) -> Row:
        """What really was, to as many digits, or to one less."""
        digits = max(0, digits - self._often(0.25)) if series.kind == "flow" else digits
        value = measured(series.kind, values, span)
        return Row(span, rounded(value, digits), digits, place)

    def _rates(self, series: Series, values: list[int]) -> list[Row]:
        """Growth as published, near what it was: of whole years, of their months so far, or of both."""
        end = self._end_of_figures()
        ends = self.random.choice(((12,), (12,), (3, 6, 9, 12), (6, 12)))
        rates = []
        for year in range(2021, END // 12):
            for months in ends:
                span = month(year), month(year) + months
                before = span[0] - 12, span[1] - 12
                if span[1] <= end and not self._often(0.1):
                    ratio = measured(series.kind, values, span) / measured(
                        series.kind, values, before
                    )
                    rate = (ratio - 1) * 100 + Fraction(
                        self.random.randint(-10, 10), 10
                    )
                    rates.append(Row(span, rounded(rate, 1), 1, is_growth=True))
        return rates

    # --- vintages ------------------------------------------------------------------------------------

    def _settled(self, rows: list[Row]) -> list[Row]:
        """The rows with their vintages, and what was said before of some."""
        mode = self.random.choice(("", "", "", "", "again", "dated", "yearly", "some"))
        settle = getattr(self, f"_{mode}", None)
        return [row for given in rows for row in (settle(given) if settle else [given])]

    def _again(self, row: Row) -> list[Row]:
        """Some figures were preliminary first."""
        if self._often(0.6):
            return [row]
        early = replace(self._differing(row), vintage=PRELIMINARY)
        return [early, replace(row, vintage=self.random.choice((UNMARKED, FINAL)))]

    def _dated(self, row: Row) -> list[Row]:
        """All have a day of publication, and some were revised on a later one."""
        day = last_day(row.span[1]) + timedelta(self.random.choice((10, 20, 45)))
        if self._often(0.7):
            return [replace(row, published=day)]
        revised = day + timedelta(self.random.choice((60, 200, 400)))
        return [
            replace(self._differing(row), published=day),
            replace(row, published=revised),
        ]

    def _yearly(self, row: Row) -> list[Row]:
        """Whole years are final, with another figure than their preliminary parts make."""
        if row.span[1] - row.span[0] == 12:
            return [replace(self._differing(row), vintage=FINAL)]
        return [replace(row, vintage=PRELIMINARY)]

    def _some(self, row: Row) -> list[Row]:
        """Some are marked as preliminary."""
        return [
            replace(row, vintage=self.random.choice((PRELIMINARY, UNMARKED, UNMARKED)))
        ]

    def _differing(self, row: Row) -> Row:
        step = self.random.choice((-1, 1)) * self.random.randint(1, 40)
        value = abs(row.value + Fraction(step, 10**row.digits))
        # There is no place before the first.
        return replace(row, value=value or Fraction(1))

    def _contradicted(self, rows: list[Row]) -> list[Row]:
        """One row with a figure far from its own, in its stead or beside it."""
        index = self.random.randrange(len(rows))
        row = rows[index]
        value = row.value * 3 / 2 + 20 if row.value > 40 else row.value + 40
        wrong = replace(row, value=rounded(value, row.digits))
        return (
            [*rows, wrong]
            if self._often(0.5)
            else [*rows[:index], wrong, *rows[index + 1 :]]
        )

    # --- a target --------------------------------------------------------------------------------------

    def _asked(self, series: Series, values: list[int], digits: int) -> Asked:
        chance = self.random.random()
        if chance < 0.14 and series.kind in {"flow", "stock"}:
            return self._growth(series, values)
        if chance < 0.23:
            return self._way()
        if chance < 0.32 and series.kind != "rank":
            return self._change(series, values, digits)
        if chance < 0.4:
            others = [other for other in self.plan if other.kind == series.kind]
            if others:
                return self._reference(series, self.random.choice(others))
        asked = self._figure(series, values, digits)
        if series.kind != "rank" and self._often(0.12):
            return self._with_schedule(asked)
        if asked.high is None and asked.comparator != "~" and self._often(0.12):
            return self._with_revisions(asked, digits)
        return asked

    def _way(self) -> Asked:
        """Up or down, from a year that is named or the one before."""
        base = year_of(self.random.choice((2021, 2022)))
        span = year_of(self.random.choice((2023, 2024, 2025)))
        if self._often(0.5):
            way = self.random.choice(("increase", "decrease"))
            degree = self.random.choice(("", "大幅"))
            return Asked(span, way, degree=degree, baseline=base)
        way = self.random.choice(("not_decrease", "not_increase"))
        return Asked(span, way, baseline=base if self._often(0.3) else None)

    def _change(self, series: Series, values: list[int], digits: int) -> Asked:
        """A difference from a year before, near that which was."""
        base = year_of(self.random.choice((2021, 2022)))
        span = year_of(self.random.choice((2023, 2024, 2025)))
        real = measured(series.kind, values, span) - measured(series.kind, values, base)
        share = Fraction(self.random.choice((100, 100, 80, 120, 50, 200)), 100)
        figure = rounded(real * share, digits)
        comparator = self.random.choice((">=", ">=", ">", "<=", "<", "between"))
        asked = Asked(span, comparator, figure, measure="change", baseline=base)
        return self._ranged(asked, digits)

    def _ranged(self, asked: Asked, digits: int) -> Asked:
        """The same with an upper end, where it has two."""
        if asked.comparator != "between":
            return asked
        width = abs(asked.figure) * self.random.choice((0, 5, 10, 30)) / 100
        return replace(asked, high=asked.figure + rounded(width, digits))

    def _reference(self, series: Series, other: Series) -> Asked:
        """Compared with another series, which it is near where that is asked."""
        ways = ("<=", "<") if series.kind == "rank" else (">=", ">", "<=", "<")
        comparator = self.random.choice(ways)
        plus = Fraction(self.random.choice((0, 0, 1, -1, 5)))
        if series.kind in {"flow", "stock"} and self._often(0.6):
            last = self.random.choice((2023, 2024, 2025))
            base = None if self._often(0.5) else year_of(last - 1)
            return Asked(
                year_of(last),
                comparator,
                plus,
                measure="average_growth",
                baseline=base,
                reference=other.name,
            )
        return Asked(self._span(series), comparator, plus, reference=other.name)

    def _with_schedule(self, asked: Asked) -> Asked:
        """The same with a path of its own, whose steps end with months of its period."""
        start, stop = asked.span
        inner = range(start + 1, stop)
        ends = sorted(
            self.random.sample(inner, min(len(inner), self.random.choice((1, 2, 3))))
        )
        shares = sorted(
            self.random.choices((5, 15, 20, 40, 50, 70, 90, 100), k=len(ends))
        )
        steps = zip(ends, map(Fraction, shares), strict=True)
        return replace(asked, schedule=tuple(steps))

    def _with_revisions(self, asked: Asked, digits: int) -> Asked:
        """The same with another figure from some day on, maybe one that is too late."""
        day = last_day(asked.span[0] + 6) + timedelta(self.random.randint(-300, 400))
        revisions = []
        for _ in range(self.random.choice((1, 1, 2))):
            share = Fraction(self.random.choice((50, 80, 90, 110, 130)), 100)
            revisions.append(
                (day, max(Fraction(1), rounded(asked.figure * share, digits)))
            )
            day += timedelta(self.random.randint(1, 300))
        return replace(asked, revisions=tuple(revisions))

    def _figure(self, series: Series, values: list[int], digits: int) -> Asked:
        """A figure near that which was, or two."""
        span = self._span(series)
        comparators = (">=", ">=", ">=", ">", "<=", "<=", "<", "~", "between")
        if series.kind == "rank":
            comparators = ("<=", "<=", "<", "between")
        comparator = self.random.choice(comparators)
        share = Fraction(
            self.random.choice((100, 100, 90, 95, 97, 102, 105, 110, 130, 180)), 100
        )
        figure = rounded(measured(series.kind, values, span) * share, digits)
        if series.kind == "rank":
            figure = max(Fraction(1), figure)
        if comparator != "~":
            return self._ranged(Asked(span, comparator, figure), digits)
        tolerance = rounded(figure * self.random.choice((0, 2, 5)) / 100, digits)
        return Asked(
            span, "~", figure, tolerance, self.random.choice(("below", "above", "both"))
        )

    def _span(self, series: Series) -> Span:
        """A year, several, a part of one, or twelve months of two."""
        here = month(self.random.choice((2022, 2023, 2023, 2024, 2024, 2025)))
        chance = self.random.random()
        if chance < 0.14:
            return month(2023), month(self.random.choice((2025, 2026, 2026)))
        if chance < 0.22:
            return here, here + self.random.choice((3, 6, 9))
        if chance < 0.29 and series.kind not in {"rate", "rank"}:
            start = here + self.random.choice((3, 6, 9))
            return start, start + self.random.choice((3, 3, 6))
        if chance < 0.34 and series.kind == "flow":
            return here + 6, here + 18
        return here, here + 12

    def _growth(self, series: Series, values: list[int]) -> Asked:
        """Growth a year near that which was, over one year or several."""
        last = self.random.choice((2023, 2024, 2025))
        base = min(self.random.choice((last - 1, 2022, 2021)), last - 1)
        first = self.random.choice((base + 1, last))
        ratio = measured(series.kind, values, year_of(last)) / measured(
            series.kind, values, year_of(base)
        )
        years = last - base
        measure = self.random.choice(
            ("average_growth", "average_growth", "total_growth")
        )
        real = (
            float(ratio) ** (1 / years if measure == "average_growth" else 1) - 1
        ) * 100
        near = Fraction(real + self.random.choice((-5, -2, -0.1, 0, 0.1, 1, 3, 8)))
        comparator = self.random.choice((">=", ">=", ">=", ">", "<=", "<"))
        span = month(first), month(last + 1)
        is_year_before = (
            measure == "average_growth"
            and first == last == base + 1
            and self._often(0.5)
        )
        return Asked(
            span,
            comparator,
            rounded(near, 1),
            measure=measure,
            baseline=None if is_year_before else year_of(base),
        )


def measured(kind: str, values: list[int], span: Span) -> Fraction:
    """What really was of a span."""
    start, stop = (here - month(FIRST_YEAR) for here in span)
    return (sum(values[start:stop]) if kind == "flow" else values[stop - 1]) * UNIT


def rounded(value: Fraction, digits: int) -> Fraction:
    """A figure as it is written."""
    return Fraction(round(value * 10**digits), 10**digits)
