"""JUnit XML: valid for the strictest reader, in accord with the exit code, well formed whatever the names."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import xmlschema

from innovate_ts.messages import Language
from innovate_ts.output.reports import render
from innovate_ts.verdicts.report import Report
from sections import by_rows

SCHEMA = xmlschema.XMLSchema11(Path(__file__).with_name("junit.xsd"))


def read(
    report: Report, language: Language = "en", **options: tuple[str, ...]
) -> ET.Element:
    """The report as XML, of which the schema has nothing to say."""
    text = str(render(report, "junit", language=language, **options))
    assert [f"{error.path}: {error.reason}" for error in SCHEMA.iter_errors(text)] == []
    return ET.fromstring(text)


def counts(suite: ET.Element) -> dict[str, int]:
    """What a suite says of its cases."""
    return {
        key: int(suite.attrib[key])
        for key in ("tests", "failures", "errors", "skipped")
    }


def test_a_miss_is_a_failure_and_what_is_not_due_is_skipped(report: Report) -> None:
    """Each target of the report is one case, and each case says how it came out."""
    [suite] = read(report)
    cases = suite.findall("testcase")
    expected = {
        "not_met": ["failure"],
        "met": [],
        "not_due": ["skipped"],
        "on_track": [],
    }
    assert [[child.tag for child in case] for case in cases] == [
        expected[r.status] for r in report.results
    ]
    assert counts(suite) == {
        "tests": len(report.results),
        "failures": 1,
        "errors": 0,
        "skipped": sum(r.status == "not_due" for r in report.results),
    }
    [failure] = suite.iter("failure")
    assert failure.attrib["message"].startswith(
        "missed: High-tech enterprises (高新技术企业): 1,587 firms (家), 13 short of 1,600;"
    )
    assert "illustration-2023.csv:5:3: 1,587" in (failure.text or "")


def test_every_verdict_stands_in_the_output_of_its_suite(report: Report) -> None:
    """The headline, then one line a target, those that passed too."""
    [suite] = read(report)
    lines = (suite.findtext("system-out") or "").splitlines()
    assert len(lines) == 1 + len(report.results)
    assert lines[0].startswith("Of 4 targets due in 2023, 3 were met and 1 was missed.")
    assert lines[1] == (
        "met: Transaction value of technology contracts (技术合同成交额): 13.15 billion yuan (131.5 亿元), "
        "550 million yuan above 12.6 billion yuan; "
        "note: 虚构数据;仅供演示 (invented: for illustration only)."
    )


def test_what_else_is_to_fail_is_a_failure_too(report: Report) -> None:
    """What is told to be a failure is one, beside the misses."""
    [due] = read(report, fail_on=("not_due",))
    count = sum(r.status in {"not_due", "not_met"} for r in report.results)
    assert (counts(due)["failures"], counts(due)["skipped"]) == (count, 0)


def test_no_verdict_is_an_error_and_no_failure(report: Report) -> None:
    """CI systems tell a test that failed from one that could not be run."""
    unknown = report.model_copy(
        update={
            "results": tuple(
                r.model_copy(update={"status": "not_assessable"})
                for r in report.results
            )
        }
    )
    [suite] = read(unknown)
    assert (counts(suite)["errors"], counts(suite)["failures"]) == (
        len(report.results),
        0,
    )


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nasty_names_keep_junit_valid(
    nasty: Report, broken: Report, language: Language
) -> None:
    """It is valid, and no control character is in it; what was a tag in an input is text."""
    for shown in (nasty, broken):
        root = read(shown, language)
        texts = [
            *root.itertext(),
            *(value for element in root.iter() for value in element.attrib.values()),
        ]
        assert all(c.isprintable() or c == "\n" for text in texts for c in text)
    assert any(
        "<script>alert(1)</script>" in case.attrib["classname"]
        for case in root.iter("testcase")
    )


def test_an_error_of_the_input_is_a_case_of_its_own(broken: Report) -> None:
    """Warnings and notes are none; two errors at one place keep their names apart."""
    errors = [found for found in broken.problems if found.severity == "error"]
    twice = broken.model_copy(update={"problems": (*broken.problems, errors[0])})
    _, suite = read(twice)
    count = len(errors) + 1
    assert counts(suite) == {
        "tests": count,
        "failures": 0,
        "errors": count,
        "skipped": 0,
    }
    assert suite.findall("testcase")[-1].attrib["name"].endswith("(2)")


@by_rows(
    ("right", "wrong"),
    [
        ('tests="28"', 'tests="27"'),
        ('failures="1"', 'failures="0"'),
        ('skipped="21"', 'skipped="-1"'),
        ('id="0"', 'id="1"'),
        ("<testsuites>", '<testsuites tests="28">'),
        ('hostname="localhost" ', ""),
        ('timestamp="2023-12-31T00:00:00"', 'timestamp="2023-12-31"'),
        ("<system-err />", ""),
        ('type="not_met" ', ""),
        (' time="0" />', "/>"),
    ],
)
def test_the_schema_refuses_what_strict_readers_refuse(
    report: Report, right: str, wrong: str
) -> None:
    """Counts that do not add up, attributes at the root, what is left out or of another type."""
    text = str(render(report, "junit"))
    assert right in text
    assert not SCHEMA.is_valid(text.replace(right, wrong, 1))


def test_a_miss_is_a_failure_whatever_the_exit_code_says(report: Report) -> None:
    """`--fail-on` is for the exit code: who opens the file sees each miss."""
    for fail_on in (("never",), ("no_data",), ("at_risk",)):
        [suite] = read(report, fail_on=fail_on)
        assert counts(suite)["failures"] == 1
