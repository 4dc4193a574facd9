"""The drawing of an indicator's chart: bars of what adds up, dots on a line of time of stocks and rates.

Figures decide where a mark stands and are not changed by it: a mark says its own to whoever points at it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import plain
from innovate_ts.messages import Bilingual, punctuation
from innovate_ts.messages import page as texts
from innovate_ts.output.arrange import Point, current
from innovate_ts.output.numbers import label, signed
from innovate_ts.output.reports.html.course import Course, PeriodFigure
from innovate_ts.output.reports.html.graph import (
    HEIGHT,
    WIDTH,
    Bar,
    Gap,
    Graph,
    Kind,
    Label,
    Mark,
    Polyline,
)
from innovate_ts.output.reports.html.plot import CHARACTER, FLOOR, RIGHT, Plot, plot
from innovate_ts.output.terminal import width_of
from innovate_ts.output.words import Words, targets
from innovate_ts.verdicts.results import Report, Result

_LINE = 16
"""Points that a line of text takes."""
_MOST_LABELS = 7
"""Periods up to which each of them has its figures beside its marks."""
_OVERHANG = 10
"""Points by which the line of a target is wider than its bar."""
_ZERO = Decimal(0)


class _FigureText(Protocol):
    def __call__(self, *, period: str, value: str) -> Bilingual: ...


def draw(report: Report, results: Sequence[Result], words: Words) -> Graph | None:
    """The chart of one indicator, or None where there are no two figures to compare.

    Args:
        report: the report.
        results: all results of the indicator.
        words: the language.
    """
    series = report.series.get(results[0].indicator)
    if series is None:
        return None
    course = Course(series, results)
    if not course.is_comparison():
        return None
    focus = current(results, report.as_of)
    return _Drawing(course, plot(course, words.language), focus, words).graph()


@dataclass(frozen=True)
class _Drawing:
    course: Course
    plot: Plot
    focus: Result
    """The result that the chart's card is about."""
    words: Words

    def graph(self) -> Graph:
        """The chart with every mark in its place."""
        name = self.focus.name.to(self.words.language)
        return Graph(
            title=self.words.say(texts.chart_title(name=name)),
            description=self._description(),
            ticks=self._ticks(),
            left=_at(self.plot.left),
            names=self._names(),
            gap=self._gap(),
            bars=self._bars(),
            lines=self._lines(),
            marks=[
                *self._marks_of_points(),
                *self._marks_of_growth(),
                *self._marks_of_baselines(),
                *self._marks_of_projections(),
            ],
            labels=self._labels(),
        )

    def _ticks(self) -> list[Label]:
        x = _at(self.plot.left - 6)
        ticks = zip(self.plot.scale.ticks, self.plot.ticks, strict=True)
        return [Label("tick", x, self._y(figure), text) for figure, text in ticks]

    def _bars(self) -> list[Bar]:
        if not self.course.has_bars:
            return []
        return [self._bar(period, figure) for period, figure in self.course.actuals]

    def _bar(self, period: Period, figure: Decimal) -> Bar:
        kind: Kind = "part" if self.course.is_part(period) else "actual"
        # A figure below zero hangs from the line of zero.
        ends = (self.plot.scale.place(figure), self.plot.scale.place(_ZERO))
        top, bottom = min(ends), max(ends)
        return Bar(
            kind=kind,
            x=_at(self.plot.places[period] - self.plot.bar / 2),
            y=_at(top),
            width=_at(self.plot.bar),
            height=_at(bottom - top),
            title=self._title(texts.chart_actual, period, figure),
        )

    def _marks_of_points(self) -> list[Mark]:
        """Actuals as dots, where they have no bars, and targets."""
        marks = []
        for point in self.course.points:
            if point.actual is not None and not self.course.has_bars:
                title = self._title(texts.chart_actual, point.period, point.actual)
                marks.append(self._dot("actual", point.period, point.actual, title))
            if point.target is not None:
                marks.append(self._target(point.period, point.target))
        return marks

    def _target(self, period: Period, figure: Decimal) -> Mark:
        title = self._title(texts.chart_target, period, figure)
        if not self.course.has_bars:
            return self._dot("target", period, figure, title)
        width = self.plot.bar + _OVERHANG
        x = self.plot.places[period] - width / 2
        return Mark("target", _at(x), self._y(figure), title, _at(width))

    def _marks_of_growth(self) -> list[Mark]:
        """The level that growth asks for in the end."""
        return [
            self._dot(
                "target",
                period,
                figure,
                self._title(texts.chart_required, period, figure),
            )
            for period, figure in self.course.growth_path[-1:]
        ]

    def _marks_of_baselines(self) -> list[Mark]:
        measured = {period for period, _ in self.course.actuals}
        return [
            self._dot(
                "baseline",
                period,
                figure,
                self._title(texts.chart_baseline, period, figure),
            )
            for period, figure in self.course.baselines
            if period not in measured
        ]

    def _marks_of_projections(self) -> list[Mark]:
        return [
            self._dot(
                "projection",
                period,
                figure,
                self._title(texts.chart_projection, period, figure),
            )
            for period, figure in self.course.projections
        ]

    def _dot(self, kind: Kind, period: Period, figure: Decimal, title: str) -> Mark:
        return Mark(kind, _at(self.plot.places[period]), self._y(figure), title)

    def _lines(self) -> list[Polyline]:
        course = self.course
        lines = []
        if not course.has_bars:
            lines.append(self._line("actual", course.actuals))
        lines.append(self._line("path", course.path))
        if not course.path:
            lines += [self._level(figure) for _, figure in course.baselines]
        lines += [self._line("projection", rise) for rise in self._rises()]
        # One mark alone has no line.
        return [line for line in lines if " " in line.points]

    def _rises(self) -> list[list[PeriodFigure]]:
        """The lines from what is known to what is projected: in each bar, or from the last dot on."""
        projections = self.course.projections
        if not self.course.has_bars:
            return [[*self.course.actuals[-1:], *projections]]
        actuals = dict(self.course.actuals)
        return [
            [(period, actuals.get(period, _ZERO)), (period, figure)]
            for period, figure in projections
        ]

    def _line(self, kind: Kind, points: Iterable[PeriodFigure]) -> Polyline:
        places = self.plot.places
        corners = [
            f"{_at(places[period])},{self._y(figure)}" for period, figure in points
        ]
        return Polyline(kind, " ".join(corners))

    def _level(self, figure: Decimal) -> Polyline:
        """The line across the chart of a baseline that no path leads away from."""
        y = self._y(figure)
        return Polyline("baseline", f"{_at(self.plot.left)},{y} {WIDTH - RIGHT},{y}")

    def _labels(self) -> list[Label]:
        """The figures beside their marks; of many periods those of the verdict and the last."""
        points = [
            point
            for point in self.course.points
            if point.actual is not None or point.target is not None
        ]
        if len(points) > _MOST_LABELS:
            last = [period for period, _ in self.course.actuals[-1:]]
            chosen = {self.focus.period, *last}
            points = [point for point in points if point.period in chosen]
        labels = []
        for point in points:
            labels += self._labels_of(point)
        return labels

    def _labels_of(self, point: Point) -> list[Label]:
        """The higher figure above its mark, and the lower one below where it has room."""
        kinds = (("target", point.target), ("actual", point.actual))
        figures = {kind: figure for kind, figure in kinds if figure is not None}
        upper, *lower = sorted(figures, key=figures.__getitem__, reverse=True)
        top = self.plot.scale.place(figures[upper])
        x = _at(self.plot.places[point.period])
        text = self._label(figures[upper], point)
        labels = [Label(upper, x, _at(top - 8), text)]
        for kind in lower:
            # Two figures that are close would stand on each other; the lower one gives way.
            y = max(self.plot.scale.place(figures[kind]), top + 2) + _LINE
            if self.course.has_bars and y >= FLOOR - 2:
                continue
            is_inside_bar = self.course.has_bars and kind == "target"
            look = "target inside" if is_inside_bar else kind
            labels.append(Label(look, x, _at(y), self._label(figures[kind], point)))
        return labels

    def _label(self, figure: Decimal, point: Point) -> str:
        return label(figure, (point.actual, point.target), self.words.language)

    def _gap(self) -> Gap | None:
        """The bracket of the verdict in focus, beside its period."""
        result = self.focus
        if result.actual is None or result.target is None or result.is_growth:
            return None
        # The gap of a sum with parts missing is no distance that could be measured.
        if not result.gap or result.missing:
            return None
        aside = self.plot.bar / 2 + 11 if self.course.has_bars else 13
        place = self.plot.scale.place
        ends = (place(result.actual), place(result.target))
        return Gap(
            x=_at(self.plot.places[result.period] + aside),
            top=_at(min(ends)),
            bottom=_at(max(ends)),
            status=result.status,
            title=targets.with_gap_unit(signed(result.gap, result), result, self.words),
        )

    def _names(self) -> list[Label]:
        """The periods below the chart, as many as have room; dots are named by their years."""
        names, end = [], 0.0
        for period, place in self.plot.places.items():
            text = str(period).replace("/", "–")
            is_named = self.course.has_bars or len(text) == len("2023")
            half = width_of(text) * CHARACTER / 2
            x = min(place, WIDTH - 2 - half)
            if is_named and x - half > end + 4:
                names.append(Label("name", _at(x), _at(HEIGHT - 8), text))
                end = x + half
        return names

    def _description(self) -> str:
        """Every figure of the chart in a sentence, for those who do not see it."""
        parts = []
        for point in self.course.points:
            if point.actual is not None:
                parts.append(
                    self._title(texts.chart_actual, point.period, point.actual)
                )
            if point.target is not None:
                parts.append(
                    self._title(texts.chart_target, point.period, point.target)
                )
        for period, figure in self.course.projections:
            parts.append(self._title(texts.chart_projection, period, figure))
        return self.words.say(punctuation.names_separator).join(parts)

    def _title(self, write_text: _FigureText, period: Period, figure: Decimal) -> str:
        """What a mark says: its period and its figure with each digit."""
        value = targets.in_unit(plain(figure), self.focus.level_unit, self.words)
        text = write_text(period=self.words.period(period), value=value)
        return self.words.say(text)

    def _y(self, figure: Decimal) -> str:
        return _at(self.plot.scale.place(figure))


def _at(place: float) -> str:
    """A place to a tenth of a point, so that it is written alike everywhere."""
    return f"{place:.1f}"
