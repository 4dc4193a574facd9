"""Names in coordination with their figures."""

from __future__ import annotations

from innovate_ts.plantext.zh.coordination import coordinated_aims, match_coordination
from innovate_ts.plantext.zh.skeleton import skeleton
from sections import by_rows


def aims(text: str) -> list[tuple[str, str, str, str]] | None:
    """Name, comparator, figure and unit of each aim; None where it is no coordination."""
    clause = skeleton(text, None)
    match = match_coordination(clause.text)
    read = match and coordinated_aims(match, clause)
    if read is None:
        return None
    return [(aim.indicator, aim.comparator, str(aim.value), aim.unit) for aim in read]


@by_rows(
    ("text", "expected"),
    [
        (
            "企业、平台分别达到8家、20个",
            [("企业", ">=", "8", "家"), ("平台", ">=", "20", "个")],
        ),
        # one figure for all
        (
            "覆盖率和满意度均超过90%",
            [("覆盖率", ">", "90", "%"), ("满意度", ">", "90", "%")],
        ),
        # the unit, and the word behind it, may stand behind the last figure only
        (
            "领军企业和高新企业分别达到8、1600家以上",
            [("领军企业", ">=", "8", "家"), ("高新企业", ">=", "1600", "家")],
        ),
        # the verb of making stands before the first name
        (
            "新建平台、中心分别不少于8家、5家",
            [("新建平台", ">=", "8", "家"), ("新建中心", ">=", "5", "家")],
        ),
        # 与 is a joint where the count of figures asks for one
        (
            "产值与利润分别达到80亿元、9亿元",
            [("产值", ">=", "80", "亿元"), ("利润", ">=", "9", "亿元")],
        ),
        # a fall
        (
            "能耗、水耗分别下降3%、5%",
            [("能耗", "<=", "-3", "%"), ("水耗", "<=", "-5", "%")],
        ),
    ],
)
def test_each_name_has_its_figure(
    text: str, expected: list[tuple[str, str, str, str]]
) -> None:
    """In the order in which they stand."""
    assert aims(text) == expected


def test_names_and_figures_must_be_as_many() -> None:
    """A reading that leaves a name over would give it to the wrong figure."""
    assert aims("企业、平台、中心分别达到8家、20个") == []
    assert aims("企业均达到8家") is None


def test_joints_inside_of_quotations_part_nothing() -> None:
    """The name of a list is one name."""
    names = [aim[0] for aim in aims("“甲、乙”企业和平台分别达到8家、20个") or []]
    assert names == ["“甲、乙”企业", "平台"]


def test_other_clauses_are_none() -> None:
    """Without 分别, 均 or 都 names and figures stand each for itself."""
    assert aims("企业达到8家、平台达到20个") is None
