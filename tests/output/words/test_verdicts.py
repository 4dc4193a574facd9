"""What became of a target, in words."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual
from innovate_ts.output.words import Words, verdicts
from innovate_ts.output.words.flags import flag_name
from innovate_ts.output.words.notes import notes_of
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.result_parts import (
    Alternative,
    NullableText,
    Reason,
    ReportBaseline,
)
from innovate_ts.verdicts.statuses import STATUSES, Flag
from output.words.conftest import Changed

EN, ZH = Words("en"), Words("zh")


def test_each_status_and_flag_has_its_own_name(changed: Changed) -> None:
    """In both languages; what the standing says is not said again."""
    plain = changed(status="not_met", flags=())
    names = [verdicts.status_name(status) for status in STATUSES]
    flags = [flag_name(flag, plain) for flag in get_args(Flag)]
    names += [name for name in flags if name]
    assert len({name.zh for name in names}) == len(names)
    assert len({name.en for name in names}) == len(names)


def test_flags_follow_the_status(changed: Changed) -> None:
    """What is slightly behind is said instead of on track."""
    early = changed(status="met", flags=("early", "preliminary"))
    assert verdicts.status(early, EN) == "met early, preliminary"
    assert verdicts.status(early, ZH) == "提前完成，初步数据"
    slightly = changed(status="on_track", flags=("slightly_behind",))
    assert verdicts.status(slightly, EN) == "nearly on schedule"
    spent = changed(status="not_met", flags=("early",))
    assert verdicts.status(spent, ZH) == "未完成，上限已突破"
    back = changed(status="off_track", flags=("regressing",))
    assert verdicts.status(back, ZH) == "严重滞后，较上期回落"
    risen = back.model_copy(update={"comparator": "<="})
    assert verdicts.status(risen, ZH) == "严重滞后，反弹"
    awaited = changed(status="not_due", reason=Reason(code="awaiting_publication"))
    assert verdicts.status(awaited, ZH) == "数据待发布"


def test_a_reason_says_of_its_own_what_is_missing(changed: Changed) -> None:
    """Neither the period of the actual nor the missing parts are said twice."""
    plain = changed(
        reason=Reason(),
        actual_period=Period.years(2022),
        missing=(Period.years(2021), "路南区"),
        baseline=ReportBaseline(),
    )
    assert notes_of(plain, EN) == [
        "the actual is that at the end of 2022",
        "no figure received: 2021, 路南区",
    ]
    explained = plain.model_copy(
        update={"reason": Reason(code="x", zh="缺数据", en="no figures")}
    )
    assert notes_of(explained, EN) == ["no figures"]
    assert notes_of(explained, ZH) == ["缺数据"]


def test_no_part_of_a_year_looks_like_the_year_where_none_is_judged(
    changed: Changed,
) -> None:
    """Its time is said behind the reason, but where that has said it."""
    reason = Reason(code="parts_missing", zh="缺少四季度", en="Q4 is missing")
    part = changed(
        status="not_assessable",
        reason=reason,
        actual_period=Period.years(2022),
        baseline=ReportBaseline(),
    )
    assert notes_of(part, ZH) == ["缺少四季度", "实际数为2022年末数"]
    said = Reason(
        code="end_value_missing", zh="最近一期为2022年", en="the last is 2022"
    )
    dated = part.model_copy(update={"reason": said})
    assert notes_of(dated, ZH) == ["最近一期为2022年"]


def test_the_baseline_is_noted(changed: Changed) -> None:
    """With its figure in the indicator's own unit."""
    base = ReportBaseline(period=Period.years(2022), value=Decimal("100.0"))
    result = changed(baseline=base, level_unit="亿元", unit_en="")
    assert "baseline 2022: 10.0 billion yuan" in notes_of(result, EN)
    assert "基期2022年：100亿元" in notes_of(result, ZH)


@pytest.mark.parametrize(
    ("status", "other", "ending"),
    [
        ("not_met", "not_met", "missed too"),
        ("not_met", "met", "met; the readings disagree"),
        ("not_met", "no_data", "no figure received"),
        ("not_due", "met", "met"),
    ],
)
def test_other_readings_agree_or_not(
    changed: Changed, status: str, other: str, ending: str
) -> None:
    """Where one of the two says nothing yet, they do not disagree."""
    reading = Alternative(
        reading=Bilingual("累计", "in all"),
        target=None,
        actual=Decimal(1),
        status=other,
    )
    result = changed(status=status, alternatives=(reading,))
    assert notes_of(result, EN)[-1] == (f"if read as in all: 1 firm, {ending}")


def test_another_reading_of_which_something_is_missing_is_at_least_so_much(
    changed: Changed,
) -> None:
    """32 in all of which two years are missing is no count."""
    reading = Alternative(
        reading=Bilingual("2021年以来累计", "in all since 2021"),
        target=None,
        actual=Decimal(32),
        status="not_due",
        lower_bound=True,
    )
    result = changed(status="on_track", alternatives=(reading,))
    assert notes_of(result, EN)[-1] == (
        "if read as in all since 2021: at least 32 firms, not due"
    )
    assert "：至少32家，未到期" in notes_of(result, ZH)[-1]


def test_readings_are_told_once_for_each_indicator(report: Report) -> None:
    """With the first result of the indicator; nothing where the plan's words are plain."""
    readings = verdicts.readings(report, EN)
    indicators = [first.indicator for first, _ in readings]
    assert len(indicators) == len(set(indicators))
    silent = report.results[0].model_copy(update={"interpretation": NullableText()})
    assert verdicts.reading(silent, EN) == ""


def test_a_name_in_a_sentence(changed: Changed) -> None:
    """The Chinese one follows the English one, since that is what people search for."""
    assert verdicts.name(changed(), EN) == "High-tech enterprises (高新技术企业)"
    assert verdicts.name(changed(), ZH) == "高新技术企业"
