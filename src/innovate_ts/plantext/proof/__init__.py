"""The proof of an encoding: that a plan's data says what its text says, and leaves nothing of it out.

Each phrase must stand where its source says; each figure, unit, comparator and period must be the text's;
each assignment must name the same bureaus in the same roles; and whatever the text has of figures, goals and
assignments must be encoded or set aside with a reason.
"""

from innovate_ts.plantext.discrepancies import Discrepancy
from innovate_ts.plantext.proof.prove import Proof, compare, prove

__all__ = ["Discrepancy", "Proof", "compare", "prove"]
