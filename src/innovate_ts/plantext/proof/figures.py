"""The proof of the figures that are no targets: each stands where the data says."""

from innovate_ts.findings import Place
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plantext.proof.passages import Passages


class OtherFiguresProof:
    """The comparison of `other_figures` with the text.

    Args:
        plan: the plan.
        passages: what the data quotes of it.
    """

    def __init__(
        self,
        plan: Plan,
        passages: Passages,
    ) -> None:
        self._plan = plan
        self._passages = passages

    def find_phrases(self) -> None:
        """Each where its source says."""
        place = Place(self._plan.targets_file)
        for other in self._plan.targets.other_figures:
            passage = self._passages.find(
                phrase=other.phrase,
                locus=other.source,
                place=place,
                field="other_figures",
            )
            # A date that recurs in a paragraph is one figure of the data.
            if passage is not None:
                self._passages.add_all(other.phrase, passage.paragraph)
