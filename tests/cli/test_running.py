"""A plan while it runs: pace in words, other readings, what changed, the chart of one indicator."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from rich.cells import cell_len

from conftest import Outcome, Run

HEAD = "指标,时期,数值,单位,数据性质"
ROWS = (
    "技术合同成交额,2023,131.5,亿元,",
    "技术合同成交额,2024年1-6月,62,亿元,",
    "技术合同成交额,2024年1-9月,96,亿元,快报",
    "新建设市级以上各类科技创新平台,2023,23,家,",
    "高新技术企业,2022,1559,家,",
    "高新技术企业,2023,1587,家,",
    "R&D经费,2021,185.63,亿元,",
    "R&D经费,2022,171.8,亿元,",
    "R&D经费,2023,188.2,亿元,",
)


def written(folder: Path, name: str, *rows: str) -> str:
    """A file of actuals."""
    path = folder / name
    path.write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    return str(path)


def words(outcome: Outcome) -> str:
    """What was printed, on one line."""
    return " ".join(outcome.out.split())


def results(outcome: Outcome) -> dict[tuple[str, str], dict[str, object]]:
    """The results of a JSON report by indicator and period."""
    report = json.loads(outcome.out, parse_float=Decimal)
    return {(r["indicator"], r["period"]): r for r in report["results"]}


@pytest.fixture
def september(tmp_path: Path) -> str:
    """What is known at the end of September 2024."""
    return written(tmp_path, "q3.csv", *ROWS)


def test_a_report_of_september_says_whether_december_will_be_met(
    run: Run, september: str
) -> None:
    """Expected three quarters of 140, done 96/140; what is missing a month; where it will end."""
    found = results(run("check", september, "--format", "json"))
    turnover = found["technology-contract-turnover", "2024"]
    assert (turnover["status"], turnover["flags"]) == (
        "on_track",
        ["slightly_behind", "preliminary"],
    )
    assert turnover["pace"] == {
        "rule": "elapsed",
        "from": None,
        "expected": Decimal("0.75"),
        "achieved": Decimal("0.685714"),  # 96/140
        "deviation": Decimal("-0.064286"),
    }
    assert turnover["needed"] == {
        "amount": 44,
        "per_month": Decimal("14.666667"),  # 44/3, rounded up
        "growth_per_year": None,
    }
    assert turnover["projection"] == {
        "value": 128,
        "method": "elapsed_share",
    }  # 96/0.75
    text = words(run("check", september))
    for part in (
        "nearly on schedule, preliminary",
        "in Jan–Sep 2024: preliminary 9.6 billion yuan, 68.6% of the year's target, "
        "6.4 points behind schedule; 1.467 billion yuan a month needed",
        "at this rate 12.8 billion yuan by the end of 2024",
        "pace: on schedule if not behind, nearly so by less than 10 points",
    ):
        assert part in text
    chinese = "".join(run("check", september, "--lang", "zh").out.split())
    for part in (
        "基本达到序时进度",
        "低于序时进度6.4个百分点",
        "后三个月月均需完成14.67亿元",
        "（推算：按已过时间比例）",
    ):
        assert part in chinese


def test_sums_over_years_are_held_to_the_plan_s_own_yearly_targets(
    run: Run, september: str
) -> None:
    """23 platforms of 100 after a year that asked for 20 of them."""
    platforms = results(run("check", september, "--format", "json"))[
        "new-innovation-platforms", "2023/2025"
    ]
    assert platforms["status"] == "on_track"
    pace = platforms["pace"]
    assert isinstance(pace, dict)
    assert (pace["rule"], pace["expected"], pace["achieved"]) == (
        "yearly_targets",
        Decimal("0.2"),
        Decimal("0.23"),
    )


def test_another_reading_with_a_hole_is_a_lower_bound(run: Run, september: str) -> None:
    """Counted from 2021 on, two years are missing; counted in 2025 alone, nothing is there."""
    chinese = run("check", september, "--lang", "zh").out
    assert "2021年以来累计）：至少23家" in chinese
    assert "2025年当年新建）：—" in chinese


def test_a_reading_that_was_refused_is_judged_too(run: Run, september: str) -> None:
    """From 2021 the R&D expenditure has hardly grown: the base decides, and the report says so."""
    growth = results(run("check", september, "--format", "json"))[
        "rd-expenditure", "2023/2025"
    ]
    assert (growth["status"], growth["actual"]) == (
        "on_track",
        Decimal("9.545984"),
    )  # 188.2/171.8 - 1
    alternatives = growth["alternatives"]
    assert isinstance(alternatives, list)
    assert [
        (a["reading"]["en"], a["target"], a["actual"], a["status"])
        for a in alternatives
    ] == [
        (
            "base year 2021",
            10,
            Decimal("0.689858"),
            "off_track",
        )  # (188.2/185.63)^(1/2) - 1
    ]
    text = words(run("check", september))
    assert (
        "if read as base year 2021: 0.69% a year, far behind; the readings disagree"
        in text
    )


def test_nothing_reported_is_said_first(run: Run, tmp_path: Path) -> None:
    """Figures of another year are no report of this one."""
    before = written(tmp_path, "before.csv", "高企数,2022,1408,家,")
    opening = words(run("check", before, "--as-of", "2023-12-31", "--year", "2023"))
    assert opening.startswith(
        "No figure was received for any of the 4 targets due in 2023."
    )
    one = words(
        run(
            "check",
            before,
            "--as-of",
            "2023-12-31",
            "--year",
            "2023",
            "--indicator",
            "高企数",
        )
    )
    assert one.startswith("No figure was received for the one target due in 2023.")


def test_the_reading_that_is_asked_for_is_no_other_reading(
    run: Run, september: str
) -> None:
    """With the base year of 2021 on the command line, 2021 is not listed as an alternative."""
    growth = results(run("check", september, "--baseline", "2021", "--format", "json"))[
        "rd-expenditure", "2023/2025"
    ]
    assert growth["actual"] == Decimal("0.689858")
    assert growth["alternatives"] == []


def test_what_a_lower_bound_needs_is_a_most(run: Run, tmp_path: Path) -> None:
    """With March missing, no more than the difference is needed, and perhaps less."""
    holed = written(
        tmp_path,
        "holed.csv",
        "技术合同成交额,2024年1-2月,30,亿元,",
        "技术合同成交额,2024年4月,2,亿元,",
    )
    assert "at most 10.8 billion yuan still needed" in words(run("check", holed))


def test_what_changed_since_an_earlier_report(
    run: Run, tmp_path: Path, september: str
) -> None:
    """Newly missed by a revision, faster, and each figure that was revised, in words and in JSON."""
    earlier = tmp_path / "report.json"
    run("check", september, "--output", str(earlier))
    later = written(
        tmp_path,
        "later.csv",
        *(row.replace("131.5", "125").replace(",96,", ",110,") for row in ROWS),
    )
    changes = json.loads(
        run("check", later, "--previous", str(earlier), "--format", "json").out
    )["changes"]
    assert changes["as_of"] == "2024-09-30"
    assert [c["indicator"] for c in changes["newly_missed"]] == [
        "technology-contract-turnover"
    ]
    assert [(c["indicator"], c["period"]) for c in changes["faster"]] == [
        ("technology-contract-turnover", "2024")
    ]
    assert [(c["period"], c["old"], c["new"]) for c in changes["revised"]] == [
        ("2023", 131.5, 125),
        ("2024-01/2024-09", 96, 110),
    ]
    text = words(run("check", later, "--previous", str(earlier)))
    assert (
        "Since the report as of 2024-09-30 newly missed: Transaction value of technology contracts 2023"
        in text
    )
    assert (
        "revised: Transaction value of technology contracts 2023, "
        "13.15 billion yuan before, 12.5 billion yuan now" in text
    )
    same = run("check", september, "--previous", str(earlier))
    assert "no target has another status than before" in same.out
    assert (
        "数据修订"
        in run("check", later, "--previous", str(earlier), "--lang", "zh").out
    )


def test_met_late_is_told_from_newly_met(run: Run, tmp_path: Path) -> None:
    """A stock that missed its date and got there later."""
    earlier = tmp_path / "report.json"
    run("check", written(tmp_path, "a.csv", *ROWS), "--output", str(earlier))
    later = written(tmp_path, "b.csv", *ROWS, "高新技术企业,2024,1700,家,")
    changes = json.loads(
        run("check", later, "--previous", str(earlier), "--format", "json").out
    )["changes"]
    late, newly = (
        [(c["indicator"], c["period"]) for c in changes[kind]]
        for kind in ("newly_late", "newly_met")
    )
    assert late == [("high-tech-enterprises", "2023")]
    assert newly == [("high-tech-enterprises", "2024")]


REST = '"results": [], "as_of": "2024-01-01"'


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{}", "this is no report"),
        ("no json", "this is no report"),
        ('{"schema": NaN}', "this is no report"),
        ('{"schema": 1e999999999}', "this is no report"),
        ("[1]", "this is no report"),
        (
            f'{{"schema": "innovate-ts/report/1", "plan": {{"id": "x"}}, {REST}}}',
            "not innovate-ts/report/2",
        ),
        (
            f'{{"schema": "innovate-ts/report/2", "plan": {{"id": "x"}}, {REST}}}',
            "does not keep to its form",
        ),
    ],
)
def test_a_report_that_cannot_be_compared_is_refused(
    run: Run, tmp_path: Path, september: str, content: str, says: str
) -> None:
    """No report, one of an older form, one of another plan: in words, exit code 2."""
    path = tmp_path / "previous.json"
    path.write_text(content, encoding="utf-8")
    outcome = run("check", september, "--previous", str(path))
    assert (outcome.code, says in outcome.err, outcome.out) == (2, True, "")
    assert run("check", september, "--previous", str(tmp_path / "none.json")).code == 2


def test_an_earlier_report_says_one_thing_of_a_target(
    run: Run, tmp_path: Path, september: str
) -> None:
    """One that stands twice, with another status or the same, is named in both languages."""
    report = json.loads(run("check", september, "--format", "json").out)
    path = tmp_path / "previous.json"
    first = report["results"][0]
    for status in (first["status"], "late"):
        doubled = [*report["results"], {**first, "status": status}]
        path.write_text(json.dumps({**report, "results": doubled}), encoding="utf-8")
        outcome = run("check", september, "--previous", str(path))
        assert (outcome.code, outcome.out) == (2, "")
        says = f"one target stands twice: {first['indicator']}, {first['period']}"
        assert says in outcome.err
    chinese = run("check", september, "--previous", str(path), "--lang", "zh")
    assert f"该报告中同一目标出现两次：{first['indicator']}" in chinese.err


@pytest.mark.parametrize("width", ["60", "80", "120"])
def test_the_chart_of_one_indicator(run: Run, september: str, width: str) -> None:
    """A line a period: what is smaller stands before what is larger, and nothing is too wide."""
    outcome = run(
        "check",
        september,
        "--indicator",
        "high-tech-enterprises",
        environment={"COLUMNS": width},
    )
    lines = outcome.out.splitlines()
    start = next(i for i, line in enumerate(lines) if line.split()[:1] == ["1500"])
    chart = lines[start : start + 6]
    assert chart[0].split()[-2:] == ["firms", "(家)"]
    assert chart[1].startswith("2022  ─")
    assert chart[1].endswith("1,559")
    assert chart[2].endswith("1,587, target 1,600")
    assert chart[4].split() == [
        "2025",
        "○",
        "◇",
        "—,",
        "target",
        "1,800,",
        "projected",
        "1,643",
    ]
    assert chart[1].index("●") < chart[4].index("○") < chart[4].index("◇")
    assert max(cell_len(line) for line in lines) <= int(width)
    plain = run(
        "check", september, "--indicator", "高新技术企业",
        environment={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "COLUMNS": width}, encoding="ascii",
    )  # fmt: skip
    [first] = [line for line in plain.out.splitlines() if line.startswith("2022  ")]
    assert first.split()[1].strip("-") == "*"


def test_a_chart_needs_two_figures(run: Run, tmp_path: Path) -> None:
    """A statement has none, and says so by its absence."""
    file = written(tmp_path, "a.csv", "innovative-tangshan-2023,2023,是,,")
    outcome = run("check", file, "--indicator", "innovative-tangshan-2023")
    assert (outcome.code, "◇ target" in outcome.out) == (0, False)
