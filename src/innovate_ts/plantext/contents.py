"""What a plan's text holds: its years, its aims, who leads what, and the figures that are none of these."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from innovate_ts.basics.periods import Period, hull
from innovate_ts.messages import Message
from innovate_ts.messages import plantext as texts
from innovate_ts.plan.terms import is_in_words
from innovate_ts.plantext.brackets import clauses
from innovate_ts.plantext.leftover import FoundFigure, left_over
from innovate_ts.plantext.paragraphs import Clause, Paragraph, PlanText
from innovate_ts.plantext.stated_aims import AimReader, StatedAim
from innovate_ts.plantext.stretches import Stretches
from innovate_ts.plantext.table_goals import goals_of_tables
from innovate_ts.plantext.table_work import work_of_tables
from innovate_ts.plantext.tables import row_numbers, tables_of
from innovate_ts.plantext.zh.answerable import answerable
from innovate_ts.plantext.zh.assignments import Assignment, find_assignments
from innovate_ts.plantext.zh.due import deadline_of
from innovate_ts.plantext.zh.headings import is_of_one_year
from innovate_ts.plantext.zh.language import is_chinese
from innovate_ts.plantext.zh.mentions import Mention, find_mentions
from innovate_ts.plantext.zh.milestones import StatedMilestone, milestones_of
from innovate_ts.plantext.zh.section_names import HEAD
from innovate_ts.plantext.zh.years import (
    first_year,
    years_below,
    years_of,
    years_of_term,
)

_OUTLOOK = 3
"""Years ahead of a document of one year's work, beyond which it only looks out."""


@dataclass(frozen=True)
class Contents:
    """All that was found in a text."""

    text: PlanText
    """The text."""
    period: Period | None
    """The years of the plan; None where neither title nor aims tell them."""
    aims: tuple[StatedAim, ...]
    """Figures and directions that are wanted, in the text's order."""
    statements: tuple[StatedAim, ...]
    """Goals in words, in the text's order."""
    assignments: tuple[Assignment, ...]
    """Who leads and who shares."""
    milestones: tuple[StatedMilestone, ...]
    """The dated deliverables of what is assigned, in the text's order."""
    mentions: tuple[Mention, ...]
    """Bodies that lead in the course of a sentence."""
    figures: tuple[FoundFigure, ...]
    """The figures left over."""
    past: frozenset[int]
    """The ids of the paragraphs under headings that look back."""

    @cached_property
    def _milestones_in(self) -> dict[int, list[StatedMilestone]]:
        by_paragraph: dict[int, list[StatedMilestone]] = {}
        for milestone in self.milestones:
            of_paragraph = by_paragraph.setdefault(id(milestone.paragraph), [])
            of_paragraph.append(milestone)
        return by_paragraph

    @cached_property
    def _assignments_in(self) -> dict[int, list[Assignment]]:
        by_paragraph: dict[int, list[Assignment]] = {}
        for assignment in self.assignments:
            of_paragraph = by_paragraph.setdefault(id(assignment.paragraph), [])
            of_paragraph.append(assignment)
        return by_paragraph

    def milestones_in(self, paragraph: Paragraph) -> Sequence[StatedMilestone]:
        """The dated deliverables that a paragraph states, in its order."""
        return self._milestones_in.get(id(paragraph), ())

    def assignments_in(self, paragraph: Paragraph) -> Sequence[Assignment]:
        """The assignments of a paragraph, in its order."""
        return self._assignments_in.get(id(paragraph), ())

    @property
    def unassigned(self) -> tuple[Paragraph, ...]:
        """The paragraphs that are numbered as tasks beside them are, and say nothing of who does it."""
        assigned = [assignment.paragraph for assignment in self.assignments]
        # By the paragraphs themselves: two sections of a text can have one number.
        ids = {id(paragraph) for paragraph in assigned}
        styles = {
            (paragraph.section, paragraph.style)
            for paragraph in assigned
            if paragraph.style is not None
        }
        unassigned = []
        for paragraph in self.text.paragraphs:
            style = (paragraph.section, paragraph.style)
            is_heading = paragraph.number == 0
            if is_heading or style not in styles:
                continue
            if id(paragraph) not in ids:
                unassigned.append(paragraph)
        return tuple(unassigned)

    @property
    def obstacle(self) -> Message | None:
        """Why it is no plan that can be read; None where it is one."""
        if self.is_plan:
            return None
        words = "".join(paragraph.text for paragraph in self.text.paragraphs)
        if not is_chinese(words):
            return texts.draft_not_chinese()
        return texts.draft_no_plan(
            sentences=words.count("。"), figures=len(self.figures) + len(self.aims)
        )

    @property
    def is_plan(self) -> bool:
        """Whether it is a plan: a table of aims, or sentences with an assignment, an aim, or figures."""
        has_table = any(stated.paragraph.is_row for stated in self.aims)
        if self.assignments or has_table:
            return True
        has_sentences = any(
            "。" in paragraph.text for paragraph in self.text.paragraphs
        )
        if not has_sentences:
            return False
        # Rules of grants are a plan of the kind too, and its figures are listed with the reason.
        has_figures = any(figure.kind != "date" for figure in self.figures)
        is_parted = len(self.text.sections) > 1
        return bool(self.aims) or (is_parted and has_figures)


def _years(text: PlanText, reader: AimReader) -> Period | None:
    """The plan's years: its title's, those that a sentence gives, or those of the document and its aims."""
    words = [paragraph.text for paragraph in text.paragraphs]
    head = [paragraph.text for paragraph in text.noise if paragraph.section == HEAD]
    stated = years_of(text.title) or years_below(head) or years_of_term(words)
    if stated is not None:
        return stated
    page = [paragraph.text for paragraph in text.noise]
    headings = [section.title for section in text.sections]
    year = first_year(
        page=page,
        headings=headings,
        paragraphs=words,
    )
    return _years_of_aims(
        periods=reader.periods(),
        year=year,
        title=text.title,
    )


def _years_of_aims(
    periods: Sequence[Period], year: int | None, title: str
) -> Period | None:
    """The years of a document and its aims.

    Args:
        periods: of the dated aims.
        year: the year that the document tells of itself.
        title: the plan's title.
    """
    of_aims = hull(periods) if periods else None
    if year is None:
        return of_aims
    first = Period.years(year)
    if of_aims is None:
        return first
    # A document may be older than its aims; what is due before it is none of them.
    if year > of_aims.end.year:
        return of_aims
    if is_of_one_year(title) and _is_mostly_of(year, periods):
        return first
    return hull([first, of_aims])


def _is_mostly_of(year: int, periods: Sequence[Period]) -> bool:
    """Whether most dated aims are of one year, and the others an outlook: 2026年…;到2030年…."""
    ends = [period.end.year for period in periods]
    later = [end for end in ends if end > year]
    is_outlook = all(end - year > _OUTLOOK for end in later)
    return is_outlook and ends.count(year) > len(later)


def _in_order(
    text: PlanText, assignments: Iterable[Assignment]
) -> tuple[Assignment, ...]:
    """Assignments in the order of the text."""
    order = {id(paragraph): index for index, paragraph in enumerate(text.paragraphs)}

    def place(assignment: Assignment) -> tuple[int, int]:
        return order[id(assignment.paragraph)], assignment.start

    return tuple(sorted(assignments, key=place))


def _milestones(
    assignments: Sequence[Assignment], covered: Stretches, period: Period | None
) -> Iterator[StatedMilestone]:
    """The deliverables of the paragraphs in which something is assigned, and the deadlines of their tags."""
    for assignment in assignments:
        for note in assignment.notes:
            deadline = deadline_of(note, period)
            if deadline is not None:
                clause = _clause_of(assignment, deadline.phrase)
                yield StatedMilestone(
                    clause=clause,
                    name=assignment.title,
                    due=deadline.period,
                )
    by_id = {id(assignment.paragraph): assignment for assignment in assignments}
    for assignment in by_id.values():
        paragraph = assignment.paragraph
        if not paragraph.is_row:
            begin = len(paragraph.numbering)
            free = [
                Clause(
                    paragraph=paragraph,
                    start=max(clause.start, begin),
                    end=clause.end,
                )
                for clause in clauses(paragraph)
                if not covered.hold(paragraph, clause.end - 1)
            ]
            yield from milestones_of(free, period)


def _clause_of(assignment: Assignment, phrase: str) -> Clause:
    """Where an assignment says something; all of it where that stands in a cell of another row."""
    paragraph = assignment.paragraph
    for start, end in paragraph.find_all(phrase):
        if paragraph.is_row or start >= assignment.start:
            return Clause(paragraph, start, end)
    return Clause(paragraph, assignment.start, assignment.end)


def _with_answerable(
    aims: Sequence[StatedAim], assignments: Iterable[Assignment], reader: AimReader
) -> tuple[list[StatedAim], set[int]]:
    """The aims with who answers for them, and the ids of the tags that say so.

    Where a plan says its aims, a tag just behind a figure is its indicator's; anywhere else it is a task's.
    """
    places = {id(paragraph) for paragraph, is_aims in reader.places() if is_aims}
    tags = {}
    for tag in assignments:
        paragraph = tag.paragraph
        if id(paragraph) in places and not paragraph.is_row:
            start = (id(paragraph), tag.start)
            tags[start] = tag
    of_aims: set[int] = set()
    answered = []
    for stated in aims:
        aim = stated.aim
        end = (id(stated.paragraph), aim.end)
        behind = tags.get(end)
        if behind is not None:
            of_aims.add(id(behind))
            answers = answerable(behind.written[1:-1])
            aim = aim._replace(end=behind.end, answers=answers)
        answered.append(stated._replace(aim=aim))
    return answered, of_aims


def _places_of(aims: Iterable[StatedAim]) -> Iterator[tuple[Paragraph, int, int]]:
    """Where aims stand, with the rows of tables that have parts of them."""
    for stated in aims:
        yield stated.paragraph, stated.aim.start, stated.aim.end
        for row in stated.rows:
            yield row, 0, len(row.text)


def contents(text: PlanText) -> Contents:
    """Read a plan's text for all that it wants and whom it charges."""
    # Who does what needs no years, and the years need to know what is no aim.
    of_work = work_of_tables(tables_of(text.paragraphs, None))
    assignments = _in_order(text, [*find_assignments(text), *of_work])
    tags = [(tag.paragraph, tag.start, tag.end) for tag in assignments]
    paragraphs = [
        paragraph for paragraph in text.paragraphs if paragraph.section != HEAD
    ]
    reader = AimReader(
        sections=text.sections,
        paragraphs=paragraphs,
        tags=Stretches(tags),
    )
    period = _years(text, reader)
    tables = tables_of(text.paragraphs, period)
    aims = []
    statements = []
    for stated in (*reader.aims(period), *goals_of_tables(tables, period)):
        if is_in_words(stated.aim.comparator):
            statements.append(stated)
        else:
            aims.append(stated)
    aims, of_aims = _with_answerable(aims, assignments, reader)
    assignments = tuple(one for one in assignments if id(one) not in of_aims)
    spoken_for = [*_places_of(aims), *tags]
    milestones = tuple(
        _milestones(
            assignments=assignments,
            # A goal in words is no deliverable too, though its figures are left over.
            covered=Stretches([*spoken_for, *_places_of(statements)]),
            period=period,
        )
    )
    dated = [(one.paragraph, one.clause.start, one.clause.end) for one in milestones]
    covered = Stretches([*spoken_for, *dated, *row_numbers(tables)])
    return Contents(
        text=text,
        period=period,
        aims=tuple(aims),
        statements=tuple(statements),
        assignments=assignments,
        milestones=milestones,
        mentions=find_mentions(text, assignments),
        figures=tuple(left_over(paragraphs, covered, period, reader.past)),
        past=reader.past,
    )
