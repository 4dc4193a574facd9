"""What is handed out: the same bytes for the same commit, with nothing in it that nobody meant."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (ROOT / ".git").exists(), reason="a build is of a commit, and here is none"
    ),
]


def build(root: Path, folder: Path) -> tuple[Path, Path]:
    """Wheel and source archive of a clone of the last commit, made in a folder."""
    folder.mkdir()
    clone = folder / "clone"
    subprocess.run(["git", "clone", "--quiet", str(root), str(clone)], check=True)
    command = [sys.executable, "-m", "build", "--quiet", "--no-isolation"]
    subprocess.run(
        [*command, "--outdir", str(folder / "dist"), str(clone)],
        check=True,
        capture_output=True,
    )
    (wheel,) = (folder / "dist").glob("*.whl")
    (archive,) = (folder / "dist").glob("*.tar.gz")
    return wheel, archive


@pytest.fixture(scope="module")
def builds(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[tuple[Path, Path], tuple[Path, Path]]:
    """The same commit, built at two places."""
    folder = tmp_path_factory.mktemp("builds")
    return build(ROOT, folder / "one"), build(ROOT, folder / "another place")


def test_one_commit_gives_one_wheel_and_one_archive(
    builds: tuple[tuple[Path, Path], tuple[Path, Path]],
) -> None:
    """Neither the place nor the time of a build is in it."""
    one, other = builds
    for first, second in zip(one, other, strict=True):
        assert first.name == second.name
        assert first.read_bytes() == second.read_bytes()


def test_the_wheel_holds_the_package_its_data_and_its_licence(
    builds: tuple[tuple[Path, Path], tuple[Path, Path]], root: Path
) -> None:
    """Each file of it is one that is kept under version control, and each of those is in it."""
    (wheel, _), _ = builds
    listed = subprocess.run(
        ["git", "-C", str(root), "-c", "core.quotepath=off", "ls-files", "src", "data"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    package = {path.removeprefix("src/") for path in listed if path.startswith("src/")}
    data = {f"innovate_ts/{path}" for path in listed if path.startswith("data/")}
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    info = {name for name in names if ".dist-info/" in name}
    assert names - info == package | data
    assert {name.partition(".dist-info/")[2] for name in info} == {
        "METADATA",
        "WHEEL",
        "RECORD",
        "entry_points.txt",
        "licenses/LICENSE",
    }


def test_the_source_archive_has_what_makes_and_tests_the_wheel(
    builds: tuple[tuple[Path, Path], tuple[Path, Path]],
) -> None:
    """Who has nothing but the archive can build, test and read."""
    (_, archive), _ = builds
    with tarfile.open(archive) as tar:
        tops = {name.split("/")[1] for name in tar.getnames() if "/" in name}
    assert {"src", "data", "tests", "examples", "docs", "pyproject.toml"} <= tops
    assert {"README.md", "LICENSE", "CHANGELOG.md", "SECURITY.md"} <= tops
