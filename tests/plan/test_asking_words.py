"""What a target asks, in words."""

from __future__ import annotations

from innovate_ts.messages import Bilingual
from innovate_ts.plan import terms
from innovate_ts.plan.asking_words import words_of_asking
from sections import by_rows


@by_rows(
    ("comparator", "en", "zh"),
    [
        (">=", "at least 5", "达到5"),
        (">", "more than 5", "超过5"),
        ("<=", "at most 5", "不超过5"),
        ("<", "less than 5", "低于5"),
        ("~", "about 5", "约5"),
        ("increase", "increase", "上升"),
        ("decrease", "decrease", "下降"),
        ("between", "within 5", "介于5"),
        ("not_decrease", "no decrease", "不下降"),
    ],
)
def test_what_a_target_asks(
    comparator: terms.TargetComparator, en: str, zh: str
) -> None:
    """A direction has no figure."""
    words = words_of_asking(comparator, Bilingual(zh="5", en="5"))
    assert (words.en, words.zh) == (en, zh)
