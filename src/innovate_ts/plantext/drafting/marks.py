"""What a draft marks for its editors: choices of the reading, first those that are wrong if unnoticed."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, get_args

from innovate_ts.messages import Bilingual

Matter = Literal["indicator", "sense", "time", "bodies", "base", "remark"]
"""What a choice is about: which indicator, what is asked, by when, who, its unit and base, the rest."""
Scope = Literal["each", "indicator", "plan"]
"""What a choice holds for, so that it is said once: its place, its indicator, or all like it."""
MATTERS: tuple[Matter, ...] = get_args(Matter)
"""In the order of what does most harm unnoticed."""


class Mark(NamedTuple):
    """Something that was chosen, for the editors to look at."""

    matter: Matter
    """What it is about."""
    words: Bilingual
    """What was chosen."""
    scope: Scope = "each"
    """For what it is said once."""


def words_in_order(marks: Iterable[Mark]) -> Iterator[Bilingual]:
    """The words of marks, those first that matter most."""
    for mark in sorted(marks, key=lambda mark: MATTERS.index(mark.matter)):
        yield mark.words


class SaidOnce:
    """What was marked so far of that which is said once."""

    def __init__(self) -> None:
        self._said: set[tuple[str, Bilingual]] = set()

    def news(self, marks: Iterable[Mark], indicator_id: str) -> tuple[Mark, ...]:
        """The marks of an indicator or its target without those that were said before."""
        news = []
        for mark in marks:
            owner = indicator_id if mark.scope == "indicator" else ""
            if (owner, mark.words) not in self._said:
                news.append(mark)
            if mark.scope != "each":
                self._said.add((owner, mark.words))
        return tuple(news)
