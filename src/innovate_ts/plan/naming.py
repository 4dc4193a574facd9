"""Names and references: a name means one thing, and what is named is known."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from innovate_ts.basics.names import normalise
from innovate_ts.findings import Findings
from innovate_ts.messages import plan as texts
from innovate_ts.plan.documents import PlanFiles
from innovate_ts.plan.nodes import Spot
from innovate_ts.plan.suggestions import did_you_mean
from innovate_ts.plan.terms import ROLES


def check_names(files: PlanFiles, findings: Findings) -> None:
    """Add all that is named twice, or named and not known."""
    _goals_have_names_of_their_own(files, findings)
    _bureaus_have_names_of_their_own(files, findings)
    # With one file missing, every name that it has would be called unknown.
    if files.complete:
        _linked_tasks_are_known(files, findings)
        _bureaus_of_tasks_are_known(files, findings)


class _NameOwner(NamedTuple):
    """The thing that has a name, and the line where the name first stands."""

    owner: str
    line: int


class _Names:
    """The names of one kind of thing, each with the thing that has it."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._claims: dict[str, _NameOwner] = {}

    def claim(self, name: str, spot: Spot, owner: str) -> None:
        """Take a name for a thing; that another thing has it already is told."""
        form = normalise(name)
        first = self._claims.get(form)
        if first is None:
            line = spot.place.row or 0
            self._claims[form] = _NameOwner(owner, line)
        elif first.owner != owner:
            self.refuse(name, spot)

    def refuse(self, name: str, spot: Spot) -> None:
        """Tell that a thing has this name, where one has."""
        form = normalise(name)
        first = self._claims.get(form)
        if first is not None:
            message = texts.name_of_two(
                text=name,
                other=first.owner,
                line=first.line,
            )
            spot.refuse(message, self._findings)


def _goals_have_names_of_their_own(files: PlanFiles, findings: Findings) -> None:
    """No name means two goals or milestones, and no label is both a name and a trap."""
    names = _Names(findings)
    for goal in files.goals():
        owner = goal.get("id").text or ""
        labels = [
            goal.get("id"),
            goal.get("name"),
            goal.get("name", "zh"),
            goal.get("name", "en"),
            *goal.get("aliases").items,
        ]
        for name, spot in _written(labels):
            names.claim(name, spot, owner)
    # A row of a ledger may name a milestone or a task, in the same column as goals.
    for milestone in files.milestones():
        owner = milestone.get("id").text or ""
        labels = [
            milestone.get("id"),
            milestone.get("name"),
            milestone.get("name", "zh"),
            milestone.get("name", "en"),
        ]
        for name, spot in _written(labels):
            names.claim(name, spot, owner)
    # A trap may only be looked at once all names are known.
    for indicator in files.indicators():
        labels = [
            *indicator.get("traps").items,
            *indicator.all("ambiguous", "labels"),
        ]
        for name, spot in _written(labels):
            names.refuse(name, spot)


def _bureaus_have_names_of_their_own(files: PlanFiles, findings: Findings) -> None:
    """No name means two bureaus; a member's name means the group that it is in."""
    names = _Names(findings)
    for bureau in (*files.bureaus(), *files.idle_bureaus()):
        owner = bureau.get("name").text or ""
        labels = [
            bureau.get("name"),
            bureau.get("full"),
            bureau.get("en"),
            bureau.get("later", "name"),
            *bureau.get("aliases").items,
            *bureau.get("members").items,
        ]
        for name, spot in _written(labels):
            names.claim(name, spot, owner)


def _linked_tasks_are_known(files: PlanFiles, findings: Findings) -> None:
    """Each task that a goal is linked to is one of the plan, and is named once."""
    work = files.work()
    ids = _texts_of("id", work)
    known = list(dict.fromkeys(ids))
    hint = None
    if known:
        names = ", ".join(known)
        hint = texts.known_here(known=names)
    for goal in files.goals():
        links = goal.get("tasks")
        field = links.words
        for task, spot in _written(links.items):
            if task not in known:
                message = texts.unknown_task(text=task)
                findings.error(
                    message,
                    spot.place,
                    field=field,
                    hint=hint,
                )
        _nothing_is_named_twice(
            names=links.items,
            owner=links,
            findings=findings,
        )


def _bureaus_of_tasks_are_known(files: PlanFiles, findings: Findings) -> None:
    """Each bureau that a task names is one of those with tasks, and has one role in it."""
    known = _texts_of("name", files.bureaus())
    idle = _texts_of("name", files.idle_bureaus())
    for task in (*files.work(), *files.indicators()):
        everybody: list[Spot] = []
        for role in (*ROLES, "supporting"):
            bureaus = task.get(role)
            everybody += bureaus.items
            field = bureaus.words
            for bureau, spot in _written(bureaus.items):
                if bureau in known:
                    continue
                hint = did_you_mean(bureau, known)
                # An editor has to move it then, and need not look for a slip.
                if bureau in idle:
                    hint = texts.is_idle_bureau
                message = texts.unknown_bureau(text=bureau)
                findings.error(
                    message,
                    spot.place,
                    field=field,
                    hint=hint,
                )
        _nothing_is_named_twice(
            names=everybody,
            owner=task,
            findings=findings,
        )


def _texts_of(key: str, items: Iterable[Spot]) -> list[str]:
    """What the items have under a key, where they have a text there."""
    spots = [spot.get(key) for spot in items]
    return [text for text, _ in _written(spots)]


def _nothing_is_named_twice(
    names: Iterable[Spot],
    owner: Spot,
    findings: Findings,
) -> None:
    """A name stands once among those of one thing."""
    seen: set[str] = set()
    for name, spot in _written(names):
        if name in seen:
            message = texts.named_twice(text=name)
            findings.error(
                message,
                spot.place,
                field=owner.words,
            )
        seen.add(name)


def _written(spots: Iterable[Spot]) -> Iterator[tuple[str, Spot]]:
    """The texts that stand at these spots; an empty one is told elsewhere."""
    for spot in spots:
        if spot.text:
            yield spot.text, spot
