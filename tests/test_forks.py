"""A run in a fork is a run of the installed command."""

from __future__ import annotations

import pytest

from conftest import ROOT, Run


@pytest.mark.parametrize(
    "arguments",
    [
        ("--version",),
        ("--help",),
        ("who", "4.2"),
        ("--lang", "zh", "who", "市教育局"),
        ("who", "no such thing"),
        ("check", "examples/illustration-2023.csv"),
        ("check", "-", "--format", "json"),
        ("check", "examples/nowhere.csv"),
        ("check", "--no-such-option"),
        ("validate",),
    ],
    ids=" ".join,
)
def test_a_fork_says_what_a_process_of_its_own_says(
    run: Run, arguments: tuple[str, ...]
) -> None:
    """The same exit code, the same bytes, and the same on standard error."""
    stdin = "指标,时期,数值\n高新技术企业,2023,1587\n".encode()
    assert run(*arguments, stdin=stdin) == run(*arguments, stdin=stdin, fork=False)


def test_a_fork_knows_its_environment_and_its_folder(run: Run) -> None:
    """Width, language and plan are those of the run, and not those of a run before it."""
    for environment in ({"COLUMNS": "40"}, {"LC_ALL": "zh_CN.UTF-8"}, {}):
        for arguments in (("--help",), ("targets", "--plan", ".")):
            forked, whole = (
                run(
                    *arguments,
                    environment=environment,
                    cwd=ROOT / "examples" / "uk-aid",
                    fork=fork,
                )
                for fork in (True, False)
            )
            assert forked == whole
