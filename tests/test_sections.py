"""A section of a table hides no row that fails."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

import pytest

from sections import SECTION, by_rows

TABLE = [(number, number % 50 != 7) for number in range(2 * SECTION + 1)]


@by_rows(("number", "right"), TABLE)
def test_a_row_has_its_values(number: int, right: bool) -> None:
    """Each name has the value of its row."""
    assert right is (number % 50 != 7)


def test_the_sections_are_the_table() -> None:
    """No row is left out at an end of a section, and none is in two of them."""
    (mark,) = test_a_row_has_its_values.pytestmark
    _, sections = mark.args
    assert list(chain.from_iterable(sections)) == list(range(len(TABLE)))
    assert mark.kwargs["ids"] == ["rows 1 to 40", "rows 41 to 80", "rows 81 to 81"]


def test_each_row_that_fails_is_told_with_its_place() -> None:
    """One that fails keeps no other one from being tried: all are told, by place, values and reason."""

    @by_rows(("number", "right"), TABLE)
    def half_wrong(number: int, right: bool) -> None:
        assert right, f"{number} is wrong"

    with pytest.raises(pytest.fail.Exception) as failure:
        half_wrong(section=range(60))
    text = str(failure.value)
    assert text.startswith("2 of 60 rows failed\n")
    assert "\nrow 8: 7, False\n" in text
    assert "\nrow 58: 57, False\n" in text
    assert "AssertionError: 7 is wrong" in text
    assert "AssertionError: 57 is wrong" in text
    assert text.count("test_sections.py") == 2


@pytest.mark.parametrize("ending", [pytest.fail, pytest.skip])
def test_only_what_passes_passes(ending: Callable[[str], None]) -> None:
    """A row that is skipped, or raises nothing where it should, is told of like one that is wrong."""

    @by_rows("reason", ["this", "that"], ids=["one", "two"])
    def ends(reason: str) -> None:
        ending(reason)

    with pytest.raises(pytest.fail.Exception, match=r"(?s)row 1: one.*row 2: two"):
        ends(section=range(2))


def test_a_value_that_cannot_be_written_hides_no_reason() -> None:
    """An integer of more digits than Python writes is told by its type."""

    @by_rows("number", [10**5_000])
    def wrong(number: int) -> None:
        assert number < 0, "too large"

    with pytest.raises(pytest.fail.Exception, match=r"(?s)row 1: <int>.*too large"):
        wrong(section=range(1))


def test_a_row_that_lacks_a_value_fails() -> None:
    """No name is left without its value, and no value without its name."""

    @by_rows(("a", "b"), [("one",), ("one", "two", "three")])
    def two(a: str, b: str) -> None:
        """Whatever they are."""

    with pytest.raises(pytest.fail.Exception, match="2 of 2 rows failed"):
        two(section=range(2))


def test_a_table_without_rows_is_no_test() -> None:
    """A table that lost its rows, or has a name too few, is an error."""
    with pytest.raises(AssertionError, match="without rows"):
        by_rows("name", [])
    with pytest.raises(AssertionError, match="its name"):
        by_rows("name", ["one", "two"], ids=["first"])
