"""The forms that CI systems read: well formed whatever the names, and in accord with the exit code."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from innovate_ts.messages import Language
from innovate_ts.models.report import Report
from innovate_ts.report import render

COMMAND = re.compile(r"::(?P<level>error|warning|notice) (?P<properties>[^:]*)::(?P<message>.*)")


def cases(text: str) -> dict[str, ET.Element]:
    """The test cases of a report by class and name."""
    found = [*ET.fromstring(text).iter("testcase")]
    by_name = {f"{case.get('classname')} {case.get('name')}": case for case in found}
    assert len(by_name) == len(found)
    return by_name


def annotations(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Level, properties and message of each line, read as GitHub's runner reads them."""
    read = []
    for line in text.splitlines():
        match = COMMAND.fullmatch(line)
        assert match, line
        pairs = dict(pair.split("=", 1) for pair in match["properties"].split(","))
        read.append(
            (
                match["level"],
                {key: unescaped(value) for key, value in pairs.items()},
                unescaped(match["message"]),
            )
        )
    return read


def unescaped(text: str) -> str:
    """The text behind an escaped one; `%25` last, or it would make escapes of its own."""
    for written, meant in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(written, meant)
    return text


def test_a_miss_is_a_failure_and_what_is_not_due_is_skipped(report: Report) -> None:
    """Each target of the report is one case, and each case says how it came out."""
    root = ET.fromstring(render(report, "junit"))
    found = cases(render(report, "junit"))
    assert len(found) == len(report.results) == int(root.get("tests", ""))
    for result, case in zip(report.results, found.values(), strict=True):
        kinds = [child.tag for child in case]
        expected = {"not_met": "failure", "met": "system-out", "not_due": "skipped", "on_track": "system-out"}
        assert kinds == [expected[result.status]], result
    missed = next(
        case for name, case in found.items() if name.endswith("High-tech enterprises (高新技术企业) 2023")
    )
    failure = missed[0]
    assert failure.get("message", "").startswith(
        "not met: High-tech enterprises (高新技术企业), 13 short of 1600 家."
    )
    assert "illustration-2023.csv:5:3: 1,587" in (failure.text or "")


def test_failures_are_those_of_fail_on(report: Report) -> None:
    """What is told to be no failure is none, and what is told to be one is."""
    assert ET.fromstring(render(report, "junit", fail_on=())).get("failures") == "0"
    due = ET.fromstring(render(report, "junit", fail_on=("not_due",)))
    assert due.get("failures") == str(sum(r.status == "not_due" for r in report.results))
    assert due.get("skipped") == "0"
    unknown = report.model_copy(
        update={"results": tuple(r.model_copy(update={"status": "not_assessable"}) for r in report.results)}
    )
    root = ET.fromstring(render(unknown, "junit"))
    assert (root.get("errors"), root.get("failures")) == (str(len(report.results)), "0")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nasty_names_keep_junit_well_formed(nasty: Report, language: Language) -> None:
    """It parses, counts add up in each suite, and no control character is in it."""
    text = render(nasty, "junit", language=language)
    assert all(c.isprintable() or c == "\n" for c in text)
    root = ET.fromstring(text)
    for suite in [root, *root]:
        inside = [*suite.iter("testcase")]
        for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert suite.get(name) == str(sum(case.find(tag) is not None for case in inside))
        assert suite.get("tests") == str(len(inside))
    names = [case.get("classname") for case in root.iter("testcase")][: len(nasty.results)]
    assert any("<script>alert(1)</script>" in str(name) for name in names)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nasty_names_stay_inside_their_annotation(nasty: Report, language: Language) -> None:
    """One line each; read back, title and message are whole and nothing became a property or a command."""
    for level, properties, message in annotations(render(nasty, "github", language=language)):
        assert level in {"error", "warning", "notice"}
        assert set(properties) <= {"file", "line", "col", "title"}
        assert message
        assert "\x1b" not in message + properties["title"]


def test_an_annotation_stands_at_the_row_of_the_actual(report: Report) -> None:
    """The miss at its cell; where there is no actual, at the plan's line in the plan's folder."""
    level, properties, message = annotations(render(report, "github"))[0]
    assert level == "error"
    assert Path(properties.pop("file")).name == "illustration-2023.csv"
    assert properties == {"line": "5", "col": "3", "title": "High-tech enterprises (高新技术企业) 2023"}
    assert message.startswith("not met: High-tech enterprises (高新技术企业), 13 short of 1600 家.")
    bare = report.results[0].model_copy(update={"status": "no_data", "evidence": ()})
    alone = report.model_copy(update={"results": (bare,), "problems": (), "plan_folder": "plans/tangshan"})
    [(level, properties, _)] = annotations(render(alone, "github"))
    assert (level, properties["file"]) == ("error", "plans/tangshan/targets.yaml")
    assert properties["line"] == str(bare.source.line)


def test_behind_its_pace_is_a_warning(report: Report) -> None:
    """A running target that lags is no failure by default, and is seen."""
    behind = report.results[0].model_copy(update={"status": "at_risk"})
    one = report.model_copy(update={"results": (behind,), "problems": ()})
    assert [level for level, _, _ in annotations(render(one, "github"))] == ["warning"]
    assert [level for level, _, _ in annotations(render(one, "github", fail_on=("at_risk",)))] == ["error"]
