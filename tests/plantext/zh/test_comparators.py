"""Which comparator the words around a figure mean."""

from __future__ import annotations

from decimal import Decimal

from innovate_ts.plan.terms import Comparator
from innovate_ts.plantext.zh.comparators import (
    FigureWords,
    comparator_of,
    direction_of,
    turned,
)
from sections import by_rows


@by_rows(
    ("words", "comparator"),
    [
        (FigureWords(), ">="),
        (FigureWords(verb="达到"), ">="),
        (FigureWords(verb="达到", before="约"), "~"),
        (FigureWords(verb="达到", after="左右"), "~"),
        (FigureWords(verb="控制在", after="以内"), "<="),
        (FigureWords(verb="达到", after="以上"), ">="),
        (FigureWords(verb="突破"), ">"),
        (FigureWords(verb="超过", after="左右"), ">"),
        (FigureWords(verb="低于"), "<"),
    ],
)
def test_words_around_a_figure_ask_for_it(
    words: FigureWords, comparator: Comparator
) -> None:
    """The word nearest to the figure counts most, and nothing softens 超过."""
    assert comparator_of(words, Decimal(5)) == comparator


def test_nought_as_a_level_is_a_ceiling() -> None:
    """事故为0 asks that there be none; 达到0 would not say so."""
    assert comparator_of(FigureWords(verb="为"), Decimal(0)) == "<="
    assert comparator_of(FigureWords(verb="达到"), Decimal(0)) == ">="


def test_a_fall_turns_its_comparator_and_is_turned_back() -> None:
    """下降5%以上 is growth of at most −5%; what has no side stays."""
    pairs: list[tuple[Comparator, Comparator]] = [
        (">=", "<="),
        (">", "<"),
        ("~", "~"),
        ("increase", "increase"),
        ("qualitative", "qualitative"),
    ]
    for comparator, other in pairs:
        assert turned(comparator) == other
        assert turned(other) == comparator


def test_a_verb_goes_up_or_down() -> None:
    """Every verb of falling, and each of the others."""
    assert direction_of("降低") == "decrease"
    assert direction_of("提升") == "increase"
