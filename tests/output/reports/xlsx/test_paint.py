"""Colours by status and severity."""

from __future__ import annotations

import pytest

from innovate_ts.messages import Language, headline, phrases
from innovate_ts.messages import workbook as texts
from innovate_ts.output.reports.xlsx.paint import BAR, bar_color
from innovate_ts.output.words.pace import of_schedule
from innovate_ts.output.words.verdicts import status_name
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.statuses import STATUSES, Status
from output.reports.xlsx.books import LANGUAGES, opened, rows_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_colours_go_by_the_words_of_a_cell(running: Report, language: Language) -> None:
    """Each status has a rule that its words set off, the more precise one before the others."""
    head = phrases.column_status.to(language)
    words = {status_name(status).to(language) for status in STATUSES}
    for outcome in (
        phrases.flag_slightly_behind,
        phrases.status_early,
        phrases.status_awaiting,
        phrases.status_below_expected,
        phrases.flag_spent,
        headline.made_good_of_them,
        headline.accepted_of_them,
        headline.open_so_far,
        of_schedule(phrases.status_on_track),
        of_schedule(phrases.flag_slightly_behind),
    ):
        words.add(outcome.to(language))
    for name in (texts.sheet_results, texts.sheet_leads):
        sheet = opened(running, language)[name.to(language)]
        column = next(c.column_letter for c in sheet[1] if c.value == head)
        (painted,) = sheet.conditional_formatting
        assert str(painted.sqref) == f"{column}2:{column}{sheet.max_row}"
        beginnings = [rule.text for rule in painted.rules]
        assert sorted(beginnings) == sorted(words)
        assert {rule.operator for rule in painted.rules} == {"beginsWith"}
        for row in rows_of(sheet):
            said = str(row[head].value)
            fitting = [text for text in beginnings if said.startswith(text)]
            assert fitting[0] == max(fitting, key=len)


def test_bars_tell_verdicts_apart() -> None:
    """Six verdicts have six colours; where none can be given yet, the bar has none of them."""
    judged: tuple[Status, ...] = (
        "met",
        "late",
        "on_track",
        "at_risk",
        "off_track",
        "not_met",
    )
    colors = {bar_color(status) for status in judged}
    assert len(colors) == len(judged)
    assert BAR not in colors
    for status in set(STATUSES) - set(judged):
        assert bar_color(status) == BAR


def test_problems_are_coloured_by_severity(report: Report) -> None:
    """Errors, warnings and notes each have a rule that the word of the severity sets off."""
    sheet = opened(report, "en")[texts.sheet_problems.en]
    (painted,) = sheet.conditional_formatting
    beginnings = [rule.text for rule in painted.rules]
    assert beginnings == ["error", "warning", "note"]
