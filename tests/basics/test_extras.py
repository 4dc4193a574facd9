"""Libraries that are lacking: one command brings all of them, and it works as it is printed."""

from __future__ import annotations

import shlex
import subprocess
import sys

import pytest

from innovate_ts.basics.extras import missing_libraries


def test_the_command_names_this_interpreter_and_every_library() -> None:
    """What it asks for is what the page, workbooks and Word documents take, and nothing of the tests."""
    command, _, _ = missing_libraries().hint.en.partition(" (")
    interpreter, *words = shlex.split(command)
    assert (interpreter, words[:3]) == (sys.executable, ["-m", "pip", "install"])
    names = {word.split("<")[0].split(">")[0].lower() for word in words[3:]}
    assert names == {"jinja2", "python-docx", "xlrd", "xlsxwriter"}


@pytest.mark.slow
def test_pip_takes_the_command_as_it_is_printed() -> None:
    """All is here already, so that pip has nothing to fetch, and says so."""
    command, _, _ = missing_libraries().hint.en.partition(" (")
    done = subprocess.run(  # noqa: S602 - as a reader would type it
        f"{command} --no-index --disable-pip-version-check",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
