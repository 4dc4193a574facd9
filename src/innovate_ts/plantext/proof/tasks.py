"""The proof of tasks: each names the bureaus of the text in their roles, and no assignment is left out."""

from collections.abc import Iterable

from innovate_ts.basics.names import normalise
from innovate_ts.findings import Place
from innovate_ts.messages import Message
from innovate_ts.messages import plantext as texts
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Milestone, Task
from innovate_ts.plantext.contents import Contents
from innovate_ts.plantext.discrepancies import (
    Discrepancies,
    Encoded,
    Written,
    whole,
)
from innovate_ts.plantext.proof.passages import Passage, Passages
from innovate_ts.plantext.zh.assignments import Assignment


class TasksProof:
    """The comparison of `tasks.yaml` with the text.

    Args:
        plan: the plan.
        contents: what its text holds.
        passages: what the data quotes of it.
        discrepancies: where what differs is added.
    """

    def __init__(
        self,
        plan: Plan,
        contents: Contents,
        passages: Passages,
        discrepancies: Discrepancies,
    ) -> None:
        self._plan = plan
        self._contents = contents
        self._passages = passages
        self._discrepancies = discrepancies
        self._encoded: set[int] = set()
        """The assignments that a task encodes, by their ids."""

    def compare_actions(self) -> None:
        """The phrase and title of each action."""
        for action in self._plan.work.actions:
            # An action has no line of its own: it is told at that of its first task.
            first = action.tasks[0]
            place = self._place(first.id)
            source = action.source
            passage = self._passages.find(
                phrase=source.phrase,
                locus=source,
                place=place,
                field=action.id,
            )
            if passage is not None:
                self._discrepancies.compare_title(
                    title=action.title.zh,
                    paragraph=passage.paragraph,
                    place=place,
                    field=action.id,
                )

    def compare_tasks(self) -> None:
        """The phrase, title and bureaus of each task and safeguard."""
        for task in self._plan.task_by_id.values():
            self._compare_task(task)

    def report_missing(self) -> None:
        """The assignments that no task has."""
        for assignment in self._contents.assignments:
            if id(assignment) not in self._encoded:
                message = texts.source_task_missing()
                written = _written(assignment)
                self._discrepancies.is_missing(message, written)

    # --- one task

    def _place(self, task_id: str) -> Place:
        """Where the data has a task."""
        return Place(self._plan.tasks_file, row=self._plan.line(task_id))

    def _compare_task(self, task: Task) -> None:
        place = self._place(task.id)
        source = task.source
        passage = self._passages.find(
            phrase=source.phrase,
            locus=source,
            place=place,
            field=task.id,
        )
        if passage is None:
            return
        self._discrepancies.compare_title(
            title=task.title.zh,
            paragraph=passage.paragraph,
            place=place,
            field=task.id,
        )
        for milestone in task.milestones:
            self._compare_milestone(milestone, task)
        assignment = self._assignment_of(passage)
        if assignment is None:
            self._compare_with_mentions(task, passage, place)
        else:
            self._encoded.add(id(assignment))
            self._compare_roles(task, assignment, place)

    def _compare_milestone(self, milestone: Milestone, task: Task) -> None:
        """The date of a deliverable, where the text tells one."""
        place = self._place(task.id)
        source = milestone.source
        passage = self._passages.find(
            phrase=source.phrase,
            locus=source,
            place=place,
            field=milestone.id,
        )
        if passage is None:
            return
        for stated in self._contents.milestones_in(passage.paragraph):
            clause = stated.clause
            is_quoted = passage.holds(clause)
            if is_quoted and stated.due.end != milestone.due.end:
                message = texts.source_period()
                encoded = Encoded(
                    place=place,
                    field=milestone.id,
                    value=f"due: {milestone.due}",
                )
                self._discrepancies.differs(message, encoded, passage.written)

    def _assignment_of(self, passage: Passage) -> Assignment | None:
        """The assignment behind a passage in its paragraph, or else the first of the paragraph."""
        assignments = self._contents.assignments_in(passage.paragraph)
        for assignment in assignments:
            if assignment.start >= passage.start:
                return assignment
        return assignments[0] if assignments else None

    def _compare_with_mentions(
        self, task: Task, passage: Passage, place: Place
    ) -> None:
        """The bureaus of a paragraph without an assignment must lead in its sentences at least."""
        mentioned = [
            name
            for mention in self._contents.mentions
            if mention.paragraph is passage.paragraph
            for name in mention.bodies
        ]
        unknown = _not_among(mentioned, _bureaus(task))
        if unknown:
            message = texts.source_no_assignment()
            names = "、".join(unknown)
            encoded = Encoded(
                place=place,
                field=task.id,
                value=names,
            )
            written = whole(passage.paragraph)
            self._discrepancies.differs(message, encoded, written)

    def _compare_roles(self, task: Task, assignment: Assignment, place: Place) -> None:
        """Bureaus that are missing, too many, in the other role or in another order; the first of these."""
        encoded = Encoded(
            place=place,
            field=task.id,
            value=_roles(task),
        )
        written = _written(assignment)
        message = _difference_of_roles(task, assignment)
        if message is not None:
            self._discrepancies.differs(message, encoded, written)
            return
        order_in_data = _forms(_bureaus(task))
        order_in_text = _forms(_bureaus(assignment))
        if order_in_data != order_in_text:
            # No plan says what the order of bureaus means: it is worth a look, and no fault.
            self._discrepancies.differs(
                texts.source_order(),
                encoded,
                written,
                severity="note",
            )


def _difference_of_roles(task: Task, assignment: Assignment) -> Message | None:
    encoded = _bureaus(task)
    written = _bureaus(assignment)
    missing = _not_among(encoded, written)
    if missing:
        return texts.source_bureau_missing(names=_listed(missing))
    unknown = _not_among(written, encoded)
    if unknown:
        return texts.source_bureau_unknown(names=_listed(unknown))
    leads_in_data = set(_forms(task.lead))
    leads_in_text = set(_forms(assignment.lead))
    lead_in_one = leads_in_text ^ leads_in_data
    turned = [name for name in written if normalise(name) in lead_in_one]
    if turned:
        return texts.source_role(names=_listed(turned))
    return None


def _bureaus(charged: Task | Assignment) -> tuple[str, ...]:
    """All that are charged, in their order."""
    return (*charged.lead, *charged.responsible, *charged.supporting)


def _forms(names: Iterable[str]) -> list[str]:
    return [normalise(name) for name in names]


def _not_among(known: Iterable[str], names: Iterable[str]) -> list[str]:
    forms = set(_forms(known))
    return [name for name in names if normalise(name) not in forms]


def _listed(names: Iterable[str]) -> str:
    return "、".join(dict.fromkeys(names))


def _roles(task: Task) -> str:
    lead = "、".join(task.lead) or "—"
    responsible = "、".join(task.responsible) or "—"
    roles = f"lead: {lead}; responsible: {responsible}"
    if task.supporting:
        supporting = "、".join(task.supporting)
        roles += f"; supporting: {supporting}"
    return roles


def _written(assignment: Assignment) -> Written:
    # One that is only carried over has no words of its own.
    words = assignment.written or assignment.paragraph.text
    return Written(
        paragraph=assignment.paragraph,
        offset=assignment.start,
        words=words,
    )
