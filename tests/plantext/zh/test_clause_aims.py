"""The sentence patterns, each with a sentence of its kind."""

from __future__ import annotations

from innovate_ts.plantext.zh.aim import Aim
from innovate_ts.plantext.zh.clause_aims import Before, read_aims
from innovate_ts.plantext.zh.skeleton import skeleton
from sections import by_rows


def read(text: str, *, subject: str = "", is_aims: bool = False) -> list[Aim]:
    """What a clause wants."""
    return read_aims(skeleton(text, None), Before(subject), is_aims=is_aims)


def written(text: str) -> list[tuple[object, ...]]:
    """Name, comparator, figure, unit and measure of each aim of a clause."""
    return [
        (aim.indicator, aim.comparator, aim.value, aim.unit, aim.measure)
        for aim in read(text)
    ]


@by_rows(
    ("text", "expected"),
    [
        ("产值增速达到5%", ("产值", ">=", 5, "%", "total_growth")),
        ("产值增长不低于5%", ("产值", ">=", 5, "%", "total_growth")),
        ("能耗下降3%以上", ("能耗", "<=", -3, "%", "total_growth")),
        ("企业提高到8家", ("企业", ">=", 8, "家", "value")),
        ("企业力争突破8家", ("企业", ">", 8, "家", "value")),
        ("降低能耗5%", ("能耗", "<=", -5, "%", "total_growth")),
        ("培育8家企业", ("培育企业", ">=", 8, "家", "value")),
        ("新建平台8家以上", ("新建平台", ">=", 8, "家", "value")),
        ("企业8家左右", ("企业", "~", 8, "家", "value")),
        ("产值翻一番", ("产值", ">=", 100, "%", "total_growth")),
    ],
)
def test_a_sentence_of_each_pattern(text: str, expected: tuple[object, ...]) -> None:
    """The first that fits counts."""
    assert written(text) == [expected]


def test_parts_of_a_clause_have_a_figure_each() -> None:
    """The verb of making before the first holds for those behind it."""
    assert written("新建平台5家、中心10个") == [
        ("新建平台", ">=", 5, "家", "value"),
        ("新建中心", ">=", 10, "个", "value"),
    ]


def test_a_part_that_is_not_understood_takes_the_others_with_it() -> None:
    """Half of a sentence is a misreading."""
    assert read("新建平台5家、占比2个百分点") == []


def test_a_figure_of_a_name_is_no_aim() -> None:
    """The last figure that a pattern fits counts."""
    assert written("产值超10亿元企业达到6家") == [
        ("产值超10亿元企业", ">=", 6, "家", "value"),
    ]


def test_a_clause_without_a_name_goes_on_of_the_one_before() -> None:
    """And says that this was a choice; without one before it wants nothing."""
    (aim,) = read("突破3200亿元", subject="产值")
    assert (aim.indicator, aim.comparator) == ("产值", ">")
    assert aim.choices == ("subject_carried",)
    assert read("突破3200亿元") == []


def test_the_row_of_a_table_is_no_sentence() -> None:
    """Figures that stand side by side."""
    assert read("企业 8家 10家 12家") == []


def test_a_direction_is_one_of_what_can_be_measured() -> None:
    """比重提升 is one, 质量提升 a goal in words."""
    (direction,) = read("产业比重明显提升")
    assert (direction.indicator, direction.comparator) == ("产业比重", "increase")
    (fall,) = read("能耗强度持续下降")
    assert fall.comparator == "decrease"
    assert read("发展质量明显提升") == []


def test_words_are_goals_where_aims_stand() -> None:
    """Lead-ins, principles and short words are none."""
    (goal,) = read("创新体系更加完善", is_aims=True)
    assert (goal.indicator, goal.comparator) == ("创新体系更加完善", "qualitative")
    assert read("创新体系更加完善") == []
    assert read("坚持创新驱动发展", is_aims=True) == []
    assert read("更加完善", is_aims=True) == []
