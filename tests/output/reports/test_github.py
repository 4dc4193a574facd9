"""Annotations of GitHub Actions: at the row they are about, whole, and never another command."""

from __future__ import annotations

from pathlib import Path

import pytest

from innovate_ts.messages import Language
from innovate_ts.output.reports import render
from innovate_ts.verdicts.report import Report
from output.nasty import NASTY
from output.reports.commands import Command, commands_of


def annotations(
    report: Report, language: Language = "en", **options: tuple[str, ...]
) -> list[Command]:
    """The commands of a report."""
    return commands_of(str(render(report, "github", language=language, **options)))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nasty_names_stay_inside_their_annotation(
    nasty: Report, broken: Report, language: Language
) -> None:
    """One line each; nothing became a property or a command, and nothing in it steers a terminal."""
    for shown in (nasty, broken):
        for name, properties, message in annotations(shown, language):
            assert name in {"error", "warning", "notice"}
            assert set(properties) <= {"file", "line", "col", "title"}
            assert all(
                c.isprintable() or c == "\n"
                for c in message + "".join(properties.values())
            )
            assert message


def test_what_was_escaped_is_read_back(broken: Report) -> None:
    """Colons, commas, per cent signs and bars of a file's name are in the annotation as in the name."""
    files = {command.properties.get("file") for command in annotations(broken)}
    assert {text for text in NASTY if text.isprintable() and text} <= files
    errors = [command for command in annotations(broken) if command.name == "error"]
    assert len(errors) == sum(
        r.status in {"not_met", "no_data"} for r in broken.results
    ) + len(NASTY)


def test_an_annotation_stands_at_the_row_of_the_actual(report: Report) -> None:
    """The miss at its cell; where there is no actual, at the line of the user's own plan."""
    name, properties, message = annotations(report)[0]
    assert name == "error"
    assert Path(properties.pop("file")).name == "illustration-2023.csv"
    assert properties == {
        "line": "5",
        "col": "3",
        "title": "High-tech enterprises (高新技术企业) 2023",
    }
    assert message.startswith(
        "missed: High-tech enterprises (高新技术企业): 1,587 firms (家), 13 short of 1,600;"
    )
    bare = report.results[0].model_copy(update={"status": "no_data", "evidence": ()})
    alone = report.model_copy(update={"results": (bare,), "problems": ()})
    [(name, properties, _), _] = annotations(alone)
    assert (name, "file" in properties) == ("error", False)
    own = bare.model_copy(
        update={
            "source": bare.source.model_copy(update={"file": "my plan/targets.yaml"})
        }
    )
    [(_, properties, _), _] = annotations(alone.model_copy(update={"results": (own,)}))
    assert properties["file"] == "my plan/targets.yaml"
    assert properties["line"] == str(bare.source.line)


def test_a_miss_is_seen_whatever_fails_the_run(report: Report) -> None:
    """With --fail-on never it is a warning."""
    commands = annotations(report, fail_on=("never",))
    assert [c.name for c in commands if c.message.startswith("missed")] == ["warning"]


def test_a_flood_of_problems_is_cut_and_counted(report: Report) -> None:
    """Fifty problems are annotations, the rest a number."""
    (first, *_) = report.problems
    flooded = report.model_copy(update={"problems": (first,) * 80})
    notices = [c for c in annotations(flooded) if c.name == "notice"]
    assert len(notices) == 1 + 50
    assert notices[0].message.startswith("Of 4 targets due in 2023")
    assert "30 more problems of the input" in annotations(flooded)[-1].message


def test_behind_its_pace_is_a_warning(report: Report) -> None:
    """A running target that lags is no failure by default, and is seen."""
    behind = report.results[0].model_copy(update={"status": "at_risk"})
    one = report.model_copy(update={"results": (behind,), "problems": ()})
    assert [command.name for command in annotations(one)] == ["warning", "notice"]
    assert [command.name for command in annotations(one, fail_on=("at_risk",))] == [
        "error",
        "notice",
    ]
