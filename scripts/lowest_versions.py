"""The lowest versions that `pyproject.toml` declares for users, as constraints for pip: one a line.

    python scripts/lowest_versions.py > lowest.txt && pip install -c lowest.txt '.[office,html]'

The libraries of the tests and of development are not held down: they are ours alone.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXTRAS_OF_USERS = ("office", "html", "ledger")


def lowest_versions() -> list[str]:
    """`name==version` of each requirement of users."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    declared = list(project["dependencies"])
    for extra in EXTRAS_OF_USERS:
        declared += extras.get(extra, [])
    lowest = []
    for requirement in declared:
        match = re.match(r"([\w.-]+)(?:\[[\w,]+\])?>=([\d.]+)", requirement)
        # A bound from above alone is of a library that another one brings.
        if match is not None:
            lowest.append(f"{match[1]}=={match[2]}")
    return lowest


if __name__ == "__main__":
    print("\n".join(lowest_versions()))
