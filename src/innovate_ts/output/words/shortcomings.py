"""Sentences of the supervision note of what did not go well, and who answers for it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import note as texts
from innovate_ts.output.arrange import worst_first
from innovate_ts.output.words import Words, tasks, verdicts
from innovate_ts.output.words.note import OF_BUREAUS, OF_RESULTS, with_share
from innovate_ts.output.words.notes import baseline, notes_beside_figures
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.report_parts import TaskState
from innovate_ts.verdicts.results import Result

TOLD = 5
"""Targets of one kind that the text tells; the others stand in an annex."""


class Shortcoming(NamedTuple):
    """What is lacking in one way."""

    kind: str
    """In which way: `未完成`."""
    sentences: list[str]
    """The worst first, as many as a text may tell."""
    number: int
    """How many are lacking so."""
    annex: int
    """Where all of them stand."""

    def told(self, count: int, words: Words) -> list[str]:
        """The first sentences, one or more, with how many more there are behind the last."""
        sentences = self.sentences[:count]
        more = self.number - len(sentences)
        if len(sentences) > 1:
            sentences = _numbered(sentences)
        if more:
            others = words.say(
                texts.more(
                    count=more,
                    annex=self.annex,
                )
            )
            last = sentences.pop()
            both = [last, words.sentence(others)]
            sentences.append(words.join_sentences(both))
        return sentences


def counted(kinds: Sequence[Shortcoming], words: Words) -> str:
    """The kinds with how many there are of each, and where they stand: `未完成41项，无法判定1项，见附件1`."""
    clauses_by_annex: dict[int, list[str]] = {}
    for kind in kinds:
        clauses = clauses_by_annex.setdefault(kind.annex, [])
        clause = texts.counted(
            kind=kind.kind,
            count=kind.number,
        )
        clauses.append(words.say(clause))
    parts: list[str] = []
    for annex, clauses in clauses_by_annex.items():
        part = texts.in_annex(
            annex=annex,
            clauses=words.join_clauses(clauses),
        )
        parts.append(words.say(part))
    return words.sentence(words.join_all(parts))


def _numbered(sentences: Sequence[str]) -> list[str]:
    """Sentences with their numbers before them: `1. …`."""
    numbered = []
    for number, text in enumerate(sentences, 1):
        numbered.append(f"{number}. {text}")
    return numbered


def shortcomings(report: Report, words: Words) -> list[Shortcoming]:
    """What is missed, behind, without a figure or not to be judged; then milestones and tasks."""
    tasks_by_kind: dict[Bilingual, list[TaskState]] = {
        texts.tasks_behind: [],
        texts.tasks_troubled: [],
        texts.tasks_unclear: [],
        texts.tasks_silent: [],
    }
    for task in report.tasks or ():
        kind = _kind_of_task(task)
        if kind is not None:
            tasks_by_kind[kind].append(task)
    kinds = list(_of_targets(report, words))
    for kind, lacking in tasks_by_kind.items():
        if lacking:
            kinds.append(_of_tasks(kind, lacking, words))
    return kinds


def _kind_of_task(task: TaskState) -> Bilingual | None:
    """In which way a task of a ledger is lacking, if in any."""
    if task.is_behind:
        return texts.tasks_behind
    if task.troubles:
        return texts.tasks_troubled
    if task.is_unclear:
        return texts.tasks_unclear
    return texts.tasks_silent if task.is_silent else None


def _of_targets(report: Report, words: Words) -> Iterator[Shortcoming]:
    """What targets, goals and milestones lack, the most pressing first."""
    results_by_kind: dict[Bilingual, list[Result]] = {}
    lacking = [result for result in report.results if result.is_lacking]
    for result in worst_first(lacking):
        kind = _kind(result, report)
        of_kind = results_by_kind.setdefault(kind, [])
        of_kind.append(result)
    for kind, results in results_by_kind.items():
        sentences = [_told(result, words) for result in results[:TOLD]]
        yield Shortcoming(
            kind=words.say(kind),
            sentences=sentences,
            number=len(results),
            annex=OF_RESULTS,
        )


def _kind(result: Result, report: Report) -> Bilingual:
    """In which way something is lacking."""
    outcome = verdicts.outcome(result)
    # Without a ledger a milestone is a goal as any other.
    if result.is_milestone and report.tasks and result.is_missed:
        return texts.overdue
    if result.is_statement:
        return texts.of_goals(outcome=outcome)
    return outcome


def _of_tasks(
    kind: Bilingual, lacking: Sequence[TaskState], words: Words
) -> Shortcoming:
    """The tasks of a ledger that are lacking in one way."""
    sentences = [_task(task, words) for task in lacking[:TOLD]]
    return Shortcoming(
        kind=words.say(kind),
        sentences=sentences,
        number=len(lacking),
        annex=OF_BUREAUS,
    )


def _told(result: Result, words: Words) -> str:
    """A target with who answers for it, how it stands, and what else has to be known to be fair."""
    name = verdicts.name(result, words)
    who = _answerable(result, words)
    if who:
        with_who = texts.with_answerable(name=name, who=who)
        name = words.say(with_who)
    text = with_share(result, words, name)
    if not text:
        write_text = texts.due if result.is_statement else texts.of_period
        of_period = write_text(
            name=name,
            period=words.period(result.period),
        )
        text = words.say(of_period)
    parts = [text]
    parts += _notes(result, words)
    return words.sentence(words.join_all(parts))


def _notes(result: Result, words: Words) -> list[str]:
    """What is noted of a target beside its figures."""
    # What the annex says of every target is no part of the text; of when the figure is the sentence says.
    changes: dict[str, object] = {"notes": (), "parts": ()}
    if result.is_decided or result.is_running:
        changes["actual_period"] = None
    notes = notes_beside_figures(
        result=result.model_copy(update=changes),
        words=words,
        tells_course=False,
    )
    base = baseline(result, words)
    return [note for note in notes if note != base]


def _task(task: TaskState, words: Words) -> str:
    leads = [tasks.lead(lead, words) for lead in task.lead or ("",)]
    led_by = texts.led_by_short(lead=words.join(leads))
    name = texts.task_named(
        number=task.id,
        title=words.both(task.title, " "),
    )
    with_lead = texts.with_answerable(
        name=words.say(name),
        who=words.say(led_by),
    )
    text = words.say(with_lead)
    remark = _remark(task, words)
    if remark:
        text = words.labelled(text, remark)
    return words.sentence(text)


def _remark(task: TaskState, words: Words) -> str:
    """What is to be known of a task that is lacking: what its bureau wrote, else what troubles it."""
    written = tasks.written(task, words)
    if written:
        return written
    if task.is_behind:
        return tasks.note(task, words)
    return words.join_all(task.troubles)


def _answerable(result: Result, words: Words) -> str:
    """Whom the plan itself names, each with their role; else who leads the linked tasks, called that."""
    if not result.lead:
        return ""
    lead = words.bureaus_joined(result.lead)
    # A milestone is a part of its task, which the plan assigns.
    if result.is_milestone:
        return words.say(texts.led_by_short(lead=lead))
    if not result.is_assigned:
        return words.say(phrases.led_by(lead=lead))
    text = phrases.answerable(
        lead=lead,
        responsible=words.bureaus_joined(result.responsible),
        supporting=words.bureaus_joined(result.supporting),
    )
    return words.say(text)
