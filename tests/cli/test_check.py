"""`check` as its users run it."""

from __future__ import annotations

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from conftest import Run


def report_of(run: Run, *arguments: str) -> dict[str, object]:
    """The JSON report, numbers as exact decimals."""
    outcome = run("check", *arguments, "--format", "json")
    loaded: dict[str, object] = json.loads(
        outcome.raw.decode("utf-8"), parse_float=Decimal
    )
    return loaded


def results_of(report: dict[str, object]) -> dict[tuple[str, str], dict[str, object]]:
    """The results by indicator and period."""
    results = report["results"]
    assert isinstance(results, list)
    return {(r["indicator"], r["period"]): r for r in results}


def test_the_published_figures_of_2022(run: Run) -> None:
    """As of the end of 2022: 41 enterprises short of 2023, the stock of platforms aside, R&D as the base."""
    report = report_of(run, "examples/tangshan-2022.csv")
    results = results_of(report)
    assert report["as_of"] == "2022-12-31"
    enterprises = results["high-tech-enterprises", "2023"]
    assert [enterprises[k] for k in ("actual", "target", "gap", "shortfall", "actual_period", "status")] == [
        1559, 1600, -41, 41, "2022", "not_due",
    ]  # fmt: skip
    platforms = results["new-innovation-platforms", "2023/2025"]
    assert [platforms[k] for k in ("actual", "evidence", "status")] == [
        None,
        [],
        "not_due",
    ]
    growth = results["rd-expenditure", "2023/2025"]
    assert growth["baseline"] == {
        "period": "2022",
        "value": Decimal("171.8"),
        "years": 3,
    }
    assert {r["status"] for r in results.values()} == {"not_due"}


def test_the_published_figures_of_the_uk(run: Run) -> None:
    """The years of 0.7% and the years below it, by all published digits."""
    report = report_of(run, "--plan", "examples/uk-aid", "examples/uk-aid/actuals.csv")
    status = {period: r["status"] for (_, period), r in results_of(report).items()}
    assert [year for year, s in status.items() if s == "met"] == [
        "2013",
        "2014",
        "2015",
        "2016",
        "2019",
        # By the target as it was lowered to 0.5%.
        "2021",
    ]
    assert [year for year, s in status.items() if s == "not_met"] == [
        "2017",
        "2018",
        "2020",
    ]
    gap = results_of(report)["oda-share-of-gni", "2017"]["gap"]
    assert gap == Decimal("0.698487094133099") - Decimal("0.7")


def test_the_illustration_says_that_it_is_invented(root: Path) -> None:
    """In its name, and in each of its rows."""
    rows = (
        (root / "examples" / "illustration-2023.csv")
        .read_text(encoding="utf-8")
        .splitlines()[1:]
    )
    assert rows
    assert all(
        row.endswith(",虚构数据;仅供演示 (invented: for illustration only)")
        for row in rows
    )


def test_the_example_names_its_sources(root: Path) -> None:
    """Each published figure has an address."""
    rows = (
        (root / "examples" / "tangshan-2022.csv")
        .read_text(encoding="utf-8")
        .splitlines()[1:]
    )
    assert all("https://" in row for row in rows)


def test_the_same_inputs_give_the_same_bytes(run: Run) -> None:
    """In each form, twice; and the JSON is the same in both languages."""
    for form in ("table", "json", "csv", "markdown"):
        arguments = ("check", "examples/illustration-2023.csv", "--format", form)
        assert run(*arguments).raw == run(*arguments).raw
    english = run(
        "check", "examples/illustration-2023.csv", "--format", "json", "--lang", "en"
    )
    assert (
        run(
            "check",
            "examples/illustration-2023.csv",
            "--format",
            "json",
            "--lang",
            "zh",
        ).raw
        == english.raw
    )


def test_standard_input_is_a_file_like_any_other(run: Run, root: Path) -> None:
    """`-` reads standard input; only the name differs."""
    data = (root / "examples" / "tangshan-2022.csv").read_bytes()
    outcome = run("check", "-", stdin=data)
    assert outcome.code == 0
    assert (
        "- (UTF-8, long): 5 rows: 4 used, 1 of other indicators, 0 empty, 0 in error"
        in outcome.out.replace("\n", " ")
    )


@pytest.mark.parametrize(
    ("suffix", "starts"),
    [(".json", "{"), (".csv", "\ufeffid,"), (".md", "# "), (".txt", "")],
)
def test_the_suffix_of_output_names_the_form(
    run: Run, tmp_path: Path, suffix: str, starts: str
) -> None:
    """A report goes to the file, whole, and standard output stays empty."""
    file = tmp_path / f"report{suffix}"
    outcome = run("check", "examples/illustration-2023.csv", "--output", str(file))
    assert (outcome.code, outcome.out) == (1, "")
    text = file.read_text(encoding="utf-8")
    assert text.startswith(starts)
    assert "高新技术企业" in text
    assert [p.name for p in tmp_path.iterdir()] == [file.name]


def test_one_run_writes_several_reports(run: Run, tmp_path: Path) -> None:
    """Each in the form of its suffix, and none of them where one has a suffix that names no form."""
    files = [tmp_path / f"report{suffix}" for suffix in (".json", ".csv", ".md")]
    outputs = [part for file in files for part in ("--output", str(file))]
    assert run("check", "examples/illustration-2023.csv", *outputs).code == 1
    for file in files:
        alone = tmp_path / f"alone{file.suffix}"
        run("check", "examples/illustration-2023.csv", "--output", str(alone))
        assert file.read_bytes() == alone.read_bytes()
    other = tmp_path / "other.json"
    outcome = run(
        "check",
        "examples/illustration-2023.csv",
        "-o",
        str(other),
        "-o",
        str(tmp_path / "a.bad"),
    )
    assert (outcome.code, other.exists()) == (2, False)


def test_a_file_that_cannot_be_written_is_left_alone(run: Run, tmp_path: Path) -> None:
    """A failed run leaves the report of the last one as it was."""
    file = tmp_path / "report.json"
    file.write_text("the last report", encoding="utf-8")
    assert run("check", "missing.csv", "--output", str(file)).code == 2
    assert file.read_text(encoding="utf-8") == "the last report"


def test_year_and_indicator_select(run: Run) -> None:
    """`--year` takes the targets whose period ends then, `--indicator` those of one indicator."""
    by_year = results_of(
        report_of(run, "examples/illustration-2023.csv", "--year", "2025")
    )
    assert ("new-innovation-platforms", "2023/2025") in by_year
    assert {period[-4:] for _, period in by_year} == {"2025"}
    one = results_of(
        report_of(
            run,
            "examples/illustration-2023.csv",
            "--indicator",
            "high-tech-enterprises",
        )
    )
    assert list(one) == [
        ("high-tech-enterprises", year) for year in ("2023", "2024", "2025")
    ]


def test_baseline_moves_the_base_of_growth_only(run: Run, tmp_path: Path) -> None:
    """From 2021 the way to 2025 is four years, and 185.63 is where it begins."""
    file = tmp_path / "a.csv"
    file.write_text(
        "指标,2021,2022,2025\n研究与试验发展经费,185.63,171.8,230\n", encoding="utf-8"
    )
    taken = results_of(
        report_of(run, str(file), "--baseline", "2021", "--as-of", "2026-10-31")
    )
    growth = taken["rd-expenditure", "2023/2025"]
    assert growth["baseline"] == {
        "period": "2021",
        "value": Decimal("185.63"),
        "years": 4,
    }
    assert (growth["status"], growth["actual"]) == ("not_met", Decimal("5.504241"))
    usual = results_of(report_of(run, str(file), "--as-of", "2026-10-31"))[
        "rd-expenditure", "2023/2025"
    ]
    assert (usual["status"], usual["actual"]) == ("met", Decimal("10.213525"))


def test_the_plan_comes_from_the_environment_too(run: Run) -> None:
    """INNOVATE_TS_PLAN stands in for --plan."""
    outcome = run(
        "check",
        "examples/uk-aid/actuals.csv",
        environment={"INNOVATE_TS_PLAN": "examples/uk-aid"},
    )
    assert (outcome.code, "ODA as a share of GNI" in outcome.out) == (1, True)


@pytest.mark.slow
def test_python_m_is_the_same_program(root: Path) -> None:
    """`python -m innovate_ts` runs it too."""
    done = subprocess.run(
        [sys.executable, "-m", "innovate_ts", "--version"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("innovate-ts 1.")


def test_an_error_of_the_input_is_an_error_of_junit(run: Run, tmp_path: Path) -> None:
    """It has a suite of its own, and the exit code is 2."""
    actuals = tmp_path / "bad.csv"
    actuals.write_text("指标,时期,数值\n高企数,2023,超过1600\n", encoding="utf-8")
    report = tmp_path / "report.xml"
    assert (
        run(
            "check", str(actuals), "--as-of", "2023-12-31", "--output", str(report)
        ).code
        == 2
    )
    text = report.read_text(encoding="utf-8")
    assert '<testsuite name="tangshan-2023.input"' in text
    assert 'type="bound_not_value"' in text


@pytest.mark.parametrize(
    "rows",
    [
        "指标,2023年,2024年口径数\n高企数,1601,1700\n",
        "指标,时期,数值,类别\n高企数,2023,1601,实际值\n高企数,2024,1700,目标值\n",
        "指标,时期,地区,数值\n高企数,2023,全市,1601\n高企数,2023,路北区,1602\n",
    ],
    ids=["a head", "a row of targets", "regions"],
)
def test_strict_makes_an_error_of_each_warning(
    run: Run, tmp_path: Path, rows: str
) -> None:
    """Whether heads, rows or the verdicts gave it: exit code 2 with --strict, and not without."""
    actuals = tmp_path / "actuals.csv"
    actuals.write_text(rows, encoding="utf-8")
    arguments = ("check", str(actuals), "--as-of", "2023-12-31", "--fail-on", "never")
    mild, strict = run(*arguments), run(*arguments, "--strict")
    assert (mild.code, strict.code) == (0, 2)
    assert "warning: " in mild.err
    assert "warning: " not in strict.err


def test_an_output_whose_name_is_too_long(run: Run) -> None:
    """The system's refusal."""
    outcome = run(
        "check", "examples/illustration-2023.csv", "--output", f"{'a' * 300}.json"
    )
    assert outcome.code == 2
    assert ".json: cannot be written: " in outcome.err
