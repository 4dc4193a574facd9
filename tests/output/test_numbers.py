"""Figures as a person reads them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from innovate_ts.messages import Language
from innovate_ts.output.numbers import done, label, percent, points, shown, written
from innovate_ts.output.words import Words
from innovate_ts.output.words.targets import gap_without_unit
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result
from sections import by_rows


@by_rows(
    ("share", "shown"),
    [
        ("0.07", "7"),
        ("-0.0715", "7.2"),
        ("0.0004", "0.04"),
        ("-0.000071", "0.007"),
        ("0", "0"),
        ("-20000000000000000000000000000000.5", "2000000000000000000000000000000050"),
    ],
)
def test_points_never_show_as_zero_what_is_not(share: str, shown: str) -> None:
    """One decimal, or as many as it takes; of any size."""
    assert points(Decimal(share)) == shown


@by_rows(
    ("figure", "other", "language", "written"),
    [
        ("0.698", "0.7", "en", "0.698"),
        ("0.7001138524817396", "0.7", "en", "0.7001"),
        ("125.9999", "126", "zh", "125.9999"),
        ("0.000012", None, "zh", "0.000012"),
        ("0.504", "0.7", "en", "0.504"),
        ("188.2", None, "en", "188.2"),
        ("912345678901", None, "zh", "9123.46亿"),
        ("912345678901", None, "en", "912.35bn"),
        ("-1559", "1600", "zh", "−1559"),
        ("1E+30", None, "zh", "1.00E+30"),
    ],
)
def test_a_label_is_short_and_never_what_it_is_not(
    figure: str, other: str | None, language: Language, written: str
) -> None:
    """Not its target, not zero; large figures in 亿 or billions."""
    assert (
        label(Decimal(figure), (Decimal(other) if other else None,), language)
        == written
    )


def test_a_displayed_hundred_per_cent_is_never_a_miss(report: Report) -> None:
    """1599.9 of 1600 is 99.9%, and is shown with the decimals that tell it from its target."""
    missed = next(r for r in report.results if r.indicator == "high-tech-enterprises")
    assert percent(Decimal("0.999999")) == "99.9%"
    assert percent(Decimal("0.9995")) == "99.9%"
    assert percent(Decimal(1)) == "100.0%"
    assert percent(Decimal("1.00001")) == "100.0%"
    assert percent(Decimal("1.0025")) == "100.3%"  # as a spreadsheet shows it
    assert percent(Decimal("-0.5")) == "−50.0%"
    close = missed.model_copy(
        update={"actual": Decimal("1599.999"), "target": Decimal(1600)}
    )
    assert shown(close.actual, close, "zh") == "1599.999"
    assert shown(Decimal("1587.1234"), missed, "zh") == "1587.12"


def _result(report: Report, **figures: object) -> Result:
    """The result of a count, with other figures."""
    result = next(r for r in report.results if r.indicator == "high-tech-enterprises")
    return result.model_copy(update=figures)


@pytest.mark.parametrize(
    ("gap", "text", "english"),
    [
        ("11.72", "+11.72", "+11.72"),
        ("-41", "−41", "−41"),
        ("-1413", "−1413", "−1,413"),
        ("0", "0", "0"),
        (None, "", ""),
    ],
)
def test_a_gap_has_its_sign(
    report: Report, gap: str | None, text: str, english: str
) -> None:
    """With the minus of print, and none for nothing."""
    result = _result(report, gap=Decimal(gap) if gap else None)
    assert gap_without_unit(result, Words("zh")) == text
    assert gap_without_unit(result, Words("en")) == english


@by_rows(
    ("figure", "chinese", "english"),
    [
        ("1600", "1600", "1,600"),
        ("-0.5", "−0.5", "−0.5"),
        ("-12345.60", "−12345.6", "−12,345.6"),
        ("1e6", "1000000", "1,000,000"),
        ("999", "999", "999"),
        ("0.0001", "0.0001", "0.0001"),
    ],
)
def test_english_parts_thousands_and_chinese_does_not(
    figure: str, chinese: str, english: str
) -> None:
    """In cells as in sentences: one figure is written in one way."""
    assert written(Decimal(figure), "zh") == chinese
    assert written(Decimal(figure), "en") == english


def test_what_falls_short_is_never_all_done(report: Report) -> None:
    """A share that is rounded to 1 is shown as all of it only where nothing is missing."""
    short = _result(report, achievement=Decimal(1), gap=Decimal("-0.001"))
    assert done(short) == "99.9%"
    assert done(_result(report, achievement=Decimal(1), gap=Decimal(0))) == "100.0%"
    assert done(_result(report, achievement=None)) == ""


def test_an_actual_is_told_from_its_baseline_where_a_way_is_asked(
    report: Report,
) -> None:
    """2.0001 has risen from 2, and is not shown as 2."""
    base = _result(report).baseline.model_copy(update={"value": Decimal(2)})
    rise = _result(
        report, target=None, tolerance=None, actual=Decimal("2.0001"), baseline=base
    )
    assert shown(rise.actual, rise, "zh") == "2.0001"
