"""Rows that are kept in a few bytes each are the rows that were given."""

from __future__ import annotations

import random

import pytest

from innovate_ts.actuals import rows as module
from innovate_ts.actuals.figure_cells import is_figure
from innovate_ts.actuals.raw_rows import RawRow, are_certain_figures
from innovate_ts.actuals.rows import TableRows

WORDS = ("", " ", "高企数", "2023", "2023-09", "1587", "15.7", "一\n二", "a,b")


@pytest.fixture(autouse=True)
def _small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of some rows has many blocks, as a large one does."""
    monkeypatch.setattr(module, "BLOCK", 7)
    monkeypatch.setattr(module, "_FEW", 2)


def _by_chance(seed: int) -> list[RawRow]:
    """Rows of any width, a few of the same words in some columns and others nowhere twice."""
    chance = random.Random(seed)  # noqa: S311 - the same each time
    rows = []
    number = 0
    for _ in range(chance.randrange(60)):
        number += chance.choice([1, 1, 1, 3])
        cells = [chance.choice(WORDS) for _ in range(chance.randrange(4))]
        if chance.random() < 0.7:
            cells.append(str(chance.random()))
        if chance.random() < 0.02:
            cells += [""] * 50
        rows.append(RawRow(number, tuple(cells)))
    return rows


@pytest.mark.parametrize("seed", range(40))
def test_rows_come_back_as_they_were(seed: int) -> None:
    """In order, from the end, one by one, and each part of them."""
    given = _by_chance(seed)
    kept = TableRows.of(given)
    assert (len(kept), list(kept)) == (len(given), given)
    assert list(reversed(kept)) == given[::-1]
    assert [kept[place] for place in range(len(kept))] == given
    assert [kept.place_of(row.number) for row in given] == list(range(len(given)))
    for begin in range(0, len(given), 5):
        part = kept[begin : begin + 9]
        assert list(part) == given[begin : begin + 9]
        assert list(part.strange()) == [row for row in part if not row.is_plain]


@pytest.mark.parametrize("seed", range(40))
def test_columns_and_rows_left_out(seed: int) -> None:
    """The texts of a column with the first row of each, also where rows were taken out between."""
    given = _by_chance(seed)
    out = {row.number for row in given if row.number % 4 == 0}
    rest = [row for row in given if row.number not in out]
    kept = TableRows.of(given).without(out)
    assert list(kept) == rest
    for column in range(3):
        first: dict[str, int] = {}
        for row in rest:
            first.setdefault(row.text(column), row.number)
        assert kept.different(column) == first
        texts = [text for some in kept.stretches() for text in some.column(column)]
        assert texts == [row.text(column) for row in rest]


def test_one_long_row_makes_no_other_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept grows with what is there."""
    monkeypatch.setattr(module, "BLOCK", 1000)
    rows = [RawRow(number, ("1", "2")) for number in range(1, 1001)]
    rows[300] = RawRow(301, ("1",) * 10_000)
    kept = TableRows.of(rows)
    assert list(kept) == rows
    cells = sum(some.width * len(some) for some in kept.stretches())
    assert cells < 5 * 12_000


def test_words_of_very_many_texts_are_kept_as_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A column has room for so many words; more are kept without."""
    monkeypatch.setattr(module, "_MOST_WORDS", 10)
    texts = [f"{number // 2}\n{number // 2}" for number in range(60)]
    rows = [RawRow(number, (text,)) for number, text in enumerate(texts, 1)]
    assert list(TableRows.of(rows)) == rows


@pytest.mark.parametrize("ending", ["", "0", "12", ".0", ".9", ".12", ".25", "1231"])
def test_certain_figures_are_figures(ending: str) -> None:
    """Nothing that is certain may be a year, a month or a day; and most numbers are certain."""
    numbers = [f"{year}{ending}" for year in range(1, 3000)]
    certain = [text for text in numbers if are_certain_figures([text])]
    assert all(map(is_figure, certain))
    assert len(certain) >= 2600


@pytest.mark.parametrize("text", ["", "-5", "1,600", "1.", "１", "1\n2", "2023", "x"])
def test_what_is_not_certain(text: str) -> None:
    """Not a plain number, or perhaps a time."""
    assert not are_certain_figures([text])
    assert not are_certain_figures(["1", text, "1"])
