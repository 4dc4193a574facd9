"""Words that say that figures are no actuals, or of other periods than their heads say."""

from __future__ import annotations

import pytest

from actuals.readings import Read, codes, only, spot
from innovate_ts.actuals.doubts import planned_word
from innovate_ts.actuals.raw_rows import RawRow
from sections import by_rows


@pytest.mark.parametrize(
    ("title", "refused"),
    [
        ("2024年度目标任务分解表", True),
        ("2024年预期", True),
        ("主要指标增速", True),
        ("主要指标增长率一览表", True),
        ("主要指标增幅（%）", True),
        ("2024年指标（比上年同期增长%）", True),
        ("2024年指标（同比增长%）", True),
        ("2024年指标（绝对额、增长%）", False),
        ("2024年目标任务完成情况", False),
        ("2024年计划执行情况", False),
        ("主要指标总量和增速", False),
        ("2024年主要指标", False),
    ],
)
def test_a_title_of_no_actuals_refuses_the_table(
    read: Read, title: str, *, refused: bool
) -> None:
    """Targets, forecasts and growth rates have the form of actuals: only a word tells them apart."""
    seen = read(f"{title}\n指标,2024年\n高企数,1700\n")
    if refused:
        assert spot(only(seen)) == ("title_no_actuals", "error", 1, None, title)
        assert seen.values == ()
    else:
        assert len(seen.values) == 1


@pytest.mark.parametrize(
    ("title", "head", "refused"),
    [
        ("2024年主要指标预测", "指标,2024年", True),
        ("2024年预计完成情况", "指标,完成数", True),
        ("2024年主要指标全年预计情况", "指标,2024年", True),
        ("2024年1-9月完成情况及全年预计", "指标,完成数,全年预计", False),
        ("2024年预期目标完成情况", "指标,完成数", False),
    ],
)
def test_a_title_of_forecasts_refuses_the_table(
    read: Read, title: str, head: str, *, refused: bool
) -> None:
    """Whatever else it says, unless a column of forecasts stands beside the actuals."""
    seen = read(
        f"{title}\n{head}\n高企数,1700,1800\n"
        if head.count(",") > 1
        else f"{title}\n{head}\n高企数,1700\n"
    )
    assert ("title_forecast" in codes(seen)) is refused
    assert bool(seen.values) is not refused


@pytest.mark.parametrize(
    "word",
    [
        "目标",
        "计划数",
        "预计",
        "同比增长",
        "预计全年完成数",
        "计划完成",
        "排名",
        "月均",
        "增量",
        "差距",
        "全省均值",
        "Growth rate",
    ],
)
@pytest.mark.parametrize("strict", [False, True])
def test_a_row_of_targets_is_not_used(read: Read, word: str, *, strict: bool) -> None:
    """A word in another column makes a row one of targets; with `strict` it is an error."""
    seen = read(
        f"指标,备注,2023年\n高企数,{word},1600\n高企数,实际,1587\n", strict=strict
    )
    severity, kind = ("error", "error") if strict else ("warning", "other")
    assert spot(only(seen)) == ("planned_row", severity, 2, 2, word)
    assert seen.tables[0].rows == {2: kind, 3: "used"}
    assert [str(value.value) for value in seen.values] == ["1587"]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("指标,2023年,1-9月\n高企数,1587,1600\n", (1, 3)),
        ("指标,2023年,（三季度）\n高企数,1587,1600\n", (1, 3)),
    ],
)
def test_a_part_of_a_year_needs_its_year(
    read: Read, content: str, place: tuple[int, int]
) -> None:
    """A head of months alone could be of either year beside it."""
    problem = only(read(content))
    assert problem.code == "part_of_a_year"
    assert (problem.row, problem.column) == place


@pytest.mark.parametrize(
    ("title", "refused"),
    [
        ("1-9月完成情况", True),
        ("前三季度完成情况", True),
        ("2024年1-9月完成情况", True),
        ("2024年四季度完成情况", False),
        ("9月30日打印", False),
    ],
)
def test_a_title_of_less_than_the_heads_year_refuses_the_table(
    read: Read, title: str, *, refused: bool
) -> None:
    """Figures of nine months under the head of a whole year would be taken for the year's."""
    seen = read(f"{title}\n指标,2024年\n高企数,1700\n")
    assert ("title_says_less" in codes(seen)) is refused
    assert bool(seen.values) is not refused


@pytest.mark.parametrize(
    "content",
    [
        "2024年累计完成\n指标,时期,数值\n技术合同成交额,2024年9月,100\n",
        "指标,时期,累计完成\n技术合同成交额,2024年9月,100\n",
        "指标,备注,时期,数值\n技术合同成交额,累计数,2024年9月,100\n",
    ],
)
def test_cumulative_figures_count_from_the_beginning_of_the_year(
    read: Read, content: str
) -> None:
    """A word of a title, a head or the row makes 9月 the months from January to September."""
    (value,) = read(content).values
    assert str(value.period) == "2024-01/2024-09"


@by_rows(
    ("remark", "is_planned"),
    [
        ("预计年底达到9家", True),
        ("计划建设9家", True),
        ("年底可达9家", True),
        ("拟新建9家", True),
        ("其中12月为预计", True),
        ("计划建设10家", False),
        ("计划外9家", False),
        ("超计划完成9家", False),
        ("按计划推进", False),
        ("比计划多3家", False),
        ("计划建设9家，实际建成9家", False),
        ("预计全年可完成150家", False),
        ("计划数9家", False),
    ],
)
def test_a_remark_that_repeats_the_figure_as_planned(
    remark: str, *, is_planned: bool
) -> None:
    """Only what is said of the figure itself counts: plans of other figures stand beside actuals."""
    row = RawRow(2, ("科技领军企业", "9", remark))
    assert (planned_word(row, [2], []) is not None) is is_planned


@pytest.mark.parametrize("name", ["目标", "计划", "上年", "去年同期", "Targets"])
def test_a_title_that_is_one_word_for_no_actual_is_refused(
    read: Read, name: str
) -> None:
    """A sheet or a table that is called so has none."""
    actuals = read(f"{name}\n指标,2023年\n高新技术企业,1600\n")
    assert codes(actuals) == ["title_no_actuals"]
    assert actuals.values == ()
