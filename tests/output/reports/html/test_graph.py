"""The shapes of a chart, and their legend."""

from __future__ import annotations

from innovate_ts.output.reports.html.graph import (
    KINDS,
    Bar,
    Gap,
    Graph,
    Mark,
    Polyline,
    legend,
)


def test_each_kind_has_words_of_its_own() -> None:
    """No two entries of a legend say the same."""
    for language in ("zh", "en"):
        texts = [legend(kind).to(language) for kind in KINDS]
        assert len(set(texts)) == len(KINDS)


def test_a_graph_knows_the_kinds_that_it_draws() -> None:
    """Of bars, marks, lines and the gap."""
    graph = Graph(
        title="",
        description="",
        ticks=[],
        left="0",
        names=[],
        gap=Gap("1", "2", "3", "not_met", "−20"),
        bars=[Bar("part", "0", "0", "1", "1", "")],
        lines=[Polyline("path", "0,0 1,1")],
        marks=[Mark("target", "0", "0", "")],
        labels=[],
    )
    assert graph.kinds == {"gap", "part", "path", "target"}
