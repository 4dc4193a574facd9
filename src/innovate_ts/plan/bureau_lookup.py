"""Bureaus by their names, exact or short."""

from collections.abc import Iterable

from innovate_ts.basics.names import normalise
from innovate_ts.messages import Bilingual
from innovate_ts.plan.answers import BureauFound, SeveralBureaus
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Bureau
from innovate_ts.plan.queries import Query


def find_bureau(plan: Plan, name: str) -> BureauFound | SeveralBureaus | None:
    """The bureau with exactly this name: the plan's, the full, the English or the later one, or an alias.

    A member of a group is found as the group. A label that may mean several gives all of them.
    """
    form = normalise(name)
    if not form:
        return None
    for bureau in plan.bureau_by_name.values():
        if is_among(form, bureau.labels):
            return _with_its_tasks(plan, bureau)
        for member in bureau.members:
            if form == normalise(member):
                return _with_its_tasks(plan, bureau, member)
    return _by_ambiguous_label(plan, form)


def is_among(form: str, labels: Iterable[str]) -> bool:
    """Whether a normalised name is one of some labels; width, case and spaces do not matter."""
    forms = map(normalise, labels)
    return form in forms


def _by_ambiguous_label(plan: Plan, form: str) -> SeveralBureaus | None:
    """The bureaus that a label may mean, with the question that the plan file asks of it."""
    bureaus: list[Bureau] = []
    questions: list[Bilingual] = []
    for bureau in plan.bureau_by_name.values():
        for ambiguous in bureau.ambiguous:
            if is_among(form, ambiguous.labels):
                bureaus.append(bureau)
                questions.append(ambiguous.question)
    if not bureaus:
        return None
    # Each bureau that a label may mean carries the question; it is asked once.
    question = questions[0]
    return SeveralBureaus(
        tuple(bureaus),
        question,
    )


def _with_its_tasks(
    plan: Plan,
    bureau: Bureau,
    member: str | None = None,
) -> BureauFound:
    """A bureau with all that the plan says of it."""
    name = bureau.name
    leads = []
    shares = []
    for task in plan.task_by_id.values():
        if name in task.lead:
            leads.append(task)
        if name in task.shared:
            shares.append(task)
    indicators = plan.indicators
    owns = [indicator for indicator in indicators if indicator.data_owner == name]
    return BureauFound(
        bureau=bureau,
        member=member,
        leads=tuple(leads),
        shares=tuple(shares),
        owns=tuple(owns),
    )


def by_abbreviation(plan: Plan, query: Query) -> BureauFound | SeveralBureaus | None:
    """A bureau whose name has the query's characters in order, or its English words."""
    bureaus = _short_for(plan, query)
    if not bureaus:
        return None
    if len(bureaus) > 1:
        return SeveralBureaus(tuple(bureaus))
    (bureau,) = bureaus
    members = list(filter(query.is_in_order_in, bureau.members))
    # Of several members none was asked for by name: the answer is the whole group.
    member = None
    if len(members) == 1:
        (member,) = members
    return _with_its_tasks(plan, bureau, member)


def only_bureau(plan: Plan, query: Query) -> Bureau | None:
    """The bureau that the query is short for, where it is so for one alone."""
    bureaus = _short_for(plan, query)
    if len(bureaus) == 1:
        return bureaus[0]
    return None


def _short_for(plan: Plan, query: Query) -> list[Bureau]:
    """The bureaus that the query may abbreviate, by their own labels or those of their members."""
    bureaus = []
    for bureau in plan.bureau_by_name.values():
        labels = [
            *bureau.labels,
            *bureau.members,
        ]
        if query.is_short_for(labels, bureau.en):
            bureaus.append(bureau)
    return bureaus
