"""How texts are put together in either language."""

from __future__ import annotations

from datetime import date

import pytest

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual
from innovate_ts.output.words import Words

EN, ZH = Words("en"), Words("zh")
NAME = Bilingual("高新技术企业", "High-tech enterprises")


def test_lists_have_the_marks_of_their_language() -> None:
    """A list, a list in a sentence, clauses and names that may have commas in them."""
    parts = ["a", "b", "c"]
    assert (EN.join(parts), ZH.join(parts)) == ("a, b, c", "a、b、c")
    assert (EN.join_and(parts), ZH.join_and(parts)) == ("a, b and c", "a、b、c")
    assert (EN.join_and(["a"]), EN.join_and([])) == ("a", "")
    assert (EN.join_clauses(parts), ZH.join_clauses(parts)) == ("a, b, c", "a，b，c")
    assert (EN.join_names(parts), ZH.join_names(parts)) == ("a; b; c", "a；b；c")


def test_of_many_names_the_first_are_listed() -> None:
    """And how many more there are; a document lists them all."""
    names = ["a", "b", "c", "d", "e"]
    assert EN.join_names(names) == "a; b; c; and 2 more"
    assert ZH.join_names(names) == "a；b；c；另有2项"
    assert Words("en", named=None).join_names(names) == "a; b; c; d; e"


def test_sentences_end_and_follow_each_other() -> None:
    """Chinese has no space between them."""
    assert EN.join_sentences([EN.sentence("One"), EN.sentence("two")]) == "One. two."
    assert ZH.join_sentences([ZH.sentence("一"), ZH.sentence("二")]) == "一。二。"


def test_asides_and_labels() -> None:
    """Full-width brackets and colons in Chinese."""
    assert (EN.with_aside("a", "b"), ZH.with_aside("a", "b")) == ("a (b)", "a（b）")
    assert (EN.labelled("a", "b"), ZH.labelled("a", "b")) == ("a: b", "a：b")


def test_a_name_is_chinese_always() -> None:
    """In English it stands behind the English one."""
    assert ZH.both(NAME) == "高新技术企业"
    assert EN.both(NAME) == "High-tech enterprises  高新技术企业"
    assert EN.both(NAME, " ") == "High-tech enterprises 高新技术企业"


@pytest.mark.parametrize(
    ("period", "en", "zh"),
    [
        ("2023", "2023", "2023年"),
        ("2023/2025", "2023–25", "2023—2025年"),
        ("2024-Q3", "Q3 2024", "2024年三季度"),
    ],
)
def test_periods(period: str, en: str, zh: str) -> None:
    """As a sentence says them."""
    assert EN.period(Period.parse(period)) == en
    assert ZH.period(Period.parse(period)) == zh


def test_days_are_written_out_in_chinese() -> None:
    """In English as ISO 8601 has them."""
    day = date(2024, 12, 31)
    assert (EN.day(day), ZH.day(day)) == ("2024-12-31", "2024年12月31日")


def test_one_name_for_both_languages_stands_once() -> None:
    """Of a plan in English alone, no name is said twice."""
    words = Words("en")
    one = Bilingual("Share of buses", "Share of buses")
    assert words.named_first(one) == words.both(one) == "Share of buses"
    two = Bilingual("公交占比", "Share of buses")
    assert words.named_first(two) == "Share of buses (公交占比)"
    assert words.both(two) == "Share of buses  公交占比"
    assert Words("zh").both(two) == "公交占比"
