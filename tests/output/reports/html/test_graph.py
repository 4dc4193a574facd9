"""The shapes of a chart, and their legend."""

from __future__ import annotations

from typing import get_args

from innovate_ts.output.charts.labels import Rectangle
from innovate_ts.output.reports.html.graph import LEGEND, Kind, Polyline, Shape


def test_each_kind_has_words_of_its_own() -> None:
    """No two entries of a legend say the same."""
    for language in ("zh", "en"):
        texts = {text.to(language) for text in LEGEND.values()}
        assert len(texts) == len(LEGEND) == len(get_args(Kind))


def test_a_shape_covers_its_dot_its_bar_or_its_line() -> None:
    """A dot is round its spot, a bar and a line begin at theirs."""
    dot = Shape("actual", "", "", 10, 20)
    assert not dot.is_bar
    assert dot.extent() == Rectangle(5, 15, 15, 25)
    bar = Shape("part", "", "", 10, 20, width=30, height=40)
    assert bar.is_bar
    assert bar.extent() == Rectangle(10, 20, 40, 60)
    line = Shape("target", "", "", 10, 20, width=30)
    assert not line.is_bar


def test_a_level_is_named_at_its_end_and_a_break_at_its_top() -> None:
    """That is the spot which the words stand beside."""
    spots = [(1, 2), (3, 4)]
    assert Polyline("target", spots).extent() == Rectangle(3, 4, 3, 4)
    assert Polyline("break", spots).extent() == Rectangle(1, 2, 1, 2)
