"""Whether the last commit can be released as it is; `make release-check` runs the tests besides.

Told at once, all that is wrong: the tree is clean, the version is said once and has its part of the
changelog, two builds are the same bytes and carry that version, and what an index shows of them is complete.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tempfile
import zipfile
from email import message_from_bytes
from pathlib import Path

from markdown_it import MarkdownIt

ROOT = Path(__file__).resolve().parents[1]
NEEDED = ("Name", "Version", "Summary", "License-Expression", "Requires-Python")


def out(*command: str | Path, cwd: Path = ROOT) -> str:
    """What a command prints."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=True)
    return done.stdout


def version() -> str:
    """The version, as the code has it."""
    text = (ROOT / "src/innovate_ts/basics/version.py").read_text(encoding="utf-8")
    return re.findall(r'^VERSION = "(.+)"$', text, re.MULTILINE)[0]


def changelog_problems(wanted: str) -> list[str]:
    """What the changelog lacks."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    parts = dict(
        re.findall(r"^## \[(.+?)\](.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    )
    problems = []
    if parts.get("Unreleased", "").strip():
        problems.append("CHANGELOG.md: something stands under Unreleased")
    if not re.match(r" - \d{4}-\d\d-\d\d\n\n", parts.get(wanted, "")):
        problems.append(f"CHANGELOG.md: no dated part of {wanted}")
    return problems


def repeated(wanted: str) -> list[str]:
    """Where else the code says the version."""
    command = ("git", "grep", "-lF", wanted, "--", "*.py", "*.toml", "action.yml")
    try:
        files = set(out(*command).split())
    except subprocess.CalledProcessError:  # it is nowhere
        files = set()
    return [
        f"{file}: says the version too"
        for file in files - {"src/innovate_ts/basics/version.py"}
    ]


def build(folder: Path) -> dict[str, bytes]:
    """Wheel and archive of a clone of the last commit."""
    out("git", "clone", "--quiet", ROOT, folder / "clone")
    build = (sys.executable, "-m", "build", "--quiet", "--no-isolation")
    out(*build, "--outdir", folder / "dist", folder / "clone")
    return {file.name: file.read_bytes() for file in (folder / "dist").iterdir()}


def metadata_problems(wheel: Path, wanted: str) -> list[str]:
    """What an index would not show, or show wrong."""
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith("/METADATA"))
        metadata = message_from_bytes(archive.read(name))
    problems = [f"metadata: no {field}" for field in NEEDED if not metadata[field]]
    if metadata["Version"] != wanted:
        problems.append(f"metadata: version {metadata['Version']}, not {wanted}")
    if metadata["Description-Content-Type"] != "text/markdown":
        problems.append("metadata: the README is not told to be Markdown")
    shown = MarkdownIt("commonmark").enable("table").render(str(metadata.get_payload()))
    if "<h1>" not in shown or "<table>" not in shown:
        problems.append("metadata: the README does not render")
    return problems


def main() -> None:
    """Check, and tell the sums of what was built."""
    wanted = version()
    problems = [*changelog_problems(wanted), *repeated(wanted)]
    if out("git", "status", "--porcelain"):
        problems.append("the tree has changes that are not committed")
    with tempfile.TemporaryDirectory() as folder:
        builds = []
        for name in ("one", "other place"):
            place = Path(folder) / name
            place.mkdir()
            builds.append(build(place))
        if builds[0] != builds[1]:
            problems.append("two builds of the commit differ")
        (wheel,) = (Path(folder) / "one" / "dist").glob("*.whl")
        problems += metadata_problems(wheel, wanted)
    for name, content in builds[0].items():
        print(hashlib.sha256(content).hexdigest(), name)
    if problems:
        sys.exit("\n".join(problems))
    print(f"{wanted} can be released")


if __name__ == "__main__":
    main()
