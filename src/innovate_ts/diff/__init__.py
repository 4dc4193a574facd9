"""What changed between two versions of a plan: things are matched, then compared field by field.

A thing is known again by its id or by a name that is exactly the same, never by likeness. Every field of
the models is walked, so that a field that is added to them later is compared too.
"""

from innovate_ts.diff.bureau_differences import bureau_differences
from innovate_ts.diff.difference import Difference, Group
from innovate_ts.diff.document_differences import document_differences
from innovate_ts.diff.goal_differences import goal_differences
from innovate_ts.diff.matches import Matches
from innovate_ts.diff.task_differences import action_differences, task_differences
from innovate_ts.plan.models.plan import Plan

__all__ = ["Difference", "Group", "compare"]


def compare(old: Plan, new: Plan) -> tuple[Difference, ...]:
    """The differences of two plans, by group, in the plan's order inside each; none for the same content.

    Args:
        old: the earlier version.
        new: the later one.
    """
    matches = Matches(old, new)
    differences = [
        *goal_differences(matches),
        *action_differences(matches),
        *task_differences(matches),
        *bureau_differences(matches),
        *document_differences(matches),
    ]
    order = list(Group)
    # The sort is stable: inside a group each part keeps its own order.
    differences.sort(key=lambda difference: order.index(difference.group))
    return tuple(differences)
