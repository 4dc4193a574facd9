"""Cells of rows of known words: their figures, column by column."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from decimal import Decimal
from itertools import repeat
from operator import attrgetter
from typing import NamedTuple

from innovate_ts.actuals.figures import is_ordinary
from innovate_ts.actuals.known_subjects import KnownSubject, Words
from innovate_ts.actuals.values import is_of_doubtful_size
from innovate_ts.basics.actual import Actual, Origin
from innovate_ts.basics.units import EXACT, exact_quotient


class FamiliarCells(NamedTuple):
    """Cells of indicators of the plan, row by row, and what belongs to each of them."""

    subjects: Sequence[KnownSubject]
    texts: Sequence[str]
    words: Iterable[Words]
    """The words for its time and place, and all else that is in its row."""
    places: Sequence[int]
    numbers: Sequence[int]
    notes: Sequence[str] | None
    """What columns of notes say of each; None where there is no such column."""

    def values(self) -> list[Actual]:
        """Their figures, up to the first of which there is something to say."""
        different = set(self.subjects)
        examples = self._examples(different)
        if not examples:
            return []
        count = len(examples)
        texts = self.texts[:count]
        figures = list(map(Decimal, texts))
        written: Iterable[str] = repeat("")
        is_any_converted = any(subject.is_converted for subject in different)
        if is_any_converted:
            figures = list(map(_converted, self.subjects, figures))
        # Only what begins with a zero may be kept otherwise than it is written.
        if is_any_converted or min(texts)[0] == "0":
            written = list(map(_unless_kept, figures, texts))
        _, periods, _, _, _, origins, regions, _ = zip(*examples, strict=True)
        if self.notes is not None:
            origins = tuple(map(_noted, origins, self.notes))
        of_subjects = map(_OF_SUBJECT, self.subjects)
        ids, units = zip(*of_subjects, strict=True)
        fields = zip(
            ids,
            periods,
            figures,
            written,
            self.numbers,
            origins,
            regions,
            units,
            strict=False,
        )
        # There may be a million: this takes half the time of calls with the fields.
        actuals = list(map(tuple.__new__, repeat(Actual), fields))
        if _are_all_safe(different, figures):
            return actuals
        for place, (subject, actual) in enumerate(
            zip(self.subjects, actuals, strict=False)
        ):
            if not _is_silent(subject, actual):
                return actuals[:place]
        return actuals

    def _examples(self, different: AbstractSet[KnownSubject]) -> list[Actual]:
        """An actual of the time and place of each, up to the first that has none."""
        examples: list[Actual] = []
        # Those before the first that is new stay.
        with suppress(KeyError):
            if len({id(subject.examples) for subject in different}) == 1:
                of_all = self.subjects[0].examples
                examples.extend(map(of_all.__getitem__, self.words))
            else:
                for subject, words in zip(self.subjects, self.words, strict=True):
                    examples.append(subject.examples[words])
        return examples


_OF_SUBJECT = attrgetter("indicator.id", "unit")


def _converted(subject: KnownSubject, figure: Decimal) -> Decimal:
    """A figure in the unit of its indicator."""
    if not subject.is_converted:
        return figure
    times = EXACT.multiply(figure, subject.times)
    return exact_quotient(times, subject.by)


def _unless_kept(figure: Decimal, text: str) -> str:
    """What is to be kept of a cell beside its figure, which is written in the same way."""
    return "" if str(figure) == text else text


def _noted(origin: Origin, note: str) -> Origin:
    """Where a figure comes from, with what its row says of it."""
    return origin if origin.note == note else origin._replace(note=note)


def _are_all_safe(subjects: Iterable[KnownSubject], figures: Sequence[Decimal]) -> bool:
    """Whether figures are ones of which there is nothing to say, whichever of some subjects each is of."""
    least, largest = min(figures), max(figures)
    return all(
        subject.safe is not None
        and subject.safe.above < least
        and largest < subject.safe.below
        for subject in subjects
    )


def _is_silent(subject: KnownSubject, actual: Actual) -> bool:
    """Whether there is nothing to say of a figure."""
    assert subject.indicator is not None  # noqa: S101 - figures of others are passed over
    is_ordinary_one = is_ordinary(actual.figure, subject.indicator)
    return is_ordinary_one and not is_of_doubtful_size(actual, subject.indicator)
