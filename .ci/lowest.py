"""The lowest versions that `pyproject.toml` declares of its libraries, as constraints for pip."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

EXTRAS = ("office", "html", "ledger")


def main() -> None:
    """Print them, one a line."""
    file = Path(__file__).resolve().parents[1] / "pyproject.toml"
    project = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
    requirements = list(project["dependencies"])
    for extra in EXTRAS:
        requirements += project["optional-dependencies"][extra]
    for requirement in requirements:
        lowest = re.match(r"([\w.-]+)(?:\[\w+\])?>=([\d.]+)", requirement)
        if lowest:
            print(f"{lowest[1]}=={lowest[2]}")


if __name__ == "__main__":
    main()
