"""The first sheet: the answer, the statuses counted, the chart."""

from __future__ import annotations

import re
from decimal import Decimal

from innovate_ts.messages import Bilingual
from innovate_ts.verdicts.report import Report
from output.reports.xlsx.books import FIGURES, bytes_of, charts_of, only, opened


def test_the_headline_stands_on_the_first_sheet(report: Report) -> None:
    """The title, the answer, and the statuses counted."""
    sheet = opened(report)["Summary"]
    assert "targets and actuals as of 2023-12-31" in str(sheet["A1"].value)
    assert str(sheet["A2"].value).startswith(
        "Of 4 targets due in 2023, 3 were met and 1 was missed. High-tech enterprises"
    )
    rows = [[c.value for c in row[:4]] for row in sheet.iter_rows(min_row=4, max_row=9)]
    assert rows == [
        ["Status", "Targets with figures", "Goals in words", "All"],
        ["met", 3, 1, 4],
        ["missed", 1, 0, 1],
        ["on schedule", 1, 0, 1],
        ["nearly on schedule", 1, 0, 1],
        ["not due", 9, 12, 21],
    ]


def test_the_chart_shows_what_is_achieved(report: Report) -> None:
    """Flat bars, titles on both axes, one for each target with an achievement, labelled as elsewhere."""
    (chart,) = charts_of(bytes_of(report))
    known = [r for r in report.results if r.achievement is not None]
    assert "<c:barChart>" in chart
    assert "3D" not in chart
    assert f'<c:ptCount val="{len(known)}"/>' in chart
    for text in (
        "Target",
        FIGURES["achievement"],
        "High-tech enterprises 2023",
        "99.2%",
        "104.4%",
    ):
        assert f">{text}<" in chart


def test_a_bar_has_a_name_that_leaves_room_for_it(report: Report) -> None:
    """A long name is cut with an ellipsis beside its bar, and stands whole among the results."""
    result = next(r for r in report.results if r.achievement is not None)
    name = Bilingual("长" * 120, "w" * 300)
    changed = only(report, result, name=name)
    (chart,) = charts_of(bytes_of(changed))
    assert f">{'w' * 59}… {result.period}<" in chart
    assert (
        opened(changed)["Results"]["B2"].value
        == f"{name.en}\n{name.zh}, 100 million yuan (亿元)"
    )


def test_shares_alone_have_no_chart(aid: Report) -> None:
    """A share is never said to be some per cent of its target."""
    assert not charts_of(bytes_of(aid))


def test_the_chart_has_a_line_at_100_per_cent(report: Report) -> None:
    """Dark lines stand at the wholes, and the axis reaches beyond the first of them."""
    (chart,) = charts_of(bytes_of(report))
    assert '<c:majorUnit val="1"/>' in chart
    assert chart.count('<a:srgbClr val="404040"/>') == 1
    end = re.search(r'<c:max val="([\d.]+)"/>', chart)
    assert end is not None
    assert 1 < float(end[1]) < 2


def test_what_the_chart_leaves_out_is_named(report: Report) -> None:
    """Thirty bars at most, the lowest first; the other targets stand below, each by its name."""
    result = next(r for r in report.results if r.achievement is not None)
    results = [
        result.model_copy(
            update={
                "name": Bilingual(f"指标{number}", f"Indicator {number}"),
                "achievement": Decimal(number) / 100,
            }
        )
        for number in range(40, 0, -1)
    ]
    sheet = opened(report.model_copy(update={"results": tuple(results)}), "zh")[
        "总体情况"
    ]
    names = [str(row[0].value) for row in sheet.iter_rows()]
    first = names.index("目标") + 1
    period = result.period.words.zh
    assert names[first : first + 30] == [
        f"指标{number} {period}" for number in range(1, 31)
    ]
    assert names[first + 31].startswith("未列入图中")
    assert set(names[first + 33 :]) == {
        f"指标{number} {period}" for number in range(31, 41)
    }
