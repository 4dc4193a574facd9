"""Bureaus and tasks by name: who leads, who has the figure, how many tasks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from innovate_ts.messages import Bilingual, phrases
from innovate_ts.output.words import Words

if TYPE_CHECKING:
    from innovate_ts.verdicts.results import Result


def lead_name(lead: str, words: Words) -> str:
    """A bureau that leads linked tasks, by its names; for an empty one, that no task is linked."""
    return words.bureau_in_full(lead) if lead else words.say(phrases.no_lead)


def tasks(ids: Sequence[str], words: Words) -> str:
    """Tasks by their ids: `tasks 4.1, 4.2`."""
    write_text = phrases.task if len(ids) == 1 else phrases.tasks
    text = write_text(tasks=words.join(ids))
    return words.say(text)


def leads(result: Result, words: Words) -> str:
    """The bureaus that the plan names for it, else those that lead the linked tasks, with the tasks."""
    if not result.lead:
        return words.say(phrases.no_lead)
    names = words.bureaus_joined(result.lead)
    ground = words.say(phrases.assigned)
    if not result.is_assigned:
        ground = tasks(result.tasks, words)
    return words.with_aside(names, ground)


def lead_names(result: Result, words: Words) -> str:
    """The lead bureaus; those that the plan itself names are told from those of linked tasks."""
    leads = words.bureaus_joined(result.lead)
    if result.is_assigned:
        return words.with_aside(leads, words.say(phrases.assigned))
    return leads


def leads_in_full(result: Result, words: Words) -> str:
    """The same as a sentence that stands alone says it, with the Chinese names too."""
    if not result.is_assigned:
        return with_tasks(
            lead=result.lead,
            ids=result.tasks,
            words=words,
        )
    names = with_tasks(
        lead=result.lead,
        ids=(),
        words=words,
    )
    assigned = words.say(phrases.assigned)
    return words.with_aside(names, assigned)


def with_tasks(lead: Sequence[str], ids: Sequence[str], words: Words) -> str:
    """Bureaus by all their names, with the tasks that they lead, if any."""
    in_full = map(words.bureau_in_full, lead)
    names = words.join(list(in_full))
    if not ids:
        return names
    text = phrases.for_tasks(
        names=names,
        tasks=tasks(ids, words),
    )
    return words.say(text)


def whom_to_ask(result: Result, words: Words) -> Bilingual:
    """Who answers for a target, each with their role; or who leads the tasks that are linked to it."""
    if not result.is_assigned:
        return phrases.led_by(lead=leads(result, words))
    return phrases.answerable(
        lead=words.bureaus_joined(result.lead),
        responsible=words.bureaus_joined(result.responsible),
        supporting=words.bureaus_joined(result.supporting),
    )


def data_source(result: Result, words: Words) -> str:
    """Who has the figure, and whether it is preliminary: `市统计局（初步数据，以年报为准）`."""
    owner = words.bureau(result.data_owner or "")
    if not result.is_preliminary:
        return owner
    # The annual report replaces such a figure: whoever asks for it has to know that there are two.
    nature = words.say(phrases.nature_preliminary)
    if not owner:
        return nature
    return words.with_aside(owner, nature)
