"""A hook of mkdocs: links that leave `docs/` lead to the repository, for a site has no other files."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"


def on_config(config: Any, **_: Any) -> Any:
    """The site with the address of the repository, which the project's own file says."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))
    config.repo_url = project["project"]["urls"]["Repository"]
    return config


def on_page_markdown(markdown: str, *, config: Any, **_: Any) -> str:
    """The page with each `](../FILE)` as an address in the repository."""
    base = f"{config.repo_url.rstrip('/')}/blob/main/"
    return re.sub(r"\]\(\.\./", f"]({base}", markdown)
