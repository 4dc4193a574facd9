"""The drawing of an indicator's chart: bars of what adds up, dots on a line of time of stocks and rates.

Figures decide where a mark stands and are not changed by it: a mark says its own to whoever points at it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import plain
from innovate_ts.messages import page as texts
from innovate_ts.output.numbers import label, signed
from innovate_ts.output.outline import current
from innovate_ts.output.reports.html.course import Course, Known
from innovate_ts.output.reports.html.graph import (
    HEIGHT,
    WIDTH,
    Gap,
    Graph,
    Label,
    Mark,
    Way,
)
from innovate_ts.output.reports.html.scale import Scale
from innovate_ts.output.sentences import Sentences
from innovate_ts.output.terminal import width_of
from innovate_ts.output.timeline import Point, in_time
from innovate_ts.verdicts.results import Report, Result

_RIGHT, _TOP, _BOTTOM = 18, 26, 26
_FLOOR = HEIGHT - _BOTTOM
_LIFT = 12
"""Points between the lowest dot and the floor, where its figure has room."""
_WIDEST = 36.0
"""Points that a bar is wide at most."""
_CHARACTER = 6.6
"""Points that a column of text takes."""
_LINE = 16
"""Points that a line of text takes."""
_MOST_LABELS = 7
"""Periods up to which each of them has its figures beside its marks."""


def draw(report: Report, results: Sequence[Result], words: Sentences) -> Graph | None:
    """The chart of one indicator, or None where there are no two figures to compare.

    Args:
        report: the report.
        results: all results of the indicator.
        words: the language.
    """
    series = report.series.get(results[0].indicator)
    course = Course(series, results) if series is not None else None
    if course is None or not course.is_comparison():
        return None
    return _Drawing(course, current(results, report.as_of), words).graph()


class _Drawing:
    def __init__(self, course: Course, focus: Result, words: Sentences) -> None:
        self.course, self.focus, self.words = course, focus, words
        figures = course.figures()
        low = min(*figures, Decimal(0)) if course.is_flow else min(figures)
        self.scale = Scale.over(
            low, max(figures), _FLOOR if course.is_flow else _FLOOR - _LIFT, _TOP
        )
        self.tick_labels = self.scale.labels(words.language)
        self.left = max(30.0, max(map(width_of, self.tick_labels)) * _CHARACTER + 10)
        self.places = self._places()
        steps = [
            after - before
            for before, after in pairwise(sorted(set(self.places.values())))
        ]
        self.bar = min(_WIDEST, min(steps, default=_WIDEST * 2) * 0.56)

    def graph(self) -> Graph:
        """The chart with every mark in its place."""
        ticks = zip(self.scale.ticks, self.tick_labels, strict=True)
        graph = Graph(
            title=self.words.say(
                texts.chart_title(name=self.focus.name.to(self.words.language))
            ),
            description=self._description(),
            ticks=[
                Label("tick", _at(self.left - 6), self._y(figure), text)
                for figure, text in ticks
            ],
            left=_at(self.left),
            names=self._names(),
            gap=self._gap(),
        )
        for point in self.course.points:
            self._mark(graph, point)
        self._add_ways(graph)
        graph.labels = self._labels()
        return graph

    def _places(self) -> dict[Period, float]:
        """Where each period stands from left to right: bars side by side, dots by their day."""
        course = self.course
        known = (*course.baselines, *course.path, *course.projections)
        periods = sorted(
            {*(p.period for p in course.points), *(period for period, _ in known)},
            key=in_time,
        )
        if course.is_flow:
            step = (WIDTH - self.left - _RIGHT) / len(periods)
            return {
                period: self.left + step * (index + 0.5)
                for index, period in enumerate(periods)
            }
        days = {period: period.end.toordinal() for period in periods}
        first, length = min(days.values()), max(days.values()) - min(days.values())
        inner = WIDTH - self.left - _RIGHT - 44
        return {
            period: self.left + 14 + inner * (day - first) / max(length, 1)
            for period, day in days.items()
        }

    def _mark(self, graph: Graph, point: Point) -> None:
        """The marks of one period."""
        x = self.places[point.period]
        if point.actual is not None:
            said = self._said("actual", point.period, point.actual)
            if self.course.is_flow:
                kind = "part" if self.course.is_part(point.period) else "actual"
                top, floor = sorted(
                    (self.scale.place(point.actual), self.scale.place(Decimal(0)))
                )
                bar = Mark(
                    kind,
                    _at(x - self.bar / 2),
                    _at(top),
                    said,
                    _at(self.bar),
                    _at(floor - top),
                )
                graph.bars.append(bar)
            else:
                graph.marks.append(Mark("actual", _at(x), self._y(point.actual), said))
        if point.target is not None:
            said = self._said("target", point.period, point.target)
            wide = self.bar + 10 if self.course.is_flow else 0
            mark = Mark(
                "target",
                _at(x - wide / 2),
                self._y(point.target),
                said,
                _at(wide) if wide else "",
            )
            graph.marks.append(mark)

    def _add_ways(self, graph: Graph) -> None:
        """The lines between marks, the base, and where it will end."""
        course = self.course
        if not course.is_flow:
            graph.ways.append(self._way("actual", course.actuals))
        graph.ways.append(self._way("path", course.path))
        for period, figure in course.grown[-1:]:
            said = self._said("required", period, figure)
            graph.marks.append(
                Mark("target", _at(self.places[period]), self._y(figure), said)
            )
        actuals = dict(course.actuals)
        for period, figure in course.baselines:
            if not course.path:
                graph.ways.append(
                    Way(
                        "baseline",
                        f"{_at(self.left)},{self._y(figure)} {WIDTH - _RIGHT},{self._y(figure)}",
                    )
                )
            if period not in actuals:
                said = self._said("baseline", period, figure)
                graph.marks.append(
                    Mark("baseline", _at(self.places[period]), self._y(figure), said)
                )
        if not course.is_flow:
            graph.ways.append(
                self._way("projection", [*course.actuals[-1:], *course.projections])
            )
        for period, figure in course.projections:
            said = self._said("projection", period, figure)
            graph.marks.append(
                Mark("projection", _at(self.places[period]), self._y(figure), said)
            )
            if course.is_flow:
                rise = [(period, actuals.get(period, Decimal(0))), (period, figure)]
                graph.ways.append(self._way("projection", rise))
        graph.ways = [way for way in graph.ways if " " in way.points]

    def _labels(self) -> list[Label]:
        """The figures beside their marks, the higher one above and the lower one below where it has room."""
        labels = []
        points = [
            p
            for p in self.course.points
            if p.actual is not None or p.target is not None
        ]
        last = self.course.actuals[-1:]
        for point in points:
            is_wanted = point.period == self.focus.period or point.period in {
                period for period, _ in last
            }
            if len(points) > _MOST_LABELS and not is_wanted:
                continue
            x = _at(self.places[point.period])
            both = [(point.actual, "actual"), (point.target, "target")]
            known = sorted(
                ((f, kind) for f, kind in both if f is not None), reverse=True
            )
            (high, kind), *lower = known
            labels.append(
                Label(
                    kind, x, _at(self.scale.place(high) - 8), self._label(high, point)
                )
            )
            for low, name in lower:
                y = max(self.scale.place(low), self.scale.place(high) + 2) + _LINE
                if y < _FLOOR - 2 or not self.course.is_flow:
                    inside = (
                        " inside" if self.course.is_flow and name == "target" else ""
                    )
                    labels.append(
                        Label(name + inside, x, _at(y), self._label(low, point))
                    )
        return labels

    def _label(self, figure: Decimal, point: Point) -> str:
        return label(figure, (point.actual, point.target), self.words.language)

    def _gap(self) -> Gap | None:
        """The bracket of the verdict in focus, beside its period."""
        result = self.focus
        if (
            not result.gap
            or result.missing
            or result.target is None
            or result.actual is None
            or result.applies_to != "value"
        ):
            return None
        x = self.places[result.period] + (
            self.bar / 2 + 11 if self.course.is_flow else 13
        )
        top, bottom = sorted(
            (self.scale.place(result.actual), self.scale.place(result.target))
        )
        said = self.words.with_gap_unit(signed(result.gap, result), result)
        return Gap(_at(x), _at(top), _at(bottom), result.status, said)

    def _names(self) -> list[Label]:
        """The periods below the chart, as many as have room; dots are named by their years."""
        names, end = [], 0.0
        for period, place in self.places.items():
            text = str(period).replace("/", "–")
            half = width_of(text) * _CHARACTER / 2
            x = min(place, WIDTH - 2 - half)
            if (self.course.is_flow or len(text) == len("2023")) and x - half > end + 4:
                names.append(Label("name", _at(x), _at(HEIGHT - 8), text))
                end = x + half
        return names

    def _description(self) -> str:
        """Every figure of the chart in a sentence, for those who do not see it."""
        parts = []
        for point in self.course.points:
            for kind, figure in (("actual", point.actual), ("target", point.target)):
                if figure is not None:
                    parts.append(self._said(kind, point.period, figure))
        parts += [self._said("projection", *known) for known in self.course.projections]
        return ("; " if self.words.language == "en" else "；").join(parts)

    def _said(self, kind: str, period: Period, figure: Decimal) -> str:
        value = self.words.in_unit(plain(figure), self.focus.level_unit)
        return self.words.say(
            f"chart_{kind}", period=self.words.period(period), value=value
        )

    def _way(self, kind: str, points: Iterable[Known]) -> Way:
        return Way(
            kind,
            " ".join(
                f"{_at(self.places[period])},{self._y(figure)}"
                for period, figure in points
            ),
        )

    def _y(self, figure: Decimal) -> str:
        return _at(self.scale.place(figure))


def _at(place: float) -> str:
    """A place to a tenth of a point, so that it is written alike everywhere."""
    return f"{place:.1f}"
