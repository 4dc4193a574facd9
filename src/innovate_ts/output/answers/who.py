"""The answer to `who`: a sentence first, then what stands behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from innovate_ts.messages import Language, phrases
from innovate_ts.messages import answers as texts
from innovate_ts.output.phrases import Phrases
from innovate_ts.output.terminal import Line, Terminal, painted, paragraph
from innovate_ts.plan.lookup import (
    Answer,
    BureauFound,
    NothingFound,
    SeveralBureaus,
    TasksFound,
)
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Task

FEW = 3
"""Tasks that are listed one by one; more of them are grouped by their lead."""


def who_text(
    plan: Plan, query: str, answer: Answer, language: Language, terminal: Terminal
) -> str:
    """An answer as lines of at most the terminal's width."""
    who = _Who(plan, query, Phrases(language), terminal)
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
        self, plan: Plan, query: str, words: Phrases, terminal: Terminal
    ) -> None:
        self.plan = plan
        self.query = query
        self.words = words
        self.terminal = terminal

    def tasks(self, found: TasksFound) -> Iterator[Line]:
        """Who leads the tasks; one task by a sentence of its own, many grouped by lead."""
        yield from self.first(self.task_sentence(found))
        if len(found.tasks) == 1:
            yield from self.one_task(found.tasks[0])
        elif len(found.tasks) <= FEW:
            for task in found.tasks:
                yield from self.listed(task)
        else:
            yield from self.grouped(found.tasks)
        say = self.words.say
        if found.also:
            yield from self.text(
                say(
                    texts.also_mentioned(
                        tasks=self.words.join([t.id for t in found.also])
                    )
                ),
                2,
            )
        if found.bureau:
            yield from self.text(
                say(texts.or_bureau(bureau=self.words.bureau(found.bureau))), 2
            )

    def task_sentence(self, found: TasksFound) -> str:
        """`市工业和信息化局 leads 4.2 …, with 市科学技术局 and 市发展改革委`."""
        say, words = self.words.say, self.words
        goal = found.goal.name.to(words.language) if found.goal else ""
        if not found.tasks:
            return say(texts.not_linked(goal=goal))
        if len(found.tasks) == 1 and found.goal is None:
            task = found.tasks[0]
            named = f"{task.id} {task.title.zh}"
            if not task.lead:
                return say(texts.names_no_lead(task=named))
            phrase = "leads_with" if task.responsible else "leads_alone"
            lead, others = words.join_and(task.lead), words.join_and(task.responsible)
            return say(phrase, lead=lead, task=named, others=others)
        led = [
            say(
                texts.leads_ids(
                    lead=lead or say(texts.nobody),
                    tasks=words.join_and([t.id for t in tasks]),
                )
            )
            for lead, tasks in _by_lead(found.tasks).items()
        ]
        phrase = "tasks_linked" if found.goal else "tasks_match"
        text = words.shorten(self.query)
        return say(
            phrase,
            goal=goal,
            query=text,
            count=words.tasks(len(found.tasks)),
            led="; ".join(led),
        )

    def one_task(self, task: Task) -> Iterator[Line]:
        """The English names of a task and its lead, and what is to be done."""
        if self.words.language == "en":
            bureaus = self.plan.bureau_by_name
            names = " · ".join(
                [*(bureaus[lead].en for lead in task.lead), task.title.en]
            )
            yield from self.text(names, 2)
        yield from self.text(task.summary.to(self.words.language), 2)

    def listed(self, task: Task, *, with_lead: bool = True) -> Iterator[Line]:
        """A task with its titles and its lead."""
        text = self.words.with_english(f"{task.id}  {task.title.zh}", task.title)
        lead = f" · {self.words.join(task.lead)}" if with_lead and task.lead else ""
        return paragraph(text + lead, self.terminal, indent=2, hang=5)

    def grouped(self, tasks: Sequence[Task]) -> Iterator[Line]:
        """The tasks under the bureaus that lead them."""
        for lead, led in _by_lead(tasks).items():
            yield []
            yield from self.text(lead or self.words.say(texts.nobody), 2, "bold")
            for task in led:
                yield from self.listed(task, with_lead=False)

    def bureau(self, found: BureauFound) -> Iterator[Line]:
        """What a bureau leads, then what it shares."""
        yield from self.first(self.bureau_sentence(found))
        say, bureau = self.words.say, found.bureau
        known = [bureau.en if found.has_tasks else "", bureau.full or ""]
        if bureau.later:
            known.append(
                say(texts.later_name(name=bureau.later.name, since=bureau.later.since))
            )
        if bureau.members:
            known.append(say(texts.group_of(count=len(bureau.members))))
        yield from self.text(" · ".join(part for part in known if part), 2)
        for heading, tasks in (
            ("heading_leads", found.leads),
            ("heading_shares", found.shares),
        ):
            if tasks:
                yield []
                yield from self.text(say(heading), 2, "bold")
                for task in tasks:
                    yield from self.listed(task, with_lead=heading == "heading_shares")
        if found.owns:
            yield []
            names = self.words.join([i.name.zh for i in found.owns])
            yield from self.text(say(texts.owns_figures(indicators=names)), 2)

    def bureau_sentence(self, found: BureauFound) -> str:
        """`市工业和信息化局 leads 2 tasks and shares 10`."""
        say = self.words.say
        name = found.bureau.name
        if not found.has_tasks:
            return say(texts.has_no_task(bureau=self.words.bureau(found.bureau)))
        leads, shares = (
            self.words.tasks(len(found.leads)),
            self.words.tasks(len(found.shares)),
        )
        if found.member and found.member != name:
            return say(
                texts.member_shares(
                    member=found.member, group=name, leads=leads, shares=shares
                )
            )
        return say(texts.leads_and_shares(bureau=name, leads=leads, shares=shares))

    def ambiguous(self, found: SeveralBureaus) -> Iterator[Line]:
        """The candidates, and no guess."""
        text = self.words.say(texts.may_mean(query=self.words.shorten(self.query)))
        yield from paragraph(text, self.terminal, style="bold")
        for bureau in found.bureaus:
            yield from self.text(self.words.bureau(bureau), 2, "")
        if found.question:
            yield from self.text(found.question.to(self.words.language), 2)

    def nothing(self, found: NothingFound) -> Iterator[Line]:
        """The nearest names."""
        yield from self.first(
            self.words.say(texts.nothing_called(query=self.words.shorten(self.query)))
        )
        if found.nearest:
            yield from self.text(
                self.words.say(
                    phrases.did_you_mean(likely=self.words.join(found.nearest))
                ),
                2,
            )

    def first(self, sentence: str) -> Iterator[Line]:
        """The first line: the answer."""
        return paragraph(
            sentence + self.words.say(phrases.sentence_end), self.terminal, style="bold"
        )

    def text(self, text: str, indent: int, style: str = "dim") -> Iterator[Line]:
        """A paragraph below it."""
        return paragraph(text, self.terminal, style=style, indent=indent)


def _by_lead(tasks: Sequence[Task]) -> dict[str, list[Task]]:
    """The tasks by the bureaus that lead them; a task of two leads stands under both."""
    groups: dict[str, list[Task]] = {}
    for task in tasks:
        for lead in task.lead or ("",):
            groups.setdefault(lead, []).append(task)
    return groups
