"""A chart as shapes: every mark with its place, in points of a drawing of WIDTH by HEIGHT."""

from __future__ import annotations

from dataclasses import dataclass, field

WIDTH, HEIGHT = 400, 214


@dataclass(frozen=True)
class Mark:
    """A mark with the text that it says to whoever points at it."""

    kind: str
    """actual, part, target, baseline or projection."""
    x: str
    y: str
    said: str
    width: str = ""
    """Of a bar, or of the line that is the target of a bar."""
    height: str = ""
    """Of a bar."""


@dataclass(frozen=True)
class Way:
    """A line through points."""

    kind: str
    """actual, path, baseline or projection."""
    points: str


@dataclass(frozen=True)
class Label:
    """A figure or a period in words."""

    kind: str
    x: str
    y: str
    text: str


@dataclass(frozen=True)
class Gap:
    """The distance between actual and target of the verdict that the chart is about."""

    x: str
    top: str
    bottom: str
    status: str
    said: str


@dataclass
class Graph:
    """Everything that is drawn, with words for those who do not see it."""

    title: str
    description: str
    ticks: list[Label]
    left: str
    """Where the lines of the ticks begin."""
    names: list[Label]
    gap: Gap | None
    bars: list[Mark] = field(default_factory=list)
    ways: list[Way] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)

    @property
    def kinds(self) -> set[str]:
        """The kinds of marks that it has, for a legend."""
        drawn = {mark.kind for mark in (*self.bars, *self.marks)} | {
            way.kind for way in self.ways
        }
        return drawn | ({"gap"} if self.gap else set())
