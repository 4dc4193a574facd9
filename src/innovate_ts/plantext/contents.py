"""What a plan's text holds: its years, its aims, who leads what, and the figures that are none of these."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from innovate_ts.basics.names import normalise
from innovate_ts.basics.periods import Period
from innovate_ts.plantext.brackets import clauses
from innovate_ts.plantext.leftover import FoundFigure, left_over
from innovate_ts.plantext.paragraphs import HEAD, Clause, Paragraph, PlanText, Section
from innovate_ts.plantext.stretches import Stretches
from innovate_ts.plantext.zh.aims import Aim, Setting, aims
from innovate_ts.plantext.zh.assignments import Assignment, find_assignments
from innovate_ts.plantext.zh.mentions import Mention, find_mentions
from innovate_ts.plantext.zh.times import Time
from innovate_ts.plantext.zh.vocabulary import MAKING
from innovate_ts.plantext.zh.years import years_of

LONGEST_CLAUSE = 300
"""Characters of a clause that can be an aim."""

_AIMS = re.compile("目标|主要指标|预期指标")
_NO_AIMS = re.compile("目标(?:责任|考核|管理|导向|任务分解)")


@dataclass(frozen=True)
class StatedAim:
    """An aim and the place where the text states it."""

    aim: Aim
    """What is wanted; its places are offsets in the paragraph's text."""
    paragraph: Paragraph
    """The paragraph."""

    @property
    def words(self) -> str:
        """The text's words, without the time before them."""
        return self.paragraph.text[self.aim.start : self.aim.end]


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
    mentions: tuple[Mention, ...]
    """Bodies that lead in the course of a sentence."""
    figures: tuple[FoundFigure, ...]
    """The figures left over."""

    @property
    def unassigned(self) -> tuple[Paragraph, ...]:
        """The paragraphs that are numbered as tasks beside them are, and say nothing of who does it."""
        assigned = {id(own.paragraph) for own in self.assignments}
        tasks = [
            own.paragraph for own in self.assignments if own.paragraph.style is not None
        ]
        styles = {(task.section, task.style) for task in tasks}
        numbered = [
            p
            for p in self.text.paragraphs
            if p.number > 0 and (p.section, p.style) in styles
        ]
        return tuple(
            paragraph for paragraph in numbered if id(paragraph) not in assigned
        )

    @property
    def is_plan(self) -> bool:
        """Whether it is the text of a plan at all: sentences, with an assignment or an aim."""
        has_sentences = any(
            "。" in paragraph.text for paragraph in self.text.paragraphs
        )
        return bool(self.assignments) or (has_sentences and bool(self.aims))


def contents(text: PlanText) -> Contents:
    """Read a plan's text for all that it wants and whom it charges."""
    assignments = find_assignments(text)
    paragraphs = [p for p in text.paragraphs if p.section != HEAD]
    tags = [(a.paragraph, a.start, a.end) for a in assignments]
    reader = _Reader(text.sections, paragraphs, Stretches(tags))
    period = years_of(text.title) or reader.years()
    found = tuple(reader.aims(period))
    numbers = tuple(f for f in found if f.aim.comparator != "qualitative")
    aimed = [(f.paragraph, f.aim.start, f.aim.end) for f in numbers]
    return Contents(
        text=text,
        period=period,
        aims=numbers,
        statements=tuple(f for f in found if f.aim.comparator == "qualitative"),
        assignments=assignments,
        mentions=find_mentions(text, assignments),
        figures=tuple(left_over(paragraphs, Stretches([*aimed, *tags]), period)),
    )


def indicator_key(name: str) -> str:
    """What tells one indicator from another: the verbs of making in front of a name do not matter."""
    return normalise(re.sub(f"^(?:{MAKING})+", "", name) or name)


# --- aims


@dataclass(frozen=True)
class _Reader:
    """The paragraphs of a plan with what is needed to read their aims."""

    sections: Sequence[Section]
    paragraphs: Sequence[Paragraph]
    tags: Stretches

    def aims(
        self, period: Period | None, *, is_dated_only: bool = False
    ) -> Iterator[StatedAim]:
        """The aims of all paragraphs; headings and lead-ins with a colon give their time to what follows."""
        is_of_aims = _are_of_aims(self.sections)
        aims_below: dict[str, bool] = {}
        carried: dict[str, Time] = {}
        for paragraph in self.paragraphs:
            is_heading = paragraph.number == 0
            if is_heading:
                aims_below[paragraph.section] = next(is_of_aims, False)
            is_aims = not is_heading and (
                aims_below.get(paragraph.section, False) or _opens_aims(paragraph)
            )
            setting = Setting(
                period, carried.get(paragraph.section, Time()), is_aims, is_dated_only
            )
            own = [] if paragraph.is_row else self._untagged(paragraph)
            found, setting = read_clauses(own, setting)
            yield from (StatedAim(aim, paragraph) for aim in found)
            if is_heading or paragraph.text.endswith(":"):
                carried[paragraph.section] = setting.time

    def _untagged(self, paragraph: Paragraph) -> list[Clause]:
        """The clauses that are no assignments."""
        return [
            clause
            for clause in clauses(paragraph)
            if not self.tags.hold(paragraph, clause.start)
        ]

    def years(self) -> Period | None:
        """From the first to the last year of the aims."""
        found = [
            f.aim.period for f in self.aims(None, is_dated_only=True) if f.aim.period
        ]
        if not found:
            return None
        return Period.years(
            min(p.start.year for p in found), max(p.end.year for p in found)
        )


def read_clauses(own: Iterable[Clause], setting: Setting) -> tuple[list[Aim], Setting]:
    """The aims of clauses that follow each other, and what holds behind them.

    Args:
        own: the clauses of a paragraph.
        setting: what holds before them.
    """
    found: list[Aim] = []
    for clause in own:
        setting = _in_sentence(clause, setting)
        more, time = _read(clause, setting)
        subject = _subject(more, setting.subject if time is not setting.time else "")
        if (time, subject) != (setting.time, setting.subject):
            setting = replace(setting, time=time, subject=subject)
        found += more
    return found, setting


def _in_sentence(clause: Clause, setting: Setting) -> Setting:
    """The setting of a clause; a new sentence has its own subject."""
    is_new = clause.start == 0 or clause.paragraph.text[clause.start - 1] in "。!?"
    return replace(setting, subject="") if is_new and setting.subject else setting


def _subject(found: Sequence[Aim], before: str) -> str:
    """What a clause without a name goes on of: the one indicator before it; a time may stand between."""
    names = {aim.indicator for aim in found if aim.comparator != "qualitative"}
    if any(aim.measure not in {"value", "each_year"} for aim in found):
        return ""  # a level cannot go on from growth
    return names.pop() if len(names) == 1 else "" if found else before


def _read(clause: Clause, setting: Setting) -> tuple[list[Aim], Time]:
    """The aims of a clause, with their places in the paragraph; numbering is no part of it."""
    shift = max(clause.start, len(clause.paragraph.numbering))
    if clause.end - shift > LONGEST_CLAUSE:
        return [], setting.time
    found, time = aims(clause.paragraph.text[shift : clause.end], setting)
    return [
        replace(aim, start=aim.start + shift, end=aim.end + shift) for aim in found
    ], time


def _are_of_aims(sections: Iterable[Section]) -> Iterator[bool]:
    """Whether each section stands under a heading of aims, its own among them."""
    above: list[bool] = []
    for section in sections:
        del above[section.level - 1 :]
        above.append(any(above) or _says_aims(section.title))
        yield above[-1]


def _opens_aims(paragraph: Paragraph) -> bool:
    """Whether a paragraph begins with a title of aims in its own line."""
    opening, stop, _ = paragraph.text[:30].partition("。")
    return bool(stop) and _says_aims(opening)


def _says_aims(title: str) -> bool:
    return _AIMS.search(title) is not None and _NO_AIMS.search(title) is None
