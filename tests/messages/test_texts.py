"""Texts as functions: what they give, what they fall back to, what the type checker finds."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any, cast

import pytest

from innovate_ts.messages.texts import (
    SHOWN,
    Bilingual,
    Explanation,
    Message,
    Texts,
    en,
    phrase,
    problem,
    quoted,
    reason,
    zh,
)
from sections import by_rows


@problem
def too_few(*, count: int, text: str, name: Bilingual) -> Texts:
    """A problem of its own."""
    wrong = Bilingual(zh=f"{name.zh}只有{count}", en=f"{name.en} has only {count}")
    return wrong, Bilingual(zh=f"{quoted(text)}？", en=f"is it {quoted(text)}?")


@reason
def fell(*, by: object) -> Bilingual:
    """A reason of its own."""
    return Bilingual(zh=f"下降{by}", en=f"fell by {by}")


@phrase
def led_by(*, lead: Bilingual) -> Bilingual:
    """A phrase of its own."""
    return Bilingual(zh=f"由{lead.zh}牵头", en=f"led by {lead.en}")


FIRMS = Bilingual(zh="企业", en="firms")


class Unspeakable:
    """A value that cannot be shown."""

    def __str__(self) -> str:
        raise RuntimeError("no words")


def test_a_problem_is_its_texts_under_its_code() -> None:
    """And keeps what was written in the input."""
    assert too_few(count=3, text="3家", name=FIRMS) == Message(
        code="too_few",
        wrong=Bilingual(zh="企业只有3", en="firms has only 3"),
        hint=Bilingual(zh="3家？", en="is it 3家?"),
        text="3家",
    )


def test_a_reason_and_a_phrase() -> None:
    """A reason has a code, a phrase has none."""
    assert fell(by=2) == Explanation("fell", Bilingual(zh="下降2", en="fell by 2"))
    assert led_by(lead=FIRMS) == Bilingual(zh="由企业牵头", en="led by firms")


def test_a_text_that_fails_falls_back_to_its_code_and_figures() -> None:
    """A value whose text cannot be had is named, and the run goes on."""
    unspeakable = cast("Any", Unspeakable())
    message = too_few(count=unspeakable, text="3", name=FIRMS)
    assert message.code == "too_few"
    assert message.wrong.en.startswith("too_few count text=3 name=")
    assert message.wrong.zh == message.wrong.en
    assert message.hint == Bilingual(zh="", en="")
    assert message.text == "3"
    words = fell(by=unspeakable).words
    assert words == Bilingual(zh="fell by", en="fell by")


def test_none_where_a_bilingual_is_wanted() -> None:
    """What the type checker would refuse does not cost a run either."""
    nothing = cast("Any", None)
    assert led_by(lead=nothing) == Bilingual(
        zh="led_by lead=None", en="led_by lead=None"
    )
    assert too_few(count=1, text="1", name=nothing).code == "too_few"


def test_a_value_that_is_missing_or_unwanted() -> None:
    """As a call that is made up at run time would have it."""
    unchecked = cast("Any", fell)
    assert unchecked(by=1, of=2).words.en == "fell by=1 of=2"
    assert unchecked().words.en == "fell"


@by_rows(
    ("text", "shown"),
    [
        ("1600", "1600"),
        ("a\nb", "a\\nb"),
        ("a\x00b", "a\\x00b"),
        ("a\u202eb", "a\\u202eb"),
        ("汉" * SHOWN, "汉" * SHOWN),
        ("汉" * (SHOWN + 1), "汉" * (SHOWN - 1) + "…"),
        ("\ud800", "\\ud800"),
    ],
)
def test_an_inputs_text_is_quoted(text: str, shown: str) -> None:
    """On one line, control characters spelt out, cut where it is long."""
    assert quoted(text) == shown


def test_no_more_of_a_text_is_looked_at_than_is_shown() -> None:
    """A message may be said of each row, and its text be as long as a cell can be."""
    begin = time.process_time()
    for _ in range(1_000):
        assert quoted("汉" * 99_000) == "汉" * (SHOWN - 1) + "…"
    assert time.process_time() - begin < 2


def test_a_value_in_one_language() -> None:
    """A text has two, anything else one."""
    assert (zh(FIRMS), en(FIRMS)) == ("企业", "firms")
    assert (zh(3), en(3)) == ("3", "3")
    assert (FIRMS.to("zh"), FIRMS.to("en")) == ("企业", "firms")


USES = {
    "right": "texts.unknown_unit(text='3', unit='x')",
    "wrong code": "texts.unknown_units(text='3', unit='x')",
    "missing value": "texts.unknown_unit(text='3')",
    "misspelt value": "texts.unknown_unit(text='3', units='x')",
    "unwanted value": "texts.unknown_unit(text='3', unit='x', name='y')",
    "wrong kind": "texts.unknown_unit(text=3, unit='x')",
}


@pytest.mark.slow
def test_the_type_checker_finds_each_slip(tmp_path: Path) -> None:
    """The decorators keep the parameters of what they decorate."""
    from mypy import api as mypy

    lines = ["from innovate_ts.messages import actuals as texts", *USES.values()]
    module = tmp_path / "uses.py"
    module.write_text("\n".join(lines) + "\n", encoding="utf-8")
    cache = ["--cache-dir", str(tmp_path / "cache")]
    report, _, _ = mypy.run(
        ["--strict", "--python-executable", sys.executable, *cache, str(module)]
    )
    found = {line.split(":")[1] for line in report.splitlines() if ": error:" in line}
    assert found == {"3", "4", "5", "6", "7"}, report
