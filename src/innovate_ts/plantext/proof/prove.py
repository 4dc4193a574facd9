"""The proof as a whole: first what the data says, in the order of its files, then what it leaves out."""

from collections.abc import Iterator
from typing import NamedTuple

from innovate_ts.findings import Place
from innovate_ts.messages import counts as texts
from innovate_ts.plan.models.document import OtherFigure
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plantext.contents import Contents
from innovate_ts.plantext.counts import Count, count_all
from innovate_ts.plantext.discrepancies import Discrepancies, Discrepancy, Encoded
from innovate_ts.plantext.proof.figures import OtherFiguresProof
from innovate_ts.plantext.proof.passages import Passages
from innovate_ts.plantext.proof.targets import TargetsProof
from innovate_ts.plantext.proof.tasks import TasksProof
from innovate_ts.plantext.zh.counting import FIGURE, WANTS
from innovate_ts.plantext.zh.other_figures import AHEAD


class Proof(NamedTuple):
    """What was compared and counted, and what it came to."""

    discrepancies: tuple[Discrepancy, ...]
    """In what data and text differ, by their readings and by their counts."""
    counts: tuple[Count, ...]
    """What was counted, and how much of it the data accounts for."""
    to_review: tuple[OtherFigure, ...]
    """Figures that are filed as no targets, though their words read like one."""


def prove(plan: Plan, contents: Contents) -> Proof:
    """Hold a plan's data against its text, by reading it and by counting it.

    Args:
        plan: the plan.
        contents: what its text holds.
    """
    compared = _compared(plan, contents)
    counts, idle = count_all(plan, contents.text)
    for count in counts:
        for uncounted in count.open:
            compared.is_uncounted(uncounted)
    place = Place(plan.targets_file)
    for settled in idle:
        encoded = Encoded(
            place=place,
            field="settled",
            value=settled.source.phrase,
        )
        message = texts.settles_nothing()
        compared.differs(message, encoded, None, severity="note")
    return Proof(
        discrepancies=tuple(compared),
        counts=counts,
        to_review=tuple(_like_targets(plan, contents)),
    )


def compare(plan: Plan, contents: Contents) -> tuple[Discrepancy, ...]:
    """All discrepancies of a plan's data and what is read of its text.

    Args:
        plan: the plan.
        contents: what its text holds.
    """
    return tuple(_compared(plan, contents))


def _compared(plan: Plan, contents: Contents) -> Discrepancies:
    discrepancies = Discrepancies(contents.text.file)
    passages = Passages(contents.text, discrepancies)
    targets = TargetsProof(plan, contents, passages, discrepancies)
    figures = OtherFiguresProof(plan, passages)
    tasks = TasksProof(plan, contents, passages, discrepancies)
    targets.compare_years()
    targets.compare_targets()
    targets.compare_statements()
    figures.find_phrases()
    tasks.compare_actions()
    tasks.compare_tasks()
    # What the data leaves out is known only when all that it quotes was found.
    targets.report_missing()
    tasks.report_missing()
    return discrepancies


def _like_targets(plan: Plan, contents: Contents) -> Iterator[OtherFigure]:
    """The other figures whose words want something, and that do not stand under a heading that looks back."""
    for other in plan.targets.other_figures:
        paragraphs = contents.text.at(other.source.section, other.source.paragraph)
        is_past = all(id(paragraph) in contents.past for paragraph in paragraphs)
        if is_past and paragraphs and not AHEAD.search(other.phrase):
            continue
        if WANTS.search(other.phrase) and FIGURE.search(other.phrase):
            yield other
