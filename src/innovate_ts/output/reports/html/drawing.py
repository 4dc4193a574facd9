"""The drawing of an indicator's chart: bars of what adds up, dots on a line of time of stocks and rates.

Figures decide where a mark stands and are not changed by it: a mark says its own to whoever points at it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import chain, pairwise, starmap
from typing import Protocol

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import page as texts
from innovate_ts.output.arrange import current
from innovate_ts.output.charts.course import Course, PeriodFigure, in_time
from innovate_ts.output.charts.labels import Rectangle, Room, Spot
from innovate_ts.output.charts.plot import CHARACTER, Frame, Plot
from innovate_ts.output.numbers import beside, label
from innovate_ts.output.reports.html.graph import Graph, Kind, Label, Polyline, Shape
from innovate_ts.output.terminal import width_of
from innovate_ts.output.words import Words
from innovate_ts.output.words.amounts import brief, unit_name
from innovate_ts.verdicts.results import Report, Result

CHART = Frame(400, 220, top=34, right=8, bottom=26, left=30, air=16)
"""The chart of a card."""
SPARK = Frame(112, 30, top=4, right=4, bottom=3, left=4, air=4, is_bare=True)
"""The same in a row of the index, without axes and figures."""
_MOST_LABELS = 7
"""Periods up to which each of them has its figures beside its marks."""
_OVERHANG = 5
"""Points by which the line of a target is longer than its bar on either side."""
_ZERO = Decimal(0)
_WEIGHTS: tuple[Kind, ...] = (
    "break",
    "actual",
    "part",
    "projection",
    "target",
    "baseline",
    "path",
)
"""Whose figures are written first: the others make room for them."""


class _FigureText(Protocol):
    def __call__(self, *, period: str, value: str) -> Bilingual: ...


def draw(
    report: Report, results: Sequence[Result], words: Words, frame: Frame = CHART
) -> Graph | None:
    """The chart of one indicator, or None where there are no two figures to compare.

    Args:
        report: the report.
        results: all results of the indicator.
        words: the language.
        frame: what it is drawn in.
    """
    series = report.series.get(results[0].indicator)
    if series is None:
        return None
    course = Course(series, results)
    if not course.is_comparison():
        return None
    plot = Plot(course, frame, words.language)
    focus = current(results, report.as_of)
    return draw_plot(plot, focus, words)


def draw_plot(plot: Plot, focus: Result, words: Words) -> Graph:
    """A chart of figures whose places are known.

    Args:
        plot: the places.
        focus: the result that the chart is about.
        words: the language.
    """
    drawing = _Drawing(plot, focus, words)
    return drawing.graph()


@dataclass(frozen=True)
class _Drawing:
    plot: Plot
    focus: Result
    """The result that the chart's card is about."""
    words: Words

    def graph(self) -> Graph:
        """The chart with every mark in its place."""
        name = self.words.say(self.focus.name)
        return Graph(
            frame=self.plot.frame,
            title=self.words.say(texts.chart_title(name=name)),
            description=self._description(),
            unit=unit_name(self.course.unit, self.words),
            left=self.plot.left,
            ticks=self.plot.ticks,
            times=self.plot.times,
            is_broken=self.plot.scale.is_broken,
            shapes=self.shapes,
            lines=self.lines,
            labels=list(self._labels()),
        )

    @property
    def course(self) -> Course:
        """The figures."""
        return self.plot.course

    @cached_property
    def shapes(self) -> list[Shape]:
        """Bars, dots, and the lines across bars."""
        course = self.course
        measured = dict(course.actuals)
        # Where the base is an actual too, the mark of the actual stands there already.
        baselines = [pair for pair in course.baselines if pair[0] not in measured]
        # Growth is drawn as the level that it asks for in the end.
        required = course.growth_path[-1:]
        dots = [
            *self._dots("baseline", texts.chart_baseline, baselines),
            *self._dots("target", texts.chart_required, required),
            *self._dots("projection", texts.chart_projection, course.projections),
        ]
        if course.has_bars:
            lines = [] if course.levels else map(self._across_bar, course.targets)
            return [*map(self._bar, course.actuals), *lines, *dots]
        if not course.levels:
            dots += self._dots("target", texts.chart_target, course.targets)
        # The last ones lie above: an actual is never hidden by what was asked.
        dots += self._dots("actual", texts.chart_actual, course.actuals)
        return dots

    def _bar(self, actual: PeriodFigure) -> Shape:
        period, _ = actual
        kind: Kind = "part" if self.course.is_part(period) else "actual"
        (bar,) = self._dots(kind, texts.chart_actual, [actual])
        zero = self.plot.scale.place(_ZERO)
        return replace(
            bar,
            x=bar.x - self.plot.bar / 2,
            # A figure below zero hangs from the line of zero.
            y=min(bar.y, zero),
            width=self.plot.bar,
            height=abs(bar.y - zero),
        )

    def _across_bar(self, target: PeriodFigure) -> Shape:
        (mark,) = self._dots("target", texts.chart_target, [target])
        width = self.plot.bar + 2 * _OVERHANG
        return replace(mark, x=mark.x - width / 2, width=width)

    def _dots(
        self, kind: Kind, write_text: _FigureText, figures: Sequence[PeriodFigure]
    ) -> Iterator[Shape]:
        for period, figure in figures:
            title = self._title(write_text, period, figure)
            text = self._label(period, figure)
            x, y = self._spot(period, figure)
            # Bars have their figures above them always.
            is_low = (
                not self.course.has_bars
                and max(self._at(period), default=figure) > figure
            )
            yield Shape(kind, title, text, x, y, is_low=is_low)

    @cached_property
    def lines(self) -> list[Polyline]:
        """Breaks, what is asked of all periods alike, and the ways between figures."""
        course = self.course
        lines = list(self._breaks())
        lines += [self._level("target", figure) for figure in course.levels]
        if not course.path:
            bases = dict.fromkeys(figure for _, figure in course.baselines)
            lines += [self._level("baseline", figure) for figure in bases]
        lines += self._ways("path", course.path)
        if course.has_bars:
            for rise in self._rises():
                lines += self._ways("projection", rise)
            return lines
        lines += self._ways("projection", course.actuals[-1:] + course.projections)
        lines += self._ways("actual", course.actuals)
        return lines

    def _breaks(self) -> Iterator[Polyline]:
        frame = self.plot.frame
        for day in self.course.breaks:
            x = self.plot.break_at(day)
            spots = [(x, frame.top), (x, frame.floor)]
            label = self.words.say(texts.legend_break)
            yield Polyline("break", spots, self._title_of_break(day), label)

    def _title_of_break(self, day: date) -> str:
        because = self.words.say(self.course.breaks[day])
        text = phrases.defined_otherwise(since=self.words.day(day), because=because)
        return self.words.say(text)

    def _level(self, kind: Kind, figure: Decimal) -> Polyline:
        """A line across the chart."""
        y = self.plot.scale.place(figure)
        spots = [(self.plot.left, y), (self.plot.frame.edge, y)]
        text = label(figure, (), self.words.language)
        return Polyline(kind, spots, label=text)

    def _rises(self) -> Iterator[list[PeriodFigure]]:
        """The lines from what is reached in each bar to what is projected."""
        actuals = dict(self.course.actuals)
        for period, figure in self.course.projections:
            yield [(period, actuals.get(period, _ZERO)), (period, figure)]

    def _ways(self, kind: Kind, way: Sequence[PeriodFigure]) -> Iterator[Polyline]:
        for stretch in self.course.stretches(way):
            # One mark alone has no line.
            if len(stretch) > 1:
                yield Polyline(kind, list(starmap(self._spot, stretch)))

    def _spot(self, period: Period, figure: Decimal) -> Spot:
        return self.plot.places[period], self.plot.scale.place(figure)

    def _labels(self) -> Iterator[Label]:
        """The figures beside their marks, the weightier first: what finds no free place is left out."""
        if self.plot.frame.is_bare:
            return
        room = self._room()
        marks: list[Shape | Polyline] = [*self.shapes, *self.lines]
        labelled = [mark for mark in marks if mark.label]
        for drawn in sorted(labelled, key=_weight):
            width = width_of(drawn.label) * CHARACTER
            place = room.place(drawn.extent(), width, is_low=drawn.is_low)
            if place is None:
                continue
            look: str = drawn.kind
            if any(bar.holds(place) for bar in room.grounds):
                look += " inside"
            middle = (place.left + place.right) / 2
            yield Label(look, middle, place.bottom, drawn.label)

    def _room(self) -> Room:
        """The drawing with all its marks and lines."""
        frame = self.plot.frame
        left = self.plot.left
        bars: list[Rectangle] = []
        taken: list[Rectangle] = []
        for shape in self.shapes:
            covered = bars if shape.is_bar else taken
            covered.append(shape.extent())
        if self.plot.scale.is_broken:
            # The sign of that, at the foot of the axis.
            sign = Rectangle(left, frame.floor - 14, left + 5, frame.floor)
            taken.append(sign)
        segments = [pairwise(line.spots) for line in self.lines]
        return Room(
            area=Rectangle(left, frame.top - 22, frame.width, frame.floor),
            grounds=bars,
            lines=list(chain.from_iterable(segments)),
            taken=taken,
        )

    @cached_property
    def _labelled(self) -> set[Period]:
        """The periods whose figures are written: of many that of the verdict, the last and the projected."""
        points = self.course.points
        if len(points) <= _MOST_LABELS:
            return {*self.plot.places}
        ends = self.course.actuals[-1:] + self.course.projections
        return {self.focus.period, *(period for period, _ in ends)}

    def _label(self, period: Period, figure: Decimal) -> str:
        if period not in self._labelled:
            return ""
        return label(figure, self._at(period), self.words.language)

    def _at(self, period: Period) -> list[Decimal]:
        """All figures of a period, which are not to be taken for one another."""
        course = self.course
        pairs = (*course.actuals, *course.targets, *course.projections)
        return [figure for other, figure in pairs if other == period]

    def _description(self) -> str:
        """Every figure of the chart in a sentence, for those who do not see it."""
        course = self.course
        figures = [
            *((texts.chart_actual, *pair) for pair in course.actuals),
            *((texts.chart_target, *pair) for pair in course.targets),
            *((texts.chart_projection, *pair) for pair in course.projections),
        ]
        figures.sort(key=lambda told: in_time(told[1]))
        parts = list(starmap(self._title, figures))
        parts += map(self._title_of_break, course.breaks)
        return self.words.join_all(parts)

    def _title(self, write_text: _FigureText, period: Period, figure: Decimal) -> str:
        """What a mark says: an actual of a part of its period names the part."""
        counted = period
        if write_text is texts.chart_actual:
            counted = self.course.counted(period)
        rounded = beside(figure, self._at(period))
        text = write_text(
            period=self.words.period(counted),
            value=brief(rounded, self.course.unit, self.words),
        )
        return self.words.say(text)


def _weight(drawn: Shape | Polyline) -> int:
    """How soon its figure is written."""
    return _WEIGHTS.index(drawn.kind)
