"""Folders that each hold two versions of a plan, with what is to be said of them."""

from __future__ import annotations

from pathlib import Path

from innovate_ts import load_plan
from innovate_ts.diff import Difference, compare

HERE = Path(__file__).parent
OLD = HERE / "targets" / "old"
TASKS = HERE / "assignments" / "old"
FIRMS = "High-tech firms (高新技术企业)"
SPENDING = "R&D spending (研发投入)"


def folders() -> list[Path]:
    """The cases, in the order of their names; there is at least one."""
    found = sorted(path for path in HERE.iterdir() if (path / "old").is_dir())
    if not found:
        raise FileNotFoundError(HERE)
    return found


def told(tmp_path: Path, base: Path, *changes: tuple[str, str]) -> list[str]:
    """The differences of a plan from the same one with some of its text replaced, in English."""
    return [each.message.en for each in differences(tmp_path, base, *changes)]


def differences(
    tmp_path: Path, base: Path, *changes: tuple[str, str]
) -> tuple[Difference, ...]:
    """The differences themselves."""
    return compare(load_plan(base), load_plan(revised(tmp_path, base, *changes)))


def revised(tmp_path: Path, base: Path, *changes: tuple[str, str]) -> Path:
    """A copy of a plan with some of its text replaced."""
    found = set()
    for name in ("targets.yaml", "tasks.yaml"):
        text = (base / name).read_text(encoding="utf-8")
        for before, after in changes:
            if before in text:
                found.add(before)
            text = text.replace(before, after)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert found == {before for before, _ in changes}
    return tmp_path
