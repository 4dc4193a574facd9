"""The report as JUnit XML: a target is a test case, an error of the input is one too.

No one owns the format. What is written here is what its strict readers have in common: the schema of Ant's
reports (Windy Road) and that of Jenkins' xUnit plug-in, `junit-10`. So the root has no attributes, a case
holds nothing but how it failed, and what else is to be said stands at the end of its suite.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from xml.etree import ElementTree as ET

from innovate_ts.findings import Place, Problem
from innovate_ts.output.reports import RenderOptions
from innovate_ts.output.terminal import printable
from innovate_ts.output.words import Words, verdicts
from innovate_ts.output.words.distance import paragraph
from innovate_ts.output.words.headline import headline
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.statuses import FAILING


def render(report: Report, options: RenderOptions) -> str:
    """The report as XML text.

    A target that is missed or without data is a failure, or an error where no verdict could be given,
    whatever `fail_on` says of the exit code; so is one at another status of `fail_on`. What is accepted or
    has no verdict yet, such as what is not due, is skipped; the others pass. Each error of the input is an
    error in a suite of its own. The only time in it is the day of the report.
    """
    words = Words(options.language, bureaus=report.bureau_names)
    failing = {*FAILING, *options.fail_on}
    suites = [_targets_suite(report, words, failing)]
    errors = [problem for problem in report.problems if problem.is_error]
    if errors:
        of_errors = _suite(
            report=report,
            name=f"{report.plan.id}.input",
            cases=[_unread(problem, words) for problem in errors],
            output=[],
        )
        suites.append(of_errors)
    root = ET.Element("testsuites")
    for number, suite in enumerate(suites):
        suite.set("id", str(number))
        root.append(suite)
    ET.indent(root)
    xml = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{xml}\n'


def _targets_suite(
    report: Report, words: Words, failing: Collection[str]
) -> ET.Element:
    cases = []
    verdicts_read_out = []
    for result in report.results:
        verdict = paragraph(result, words)
        verdicts_read_out.append(verdict)
        case = _target(report, result, words, verdict, failing)
        cases.append(case)
    answer = headline(report, words)
    if answer:
        verdicts_read_out.insert(0, answer)
    return _suite(
        report=report,
        name=report.plan.id,
        cases=cases,
        output=verdicts_read_out,
    )


def _suite(
    report: Report, name: str, cases: Sequence[ET.Element], output: Sequence[str]
) -> ET.Element:
    """A suite with its counts; no machine's name is in it, so that the same inputs give the same bytes."""
    _tell_apart(cases)
    # Strict readers ask for a host and times; the true ones would differ from run to run.
    suite = _element(
        "testsuite",
        name=name,
        package=report.plan.id,
        hostname="localhost",
        time="0",
        timestamp=f"{report.as_of}T00:00:00",
        tests=str(len(cases)),
        failures=_count(cases, "failure"),
        errors=_count(cases, "error"),
        skipped=_count(cases, "skipped"),
    )
    properties = ET.SubElement(suite, "properties")
    as_of = _element(
        "property",
        name="as_of",
        value=str(report.as_of),
    )
    properties.append(as_of)
    suite.extend(cases)
    system_out = ET.SubElement(suite, "system-out")
    system_out.text = "\n".join(map(printable, output))
    ET.SubElement(suite, "system-err")
    return suite


def _count(cases: Sequence[ET.Element], outcome: str) -> str:
    """How many cases came out in a way."""
    count = sum(case.find(outcome) is not None for case in cases)
    return str(count)


def _tell_apart(cases: Sequence[ET.Element]) -> None:
    """Number the cases that would bear the same name: a CI system takes them for one."""
    seen: Counter[tuple[str, str]] = Counter()
    for case in cases:
        name = case.get("name", "")
        owner = case.get("classname", "")
        seen[owner, name] += 1
        number = seen[owner, name]
        if number > 1:
            case.set("name", f"{name} ({number})")


def _target(
    report: Report,
    result: Result,
    words: Words,
    verdict: str,
    failing: Collection[str],
) -> ET.Element:
    name = verdicts.name(result, words)
    period = words.period(result.period)
    case = _element(
        "testcase",
        classname=f"{report.plan.id}.{result.indicator}",
        name=f"{name} {period}",
        time="0",
    )
    if result.fails(failing):
        # JUnit parts what was tested and is wrong from what could not be tested.
        kind = "failure"
        if result.is_not_assessable:
            kind = "error"
        failure = _element(kind, type=result.status, message=verdict)
        failure.text = _evidence(result)
        case.append(failure)
    elif result.is_undecided or result.accepted:
        skipped = _element("skipped", message=verdict)
        case.append(skipped)
    return case


def _unread(problem: Problem, words: Words) -> ET.Element:
    """An error of the input as a case that could not be run."""
    case = _element(
        "testcase",
        classname=problem.code,
        name=str(problem.place) or problem.code,
        time="0",
    )
    wrong = problem.line(words.language)
    error = _element("error", type=problem.code, message=wrong)
    error.text = printable(words.say(problem.hint))
    case.append(error)
    return case


def _evidence(result: Result) -> str:
    """Where the figures and the target stand, one line each."""
    lines = [f"{cell.place}: {cell.text}" for cell in result.evidence]
    source = result.source
    place = Place(source.file, row=source.line)
    lines.append(f"{place}: {source.phrase}")
    return "\n".join(map(printable, lines))


def _element(tag: str, **attributes: str) -> ET.Element:
    element = ET.Element(tag)
    for name, value in attributes.items():
        element.set(name, printable(value))
    return element
