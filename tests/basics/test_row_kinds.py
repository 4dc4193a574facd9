"""What became of each row, in a few bytes a row."""

from __future__ import annotations

from array import array

import pytest

from innovate_ts.basics.row_kinds import ROW_KINDS, RowKinds


def test_rows_are_added_counted_and_changed() -> None:
    """It is a mapping of numbers to kinds, in the order of the rows."""
    kinds = RowKinds({2: "used", 3: "other"})
    kinds.add(range(5, 7), ["used", "empty"])
    assert kinds == {2: "used", 3: "other", 5: "used", 6: "empty"}
    assert list(kinds) == [2, 3, 5, 6]
    kinds[5] = "error"
    kinds[4] = "used"
    del kinds[6]
    assert kinds == {2: "used", 3: "other", 4: "used", 5: "error"}
    assert [kinds.count(kind) for kind in ROW_KINDS] == [1, 2, 1, 0]


def test_rows_without_a_gap_and_with_one() -> None:
    """However many are added together, each is there once under its number."""
    kinds = RowKinds()
    kinds.add(range(2, 4), ["used", "used"])
    kinds.add(range(4, 6), ["other", "used"])
    assert dict(kinds) == {2: "used", 3: "used", 4: "other", 5: "used"}
    kinds.add(range(8, 9), ["empty"])
    kinds.add(array("I", [9, 11]), ["used", "error"])
    assert list(kinds) == [2, 3, 4, 5, 8, 9, 11]
    assert (kinds[8], kinds[11]) == ("empty", "error")
    assert 6 not in kinds
    apart = RowKinds()
    apart.add(range(2, 4), ["used", "used"])
    del apart[2]
    apart[3] = "error"
    assert dict(apart) == {3: "error"}


@pytest.mark.parametrize("number", [0, 1, 3, 9])
def test_a_row_that_is_not_there(number: int) -> None:
    """It is neither given nor taken away."""
    kinds = RowKinds({2: "used", 5: "used"})
    assert number not in kinds
    with pytest.raises(KeyError):
        del kinds[number]
