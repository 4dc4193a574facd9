"""Labels that name no indicator of the plan: one that asks, a trap, a typo, or simply another's."""

from innovate_ts.actuals.cells import is_missing
from innovate_ts.actuals.entries import Entry
from innovate_ts.actuals.labels import LEVEL, LabelParts, Labels
from innovate_ts.actuals.office_words import NO_NAME
from innovate_ts.actuals.tables import CellFindings, TableFindings
from innovate_ts.basics.actual import Unused
from innovate_ts.basics.period_grammar import parse_period
from innovate_ts.basics.row_kinds import RowKind
from innovate_ts.findings import Problem
from innovate_ts.messages import actuals as texts


def is_plain_stranger(label: str, labels: Labels) -> bool:
    """Whether there is nothing to say of a label beside a figure, but that it is another's."""
    form = labels.read(label).form
    if form in labels.known or form in NO_NAME:
        return False
    return labels.work.find(label) is None and labels.resembled(label) is None


def report_stranger(
    entry: Entry,
    label: LabelParts,
    labels: Labels,
    findings: TableFindings,
    *,
    damaged: dict[str, Problem],
    unused: list[Unused],
) -> RowKind:
    """What becomes of a value whose label names no indicator of the plan.

    Args:
        entry: the value's cell with what names it.
        label: the parts of its label.
        labels: what labels mean in the plan.
        findings: is told what the label may have been meant to be.
        damaged: the indicators that cannot be judged; one that the label may or may not mean is added.
        unused: the rows that look like an indicator's and are not used; this one is added if it does.
    """
    cell = entry.indicator
    is_ambiguous = _is_ambiguous(label, labels)
    if is_missing(entry.value.text):
        stands_in_row = cell.row == entry.value.row
        if not label.form or not stands_in_row:
            return "empty"
        if is_ambiguous:
            return "other"
    at_label = findings.at(cell, "indicator")
    if is_ambiguous:
        indicator, question = labels.ambiguous[label.form]
        message = texts.ambiguous_indicator(
            text=cell.text,
            name=indicator.name,
        )
        problem = at_label.error(message, hint=question)
        damaged.setdefault(indicator.id, problem)
        return "error"
    if label.form in NO_NAME:
        at_label.error(texts.no_indicator())
        return "error"
    if label.form not in labels.known:
        _report_likely(entry, labels, at_label, unused)
    return _report_other(label.form, labels, at_label)


def _is_ambiguous(label: LabelParts, labels: Labels) -> bool:
    """Whether a label may mean an indicator, by its level or by what a target of it asks for.

    How much something has grown that may be an indicator says nothing of its level.
    """
    if label.form not in labels.ambiguous:
        return False
    if label.ending == LEVEL:
        return True
    indicator = labels.ambiguous[label.form].indicator
    return any(target.asks_for_growth for target in indicator.targets)


def _report_likely(
    entry: Entry,
    labels: Labels,
    at_label: CellFindings,
    unused: list[Unused],
) -> None:
    """Say which indicator an unknown label was likely meant to be."""
    likely = labels.resembled(at_label.text)
    if likely is None:
        return
    message = texts.similar_indicator(text=at_label.text, name=likely.name)
    problem = at_label.warning(message)
    if not is_missing(entry.value.text):
        period = parse_period(entry.period.text)
        row = Unused(
            indicator=likely.id,
            period=period,
            problem=problem,
        )
        unused.append(row)


def _report_other(form: str, labels: Labels, at_label: CellFindings) -> RowKind:
    """A row of another indicator, with a word where it could be taken for one of the plan's.

    It is no fault; but `--strict` allows none, so that there is an error at each.
    """
    text = at_label.text
    is_strict = at_label.findings.strict
    trap = labels.traps.get(form)
    if trap is not None:
        message = texts.trap(text=text, name=trap.name)
        if is_strict:
            # The hint of a trap is that nothing is to be done, which is not so here.
            at_label.error(message, hint=texts.other_indicator(text=text).hint)
        else:
            at_label.note(message)
    elif is_strict and labels.resembled(text) is None:
        at_label.error(texts.other_indicator(text=text))
    return "error" if is_strict else "other"
