"""How far the reading has come: never back, and not at every row."""

from __future__ import annotations

from innovate_ts.actuals.course import (
    ACCOUNT,
    EVERY,
    READING,
    UNDERSTANDING,
    SourceCourse,
    counted,
)


def test_the_stages_follow_each_other() -> None:
    """Where one ends the next one begins, from nothing to all."""
    assert (READING[0], ACCOUNT[1]) == (0, 1)
    assert READING[1] == UNDERSTANDING[0]
    assert UNDERSTANDING[1] == ACCOUNT[0]


def test_a_share_of_a_stage_is_told_in_bytes() -> None:
    """Of the source that is in work, behind those that are done."""
    told: list[tuple[int, int]] = []
    course = SourceCourse(
        lambda done, whole: told.append((done, whole)), 100, 1000, 1500
    )
    course.stage((0.0, 0.5))(0.5)
    course.stage((0.5, 1.0), number=1, count=2)(0.5)
    assert told == [(350, 1500), (975, 1500)]


def test_a_bar_never_goes_back() -> None:
    """Nor beyond the end of a stage, whatever a file claims of its length."""
    told: list[int] = []
    tell = SourceCourse(lambda done, _: told.append(done), 0, 100, 100).stage(
        (0.0, 0.5)
    )
    for share in (0.2, 0.1, 0.2, 7.0, 0.9):
        tell(share)
    assert told == [10, 50]


def test_few_rows_are_told_at_once() -> None:
    """Only now and then, for to tell takes time too."""
    told: list[float] = []
    assert list(counted(range(EVERY), told.append)) == list(range(EVERY))
    assert told == []
    assert len(list(counted(range(2 * EVERY), told.append))) == 2 * EVERY
    assert told == [0.5]
