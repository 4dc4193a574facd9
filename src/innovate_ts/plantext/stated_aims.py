"""The aims of a plan's paragraphs, each where the text states it."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.plan.terms import is_in_words
from innovate_ts.plantext.brackets import clauses
from innovate_ts.plantext.paragraphs import Clause, Paragraph, Section
from innovate_ts.plantext.stretches import Stretches
from innovate_ts.plantext.zh.aims import Aim, Setting
from innovate_ts.plantext.zh.headings import QUOTED_AIMS, says_aims, says_past
from innovate_ts.plantext.zh.sentences import read_clauses
from innovate_ts.plantext.zh.times import ClauseTimes

_COMMA = re.compile(r",(?!\d)|;")
_LONGEST_OPENING = 30
"""Characters in which a paragraph's own title ends, if it has one."""


class StatedAim(NamedTuple):
    """An aim and the place where the text states it."""

    aim: Aim
    """What is wanted; its places are offsets in the paragraph's text."""
    paragraph: Paragraph
    """The paragraph."""
    rows: tuple[Paragraph, ...] = ()
    """The rows of a table that state its parts, one a part; its own words state them where there are none."""

    @property
    def words(self) -> str:
        """The text's words, without the time before them."""
        return self.paragraph.text[self.aim.start : self.aim.end]


class AimReader(NamedTuple):
    """The paragraphs of a plan with what is needed to read their aims."""

    sections: Sequence[Section]
    """The headings, in order."""
    paragraphs: Sequence[Paragraph]
    """The plan's own paragraphs, headings among them."""
    tags: Stretches
    """The assignments: what they say is no aim."""

    def aims(
        self, period: Period | None, *, is_dated_only: bool = False
    ) -> Iterator[StatedAim]:
        """The aims of all paragraphs; headings and lead-ins with a colon give their time to what follows.

        Args:
            period: the plan's years.
            is_dated_only: whether aims without a date are passed over.
        """
        carried: dict[str, ClauseTimes] = {}
        past = self.past
        for paragraph, is_aims in self.places():
            if id(paragraph) in past:
                continue
            section = paragraph.section
            setting = Setting(
                plan=period,
                time=carried.get(section, ClauseTimes()),
                is_aims=is_aims,
                is_dated_only=is_dated_only,
            )
            read, behind = read_clauses(self._clauses(paragraph), setting)
            for aim in read:
                if not _is_title(aim, paragraph):
                    yield StatedAim(aim, paragraph)
            is_heading = paragraph.number == 0
            if is_heading or paragraph.text.endswith(":"):
                carried[section] = behind.time

    def periods(self) -> list[Period]:
        """The periods of the dated aims."""
        dated = [stated.aim.period for stated in self.aims(None, is_dated_only=True)]
        return [period for period in dated if period is not None]

    @property
    def past(self) -> frozenset[int]:
        """The ids of the paragraphs under headings that look back."""
        ids: set[int] = set()
        is_past = False
        headings = _are_under(self.sections, says_past)
        for paragraph in self.paragraphs:
            if paragraph.number == 0:
                is_past = next(headings, False)
            if is_past:
                ids.add(id(paragraph))
        return frozenset(ids)

    def places(self) -> Iterator[tuple[Paragraph, bool]]:
        """Each paragraph, and whether a plan says its aims there."""
        below: dict[str, bool] = {}
        headings = _are_under(self.sections, says_aims)
        for paragraph in self.paragraphs:
            section = paragraph.section
            if paragraph.number == 0:
                # By the order of headings: a second section of the same number has its own title.
                below[section] = next(headings, False)
                yield paragraph, False
                continue
            is_below = below.get(section, False)
            yield paragraph, is_below or _opens_aims(paragraph)

    def _clauses(self, paragraph: Paragraph) -> list[Clause]:
        """The clauses that are no assignments; no sentence joins the cells of a table's row."""
        if paragraph.is_row:
            return []
        read: list[Clause] = []
        for clause in clauses(paragraph):
            if not self.tags.hold(paragraph, clause.start):
                read += quoted_aims(self._without_tag(clause))
        return read

    def _without_tag(self, clause: Clause) -> Clause:
        """A clause without the assignment at its end, where no mark stands before that."""
        paragraph = clause.paragraph
        if not self.tags.hold(paragraph, clause.end - 1):
            return clause
        end = self.tags.free_end(paragraph, clause.start, clause.end)
        return replace(clause, end=end)


def quoted_aims(clause: Clause) -> Iterator[Clause]:
    """The clauses inside of a quotation that is what is to be reached: 实现“A达到5家,B达到6家”的目标."""
    quoted = QUOTED_AIMS.search(clause.words)
    if quoted is None:
        yield clause
        return
    start = clause.start + quoted.start("aims")
    end = clause.start + quoted.end("aims")
    for comma in _COMMA.finditer(clause.paragraph.text, start, end):
        yield Clause(
            paragraph=clause.paragraph,
            start=start,
            end=comma.start(),
        )
        start = comma.end()
    yield Clause(clause.paragraph, start, end)


def _are_under(
    sections: Iterable[Section], says: Callable[[str], bool]
) -> Iterator[bool]:
    """Whether each section stands under a heading that says something, its own among them."""
    above: list[bool] = []
    for section in sections:
        # The headings that stand beside this one or below those are over.
        del above[section.level - 1 :]
        is_under = any(above) or says(section.title)
        above.append(is_under)
        yield is_under


def _is_title(aim: Aim, paragraph: Paragraph) -> bool:
    """Whether words are the title in front of an item's sentences, and no goal: (四)应对气候变化."""
    begin = len(paragraph.numbering)
    is_first = begin > 0 and aim.start == begin and is_in_words(aim.comparator)
    behind = paragraph.text[aim.end :]
    return is_first and behind.startswith("。") and len(behind) > 1


def _opens_aims(paragraph: Paragraph) -> bool:
    """Whether a paragraph begins with a title of aims in its own line."""
    opening = paragraph.text[:_LONGEST_OPENING]
    title, stop, _ = opening.partition("。")
    return stop != "" and says_aims(title)
