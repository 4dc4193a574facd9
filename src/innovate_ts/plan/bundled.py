"""Where the shipped plan lies: inside the installed package, or in the checkout it runs from."""

from __future__ import annotations

from pathlib import Path


def bundled_plan() -> Path:
    """The folder of the shipped `targets.yaml` and `tasks.yaml`.

    A wheel carries `data/` inside the package. An editable install runs the checkout's own package,
    beside which lies the checkout's own `data/`, never the copy that its build made.
    """
    package = Path(__file__).resolve().parents[1]
    source = package.parent
    checkout = source.parent
    is_checkout = source.name == "src" and (checkout / "pyproject.toml").is_file()
    if is_checkout:
        return checkout / "data"
    return package / "data"
