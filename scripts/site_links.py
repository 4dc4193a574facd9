"""A hook of mkdocs: links that leave `docs/` lead to the repository, for a site has no other files."""

from __future__ import annotations

import re
from typing import Any


def on_page_markdown(markdown: str, *, config: Any, **_: Any) -> str:
    """The page with each `](../FILE)` as an address in the repository."""
    base = f"{config.repo_url.rstrip('/')}/blob/main/"
    return re.sub(r"\]\(\.\./", f"]({base}", markdown)
