"""What is refused of a YAML file before anything is made of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from innovate_ts import load_plan
from plan.cases import (
    MINIMAL,
    lay_out,
    problems_of,
    refusal,
    told,
    with_targets,
)


def test_a_file_that_is_too_large(workplace: Path) -> None:
    """Two million bytes are read, and not one more."""
    text = (MINIMAL / "targets.yaml").read_bytes() + b"#"
    just_fits = text + b"x" * (2_000_000 - len(text))
    load_plan(with_targets(workplace, just_fits))
    (workplace / "minimal" / "targets.yaml").write_bytes(just_fits + b"x")
    assert told(problems_of("minimal")) == (
        "minimal/targets.yaml: the file has more than 2000000 bytes\n"
        "  hint: a plan has some hundred lines: is this the right file?\n"
        "minimal/targets.yaml: 文件超过2000000字节\n"
        "  hint: 规划一般只有几百行，文件是否有误？\n"
    )


@pytest.mark.parametrize(
    "opening", ["[", "{a: ", "- "], ids=["lists", "mappings", "dashes"]
)
@pytest.mark.parametrize("depth", [100, 50_000])
def test_deep_nesting_is_refused_before_it_can_do_harm(
    opening: str, depth: int, workplace: Path
) -> None:
    """The twenty-first level is refused at its place, however many follow, and nothing is said besides."""
    (problem,) = problems_of(with_targets(workplace, opening * depth))
    column = 20 * len(opening) + 1
    assert (problem.code, problem.place.row, problem.place.column) == (
        "yaml_depth",
        1,
        column,
    )


def test_aliases_cannot_multiply(workplace: Path) -> None:
    """A few lines that would grow into a billion items are refused at the first anchor."""
    text = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{letter}: &{letter} [{', '.join([f'*{before}'] * 9)}]\n"
        for before, letter in zip("abcdefgh", "bcdefghi", strict=True)
    )
    (problem,) = problems_of(with_targets(workplace, text))
    assert (problem.code, problem.place.row, problem.place.column) == (
        "yaml_alias",
        1,
        4,
    )


def test_a_part_of_the_file_may_be_cut_off_anywhere(workplace: Path) -> None:
    """A half-saved file is refused with problems that lie in it or at its end."""
    whole = (MINIMAL / "targets.yaml").read_bytes()
    folder = lay_out(MINIMAL, workplace)
    refused = 0
    for length in range(0, len(whole), 7):
        (workplace / folder / "targets.yaml").write_bytes(whole[:length])
        places = [
            p.place
            for p in refusal(folder) or ()
            if p.place.file == f"{folder}/targets.yaml"
        ]
        refused += bool(places)
        last = (
            whole[:length].count(b"\n") + 2
        )  # libyaml gives the end of the file a line of its own
        assert all((place.row or 1) <= last for place in places), length
    assert refused > 80


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("unit: 万个", "unit: [万个"),
        ("en: Trees planted", "en: Trees: planted"),
        ("植树1.10万个}", '"植树1.10万个}'),
        ("unit: 万个", "unit:万个"),
    ],
    ids=["open-bracket", "second-colon", "open-quote", "no-space"],
)
def test_a_broken_file_is_told_once(right: str, wrong: str, workplace: Path) -> None:
    """Where the YAML itself breaks off, what would have followed is not called missing."""
    text = (MINIMAL / "targets.yaml").read_text(encoding="utf-8")
    assert right in text
    folder = with_targets(workplace, text.replace(right, wrong))
    assert [problem.code for problem in problems_of(folder)] == ["yaml_syntax"]
