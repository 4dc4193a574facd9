"""What a plan's data and its text disagree in, with both sides and both places."""

from collections.abc import Iterator
from typing import NamedTuple

from innovate_ts.findings import Place, Problem, Severity, problem
from innovate_ts.messages import Message
from innovate_ts.messages import plantext as texts
from innovate_ts.plantext.counts import Uncounted
from innovate_ts.plantext.paragraphs import Paragraph


class Written(NamedTuple):
    """Words of the text and where they begin."""

    paragraph: Paragraph
    """The paragraph."""
    offset: int
    """Where they begin in its text."""
    words: str
    """The words, and how they are read where that matters."""

    @property
    def end(self) -> int:
        """Where they end in its text, or a little behind where it is said how they are read."""
        return self.offset + len(self.words)

    def place(self, file: str) -> Place:
        """Where they stand in the file."""
        line, column = self.paragraph.place(self.offset)
        return Place(
            file=file,
            row=line,
            column=column,
        )


def whole(paragraph: Paragraph) -> Written:
    """All words of a paragraph."""
    return Written(
        paragraph=paragraph,
        offset=0,
        words=paragraph.text,
    )


class Encoded(NamedTuple):
    """What the data says and where."""

    place: Place
    """The file and line."""
    field: str
    """What it is about: an indicator and its period, a task."""
    value: str
    """What it says."""


class Discrepancy(NamedTuple):
    """Something in which data and text disagree."""

    problem: Problem
    """What differs, at its place in the data, or in the text where the data has nothing."""
    encoded: str
    """What the data says; empty where it says nothing."""
    encoded_at: Place | None
    """Where it says so."""
    written: str
    """What the text says; empty where it says nothing of it."""
    written_at: Place | None
    """Where it says so."""


class Discrepancies:
    """The one sink of a proof, which knows the text's file.

    Args:
        file: the text's file.
    """

    def __init__(self, file: str) -> None:
        self._file = file
        self._discrepancies: list[Discrepancy] = []
        self._told: list[Written] = []
        """The words of the text of which something is said that counts against the data."""

    def differs(
        self,
        message: Message,
        encoded: Encoded,
        written: Written | None,
        *,
        severity: Severity = "warning",
    ) -> None:
        """Add what the data says otherwise than the text.

        Args:
            message: in what they differ.
            encoded: the side of the data.
            written: the side of the text, where it has one.
            severity: a note does not count against the data.
        """
        wrong = problem(
            message,
            encoded.place,
            severity=severity,
            field=encoded.field,
        )
        words = ""
        place = None
        if written is not None:
            self._tell(written, severity)
            words = written.words
            place = written.place(self._file)
        discrepancy = Discrepancy(
            problem=wrong,
            encoded=encoded.value,
            encoded_at=encoded.place,
            written=words,
            written_at=place,
        )
        self._discrepancies.append(discrepancy)

    def is_missing(
        self, message: Message, written: Written, *, severity: Severity = "warning"
    ) -> None:
        """Add what the text says and the data does not."""
        self._tell(written, severity)
        place = written.place(self._file)
        paragraph = written.paragraph
        field = f"{paragraph.section}, {paragraph.number}"
        discrepancy = Discrepancy(
            problem=problem(message, place, severity=severity, field=field),
            encoded="",
            encoded_at=None,
            written=written.words,
            written_at=place,
        )
        self._discrepancies.append(discrepancy)

    def is_uncounted(self, uncounted: Uncounted) -> None:
        """Add a difference of a count, unless something was said of these words already."""
        paragraph = uncounted.paragraph
        for written in self._told:
            is_here = written.paragraph is paragraph
            if (
                is_here
                and written.offset < uncounted.end
                and uncounted.start < written.end
            ):
                return
        written = Written(
            paragraph=paragraph,
            offset=uncounted.start,
            words=uncounted.words,
        )
        place = written.place(self._file)
        field = f"{paragraph.section}, {paragraph.number}"
        discrepancy = Discrepancy(
            problem=problem(uncounted.message, place, severity="warning", field=field),
            encoded=uncounted.encoded,
            encoded_at=None,
            written=written.words,
            written_at=place,
        )
        self._discrepancies.append(discrepancy)

    def _tell(self, written: Written, severity: Severity) -> None:
        if severity != "note":
            self._told.append(written)

    def compare_title(
        self, title: str, paragraph: Paragraph, place: Place, field: str
    ) -> None:
        """Add a title that its paragraph does not have.

        Args:
            title: as the data has it, in Chinese.
            paragraph: where its source stands.
            place: where the data has it.
            field: what it is the title of.
        """
        if paragraph.find(title) is None:
            encoded = Encoded(
                place=place,
                field=field,
                value=title,
            )
            self.differs(
                message=texts.source_title(),
                encoded=encoded,
                written=whole(paragraph),
            )

    def __iter__(self) -> Iterator[Discrepancy]:
        """In the order in which they were added."""
        return iter(self._discrepancies)
