"""The columns of results for a closer look on the screen: what is needed, evidence, the words of the plan."""

from innovate_ts.messages import phrases
from innovate_ts.messages import workbook as texts
from innovate_ts.output import columns
from innovate_ts.output.reports.xlsx.cells import (
    difference_cell,
    figure_cell,
    growth_cell,
    points_cell,
    ratio_cell,
)
from innovate_ts.output.reports.xlsx.result_column import (
    closer,
    figure_of,
    of,
    of_result,
)
from innovate_ts.output.words import Words, bureaus, targets, verdicts
from innovate_ts.verdicts.result_parts import Evidence
from innovate_ts.verdicts.results import Result


def _asks(result: Result, words: Words) -> str:
    if result.is_statement:
        return words.say(phrases.label_statement)
    figure = targets.asks(result, words)
    # Few targets have a tolerance.
    return f"{figure} {targets.tolerance(result)}".rstrip()


def _actual_period(result: Result, words: Words) -> str:
    return words.period(result.actual_period) if result.actual_period else ""


def _through(result: Result, words: Words) -> str:
    return words.day(result.through) if result.through else ""


def _evidence(result: Result, words: Words) -> str:  # noqa: ARG001 - the same in each language
    return "; ".join(_evidence_cell(evidence) for evidence in result.evidence)


def _evidence_cell(evidence: Evidence) -> str:
    return f"{evidence.place}: {evidence.text}"


def _source(result: Result, words: Words) -> str:
    source = result.source
    text = texts.paragraph(section=source.section, paragraph=source.paragraph)
    return words.say(text)


PACE = of_result(
    head=columns.PACE.head,
    width=14,
    cell=lambda result, words: points_cell(figure_of(columns.PACE, result), words),
)
TASKS = of_result(
    head=texts.tasks,
    width=13,
    cell=lambda result, words: words.join(result.tasks),
    align="center",
)
DATA_SOURCE = of_result(
    head=texts.data,
    width=26,
    cell=bureaus.data_source,
)
CLOSER = closer(
    of(
        column=columns.UNIT,
        width=10,
        align="center",
    ),
    of_result(
        head=columns.ASKS.head,
        width=15,
        cell=_asks,
        align="center",
    ),
    of_result(
        head=columns.SHORTFALL.head,
        width=13,
        cell=lambda result, words: difference_cell(
            figure=figure_of(columns.SHORTFALL, result),
            result=result,
            words=words,
        ),
    ),
    PACE,
    of_result(
        head=texts.increment,
        width=13,
        cell=lambda result, _: ratio_cell(result.increment_achievement, result),
    ),
    of_result(
        head=texts.actual_of,
        width=15,
        cell=_actual_period,
        align="center",
    ),
    of_result(
        head=texts.through,
        width=14,
        cell=_through,
        align="center",
    ),
    of_result(
        head=texts.needed,
        width=13,
        cell=lambda result, words: difference_cell(
            figure=result.needed.amount,
            result=result,
            words=words,
        ),
    ),
    of_result(
        head=texts.needed_month,
        width=13,
        cell=lambda result, words: difference_cell(
            figure=result.needed.per_month,
            result=result,
            words=words,
        ),
    ),
    of_result(
        head=texts.needed_growth,
        width=13,
        cell=lambda result, _: growth_cell(result.needed.growth_per_year),
    ),
    of_result(
        head=texts.projection,
        width=13,
        cell=lambda result, _: figure_cell(result.projection.value, result),
    ),
    TASKS,
    DATA_SOURCE,
    of_result(
        head=phrases.reading,
        width=50,
        cell=verdicts.reading,
    ),
    of(columns.ID, 26),
    of_result(
        head=texts.evidence,
        width=46,
        cell=_evidence,
    ),
    of_result(
        head=phrases.label_source,
        width=16,
        cell=_source,
    ),
    of_result(
        head=texts.words_of_plan,
        width=50,
        cell=lambda result, _: result.source.phrase,
    ),
)
"""The columns of results for a closer look."""
