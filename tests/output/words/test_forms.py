"""How the forms of targets stand in a sentence, from the plan's keys to both languages.

`forms.tsv` is made by hand: what is given as in `tests/verdicts/forms`, and what an office would write of it.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest

from innovate_ts.messages import Language
from innovate_ts.output.words import Words
from innovate_ts.output.words.distance import paragraph
from verdicts.cases import Bench
from verdicts.test_forms import report_on


def _cases() -> list[dict[str, str]]:
    text = Path(__file__).with_name("forms.tsv").read_text(encoding="utf-8")
    return list(
        csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    )


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """A folder of its own for a plan and a file of actuals at a time."""
    return Bench(tmp_path_factory.mktemp("forms"))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("case", _cases(), ids=lambda case: case["why"])
def test_a_target_of_a_form_in_words(
    bench: Bench, case: Mapping[str, str], language: Language
) -> None:
    """The paragraph of its result."""
    (result,) = report_on(bench, case).results
    assert paragraph(result, Words(language)) == case[language]
