"""A chart as shapes: every mark with its place, in points from the left and from the top."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from innovate_ts.messages import Bilingual
from innovate_ts.messages import page as texts
from innovate_ts.output.charts.labels import Rectangle, Spot
from innovate_ts.output.charts.plot import Frame, Tick

Kind = Literal[
    "actual", "part", "target", "path", "projection", "baseline", "break", "axis"
]
"""What a shape stands for."""
LEGEND: Mapping[Kind, Bilingual] = {
    "actual": texts.legend_actual,
    "part": texts.legend_part,
    "target": texts.legend_target,
    "path": texts.legend_path,
    "projection": texts.legend_projection,
    "baseline": texts.legend_baseline,
    "break": texts.legend_break,
    "axis": texts.legend_axis,
}
"""What each kind stands for in words, in the order of a legend."""

DOT = 5
"""Points from the middle of a dot to its edge."""


class Shape(NamedTuple):
    """A bar, a dot, or the line across a bar that is its target."""

    kind: Kind
    title: str
    """What it says to whoever points at it."""
    label: str
    """The figure that is written beside it; empty where there are too many."""
    x: float
    """The left end of a bar or line, the middle of a dot."""
    y: float
    """The top of a bar, the middle of a line or dot."""
    width: float = 0
    """Of a bar or line."""
    height: float = 0
    """Of a bar."""
    is_low: bool = False
    """Whether another mark of its period is above it."""

    @property
    def is_bar(self) -> bool:
        """Whether it is a bar."""
        return self.kind in {"actual", "part"} and self.width > 0

    def extent(self) -> Rectangle:
        """What it covers."""
        if self.width:
            return Rectangle(
                left=self.x,
                top=self.y,
                right=self.x + self.width,
                bottom=self.y + self.height,
            )
        return Rectangle(
            left=self.x - DOT,
            top=self.y - DOT,
            right=self.x + DOT,
            bottom=self.y + DOT,
        )


@dataclass(frozen=True)
class Polyline:
    """A line through spots."""

    kind: Kind
    spots: Sequence[Spot]
    title: str = ""
    """What it says to whoever points at it."""
    label: str = ""
    """What is written at its end."""
    is_low = False

    def extent(self) -> Rectangle:
        """The spot that what is written stands beside: the end of a line across, the top of one down."""
        x, y = self.spots[0] if self.kind == "break" else self.spots[-1]
        return Rectangle(
            left=x,
            top=y,
            right=x,
            bottom=y,
        )


class Label(NamedTuple):
    """A figure in words, in the middle above its spot."""

    look: str
    """Its classes in the style sheet."""
    x: float
    y: float
    text: str


class Graph(NamedTuple):
    """Everything that is drawn, with words for those who do not see it."""

    frame: Frame
    title: str
    description: str
    unit: str
    """What the figures of the scale are of."""
    left: float
    """Where the drawing begins, to the right of the figures of the scale."""
    ticks: list[Tick]
    times: list[Tick]
    is_broken: bool
    """Whether zero lies outside of the scale."""
    shapes: list[Shape]
    """From the one that lies lowest on."""
    lines: list[Polyline]
    labels: list[Label]

    @property
    def kinds(self) -> set[Kind]:
        """The kinds of shapes that it has, for a legend."""
        kinds = {shape.kind for shape in self.shapes}
        kinds |= {line.kind for line in self.lines}
        if self.is_broken:
            kinds.add("axis")
        return kinds
