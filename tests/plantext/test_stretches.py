"""Whether a place of a text lies in a part that is spoken for."""

from __future__ import annotations

from innovate_ts.plantext.stretches import Stretches
from plantext.writing import text_of
from sections import by_rows


@by_rows(
    ("offset", "is_held"),
    [
        (0, False),
        (1, True),
        (2, True),
        (3, False),
        (5, True),
        (6, False),
    ],
)
def test_a_part_holds_from_its_first_character_to_its_last(
    offset: int, *, is_held: bool
) -> None:
    """The end of a part is the place behind it; the order in which parts are told does not matter."""
    (paragraph,) = text_of("建成十家平台。").paragraphs
    stretches = Stretches([(paragraph, 5, 6), (paragraph, 1, 3)])
    assert stretches.hold(paragraph, offset) is is_held


def test_a_long_part_holds_what_stands_behind_a_short_one_inside_it() -> None:
    """The last part that begins before a place is not the only one that may hold it."""
    (paragraph,) = text_of("建成十家平台。").paragraphs
    stretches = Stretches([(paragraph, 0, 6), (paragraph, 1, 2)])
    assert stretches.hold(paragraph, 4)
    assert not stretches.hold(paragraph, 6)


def test_two_paragraphs_of_the_same_name_and_words_are_two() -> None:
    """A text may repeat itself, number and all."""
    text = text_of("一、甲", "做好。", "一、甲", "做好。")
    first, second = text.at("一", 1)
    assert first.text == second.text
    stretches = Stretches([(first, 0, 3)])
    assert stretches.hold(first, 0)
    assert not stretches.hold(second, 0)


def test_free_space_ends_where_the_next_part_begins() -> None:
    """At the end that was asked for where none begins before it, or none at all."""
    first, second = text_of("建成十家平台。", "做好。").paragraphs
    stretches = Stretches([(first, 1, 2), (first, 4, 5)])
    assert stretches.free_end(first, 0, 6) == 1
    assert stretches.free_end(first, 1, 6) == 4
    assert stretches.free_end(first, 2, 3) == 3
    assert stretches.free_end(first, 4, 6) == 6
    assert stretches.free_end(second, 0, 3) == 3
