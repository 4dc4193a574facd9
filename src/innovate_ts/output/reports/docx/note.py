"""What a supervision note says, part by part; how it is set on paper is another module's matter."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from importlib.metadata import version
from typing import NamedTuple

from innovate_ts.findings import Severity
from innovate_ts.messages import Bilingual, Language, phrases
from innovate_ts.messages import note as texts
from innovate_ts.output.arrange import (
    by_indicator,
    by_lead,
    figures,
    lacking,
    statements,
)
from innovate_ts.output.reports.docx.blocks import (
    Block,
    NoteSection,
    Text,
    Turn,
    capital,
    heading,
    paragraph,
    under_headings,
)
from innovate_ts.output.reports.docx.standing import dated_distance, overview
from innovate_ts.output.reports.docx.tables import (
    GOAL_COLUMNS,
    LEAD_COLUMNS,
    RESULT_COLUMNS,
    NoteRow,
    numbered,
    table,
)
from innovate_ts.output.words import Words, bureaus, inputs, verdicts
from innovate_ts.output.words.pace import thresholds
from innovate_ts.verdicts.results import Report, Result


class NotePart(NamedTuple):
    """A part of the note under a heading of the first level."""

    head: Bilingual
    blocks: Iterable[Block]
    lies_sideways: bool = False


def words_of_note(language: Language) -> Words:
    """Words of a document: days are written out, and every name is listed."""
    return Words(language, named=None, writes_days_out=True)


def title(report: Report, words: Words) -> str:
    """Of what the note is: its subject, where the plan names one, else the plan; and of when."""
    when = phrases.as_of(as_of=words.day(report.as_of))
    if report.year is not None:
        when = texts.year(year=report.year)
    plan = report.plan
    if plan.subject:
        text = texts.title(when=words.say(when), subject=words.say(plan.subject))
    else:
        text = texts.title_of_plan(when=words.say(when), title=words.say(plan.title))
    return words.say(text)


def blocks(report: Report, words: Words) -> Iterator[Block]:
    """The parts in their order, each under its numbered heading."""
    parts = (
        NotePart(phrases.section_overview, overview(report, words)),
        NotePart(phrases.section_results, _results(report, words), lies_sideways=True),
        NotePart(texts.problems, _shortcomings(report, words)),
        NotePart(texts.units, _leads(report, words)),
        NotePart(phrases.section_readings, _account(report, words)),
    )
    for count, part in enumerate(parts, 1):
        if part.lies_sideways:
            yield Turn(sideways=True)
        yield heading(count, words.say(part.head), words)
        yield from part.blocks
        if part.lies_sideways:
            yield Turn(sideways=False)


def _results(report: Report, words: Words) -> Iterator[Block]:
    targets, goals = figures(report), statements(report)
    sections = []
    if targets:
        of_targets = table(RESULT_COLUMNS, numbered(targets), words)
        sections.append(NoteSection(words.say(texts.targets), [of_targets]))
    if goals:
        of_goals = table(GOAL_COLUMNS, numbered(goals), words)
        sections.append(NoteSection(words.say(phrases.statements), [of_goals]))
    return under_headings(sections, words)


def _shortcomings(report: Report, words: Words) -> Iterable[Block]:
    """What is missed, behind, without figures or not to be assessed, by lead; and errors of the input."""
    sections = []
    for lead, results in lacking(report).items():
        # A bureau's name is never changed by a heading.
        head = bureaus.lead_name(lead, report, words)
        if not lead:
            head = capital(head)
        items = [
            Text(f"{number}. {_shortcoming(result, words).text}")
            for number, result in enumerate(results, 1)
        ]
        sections.append(NoteSection(head, items))
    errors = _input_problems(report, words, {"error"})
    if errors:
        sections.append(NoteSection(words.say(texts.errors), errors))
    if not sections:
        return [paragraph([words.say(phrases.section_lacking_none)], words)]
    return under_headings(sections, words)


def _shortcoming(result: Result, words: Words) -> Text:
    """One result that lacks something: its period, by how much, why, and whom to ask."""
    status = verdicts.status(result, words)
    lacks = texts.lacking(status=status, text=dated_distance(result, words))
    sentences = [words.say(lacks), *verdicts.notes(result, words)]
    if result.lead:
        leads = bureaus.leads(result, words)
        sentences.append(words.say(phrases.led_by(lead=leads)))
    if result.data_owner:
        sentences.append(words.say(phrases.data_from(owner=result.data_owner)))
    return paragraph(sentences, words)


def _input_problems(
    report: Report, words: Words, severities: Collection[Severity]
) -> list[Text]:
    lines = []
    for problem in report.problems:
        if problem.severity in severities:
            line = texts.input_problem(
                severity=capital(words.say(inputs.severity_name(problem.severity))),
                line=problem.line(words.language),
                hint=words.say(problem.hint),
            )
            lines.append(Text(words.say(line)))
    return lines


def _leads(report: Report, words: Words) -> Iterator[Block]:
    """Each lead with what its tasks are linked to, and what is linked to no task."""
    yield Text(words.say(texts.editorial))
    results_by_lead = by_lead(report.results)
    without_task = by_indicator(results_by_lead.pop("", []))
    rows = []
    for lead, results in results_by_lead.items():
        name = bureaus.lead_name(lead, report, words)
        rows += [NoteRow(group[0], lead=name) for group in by_indicator(results)]
    if rows:
        yield table(LEAD_COLUMNS, rows, words)
    if without_task:
        names = [verdicts.name(group[0], words) for group in without_task]
        unlinked = texts.unlinked(names=words.join_names(names))
        yield paragraph([words.say(unlinked)], words)


def _account(report: Report, words: Words) -> Iterator[Block]:
    """What the note rests on: the rules, the readings, the files, the program."""
    program = texts.program(version=version("innovate-ts"))
    sections = (
        NoteSection(words.say(texts.rules_head), _rules(report, words)),
        NoteSection(words.say(texts.readings_head), _readings(report, words)),
        NoteSection(words.say(phrases.section_inputs), _inputs(report, words)),
        NoteSection(words.say(texts.program_head), [Text(words.say(program))]),
    )
    return under_headings(sections, words)


def _rules(report: Report, words: Words) -> list[Text]:
    rules = [
        Text(words.say(texts.rules(as_of=words.day(report.as_of)))),
        Text(words.say(texts.columns)),
    ]
    if any(result.pace.rule for result in report.results):
        rules.append(paragraph([thresholds(report, words)], words))
    return rules


def _readings(report: Report, words: Words) -> list[Text]:
    readings = []
    for result, text in verdicts.readings(report, words):
        reading = words.labelled(verdicts.name(result, words), text)
        readings.append(Text(words.sentence(reading)))
    return readings


def _inputs(report: Report, words: Words) -> list[Text]:
    lines = [
        Text(words.sentence(inputs.input_line(table, words))) for table in report.inputs
    ]
    counts = inputs.problem_counts(report, words)
    if counts:
        lines.append(paragraph([counts], words))
    return lines + _input_problems(report, words, {"warning", "note"})
