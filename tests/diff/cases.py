"""Folders that each hold two versions of a plan, with what is to be said of them."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent


def folders() -> list[Path]:
    """The cases, in the order of their names; there is at least one."""
    found = sorted(path for path in HERE.iterdir() if (path / "old").is_dir())
    if not found:
        raise FileNotFoundError(HERE)
    return found
