"""What became of targets that are due, and how the others stand: one table, with their statuses."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import headline as texts
from innovate_ts.output.words import Words
from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.statuses import Status


class CountText(Protocol):
    """A text that counts."""

    def __call__(self, *, count: int) -> Bilingual:
        """So many are so."""


class CourseWords(NamedTuple):
    """A way in which what is not due may stand."""

    state: Bilingual
    status: Status
    """The status that its sign and colour are those of."""
    is_so: Callable[[Result], bool]
    count_text: CountText | None = None
    """The words for how many there are; by default that they are at the state."""
    is_notable: bool = True
    """Whether it is told beside what is due."""

    def counted(self, count: int, words: Words) -> str:
        """How many stand so."""
        if self.count_text is not None:
            return words.say(self.count_text(count=count))
        state = words.say(self.state)
        return words.say(texts.state(count=count, state=state))


def _is_on_schedule(result: Result) -> bool:
    return result.is_running and not result.is_behind and not result.is_slightly_behind


def is_unpaced(result: Result) -> bool:
    """Whether nothing is said of its pace, and no figure is awaited either: its time has not come."""
    return result.is_not_due and not result.is_awaited


COURSES = (
    CourseWords(
        state=phrases.flag_spent,
        status="not_met",
        is_so=lambda result: result.is_missed,
        count_text=texts.broken,
    ),
    CourseWords(
        state=texts.far_behind,
        status="off_track",
        is_so=lambda result: result.is_off_track,
    ),
    CourseWords(
        state=texts.behind,
        status="at_risk",
        is_so=lambda result: result.is_at_risk,
    ),
    CourseWords(
        state=phrases.status_on_track,
        status="on_track",
        is_so=_is_on_schedule,
        is_notable=False,
    ),
    CourseWords(
        state=phrases.flag_slightly_behind,
        status="on_track",
        is_so=lambda result: result.is_slightly_behind,
        is_notable=False,
    ),
    CourseWords(
        state=phrases.status_early,
        status="met",
        is_so=lambda result: result.is_met,
        count_text=texts.early,
    ),
    CourseWords(
        state=phrases.status_awaiting,
        status="not_due",
        is_so=lambda result: result.is_awaited,
        count_text=texts.awaited,
    ),
    CourseWords(
        state=texts.open_so_far,
        status="not_assessable",
        is_so=lambda result: result.is_not_assessable,
        count_text=texts.open_pace,
    ),
    CourseWords(
        state=phrases.status_not_due,
        status="not_due",
        is_so=lambda _: True,
        count_text=texts.unpaced,
        is_notable=False,
    ),
)
"""How what is not due may stand, the most pressing first; a target is in the first that is so."""


class Outcome(NamedTuple):
    """What may have become of a target that is due."""

    name: Bilingual
    status: Status
    is_so: Callable[[Result], bool]
    is_part: bool = False


def _is_plainly_missed(result: Result) -> bool:
    """Whether it was missed, and the plan does not only expect it."""
    return result.is_missed and not result.is_below_expected


OUTCOMES = (
    Outcome(
        name=phrases.status_met,
        status="met",
        is_so=lambda result: result.is_met,
    ),
    Outcome(
        name=phrases.status_not_met,
        status="not_met",
        is_so=_is_plainly_missed,
    ),
    Outcome(
        name=texts.made_good_of_them,
        status="late",
        is_so=lambda result: result.is_late and _is_plainly_missed(result),
        is_part=True,
    ),
    Outcome(
        name=texts.accepted_of_them,
        status="not_met",
        is_so=lambda result: result.is_accepted and _is_plainly_missed(result),
        is_part=True,
    ),
    Outcome(
        name=phrases.status_below_expected,
        status="not_met",
        is_so=lambda result: result.is_below_expected,
    ),
    Outcome(
        name=phrases.status_no_data,
        status="no_data",
        is_so=lambda result: result.is_without_data,
    ),
    Outcome(
        name=phrases.status_not_assessable,
        status="not_assessable",
        is_so=lambda result: result.is_not_assessable,
    ),
    Outcome(
        name=phrases.status_needs_review,
        status="needs_review",
        is_so=lambda result: result.needs_review,
    ),
)
"""What may have become of what is due; as in the headline, what was made good since counts as missed."""


def courses_of(
    rest: Sequence[Result], words: Words, *, notable_only: bool = False
) -> list[str]:
    """How many stand in which way, a clause a way.

    Args:
        rest: what is not due.
        words: the language.
        notable_only: whether what runs as it should is left out.
    """
    counts = Counter(state_of(result) for result in rest)
    clauses = []
    for course in COURSES:
        count = counts[course.state]
        if not count or (notable_only and not course.is_notable):
            continue
        clauses.append(course.counted(count, words))
    return clauses


def state_of(result: Result) -> Bilingual:
    """The state in which what is not due stands."""
    return next(course.state for course in COURSES if course.is_so(result))
