"""All counts, less what the plan file settles."""

from innovate_ts.plan.models.document import Settled
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plantext.counts.count import Count, Uncounted
from innovate_ts.plantext.counts.figures import count_figures
from innovate_ts.plantext.counts.goals import count_contexts, count_senses, count_years
from innovate_ts.plantext.counts.items import count_items
from innovate_ts.plantext.counts.quotations import Quotation, located
from innovate_ts.plantext.counts.roles import count_roles
from innovate_ts.plantext.paragraphs import PlanText


def count_all(
    plan: Plan, text: PlanText
) -> tuple[tuple[Count, ...], tuple[Settled, ...]]:
    """The counts of a text, and the settlements that settle nothing.

    Args:
        plan: the plan.
        text: its text.
    """
    counts = (
        count_figures(plan, text),
        *count_roles(plan, text),
        count_items(plan, text),
        count_contexts(plan, text),
        count_years(plan, text),
        count_senses(plan, text),
    )
    settlements = _Settlements(plan, text)
    settled = tuple(settlements.without_settled(count) for count in counts)
    return settled, settlements.idle()


class _Settlements:
    """What the plan file settles, and which of it was needed."""

    def __init__(self, plan: Plan, text: PlanText) -> None:
        self._settled = plan.targets.settled
        self._places: list[tuple[int, Quotation]] = []
        self._needed: set[int] = set()
        for index, settled in enumerate(self._settled):
            for place in located(text, settled.source, settled.source.phrase):
                self._places.append((index, place))

    def without_settled(self, count: Count) -> Count:
        """A count without the differences that are settled for it."""
        still_open = [one for one in count.open if not self._settles(count, one)]
        return count._replace(open=tuple(still_open))

    def _settles(self, count: Count, uncounted: Uncounted) -> bool:
        for index, place in self._places:
            if self._settled[index].count != count.subject:
                continue
            if place.paragraph is not uncounted.paragraph:
                continue
            if place.start < uncounted.end and uncounted.start < place.end:
                self._needed.add(index)
                return True
        return False

    def idle(self) -> tuple[Settled, ...]:
        """The settlements that no difference needs."""
        return tuple(
            settled
            for index, settled in enumerate(self._settled)
            if index not in self._needed
        )
