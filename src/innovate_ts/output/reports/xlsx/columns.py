"""The columns of the tables: what stands where, in which words, with which format."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT
from innovate_ts.findings import Place, Problem
from innovate_ts.messages import phrases
from innovate_ts.messages import workbook as texts
from innovate_ts.output.numbers import decimals_in, decimals_of
from innovate_ts.output.reports.xlsx.grid import Column, Figure
from innovate_ts.output.words import Words, bureaus, targets, verdicts
from innovate_ts.output.workbook import figure_form
from innovate_ts.plan.models.targets import UPPER_LIMITS
from innovate_ts.verdicts.results import Evidence, Report, Result


class Row(NamedTuple):
    """A result as a row has it: its number, and the lead bureau that it stands under."""

    number: int
    result: Result
    lead: str = ""


def result_columns(words: Words, report: Report) -> list[Column[Row]]:
    """The columns of the results: the trade's own first, those for a closer look behind them."""
    say = words.say
    yearly = all(r.period.length_in_months() == 12 for r in report.results)
    return [
        Column(say(texts.number), 7, lambda row: Figure(Decimal(row.number)), "right"),
        Column(
            say(phrases.column_indicator), 34, lambda row: name_of(row.result, words)
        ),
        Column(
            say(phrases.column_unit),
            9,
            lambda row: targets.unit(row.result, words),
            "center",
        ),
        Column(
            say(phrases.column_period),
            14,
            lambda row: words.period(row.result.period),
            "center",
        ),
        Column(
            say(phrases.column_asks), 15, lambda row: _asks(row.result, words), "center"
        ),
        Column(
            say("xlsx_target_of_year" if yearly else "column_target"),
            11,
            lambda row: _target(row.result),
        ),
        *_measured(words),
        Column(
            say(phrases.column_status),
            16,
            lambda row: verdicts.status(row.result, words),
            "center",
        ),
        Column(
            say(phrases.column_lead), 24, lambda row: bureaus.leads(row.result, words)
        ),
        Column(say(texts.data), 16, lambda row: bureaus.data_source(row.result, words)),
        Column(
            say(phrases.column_note),
            40,
            lambda row: "\n".join(verdicts.notes(row.result, words)),
        ),
        *_closer(words),
    ]


def lead_columns(words: Words, report: Report) -> list[Column[Row]]:
    """The columns of the results by lead bureau."""
    say = words.say
    return [
        Column(say(phrases.column_lead), 26, lambda row: _bureau(row, words, report)),
        Column(
            say(texts.tasks), 12, lambda row: words.join(row.result.tasks), "center"
        ),
        Column(
            say(phrases.column_indicator), 34, lambda row: name_of(row.result, words)
        ),
        Column(
            say(phrases.column_period),
            14,
            lambda row: words.period(row.result.period),
            "center",
        ),
        Column(
            say(phrases.column_status),
            16,
            lambda row: verdicts.status(row.result, words),
            "center",
        ),
        Column(
            say(phrases.column_unit),
            9,
            lambda row: targets.unit(row.result, words),
            "center",
        ),
        Column(
            say(phrases.column_asks), 15, lambda row: _asks(row.result, words), "center"
        ),
        Column(say(phrases.column_target), 11, lambda row: _target(row.result)),
        *_measured(words),
        Column(
            say(phrases.column_note),
            40,
            lambda row: "\n".join(verdicts.notes(row.result, words)),
        ),
    ]


def problem_columns(words: Words) -> list[Column[Problem]]:
    """The columns of the problems of the input."""
    say = words.say
    return [
        Column(
            say(texts.severity), 10, lambda p: say(f"severity_{p.severity}"), "center"
        ),
        Column(say(texts.file), 30, lambda p: p.file or ""),
        Column(say(texts.sheet), 14, lambda p: p.sheet or ""),
        Column(say(texts.row), 7, lambda p: _count(p.row), "right"),
        Column(say(texts.column), 7, lambda p: _count(p.column), "right"),
        Column(say(texts.field), 20, lambda p: p.field or ""),
        Column(say(texts.written), 26, lambda p: p.text or ""),
        Column(say(texts.wrong), 46, lambda p: p.message.to(words.language)),
        Column(say(texts.to_do), 46, lambda p: p.hint.to(words.language)),
        Column(say(texts.code), 22, lambda p: p.code),
    ]


def name_of(result: Result, words: Words) -> str:
    """The name in Chinese; in English with the English one below it."""
    return (
        result.name.zh
        if words.language == "zh"
        else f"{result.name.zh}\n{result.name.en}"
    )


def ratio_form(result: Result, ratio: Decimal) -> str:
    """The format of a ratio in per cent: one decimal, or as many as keep a miss from showing as 100%."""
    if result.gap is None or result.gap >= 0 or result.comparator in UPPER_LIMITS:
        return "0.0%"
    if ratio == 1:  # rounded to six decimals; the miss is smaller
        return '"<"0%'
    hundred = EXACT.multiply(ratio, Decimal(100))
    decimals = 1
    while (
        hundred < 100
        and hundred.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, EXACT) == 100
    ):
        decimals += 1
    return f"0.{'0' * decimals}%"


def _measured(words: Words) -> list[Column[Row]]:
    """What was achieved, and how far that is from the target."""
    say = words.say
    return [
        Column(
            say(phrases.column_actual),
            11,
            lambda row: _figure(row.result.actual, row.result),
        ),
        Column(
            say(phrases.column_gap),
            13,
            lambda row: _distance(row.result.gap, row.result, words, signed=True),
        ),
        Column(
            say(phrases.column_shortfall),
            13,
            lambda row: _distance(row.result.shortfall, row.result, words),
        ),
        Column(
            say(phrases.column_achievement),
            11,
            lambda row: _ratio(row.result, row.result.achievement),
        ),
    ]


def _closer(words: Words) -> list[Column[Row]]:
    """The columns for a closer look, which are not printed."""
    say = words.say
    columns: list[Column[Row]] = [
        Column(
            say(texts.increment),
            11,
            lambda row: _ratio(row.result, row.result.increment_achievement),
        ),
        Column(
            say(texts.actual_of),
            14,
            lambda row: _period(row.result.actual_period, words),
            "center",
        ),
        Column(
            say(texts.through), 12, lambda row: str(row.result.through or ""), "center"
        ),
        Column(
            say(texts.needed),
            12,
            lambda row: _distance(row.result.needed.amount, row.result, words),
        ),
        Column(
            say(texts.needed_month),
            12,
            lambda row: _distance(row.result.needed.per_month, row.result, words),
        ),
        Column(
            say(texts.needed_growth),
            12,
            lambda row: _growth(row.result.needed.growth_per_year),
        ),
        Column(
            say(texts.projection),
            12,
            lambda row: _figure(row.result.projection.value, row.result),
        ),
        Column(
            say(phrases.reading),
            50,
            lambda row: verdicts.reading(row.result, words) or "",
        ),
        Column(say(phrases.label_id), 26, lambda row: row.result.indicator),
        Column(
            say(texts.evidence),
            46,
            lambda row: "; ".join(map(_cell, row.result.evidence)),
        ),
        Column(say(phrases.label_source), 16, lambda row: _source(row.result, words)),
        Column(say(texts.xlsx_phrase), 50, lambda row: row.result.source.phrase),
    ]
    return [Column(c.head, c.width, c.cell, c.align, printed=False) for c in columns]


def _asks(result: Result, words: Words) -> str:
    if result.comparator == "qualitative":
        return words.say(phrases.label_statement)
    return f"{targets.asks(result, words)} {targets.tolerance(result)}".rstrip()


def _target(result: Result) -> Figure | None:
    """The target with the decimals that the plan gives it."""
    if result.target is None:
        return None
    return Figure(
        result.target, figure_form(decimals_in(result.target), _percent(result))
    )


def _figure(figure: Decimal | None, result: Result) -> Figure | None:
    if figure is None:
        return None
    return Figure(
        figure, figure_form(_shown_decimals(figure, result), _percent(result))
    )


def _distance(
    figure: Decimal | None, result: Result, words: Words, *, signed: bool = False
) -> Figure | None:
    """A difference in the unit, of shares and growth in percentage points."""
    if figure is None:
        return None
    unit = ""
    if _percent(result):
        space = "" if words.language == "zh" else " "
        unit = f"{space}{words.say(phrases.unit_points)}"
    return Figure(
        figure, figure_form(_shown_decimals(figure, result), unit, signed=signed)
    )


def _growth(figure: Decimal | None) -> Figure | None:
    return (
        Figure(figure, figure_form(min(decimals_in(figure), 2), "%"))
        if figure is not None
        else None
    )


def _ratio(result: Result, ratio: Decimal | None) -> Figure | None:
    return Figure(ratio, ratio_form(result, ratio)) if ratio is not None else None


def _count(number: int | None) -> Figure | None:
    return Figure(Decimal(number), "0") if number is not None else None


def _percent(result: Result) -> str:
    """The sign behind a share; 15.7 is kept as 15.7, as the plan and the JSON report write it."""
    return "%" if result.applies_to == "average_growth" or result.unit == "%" else ""


def _shown_decimals(figure: Decimal, result: Result) -> int:
    """As many as the other forms show, fewer where the figure has fewer, more where it would show as zero."""
    least = max(decimals_of(result), -figure.adjusted()) if figure else 0
    return min(decimals_in(figure), least)


def _period(period: Period | None, words: Words) -> str:
    return words.period(period) if period else ""


def _bureau(row: Row, words: Words, report: Report) -> str:
    return (
        bureaus.lead_name(row.lead, report, words)
        if row.lead
        else words.say(phrases.no_lead)
    )


def _cell(evidence: Evidence) -> str:
    place = Place(evidence.file, evidence.sheet, evidence.row, evidence.column)
    return f"{place}: {evidence.text}"


def _source(result: Result, words: Words) -> str:
    source = result.source
    return words.say(
        texts.paragraph(section=source.section, paragraph=source.paragraph)
    )
