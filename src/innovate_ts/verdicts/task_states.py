"""How far the tasks of a plan are: the last that a ledger says of each, and what was received of it."""

from collections.abc import Mapping, Sequence

from innovate_ts.messages import Bilingual
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Task
from innovate_ts.verdicts.ledger import LedgerRows, Reported
from innovate_ts.verdicts.report_parts import MilestoneState, Receipt, TaskState
from innovate_ts.verdicts.results import Result


def task_states(
    plan: Plan, ledger: LedgerRows, results: Sequence[Result]
) -> tuple[TaskState, ...]:
    """The tasks in the plan's order, with the milestones that are among the results.

    A safeguard is listed where a ledger says something of it: offices follow the tasks.
    """
    verdicts = {result.indicator: result for result in results if result.is_milestone}
    followed = [task for _, task in plan.tasks()]
    followed += [
        safeguard
        for safeguard in plan.work.safeguards
        if _is_reported(safeguard, ledger)
    ]
    return tuple(_state(task, ledger, verdicts) for task in followed)


def _is_reported(task: Task, ledger: LedgerRows) -> bool:
    subjects = [task.id, *(milestone.id for milestone in task.milestones)]
    return any(subject in ledger.by_subject for subject in subjects)


def _state(task: Task, ledger: LedgerRows, verdicts: Mapping[str, Result]) -> TaskState:
    reported = ledger.of(task.id)
    last = reported.last
    state = TaskState(
        id=task.id,
        title=task.title,
        lead=task.lead,
        receipt=_receipt(task, ledger),
        text=_not_understood(reported),
        milestones=_milestones(task, ledger, verdicts),
    )
    if last is None:
        return state
    return state.model_copy(
        update={
            "state": last.state,
            "date": last.day,
            "note": last.note or None,
            "remarks": last.remarks,
        }
    )


def _milestones(
    task: Task, ledger: LedgerRows, verdicts: Mapping[str, Result]
) -> tuple[MilestoneState, ...]:
    states = []
    for milestone in task.milestones:
        result = verdicts.get(milestone.id)
        if result is None:
            # A year was asked for, and it is due in another.
            continue
        last = ledger.of(milestone.id).last
        state = MilestoneState(
            id=milestone.id,
            due=milestone.due,
            status=result.status,
            name=milestone.name,
            reason=_reason(result),
            state=last.state if last else None,
            date=last.day if last else None,
            note=(last.note or None) if last else None,
        )
        states.append(state)
    return tuple(states)


def _reason(result: Result) -> Bilingual | None:
    reason = result.reason
    if reason.zh is None or reason.en is None:
        return None
    return Bilingual(reason.zh, reason.en)


def _not_understood(reported: Reported) -> str:
    """What the bureau wrote for a state, where that is none that is known."""
    error = reported.error
    if error is None or error.code != "unknown_state":
        return ""
    return error.text or ""


def _receipt(task: Task, ledger: LedgerRows) -> Receipt:
    receipt = _receipt_of(ledger.of(task.id))
    parts = [_receipt_of(ledger.of(part.id)) for part in task.milestones]
    # Whoever reports its milestones has reported.
    if receipt == "nothing" and {"received", "unclear"} & set(parts):
        return "milestones"
    return receipt


def _receipt_of(reported: Reported) -> Receipt:
    if reported.error is not None:
        return "unclear"
    last = reported.last
    if last is not None:
        return "not_sent" if last.is_not_sent else "received"
    return "later" if reported.is_reported_later else "nothing"
