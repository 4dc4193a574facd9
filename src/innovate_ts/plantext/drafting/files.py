"""A draft as the two YAML files, in the shape of a plan's data, with a mark where a reading was a choice."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from itertools import zip_longest
from typing import assert_never

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import plain
from innovate_ts.messages import Bilingual, Language
from innovate_ts.messages import plantext as texts
from innovate_ts.plantext.drafting.marks import MATTERS, Matter, words_in_order
from innovate_ts.plantext.drafting.model import (
    UNKNOWN_YEARS,
    Draft,
    DraftAction,
    DraftIndicator,
    DraftTarget,
    DraftTask,
    SetAside,
)
from innovate_ts.plantext.drafting.yaml_writer import (
    YamlWriter,
    flow,
    flow_list,
    scalar,
)
from innovate_ts.plantext.paragraphs import Paragraph
from innovate_ts.plantext.stated_aims import StatedAim
from innovate_ts.plantext.zh.kinds import can_be_negative
from innovate_ts.plantext.zh.years import years_of


def targets_yaml(draft: Draft, language: Language, *, plan_id: str) -> str:
    """`targets.yaml` as text.

    Args:
        draft: the draft.
        language: the language of the marks.
        plan_id: the plan's short name.
    """
    writer = YamlWriter(language)
    writer.comment(texts.draft_head_targets)
    writer.comment(_count_of_marks(draft))
    writer.blank()
    _write_plan(writer, draft, plan_id)
    writer.blank()
    writer.list_under("indicators", draft.indicators)
    for indicator in draft.indicators:
        _write_indicator(writer, indicator)
    writer.blank()
    writer.list_under("statements", draft.statements)
    for number, goal in enumerate(draft.statements, 1):
        statement_id = f"statement-{number:02}"
        _write_statement(writer, statement_id, goal, draft.period)
    writer.blank()
    writer.list_under("other_figures", draft.set_aside)
    for aside in draft.set_aside:
        _write_aside(writer, aside)
    return writer.text()


def tasks_yaml(draft: Draft, language: Language) -> str:
    """`tasks.yaml` as text.

    Args:
        draft: the draft.
        language: the language of the marks.
    """
    writer = YamlWriter(language)
    writer.comment(texts.draft_head_tasks)
    writer.blank()
    writer.list_under("bureaus", draft.bureaus)
    for name in draft.bureaus:
        writer.item(2)
        writer.entry("name", scalar(name))
    writer.blank()
    writer.list_under("actions", draft.actions)
    for action in draft.actions:
        _write_action(writer, action)
    writer.blank()
    writer.list_under("safeguards", draft.safeguards)
    for task in draft.safeguards:
        writer.blank()
        _write_task(writer, task, indent=2)
    return writer.text()


def _count_of_marks(draft: Draft) -> Bilingual:
    """How much there is to be answered, by what matters most."""
    counts: Counter[Matter] = Counter(mark.matter for mark in draft.marks)
    if _doubt_of_years(draft) is not None:
        counts["time"] += 1
    figures = sum(aside.is_open for aside in draft.set_aside)
    named = [(texts.draft_figures, figures)]
    named += [(_name_of(matter), counts[matter]) for matter in MATTERS]
    listed = [
        texts.draft_count_of(matter=name, count=count) for name, count in named if count
    ]
    if not listed:
        return texts.draft_head_no_marks
    in_order = Bilingual(
        zh="；".join(text.zh for text in listed),
        en=", ".join(text.en for text in listed),
    )
    total = figures + counts.total()
    return texts.draft_head_counts(total=total, counts=in_order)


def _name_of(matter: Matter) -> Bilingual:
    match matter:
        case "indicator":
            return texts.draft_matter_indicator
        case "sense":
            return texts.draft_matter_sense
        case "time":
            return texts.draft_matter_time
        case "bodies":
            return texts.draft_matter_bodies
        case "base":
            return texts.draft_matter_base
        case "remark":
            return texts.draft_matter_remark
        case _:
            assert_never(matter)


# --- targets


def _write_plan(writer: YamlWriter, draft: Draft, plan_id: str) -> None:
    title = draft.contents.text.title or plan_id
    writer.entry("plan")
    writer.block(2)
    writer.entry("id", scalar(plan_id))
    writer.entry("title", scalar(title))
    writer.entry("period", draft.period or "", mark=_doubt_of_years(draft))
    writer.entry("reviewed", "no")


def _doubt_of_years(draft: Draft) -> Bilingual | None:
    """What is to be checked of the plan's years; nothing where its title tells them."""
    if draft.contents.period is None:
        return texts.draft_no_period
    if years_of(draft.contents.text.title) is None:
        return texts.draft_period_guess
    return None


def _write_indicator(writer: YamlWriter, indicator: DraftIndicator) -> None:
    writer.blank()
    writer.item(2, words_in_order(indicator.notes))
    writer.entry("id", indicator.id)
    writer.entry("name", scalar(indicator.name))
    writer.entry("unit", scalar(indicator.unit))
    writer.entry("aggregation", indicator.aggregation)
    if indicator.binding is not None:
        writer.entry("binding", indicator.binding)
    if indicator.assigned is not None:
        _write_answerable(writer, indicator.assigned)
    if indicator.published_after:
        writer.entry("published_after", indicator.published_after)
    if can_be_negative(indicator.name):
        writer.entry("can_be_negative", "yes")
    if indicator.redefined is not None:
        because = _bilingual(texts.draft_redefined)
        writer.entry("breaks", f"[{{from: {indicator.redefined}, because: {because}}}]")
    if indicator.growth_basis == "constant":
        writer.entry("growth_basis", "constant")
    if indicator.reading is not None:
        writer.entry("interpretation")
        writer.block(6)
        writer.entry("reading", _bilingual(indicator.reading))
        writer.block(4)
    if not indicator.targets:
        return
    writer.entry("targets")
    for target in indicator.targets:
        _write_target(writer, target)


def _write_answerable(writer: YamlWriter, assigned: StatedAim) -> None:
    """Who answers for an indicator, and where the text says so."""
    for role, names in assigned.aim.answers._asdict().items():
        if names:
            writer.entry(role, flow_list(names))
    writer.entry("source", _source_of(assigned))


def _write_target(writer: YamlWriter, target: DraftTarget) -> None:
    writer.item(6, words_in_order(target.notes))
    writer.entry("period", "" if target.period == UNKNOWN_YEARS else target.period)
    if target.measure != "value":
        writer.entry("measure", target.measure)
    aim = target.stated.aim
    writer.entry(target.key, _asked(target))
    if aim.strive is not None:
        writer.entry("strive", plain(aim.strive))
    if target.degree:
        writer.entry("degree", scalar(target.degree))
    if target.unit:
        writer.entry("unit", scalar(target.unit))
    if target.tolerance is not None:
        writer.entry("tolerance", target.tolerance.figure)
        writer.entry("tolerance_side", target.tolerance.side)
    if target.base is not None:
        writer.entry("baseline", _baseline(target.base, target.base_value))
    writer.entry("source", _source_of(target.stated))
    if aim.schedule:
        steps = [f"{{by: {by}, share: {plain(share)}}}" for by, share in aim.schedule]
        writer.entry("schedule", f"[{', '.join(steps)}]")
    if aim.parts:
        _write_parts(writer, target)


def _write_parts(writer: YamlWriter, target: DraftTarget) -> None:
    """What each region is to reach, with the row of the table that says so, or the target's own words."""
    stated = target.stated
    writer.entry("breakdown")
    for part, row in zip_longest(stated.aim.parts, stated.rows):
        source = _source_of(stated)
        if row is not None:
            source = _source(row, row.text)
        writer.item(10)
        writer.entry("name", scalar(part.name))
        writer.entry(target.key, plain(part.value))
        writer.entry("source", source)
    writer.block(8)


def _asked(target: DraftTarget) -> str:
    """The figure that a target asks for, or how much above which other series."""
    if not target.reference:
        return target.value
    return f"{{indicator: {target.reference}, plus: {target.value}}}"


def _write_statement(
    writer: YamlWriter, statement_id: str, goal: StatedAim, plan: Period | None
) -> None:
    due = goal.aim.period or plan
    writer.blank()
    writer.item(2)
    writer.entry("id", statement_id)
    writer.entry("name", scalar(goal.aim.indicator))
    writer.entry("period", due.end.year if due else "")
    writer.entry("source", _source_of(goal))


def _write_aside(writer: YamlWriter, aside: SetAside) -> None:
    writer.blank()
    doubts = []
    if aside.is_open:
        doubts.append(texts.draft_look)
    writer.item(2, doubts)
    writer.entry("phrase", scalar(aside.words))
    # A figure has no id or name: its phrase is what it is known by, and stands before its source.
    paragraph = aside.paragraph
    source = flow(section=paragraph.section, paragraph=paragraph.number)
    writer.entry("source", source)
    writer.entry("reason", _bilingual(aside.reason))


# --- tasks


def _write_action(writer: YamlWriter, action: DraftAction) -> None:
    writer.blank()
    writer.item(2)
    writer.entry("id", scalar(action.id))
    writer.entry("title", scalar(action.title))
    writer.entry("source", _source(action.paragraph, action.title))
    writer.entry("tasks")
    for task in action.tasks:
        writer.blank()
        _write_task(writer, task, indent=6)


def _write_task(writer: YamlWriter, task: DraftTask, *, indent: int) -> None:
    writer.item(indent, words_in_order(task.notes))
    writer.entry("id", scalar(task.id))
    writer.entry("title", scalar(task.title))
    if task.lead:
        writer.entry("lead", flow_list(task.lead))
    if task.responsible:
        writer.entry("responsible", flow_list(task.responsible))
    if task.supporting:
        writer.entry("supporting", flow_list(task.supporting))
    if task.milestones:
        writer.entry("milestones")
    for number, milestone in enumerate(task.milestones, 1):
        writer.item(indent + 4)
        writer.entry("id", f"task-{task.id.lower().replace('.', '-')}-{number}")
        writer.entry("name", scalar(milestone.name))
        writer.entry("due", milestone.due)
        words = milestone.clause.text
        writer.entry("source", _source(task.paragraph, words))
    writer.block(indent + 2)
    writer.entry("source", _source(task.paragraph, task.title))


# --- values


def _baseline(year: int, value: Decimal | None) -> str:
    """The base of a target, with its figure where the text has it."""
    if value is None:
        return flow(period=year)
    # A figure of YAML needs no quotes.
    return f"{{period: {year}, value: {plain(value)}}}"


def _milestone_id(task_id: str) -> str:
    """1-2-due of task 1.2."""
    parts = task_id.lower().replace(".", "-")
    return f"{parts}-due"


def _bilingual(text: Bilingual) -> str:
    return flow(zh=text.zh, en=text.en)


def _source_of(stated: StatedAim) -> str:
    return _source(stated.paragraph, stated.words)


def _source(paragraph: Paragraph, words: str) -> str:
    """Where words stand; of a cell that reaches down from another row, its row is quoted."""
    phrase = words
    if paragraph.find(words) is None:
        phrase = paragraph.text
    return flow(
        section=paragraph.section,
        paragraph=paragraph.number,
        phrase=phrase,
    )
