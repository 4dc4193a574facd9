"""Everything about one task or safeguard, on one screen."""

from innovate_ts.messages import Language, phrases
from innovate_ts.messages import answers as texts
from innovate_ts.output.answers.data import action_of
from innovate_ts.output.answers.labelled import Entries, shown, source_line, with_id
from innovate_ts.output.screen import Screen
from innovate_ts.output.terminal import Terminal
from innovate_ts.output.words import Words, tasks
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Task
from innovate_ts.verdicts.report_parts import TaskState


def show_task(
    plan: Plan,
    task: Task,
    language: Language,
    terminal: Terminal,
    state: TaskState | None = None,
) -> str:
    """A task or safeguard: who, what, how far it is where a ledger was given, what it drives, its source."""
    screen = Screen.of_plan(language, terminal, plan)
    words = screen.words
    source = source_line(
        words=words,
        source=task.source,
        file=plan.tasks_file,
        line=plan.line(task.id),
    )
    entries: Entries = {
        texts.label_action: _action(plan, task, words),
        texts.label_lead: list(map(words.bureau_in_full, task.lead)),
        texts.label_shared: list(map(words.bureau_in_full, task.responsible)),
        texts.label_supporting: list(map(words.bureau_in_full, task.supporting)),
        texts.label_summary: [words.say(task.summary)],
        texts.label_last_state: _last_state(state, words),
        texts.label_milestones: _milestones(task, state, words),
        texts.label_terms: _terms(task, words),
        texts.label_drives: _driven(plan, task, words),
        phrases.label_source: [source],
    }
    title = words.say(task.title)
    return shown(
        title=f"{task.id}  {title}",
        name=task.title,
        entries=entries,
        screen=screen,
    )


def _terms(task: Task, words: Words) -> list[str]:
    """What a query finds a task by: in both languages, but Chinese stands without English."""
    chinese = words.join(task.terms.zh)
    if words.language == "zh":
        return [chinese]
    english = words.join(task.terms.en)
    return [english, chinese]


def _action(plan: Plan, task: Task, words: Words) -> list[str]:
    action = action_of(plan, task)
    if action is None:
        return []
    title = words.both(action.title)
    return [f"{action.id} {title}"]


def _last_state(state: TaskState | None, words: Words) -> list[str]:
    if state is None:
        return []
    return [
        tasks.dated(state, words),
        tasks.note(state, words),
        tasks.answerable(state, words),
    ]


def _milestones(task: Task, state: TaskState | None, words: Words) -> list[str]:
    """The dated deliverables of a task, with their verdicts where a ledger was given."""
    lines = []
    if state is not None:
        for reported in state.milestones:
            line = tasks.milestone_line(reported, words)
            lines.append(f"{reported.id}  {line}")
        return lines
    for milestone in task.milestones:
        name = words.both(milestone.name)
        due = words.period(milestone.due)
        line = words.with_aside(name, due)
        lines.append(f"{milestone.id}  {line}")
    return lines


def _driven(plan: Plan, task: Task, words: Words) -> list[str]:
    """The goals that are linked to a task."""
    driven = [goal for goal in plan.goals if task.id in goal.tasks]
    return [with_id(goal, words) for goal in driven]
