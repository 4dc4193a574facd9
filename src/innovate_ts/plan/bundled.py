"""Where the shipped plan lies: inside the installed package, or in the checkout it runs from."""

from pathlib import Path


def bundled_plan() -> Path:
    """The folder of the shipped `targets.yaml` and `tasks.yaml`.

    A wheel carries `data/` inside the package. An editable install runs the checkout's own package,
    beside which lies the checkout's own `data/`, never the copy that its build made.
    """
    module = Path(__file__).resolve()
    package = module.parents[1]
    source = package.parent
    checkout = source.parent
    project_file = checkout / "pyproject.toml"
    if source.name == "src" and project_file.is_file():
        return checkout / "data"
    return package / "data"
