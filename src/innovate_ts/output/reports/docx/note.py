"""What a supervision note says, part by part; how it is set on paper is another module's matter."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from types import MappingProxyType
from typing import NamedTuple

from innovate_ts.findings import Severity
from innovate_ts.messages import Bilingual, Language, phrases
from innovate_ts.messages import ledger as ledger_texts
from innovate_ts.messages import note as texts
from innovate_ts.output.arrange import (
    by_indicator,
    by_lead,
    figures,
    lacking,
    statements,
)
from innovate_ts.output.numbers import done
from innovate_ts.output.regions import RegionTable, region_tables
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
from innovate_ts.output.reports.docx.standing import overview
from innovate_ts.output.reports.docx.tables import (
    GOAL_COLUMNS,
    LEAD_COLUMNS,
    RESULT_COLUMNS,
    NoteRow,
    numbered,
    region_table,
    table,
)
from innovate_ts.output.reports.docx.tasks import tasks
from innovate_ts.output.words import Words, bureaus, inputs, verdicts
from innovate_ts.output.words.pace import thresholds
from innovate_ts.output.words.standing import standing
from innovate_ts.verdicts.results import Report, Result


class NotePart(NamedTuple):
    """A part of the note under a heading of the first level."""

    head: Bilingual
    blocks: Iterable[Block]
    lies_sideways: bool = False
    is_told: bool = True


def words_of_note(
    language: Language, bureaus: Mapping[str, str] = MappingProxyType({})
) -> Words:
    """Words of a document: every name is listed."""
    return Words(language, named=None, bureaus=bureaus)


def title(report: Report, words: Words) -> str:
    """Of what the note is: its subject, where the plan names one, else the plan; and of when."""
    plan = report.plan
    when = words.say(_when(report, words))
    if plan.subject:
        subject = words.say(plan.subject)
        text = texts.title(when=when, subject=subject)
    else:
        name = words.say(plan.title)
        text = texts.title_of_plan(when=when, title=name)
    return words.say(text)


def _when(report: Report, words: Words) -> Bilingual:
    if report.year is not None:
        return texts.year(year=report.year)
    day = words.day(report.as_of)
    return phrases.as_of(as_of=day)


def blocks(
    report: Report, words: Words, *, with_shares: bool = False
) -> Iterator[Block]:
    """The parts in their order, each under its numbered heading; a ledger alone is about tasks alone.

    Args:
        report: the report.
        words: the language.
        with_shares: whether the regions' shares of sums are told.
    """
    is_of_goals = bool(figures(report) or statements(report)) or not report.tasks
    tables = region_tables(report, words, with_shares=with_shares)
    parts = (
        NotePart(
            head=phrases.section_overview,
            blocks=overview(report, words),
        ),
        NotePart(
            head=phrases.section_results,
            blocks=_results(report, tables, words),
            lies_sideways=True,
            is_told=is_of_goals,
        ),
        NotePart(
            head=ledger_texts.section,
            blocks=tasks(report, words),
            lies_sideways=True,
            is_told=bool(report.tasks),
        ),
        NotePart(
            head=texts.problems,
            blocks=_shortcomings(report, words),
        ),
        NotePart(
            head=texts.units,
            blocks=_leads(report, words),
            is_told=is_of_goals,
        ),
        NotePart(
            head=phrases.section_readings,
            blocks=_account(report, words),
        ),
    )
    printed = [part for part in parts if part.is_told]
    for count, part in enumerate(printed, 1):
        if part.lies_sideways:
            yield Turn(sideways=True)
        head = words.say(part.head)
        yield heading(count, head, words)
        yield from part.blocks
        if part.lies_sideways:
            yield Turn(sideways=False)


def _results(
    report: Report, tables: Sequence[RegionTable], words: Words
) -> Iterator[Block]:
    sections = []
    targets = figures(report)
    if targets:
        head = words.say(texts.targets)
        of_targets = table(RESULT_COLUMNS, numbered(targets), words)
        sections.append(NoteSection(head, [of_targets]))
    goals = statements(report)
    if goals:
        head = words.say(phrases.statements)
        of_goals = table(GOAL_COLUMNS, numbered(goals), words)
        sections.append(NoteSection(head, [of_goals]))
    for of_regions in tables:
        name = verdicts.name(of_regions.of, words)
        period = words.period(of_regions.of.period)
        head = words.labelled(
            words.say(phrases.by_region), words.with_aside(name, period)
        )
        remarks = [paragraph([remark], words) for remark in of_regions.remarks]
        paper_table = region_table(of_regions, words)
        sections.append(NoteSection(head, [paper_table, *remarks]))
    return under_headings(sections, words)


def _shortcomings(report: Report, words: Words) -> Iterable[Block]:
    """What is missed, behind, without figures or not to be assessed, by lead; and errors of the input."""
    sections = []
    for lead, results in lacking(report).items():
        # A bureau's name is never changed by a heading.
        head = bureaus.lead_name(lead, words)
        if not lead:
            head = capital(head)
        entries = []
        for number, result in enumerate(results, 1):
            shortcoming = _shortcoming(result, words)
            entry = Text(f"{number}. {shortcoming.text}")
            entries.append(entry)
        sections.append(NoteSection(head, entries))
    errors = _input_problems(report, words, {"error"})
    if errors:
        head = words.say(texts.errors)
        sections.append(NoteSection(head, errors))
    if not sections:
        nothing = words.say(phrases.section_lacking_none)
        return [paragraph([nothing], words)]
    return under_headings(sections, words)


def _shortcoming(result: Result, words: Words) -> Text:
    """One result that lacks something: its period, by how much, why, and whom to ask."""
    lacks = texts.lacking(
        status=verdicts.status(result, words),
        text=_lack(result, words),
    )
    sentences = [
        words.say(lacks),
        *verdicts.notes(result, words, tells_course=False),
    ]
    if result.lead:
        led_by = bureaus.whom_to_ask(result, words)
        sentences.append(words.say(led_by))
    if result.data_owner:
        data_from = phrases.data_from(owner=words.bureau(result.data_owner))
        sentences.append(words.say(data_from))
    return paragraph(sentences, words)


def _lack(result: Result, words: Words) -> str:
    """A target, and by how much it falls short or is behind; where no figure says that, its period."""
    name = verdicts.name(result, words)
    text = standing(result, words, name=name, dated=True)
    if not text:
        of_period = texts.of_period(name=name, period=words.period(result.period))
        return words.say(of_period)
    if result.is_missed and result.achievement is not None:
        with_share = texts.share(text=text, share=done(result))
        return words.say(with_share)
    return text


def _input_problems(
    report: Report, words: Words, severities: Collection[Severity]
) -> list[Text]:
    lines = []
    for problem in report.problems:
        if problem.severity in severities:
            severity = words.say(inputs.severity_name(problem.severity))
            line = texts.input_problem(
                severity=capital(severity),
                line=problem.line(words.language),
                hint=words.say(problem.hint),
            )
            text = words.say(line)
            lines.append(Text(text))
    return lines


def _leads(report: Report, words: Words) -> Iterator[Block]:
    """Each lead with what its tasks are linked to, and what is linked to no task."""
    yield Text(words.say(texts.editorial))
    results_by_lead = by_lead([*figures(report), *statements(report)])
    without_task = results_by_lead.pop("", [])
    rows = []
    for lead, results in results_by_lead.items():
        name = bureaus.lead_name(lead, words)
        # A task serves an indicator, whatever the years of its targets: each has one row.
        for first, *_ in by_indicator(results):
            row = NoteRow(first, lead=name)
            rows.append(row)
    if rows:
        yield table(LEAD_COLUMNS, rows, words)
    if without_task:
        unlinked = _unlinked(without_task, words)
        yield paragraph([unlinked], words)


def _unlinked(results: Sequence[Result], words: Words) -> str:
    names = []
    for first, *_ in by_indicator(results):
        name = verdicts.name(first, words)
        names.append(name)
    listed = words.join_names(names)
    return words.say(texts.unlinked(names=listed))


def _account(report: Report, words: Words) -> Iterator[Block]:
    """What the note rests on: the rules, the readings, the files, the program."""
    program = texts.program(version=version("innovate-ts"))
    sections = (
        NoteSection(
            head=words.say(texts.rules_head),
            blocks=_rules(report, words),
        ),
        NoteSection(
            head=words.say(texts.readings_head),
            blocks=_readings(report, words),
        ),
        NoteSection(
            head=words.say(phrases.section_inputs),
            blocks=_inputs(report, words),
        ),
        NoteSection(
            head=words.say(texts.program_head),
            blocks=[Text(words.say(program))],
        ),
    )
    return under_headings(sections, words)


def _rules(report: Report, words: Words) -> list[Text]:
    day = words.day(report.as_of)
    how = texts.rules(as_of=day)
    rules = [
        Text(words.say(how)),
        Text(words.say(texts.columns)),
    ]
    if any(result.pace.rule for result in report.results):
        limits = thresholds(report, words)
        rules.append(paragraph([limits], words))
    return rules


def _readings(report: Report, words: Words) -> list[Text]:
    readings = []
    for result, text in verdicts.readings(report, words):
        name = verdicts.name(result, words)
        reading = words.labelled(name, text)
        sentence = words.sentence(reading)
        readings.append(Text(sentence))
    return readings


def _inputs(report: Report, words: Words) -> list[Text]:
    lines = []
    for read in report.inputs:
        line = inputs.input_line(read, words)
        sentence = words.sentence(line)
        lines.append(Text(sentence))
    counts = inputs.problem_counts(report, words)
    if counts:
        lines.append(paragraph([counts], words))
    return lines + _input_problems(report, words, {"warning", "note"})
