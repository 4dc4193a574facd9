"""What a clause adds to the aim before it."""

from __future__ import annotations

from decimal import Decimal

from innovate_ts.basics.periods import Period
from innovate_ts.plantext.zh.additions import with_addition
from innovate_ts.plantext.zh.aim import Aim
from sections import by_rows

FIRMS = Aim("企业", ">=", Decimal(80), "家", period=Period.years(2024))
FALL = Aim("能耗", "<=", Decimal(-3), "%", "total_growth", Period.years(2024))


@by_rows(
    ("aim", "text", "strive"),
    [
        (FIRMS, "力争90家", 90),
        (FIRMS, "争取突破90家以上", 90),
        (FALL, "力争下降4%", -4),
        # Less than what is asked, another unit, more words.
        (FIRMS, "力争70家", None),
        (FIRMS, "力争增长9%", None),
        (FIRMS, "力争平台达到90家", None),
        (FALL, "力争2%", None),
    ],
)
def test_a_further_figure_is_striven_for(
    aim: Aim, text: str, strive: int | None
) -> None:
    """Of the same unit, on the better side."""
    added = with_addition(aim, text, ())
    assert (added and added.strive) == strive


@by_rows(
    ("aim", "text", "target"),
    [
        (FIRMS, "确保70家", 70),
        (FIRMS, "保底达到70家以上", 70),
        (FALL, "确保下降2%", -2),
        # More than what is asked, another unit, more words.
        (FIRMS, "确保90家", None),
        (FIRMS, "确保增长9%", None),
        (FIRMS, "确保平台达到70家", None),
    ],
)
def test_what_is_ensured_is_the_target(aim: Aim, text: str, target: int | None) -> None:
    """And what was read before is striven for, in whichever order the text names the two."""
    added = with_addition(aim, text, ())
    assert (added and added.value) == target
    assert (added and added.strive) == (target and aim.value)


@by_rows(
    ("text", "steps"),
    [
        ("一季度完成15%", ["2024-03 15"]),
        ("其中上半年、前三季度分别完成50%、75%", ["2024-06 50", "2024-09 75"]),
        ("6月底前达到全年任务的40%以上", ["2024-06 40"]),
        ("上半年、一季度分别完成50%、15%", None),
        ("一季度、上半年分别完成15%", None),
        ("一季度完成15家", None),
    ],
)
def test_shares_of_a_year_are_a_path(text: str, steps: list[str] | None) -> None:
    """In the order of time, one share each."""
    added = with_addition(FIRMS, text, ())
    assert (added and [f"{by} {share}" for by, share in added.schedule]) == steps
    several = FIRMS._replace(period=Period.years(2024, 2026))
    assert with_addition(several, text, ()) is None


def part(name: str, unit: str = "家") -> Aim:
    """What a clause states of a region."""
    return Aim(name, ">=", Decimal(20), unit, period=Period.years(2024))


@by_rows(
    ("whole", "parts", "names"),
    [
        ("企业", ["迁安市", "高新区"], ["迁安市", "高新区"]),
        ("企业", ["市科技局"], ["市科技局"]),
        ("新建企业", ["新建迁安市"], ["迁安市"]),
        # Kinds of things, kinds of places, and places that are counted themselves.
        ("企业", ["迁安市", "小巨人企业"], None),
        ("新建学校", ["幼儿园"], None),
        ("企业", ["国家级开发区"], None),
        ("开发区", ["经开区"], None),
    ],
)
def test_regions_and_bureaus_are_parts(
    whole: str, parts: list[str], names: list[str] | None
) -> None:
    """All of a clause, or none."""
    aim = FIRMS._replace(indicator=whole)
    added = with_addition(aim, "", [part(name) for name in parts])
    assert (added and [name for name, _ in added.parts]) == names
    assert with_addition(aim, "", [part(name, "亿元") for name in parts]) is None


def test_what_an_indicator_is() -> None:
    """Its kind, and from when it is defined otherwise."""
    binding = with_addition(FIRMS, "为约束性指标", ())
    assert binding is not None
    assert binding.binding == "yes"
    redefined = with_addition(FIRMS, "自2025年起统计口径调整", ())
    assert redefined is not None
    assert redefined.redefined == 2025
    assert with_addition(FIRMS, "2025年调整", ()) is None
