"""Units in English, as an English reader says them: exact, in the singular where there is one."""

from __future__ import annotations

from decimal import Decimal

from innovate_ts.basics.english_units import named, spoken
from innovate_ts.basics.units import _MEANT
from sections import by_rows


@by_rows(
    ("figure", "unit", "counted", "text"),
    [
        ("140", "亿元", "", "14.0 billion yuan"),
        ("0.5", "亿元", "", "50.0 million yuan"),
        ("81.6", "亿元", "", "8.16 billion yuan"),
        ("12600", "亿元", "", "1.26 trillion yuan"),
        ("10", "亿元", "", "1.0 billion yuan"),
        ("999", "亿元", "", "99.9 billion yuan"),
        ("990", "亿元", "", "99.0 billion yuan"),
        ("1000", "亿元", "", "100 billion yuan"),
        ("1", "万亿元", "", "1.0 trillion yuan"),
        ("100", "万元", "", "1.0 million yuan"),
        ("999999", "元", "", "999,999 yuan"),
        ("35", "万元", "", "350,000 yuan"),
        ("3500", "万元", "", "35.0 million yuan"),
        ("-5.5", "亿元", "", "−550 million yuan"),
        ("1", "元", "", "1 yuan"),
        # What is kept in another size is told in its own: 83 km and not 83,000.
        ("83", "公里", "", "83 kilometres"),
        ("83", "公里", "km", "83 km"),
        ("3", "万公里", "", "30,000 kilometres"),
        ("83.5", "吉瓦", "GW", "83.5 GW"),
        ("8", "兆瓦", "", "8 MW"),
        ("6", "吉瓦时", "", "6 GWh"),
        ("83", "公斤", "", "83 kg"),
        ("5", "千克", "", "5 kg"),
        ("12", "亿千瓦时", "", "1.2 billion kWh"),
        ("120", "万千瓦", "", "1.2 million kW"),
        ("1600", "家", "firms", "1,600 firms"),
        ("1", "家", "firms", "1 firm"),
        ("-1", "家", "firms", "−1 firm"),
        ("0", "家", "firms", "0 firms"),
        ("1", "家", "bodies", "1 body"),
        ("1", "家", "businesses", "1 business"),
        ("1", "人", "", "1 person"),
        ("12", "万人", "people", "120,000 people"),
        ("1", "吨标准煤", "", "1 tonne of coal equivalent"),
        ("20", "家", "", "20"),
        ("12", "万件", "", "120,000"),
        ("250", "千瓦时", "", "250 kWh"),
        ("0.5", "吨标准煤/万元", "", "0.5 tonnes of coal equivalent per 10,000 yuan"),
        ("35", "微克/立方米", "", "35 μg/m³"),
    ],
)
def test_a_figure_in_english(figure: str, unit: str, counted: str, text: str) -> None:
    """By its size; what is only counted stands alone where the plan does not say what it counts."""
    assert spoken(Decimal(figure), unit, counted).text == text


@by_rows(
    ("figure", "unit", "is_scaled"),
    [
        ("140", "亿元", True),
        ("35", "万元", True),
        ("2500000", "元", True),
        ("250000", "元", False),
        ("1600", "家", False),
        ("5000000", "元/人", False),
        ("3000", "瓦", True),
    ],
)
def test_a_figure_told_in_another_size_says_so(
    figure: str, unit: str, is_scaled: bool
) -> None:
    """So that who compares it with the plan knows that the digits are others."""
    assert spoken(Decimal(figure), unit).is_scaled is is_scaled


@by_rows(
    ("unit", "name"),
    [
        ("元", "yuan"),
        ("美元", "US dollars"),
        ("欧元", "euros"),
        ("港元", "Hong Kong dollars"),
        ("人", "people"),
        ("人次", "person-times"),
        ("户", "households"),
        ("亩", "mu"),
        ("公顷", "hectares"),
        ("吨", "tonnes"),
        ("吨标准煤", "tonnes of coal equivalent"),
        ("千瓦", "kW"),
        ("千瓦时", "kWh"),
        ("平方米", "square metres"),
        ("平方公里", "square kilometres"),
        ("立方米", "cubic metres"),
        ("微克/立方米", "μg/m³"),
        ("毫克/升", "mg/l"),
        ("年", "years"),
        ("天", "days"),
        ("小时", "hours"),
    ],
)
def test_a_base_that_means_one_thing_has_its_name(unit: str, name: str) -> None:
    """Whatever the plan says."""
    assert named(unit) == name


@by_rows(
    ("unit", "counted", "name"),
    [
        ("亿元", "", "100 million yuan"),
        ("万元", "", "10,000 yuan"),
        ("万亿元", "", "trillion yuan"),
        ("家", "firms", "firms"),
        ("万人", "people", "10,000 people"),
        ("元/人", "", "yuan per person"),
        ("吨/万元", "", "tonnes per 10,000 yuan"),
        ("家", "", ""),
    ],
)
def test_a_unit_in_english(unit: str, counted: str, name: str) -> None:
    """As the national yearbooks have it, beside figures as the plan writes them."""
    assert named(unit, counted) == name


@by_rows("unit", list(_MEANT))
def test_no_other_name_of_a_unit_changes_a_figure(unit: str) -> None:
    """Whatever a unit is kept in, it is told in itself, under the plan's word for it too."""
    for counted in ("", "things"):
        assert spoken(Decimal(83), unit, counted).number == "83"
