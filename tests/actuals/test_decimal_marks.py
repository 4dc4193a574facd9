"""Decimal commas in files whose cells are parted by semicolons: what the file shows, and what it does not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actuals.readings import Read, codes, values
from innovate_ts.actuals.cells import Quantity, find_quantity, parse_quantity
from innovate_ts.actuals.decimal_marks import DecimalMark, decimal_mark
from innovate_ts.messages import actuals as texts
from sections import by_rows


@by_rows(
    ("cells", "mark"),
    [
        (["130,412"], "either"),
        (["1600", "家"], "either"),
        ([], "either"),
        (["130,412", "15,7"], "comma"),
        (["0,157"], "comma"),
        (["130,4125"], "comma"),
        (["1.600,5"], "comma"),
        (["15,7%"], "comma"),
        (["(15,7)"], "comma"),
        (["130,412", "15.7"], "point"),
        (["1,600.5"], "point"),
        (["1,600,000"], "point"),
        (["-15.7 %"], "point"),
        (["1.600"], "either"),
        (["15,7", "15.7"], "either"),
        # a month, a date and a list are no figures
        (["2023.09", "2024.9.30", "15,7"], "comma"),
        (["见表1,2和3"], "either"),
        (["1" * 2000 + ",5"], "either"),
    ],
)
def test_what_a_file_shows_of_its_decimals(cells: list[str], mark: DecimalMark) -> None:
    """Only what can be read in one way shows anything; two ways show nothing."""
    assert decimal_mark(cells) == mark
    assert decimal_mark(reversed(cells)) == mark


@by_rows(
    ("written", "mark", "value"),
    [
        ("130,412", "comma", "130.412"),
        ("15,7%", "comma", "15.7"),
        ("1.600", "comma", "1600"),
        ("1.600,5", "comma", "1600.5"),
        ("1600", "comma", "1600"),
        ("-0,5", "comma", "-0.5"),
        ("1,600.5", "either", "1600.5"),
        ("1,600,000", "either", "1600000"),
        ("15.7", "either", "15.7"),
        ("1600", "either", "1600"),
        ("130,412", "point", "130412"),
    ],
)
def test_a_figure_with_its_files_decimals(
    written: str, mark: DecimalMark, value: str
) -> None:
    """Read as the file writes its figures."""
    read = parse_quantity(written, "%", mark)
    assert isinstance(read, Quantity)
    assert read.value == Decimal(value)


@pytest.mark.parametrize("written", ["130,412", "1,600", "约130,412", "130,412亿元"])
def test_what_may_be_either_is_refused(written: str) -> None:
    """Thousands or decimals: the file does not show it."""
    refusal = parse_quantity(written, "亿元", "either")
    assert refusal == texts.thousands_or_decimals(text=written)
    assert find_quantity(written, "亿元", "either") is None


@pytest.mark.parametrize("written", ["15.7", "1,600,5", "1.60,5"])
def test_what_a_file_of_decimal_commas_cannot_mean(written: str) -> None:
    """A point that parts no thousands, or a second comma."""
    assert find_quantity(written, "亿元", "comma") is None


def test_only_a_semicolon_frees_the_comma(read: Read) -> None:
    """In a file parted by commas or tabs a comma in a figure parts thousands."""
    for delimiter, value in ((",", '"130,412"'), ("\t", "130,412")):
        lines = (("指标", "时期", "数值"), ("技术合同成交额", "2023", value))
        seen = read("\n".join(map(delimiter.join, lines)))
        assert values(seen)[0][2] == Decimal(130412)
    seen = read("指标;时期;数值\n技术合同成交额;2023;130,412\n")
    assert (seen.values, codes(seen)) == ((), ["thousands_or_decimals"])
    seen = read("指标;时期;数值\n技术合同成交额;2023;130,412\nR&D经费;2022;171,8\n")
    assert [value for _, _, value in values(seen)] == [
        Decimal("130.412"),
        Decimal("171.8"),
    ]
