"""The figures beside the marks of a chart: which are written, and where each finds a free place."""

from collections.abc import Sequence
from itertools import pairwise

from innovate_ts.output.charts.labels import Rectangle, Room, Segment
from innovate_ts.output.charts.plot import CHARACTER, Plot
from innovate_ts.output.reports.html.graph import Kind, Label, Polyline, Shape
from innovate_ts.output.terminal import width_of

_HEADROOM = 22
"""Points above the highest tick in which figures may stand."""
_BREAK_WIDTH = 5
_BREAK_HEIGHT = 14
"""Points of the sign of an axis that does not begin at zero."""
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


def labels_of(
    plot: Plot, shapes: Sequence[Shape], lines: Sequence[Polyline]
) -> list[Label]:
    """The figures beside their marks, the weightier first: what finds no free place is left out.

    Args:
        plot: the places.
        shapes: the marks.
        lines: the lines between them.
    """
    labels: list[Label] = []
    if plot.frame.is_bare:
        return labels
    room = _room(plot, shapes, lines)
    marks: list[Shape | Polyline] = [
        *shapes,
        *lines,
    ]
    marks.sort(key=_weight)
    for drawn in marks:
        if not drawn.label:
            continue
        place = room.place(
            drawn.extent(),
            width_of(drawn.label) * CHARACTER,
            is_low=drawn.is_low,
        )
        if place is None:
            continue
        look: str = drawn.kind
        if any(bar.holds(place) for bar in room.grounds):
            look += " inside"
        label = Label(
            look,
            x=(place.left + place.right) / 2,
            y=place.bottom,
            text=drawn.label,
        )
        labels.append(label)
    return labels


def _room(plot: Plot, shapes: Sequence[Shape], lines: Sequence[Polyline]) -> Room:
    """The drawing with all its marks and lines."""
    frame = plot.frame
    bars: list[Rectangle] = []
    taken: list[Rectangle] = []
    for shape in shapes:
        covered = bars if shape.is_bar else taken
        covered.append(shape.extent())
    if plot.scale.is_broken:
        # The sign of that, at the foot of the axis.
        sign = Rectangle(
            left=plot.left,
            top=frame.floor - _BREAK_HEIGHT,
            right=plot.left + _BREAK_WIDTH,
            bottom=frame.floor,
        )
        taken.append(sign)
    area = Rectangle(
        left=plot.left,
        top=frame.top - _HEADROOM,
        right=frame.width,
        bottom=frame.floor,
    )
    segments: list[Segment] = []
    for line in lines:
        segments += pairwise(line.spots)
    return Room(
        area=area,
        grounds=bars,
        lines=segments,
        taken=taken,
    )


def _weight(drawn: Shape | Polyline) -> int:
    """How soon its figure is written."""
    return _WEIGHTS.index(drawn.kind)
