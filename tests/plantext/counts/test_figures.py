"""The figures of a text that a plan's data neither encodes nor lists."""

from __future__ import annotations

import pytest

from innovate_ts.plantext.counts.figures import count_figures
from plantext.counts.holding import HEADING, plan_of
from plantext.writing import text_of
from sections import by_rows


@by_rows(
    ("sentence", "expected"),
    [
        ("企业达到7家，产值增长5.5%。", ["7", "5.5"]),
        ("合同1,600份，占百分之十五，产值翻一番。", ["1,600", "百分之十五", "翻一番"]),
        ("到2026年，2024—2026年，2024年6月30日前，6—9月开展。", []),
        ("按照甲政发〔2023〕18号和第3号公告执行。", []),
        ("建设5G基站，发展工业4.0，实施“1355”工程，构建4+4+N体系。", []),
        ("比例为60%—65%，面积2000亩。", ["60", "65", "2000"]),
    ],
)
def test_what_counts_as_a_figure(sentence: str, expected: list[str]) -> None:
    """Years, days, numbers of documents and names count nothing."""
    text = text_of(*HEADING, "一、目标", sentence)
    count = count_figures(plan_of(), text)
    assert [one.message.text for one in count.open] == expected
    assert count.total == len(expected)


def test_a_figure_is_encoded_in_a_phrase_that_quotes_it_or_listed() -> None:
    """A phrase that goes on over another figure does not encode that one."""
    text = text_of(*HEADING, "一、目标", "企业达到700家，其中规上企业90家，奖励8万元。")
    phrase = "企业达到700家,其中规上企业90家"
    plan = plan_of(
        targets=[{"name": "企业", "at_least": "700", "at": ("一", 1, phrase)}],
        others=[("一", 1, "奖励8万元")],
    )
    count = count_figures(plan, text)
    assert [one.message.text for one in count.open] == ["90"]
    assert (count.shown, count.total) == (2, 3)


def test_a_figure_is_shown_with_the_words_beside_it() -> None:
    """Twelve characters on either side, as far as there are any."""
    sentence = (
        "全市规模以上工业企业总数要达到90家并且全部实现数字化智能化改造,奖励8万元。"
    )
    text = text_of(*HEADING, "一、目标", sentence)
    count = count_figures(plan_of(), text)
    assert [one.words for one in count.open] == [
        "模以上工业企业总数要达到90家并且全部实现数字化智能",
        "现数字化智能化改造,奖励8万元。",
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("产值10亿元以上企业", []),
        ("10亿元以上企业", []),
        ("产值超过10亿元的企业", []),
        ("产值超10亿元且企业数", ["10"]),
    ],
)
def test_a_figure_in_a_name_is_a_part_of_it(name: str, expected: list[str]) -> None:
    """Unless the name is a sentence that asks for it."""
    text = text_of(*HEADING, "一、目标", f"{name}达到6家。")
    target = {"name": name, "at_least": "6", "at": ("一", 1, f"{name}达到6家")}
    count = count_figures(plan_of(targets=[target]), text)
    assert [one.message.text for one in count.open] == expected


def test_the_multiple_of_a_unit_does_not_matter() -> None:
    """6万亩 may be encoded as 60000 亩: which unit it is, the comparison says."""
    text = text_of(*HEADING, "一、目标", "农田达到6万亩。")
    target = {"name": "农田", "at_least": "60000", "at": ("一", 1, "农田达到6万亩")}
    assert count_figures(plan_of(targets=[target]), text).open == ()
