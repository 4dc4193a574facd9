"""Make the draft in `examples/yunchuan/`, as `innovate-ts draft` writes it in English.

    python scripts/make_draft.py           write it
    python scripts/make_draft.py --check   exit with 1 if it is stale

The reviewed data beside it began as this draft.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
TEXT = "examples/yunchuan/plan.txt"
FOLDER = "examples/yunchuan/draft"
FILES = ("targets.yaml", "tasks.yaml")


def write_draft(folder: Path) -> None:
    """Draft the text into a folder, over the files that are there."""
    arguments = ["draft", TEXT, "--output", str(folder), "--force", "--lang", "en"]
    subprocess.run(
        [sys.executable, "-m", "innovate_ts", *arguments],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )


def stale() -> list[str]:
    """The files of the draft that are not what the program writes."""
    with TemporaryDirectory() as work:
        fresh = Path(work) / Path(FOLDER).name
        write_draft(fresh)
        return [
            f"{FOLDER}/{name}"
            for name in FILES
            if not _is_same(fresh / name, ROOT / FOLDER / name)
        ]


def _is_same(fresh: Path, kept: Path) -> bool:
    return kept.exists() and kept.read_bytes() == fresh.read_bytes()


def main(arguments: list[str]) -> int:
    """Write or check it."""
    if "--check" not in arguments:
        write_draft(ROOT / FOLDER)
        return 0
    names = stale()
    for name in names:
        print(f"{name} is stale: python scripts/make_draft.py")
    return int(bool(names))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
