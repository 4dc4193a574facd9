"""Which task or milestone of the plan a cell of a ledger names: by its number, its title, or both."""

import re
from typing import NamedTuple

from innovate_ts.basics.cleaning import clean, unmarked_name
from innovate_ts.basics.names import nearest, normalise
from innovate_ts.messages import Bilingual
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Task

LONGEST = 2_000
"""Characters of a cell that are looked at: offices write all of a task behind its title."""
_LIKE_ENOUGH = 0.6
_LONGEST_LIKENESS = 200

_NUMBERED = re.compile(
    r"(?:任务|工作)?\s*\(?(?P<number>[A-Za-z]?\.?\d{1,3}(?:\.\d{1,3})*)\)?[.、:\s]*(?P<rest>.*)",
    re.DOTALL,
)
_BETWEEN_BODIES = re.compile(r"[、,，;；/\n]")
_AFTER_TITLE = re.compile(r"[。.,;:、(\n—\-]")
"""What may stand behind a title before the rest of the task: 建设重点实验室。新建5家……"""


class KnownTask(NamedTuple):
    """What a cell names."""

    subject: str
    """The id of a task or milestone."""
    by_number: bool
    """Whether its number alone says so."""


class Clash(NamedTuple):
    """A number and a title of two tasks in one cell."""

    number: str
    title: str


class TaskNames:
    """The tasks, safeguards and milestones of a plan by their numbers and names; made once from a plan."""

    def __init__(self, plan: Plan) -> None:
        self.tasks: dict[str, Task] = {}
        """The task of each task and milestone, by its id."""
        self.names: dict[str, Bilingual] = {}
        """The title or name of each, by its id."""
        self._numbers: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        for task in plan.task_by_id.values():
            self._add(
                subject=task.id,
                name=task.title,
                task=task,
            )
            for milestone in task.milestones:
                self._add(
                    subject=milestone.id,
                    name=milestone.name,
                    task=task,
                )
        self.milestones = {
            milestone.id: milestone for _, milestone in plan.milestones()
        }
        self._bodies: dict[str, str] = {}
        for bureau in plan.work.bureaus:
            for label in bureau.labels:
                self._bodies.setdefault(normalise(label), bureau.name)

    def _add(self, subject: str, name: Bilingual, task: Task) -> None:
        self.tasks[subject] = task
        self.names[subject] = name
        self._numbers[normalise(subject)] = subject
        # Two tasks may have one title; then only their numbers tell them apart.
        for title in (name.zh, name.en):
            form = normalise(title)
            is_of_another = self._titles.get(form, subject) != subject
            self._titles[form] = "" if is_of_another else subject

    def bodies_in(self, text: str) -> set[str]:
        """The bodies that a cell lists: by their names in the plan, or as written where it has none."""
        names = filter(None, map(normalise, _BETWEEN_BODIES.split(clean(text))))
        return {self._bodies.get(name, name) for name in names}

    def find(self, text: str) -> KnownTask | Clash | None:
        """What a cell names; None where that is nothing of the plan."""
        if len(text) > LONGEST:
            return None
        plain = clean(text)
        exact = self._numbers.get(normalise(plain))
        if exact is not None:
            return KnownTask(exact, by_number=True)
        titled = self._titled(plain)
        if titled:
            return KnownTask(titled, by_number=False)
        match = _NUMBERED.fullmatch(plain)
        rest = match["rest"] if match else unmarked_name(plain).text
        titled = self._titled(rest)
        if match is None or not titled:
            return KnownTask(titled, by_number=False) if titled else None
        numbered = self._numbers.get(normalise(match["number"]))
        # 12 before a title numbers the rows; 1.2 is the number of a task.
        if "." in match["number"] and numbered not in {None, titled}:
            return Clash(match["number"], self.names[titled].zh)
        return KnownTask(titled, by_number=False)

    def _titled(self, text: str) -> str:
        """The id of what a text is the title of, or begins with; empty where that is nothing."""
        whole = self._titles.get(normalise(text))
        if whole:
            return whole
        for stop in _AFTER_TITLE.finditer(text):
            begin = self._titles.get(normalise(text[: stop.start()]))
            if begin:
                return begin
        return ""

    def twin_of(self, number: str) -> str | None:
        """The other number that a spreadsheet shows alike: 1.10 for 1.1, and 1.1 for 1.10."""
        for twin in (f"{number}0", number.removesuffix("0")):
            if twin != number and twin in self.tasks:
                return twin
        return None

    def resembled(self, text: str) -> str | None:
        """What an unknown name was perhaps meant to be, with its number."""
        plain = unmarked_name(clean(text[:_LONGEST_LIKENESS])).text
        likely = nearest(
            name=plain,
            known=self._titles,
            least_likeness=_LIKE_ENOUGH,
        )
        if likely is None or not self._titles[likely]:
            return None
        subject = self._titles[likely]
        return f"{subject} {self.names[subject].zh}"

    def is_like(self, text: str, subject: str) -> bool:
        """Whether a text is another wording of a title: it contains it, or resembles it."""
        name = self.names[subject]
        form = normalise(text[:LONGEST])
        for title in (name.zh, name.en):
            if normalise(title) in form:
                return True
        likely = nearest(
            name=text[:_LONGEST_LIKENESS],
            known=[name.zh, name.en],
            least_likeness=_LIKE_ENOUGH,
        )
        return likely is not None
