"""The report as JUnit XML: a target is a test case, an error of the input is one too."""

from __future__ import annotations

from collections.abc import Collection
from xml.etree import ElementTree as ET

from innovate_ts.messages import Language
from innovate_ts.models.report import Report, Result
from innovate_ts.terminal import printable
from innovate_ts.wording import Wording

_NO_VERDICT = frozenset({"not_due", "no_data", "not_assessable", "needs_review"})


def render(report: Report, language: Language, fail_on: Collection[str]) -> str:
    """The report as XML text.

    A target at a status of `fail_on` is a failure, or an error where no verdict could be given; one without
    a verdict that is not in `fail_on`, such as what is not due, is skipped; the others pass. Each error of
    the input is an error in a suite of its own. The only time in it is the day of the report.
    """
    words = Wording(language)
    root = ET.Element("testsuites", name="innovate-ts")
    targets = _suite(root, report, report.plan.id)
    for result in report.results:
        _case(targets, report, result, words, fail_on)
    errors = [found for found in report.problems if found.severity == "error"]
    if errors:
        suite = _suite(root, report, f"{report.plan.id}.input")
        for found in errors:
            where = str(found.place) or found.code
            case = _element(suite, "testcase", classname=found.code, name=where, time="0")
            error = _element(case, "error", type=found.code, message=found.line(language))
            error.text = printable(found.hint.to(language))
    for suite in [root, *root]:
        cases = list(suite.iter("testcase"))
        suite.set("tests", str(len(cases)))
        for name, kind in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            suite.set(name, str(sum(case.find(kind) is not None for case in cases)))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(root: ET.Element, report: Report, name: str) -> ET.Element:
    suite = _element(root, "testsuite", name=name, time="0", timestamp=f"{report.as_of}T00:00:00")
    properties = _element(suite, "properties")
    _element(properties, "property", name="as_of", value=str(report.as_of))
    return suite


def _case(
    suite: ET.Element, report: Report, result: Result, words: Wording, fail_on: Collection[str]
) -> None:
    name = f"{words.name(result)} {result.period}"
    case = _element(suite, "testcase", classname=f"{report.plan.id}.{result.indicator}", name=name, time="0")
    verdict = words.verdict(result)
    if result.status in fail_on:
        kind = "error" if result.status == "not_assessable" else "failure"
        _element(case, kind, type=result.status, message=verdict).text = _evidence(result)
    elif result.status in _NO_VERDICT:
        _element(case, "skipped", message=verdict)
    else:
        _element(case, "system-out").text = printable(verdict)


def _evidence(result: Result) -> str:
    """Where the figures and the target stand, one line each."""
    cells = [
        f"{e.file}{f'[{e.sheet}]' if e.sheet else ''}:{e.row}:{e.column}: {e.text}" for e in result.evidence
    ]
    source = f"{result.source.file}:{result.source.line}: {result.source.phrase}"
    return "\n".join(printable(line) for line in [*cells, source])


def _element(parent: ET.Element, tag: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, tag, {key: printable(value) for key, value in attributes.items()})
