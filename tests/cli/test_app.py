"""All commands together: their help, with an example that runs."""

from __future__ import annotations

from pathlib import Path

from conftest import Run


def test_every_command_has_help_with_an_example_that_runs(
    run: Run, root: Path, tmp_path: Path
) -> None:
    """In both languages; the example is the line that begins with Example, run where it may write."""
    import re
    import shlex

    from innovate_ts.cli.app import COMMANDS

    for language in ("en", "zh"):
        (tmp_path / language).mkdir()
        (tmp_path / language / "examples").symlink_to(root / "examples")
    for command in ((), *((name,) for name in COMMANDS)):
        for language in ("en", "zh"):
            text = (
                run(*command, "--lang", language, "--help").out
                if command
                else run("--help").out
            )
            example = re.search(r"(?:Example: |示例： ?)innovate-ts (.+)", text)
            assert example, (command, language)
            outcome = run(*shlex.split(example[1]), cwd=tmp_path / language)
            assert outcome.code in {0, 1}, example[1]
            assert outcome.out, example[1]
