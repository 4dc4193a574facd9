"""The proof of the figures that are no targets: each stands in the text, and none of the text is left out."""

from __future__ import annotations

from innovate_ts.findings import Place
from innovate_ts.messages import plantext as texts
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plantext.contents import Contents
from innovate_ts.plantext.leftover import numbers_in
from innovate_ts.plantext.proof.discrepancies import Discrepancies, Written
from innovate_ts.plantext.proof.passages import Passages


class OtherFiguresProof:
    """The comparison of `other_figures` with the text.

    Args:
        plan: the plan.
        contents: what its text holds.
        passages: what the data quotes of it.
        discrepancies: where what differs is added.
    """

    def __init__(
        self,
        plan: Plan,
        contents: Contents,
        passages: Passages,
        discrepancies: Discrepancies,
    ) -> None:
        self._plan = plan
        self._contents = contents
        self._passages = passages
        self._discrepancies = discrepancies

    def find_phrases(self) -> None:
        """Each where its source says."""
        place = Place(self._plan.targets_file)
        for other in self._plan.targets.other_figures:
            passage = self._passages.find(
                other.phrase, other.source, place, "other_figures"
            )
            # A date that recurs in a paragraph is one figure of the data.
            if passage is not None:
                self._passages.add_all(other.phrase, passage.paragraph)

    def report_missing(self) -> None:
        """The figures of the text that stand in no phrase of the data; one of each stretch of words."""
        for figure in self._contents.figures:
            paragraph = figure.paragraph
            for start, end in numbers_in(paragraph, figure.start, figure.end):
                if not self._passages.hold(paragraph, start, end):
                    written = Written(paragraph, start, figure.words)
                    message = texts.source_figure_missing()
                    self._discrepancies.is_missing(message, written)
                    break
