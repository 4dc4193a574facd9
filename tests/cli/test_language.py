"""Which language a run speaks."""

from __future__ import annotations

import pytest

from conftest import Run


@pytest.mark.parametrize(
    ("environment", "arguments", "word"),
    [
        ({"LC_ALL": "zh_CN.UTF-8"}, (), "未到期"),
        ({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, (), "未到期"),
        ({"LC_ALL": "de_DE.UTF-8"}, (), "not due"),
        ({"LC_ALL": "zh_CN.UTF-8"}, ("--lang", "en"), "not due"),
        ({}, ("--lang=zh",), "未到期"),
        ({"LC_ALL": "en_GB.UTF-8", "INNOVATE_TS_LANG": "zh"}, (), "未到期"),
        ({"LC_ALL": "zh_CN.UTF-8", "INNOVATE_TS_LANG": "en"}, (), "not due"),
        ({"INNOVATE_TS_LANG": "zh"}, ("--lang", "en"), "not due"),
    ],
)
def test_the_language_is_the_locale_s_or_the_option_s(
    run: Run, environment: dict[str, str], arguments: tuple[str, ...], word: str
) -> None:
    """`--lang` wins over the locale; Chinese names are shown in either."""
    outcome = run(
        "check", "examples/tangshan-2022.csv", *arguments, environment=environment
    )
    assert word in outcome.out
    assert "高新技术企业" in outcome.out


def test_help_speaks_the_language_too(run: Run) -> None:
    """`--help` is bound at import, and speaks the language all the same."""
    assert "只看在此年到期的目标" in run("check", "--help", "--lang", "zh").out
    assert "Only targets whose period" in run("check", "--help").out
