"""Regions: when the rows of the parts stand for the whole, and what they prove if some are missing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from innovate_ts.basics.periods import Period
from sections import by_rows
from verdicts.cases import Bench
from verdicts.running import report_by_region

YEAR = "period: 2023, at_least: 126"
GROWTH = (
    "period: 2023/2025, measure: average_growth, at_least: 10, baseline: {period: 2022}"
)
REGIONS = ("路北区", "路南区", "迁安市", "高新区")


def _of_regions(
    period: str, *values: str, unit: str = ""
) -> list[tuple[str, str, str, str]]:
    """A row for each region in turn, as many as there are values."""
    return [
        (period, f"{value}{unit}", region, "")
        for value, region in zip(values, REGIONS, strict=False)
    ]


@by_rows(
    ("kind", "target", "values", "status", "actual"),
    [
        ("flow", YEAR, ("40", "50", "30", "6"), "met", "126"),
        ("flow", YEAR, ("40", "50", "30", "5.99"), "not_met", "125.99"),
        (
            "flow",
            "period: 2023, more_than: 126",
            ("40", "50", "30", "6"),
            "not_met",
            "126",
        ),
        ("flow", "period: 2023, at_most: 126", ("40", "50", "30", "6"), "met", "126"),
        (
            "flow",
            "period: 2023, less_than: 126",
            ("40", "50", "30", "6"),
            "not_met",
            "126",
        ),
        ("flow", YEAR, ("126", "0", "0", "0"), "met", "126"),
        ("flow, can_be_negative: yes", YEAR, ("140", "-9", "0", "-5"), "met", "126"),
        (
            "flow, can_be_negative: yes",
            YEAR,
            ("140", "-9", "0", "-5.01"),
            "not_met",
            "125.99",
        ),
        (
            "stock",
            "period: 2023, at_least: 1600",
            ("800", "500", "200", "100"),
            "met",
            "1600",
        ),
        (
            "stock",
            "period: 2023, at_least: 1600",
            ("800", "500", "200", "99"),
            "not_met",
            "1599",
        ),
        ("stock", "period: 2023, at_most: 5", ("2", "2", "1", "1"), "not_met", "6"),
    ],
)
def test_all_regions_add_up(
    bench: Bench,
    kind: str,
    target: str,
    values: Sequence[str],
    status: str,
    actual: str,
) -> None:
    """The members of all groups together are the whole, where the whole has no row of its own."""
    report = report_by_region(bench, kind, target, _of_regions("2023", *values))
    (result,) = report.results
    assert (result.status, result.actual, result.flags) == (status, Decimal(actual), ())
    assert (result.actual_period, result.through, result.missing) == (
        Period.years(2023),
        date(2023, 12, 31),
        (),
    )
    assert sorted(cell.text for cell in result.evidence) == sorted(values)
    assert [
        problem.code for problem in report.problems if problem.severity != "note"
    ] == []


def test_regions_of_different_units_add_up(bench: Bench) -> None:
    """Each region may write its own unit."""
    rows = [
        *_of_regions("2023", "40", "50", unit="亿元"),
        ("2023", "300000万元", "迁安市", ""),
    ]
    report = report_by_region(
        bench, "flow", YEAR, [*rows, ("2023", "600000000元", "高新区", "")]
    )
    (result,) = report.results
    assert (result.status, result.actual) == ("met", Decimal(126))


@pytest.mark.parametrize(
    ("kind", "target", "values", "actual"),
    [
        ("flow", YEAR, ("40", "50", "36"), "126"),
        ("flow", "period: 2023, more_than: 126", ("40", "50", "36.01"), "126.01"),
        ("stock", "period: 2023, at_least: 1600", ("800", "500", "300"), "1600"),
    ],
)
def test_some_regions_may_prove_a_lower_limit(
    bench: Bench, kind: str, target: str, values: Sequence[str], actual: str
) -> None:
    """What some regions have is the least that all have: it may be enough, and who is missing is named."""
    (result,) = report_by_region(
        bench, kind, target, _of_regions("2023", *values)
    ).results
    assert (result.status, result.flags, result.missing) == (
        "met",
        ("lower_bound",),
        ("高新区",),
    )
    assert result.actual == Decimal(actual)


@pytest.mark.parametrize(
    ("kind", "target", "values", "missing"),
    [
        ("flow", YEAR, ("40", "50", "35.99"), ("高新区",)),
        ("flow", YEAR, ("40",), ("路南区", "迁安市", "高新区")),
        ("flow", "period: 2023, more_than: 126", ("40", "50", "36"), ("高新区",)),
        ("flow", "period: 2023, at_most: 126", ("1", "1", "1"), ("高新区",)),
        ("flow", "period: 2023, less_than: 126", ("1", "1", "1"), ("高新区",)),
        (
            "flow",
            "period: 2023, about: 126, tolerance: 9",
            ("40", "50", "36"),
            ("高新区",),
        ),
        ("flow, can_be_negative: yes", YEAR, ("40", "50", "90"), ("高新区",)),
        ("stock", "period: 2023, at_least: 1600", ("800", "500", "299"), ("高新区",)),
    ],
)
def test_some_regions_prove_nothing_else(
    bench: Bench, kind: str, target: str, values: Sequence[str], missing: Sequence[str]
) -> None:
    """Without a proof there is no verdict, and the missing regions are named in the order of the plan."""
    report = report_by_region(bench, kind, target, _of_regions("2023", *values))
    (result,) = report.results
    assert (result.status, result.reason.code) == ("not_assessable", "regions_missing")
    assert result.missing == tuple(missing)
    assert missing[0] in (result.reason.zh or "")


def test_a_region_that_leaves_one_of_two_gaps_open_is_missing(bench: Bench) -> None:
    """The city has its second quarter itself; one region gives nothing of the second half."""
    rows = [
        ("2023-Q2", "30", "", ""),
        *_of_regions("2023-Q1", "1", "1", "1", "1"),
        *_of_regions("2023-07/2023-12", "1", "1", "1"),
    ]
    (result,) = report_by_region(bench, "flow", YEAR, rows).results
    assert (result.status, result.reason.code) == ("not_assessable", "regions_missing")
    assert result.missing == ("高新区",)


def test_some_regions_of_a_running_year_are_not_due(bench: Bench) -> None:
    """While the period runs, regions that have not reported leave it undecided."""
    rows = _of_regions("2023-Q1", "1", "1", "1")
    (result,) = report_by_region(
        bench, "flow, pace: linear", "period: 2023, at_least: 120", rows
    ).results
    assert result.status == "not_due"


def test_some_regions_may_reach_it_early(bench: Bench) -> None:
    """What some regions have may be enough before the period has ended."""
    rows = _of_regions("2023-Q1", "60", "60", "10")
    (result,) = report_by_region(bench, "flow, pace: linear", YEAR, rows).results
    assert (result.status, result.flags, result.missing) == (
        "met",
        ("early", "lower_bound"),
        ("高新区",),
    )


def test_pace_is_judged_by_all_regions(bench: Bench) -> None:
    """The regions' sum is the actual of a running target too."""
    rows = [
        *_of_regions("2023-Q1", "10", "10", "5", "5"),
        *_of_regions("2023-Q2", "10", "10", "4", "5"),
    ]
    (result,) = report_by_region(
        bench, "flow, pace: linear", "period: 2023, at_least: 120", rows
    ).results
    assert (result.status, result.flags, result.actual) == (
        "on_track",
        ("slightly_behind",),
        Decimal(59),
    )
    assert result.pace.achieved == Decimal("0.491667")
    assert (result.needed.amount, result.needed.per_month) == (
        Decimal(61),
        Decimal("10.166667"),
    )
    assert (result.projection.value, result.projection.method) == (
        Decimal(118),
        "elapsed_share",
    )


@pytest.mark.parametrize("whole", ["", "全市", "合计"])
def test_the_whole_counts_beside_its_regions(bench: Bench, whole: str) -> None:
    """Where the whole has a row of exactly that period, regions are not added; a difference is a warning."""
    rows = [("2023", "125", whole, ""), *_of_regions("2023", "40", "50", "30", "6")]
    report = report_by_region(bench, "flow", YEAR, rows)
    (result,) = report.results
    assert (result.status, result.actual) == ("not_met", Decimal(125))
    assert [(p.code, p.severity) for p in report.problems] == [
        ("region_sum_differs", "warning")
    ]
    assert [cell.text for cell in result.evidence] == ["125"]


@pytest.mark.parametrize("values", [("40", "50", "30", "6"), ("40", "50", "3")])
def test_no_warning_where_nothing_differs(bench: Bench, values: Sequence[str]) -> None:
    """Regions that add up to the whole, or that are not all there, are no reason to warn."""
    report = report_by_region(
        bench, "flow", YEAR, [("2023", "126", "", ""), *_of_regions("2023", *values)]
    )
    assert [(r.status, r.actual) for r in report.results] == [("met", Decimal(126))]
    assert report.problems == ()


def test_some_regions_with_more_than_the_whole_are_a_warning(bench: Bench) -> None:
    """Two of four that come to more than the whole contradict it, unless a value can be negative."""
    rows = [("2023", "80", "", ""), *_of_regions("2023", "40", "50")]
    report = report_by_region(bench, "flow", YEAR, rows)
    assert [(p.code, p.severity) for p in report.problems] == [
        ("region_sum_differs", "warning")
    ]
    assert (
        report_by_region(bench, "flow, can_be_negative: yes", YEAR, rows).problems == ()
    )


def test_the_whole_and_regions_share_a_year(bench: Bench) -> None:
    """Each period of its own: the whole's where it has one, the regions' sum where it has none."""
    rows = [
        ("2023-Q1", "30", "", ""),
        *_of_regions("2023-Q2", "10", "10", "10", "2"),
        ("2023-H2", "64", "", ""),
    ]
    (result,) = report_by_region(bench, "flow", YEAR, rows).results
    assert (result.status, result.actual, result.missing) == ("met", Decimal(126), ())


def test_a_rate_is_never_added(bench: Bench) -> None:
    """The rates of regions say nothing of the whole's."""
    rows = _of_regions("2023", "15.7", "15.8", "15.9", "16", unit="%")
    (result,) = report_by_region(
        bench, "rate", "period: 2023, at_least: 15.7", rows
    ).results
    assert (result.status, result.reason.code) == ("not_assessable", "by_region")
    assert result.actual is None


@pytest.mark.parametrize(
    "region", ["路北区(不含高新区)", "路北区（不含高新区）", "市本级", "市直"]
)
def test_regions_that_overlap_are_not_added(bench: Bench, region: str) -> None:
    """A region without another, and the city's own part, overlap with the members: no sum is made."""
    rows = [*_of_regions("2023", "40", "50", "30", "6"), ("2023", "9", region, "")]
    (result,) = report_by_region(bench, "flow", YEAR, rows).results
    assert (result.status, result.reason.code) == ("not_assessable", "regions_overlap")
    assert result.actual is None


def test_the_whole_counts_beside_regions_that_overlap(bench: Bench) -> None:
    """Where the whole has its own row, it does not matter how the parts are cut."""
    rows = [
        ("2023", "126", "全市", ""),
        ("2023", "9", "市本级", ""),
        *_of_regions("2023", "1", "2", "3", "4"),
    ]
    (result,) = report_by_region(bench, "flow", YEAR, rows).results
    assert (result.status, result.actual) == ("met", Decimal(126))


def test_one_region_twice_is_an_error(bench: Bench) -> None:
    """Two values of one region and period contradict each other."""
    rows = [*_of_regions("2023", "40", "50", "30", "6"), ("2023", "41", "路北区", "")]
    report = report_by_region(bench, "flow", YEAR, rows, as_of="2023-12-31")
    assert [p.code for p in report.problems] == ["two_values"]
    assert [(r.status, r.reason.code) for r in report.results] == [
        ("not_assessable", "input_error")
    ]


def test_the_order_of_regions_does_not_matter(bench: Bench) -> None:
    """The rows of regions may stand in any order, and an alias or short form is the same region."""
    rows = [
        ("2023", "40", "路北", ""),
        ("2023", "50", "路南区", ""),
        ("2023", "36", "迁安", ""),
    ]
    found = [
        report_by_region(bench, "flow", YEAR, order).results[0]
        for order in (rows, rows[::-1])
    ]
    assert {(r.status, r.flags, r.actual, r.missing) for r in found} == {
        ("met", ("lower_bound",), Decimal(126), ("高新区",))
    }


@pytest.mark.parametrize("value", ["40", "10", "59"])
def test_a_count_of_some_regions_is_no_pace(bench: Bench, value: str) -> None:
    """What some regions count in June is no figure of the whole: that of the last December stands."""
    rows = [("2022", "100", "", ""), *_of_regions("2023-06", "50", "40", value)]
    kind, target = "stock, pace: linear", "period: 2023, at_least: 300"
    (result,) = report_by_region(bench, kind, target, rows).results
    assert (result.status, result.actual) == ("not_due", Decimal(100))
    assert result.pace.rule is None


def test_a_count_of_all_regions_stands_before_a_later_one_of_some(bench: Bench) -> None:
    """June is counted by all, September by one: judged at June, and never at the one."""
    june = _of_regions("2023-06", "50", "40", "30", "20")
    rows = [("2022", "100", "", ""), *june, ("2023-09", "51", "路北区", "")]
    target = "period: 2023, at_least: 180"
    (result,) = report_by_region(bench, "stock, pace: linear", target, rows).results
    assert (result.status, result.actual) == ("on_track", Decimal(140))


def test_a_region_beside_a_reached_count_says_nothing(bench: Bench) -> None:
    """The city reached it in December; what one of its regions counts in June takes nothing away."""
    rows = [("2022", "100", "", ""), ("2023-06", "40", "路北区", "")]
    target = "period: 2023, at_least: 100"
    (result,) = report_by_region(bench, "stock", target, rows).results
    assert (result.status, result.flags) == ("met", ("early",))


def test_a_later_sum_of_a_region_is_none_of_the_whole(bench: Bench) -> None:
    """The city's own half-year stands while one region has reported the third quarter."""
    rows = [("2023-01/2023-06", "63", "", ""), ("2023-Q3", "20", "路北区", "")]
    (result,) = report_by_region(bench, "flow, pace: linear", YEAR, rows).results
    assert (result.status, result.actual) == ("on_track", Decimal(63))


def test_no_month_counts_twice_in_city_and_regions(bench: Bench) -> None:
    """The city has its halves, all regions have nine months: the halves tile the year, at 110."""
    halves = [("2023-01/2023-06", "50", "", ""), ("2023-07/2023-12", "60", "", "")]
    nine = _of_regions("2023-01/2023-09", "40", "30", "10", "5")
    rows = [*halves, *nine]
    (result,) = report_by_region(bench, "flow", YEAR, rows).results
    assert (result.status, result.actual) == ("not_met", Decimal(110))


@pytest.mark.parametrize(
    ("limit", "status"), [("119", "not_met"), ("120", "not_assessable")]
)
def test_what_each_region_reported_adds_up_to_a_bound(
    bench: Bench, limit: str, status: str
) -> None:
    """One has its halves, one nine months, one nothing: 40 + 50 + 30 is what is known at the least."""
    rows = [
        ("2023-01/2023-06", "40", "路北区", ""),
        ("2023-07/2023-12", "50", "路北区", ""),
        ("2023-01/2023-09", "30", "路南区", ""),
    ]
    target = f"period: 2023, at_most: {limit}"
    (result,) = report_by_region(bench, "flow", target, rows).results
    assert (result.status, result.actual) == (status, Decimal(120))
    assert set(result.missing) == {"路南区", "迁安市", "高新区"}


def test_the_citys_own_figure_is_not_taken_from_a_sum(bench: Bench) -> None:
    """Half a year of all regions less the city's own second quarter is no first quarter."""
    rows = [
        *_of_regions("2023-01/2023-06", "50", "50", "20", "6"),
        ("2023-Q2", "60", "", ""),
    ]
    target = "period: 2023-Q1, at_least: 60"
    (result,) = report_by_region(bench, "flow", target, rows).results
    assert (result.status, result.actual) == ("not_assessable", None)


def test_growth_of_some_regions_is_no_pace(bench: Bench) -> None:
    """Growth to a year that lacks a region may be more."""
    rows = [("2022", "100", "", ""), *_of_regions("2023", "30", "30", "40")]
    (result,) = report_by_region(bench, "flow", GROWTH, rows).results
    assert (result.status, result.pace.rule) == ("not_due", None)


@pytest.mark.parametrize(
    ("last", "status"), [("133.1", "met"), ("133", "not_assessable")]
)
def test_growth_to_some_regions_may_be_proven(
    bench: Bench, last: str, status: str
) -> None:
    """What some regions have in the last year is the least that all have, and never a miss."""
    rows = [("2022", "100", "", ""), *_of_regions("2025", "0", "0", last)]
    (result,) = report_by_region(bench, "flow", GROWTH, rows).results
    assert result.status in {status, "not_assessable"}
    assert result.status != "met" or "lower_bound" in result.flags


def test_growth_from_some_regions_proves_nothing(bench: Bench) -> None:
    """A base that lacks a region makes growth look larger than it is."""
    rows = [*_of_regions("2022", "30", "30", "40"), ("2025", "150", "", "")]
    (result,) = report_by_region(bench, "flow", GROWTH, rows).results
    assert result.status == "not_assessable"


def test_a_way_from_some_regions_is_no_pace(bench: Bench) -> None:
    """A beginning that lacks a region makes the way look longer than it is."""
    rows = [*_of_regions("2022", "30", "30", "40"), ("2023-06", "150", "", "")]
    (result,) = report_by_region(
        bench, "stock, pace: linear", "period: 2023, at_least: 200", rows
    ).results
    assert (result.status, result.pace.rule) == ("not_due", None)


def test_a_direction_from_some_regions_is_no_verdict(bench: Bench) -> None:
    """A baseline that lacks a region does not show a rise."""
    rows = [*_of_regions("2022", "30", "30", "39"), ("2025", "100", "", "")]
    target = "period: 2025, direction: increase, baseline: {period: 2022}"
    (result,) = report_by_region(bench, "stock", target, rows).results
    assert result.status == "not_assessable"


def test_some_regions_of_a_flow_that_may_fall_prove_no_pace(bench: Bench) -> None:
    """Where values may be negative, the missing region may take away."""
    rows = _of_regions("2023-Q1", "30", "30", "30")
    kind, target = (
        "flow, can_be_negative: yes, pace: linear",
        "period: 2023, at_least: 120",
    )
    (result,) = report_by_region(bench, kind, target, rows).results
    assert (result.status, result.reason.code) == ("not_due", "regions_missing")


OWN = {"甲区": ("甲区",), "乙县和丙市": ("乙县", "丙市")}
"""Two groups with three regions."""


@pytest.mark.parametrize(
    ("kind", "target", "rows", "status", "actual", "problems"),
    [
        # each region is tiled by its own rows first
        (
            "flow",
            "period: 2024, at_least: 100",
            "2024 40 甲区; 2024-01/2024-06 15 乙县; 2024-07/2024-12 15 乙县; 2024 35 丙市",
            "met",
            "105",
            [],
        ),
        # the city's own quarters tile the year; that the regions' sum differs is a warning
        (
            "flow",
            "period: 2024, at_least: 110",
            "2024-Q1 30; 2024-Q2 30; 2024-Q3 30; 2024-Q4 30; 2024 30 甲区; 2024 35 乙县; 2024 40 丙市",
            "met",
            "120",
            ["region_sum_differs"],
        ),
        # one county's year decides nothing beside the city's own
        (
            "flow",
            "period: 2024, at_least: 110",
            "2024-Q1 30; 2024-Q2 30; 2024-Q3 30; 2024-Q4 30; 2024 35 甲区",
            "met",
            "120",
            [],
        ),
        # regions that tile what the city gives are compared too
        (
            "flow",
            "period: 2024, at_least: 110",
            "2024 120; 2024-01/2024-06 70 甲区; 2024-07/2024-12 70 甲区",
            "met",
            "120",
            ["region_sum_differs"],
        ),
        # a county's June is no city figure
        (
            "stock, pace: linear",
            "period: 2025, at_least: 130",
            "2024 100; 2025-05 115; 2025-06 35 甲区",
            "on_track",
            "115",
            [],
        ),
    ],
)
def test_the_city_before_its_regions(
    bench: Bench,
    kind: str,
    target: str,
    rows: str,
    status: str,
    actual: str,
    problems: list[str],
) -> None:
    """Regions are settled first, the city counts for every time that it gives or tiles."""
    lines = []
    for text in rows.split("; "):
        period, value, *region = text.split()
        lines.append((period, value, *(region or ("",)), ""))
    report = report_by_region(bench, kind, target, lines, groups=OWN)
    result = report.results[0]
    assert (result.status, str(result.actual)) == (status, actual)
    assert [problem.code for problem in report.problems] == problems


def test_each_region_and_its_share_is_told(bench: Bench) -> None:
    """Of a sum over regions; what the whole area gives itself has none."""
    rows = [
        *_of_regions("2023-01/2023-06", "20", "10", "0", "10"),
        *_of_regions("2023-07/2023-12", "20", "10", "0", "10"),
    ]
    (result,) = report_by_region(bench, "flow", YEAR, rows).results
    told = [(part.name, part.actual, part.share) for part in result.regions]
    assert told == [
        ("路北区", Decimal(40), Decimal("0.500000")),
        ("路南区", Decimal(20), Decimal("0.250000")),
        ("迁安市", Decimal(0), Decimal("0.000000")),
        ("高新区", Decimal(20), Decimal("0.250000")),
    ]
    whole = [*rows, ("2023", "80", "", "")]
    (own,) = report_by_region(bench, "flow", YEAR, whole).results
    assert not own.regions


def test_regions_that_give_nothing_have_no_share(bench: Bench) -> None:
    """Of nothing there is no share; of what some gave, it is that of what was given."""
    (nothing,) = report_by_region(
        bench, "flow", YEAR, _of_regions("2023", "0", "0", "0", "0")
    ).results
    assert {part.share for part in nothing.regions} == {None}
    (some,) = report_by_region(
        bench, "flow", YEAR, _of_regions("2023", "90", "60")
    ).results
    assert [(part.name, part.share) for part in some.regions] == [
        ("路北区", Decimal("0.600000")),
        ("路南区", Decimal("0.400000")),
    ]
    assert some.missing == ("迁安市", "高新区")


def test_regions_that_each_have_the_year_make_it(bench: Bench) -> None:
    """Halves, nine months and a quarter, two of quarters: no span is shared, and the year is whole."""
    rows = [
        ("2023-01/2023-06", "20", "路北区", ""),
        ("2023-07/2023-12", "20", "路北区", ""),
        ("2023-01/2023-09", "40", "路南区", ""),
        ("2023-Q4", "10", "路南区", ""),
        *[(f"2023-Q{n}", "5", "迁安市", "") for n in (1, 2, 3, 4)],
        *[(f"2023-Q{n}", "4", "高新区", "") for n in (1, 2, 3, 4)],
    ]
    (result,) = report_by_region(bench, "flow", YEAR, rows).results
    assert (result.status, result.actual, result.flags) == ("met", Decimal(126), ())


def test_a_regions_own_difference_is_used(bench: Bench) -> None:
    """Three report the second quarter, one the half-year and the first quarter of it."""
    rows = [
        *_of_regions("2023-Q2", "20", "20", "20"),
        ("2023-Q1", "10", "高新区", ""),
        ("2023-01/2023-06", "15", "高新区", ""),
    ]
    target = "period: 2023-Q2, at_least: 65"
    (result,) = report_by_region(bench, "flow", target, rows).results
    assert (result.status, result.flags) == ("met", ("derived",))
    assert result.actual == Decimal(65)


def test_the_citys_own_difference_stands_before_a_sum(bench: Bench) -> None:
    """The city's half-year less its first quarter is its second; its regions' 61 does not count."""
    rows = [
        ("2023-Q1", "40", "", ""),
        ("2023-01/2023-06", "100", "", ""),
        *_of_regions("2023-Q2", "20", "20", "20", "1"),
    ]
    target = "period: 2023-Q2, at_least: 61"
    (result,) = report_by_region(bench, "flow", target, rows).results
    assert (result.status, result.actual) == ("not_met", Decimal(60))


def test_a_region_keeps_no_figure_of_the_city_fresh(bench: Bench) -> None:
    """In November the city's last figure is of March, whatever one region has sent since."""
    rows = [("2023-Q1", "35", "", ""), ("2023-10", "3", "路北区", "")]
    report = report_by_region(
        bench, "flow, pace: linear", YEAR, rows, as_of="2023-11-30"
    )
    (result,) = report.results
    assert (result.status, result.flags) == ("not_due", ("stale",))


def test_a_difference_and_a_preliminary_half_make_a_year(bench: Bench) -> None:
    """120 less 50 is of one vintage; that the half-year beside it is preliminary takes nothing away."""
    rows = [
        ("2023-01/2023-06", "50", "", ""),
        ("2023", "120", "", ""),
        ("2024-01/2024-06", "45", "", "preliminary"),
    ]
    target = "period: 2023-07/2024-06, at_least: 100"
    (result,) = report_by_region(bench, "flow", target, rows).results
    assert (result.status, result.actual) == ("met", Decimal(115))
    assert "derived" in result.flags


def test_the_last_day_that_all_regions_have_counts_so_far(bench: Bench) -> None:
    """By spans that they do not share they all have three quarters; one has October too."""
    rows = [
        ("2023-01/2023-06", "20", "路北区", ""),
        ("2023-Q3", "10", "路北区", ""),
        ("2023-01/2023-05", "20", "路南区", ""),
        ("2023-06/2023-09", "20", "路南区", ""),
        ("2023-Q1", "6", "迁安市", ""),
        ("2023-04/2023-09", "9", "迁安市", ""),
        ("2023-01/2023-04", "5", "高新区", ""),
        ("2023-05/2023-09", "5", "高新区", ""),
        ("2023-10", "7", "路北区", ""),
    ]
    (result,) = report_by_region(bench, "flow, pace: linear", YEAR, rows).results
    assert (result.status, result.actual) == ("on_track", Decimal(95))
    assert result.flags == ()
