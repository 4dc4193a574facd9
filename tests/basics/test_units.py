"""Units: what converts into what, and that it does so exactly."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from innovate_ts.basics.units import (
    convert,
    exact_quotient,
    exact_sum,
    family,
    half_unit,
    is_known,
    is_unit_of,
    parse_unit,
    plain_unit,
)
from sections import by_rows

FAMILIES = (
    ("元", "千元", "万元", "百万元", "千万元", "亿元", "万亿元"),
    ("家", "个", "项", "万家", "万个", "万项"),
    ("人", "名", "万人", "万名"),
    ("件", "万件"),
    ("%", "‰", "percent", "per cent"),
    ("个百分点", "百分点", "percentage points"),
)
UNKNOWN = ("吨标准煤", "公里", "亩")


@by_rows(
    ("value", "unit", "to", "converted"),
    [
        ("1260000", "万元", "亿元", "126"),
        ("126", "亿元", "万元", "1260000"),
        ("1", "亿元", "元", "100000000"),
        ("1", "万亿元", "亿元", "10000"),
        ("1", "万亿元", "元", "1000000000000"),
        ("1", "百万元", "万元", "100"),
        ("1", "千万元", "万元", "1000"),
        ("1", "千元", "元", "1000"),
        ("5", "元", "千元", "0.005"),
        ("1", "元", "万亿元", "0.000000000001"),
        ("-0.07", "亿元", "万元", "-700"),
        ("0", "万元", "亿元", "0"),
        ("1600", "家", "个", "1600"),
        ("1600", "项", "家", "1600"),
        ("1600", "家", "万家", "0.16"),
        ("0.16", "万家", "家", "1600"),
        ("1.5", "万个", "万项", "1.5"),
        ("3", "万人", "人", "30000"),
        ("3", "万件", "件", "30000"),
        ("15.7", "%", "‰", "157"),
        ("157", "‰", "%", "15.7"),
        ("12.8", "billion yuan", "亿元", "128"),
        ("12.8", "bn CNY", "亿元", "128"),
        ("128", "100 million yuan", "亿元", "128"),
        ("128", "Hundred million RMB", "亿元", "128"),
        ("1280000", "10 thousand yuan", "亿元", "128"),
        ("1280000", "10,000 yuan", "亿元", "128"),
        ("12800", "million renminbi", "亿元", "128"),
        ("12800000", "Thousand CNY", "亿元", "128"),
        ("350", "Million Yuan", "亿元", "3.5"),
        ("1604", "firms", "家", "1604"),
        ("20", "people", "人", "20"),
        ("15.7", "percent", "%", "15.7"),
        ("15.7", "per cent", "‰", "157"),
        ("0.3", "百分点", "个百分点", "0.3"),
        ("0.3", "percentage points", "个百分点", "0.3"),
        ("7", "吨标准煤", "吨标准煤", "7"),
    ],
)
def test_a_figure_converts_exactly(
    value: str, unit: str, to: str, converted: str
) -> None:
    """Inside a family a figure converts by a power of ten, and nothing is lost."""
    assert convert(Decimal(value), unit, to) == Decimal(converted)


def test_no_digit_is_lost_in_a_long_figure() -> None:
    """A figure of fifty digits keeps all of them, which ordinary decimal arithmetic would round."""
    long = Decimal("12345678901234567890123456789012345678901234567890.5")
    there = convert(long, "元", "万亿元")
    assert there == Decimal("12345678901234567890123456789012345678.9012345678905")
    assert convert(long, "亿元", "万元") == Decimal(
        "123456789012345678901234567890123456789012345678905000"
    )


@by_rows(
    ("one", "other"),
    [
        (a, b)
        for one, other in combinations((*FAMILIES, UNKNOWN), 2)
        for a in one[:2]
        for b in other[:2]
    ],
)
def test_nothing_converts_across_families(one: str, other: str) -> None:
    """A figure never becomes one of another family, and a change in points never becomes a level in %."""
    assert convert(Decimal(1), one, other) is None
    assert convert(Decimal(1), other, one) is None
    assert family(one) != family(other)


@by_rows("points", ["个百分点", "百分点", "percentage points"])
@pytest.mark.parametrize("share", ["%", "‰", "percent"])
def test_points_are_no_share(points: str, share: str) -> None:
    """个百分点 is a change, and % a level: neither becomes the other."""
    assert convert(Decimal(1), points, share) is None
    assert convert(Decimal(1), share, points) is None


@pytest.mark.parametrize(("one", "other"), list(combinations(UNKNOWN, 2)))
def test_an_unknown_unit_converts_into_itself_only(one: str, other: str) -> None:
    """A unit that is not known is a family of its own."""
    assert not is_known(one)
    assert convert(Decimal(3), one, one) == Decimal(3)
    assert convert(Decimal(3), one, other) is None


@by_rows(
    ("written", "unit"),
    [
        ("％", "%"),
        (" 亿元 ", "亿元"),
        ("亿 元", "亿元"),
        ("Percent", "%"),
        ("PER CENT", "%"),
        ("‰", "‰"),
        ("億元", "亿元"),
        ("萬家", "万家"),
    ],
)
def test_a_unit_is_known_however_it_is_written(written: str, unit: str) -> None:
    """Width, case and spaces of a unit do not matter."""
    assert is_known(written)
    assert family(written) == family(unit)
    assert convert(Decimal(2), written, unit) == Decimal(2)


@by_rows("unit", ["", "亿", "万", "元/人", "平方米", "²", "家家"])
def test_what_is_no_unit_is_not_known(unit: str) -> None:
    """A part of a unit, or a sign, is none that converts."""
    assert not is_known(unit)


def test_the_families_are_these() -> None:
    """Each of these units is known, and in exactly one family of this page."""
    assert all(is_known(unit) for units in FAMILIES for unit in units)
    for units in FAMILIES:
        assert len({family(unit) for unit in units}) == 1
    assert len({family(units[0]) for units in FAMILIES}) == len(FAMILIES)


# What is written before a base, and the power of ten that it is.
PREFIXES = {
    "": 0,
    "千": 3,
    "万": 4,
    "十万": 5,
    "百万": 6,
    "千万": 7,
    "亿": 8,
    "十亿": 9,
    "百亿": 10,
    "千亿": 11,
    "万亿": 12,
}
# Bases under each of their names, with the power of ten that the name is of the first one.
BASES = (
    {"元": 0},
    {"美元": 0},
    {"家": 0, "个": 0, "项": 0},
    {"人": 0, "名": 0},
    {"人次": 0},
    {"件": 0},
    {"亩": 0},
    {"吨": 0},
    {"吨标准煤": 0},
    {"立方米": 0},
    {"克": 0, "千克": 3, "公斤": 3},
    {"米": 0, "千米": 3, "公里": 3},
    {"瓦": 0, "千瓦": 3, "兆瓦": 6, "吉瓦": 9},
    {"瓦时": 0, "千瓦时": 3, "兆瓦时": 6, "吉瓦时": 9},
    {"元/年": 0},
    {"元/人": 0, "元/名": 0, "元/千人": -3, "元/万人": -4},
    {"件/人": 0, "件/万人": -4, "件/十万人": -5},
)
WRITTEN = [
    (prefix + name, number, power + of_name)
    for number, names in enumerate(BASES)
    for name, of_name in names.items()
    for prefix, power in PREFIXES.items()
]
"""Each unit as written, the number of its base, and its power of ten."""


@settings(deadline=None)
@given(
    st.integers(-(10**12), 10**12),
    st.integers(0, 9),
    st.sampled_from(WRITTEN),
    st.sampled_from(WRITTEN),
)
def test_any_two_units_convert_by_a_power_of_ten_or_not_at_all(
    digits: int, places: int, one: tuple[str, int, int], other: tuple[str, int, int]
) -> None:
    """Within a base exactly, whatever the base; never across bases."""
    unit, base, power = one
    wanted, wanted_base, wanted_power = other
    value = Decimal(f"{digits}e-{places}")
    converted = convert(value, unit, wanted)
    assert (converted is not None) == (base == wanted_base)
    assert is_unit_of(unit, wanted) == (base == wanted_base)
    if converted is not None:
        assert converted == Decimal(f"{digits}e{power - wanted_power - places}")
        assert convert(converted, wanted, unit) == value


def test_every_pair_of_units() -> None:
    """The same for each pair once, of one figure."""
    for unit, base, power in WRITTEN:
        for wanted, wanted_base, wanted_power in WRITTEN:
            converted = convert(Decimal(7), unit, wanted)
            meant = Decimal(f"7e{power - wanted_power}")
            assert converted == (meant if base == wanted_base else None), (unit, wanted)


@by_rows(
    ("unit", "base", "power"),
    [
        # a multiplier alone multiplies nothing
        ("万", "1", 4),
        ("亿", "1", 8),
        ("万亿", "1", 12),
        ("1", "1", 0),
        # several in a row
        ("万千瓦", "瓦", 7),
        ("亿千瓦时", "瓦时", 11),
        ("万公里", "米", 7),
        # what stands twice is a slip
        ("亿亿元", "亿元", 8),
        ("万万家", "万家", 4),
        # another script
        ("億元", "元", 8),
        ("萬畝", "亩", 4),
        # words that only begin like one
        ("千斤顶", "千斤顶", 0),
        ("万用表", "万用表", 0),
        ("万向节", "万向节", 0),
        ("千分表", "千分表", 0),
        ("千分尺", "千分尺", 0),
        ("千分点", "千分点", 0),
        ("万分点", "万分点", 0),
        ("百分点", "个百分点", 0),
        ("百元", "百元", 0),
        ("十堰", "十堰", 0),
        # what is never multiplied
        ("万%", "万%", 0),
        ("千个百分点", "千个百分点", 0),
        ("‰", "%", -1),
        # a stroke that parts nothing
        ("/", "/", 0),
        ("元/", "元/", 0),
        ("/年", "/年", 0),
        ("万元/", "万元/", 0),
        ("/万人", "/万人", 0),
        ("元//万人", "元//万人", 0),
        # full width
        ("亿元／年", "元/年", 8),
        ("", "", 0),
        ("元" * 100, "元" * 100, 0),
        # forty characters and no more
        ("万" + "元" * 39, "元" * 39, 4),
        ("万" + "元" * 40, "万" + "元" * 40, 0),
    ],
)
def test_a_unit_is_parted(unit: str, base: str, power: int) -> None:
    """Into its base and how many of it."""
    assert parse_unit(unit) == (base, Decimal(f"1e{power}"))


@by_rows(
    ("figure", "by", "quotient"),
    [
        ("15253.25", "10000", "1.525325"),
        ("150", "10000", "0.015"),
        ("1E+3", "10", "1E+2"),
        ("-3", "1E-4", "-3E+4"),
        ("1" * 70, "10000", "1" * 66 + ".1111"),
        ("1" * 48 + "0000", "10000", "1" * 48),
    ],
)
def test_a_quotient_by_a_power_of_ten_has_each_digit(
    figure: str, by: str, quotient: str
) -> None:
    """However long it is, and as it is written by hand."""
    assert str(exact_quotient(Decimal(figure), Decimal(by))) == quotient


@pytest.mark.parametrize(
    ("figures", "total"),
    [
        ((), "0"),
        (("0.1", "0.2"), "0.3"),
        (("1e30", "1e-30"), "1000000000000000000000000000000." + "0" * 29 + "1"),
    ],
)
def test_a_sum_has_each_digit(figures: tuple[str, ...], total: str) -> None:
    """Of nothing it is 0."""
    assert exact_sum(map(Decimal, figures)) == Decimal(total)


@pytest.mark.parametrize(
    ("figure", "half"),
    [
        ("1587", "0.5"),
        ("15.7", "0.05"),
        ("15.70", "0.005"),
        ("-0.123", "0.0005"),
        ("1e3", "0.5"),
    ],
)
def test_a_rounded_figure_may_be_off_by_half_a_unit_of_its_last_digit(
    figure: str, half: str
) -> None:
    """Zeros behind its point are digits too."""
    assert half_unit(Decimal(figure)) == Decimal(half)


@pytest.mark.parametrize("unit", ["亿家", "千件", "十万人", "百亿元"])
def test_a_known_base_is_known_with_any_multiplier(unit: str) -> None:
    """Offices use them all."""
    assert is_known(unit)


@by_rows("unit", ["亩", "万亩", "美元", "元/年", "万%", "万向节", "1"])
def test_other_bases_are_known_beside_their_own_only(unit: str) -> None:
    """A word behind a figure is taken for a unit where the indicator has it."""
    assert not is_known(unit)
    assert is_unit_of(unit, unit)


@by_rows(
    ("written", "unit"),
    [
        ("Percentage (%)", "%"),
        ("Currency (亿元)", "亿元"),
        ("(%)", "%"),
        ("%", "%"),
        (" 亿元 ", "亿元"),
        ("Number (of firms)", "Number (of firms)"),
        ("元(现价)", "元(现价)"),
        ("", ""),
    ],
)
def test_a_unit_without_the_words_around_it(written: str, unit: str) -> None:
    """As the column of units of an export gives it."""
    assert plain_unit(written) == unit


@by_rows(
    ("written", "own", "unit"),
    [
        ("person-times (人次)", "人次", "人次"),
        ("10,000 mu (万亩)", "万亩", "万亩"),
        ("thousand mu (千亩)", "万亩", "千亩"),
        ("μg/m³ (微克/立方米)", "微克/立方米", "微克/立方米"),
        ("racks (个标准机架)", "个标准机架", "个标准机架"),
        ("racks (亩)", "个标准机架", "racks (亩)"),
        ("number (of firms)", "人次", "number (of firms)"),
        ("racks ()", "个标准机架", "racks ()"),
    ],
)
def test_the_unit_of_the_indicator_is_known_whatever_it_is(
    written: str, own: str, unit: str
) -> None:
    """As an English template names it."""
    assert plain_unit(written, own) == unit


_FIGURES = st.builds(
    lambda digits, places: Decimal(f"{digits}e-{places}"),
    st.integers(-(10**40), 10**40),
    st.integers(0, 30),
)
_PAIRS = st.sampled_from([(a, b) for units in FAMILIES for a in units for b in units])


@settings(deadline=None)
@given(_FIGURES, _PAIRS)
def test_there_and_back_again(value: Decimal, pair: tuple[str, str]) -> None:
    """A figure that is converted and converted back is the same figure."""
    one, other = pair
    there = convert(value, one, other)
    assert there is not None
    assert convert(there, other, one) == value
    assert (there > 0) == (value > 0)


@settings(deadline=None)
@given(_FIGURES, st.sampled_from(FAMILIES), st.data())
def test_a_detour_changes_nothing(
    value: Decimal, units: tuple[str, ...], data: st.DataObject
) -> None:
    """A figure may take a detour by a third unit of its family."""
    a, b, c = (data.draw(st.sampled_from(units)) for _ in range(3))
    there, direct = convert(value, a, b), convert(value, a, c)
    assert there is not None
    assert convert(there, b, c) == direct


@settings(deadline=None)
@given(st.text(max_size=12), st.text(max_size=12))
def test_any_text_as_a_unit_is_an_answer(one: str, other: str) -> None:
    """Whatever stands where a unit should, converting gives a figure or None."""
    converted = convert(Decimal(1), one, other)
    assert converted is None or family(one) == family(other)
