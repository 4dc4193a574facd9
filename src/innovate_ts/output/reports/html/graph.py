"""A chart as shapes: every mark with its place, in points of a drawing of WIDTH by HEIGHT.

Places are texts, as they are written into the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, assert_never, get_args

from innovate_ts.messages import Bilingual
from innovate_ts.messages import page as texts
from innovate_ts.verdicts.statuses import Status

WIDTH, HEIGHT = 400, 214

Kind = Literal["actual", "part", "target", "path", "projection", "baseline", "gap"]
"""What a shape stands for."""
KINDS: tuple[Kind, ...] = get_args(Kind)
"""All kinds, in the order of a legend."""


def legend(kind: Kind) -> Bilingual:
    """What a kind of shape stands for, in words."""
    match kind:
        case "actual":
            return texts.legend_actual
        case "part":
            return texts.legend_part
        case "target":
            return texts.legend_target
        case "path":
            return texts.legend_path
        case "projection":
            return texts.legend_projection
        case "baseline":
            return texts.legend_baseline
        case "gap":
            return texts.legend_gap
        case _:
            assert_never(kind)


@dataclass(frozen=True)
class Bar:
    """The figure of a period that adds up, from zero."""

    kind: Kind
    x: str
    y: str
    width: str
    height: str
    title: str
    """What it says to whoever points at it."""


@dataclass(frozen=True)
class Mark:
    """A dot, or the line across a bar that is its target."""

    kind: Kind
    x: str
    y: str
    title: str
    """What it says to whoever points at it."""
    width: str = ""
    """Of the line."""


@dataclass(frozen=True)
class Polyline:
    """A line through points."""

    kind: Kind
    points: str
    """Their places, with a space between two of them."""


@dataclass(frozen=True)
class Label:
    """A figure or a period in words."""

    look: str
    """Its classes in the style sheet."""
    x: str
    y: str
    text: str


@dataclass(frozen=True)
class Gap:
    """The distance between actual and target of the verdict that the chart is about."""

    x: str
    top: str
    bottom: str
    status: Status
    title: str
    """What it says to whoever points at it."""


@dataclass(frozen=True)
class Graph:
    """Everything that is drawn, with words for those who do not see it."""

    title: str
    description: str
    ticks: list[Label]
    left: str
    """Where the lines of the ticks begin."""
    names: list[Label]
    gap: Gap | None
    bars: list[Bar]
    lines: list[Polyline]
    marks: list[Mark]
    labels: list[Label]

    @property
    def kinds(self) -> set[Kind]:
        """The kinds of shapes that it has, for a legend."""
        kinds = {bar.kind for bar in self.bars}
        kinds |= {mark.kind for mark in self.marks}
        kinds |= {line.kind for line in self.lines}
        if self.gap:
            kinds.add("gap")
        return kinds
