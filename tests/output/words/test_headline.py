"""How a plan stands, in sentences that can be read out."""

from __future__ import annotations

from datetime import date

from innovate_ts.output.arrange import figures
from innovate_ts.output.words import Words
from innovate_ts.output.words.headline import headline, headlines, is_due
from innovate_ts.verdicts.results import Report

EN = Words("en")


def standing(report: Report, *statuses: str) -> Report:
    """A report on as many targets that are due, at these statuses."""
    results = [
        result.model_copy(update={"status": status, "flags": ()})
        for result, status in zip(figures(report), statuses, strict=False)
    ]
    return report.model_copy(
        update={"results": tuple(results), "as_of": date(2029, 12, 31)}
    )


def test_all_met(report: Report) -> None:
    """One or several."""
    assert headline(standing(report, "met"), EN) == "The one target due is met."
    assert headline(standing(report, "met", "met"), EN) == "All 2 targets due are met."


def test_none_reported(report: Report) -> None:
    """That is no miss."""
    one, *_ = headlines(standing(report, "no_data"), EN)
    assert one == "The one target due has not been reported."
    two, *_ = headlines(standing(report, "no_data", "no_data"), EN)
    assert two == "None of the 2 targets due has been reported."


def test_some_met_and_none_missed(report: Report) -> None:
    """They are counted, and those without data named."""
    first, second = headlines(standing(report, "met", "no_data"), EN)
    assert first == "1 of 2 targets due are met."
    assert second.startswith("No figure received: ")


def test_missed(report: Report) -> None:
    """By how much, and whom to ask."""
    missed = standing(report, "not_met")
    assert headline(missed, EN).startswith("The one target due is missed: ")
    two = standing(report, "not_met", "not_met")
    assert headline(two, EN).startswith("2 of 2 targets due are missed: ")
    assert "Ask " in headline(two, EN)


def test_nothing_is_due_yet(report: Report) -> None:
    """Before all periods have ended; what awaits publication is not due either."""
    early = report.model_copy(update={"as_of": date(2022, 12, 31)})
    assert headline(early, EN).startswith("No target is due yet. ")
    waiting = standing(report, "not_due")
    assert not is_due(waiting.results[0], waiting)
    assert headline(report.model_copy(update={"results": ()}), EN) == ""


def test_what_needs_judgement_is_counted_last(report: Report) -> None:
    """Whoever is to judge it."""
    sentences = headlines(standing(report, "met", "needs_review"), EN)
    assert sentences[-1] == "Needs judgement: 1."
