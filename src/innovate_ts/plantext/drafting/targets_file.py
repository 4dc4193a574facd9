"""A draft as `targets.yaml`, in the shape of a plan's data, with a mark where a reading was a choice."""

from decimal import Decimal
from itertools import zip_longest

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import plain
from innovate_ts.messages import Bilingual, Language
from innovate_ts.messages import plantext as texts
from innovate_ts.plantext.drafting.head import count_of_marks, doubt_of_years
from innovate_ts.plantext.drafting.marks import words_in_order
from innovate_ts.plantext.drafting.model import (
    UNKNOWN_YEARS,
    Draft,
    DraftIndicator,
    DraftTarget,
    SetAside,
)
from innovate_ts.plantext.drafting.sources import source_at
from innovate_ts.plantext.drafting.yaml_writer import (
    YamlWriter,
    flow,
    flow_list,
    scalar,
)
from innovate_ts.plantext.stated_aims import StatedAim
from innovate_ts.plantext.zh.kinds import can_be_negative


def targets_yaml(draft: Draft, language: Language, *, plan_id: str) -> str:
    """`targets.yaml` as text.

    Args:
        draft: the draft.
        language: the language of the marks.
        plan_id: the plan's short name.
    """
    writer = YamlWriter(language)
    writer.comment(texts.draft_head_targets)
    writer.comment(count_of_marks(draft))
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
        _write_statement(
            writer=writer,
            statement_id=statement_id,
            goal=goal,
            plan=draft.period,
        )
    writer.blank()
    writer.list_under("other_figures", draft.set_aside)
    for aside in draft.set_aside:
        _write_aside(writer, aside)
    return writer.text()


# --- targets


def _write_plan(writer: YamlWriter, draft: Draft, plan_id: str) -> None:
    title = draft.contents.text.title or plan_id
    writer.entry("plan")
    writer.block(2)
    writer.entry("id", scalar(plan_id))
    writer.entry("title", scalar(title))
    writer.entry("period", draft.period or "", mark=doubt_of_years(draft))
    writer.entry("reviewed", "no")


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
    is_dated = target.period != UNKNOWN_YEARS
    writer.entry("period", target.period if is_dated else "")
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
        steps = []
        for by, share in aim.schedule:
            step = f"{{by: {by}, share: {plain(share)}}}"
            steps.append(step)
        listed = ", ".join(steps)
        writer.entry("schedule", f"[{listed}]")
    if aim.parts:
        _write_parts(writer, target)


def _write_parts(writer: YamlWriter, target: DraftTarget) -> None:
    """What each region is to reach, with the row of the table that says so, or the target's own words."""
    stated = target.stated
    writer.entry("breakdown")
    for part, row in zip_longest(stated.aim.parts, stated.rows):
        source = _source_of(stated)
        if row is not None:
            source = source_at(row, row.text)
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


# --- values


def _baseline(year: int, value: Decimal | None) -> str:
    """The base of a target, with its figure where the text has it."""
    if value is None:
        return flow(period=year)
    # A figure of YAML needs no quotes.
    return f"{{period: {year}, value: {plain(value)}}}"


def _bilingual(text: Bilingual) -> str:
    return flow(zh=text.zh, en=text.en)


def _source_of(stated: StatedAim) -> str:
    return source_at(stated.paragraph, stated.words)
