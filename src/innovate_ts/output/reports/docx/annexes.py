"""The annexes of a note: what became of each target, which bureaus answer, and what all of it rests on."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from innovate_ts.basics.version import VERSION
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import ledger as ledger_texts
from innovate_ts.messages import note as texts
from innovate_ts.messages import workbook as workbook_texts
from innovate_ts.output.arrange import (
    by_indicator,
    by_lead,
    current,
    figures,
    milestones,
    statements,
    tasks_by_lead,
    worst_first,
)
from innovate_ts.output.ledger_columns import LED, TASKS
from innovate_ts.output.regions import RegionTable, region_tables
from innovate_ts.output.reports.docx.blocks import (
    Annex,
    Block,
    Line,
    PaperSection,
    numbered_table,
    table,
    under_headings,
)
from innovate_ts.output.reports.docx.columns import (
    GOALS,
    INPUTS,
    LEADS,
    MILESTONES,
    PROBLEMS,
    READINGS,
    RESULTS,
    LedResult,
    of_regions,
)
from innovate_ts.output.words import Words, bureaus, note, verdicts
from innovate_ts.output.words.pace import thresholds
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result


class _AnnexPart(NamedTuple):
    number: int
    title: Bilingual
    blocks: list[Block]


def annexes(report: Report, words: Words, *, with_shares: bool) -> Iterator[Block]:
    """The annexes one after the other."""
    parts = (
        _AnnexPart(
            number=note.OF_RESULTS,
            title=texts.annex_results,
            blocks=_results(report, words, with_shares=with_shares),
        ),
        _AnnexPart(
            number=note.OF_BUREAUS,
            title=texts.annex_bureaus,
            blocks=_bureaus(report, words),
        ),
        _AnnexPart(
            number=note.OF_ACCOUNT,
            title=texts.annex_account,
            blocks=_account(report, words),
        ),
    )
    for part in parts:
        mark = texts.annex(number=part.number)
        yield Annex(
            mark=words.say(mark),
            title=words.say(part.title),
        )
        yield from part.blocks


def _results(report: Report, words: Words, *, with_shares: bool) -> list[Block]:
    """Targets with figures, goals that are judged or linked to a task, milestones, the regions of targets."""
    if not report.results:
        return [_remark(texts.ledger_alone, words)]
    targets = numbered_table(
        columns=RESULTS,
        rows=figures(report),
        report=report,
        words=words,
    )
    deliverables = numbered_table(
        columns=MILESTONES,
        rows=milestones(report),
        report=report,
        words=words,
    )
    sections = [
        _section(
            head=workbook_texts.figures,
            blocks=targets,
            words=words,
        ),
        _section(
            head=phrases.statements,
            blocks=_goals(report, words),
            words=words,
        ),
        _section(
            head=ledger_texts.milestone,
            blocks=deliverables,
            words=words,
        ),
    ]
    for regions in region_tables(report, words, with_shares=with_shares):
        section = _of_regions(regions, report, words)
        sections.append(section)
    return under_headings(sections, words)


def _section(
    head: Bilingual, blocks: Sequence[Block], words: Words
) -> PaperSection[Block]:
    return PaperSection(words.say(head), blocks)


def _goals(report: Report, words: Words) -> list[Block]:
    """The goals that are judged or linked to a task; the others are counted."""
    linked: list[Result] = []
    others: list[Result] = []
    for goal in statements(report):
        is_listed = goal.lead or goal.is_lacking or goal.is_decided
        group = linked if is_listed else others
        group.append(goal)
    blocks: list[Block] = []
    blocks += numbered_table(
        columns=GOALS,
        rows=linked,
        report=report,
        words=words,
    )
    if others:
        text = texts.goals_counted(count=len(others))
        blocks.append(_remark(text, words))
    return blocks


def _of_regions(
    regions: RegionTable, report: Report, words: Words
) -> PaperSection[Block]:
    """The regions of one target, with what is to be noted of them."""
    name = words.with_aside(
        text=verdicts.name(regions.of, words),
        aside=words.period(regions.of.period),
    )
    head = words.labelled(
        name=words.say(phrases.by_region),
        text=name,
    )
    blocks: list[Block] = []
    blocks += table(
        columns=of_regions(regions),
        rows=regions.rows,
        report=report,
        words=words,
    )
    remarks = map(words.sentence, regions.remarks)
    blocks += map(_fine, remarks)
    return PaperSection(head, blocks)


def _remark(text: Bilingual, words: Words) -> Line:
    """A sentence below a table."""
    sentence = words.sentence(words.say(text))
    return _fine(sentence)


def _fine(text: str) -> Line:
    return Line(text, "Table Text")


def _bureaus(report: Report, words: Words) -> list[Block]:
    """Each bureau with what it leads or is linked to; the tasks of a ledger by bureau, and each."""
    linked = _linked(report, words)
    sections = [
        _section(
            head=texts.annex_results,
            blocks=linked,
            words=words,
        )
    ]
    if report.tasks:
        led = table(
            columns=LED,
            rows=tasks_by_lead(report).items(),
            report=report,
            words=words,
        )
        tasks: list[Block] = []
        tasks += table(
            columns=TASKS,
            rows=report.tasks,
            report=report,
            words=words,
        )
        tasks.append(_remark(ledger_texts.closed_is_ours, words))
        sections.append(
            _section(
                head=ledger_texts.by_lead,
                blocks=led,
                words=words,
            )
        )
        sections.append(
            _section(
                head=ledger_texts.each_task,
                blocks=tasks,
                words=words,
            )
        )
    return under_headings(sections, words)


def _linked(report: Report, words: Words) -> list[Block]:
    """The bureaus with the targets and goals that they answer for; those of none are counted."""
    results = [*figures(report), *statements(report)]
    leads = by_lead(results)
    unlinked = leads.pop("", [])
    rows = []
    for lead, led in leads.items():
        name = bureaus.lead_name(lead, words)
        # All that is lacking, as the text tells it; else one row for each indicator.
        for group in by_indicator(led):
            lacking_ones = [result for result in group if result.is_lacking]
            shown = worst_first(lacking_ones) or [current(group, report.as_of)]
            rows += [LedResult(name, result) for result in shown]
    blocks: list[Block] = []
    blocks += numbered_table(
        columns=LEADS,
        rows=rows,
        report=report,
        words=words,
    )
    if rows:
        blocks.append(_remark(texts.editorial, words))
    if unlinked:
        indicators = by_indicator(unlinked)
        text = texts.unlinked(count=len(indicators))
        blocks.append(_remark(text, words))
    return blocks


def _account(report: Report, words: Words) -> list[Block]:
    """What the note rests on: the rules, the readings, the files, the program."""
    readings = table(
        columns=READINGS,
        rows=verdicts.readings(report, words),
        report=report,
        words=words,
    )
    inputs = table(
        columns=INPUTS,
        rows=report.inputs,
        report=report,
        words=words,
    )
    problems = table(
        columns=PROBLEMS,
        rows=report.problems,
        report=report,
        words=words,
    )
    program = words.say(texts.program(version=VERSION))
    sections = [
        _section(
            head=texts.rules_head,
            blocks=_rules(report, words),
            words=words,
        ),
        _section(
            head=texts.readings_head,
            blocks=readings,
            words=words,
        ),
        _section(
            head=workbook_texts.sheet_files,
            blocks=inputs,
            words=words,
        ),
        _section(
            head=texts.problems_head,
            blocks=problems,
            words=words,
        ),
        _section(
            head=texts.program_head,
            blocks=[_fine(program)],
            words=words,
        ),
    ]
    return under_headings(sections, words)


def _rules(report: Report, words: Words) -> list[Line]:
    """By what rules it was judged."""
    day = words.day(report.as_of)
    rules = words.say(texts.rules(as_of=day))
    lines = [_fine(rules)]
    if report.has_pace:
        limits = words.sentence(thresholds(report, words))
        lines.append(_fine(limits))
    return lines
