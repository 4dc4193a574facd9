"""The annexes of a note: what became of each target, which bureaus answer, and what all of it rests on."""

from __future__ import annotations

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
)
from innovate_ts.output.ledger_columns import LED, TASKS
from innovate_ts.output.regions import region_tables
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
from innovate_ts.verdicts.results import Report, Result


class _AnnexPart(NamedTuple):
    number: int
    title: Bilingual
    blocks: list[Block]


def annexes(report: Report, words: Words, *, with_shares: bool) -> Iterator[Block]:
    """The annexes one after the other."""
    parts = (
        _AnnexPart(
            note.OF_RESULTS,
            texts.annex_results,
            _results(report, words, with_shares=with_shares),
        ),
        _AnnexPart(note.OF_BUREAUS, texts.annex_bureaus, _bureaus(report, words)),
        _AnnexPart(note.OF_ACCOUNT, texts.annex_account, _account(report, words)),
    )
    for part in parts:
        mark = texts.annex(number=part.number)
        yield Annex(words.say(mark), words.say(part.title))
        yield from part.blocks


def _results(report: Report, words: Words, *, with_shares: bool) -> list[Block]:
    """Targets with figures, goals that are judged or linked to a task, milestones, the regions of targets."""
    targets = numbered_table(RESULTS, figures(report), report, words)
    linked: list[Result] = []
    others: list[Result] = []
    for goal in statements(report):
        is_listed = goal.lead or goal.is_lacking or goal.is_decided
        (linked if is_listed else others).append(goal)
    goals: list[Block] = [*numbered_table(GOALS, linked, report, words)]
    if others:
        text = texts.goals_counted(count=len(others))
        goals.append(_remark(text, words))
    sections: list[PaperSection[Block]] = [
        PaperSection(words.say(workbook_texts.figures), targets),
        PaperSection(words.say(phrases.statements), goals),
        PaperSection(
            words.say(ledger_texts.milestone),
            numbered_table(MILESTONES, milestones(report), report, words),
        ),
    ]
    for regions in region_tables(report, words, with_shares=with_shares):
        period = words.period(regions.of.period)
        name = words.with_aside(verdicts.name(regions.of, words), period)
        head = words.labelled(words.say(phrases.by_region), name)
        rows = table(of_regions(regions), regions.rows, report, words)
        remarks = [_fine(words.sentence(remark)) for remark in regions.remarks]
        sections.append(PaperSection(head, [*rows, *remarks]))
    if not report.results:
        return [_remark(texts.ledger_alone, words)]
    return under_headings(sections, words)


def _remark(text: Bilingual, words: Words) -> Line:
    """A sentence below a table."""
    sentence = words.sentence(words.say(text))
    return _fine(sentence)


def _fine(text: str) -> Line:
    return Line(text, "Table Text")


def _bureaus(report: Report, words: Words) -> list[Block]:
    """Each bureau with what it leads or is linked to; the tasks of a ledger by bureau, and each."""
    results = [*figures(report), *statements(report)]
    leads = by_lead(results)
    unlinked = leads.pop("", [])
    rows = []
    for lead, led in leads.items():
        name = bureaus.lead_name(lead, words)
        # A task serves an indicator, whatever the years of its targets: each has one row.
        rows += [
            LedResult(name, current(group, report.as_of)) for group in by_indicator(led)
        ]
    linked: list[Block] = [*numbered_table(LEADS, rows, report, words)]
    if rows:
        linked.append(_remark(texts.editorial, words))
    if unlinked:
        text = texts.unlinked(count=len(by_indicator(unlinked)))
        linked.append(_remark(text, words))
    sections = [PaperSection(words.say(texts.annex_results), linked)]
    if report.tasks:
        led_by = table(LED, tasks_by_lead(report).items(), report, words)
        tasks = table(TASKS, report.tasks, report, words)
        closed = _remark(ledger_texts.closed_is_ours, words)
        sections += [
            PaperSection(words.say(ledger_texts.by_lead), list(led_by)),
            PaperSection(words.say(ledger_texts.each_task), [*tasks, closed]),
        ]
    return under_headings(sections, words)


def _account(report: Report, words: Words) -> list[Block]:
    """What the note rests on: the rules, the readings, the files, the program."""
    day = words.day(report.as_of)
    rules = [words.say(texts.rules(as_of=day))]
    if any(result.pace.rule for result in report.results):
        rules.append(words.sentence(thresholds(report, words)))
    program = words.say(texts.program(version=VERSION))
    read_as = verdicts.readings(report, words)
    readings = table(READINGS, read_as, report, words)
    inputs = table(INPUTS, report.inputs, report, words)
    problems = table(PROBLEMS, report.problems, report, words)
    parts: tuple[tuple[Bilingual, Sequence[Block]], ...] = (
        (texts.rules_head, list(map(_fine, rules))),
        (texts.readings_head, readings),
        (workbook_texts.sheet_files, inputs),
        (texts.problems_head, problems),
        (texts.program_head, [_fine(program)]),
    )
    sections = [PaperSection(words.say(head), blocks) for head, blocks in parts]
    return under_headings(sections, words)
