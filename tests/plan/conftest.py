"""What the tests of plans share: a folder to lay a plan out in."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the working directory, so that the paths in messages are short."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
