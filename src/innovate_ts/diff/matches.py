"""What is known again in the later plan, and by which number or name."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from innovate_ts.basics.names import normalise
from innovate_ts.diff.matching import Matched, match
from innovate_ts.messages import Bilingual
from innovate_ts.messages.punctuation import english_first
from innovate_ts.plan.models.indicators import Goal, Indicator, Statement
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Action, Bureau, Task

BureauList = Literal["bureaus", "other_bureaus"]
"""The lists of bureaus that a plan has."""


class PlacedTask(NamedTuple):
    """A task with the action it belongs to; a safeguard belongs to none."""

    action: Action | None
    """The action."""
    task: Task
    """The task or safeguard."""


class ListedBureau(NamedTuple):
    """A bureau with the list that it stands in."""

    group: BureauList
    """The list."""
    bureau: Bureau
    """The bureau."""


@dataclass(frozen=True)
class Matches:
    """The things of two plans, and what tells the references that only follow a new number or name."""

    old: Plan
    """The earlier plan."""
    new: Plan
    """The later one."""

    @cached_property
    def indicators(self) -> Matched[Indicator]:
        """The indicators; known by name, then by id, then by any name or alias."""
        return match(
            self.old.indicators,
            self.new.indicators,
            _name,
            _id,
            _names,
        )

    @cached_property
    def statements(self) -> Matched[Statement]:
        """The goals in words, known likewise."""
        return match(
            self.old.statements,
            self.new.statements,
            _name,
            _id,
            _names,
        )

    @cached_property
    def actions(self) -> Matched[Action]:
        """The actions; known by title, then by number."""
        return match(
            self.old.work.actions,
            self.new.work.actions,
            # With both the same it is surely itself, also where two have one title.
            lambda action: [(action.id, _title(action))],
            lambda action: [_title(action)],
            lambda action: [action.id],
        )

    @cached_property
    def tasks(self) -> Matched[PlacedTask]:
        """Tasks and safeguards; known by title, then by number."""
        return match(
            _placed_tasks(self.old),
            _placed_tasks(self.new),
            lambda placed: [(placed.task.id, _title(placed.task))],
            lambda placed: [_title(placed.task)],
            lambda placed: [placed.task.id],
        )

    @cached_property
    def bureaus(self) -> Matched[ListedBureau]:
        """Bureaus; known by name, then by any name or alias."""
        return match(
            _listed_bureaus(self.old),
            _listed_bureaus(self.new),
            lambda listed: [listed.bureau.name],
            lambda listed: [normalise(listed.bureau.name)],
            lambda listed: _labels(listed.bureau),
        )

    @cached_property
    def task_ids(self) -> dict[str, str | None]:
        """The earlier plan's tasks by their ids, each with its id in the later one, None where it is gone."""
        ids: dict[str, str | None] = {}
        for placed in self.tasks.removed:
            ids[placed.task.id] = None
        for before, after in self.tasks.pairs:
            earlier = before.task.id
            ids[earlier] = after.task.id
        return ids

    @cached_property
    def bureau_words(self) -> dict[str, Bilingual]:
        """The bureaus of both by their names, each as a sentence names it."""
        names = {**self.old.bureau_names, **self.new.bureau_names}
        return {
            zh: english_first(name=Bilingual(zh, english))
            for zh, english in names.items()
        }

    def in_words(self, bureaus: Iterable[str]) -> list[Bilingual]:
        """Bureaus of either plan as a sentence names them; what neither lists, as it is written."""
        return [self.bureau_words.get(name, Bilingual(name, name)) for name in bureaus]

    @cached_property
    def bureau_names(self) -> dict[str, str]:
        """The bureaus of both by their earlier names, each with its later one."""
        names: dict[str, str] = {}
        for before, after in self.bureaus.pairs:
            earlier = before.bureau.name
            names[earlier] = after.bureau.name
        return names


def _placed_tasks(plan: Plan) -> list[PlacedTask]:
    """Tasks, then safeguards."""
    placed = [PlacedTask(action, task) for action, task in plan.tasks()]
    placed += [PlacedTask(None, safeguard) for safeguard in plan.work.safeguards]
    return placed


def _listed_bureaus(plan: Plan) -> list[ListedBureau]:
    """The bureaus of both lists, for one may move from one to the other."""
    work = plan.work
    busy = [ListedBureau("bureaus", bureau) for bureau in work.bureaus]
    idle = [ListedBureau("other_bureaus", bureau) for bureau in work.other_bureaus]
    return busy + idle


def _labels(bureau: Bureau) -> set[str]:
    return set(map(normalise, bureau.labels))


def _title(named: Action | Task) -> str:
    return normalise(named.title.zh)


def _id(goal: Goal) -> list[str]:
    return [goal.id]


def _name(goal: Goal) -> list[str]:
    return [normalise(goal.name.zh)]


def _names(goal: Goal) -> set[str]:
    labels = (
        goal.id,
        goal.name.zh,
        goal.name.en,
        *goal.aliases,
    )
    return set(map(normalise, labels))
