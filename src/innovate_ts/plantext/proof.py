"""The proof of an encoding: that a plan's data says what its text says, and leaves nothing of it out.

Each phrase must stand where its source says; each figure, unit, comparator and period must be the text's;
each assignment must name the same bureaus in the same roles; and whatever the text has of figures, goals and
assignments must be encoded or set aside with a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from innovate_ts.basics.names import normalise
from innovate_ts.basics.units import plain
from innovate_ts.findings import Place, Severity
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Indicator, Locus, Statement, Target
from innovate_ts.plan.models.tasks import Task
from innovate_ts.plantext.contents import Contents, FoundAim, indicator_key
from innovate_ts.plantext.discrepancies import (
    Discrepancy,
    Encoded,
    Written,
    missing,
    unlike,
)
from innovate_ts.plantext.leftover import numbers_in
from innovate_ts.plantext.paragraphs import HEAD, Paragraph
from innovate_ts.plantext.sides import as_encoded, as_written, differing, names_of
from innovate_ts.plantext.zh.assignments import Assignment
from innovate_ts.plantext.zh.years import years_of


class _Standing(NamedTuple):
    """A phrase of the data and where it stands in the text."""

    paragraph: Paragraph
    start: int
    end: int

    @property
    def words(self) -> str:
        """Its words."""
        return self.paragraph.text[self.start : self.end]

    def overlaps(self, found: FoundAim) -> bool:
        """Whether an aim has some of its words."""
        aim = found.aim
        return (
            self.paragraph is found.paragraph
            and self.start < aim.end
            and aim.start < self.end
        )


def prove(plan: Plan, found: Contents) -> tuple[Discrepancy, ...]:
    """All differences between a plan's data and its text, those of the data first, in the order of its files.

    Args:
        plan: the plan.
        found: what its text holds.
    """
    return tuple(_Proof(plan, found).differences())


class _Proof:
    def __init__(self, plan: Plan, found: Contents) -> None:
        self.plan, self.found, self.text = plan, found, found.text
        self.others = {normalise(other.phrase) for other in plan.targets.other_figures}
        self.spans: list[_Standing] = []
        self.proved: set[int] = set()
        """The aims that a target encodes."""
        self.years: dict[int, set[int]] = {}
        """The years in which targets encode an aim."""
        self.assigned: set[int] = set()
        """The assignments that a task encodes."""

    def differences(self) -> Iterator[Discrepancy]:
        """All of them."""
        yield from self._plan()
        for indicator in self.plan.indicators:
            for index in range(len(indicator.targets)):
                yield from self._target(indicator, index)
        for statement in self.plan.statements:
            yield from self._statement(statement)
        for other in self.plan.targets.other_figures:
            place = Place(self.plan.targets_file)
            standing, wrong = self._phrase(
                other.source, other.phrase, place, "other_figures"
            )
            yield from wrong
            if standing is not None:  # a date that recurs is one figure of the data
                paragraph = standing.paragraph
                self.spans += [
                    _Standing(paragraph, *at) for at in paragraph.find_all(other.phrase)
                ]
        for action in self.plan.work.actions:
            place = Place(
                self.plan.tasks_file, None, self.plan.lines.get(action.tasks[0].id)
            )
            standing, wrong = self._phrase(
                action.source, action.source.phrase, place, action.id
            )
            yield from wrong
            if standing is not None:
                yield from self._title(
                    action.title.zh, standing.paragraph, place, action.id
                )
        for task in self.plan.task_by_id.values():
            yield from self._task(task)
        yield from self._left_over()

    def _plan(self) -> Iterator[Discrepancy]:
        """The plan's years, where the text's title tells them."""
        told = years_of(self.text.title)
        meta = self.plan.meta
        if told is not None and told != meta.period:
            heading = next(iter(self.text.at(HEAD, 0)), None)
            written = (
                Written(heading, 0, self.text.title) if heading is not None else None
            )
            encoded = Encoded(
                Place(self.plan.targets_file), "plan", f"period: {meta.period}"
            )
            yield unlike("source_period", encoded, written, self.text.file)

    # --- phrases

    def _phrase(
        self, locus: Locus, phrase: str, at: Place, field: str
    ) -> tuple[_Standing | None, list[Discrepancy]]:
        """Where a phrase stands, or what is wrong with its source."""
        paragraphs = self.text.at(locus.section, locus.paragraph)
        standing = _find(phrase, paragraphs)
        if standing is not None:
            self.spans.append(standing)
            return standing, []
        encoded = Encoded(at, field, f"{locus.section}, {locus.paragraph}: {phrase}")
        elsewhere = _find(phrase, (*self.text.paragraphs, *self.text.noise))
        if elsewhere is not None:
            self.spans.append(elsewhere)
            here = elsewhere.paragraph
            words = f"{here.section}, {here.number}: {elsewhere.words}"
            written = Written(here, elsewhere.start, words)
            return None, [unlike("source_elsewhere", encoded, written, self.text.file)]
        if not paragraphs:
            return None, [unlike("source_no_paragraph", encoded, None, self.text.file)]
        written = Written(paragraphs[0], 0, paragraphs[0].text)
        return None, [unlike("source_not_found", encoded, written, self.text.file)]

    # --- targets

    def _target(self, indicator: Indicator, index: int) -> Iterator[Discrepancy]:
        target = indicator.targets[index]
        at = Place(self.plan.targets_file, None, self.plan.line(indicator.id, index))
        field = f"{indicator.id}: {target.period}"
        standing, wrong = self._phrase(target.source, target.source.phrase, at, field)
        yield from wrong
        if standing is None:
            return
        read = [found for found in self.found.aims if standing.overlaps(found)]
        named = [
            found
            for found in read
            if indicator_key(found.aim.indicator) in names_of(indicator)
        ]
        if not read:
            yield self._unread(
                indicator,
                target,
                standing,
                Encoded(at, field, as_encoded(indicator, target)),
            )
        elif not named:
            self.proved |= {id(found) for found in read[:1] if len(read) == 1}
            encoded = Encoded(at, field, indicator.name.zh)
            yield unlike(
                "source_other_indicator", encoded, as_written(read[0]), self.text.file
            )
        else:
            best = min(
                named, key=lambda found: len(list(differing(indicator, target, found)))
            )
            self.proved.add(id(best))
            self.years.setdefault(id(best), set()).add(target.period.end.year)
            for code, said in differing(indicator, target, best):
                yield unlike(
                    code, Encoded(at, field, said), as_written(best), self.text.file
                )

    def _unread(
        self,
        indicator: Indicator,
        target: Target,
        standing: _Standing,
        encoded: Encoded,
    ) -> Discrepancy:
        """A phrase that cannot be read: a note where its figure stands in it at least."""
        figure = indicator.figure_of(target)
        has_figure = figure is not None and plain(figure) in standing.words.replace(
            ",", ""
        )
        written = Written(standing.paragraph, standing.start, standing.words)
        severity: Severity = "note" if has_figure else "warning"
        return unlike(
            "source_not_read", encoded, written, self.text.file, severity=severity
        )

    def _statement(self, statement: Statement) -> Iterator[Discrepancy]:
        at = Place(self.plan.targets_file, None, self.plan.line(statement.id))
        standing, wrong = self._phrase(
            statement.source, statement.source.phrase, at, statement.id
        )
        yield from wrong
        if standing is not None:
            yield from self._title(
                statement.name.zh, standing.paragraph, at, statement.id
            )
        for found in (*self.found.statements, *self.found.aims):
            period = found.aim.period
            if (
                standing
                and standing.overlaps(found)
                and period
                and period.end != statement.period.end
            ):
                encoded = Encoded(at, statement.id, f"period: {statement.period}")
                yield unlike(
                    "source_period", encoded, as_written(found), self.text.file
                )
                return

    # --- tasks

    def _task(self, task: Task) -> Iterator[Discrepancy]:
        at = Place(self.plan.tasks_file, None, self.plan.line(task.id))
        standing, wrong = self._phrase(task.source, task.source.phrase, at, task.id)
        yield from wrong
        if standing is None:
            return
        yield from self._title(task.title.zh, standing.paragraph, at, task.id)
        here = [a for a in self.found.assignments if a.paragraph is standing.paragraph]
        behind = [a for a in here if a.start >= standing.start] or here
        if behind:
            self.assigned.add(id(behind[0]))
            yield from self._roles(task, behind[0], at)
            return
        mentions = [m for m in self.found.mentions if m.paragraph is standing.paragraph]
        mentioned = [name for mention in mentions for name in mention.bodies]
        unknown = [
            name
            for name in (*task.lead, *task.responsible)
            if not _is_in(name, mentioned)
        ]
        if unknown:
            encoded = Encoded(at, task.id, "、".join(unknown))
            written = Written(standing.paragraph, 0, standing.paragraph.text)
            yield unlike("source_no_assignment", encoded, written, self.text.file)

    def _title(
        self, title: str, paragraph: Paragraph, at: Place, field: str
    ) -> Iterator[Discrepancy]:
        """A title that the paragraph does not have."""
        if paragraph.find(title) is None:
            written = Written(paragraph, 0, paragraph.text)
            yield unlike(
                "source_title", Encoded(at, field, title), written, self.text.file
            )

    def _roles(self, task: Task, own: Assignment, at: Place) -> Iterator[Discrepancy]:
        """Bureaus that are missing, too many, in the other role or in another order; the first of these."""
        encoded = Encoded(at, task.id, _roles_said(task.lead, task.responsible))
        written = Written(own.paragraph, own.start, own.written or own.paragraph.text)
        names, asked = [*task.lead, *task.responsible], [*own.lead, *own.responsible]
        kinds = (
            ("source_bureau_missing", [n for n in asked if not _is_in(n, names)]),
            ("source_bureau_unknown", [n for n in names if not _is_in(n, asked)]),
            (
                "source_role",
                [n for n in asked if _is_in(n, own.lead) != _is_in(n, task.lead)],
            ),
        )
        for code, unlike_names in kinds:
            if unlike_names:
                said = "、".join(dict.fromkeys(unlike_names))
                yield unlike(code, encoded, written, self.text.file, names=said)
                return
        if [normalise(name) for name in names] != [normalise(name) for name in asked]:
            yield unlike(
                "source_order", encoded, written, self.text.file, severity="note"
            )

    # --- what is left over

    def _left_over(self) -> Iterator[Discrepancy]:
        """What the text has and the data does not."""
        yield from self._aims_left_over()
        for found in self.found.statements:
            if not any(standing.overlaps(found) for standing in self.spans):
                written = Written(found.paragraph, found.aim.start, found.words)
                yield missing("source_statement_missing", written, self.text.file)
        for figure in self.found.figures:
            places = numbers_in(figure.paragraph, figure.start, figure.end)
            bare = next(
                (
                    start
                    for start, end in places
                    if not self._covers(figure.paragraph, start, end)
                ),
                None,
            )
            if bare is not None:
                written = Written(figure.paragraph, bare, figure.words)
                yield missing("source_figure_missing", written, self.text.file)
        for paragraph in self.found.unassigned:
            written = Written(paragraph, 0, paragraph.text)
            yield missing("source_unassigned", written, self.text.file, severity="note")
        for own in self.found.assignments:
            if id(own) not in self.assigned:
                written = Written(
                    own.paragraph, own.start, own.written or own.paragraph.text
                )
                yield missing("source_task_missing", written, self.text.file)

    def _aims_left_over(self) -> Iterator[Discrepancy]:
        """The aims that no target encodes, or not for each of their years."""
        for found in self.found.aims:
            period = found.aim.period
            if id(found) not in self.proved:
                is_missing = not self._is_set_aside(found)
            elif found.aim.measure == "each_year" and period is not None:
                is_missing = (
                    not set(range(period.start.year, period.end.year + 1))
                    <= self.years[id(found)]
                )
            else:
                is_missing = False
            if is_missing:
                yield missing(
                    "source_target_missing", as_written(found), self.text.file
                )

    def _is_set_aside(self, found: FoundAim) -> bool:
        """Whether a figure that looks like a target is one of `other_figures`."""
        return any(
            s.overlaps(found) and normalise(s.words) in self.others for s in self.spans
        )

    def _covers(self, paragraph: Paragraph, start: int, end: int) -> bool:
        return any(
            s.paragraph is paragraph and s.start <= start and end <= s.end
            for s in self.spans
        )


def _find(phrase: str, paragraphs: Iterable[Paragraph]) -> _Standing | None:
    for paragraph in paragraphs:
        place = paragraph.find(phrase)
        if place is not None:
            return _Standing(paragraph, *place)
    return None


def _is_in(name: str, names: Iterable[str]) -> bool:
    return normalise(name) in map(normalise, names)


def _roles_said(lead: Sequence[str], responsible: Sequence[str]) -> str:
    return (
        f"lead: {'、'.join(lead) or '—'}; responsible: {'、'.join(responsible) or '—'}"
    )
