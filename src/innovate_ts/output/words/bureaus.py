"""Bureaus and tasks by name: who leads, who has the figure, how many tasks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from innovate_ts.messages import Bilingual, phrases
from innovate_ts.output.words import Words
from innovate_ts.plan.models.tasks import Bureau

if TYPE_CHECKING:
    from innovate_ts.verdicts.results import Report, Result


def task_count(count: int) -> Bilingual:
    """A number of tasks: `no task`, `1 task`, `2 tasks`."""
    if count == 0:
        return phrases.count_no_task
    if count == 1:
        return phrases.count_one_task
    return phrases.count_tasks(count=count)


def bureau_name(bureau: Bureau, words: Words) -> str:
    """A bureau by its Chinese name; in English with its English name too."""
    name = phrases.bureau_name(
        name=bureau.name,
        english=bureau.en,
    )
    return words.say(name)


def lead_name(lead: str, report: Report, words: Words) -> str:
    """A bureau that leads linked tasks, by its names; for an empty one, that no task is linked."""
    if not lead:
        return words.say(phrases.no_lead)
    english = report.bureau_names.get(lead)
    if not english:
        return lead
    name = phrases.bureau_name(name=lead, english=english)
    return words.say(name)


def tasks(ids: Sequence[str], words: Words) -> str:
    """Tasks by their ids: `tasks 4.1, 4.2`."""
    listed = words.join(ids)
    if len(ids) == 1:
        return words.say(phrases.task(tasks=listed))
    return words.say(phrases.tasks(tasks=listed))


def leads(result: Result, words: Words) -> str:
    """The bureaus that the plan names for it, else those that lead the linked tasks, with the tasks."""
    if not result.lead:
        return words.say(phrases.no_lead)
    if result.is_assigned:
        return words.with_aside(words.join(result.lead), words.say(phrases.assigned))
    return leads_of_tasks(result.lead, result.tasks, words)


def whom_to_ask(result: Result, words: Words) -> Bilingual:
    """Who answers for a target, each with their role; or who leads the tasks that are linked to it."""
    if not result.is_assigned:
        return phrases.led_by(lead=leads(result, words))
    return phrases.answerable(
        lead=words.join(result.lead),
        responsible=words.join(result.responsible),
        supporting=words.join(result.supporting),
    )


def leads_of_tasks(lead: Sequence[str], ids: Sequence[str], words: Words) -> str:
    """Bureaus with the tasks that they lead; without any where the plan itself names them."""
    leads = words.join(lead)
    if not ids:
        return leads
    return words.with_aside(leads, tasks(ids, words))


def data_source(result: Result, words: Words) -> str:
    """Who has the figure, and whether it is preliminary: `市统计局（初步数据，以年报为准）`."""
    owner = result.data_owner or ""
    if not result.is_preliminary:
        return owner
    # The annual report replaces such a figure: whoever asks for it has to know that there are two.
    nature = words.say(phrases.nature_preliminary)
    if not owner:
        return nature
    return words.with_aside(owner, nature)
