"""What several heads of one row say together: months and their years, a month alone, a total beside it."""

from __future__ import annotations

import pytest

from actuals.readings import PLAN
from innovate_ts.actuals.heads import Head, head_of
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.several_heads import (
    with_months_alone,
    with_months_beside,
    with_years_before,
)
from sections import by_rows

LABELS = Labels(PLAN)


def _heads(*texts: str) -> list[Head]:
    return [head_of(text, LABELS) for text in texts]


def _periods(heads: tuple[Head, ...]) -> list[str]:
    """The periods of heads; a dash where one names no year."""
    return [
        str(head.time.period) if head.time and head.time.period else "-"
        for head in heads
    ]


@by_rows(
    ("texts", "periods"),
    [
        (["2024年1月", "2月", "3月"], ["2024-01", "2024-02", "2024-03"]),
        (["2024年3月", "2月", "1月"], ["2024-03", "2024-02", "2024-01"]),
        (["2024年一季度", "二季度"], ["2024-Q1", "2024-Q2"]),
        (["2024年1-3月", "1-6月"], ["2024-Q1", "2024-01/2024-06"]),
        (["2023年12月", "2024年1月", "2月"], ["2023-12", "2024-01", "2024-02"]),
        # which year follows, nobody knows
        (["2023年", "1月"], ["2023", "-"]),
        (["2024年1月", "12月"], ["2024-01", "-"]),
        (["2024年12月", "1月"], ["2024-12", "-"]),
        (["1月", "2月"], ["-", "-"]),
    ],
)
def test_months_take_the_year_of_the_month_before(
    texts: list[str], periods: list[str]
) -> None:
    """Where they go on where it ends."""
    assert _periods(with_years_before(_heads(*texts))) == periods


@pytest.mark.parametrize(
    ("texts", "are_actuals"),
    [
        (["指标", "本月完成"], [False, True]),
        (["指标", "当季", "同比"], [False, True, False]),
        (
            ["县区", "技术合同成交额本月完成", "高新技术企业本月"],
            [False, True, True],
        ),
        (["指标", "本月完成", "累计完成"], [False, False, True]),
        # the month or the quarter
        (["指标", "本月完成", "本季完成"], [False, False, False]),
    ],
)
def test_the_month_alone_is_the_actual_where_nothing_else_is(
    texts: list[str], are_actuals: list[bool]
) -> None:
    """Beside a total it is none."""
    heads = with_months_alone(_heads(*texts))
    assert [head.is_of_figures and head.role.name == "VALUE" for head in heads] == (
        are_actuals
    )


def test_a_total_ends_with_the_month_beside_it() -> None:
    """9月 beside 累计: January to September."""
    heads = with_months_beside(_heads("指标", "2024年9月", "累计"))
    assert _periods(heads) == ["-", "2024-09", "2024-01/2024-09"]
    heads = with_months_beside(_heads("指标", "2024年1-9月", "累计"))
    assert _periods(heads) == ["-", "2024-01/2024-09", "-"]
