"""Events of a YAML parser to a tree, and what is refused on the way."""

from __future__ import annotations

import yaml

from innovate_ts.plan.events import MAX_DEPTH, TreeBuilder
from sections import by_rows


def built(text: str) -> TreeBuilder:
    """What comes of a text."""
    builder = TreeBuilder("a.yaml")
    for event in yaml.parse(text, Loader=yaml.BaseLoader):
        builder.take(event)
        if builder.is_broken:
            break
    return builder


def test_scalars_stay_text_and_know_their_places() -> None:
    """No figure, date or truth is made of them; lines and columns count from 1."""
    builder = built("a: 1.10\nb: [no, 2023-01-01]\n")
    assert builder.root is not None
    assert builder.root.plain() == {"a": "1.10", "b": ("no", "2023-01-01")}
    second = builder.root.get("b").item(1)
    assert (second.line, second.column) == (2, 9)
    assert (builder.problems, builder.has_empty) == ([], False)


@by_rows(
    ("text", "code", "is_broken"),
    [
        ("a: &x 1\n", "yaml_alias", True),
        ("a: *x\n", "yaml_alias", True),
        ("a: !!int 1\n", "yaml_tag", True),
        ("a: 1\n---\nb: 2\n", "yaml_documents", True),
        ("[" * (MAX_DEPTH + 1), "yaml_depth", True),
        ("a: 1\na: 2\n", "duplicate_key", False),
        ("? [a]\n: 1\n", "yaml_key", False),
    ],
)
def test_what_is_not_taken(text: str, code: str, *, is_broken: bool) -> None:
    """A slip of one key leaves the rest of the tree; anything else ends it."""
    builder = built(text)
    assert [problem.code for problem in builder.problems] == [code]
    assert builder.is_broken is is_broken


def test_of_two_values_of_a_key_the_first_counts() -> None:
    """So that what is told of the second is all that is wrong with it."""
    root = built("a: 1\na: 2\nb: 3\n").root
    assert root is not None
    assert root.plain() == {"a": "1", "b": "3"}


def test_a_lone_exclamation_mark_is_no_tag() -> None:
    """It says that a scalar is a text, which all are."""
    assert built("a: ! 1\n").problems == []


def test_that_a_scalar_is_empty_is_noticed() -> None:
    """Whatever quotes or spaces it is made of."""
    assert built("a: ' '\n").has_empty
