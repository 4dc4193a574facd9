"""The little chart under the table of one indicator."""

from __future__ import annotations

from decimal import Decimal

from innovate_ts.basics.periods import Period
from innovate_ts.output.reports.chart import chart
from innovate_ts.output.terminal import Terminal, painted
from innovate_ts.output.words import Words
from innovate_ts.verdicts.results import Report, Series


def drawn(report: Report, *figures: int, aggregation: str = "stock") -> list[str]:
    """The lines of a chart of figures from 2020 on, without targets."""
    points = tuple(
        (Period.years(year), Decimal(figure))
        for year, figure in enumerate(figures, 2020)
    )
    series = Series.model_validate({"aggregation": aggregation, "points": points})
    shown = report.model_copy(
        update={"detail": "x", "series": {"x": series}, "results": ()}
    )
    terminal = Terminal(40, encoding="ascii")
    return painted(chart(shown, Words("en"), terminal), terminal).splitlines()


def test_dots_stand_between_the_smallest_and_the_largest(report: Report) -> None:
    """The smallest at the left end, the largest at the right, the middle between them."""
    scale, first, second, third, legend = drawn(report, 10, 20, 30)
    assert scale.split() == ["10", "30"]
    columns = [line.index("*") for line in (first, second, third)]
    assert columns[0] == len("2020  ")
    assert columns[1] - columns[0] == (columns[2] - columns[0]) // 2
    assert legend.split() == ["*", "actual", "o", "target", "#", "both"]


def test_what_adds_up_begins_at_zero(report: Report) -> None:
    """A line half as long is half as much."""
    scale, *_ = drawn(report, 10, 20, aggregation="flow")
    assert scale.split() == ["0", "20"]


def test_there_is_nothing_to_draw_of_one_figure(report: Report) -> None:
    """Nor of figures that are all the same."""
    assert drawn(report, 10) == []
    assert drawn(report, 10, 10) == []
