"""What changed since a previous report, in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual
from innovate_ts.output.words import Words
from innovate_ts.output.words.changes import change_lines
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.report_parts import Change, Changes, Revision

NAME = Bilingual("研发经费", "R&D expenditure")
CHANGE = Change(indicator="rd", name=NAME, period=Period.years(2023))
REVISION = Revision(
    indicator="rd",
    name=NAME,
    period=Period.years(2022),
    old=Decimal("1.50"),
    new=Decimal(2),
    unit="亿元",
)


def changes(**kinds: object) -> Changes:
    """Changes of some kinds."""
    none: dict[str, object] = dict.fromkeys(
        (
            "newly_met",
            "newly_late",
            "newly_missed",
            "newly_behind",
            "newly_without_data",
            "slower",
            "faster",
            "revised",
        ),
        (),
    )
    return Changes.model_validate(
        {"previous": "old.json", "as_of": date(2023, 6, 30), **none, **kinds}
    )


def test_without_a_previous_report_nothing_is_said(report: Report) -> None:
    """And with one that says the same, that nothing has changed."""
    assert change_lines(report, Words("en")) == []
    same = report.model_copy(update={"changes": changes()})
    assert change_lines(same, Words("en")) == [
        "Since the report as of 2023-06-30",
        "no target has another status than before",
    ]


def test_reports_without_a_target_in_common_are_not_called_the_same(
    report: Report,
) -> None:
    """Nothing was compared, and that is said."""
    apart = report.model_copy(update={"changes": changes(compares=False)})
    assert change_lines(apart, Words("en"))[1:] == [
        "no target is in both reports: there is nothing to compare"
    ]
    assert change_lines(apart, Words("zh"))[1:] == ["两份报告没有相同的目标，无从比较"]


def test_each_kind_has_a_line(report: Report) -> None:
    """In the order in which they matter, revisions with both figures."""
    kinds = changes(
        faster=(CHANGE,),
        newly_met=(CHANGE, CHANGE),
        newly_without_data=(CHANGE,),
        otherwise=(CHANGE,),
        revised=(REVISION,),
    )
    changed = report.model_copy(update={"changes": kinds})
    assert change_lines(changed, Words("en"))[1:] == [
        "newly met: R&D expenditure 2023, R&D expenditure 2023",
        "cannot be judged now (data missing, stale or not enough for a verdict): R&D expenditure 2023",
        "of another status than before: R&D expenditure 2023",
        "faster: R&D expenditure 2023",
        "revised: R&D expenditure 2022, 150 million yuan before, 200 million yuan now",
    ]
    assert change_lines(changed, Words("zh"))[-1] == (
        "数据修订：研发经费2022年，原为1.5亿元，现为2亿元"
    )
