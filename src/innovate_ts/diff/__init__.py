"""What changed between two versions of a plan: things are matched, then compared field by field.

A thing is known again by its id or by a name that is exactly the same, never by likeness. Every field of
the models is walked, so that a field that is added to them later is compared too.
"""

from innovate_ts.diff.assignments import bureau_differences, task_differences
from innovate_ts.diff.difference import Difference, Group
from innovate_ts.diff.document import document_differences
from innovate_ts.diff.goals import goal_differences
from innovate_ts.diff.known import Known
from innovate_ts.plan.models.plan import Plan

__all__ = ["Difference", "Group", "compare"]


def compare(old: Plan, new: Plan) -> tuple[Difference, ...]:
    """The differences of two plans, by group, in the plan's order inside each; none for the same content.

    Args:
        old: the earlier version.
        new: the later one.
    """
    known = Known.of(old, new)
    found = [
        *goal_differences(old, new, known),
        *task_differences(known),
        *bureau_differences(known),
        *document_differences(old, new, known),
    ]
    order = list(Group)
    return tuple(sorted(found, key=lambda difference: order.index(difference.group)))
