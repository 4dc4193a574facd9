"""A draft as `tasks.yaml`, with a mark where a reading was a choice."""

from innovate_ts.messages import Language
from innovate_ts.messages import plantext as texts
from innovate_ts.plantext.drafting.marks import words_in_order
from innovate_ts.plantext.drafting.model import (
    Draft,
    DraftAction,
    DraftTask,
)
from innovate_ts.plantext.drafting.sources import source_at
from innovate_ts.plantext.drafting.yaml_writer import (
    YamlWriter,
    flow_list,
    scalar,
)


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


def _write_action(writer: YamlWriter, action: DraftAction) -> None:
    writer.blank()
    writer.item(2)
    writer.entry("id", scalar(action.id))
    writer.entry("title", scalar(action.title))
    writer.entry("source", source_at(action.paragraph, action.title))
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
    label = task.id.lower().replace(".", "-")
    for number, milestone in enumerate(task.milestones, 1):
        writer.item(indent + 4)
        writer.entry("id", f"task-{label}-{number}")
        writer.entry("name", scalar(milestone.name))
        writer.entry("due", milestone.due)
        source = source_at(task.paragraph, milestone.clause.words)
        writer.entry("source", source)
    writer.block(indent + 2)
    writer.entry("source", source_at(task.paragraph, task.title))
