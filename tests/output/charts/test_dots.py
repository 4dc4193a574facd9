"""The little chart under the table of one indicator."""

from __future__ import annotations

from pathlib import Path

import pytest

from innovate_ts import evaluate, read_actuals
from innovate_ts.messages import Bilingual
from innovate_ts.output.charts.dots import chart
from innovate_ts.output.terminal import Terminal, painted
from innovate_ts.output.words import Words
from innovate_ts.plan.models.indicators import Break
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.series import Series
from shipped import shipped_plan
from verdicts.pieces import row


def drawn(report: Report, *figures: int, aggregation: str = "stock") -> list[str]:
    """The lines of a chart of figures from 2020 on, without targets."""
    given = [row(str(year), str(figure)) for year, figure in enumerate(figures, 2020)]
    series = Series(aggregation, given)
    shown = report.model_copy(
        update={"detail": "x", "series": {"x": series}, "results": ()}
    )
    terminal = Terminal(40, encoding="ascii")
    return painted(chart(shown, Words("en"), terminal), terminal).splitlines()


def test_dots_stand_at_their_share_of_a_round_scale(report: Report) -> None:
    """20 to 30 on a scale from 20 to 30, whose ticks have their figures as far as there is room."""
    scale, first, second, third, *legend = drawn(report, 20, 25, 30)
    assert scale.split() == ["20.0", "22.5", "25.0", "30.0"]
    columns = [line.index("*") for line in (first, second, third)]
    assert columns[0] == len("2020  ")
    assert columns[1] - columns[0] == pytest.approx(
        (columns[2] - columns[0]) / 2, abs=1
    )
    assert " ".join(" ".join(legend).split()).endswith(
        "# both axis does not begin at zero"
    )
    assert max(map(len, legend)) <= 40


def test_what_adds_up_begins_at_zero(report: Report) -> None:
    """A line half as long is half as much."""
    scale, first, second, legend = drawn(report, 10, 20, aggregation="flow")
    assert scale.split() == ["0", "5", "10", "15", "20"]
    assert first.count("-") == pytest.approx(second.count("-") / 2, abs=1)
    assert legend.split() == ["*", "actual", "o", "target", "#", "both"]


def test_there_is_nothing_to_draw_of_one_figure(report: Report) -> None:
    """Nor of figures that are all the same."""
    assert drawn(report, 10) == []
    assert drawn(report, 10, 10) == []


def test_targets_projections_and_breaks_stand_in_their_rows(root: Path) -> None:
    """A running sum stands in the row of its year, with the mark of what it is to reach."""
    plan = shipped_plan()
    read = read_actuals([str(root / "examples" / "illustration-2024.csv")], plan)
    report = evaluate(plan, read, indicator="high-tech-enterprises")
    because = Bilingual("按新口径统计", "counted otherwise")
    breaks = (Break.model_validate({"from": "2023", "because": because}),)
    results = [it.model_copy(update={"breaks": breaks}) for it in report.results]
    cut = report.model_copy(update={"results": tuple(results)})
    terminal = Terminal(80, encoding="ascii")
    lines = painted(chart(cut, Words("en"), terminal), terminal).splitlines()
    assert [line.split()[0] for line in lines[1:]] == [
        "2021",
        "2022",
        "defined",
        "2023",
        "2024-01/2024-09",
        "2024",
        "2025",
        "*",
    ]
    assert lines[4].endswith("1,587, target 1,600")
    assert "o" in lines[7]
