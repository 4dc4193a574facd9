"""The report as JUnit XML: a target is a test case, an error of the input is one too.

No one owns the format. What is written here is what its strict readers have in common: the schema of Ant's
reports (Windy Road) and that of Jenkins' xUnit plug-in, `junit-10`. So the root has no attributes, a case
holds nothing but how it failed, and what else is to be said stands at the end of its suite.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from xml.etree import ElementTree as ET

from innovate_ts.findings import Problem
from innovate_ts.messages import Language
from innovate_ts.output.sentences import Sentences
from innovate_ts.output.terminal import printable
from innovate_ts.verdicts.results import Report, Result

_NO_VERDICT = frozenset({"not_due", "no_data", "not_assessable", "needs_review"})


def render(report: Report, language: Language, fail_on: Collection[str]) -> str:
    """The report as XML text.

    A target at a status of `fail_on` is a failure, or an error where no verdict could be given; one without
    a verdict that is not in `fail_on`, such as what is not due, is skipped; the others pass. Each error of
    the input is an error in a suite of its own. The only time in it is the day of the report.
    """
    words = Sentences(language)
    verdicts = [words.verdict(result) for result in report.results]
    targets = [
        _target(report, result, words, verdict, fail_on)
        for result, verdict in zip(report.results, verdicts, strict=True)
    ]
    suites = [_suite(report, report.plan.id, targets, verdicts)]
    errors = [found for found in report.problems if found.severity == "error"]
    if errors:
        cases = [_unread(found, language) for found in errors]
        suites.append(_suite(report, f"{report.plan.id}.input", cases, []))
    root = ET.Element("testsuites")
    for number, suite in enumerate(suites):
        suite.set("id", str(number))
        root.append(suite)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(
    report: Report, name: str, cases: Sequence[ET.Element], said: Sequence[str]
) -> ET.Element:
    """A suite with its counts; no machine's name is in it, so that the same inputs give the same bytes."""
    _tell_apart(cases)
    counts = {
        key: str(sum(case.find(kind) is not None for case in cases))
        for key, kind in (
            ("failures", "failure"),
            ("errors", "error"),
            ("skipped", "skipped"),
        )
    }
    attributes = {
        "timestamp": f"{report.as_of}T00:00:00",
        "tests": str(len(cases)),
        **counts,
    }
    suite = _element(
        "testsuite",
        name=name,
        package=report.plan.id,
        hostname="localhost",
        time="0",
        **attributes,
    )
    properties = ET.SubElement(suite, "properties")
    properties.append(_element("property", name="as_of", value=str(report.as_of)))
    suite.extend(cases)
    ET.SubElement(suite, "system-out").text = "\n".join(map(printable, said))
    ET.SubElement(suite, "system-err")
    return suite


def _tell_apart(cases: Sequence[ET.Element]) -> None:
    """Number the cases that would bear the same name: a CI system takes them for one."""
    seen: Counter[tuple[str | None, str | None]] = Counter()
    for case in cases:
        key = case.get("classname"), case.get("name")
        seen[key] += 1
        if seen[key] > 1:
            case.set("name", f"{case.get('name')} ({seen[key]})")


def _target(
    report: Report,
    result: Result,
    words: Sentences,
    verdict: str,
    fail_on: Collection[str],
) -> ET.Element:
    name = f"{words.name(result)} {result.period}"
    case = _element(
        "testcase",
        classname=f"{report.plan.id}.{result.indicator}",
        name=name,
        time="0",
    )
    if result.status in fail_on:
        kind = "error" if result.status == "not_assessable" else "failure"
        found = _element(kind, type=result.status, message=verdict)
        found.text = _evidence(result)
        case.append(found)
    elif result.status in _NO_VERDICT:
        case.append(_element("skipped", message=verdict))
    return case


def _unread(found: Problem, language: Language) -> ET.Element:
    """An error of the input as a case that could not be run."""
    case = _element(
        "testcase", classname=found.code, name=str(found.place) or found.code, time="0"
    )
    error = _element("error", type=found.code, message=found.line(language))
    error.text = printable(found.hint.to(language))
    case.append(error)
    return case


def _evidence(result: Result) -> str:
    """Where the figures and the target stand, one line each."""
    cells = [
        f"{e.file}{f'[{e.sheet}]' if e.sheet else ''}:{e.row}:{e.column}: {e.text}"
        for e in result.evidence
    ]
    source = f"{result.source.file}:{result.source.line}: {result.source.phrase}"
    return "\n".join(printable(line) for line in [*cells, source])


def _element(tag: str, **attributes: str) -> ET.Element:
    return ET.Element(tag, {key: printable(value) for key, value in attributes.items()})
