"""Where the shipped plan lies: inside the installed package, or in the checkout it runs from."""

from __future__ import annotations

from pathlib import Path


def bundled_plan() -> Path:
    """The folder of the shipped `targets.yaml` and `tasks.yaml`.

    A wheel carries `data/` inside the package. An editable install runs the checkout's own package,
    beside which lies the checkout's own `data/`, never the copy that its build made.
    """
    package = Path(__file__).resolve().parents[1]
    checkout = package.parents[1] / "data"
    is_checkout = (
        package.parent.name == "src"
        and (package.parents[1] / "pyproject.toml").is_file()
    )
    return checkout if is_checkout else package / "data"
