"""The words of office tables: each set says one thing, and none of them says two."""

from __future__ import annotations

import re

from innovate_ts.actuals import office_words
from innovate_ts.actuals.heads import ColumnRole, head_of
from innovate_ts.actuals.labels import Labels
from innovate_ts.basics.names import normalise
from sections import by_rows
from shipped import shipped_plan

LABELS = Labels(shipped_plan())

HEADS = {
    name.removesuffix("_HEADS"): words
    for name, words in vars(office_words).items()
    if name.endswith("_HEADS")
}


@by_rows("name", HEADS)
def test_each_head_has_its_role(name: str) -> None:
    """Whatever its width, case and spacing, the head of a column has the role of its set."""
    for word in HEADS[name]:
        assert head_of(word, LABELS).role is ColumnRole[name]
        assert head_of(f" {word.upper()} ", LABELS).role is ColumnRole[name]


def test_no_head_has_two_roles() -> None:
    """A word that stood in two sets would mean the one that is looked at last."""
    words = [normalise(word) for words in HEADS.values() for word in words]
    assert len(words) == len(set(words))


def test_words_that_make_a_figure_stand_against_those_that_make_none() -> None:
    """No word says both that figures are actuals and that they are none."""
    planned = set(office_words.PLANNED_TITLES)
    assert not planned & set(office_words.DONE_TITLES)
    assert not office_words.PLANNED_CELLS & office_words.CUMULATIVE_CELLS
    assert not office_words.YES & office_words.NO
    assert not office_words.MISSING & (office_words.YES | office_words.NO)


def test_what_is_looked_up_stands_in_its_normal_form() -> None:
    """Cells are looked up by their normal forms; a key in another form would never be met."""
    for keys in (office_words.VINTAGES, office_words.MULTIPLIERS):
        assert [normalise(key) for key in keys] == list(keys)


def test_patterns_of_words_hold_no_sign_by_accident() -> None:
    """Sets that are joined to patterns have only plain words, so that none of them needs to be escaped."""
    for words in (
        office_words.PLANNED_TITLES,
        office_words.DONE_TITLES,
        office_words.GROWTH_TITLES,
        office_words.PAPER_LINES,
        office_words.FOOTER_LINES,
        (office_words.NUMBERED_FOOTER, office_words.EXCEPT),
    ):
        assert [re.escape(word) for word in words] == list(words)
