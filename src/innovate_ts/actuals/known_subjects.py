"""What is known of the figures of rows, by the words that say what they are of."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from decimal import Decimal

from innovate_ts.actuals.figures import SafeRange
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.rows import Stretch
from innovate_ts.actuals.strangers import is_plain_stranger
from innovate_ts.basics.actual import Actual
from innovate_ts.plan.models.indicators import Indicator

Words = tuple[str, ...]
"""The texts of a row in some columns."""


@dataclass(frozen=True, eq=False)
class KnownSubject:
    """What is known of the figures of a column below the same words."""

    indicator: Indicator | None
    """The indicator; None for one that is not of the plan."""
    unit: str = ""
    is_converted: bool = False
    """Whether a figure is brought to the unit of the indicator..."""
    times: Decimal = Decimal(1)
    """...by what it is multiplied for that..."""
    by: Decimal = Decimal(1)
    """...and then divided."""
    span: str = ""
    """What the label says of the time over which the figures count."""
    place: str = ""
    """The place that stands in the label."""
    safe: SafeRange | None = None
    """Figures of which there is nothing to say."""
    examples: Mapping[Words, Actual] = field(default_factory=dict)
    """An actual of the column by the words for its time and place, and all else that is in its row."""

    @property
    def manner(self) -> tuple[str, str, str]:
        """What of it decides, beside the circumstances, of which time and place a figure is.

        The indicator too: of one with a target over years a total may be counted since the plan's beginning.
        """
        indicator = "" if self.indicator is None else self.indicator.id
        return indicator, self.span, self.place


OF_OTHERS: tuple[KnownSubject, ...] = ()
"""What is known of rows whose figures are all of no indicator of the plan."""


class KnownSubjects(dict[Words, tuple[KnownSubject, ...]]):
    """What is known of the figures of rows, by the words that say what they are of.

    Args:
        place: where among the words the label stands; None where it is not among them.
        labels: what labels mean in the plan.
    """

    def __init__(self, place: int | None, labels: Labels) -> None:
        super().__init__()
        self._place = place
        self._labels = labels
        self.strangers: set[Words] = set()
        """The words of rows that are plainly another's, whatever stands in their cells."""

    def __missing__(self, words: Words) -> tuple[KnownSubject, ...]:
        is_of_others = self._place is not None and is_plain_stranger(
            words[self._place], self._labels
        )
        if not is_of_others:
            raise KeyError(words)
        self.strangers.add(words)
        self[words] = OF_OTHERS
        return OF_OTHERS

    def are_of_a_stranger(self, words: Words) -> bool:
        """Whether words are plainly of none of the plan's indicators."""
        with suppress(KeyError):
            return not self[words] and words in self.strangers
        return False


class KnownByWord(dict[str, tuple[KnownSubject, ...]]):
    """What is known of the figures of rows whose words for it differ in one column, by its text.

    Args:
        known: what is known, by all the words.
        columns: the columns of the words.
        stretch: the rows.
    """

    def __init__(
        self,
        known: Mapping[Words, tuple[KnownSubject, ...]],
        columns: Iterable[int],
        stretch: Stretch,
    ) -> None:
        super().__init__()
        self._known = known
        self._words = [stretch.text_of_all(index) for index in columns]

    def __missing__(self, text: str) -> tuple[KnownSubject, ...]:
        words = tuple(text if word is None else word for word in self._words)
        self[text] = self._known[words]
        return self[text]
