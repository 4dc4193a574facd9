"""Where the phrases of a plan's data stand in its text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from innovate_ts.findings import Place
from innovate_ts.messages import plantext as texts
from innovate_ts.plan.models.places import Locus, Source
from innovate_ts.plantext.discrepancies import (
    Discrepancies,
    Encoded,
    Written,
    whole,
)
from innovate_ts.plantext.paragraphs import Extract, Paragraph, PlanText
from innovate_ts.plantext.stated_aims import StatedAim


@dataclass(frozen=True)
class Passage(Extract):
    """Words of the text that the data quotes."""

    @property
    def written(self) -> Written:
        """The words with their place, as a discrepancy shows them."""
        return Written(
            paragraph=self.paragraph,
            offset=self.start,
            words=self.words,
        )

    @property
    def written_with_place(self) -> Written:
        """The same, with section and paragraph before the words."""
        paragraph = self.paragraph
        words = f"{paragraph.section}, {paragraph.number}: {self.words}"
        return Written(
            paragraph=paragraph,
            offset=self.start,
            words=words,
        )

    def overlaps(self, stated: StatedAim) -> bool:
        """Whether an aim has some of these words."""
        if self.paragraph is not stated.paragraph:
            return False
        aim = stated.aim
        return self.start < aim.end and aim.start < self.end


class Passages:
    """All that the data quotes of the text, as it is found phrase by phrase.

    Args:
        text: the plan's text.
        discrepancies: where a phrase that does not stand where its source says is added.
    """

    def __init__(self, text: PlanText, discrepancies: Discrepancies) -> None:
        self._text = text
        self._discrepancies = discrepancies
        self._passages: list[Passage] = []

    def find(
        self, phrase: str, locus: Locus, place: Place, field: str
    ) -> Passage | None:
        """Where a phrase stands; None where it does not stand where its source says, or in another document.

        Args:
            phrase: the text's words, as the data quotes them.
            locus: the paragraph that the source names.
            place: where the data quotes them.
            field: what it quotes them for.
        """
        if isinstance(locus, Source) and locus.document is not None:
            return None
        named = self._text.at(locus.section, locus.paragraph)
        passage = _find(phrase, named)
        if passage is not None:
            self._passages.append(passage)
            return passage
        quoted = f"{locus.section}, {locus.paragraph}: {phrase}"
        encoded = Encoded(
            place=place,
            field=field,
            value=quoted,
        )
        self._report_not_there(phrase, named, encoded)
        return None

    def _report_not_there(
        self, phrase: str, named: Sequence[Paragraph], encoded: Encoded
    ) -> None:
        """Add where a phrase stands instead, or that it stands nowhere.

        Args:
            phrase: the text's words, as the data quotes them.
            named: the paragraphs that its source names.
            encoded: the side of the data.
        """
        everywhere = (*self._text.paragraphs, *self._text.noise)
        elsewhere = _find(phrase, everywhere)
        written: Written | None = None
        if elsewhere is not None:
            # The words are quoted all the same, so that nothing else is said of them.
            self._passages.append(elsewhere)
            message = texts.source_elsewhere()
            written = elsewhere.written_with_place
        elif named:
            message = texts.source_not_found()
            written = whole(named[0])
        else:
            message = texts.source_no_paragraph()
        self._discrepancies.differs(message, encoded, written)

    def add_all(self, phrase: str, paragraph: Paragraph) -> None:
        """Add each place of a paragraph where a phrase stands."""
        for start, end in paragraph.find_all(phrase):
            self._passages.append(Passage(paragraph, start, end))

    def of(self, stated: StatedAim) -> Iterator[Passage]:
        """Those that have some of an aim's words."""
        for passage in self._passages:
            if passage.overlaps(stated):
                yield passage


def _find(phrase: str, paragraphs: Iterable[Paragraph]) -> Passage | None:
    for paragraph in paragraphs:
        span = paragraph.find(phrase)
        if span is not None:
            return Passage(paragraph, *span)
    return None
