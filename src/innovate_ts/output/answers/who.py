"""The answer to `who`: a sentence first, then what stands behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from innovate_ts.messages import Bilingual, Language, phrases, quoted
from innovate_ts.messages import answers as texts
from innovate_ts.output.answers.data import NO_STATES
from innovate_ts.output.screen import Screen
from innovate_ts.output.terminal import Line, Terminal, painted
from innovate_ts.plan.answers import (
    Answer,
    BureauFound,
    NothingFound,
    SeveralBureaus,
    TasksFound,
)
from innovate_ts.plan.models.indicators import Goal, Indicator
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Task
from innovate_ts.plan.questions import asked_about

if TYPE_CHECKING:
    from innovate_ts.verdicts.report_parts import TaskState

FEW = 3
"""Tasks that are listed one by one; more of them are grouped by their lead."""


def who_text(
    plan: Plan,
    query: str,
    answer: Answer,
    language: Language,
    terminal: Terminal,
    states: Mapping[str, TaskState] = NO_STATES,
) -> str:
    """An answer as lines of at most the terminal's width, with the last states of its tasks where known."""
    who = _Who(
        plan=plan,
        query=query,
        screen=Screen.of_plan(language, terminal, plan),
        states=states,
    )
    match answer:
        case TasksFound():
            lines = who.tasks(answer)
        case BureauFound():
            lines = who.bureau(answer)
        case SeveralBureaus():
            lines = who.ambiguous(answer)
        case NothingFound():
            lines = who.nothing(answer)
    return painted(lines, terminal)


class _Who:
    def __init__(
        self,
        plan: Plan,
        query: str,
        screen: Screen,
        states: Mapping[str, TaskState],
    ) -> None:
        self.plan = plan
        # Of a question what it is about: 高企归谁管 stands in no task.
        self.query = quoted(asked_about(query) or query)
        self.screen = screen
        self.words = screen.words
        self.states = states

    def tasks(self, answer: TasksFound) -> Iterator[Line]:
        """Who leads the tasks; one task by a sentence of its own, many grouped by lead."""
        words = self.words
        tasks = answer.tasks
        sentence = self.task_sentence(answer)
        yield from self.first(sentence)
        if len(tasks) == 1:
            (task,) = tasks
            if answer.goal:
                # The sentence before it names the goal, and the task by its number at most.
                title = words.both(task.title)
                yield from self.text(f"{task.id}  {title}", "")
            yield from self.one_task(task)
        elif len(tasks) <= FEW:
            for task in tasks:
                yield from self.listed(task, with_lead=True)
        else:
            yield from self.grouped(tasks)
        if answer.also:
            also = [task.id for task in answer.also]
            mentioned = texts.also_mentioned(tasks=words.join(also))
            yield from self.text(mentioned)
        if answer.bureau:
            bureau = words.bureau_in_full(answer.bureau.name)
            perhaps = texts.or_bureau(bureau=bureau)
            yield from self.text(perhaps)

    def task_sentence(self, answer: TasksFound) -> Bilingual:
        """`市工业和信息化局 leads 4.2 …, with 市科学技术局 and 市发展改革委`."""
        tasks = answer.tasks
        if answer.goal is not None:
            return self.goal_sentence(answer.goal, tasks)
        if len(tasks) == 1:
            (task,) = tasks
            return self.one_task_sentence(task)
        return texts.tasks_match(
            query=self.query,
            count=self.count(tasks),
            led=self.led(tasks),
        )

    def goal_sentence(self, goal: Goal, tasks: Sequence[Task]) -> Bilingual:
        """Who answers for a goal, or else who leads the tasks that are linked to it."""
        name = self.words.named_first(goal.name)
        if isinstance(goal, Indicator) and goal.lead:
            others = goal.bureaus[len(goal.lead) :]
            return texts.answers_for(
                goal=name,
                lead=self.in_full(goal.lead),
                others=self.in_full(others),
            )
        if not tasks:
            return texts.not_linked(goal=name)
        led = self.led(tasks)
        return texts.tasks_linked(goal=name, led=led)

    def one_task_sentence(self, task: Task) -> Bilingual:
        """Who leads one task, and with whom."""
        title = self.words.named_first(task.title)
        name = f"{task.id} {title}"
        if not task.lead:
            return texts.names_no_lead(task=name)
        lead = self.in_full(task.lead)
        sentence = texts.leads_alone(lead=lead, task=name)
        if task.responsible:
            sentence = texts.leads_with(
                lead=lead,
                task=name,
                others=self.in_full(task.responsible),
            )
        if task.supporting:
            sentence = texts.with_support(
                sentence=sentence,
                others=self.in_full(task.supporting),
            )
        return sentence

    def led(self, tasks: Sequence[Task]) -> str:
        """Each bureau with the tasks that it leads."""
        words = self.words
        clauses = []
        for lead, group in _by_lead(tasks).items():
            ids = [task.id for task in group]
            text = texts.leads_ids(
                lead=self.lead_name(lead),
                tasks=words.join_and(ids),
            )
            clauses.append(words.say(text))
        # By semicolons, for the ids of each bureau are a list with commas.
        return words.join_all(clauses)

    def lead_name(self, lead: str) -> str:
        """A lead, or that the plan names none."""
        if not lead:
            return self.words.say(texts.nobody)
        return self.in_full([lead])

    def in_full(self, bureaus: Sequence[str]) -> str:
        """Bureaus by their names in a sentence."""
        names = map(self.words.bureau_in_full, bureaus)
        return self.words.join_and(list(names))

    def one_task(self, task: Task) -> Iterator[Line]:
        """What is to be done, and how far it is."""
        if task.summary != task.title:
            yield from self.text(task.summary)
        state = self.last_state(task)
        if state:
            line = texts.last_state(state=state)
            yield from self.text(line, "")

    def listed(self, task: Task, *, with_lead: bool) -> Iterator[Line]:
        """A task with its titles, and with its lead where that is not said above it."""
        words = self.words
        title = words.both(task.title)
        text = f"{task.id}  {title}"
        if with_lead and task.lead:
            lead = words.bureaus_joined(task.lead)
            text += f" · {lead}"
        state = self.last_state(task)
        if state:
            text += f" · {state}"
        return self.screen.text(text, indent=2, hang=5)

    def last_state(self, task: Task) -> str:
        """How far a task is by the ledger that was given; empty where none was."""
        state = self.states.get(task.id)
        if state is None:
            return ""
        from innovate_ts.output.words.tasks import dated  # noqa: PLC0415 - only where a ledger was given

        return dated(state, self.words)

    def grouped(self, tasks: Sequence[Task]) -> Iterator[Line]:
        """The tasks under the bureaus that lead them."""
        for lead, group in _by_lead(tasks).items():
            yield []
            name = self.lead_name(lead)
            yield from self.text(name, "bold")
            for task in group:
                yield from self.listed(task, with_lead=False)

    def bureau(self, answer: BureauFound) -> Iterator[Line]:
        """What a bureau leads, then what it shares."""
        sentence = self.bureau_sentence(answer)
        yield from self.first(sentence)
        about = [line for line in self.about(answer) if line]
        yield from self.text(" · ".join(about))
        if answer.leads:
            yield []
            yield from self.text(texts.heading_leads, "bold")
            for task in answer.leads:
                yield from self.listed(task, with_lead=False)
        if answer.shares:
            yield []
            yield from self.text(texts.heading_shares, "bold")
            for task in answer.shares:
                yield from self.listed(task, with_lead=True)
        name = answer.bureau.name
        named = [goal for goal in self.plan.indicators if name in goal.bureaus]
        if named:
            named_for = texts.named_for(indicators=self.names(named))
            yield []
            yield from self.text(named_for)
        if answer.owns:
            owns = texts.owns_figures(indicators=self.names(answer.owns))
            yield []
            yield from self.text(owns)

    def names(self, indicators: Sequence[Indicator]) -> str:
        """Indicators by their names, as a list."""
        names = [self.words.say(indicator.name) for indicator in indicators]
        return self.words.join(names)

    def about(self, answer: BureauFound) -> Iterator[str]:
        """What is known of a bureau besides its tasks."""
        bureau = answer.bureau
        # In English the sentence has both names already.
        full = Bilingual(
            zh=bureau.full or "",
            en="",
        )
        yield self.words.say(full)
        later = bureau.later
        if later:
            text = texts.later_name(
                name=later.name,
                since=later.since,
            )
            yield self.words.say(text)
        if bureau.members:
            text = texts.group_of(count=len(bureau.members))
            yield self.words.say(text)

    def bureau_sentence(self, answer: BureauFound) -> Bilingual:
        """`市工业和信息化局 leads 2 tasks and shares 10`."""
        name = answer.bureau.name
        in_full = self.in_full([name])
        if not answer.has_tasks:
            return texts.has_no_task(bureau=in_full)
        leads = self.count(answer.leads)
        shares = self.count(answer.shares)
        if answer.member and answer.member != name:
            return texts.member_shares(
                member=answer.member,
                group=in_full,
                leads=leads,
                shares=shares,
            )
        return texts.leads_and_shares(
            bureau=in_full,
            leads=leads,
            shares=shares,
        )

    def count(self, tasks: Sequence[Task]) -> str:
        """How many tasks they are."""
        count = phrases.count_tasks(count=len(tasks))
        return self.words.say(count)

    def ambiguous(self, answer: SeveralBureaus) -> Iterator[Line]:
        """The candidates, and no guess."""
        may_mean = texts.may_mean(query=self.query)
        yield from self.screen.text(may_mean, "bold")
        for bureau in answer.bureaus:
            name = self.in_full([bureau.name])
            yield from self.text(name, "")
        if answer.question:
            yield from self.text(answer.question)

    def nothing(self, answer: NothingFound) -> Iterator[Line]:
        """The nearest names."""
        sentence = texts.nothing_called(query=self.query)
        yield from self.first(sentence)
        if answer.nearest:
            likely = self.words.join(answer.nearest)
            question = phrases.did_you_mean(likely=likely)
            yield from self.text(question)

    def first(self, text: Bilingual) -> Iterator[Line]:
        """The first line: the answer."""
        answer = self.words.say(text)
        sentence = self.words.sentence(answer)
        return self.screen.text(sentence, "bold")

    def text(self, text: Bilingual | str, style: str = "dim") -> Iterator[Line]:
        """A paragraph below it."""
        return self.screen.text(text, style, indent=2)


def _by_lead(tasks: Sequence[Task]) -> dict[str, list[Task]]:
    """The tasks by the bureaus that lead them; a task of two leads stands under both."""
    groups: dict[str, list[Task]] = {}
    for task in tasks:
        for lead in task.lead or ("",):
            group = groups.setdefault(lead, [])
            group.append(task)
    return groups
