"""What clauses of plans mean: a table of what is written and meant, made by hand from how plans speak.

`meant` lists aims as `indicator|comparator|value|unit|period|measure|base`, or `-` where nothing is wanted.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from conftest import in_case
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import plain
from innovate_ts.plantext import clauses
from innovate_ts.plantext.normalised import Normalised, Span
from innovate_ts.plantext.paragraphs import Paragraph
from innovate_ts.plantext.zh.aims import Aim, Setting
from innovate_ts.plantext.zh.sentences import read_clauses
from sections import by_rows

ROWS = list(
    csv.DictReader(
        Path(__file__)
        .with_name("clauses.tsv")
        .read_text(encoding="utf-8")
        .splitlines(),
        delimiter="\t",
        quoting=csv.QUOTE_NONE,
    )
)
PLAN = Period.years(2023, 2025)


def read(text: str, plan: Period, *, is_aims: bool) -> list[Aim]:
    """The aims of a sentence, its clauses in order."""
    paragraph = Paragraph("二", 1, Normalised.of([Span(1, 1, text)]))
    return read_clauses(clauses(paragraph), Setting(plan, is_aims=is_aims))[0]


def said(aim: Aim) -> str:
    """An aim as the table writes it."""
    value = "" if aim.value is None else plain(aim.value)
    if aim.high is not None:
        value = f"{value} to {plain(aim.high)}"
    if aim.reference:
        plus = f"{aim.value:+}" if aim.value else ""
        value = f"{aim.reference}{plus}"
    parts = (
        aim.indicator,
        f"{aim.comparator} {aim.degree}".rstrip(),
        value,
        aim.unit,
        aim.period,
        aim.measure,
        aim.base or "",
    )
    added = added_to(aim)
    if added:
        parts = (*parts, added)
    return "|".join(map(str, parts))


def added_to(aim: Aim) -> str:
    """What the clauses behind an aim add to it."""
    words = [f"{part.name} {plain(part.value)}" for part in aim.parts]
    words += [f"{step.by} {plain(step.share)}" for step in aim.schedule]
    further = {
        "was": aim.was,
        "strive": aim.strive,
        "binding": aim.binding,
        "redefined": aim.redefined,
    }
    words += [f"{key} {value}" for key, value in further.items() if value is not None]
    return ", ".join(words)


def test_each_clause_means_what_people_read_in_it() -> None:
    """Indicator, comparator and degree, value, unit, years, measure, base, in order, and nothing else."""
    wrong = {}
    for row in ROWS:
        written, meant = row["written"], row["meant"]
        with in_case(written):
            plan = Period.parse(row["plan"])
            aims = read(written, plan, is_aims="qualitative" in meant)
            means = " ; ".join(map(said, aims)) or "-"
        if means != meant:
            wrong[written] = means
    assert wrong == {}


def test_the_table_covers_what_plans_say() -> None:
    """At least 200 clauses, of every comparator and measure, and dozens that mean nothing."""
    meant = [
        aim.split("|")
        for row in ROWS
        if row["meant"] != "-"
        for aim in row["meant"].split(" ; ")
    ]
    assert len(ROWS) >= 200
    assert Counter(row["meant"] == "-" for row in ROWS)[True] >= 30
    assert {aim[1].split()[0] for aim in meant} == {
        ">=",
        ">",
        "<=",
        "<",
        "~",
        "between",
        "increase",
        "decrease",
        "not_decrease",
        "not_increase",
        "qualitative",
    }
    assert {aim[5] for aim in meant} == {
        "value",
        "average_growth",
        "total_growth",
        "change",
        "each_year",
    }


@given(
    st.text(
        alphabet="到年底达分别、和与均超过以上左右下降增长翻番%家亿元0123456789.,—“”()力争每新建企业 的",
        max_size=80,
    )
)
def test_no_clause_breaks_the_grammar(text: str) -> None:
    """Whatever words come together: aims with names, and each inside of the text."""
    for aim in read(text, PLAN, is_aims=True):
        assert aim.indicator
        assert 0 <= aim.start <= aim.end
        assert aim.period is not None


@given(
    st.integers(0, 10**9),
    st.integers(0, 3),
    st.sampled_from([("达到", ">="), ("超过", ">"), ("不超过", "<="), ("低于", "<")]),
    st.sampled_from(["家", "亿元", "%", "万人次", "公里"]),
    st.integers(2023, 2025),
)
def test_a_level_comes_back_as_it_was_written(
    digits: int, decimals: int, verb: tuple[str, str], unit: str, year: int
) -> None:
    """Any figure, any comparator, any unit, any year: exactly as written."""
    figure = f"{digits:0{decimals + 1}d}"
    figure = f"{figure[:-decimals]}.{figure[-decimals:]}" if decimals else figure
    (aim,) = read(
        f"到{year}年底,高新企业活跃度{verb[0]}{figure}{unit}。", PLAN, is_aims=False
    )
    assert aim.value is not None
    assert (aim.indicator, aim.comparator, aim.unit) == (
        "高新企业活跃度",
        verb[1],
        unit,
    )
    assert aim.value.as_tuple().exponent == -decimals
    assert int(aim.value.scaleb(decimals)) == digits
    assert aim.period == Period.years(year)


@by_rows(
    ("written", "choices"),
    [
        ("新建公园8个，广场5个。", ["", "making_carried"]),
        ("A级景区达到35家，其中5A级2家。", ["", "subject_carried"]),
        ("城镇和农村居民收入分别增长6%、7%。", ["shared_head", "shared_head"]),
        ("城市和农村低保标准分别提高5%、8%。", ["shared_head", "shared_head"]),
        ("甲、乙类学校覆盖面积分别达到6万亩、7万亩。", ["shared_head", "shared_head"]),
        ("今年一季度，产值增长6.2%，出口增长8%。", ["part_of_year", "part_of_year"]),
        ("细颗粒物浓度达到32微克/立方米。", ["less_is_better"]),
        ("高新技术企业达到80家。", [""]),
    ],
)
def test_what_is_not_sure_carries_a_mark(written: str, choices: list[str]) -> None:
    """A verb or a head that another clause or name has, a part of the year, a limit."""
    aims = read(written, Period.years(2024), is_aims=False)
    assert [" ".join(aim.choices) for aim in aims] == choices
