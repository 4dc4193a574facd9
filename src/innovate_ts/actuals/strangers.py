"""Labels that name no indicator of the plan: one that asks, a trap, a typo, or simply another's."""

from __future__ import annotations

from innovate_ts.actuals.cells import is_missing
from innovate_ts.actuals.entries import Entry
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.tables import CellFindings, TableFindings
from innovate_ts.basics.actual import RowKind
from innovate_ts.findings import Problem
from innovate_ts.messages import actuals as texts


def report_stranger(
    entry: Entry,
    labels: Labels,
    findings: TableFindings,
    damaged: dict[str, Problem],
) -> RowKind:
    """What becomes of a value whose label names no indicator of the plan.

    Args:
        entry: the value's cell with what names it.
        labels: what labels mean in the plan.
        findings: is told what the label may have been meant to be.
        damaged: the indicators that cannot be judged; one that the label may or may not mean is added.
    """
    label = entry.indicator
    form, _ = labels.split(label.text)
    if is_missing(entry.value.text):
        stands_in_row = label.row == entry.value.row
        if not form or not stands_in_row:
            return "empty"
        if form in labels.ambiguous:
            return "other"
    at_label = findings.at(label, "indicator")
    if form in labels.ambiguous:
        indicator, question = labels.ambiguous[form]
        message = texts.ambiguous_indicator(
            text=label.text,
            name=indicator.name,
        )
        problem = at_label.error(message, hint=question)
        damaged.setdefault(indicator.id, problem)
        return "error"
    if not form:
        at_label.error(texts.no_indicator())
        return "error"
    return _report_other(form, labels, at_label)


def _report_other(form: str, labels: Labels, at_label: CellFindings) -> RowKind:
    """A row of another indicator, with a word where it could be taken for one of the plan's.

    It is no fault; but `--strict` allows none, so that there is an error at each.
    """
    text = at_label.text
    is_strict = at_label.findings.strict
    other = texts.other_indicator(text=text)
    trap = labels.traps.get(form)
    if trap is not None:
        message = texts.trap(text=text, name=trap.name)
        if is_strict:
            # The hint of a trap is that nothing is to be done, which is not so here.
            at_label.error(message, hint=other.hint)
        else:
            at_label.note(message)
    elif likely := labels.resembled(text):
        message = texts.similar_indicator(text=text, name=likely.name)
        at_label.warning(message)
    elif is_strict:
        at_label.error(other)
    return "error" if is_strict else "other"
