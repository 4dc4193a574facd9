"""Flows: sums, their holes, and their pace."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from innovate_ts import evaluate, read_actuals, render
from innovate_ts.basics.periods import Period
from innovate_ts.verdicts.flow import Flow
from sections import by_rows
from shipped import shipped_plan
from verdicts.pieces import case_of, row, rows, target_of

YEAR = Period.years(2024)


def test_a_year_that_lacks_before_the_last_figure_is_named(tmp_path: Path) -> None:
    """Of 2023 to 2025 only nine months of 2024: 86 at most are needed, and 2023 is missing."""
    rows = "新建设市级以上各类科技创新平台,2024年1-9月,14\n"
    path = tmp_path / "actuals.csv"
    path.write_text(f"指标,时期,数值\n{rows}", encoding="utf-8")
    loaded = shipped_plan()
    actuals = read_actuals([str(path)], loaded)
    report = evaluate(loaded, actuals, as_of=date(2024, 9, 30))
    result = [r for r in report.results if r.actual is not None][-1]
    assert (result.period, result.status, result.missing) == (
        Period.years(2023, 2025),
        "not_due",
        (Period.years(2023),),
    )
    assert result.reason.code == "parts_missing"
    assert result.needed.amount == 86
    text = " ".join(str(render(report)).split())
    assert "at most 86 platforms still needed" in text


@by_rows(
    ("given", "as_of", "value", "missing", "is_whole"),
    [
        ({"y2024": "100"}, "2024-12-31", "100", "", True),
        ({"y2024q1": "20", "y2024q2": "30"}, "2024-06-30", "50", "", False),
        # what comes after the last figure is missing once the year is over
        (
            {"y2024q1": "20", "y2024q2": "30"},
            "2024-12-31",
            "50",
            "2024-07/2024-12",
            False,
        ),
        ({"y2024q1": "20", "y2024q3": "30"}, "2024-09-30", "50", "2024-Q2", False),
        # a whole and its part: the part is counted once
        ({"y2024m01": "9", "y2024q1": "20"}, "2024-03-31", "20", "", False),
        # not known yet at the end of as-of
        ({"y2024q1": "20", "y2024q2": "30"}, "2024-06-29", "20", "", False),
    ],
)
def test_a_sum_is_of_the_rows_that_tile_the_period(
    given: dict[str, str], as_of: str, value: str, missing: str, *, is_whole: bool
) -> None:
    """Nested rows restate each other; holes count up to the last row while the period runs."""
    measured = Flow().measure(rows(**given), YEAR, date.fromisoformat(as_of))
    assert measured.value == Decimal(value)
    assert " ".join(map(str, measured.missing)) == missing
    assert measured.is_whole is is_whole


@pytest.mark.parametrize(
    ("period", "is_touched"), [("2023", False), ("2024-12", True), ("2023/2025", True)]
)
def test_a_row_outside_the_period_still_touches_it(
    period: str, *, is_touched: bool
) -> None:
    """What reaches into the period shows that something was given, and gives no sum."""
    measured = Flow().measure((row(period, "1"),), YEAR, date(2024, 6, 30))
    assert (measured.value, measured.is_touched) == (None, is_touched)
    assert measured.missing == (YEAR,)


@by_rows(
    ("asked", "can_be_negative", "as_of", "flags"),
    [
        ({"at_least": "50"}, "no", "2024-06-30", ("early",)),
        ({"at_least": "50"}, "no", "2024-12-31", ("lower_bound",)),
        ({"more_than": "50"}, "no", "2024-12-31", None),
        ({"at_least": "50"}, "yes", "2024-12-31", None),
        # a limit that is spent stays spent
        ({"at_most": "40"}, "no", "2024-06-30", ("early",)),
        ({"at_most": "40"}, "no", "2024-12-31", ("lower_bound",)),
        ({"at_most": "40"}, "yes", "2024-12-31", None),
        ({"at_most": "60"}, "no", "2024-12-31", None),
    ],
)
def test_what_a_part_proves(
    asked: dict[str, str], can_be_negative: str, as_of: str, flags: Any
) -> None:
    """A floor that is reached stays reached, where nothing can be taken away."""
    target = target_of(**{key: Decimal(figure) for key, figure in asked.items()})
    given = rows(y2024q1="20", y2024q2="30")
    case = case_of(target, *given, as_of=as_of, can_be_negative=can_be_negative)
    proof = Flow().proof(case, Flow().achieved(case))
    assert (proof.flags if proof else None) == flags


@pytest.mark.parametrize(
    ("pace", "others", "rule", "expected"),
    [
        ("linear", (), "elapsed", "1/2"),
        ("linear", ("2023", "2024", "2025"), "yearly_targets", "7/20"),
        # a year without a target of its own: equal shares of the time
        ("linear", ("2023", "2025"), "elapsed", "1/2"),
        # what comes in batches is judged at the end of a year
        ("yearly", ("2023", "2024", "2025"), "yearly_targets", "1/5"),
        ("yearly", (), "elapsed", "1/3"),
    ],
)
def test_what_is_expected_of_several_years(
    pace: str, others: tuple[str, ...], rule: str | None, expected: str | None
) -> None:
    """The plan's own yearly targets of 20, 30 and 50 come before equal shares."""
    figures = {"2023": "20", "2024": "30", "2025": "50"}
    yearly = tuple(target_of(year, at_least=Decimal(figures[year])) for year in others)
    target = target_of("2023/2025", at_least=Decimal(100))
    given = rows(y2023="20", y2024q1="5", y2024q2="5")
    case = case_of(target, *given, as_of="2024-06-30", others=yearly, pace=pace)
    paced = Flow().pace(case, Flow().achieved(case))
    assert (paced.rule if paced else None) == rule
    assert (str(paced.expected) if paced else None) == expected


@by_rows(
    ("asked", "can_be_negative", "is_spent", "proves_spent"),
    [
        ({"at_most": "49"}, "no", True, True),
        ({"at_most": "49"}, "yes", True, False),
        ({"at_most": "50"}, "no", False, False),
        ({"about": "45", "tolerance": "4"}, "no", True, False),
        ({"about": "45", "tolerance": "4"}, "yes", False, False),
        ({"about": "45", "tolerance": "5"}, "no", False, False),
        ({"at_least": "49"}, "no", False, False),
    ],
)
def test_what_is_spent_cannot_come_back(
    asked: dict[str, str], can_be_negative: str, *, is_spent: bool, proves_spent: bool
) -> None:
    """More has come than the target allows: no later figure can mend it."""
    target = target_of(**{key: Decimal(figure) for key, figure in asked.items()})
    case = case_of(
        target,
        *rows(y2024q1="20", y2024q2="30"),
        as_of="2024-06-30",
        can_be_negative=can_be_negative,
    )
    paced = Flow().pace(case, Flow().achieved(case))
    assert paced is not None
    assert paced.is_spent is is_spent
    assert (paced.is_spent and paced.proves_spent) is proves_spent


@pytest.mark.parametrize(
    ("given", "pace", "value"),
    [
        ({"y2024q1": "20", "y2024q2": "30"}, "linear", "100.000000"),
        ({"y2024q1": "20"}, "linear", None),  # one point
        ({"y2024q1": "20", "y2024q3": "30"}, "linear", None),  # a hole
        ({"y2024q1": "20", "y2024q2": "30"}, "yearly", None),
    ],
)
def test_a_flow_goes_on_as_it_did(
    given: dict[str, str], pace: str, value: str | None
) -> None:
    """What has come over the share of the time: 50 in half a year are 100."""
    case = case_of(
        target_of(at_least=Decimal(120)), *rows(**given), as_of="2024-09-30", pace=pace
    )
    projection = Flow().projection(case, Flow().achieved(case))
    assert (None if projection.value is None else str(projection.value)) == value


@pytest.mark.parametrize(
    ("asked", "shortfall", "needed"),
    [
        ({"at_least": "80"}, "30", ("30", "5.000000")),
        ({"at_least": "50"}, "0", (None, None)),
        ({"at_most": "40"}, "10", (None, None)),  # too much has come: nothing to add
    ],
)
def test_what_is_needed(
    asked: dict[str, str], shortfall: str, needed: tuple[str | None, str | None]
) -> None:
    """The amount, and an amount for each of the six months left."""
    target = target_of(**{key: Decimal(figure) for key, figure in asked.items()})
    case = case_of(target, *rows(y2024q1="20", y2024q2="30"), as_of="2024-06-30")
    told = Flow().needed(case, Flow().achieved(case), Decimal(shortfall))
    amounts = (told.amount, told.per_month)
    assert tuple(None if a is None else str(a) for a in amounts) == needed
