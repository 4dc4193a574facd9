"""In what a target disagrees with the aim that its phrase states."""

from __future__ import annotations

from decimal import Decimal

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plantext.proof.sides import (
    as_encoded,
    as_written,
    details,
    disagreements,
    names_of,
)
from innovate_ts.plantext.stated_aims import StatedAim
from innovate_ts.plantext.zh.aim import Aim, AimPart, AimStep
from innovate_ts.plantext.zh.answerable import Answerable
from plantext.writing import text_of
from sections import by_rows

AIM = Aim("产值", ">=", Decimal(80), "亿元", period=Period.years(2025), end=8)


def indicator(**target: object) -> Indicator:
    """An indicator in 亿元 with one target, of 2025 and at least 80 if nothing else is said."""
    source = {"section": "一", "paragraph": 1, "phrase": "产值达到80亿元"}
    asked = {"at_least": "80", "period": "2025", "source": source, **target}
    return Indicator.model_validate(
        {
            "id": "output",
            "name": Bilingual(zh="产值", en="output"),
            "unit": "亿元",
            "aggregation": "flow",
            "targets": (asked,),
        }
    )


def stated(aim: Aim) -> StatedAim:
    """The aim in its text."""
    paragraph = text_of("做好工作。", "产值达到80亿元。").paragraphs[1]
    return StatedAim(aim, paragraph)


def codes(of: Indicator, aim: Aim) -> list[str]:
    """The codes of what differs."""
    differing = disagreements(of, of.targets[0], stated(aim))
    return [message.code for message, _ in differing]


def test_the_same_in_other_words_is_the_same() -> None:
    """800000 万元 are 80 亿元."""
    assert codes(indicator(), AIM) == []
    assert codes(indicator(at_least="800000", unit="万元"), AIM) == []


@by_rows(
    ("aim", "expected"),
    [
        (AIM._replace(comparator=">"), ["source_comparator"]),
        (AIM._replace(value=Decimal(81)), ["source_figure"]),
        (AIM._replace(unit="家"), ["source_unit"]),
        (AIM._replace(period=Period.years(2024)), ["source_period"]),
        (AIM._replace(measure="average_growth"), ["source_measure"]),
        (AIM._replace(measure="total_growth", unit="%"), ["source_measure"]),
        (
            AIM._replace(measure="each_year", period=Period.years(2024, 2026)),
            [],
        ),
    ],
)
def test_what_differs_is_told_by_its_code(aim: Aim, expected: list[str]) -> None:
    """One code for each side of a target; another measure has nothing else in common."""
    assert codes(indicator(), aim) == expected


def test_both_sides_are_written_alike() -> None:
    """Comparator, figure, unit and period."""
    one = indicator()
    assert as_encoded(one, one.targets[0]) == ">= 80 亿元, 2025"
    assert as_written(stated(AIM)).words == "产值达到80亿元 (>= 80 亿元, 2025)"


def test_a_unit_behind_a_name_is_the_drafts_and_not_the_texts() -> None:
    """Two indicators of one name differ in it; the text calls both the same."""
    one = indicator()
    second = one.model_copy(update={"name": Bilingual(zh="产值(亿元)", en="output")})
    assert names_of(one) == {"产值"}
    assert "产值" in names_of(second)


@by_rows(
    ("aim", "keys"),
    [
        (AIM, []),
        (AIM._replace(strive=Decimal(90)), []),
        (AIM._replace(strive=Decimal(91)), ["strive"]),
        (AIM._replace(parts=(AimPart("东区", Decimal(50)),)), []),
        (AIM._replace(parts=(AimPart("东区", Decimal(51)),)), ["breakdown"]),
        (AIM._replace(parts=(AimPart("西区", Decimal(50)),)), ["breakdown"]),
        (AIM._replace(schedule=(AimStep(Period.parse("2025-06"), Decimal(40)),)), []),
        (
            AIM._replace(schedule=(AimStep(Period.parse("2025-03"), Decimal(40)),)),
            ["schedule"],
        ),
        (AIM._replace(binding="yes", redefined=2025), ["binding", "breaks"]),
        (AIM._replace(answers=Answerable(lead=("市甲局",))), ["lead"]),
        (AIM._replace(reference="GDP增速"), ["indicator"]),
    ],
)
def test_what_stands_beside_the_figure(aim: Aim, keys: list[str]) -> None:
    """Where the text says it, so does the data; what the text does not say may come from elsewhere."""
    source = {"section": "一", "paragraph": 1, "phrase": "产值"}
    of = indicator(
        strive="90",
        breakdown=({"name": "东区", "at_least": "50", "source": source},),
        schedule=({"by": "2025-06", "share": "40"},),
    )
    names = {of.id: names_of(of)}
    assert list(details(of, of.targets[0], aim, names)) == keys
