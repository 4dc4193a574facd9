"""The drawing of an indicator's chart: bars of what adds up, dots on a line of time of stocks and rates.

Figures decide where a mark stands and are not changed by it: a mark says its own to whoever points at it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, Protocol

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual, punctuation
from innovate_ts.messages import page as texts
from innovate_ts.output.arrange import Point, current
from innovate_ts.output.numbers import label
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
from innovate_ts.output.words.amounts import UnitName, brief
from innovate_ts.verdicts.results import Report, Result

_LINE = 16
"""Points that a line of text takes."""
_MOST_LABELS = 7
"""Periods up to which each of them has its figures beside its marks."""
_OVERHANG = 10
"""Points by which the line of a target is wider than its bar."""
_BESIDE_BAR = 11
"""Points between a bar and the bracket of its gap."""
_BESIDE_DOT = 13
"""Points between the middle of a dot and the bracket of its gap."""
_ZERO = Decimal(0)


Look = Literal["actual", "target"]
"""What a figure beside a mark is of."""


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
    drawing = _Drawing(
        course=course,
        plot=plot(course, words.language),
        focus=current(results, report.as_of),
        words=words,
    )
    return drawing.graph()


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
            marks=self._marks(),
            labels=self._labels(),
        )

    def _ticks(self) -> list[Label]:
        x = _at(self.plot.left - 6)
        ticks = zip(self.plot.scale.ticks, self.plot.ticks, strict=True)
        labels = []
        for figure, text in ticks:
            y = self._y(figure)
            label_of_tick = Label(
                look="tick",
                x=x,
                y=y,
                text=text,
            )
            labels.append(label_of_tick)
        return labels

    def _bars(self) -> list[Bar]:
        if not self.course.has_bars:
            return []
        bars = []
        for period, figure in self.course.actuals:
            bar = self._bar(period, figure)
            bars.append(bar)
        return bars

    def _bar(self, period: Period, figure: Decimal) -> Bar:
        kind: Kind = "actual"
        if self.course.is_part(period):
            kind = "part"
        width = self.plot.bar
        left = self.plot.x(period) - width / 2
        end = self.plot.y(figure)
        zero = self.plot.y(_ZERO)
        # A figure below zero hangs from the line of zero.
        top = min(end, zero)
        return Bar(
            kind=kind,
            x=_at(left),
            y=_at(top),
            width=_at(width),
            height=_at(abs(end - zero)),
            title=self._title_of_actual(period, figure),
        )

    def _marks(self) -> list[Mark]:
        course = self.course
        # Growth is drawn as the level that it asks for in the end.
        required = course.growth_path[-1:]
        # Where the base is an actual too, the dot of the actual stands there already.
        measured = dict(course.actuals)
        baselines = []
        for period, figure in course.baselines:
            if period not in measured:
                baselines.append((period, figure))
        return [
            *self._marks_of_points(),
            *self._dots("target", texts.chart_required, required),
            *self._dots("baseline", texts.chart_baseline, baselines),
            *self._dots("projection", texts.chart_projection, course.projections),
        ]

    def _marks_of_points(self) -> list[Mark]:
        """Actuals as dots, where they have no bars, and targets."""
        marks = []
        for point in self.course.points:
            period = point.period
            if point.actual is not None and not self.course.has_bars:
                dot = self._dot("actual", texts.chart_actual, period, point.actual)
                marks.append(dot)
            marks += [self._target(period, figure) for figure in point.targets]
        return marks

    def _target(self, period: Period, figure: Decimal) -> Mark:
        if not self.course.has_bars:
            return self._dot("target", texts.chart_target, period, figure)
        width = self.plot.bar + _OVERHANG
        left = self.plot.x(period) - width / 2
        return Mark(
            kind="target",
            x=_at(left),
            y=self._y(figure),
            title=self._title(texts.chart_target, period, figure),
            width=_at(width),
        )

    def _dots(
        self,
        kind: Kind,
        write_text: _FigureText,
        figures: Sequence[PeriodFigure],
    ) -> list[Mark]:
        dots = []
        for period, figure in figures:
            dot = self._dot(kind, write_text, period, figure)
            dots.append(dot)
        return dots

    def _dot(
        self,
        kind: Kind,
        write_text: _FigureText,
        period: Period,
        figure: Decimal,
    ) -> Mark:
        return Mark(
            kind=kind,
            x=self._x(period),
            y=self._y(figure),
            title=self._title(write_text, period, figure),
        )

    def _lines(self) -> list[Polyline]:
        course = self.course
        lines = []
        if not course.has_bars:
            lines.append(self._line("actual", course.actuals))
        lines.append(self._line("path", course.path))
        if not course.path:
            for _, figure in course.baselines:
                lines.append(self._level(figure))
        lines += [self._line("projection", rise) for rise in self._rises()]
        # One mark alone has no line.
        return [line for line in lines if " " in line.points]

    def _rises(self) -> list[list[PeriodFigure]]:
        """The lines from what is known to what is projected: in each bar, or from the last dot on."""
        projections = self.course.projections
        if not self.course.has_bars:
            last = self.course.actuals[-1:]
            return [last + projections]
        actuals = dict(self.course.actuals)
        rises = []
        for period, figure in projections:
            reached = actuals.get(period, _ZERO)
            rise = [
                (period, reached),
                (period, figure),
            ]
            rises.append(rise)
        return rises

    def _line(self, kind: Kind, points: Iterable[PeriodFigure]) -> Polyline:
        corners = []
        for period, figure in points:
            x = self._x(period)
            y = self._y(figure)
            corners.append(f"{x},{y}")
        return Polyline(kind, " ".join(corners))

    def _level(self, figure: Decimal) -> Polyline:
        """The line across the chart of a baseline that no path leads away from."""
        left = _at(self.plot.left)
        right = WIDTH - RIGHT
        y = self._y(figure)
        start = f"{left},{y}"
        end = f"{right},{y}"
        return Polyline("baseline", f"{start} {end}")

    def _labels(self) -> list[Label]:
        """The figures beside their marks; of many periods those of the verdict and the last."""
        points = [point for point in self.course.points if _has_figure(point)]
        if len(points) > _MOST_LABELS:
            chosen = {self.focus.period}
            if self.course.actuals:
                last, _ = self.course.actuals[-1]
                chosen.add(last)
            points = [point for point in points if point.period in chosen]
        labels = []
        for point in points:
            labels += self._labels_of(point)
        return labels

    def _labels_of(self, point: Point) -> list[Label]:
        """The higher figure above its mark, and the lower one below where it has room."""
        # The target first: of two equal figures its own stands above.
        figures: list[tuple[Decimal, Look]] = [
            (target, "target") for target in point.targets
        ]
        if point.actual is not None:
            figures.append((point.actual, "actual"))
        figures.sort(key=_figure, reverse=True)
        (highest, look_of_highest), *lower = figures
        x = self._x(point.period)
        top = self.plot.y(highest)
        text = self._label(highest, point)
        above = _at(top - 8)
        upper_label = Label(
            look=look_of_highest,
            x=x,
            y=above,
            text=text,
        )
        labels = [upper_label]
        for figure, kind in lower:
            # Two figures that are close would stand on each other; the lower one gives way.
            mark = self.plot.y(figure)
            below = max(mark, top + 2)
            y = below + _LINE
            if self.course.has_bars and y >= FLOOR - 2:
                continue
            look: str = kind
            if self.course.has_bars and kind == "target":
                look = "target inside"
            text = self._label(figure, point)
            lower_label = Label(
                look=look,
                x=x,
                y=_at(y),
                text=text,
            )
            labels.append(lower_label)
        return labels

    def _label(self, figure: Decimal, point: Point) -> str:
        beside = (point.actual, *point.targets)
        return label(figure, beside, self.words.language)

    def _gap(self) -> Gap | None:
        """The bracket of the verdict in focus, beside its period."""
        result = self.focus
        if result.actual is None or result.held_against is None:
            return None
        # How far something is to go stands at no height of a chart of levels.
        if result.starts_from_base:
            return None
        # The gap of a sum with parts missing is no distance that could be measured.
        if not result.gap or result.missing or not result.is_decided:
            return None
        x = self.plot.x(result.period)
        if self.course.has_bars:
            x += self.plot.bar / 2 + _BESIDE_BAR
        else:
            x += _BESIDE_DOT
        actual = self.plot.y(result.actual)
        target = self.plot.y(result.held_against)
        return Gap(
            x=_at(x),
            top=_at(min(actual, target)),
            bottom=_at(max(actual, target)),
            status=result.status,
            title=targets.gap(result, self.words),
        )

    def _names(self) -> list[Label]:
        """The periods below the chart, as many as have room; dots are named by their years."""
        names = []
        y = _at(HEIGHT - 8)
        end = 0.0
        for period, place in self.plot.places.items():
            text = str(period).replace("/", "–")
            is_year = len(text) == len("2023")
            half = width_of(text) * CHARACTER / 2
            # The name of the last period would else run over the edge.
            rightmost = WIDTH - 2 - half
            x = min(place, rightmost)
            has_room = x - half > end + 4
            if has_room and (is_year or self.course.has_bars):
                name = Label(
                    look="name",
                    x=_at(x),
                    y=y,
                    text=text,
                )
                names.append(name)
                end = x + half
        return names

    def _description(self) -> str:
        """Every figure of the chart in a sentence, for those who do not see it."""
        parts = []
        for point in self.course.points:
            period = point.period
            if point.actual is not None:
                part = self._title_of_actual(period, point.actual)
                parts.append(part)
            for target in point.targets:
                part = self._title(texts.chart_target, period, target)
                parts.append(part)
        for period, figure in self.course.projections:
            part = self._title(texts.chart_projection, period, figure)
            parts.append(part)
        separator = self.words.say(punctuation.names_separator)
        return separator.join(parts)

    def _title_of_actual(self, period: Period, figure: Decimal) -> str:
        """What the mark of an actual says: of a part of its period it names the part."""
        counted = self.course.counted(period)
        return self._title(texts.chart_actual, counted, figure)

    def _title(self, write_text: _FigureText, period: Period, figure: Decimal) -> str:
        """What a mark says: its period and its figure with each digit."""
        unit = UnitName(self.focus.level_unit, self.focus.unit_en)
        text = write_text(
            period=self.words.period(period),
            value=brief(figure, unit, self.words),
        )
        return self.words.say(text)

    def _x(self, period: Period) -> str:
        return _at(self.plot.x(period))

    def _y(self, figure: Decimal) -> str:
        return _at(self.plot.y(figure))


def _has_figure(point: Point) -> bool:
    return point.actual is not None or bool(point.targets)


def _figure(labelled: tuple[Decimal, Look]) -> Decimal:
    figure, _ = labelled
    return figure


def _at(place: float) -> str:
    """A place to a tenth of a point, so that it is written alike everywhere."""
    return f"{place:.1f}"
