"""The drawing of an indicator's chart: bars of what adds up, dots on a line of time of stocks and rates.

Figures decide where a mark stands and are not changed by it: a mark says its own to whoever points at it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import starmap
from typing import Protocol

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import page as texts
from innovate_ts.output.arrange import current
from innovate_ts.output.charts.course import Course, in_time
from innovate_ts.output.charts.labels import Spot
from innovate_ts.output.charts.paths import PeriodFigure
from innovate_ts.output.charts.plot import Frame, Plot
from innovate_ts.output.numbers import beside, label
from innovate_ts.output.reports.html.graph import Graph, Kind, Polyline, Shape
from innovate_ts.output.reports.html.marked_figures import labels_of
from innovate_ts.output.words import Words
from innovate_ts.output.words.amounts import brief, unit_name
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result

CHART = Frame(
    width=400,
    height=220,
    top=34,
    right=8,
    bottom=26,
    left=30,
    air=16,
)
"""The chart of a card."""
SPARK = Frame(
    width=112,
    height=30,
    top=4,
    right=4,
    bottom=3,
    left=4,
    air=4,
    is_bare=True,
)
"""The same in a row of the index, without axes and figures."""
_MOST_LABELS = 7
"""Periods up to which each of them has its figures beside its marks."""
_OVERHANG = 5
"""Points by which the line of a target is longer than its bar on either side."""
_ZERO = Decimal(0)


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
        plot = self.plot
        words = self.words
        name = words.say(self.focus.name)
        title = texts.chart_title(name=name)
        return Graph(
            frame=plot.frame,
            title=words.say(title),
            description=self._description(),
            unit=unit_name(self.course.unit, words),
            left=plot.left,
            ticks=plot.ticks,
            times=plot.times,
            is_broken=plot.scale.is_broken,
            shapes=self.shapes,
            lines=self.lines,
            labels=labels_of(plot, self.shapes, self.lines),
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
        # What is asked of all periods alike is a line across the chart.
        targets = course.targets
        if course.levels:
            targets = []
        shapes: list[Shape] = []
        if course.has_bars:
            shapes += map(self._bar, course.actuals)
            shapes += map(self._across_bar, targets)
        shapes += self._dots(
            kind="baseline",
            write_text=texts.chart_baseline,
            figures=baselines,
        )
        shapes += self._dots(
            kind="target",
            write_text=texts.chart_required,
            figures=required,
        )
        shapes += self._dots(
            kind="projection",
            write_text=texts.chart_projection,
            figures=course.projections,
        )
        if course.has_bars:
            return shapes
        shapes += self._dots(
            kind="target",
            write_text=texts.chart_target,
            figures=targets,
        )
        # The last ones lie above: an actual is never hidden by what was asked.
        shapes += self._dots(
            kind="actual",
            write_text=texts.chart_actual,
            figures=course.actuals,
        )
        return shapes

    def _bar(self, actual: PeriodFigure) -> Shape:
        period, _ = actual
        kind: Kind = "actual"
        if self.course.is_part(period):
            kind = "part"
        (bar,) = self._dots(
            kind=kind,
            write_text=texts.chart_actual,
            figures=[actual],
        )
        width = self.plot.bar
        zero = self.plot.scale.place(_ZERO)
        return bar._replace(
            x=bar.x - width / 2,
            # A figure below zero hangs from the line of zero.
            y=min(bar.y, zero),
            width=width,
            height=abs(bar.y - zero),
        )

    def _across_bar(self, target: PeriodFigure) -> Shape:
        (mark,) = self._dots(
            kind="target",
            write_text=texts.chart_target,
            figures=[target],
        )
        width = self.plot.bar + 2 * _OVERHANG
        return mark._replace(
            x=mark.x - width / 2,
            width=width,
        )

    def _dots(
        self,
        kind: Kind,
        write_text: _FigureText,
        figures: Sequence[PeriodFigure],
    ) -> Iterator[Shape]:
        for period, figure in figures:
            x, y = self._spot(period, figure)
            yield Shape(
                kind,
                title=self._title(write_text, period, figure),
                label=self._label(period, figure),
                x=x,
                y=y,
                is_low=self._is_low(kind, period, figure),
            )

    def _is_low(self, kind: Kind, period: Period, figure: Decimal) -> bool:
        """Whether another mark of the period is above that of a figure."""
        # Bars have their figures above them always.
        if self.course.has_bars and kind in {"actual", "part"}:
            return False
        highest = max(self._at(period), default=figure)
        return highest > figure

    @cached_property
    def lines(self) -> list[Polyline]:
        """Breaks, what is asked of all periods alike, and the ways between figures."""
        course = self.course
        lines = list(self._breaks())
        lines += self._levels("target", course.levels)
        if not course.path:
            bases = [figure for _, figure in course.baselines]
            lines += self._levels("baseline", bases)
        lines += self._ways("path", course.path)
        if course.has_bars:
            for rise in self._rises():
                lines += self._ways("projection", rise)
            return lines
        last = course.actuals[-1:]
        lines += self._ways("projection", last + course.projections)
        lines += self._ways("actual", course.actuals)
        return lines

    def _breaks(self) -> Iterator[Polyline]:
        frame = self.plot.frame
        for day in self.course.breaks:
            x = self.plot.break_at(day)
            top = (x, frame.top)
            foot = (x, frame.floor)
            yield Polyline(
                kind="break",
                spots=[top, foot],
                title=self._title_of_break(day),
                label=self.words.say(texts.legend_break),
            )

    def _title_of_break(self, day: date) -> str:
        words = self.words
        because = self.course.breaks[day]
        text = phrases.defined_otherwise(
            since=words.day(day),
            because=words.say(because),
        )
        return words.say(text)

    def _levels(self, kind: Kind, figures: Sequence[Decimal]) -> Iterator[Polyline]:
        """Lines across the chart, for each figure one."""
        plot = self.plot
        for figure in dict.fromkeys(figures):
            y = plot.scale.place(figure)
            start = (plot.left, y)
            end = (plot.frame.edge, y)
            yield Polyline(
                kind,
                spots=[start, end],
                label=label(
                    figure=figure,
                    others=(),
                    language=self.words.language,
                ),
            )

    def _rises(self) -> Iterator[list[PeriodFigure]]:
        """The lines from what is reached in each bar to what is projected."""
        actuals = dict(self.course.actuals)
        for period, figure in self.course.projections:
            reached = actuals.get(period, _ZERO)
            yield [(period, reached), (period, figure)]

    def _ways(self, kind: Kind, way: Sequence[PeriodFigure]) -> Iterator[Polyline]:
        for stretch in self.course.stretches(way):
            # One mark alone has no line.
            if len(stretch) > 1:
                spots = starmap(self._spot, stretch)
                yield Polyline(kind, list(spots))

    def _spot(self, period: Period, figure: Decimal) -> Spot:
        return self.plot.places[period], self.plot.scale.place(figure)

    @cached_property
    def _labelled(self) -> set[Period]:
        """The periods whose figures are written: of many that of the verdict, the last and the projected."""
        course = self.course
        if len(course.points) <= _MOST_LABELS:
            return set(self.plot.places)
        labelled = {self.focus.period}
        last = course.actuals[-1:]
        for period, _ in last + course.projections:
            labelled.add(period)
        return labelled

    def _label(self, period: Period, figure: Decimal) -> str:
        if period not in self._labelled:
            return ""
        others = self._at(period)
        return label(figure, others, self.words.language)

    def _at(self, period: Period) -> list[Decimal]:
        """All figures of a period, which are not to be taken for one another."""
        course = self.course
        required = course.growth_path[-1:]
        pairs = (*course.actuals, *course.targets, *required, *course.projections)
        return [figure for other, figure in pairs if other == period]

    def _description(self) -> str:
        """Every figure of the chart in a sentence, for those who do not see it."""
        course = self.course
        titles = [
            *self._titles(texts.chart_actual, course.actuals),
            *self._titles(texts.chart_target, course.targets),
            *self._titles(texts.chart_projection, course.projections),
        ]
        titles.sort(key=_in_time)
        parts = [title for _, title in titles]
        parts += map(self._title_of_break, course.breaks)
        return self.words.join_all(parts)

    def _titles(
        self, write_text: _FigureText, figures: Sequence[PeriodFigure]
    ) -> Iterator[tuple[Period, str]]:
        for period, figure in figures:
            title = self._title(write_text, period, figure)
            yield period, title

    def _title(
        self,
        write_text: _FigureText,
        period: Period,
        figure: Decimal,
    ) -> str:
        """What a mark says: an actual of a part of its period names the part."""
        counted = period
        if write_text is texts.chart_actual:
            counted = self.course.counted(period)
        words = self.words
        others = self._at(period)
        rounded = beside(figure, others)
        text = write_text(
            period=words.period(counted),
            value=brief(
                figure=rounded,
                unit=self.course.unit,
                words=words,
            ),
        )
        return words.say(text)


def _in_time(titled: tuple[Period, str]) -> tuple[int, int]:
    period, _ = titled
    return in_time(period)
