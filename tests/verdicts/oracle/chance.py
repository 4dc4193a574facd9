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
        self.plan = [self._series(f"i-{number}") for number in range(size)]

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
            kind=self.random.choice(("flow", "flow", "flow", "stock", "stock", "rate")),
            linear=self._often(0.6),
            regions=REGIONS,
            can_be_negative=self._often(0.12),
            constant=self._often(0.1),
            published_after=self.random.choice((0, 0, 0, 2, 10)),
            rhythm=self.random.choice((None, None, None, 1, 3, 6, 12)),
        )
        truth = self._truth(series.kind)
        digits = self.random.choice((0, 0, 1, 2))
        series.rows.extend(self._rows(series, truth, digits))
        if series.kind != "rate" and self._often(0.25):
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
        if series.kind == "rate":
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
        return replace(row, value=abs(row.value + Fraction(step, 10**row.digits)))

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
        if chance < 0.14 and series.kind != "rate":
            return self._growth(series, values)
        if chance < 0.2:
            base = year_of(self.random.choice((2021, 2022)))
            span = year_of(self.random.choice((2023, 2024, 2025)))
            way = self.random.choice(("increase", "decrease"))
            degree = self.random.choice(("", "大幅"))
            return Asked(span, way, degree=degree, baseline=base)
        span = self._span(series)
        comparator = self.random.choice((">=", ">=", ">=", ">", "<=", "<=", "<", "~"))
        share = Fraction(
            self.random.choice((100, 100, 90, 95, 97, 102, 105, 110, 130, 180)), 100
        )
        figure = rounded(measured(series.kind, values, span) * share, digits)
        if comparator != "~":
            return Asked(span, comparator, figure)
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
        if chance < 0.29 and series.kind != "rate":
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
        real = (float(ratio) ** (1 / (last - base)) - 1) * 100
        near = Fraction(real + self.random.choice((-5, -2, -0.1, 0, 0.1, 1, 3, 8)))
        comparator = self.random.choice((">=", ">=", ">=", ">", "<=", "<"))
        span = month(first), month(last + 1)
        return Asked(
            span, comparator, rounded(near, 1), growth=True, baseline=year_of(base)
        )


def measured(kind: str, values: list[int], span: Span) -> Fraction:
    """What really was of a span."""
    start, stop = (here - month(FIRST_YEAR) for here in span)
    return (sum(values[start:stop]) if kind == "flow" else values[stop - 1]) * UNIT


def rounded(value: Fraction, digits: int) -> Fraction:
    """A figure as it is written."""
    return Fraction(round(value * 10**digits), 10**digits)
