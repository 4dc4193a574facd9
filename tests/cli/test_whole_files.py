"""Files of one command are written all or none, whatever fails, and nothing lies beside them afterwards."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from innovate_ts.cli.whole_files import Writing, is_same_file, write_whole
from innovate_ts.findings import InputError

NAMES = ("a", "b", "c")


def lies_in(folder: Path) -> dict[str, str]:
    """All names in a folder, hidden ones too, with what the files hold."""
    contents = {}
    for path in folder.iterdir():
        contents[path.name] = "" if path.is_dir() else path.read_text(encoding="utf-8")
    return contents


def write_new(folder: Path) -> None:
    """Write three files at once."""
    write_whole(*(Writing(folder / name, f"new {name}") for name in NAMES))


def refuse_names(
    monkeypatch: pytest.MonkeyPatch, is_refused: Callable[[Path], bool]
) -> None:
    """A system that lets no new content take these names."""
    replace = Path.replace

    def refusing(path: Path, target: Path) -> Path:
        if path.name == "new" and is_refused(target):
            raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refusing)


def allow_no_second_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system without hard links."""

    def refusing(_path: Path, _target: Path) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(Path, "hardlink_to", refusing)


@pytest.mark.parametrize("has_links", [True, False])
@pytest.mark.parametrize("failing", [None, *NAMES])
@pytest.mark.parametrize("earlier", list(product([True, False], repeat=3)))
def test_a_name_that_is_refused_puts_all_back(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    earlier: tuple[bool, ...],
    failing: str | None,
    has_links: bool,
) -> None:
    """Whichever of the three it is, and whichever were there before."""
    for name, is_there in zip(NAMES, earlier, strict=True):
        if is_there:
            (tmp_path / name).write_text(f"old {name}", encoding="utf-8")
    before = lies_in(tmp_path)
    if not has_links:
        allow_no_second_name(monkeypatch)
    refuse_names(monkeypatch, lambda target: target.name == failing)
    if failing is None:
        write_new(tmp_path)
        assert lies_in(tmp_path) == {name: f"new {name}" for name in NAMES}
    else:
        with pytest.raises(InputError) as refused:
            write_new(tmp_path)
        (problem,) = refused.value.problems
        assert problem.place.file == str(tmp_path / failing)
        assert lies_in(tmp_path) == before


def test_all_that_cannot_be_written_are_named(tmp_path: Path) -> None:
    """In one run, in the order in which they were given."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "a").write_text("old", encoding="utf-8")
    writings = [
        Writing(tmp_path / name, "new") for name in ("a", "none/b", "folder", "a/c")
    ]
    with pytest.raises(InputError) as refused:
        write_whole(*writings)
    places = [problem.place.file for problem in refused.value.problems]
    assert places == [str(writing.path) for writing in writings[1:]]
    assert lies_in(tmp_path) == {"a": "old", "folder": ""}


def test_a_full_device_keeps_all_files_from_their_names(tmp_path: Path) -> None:
    """Wherever among them it stands."""
    (tmp_path / "a").write_text("old", encoding="utf-8")
    files = [Writing(tmp_path / name, "new") for name in NAMES]
    for place in range(4):
        writings = [*files[:place], Writing(Path("/dev/full"), "x"), *files[place:]]
        with pytest.raises(InputError):
            write_whole(*writings)
        assert lies_in(tmp_path) == {"a": "old"}


def test_a_device_is_written_only_where_the_files_can_be(tmp_path: Path) -> None:
    """Nothing can be taken back from a pipe."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        with pytest.raises(InputError):
            write_whole(Writing(pipe, "x"), Writing(tmp_path / "none" / "a", "x"))
        assert os.read(reader, 10) == b""
        write_whole(Writing(pipe, "x"), Writing(tmp_path / "a", "x"))
        assert os.read(reader, 10) == b"x"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_links_are_followed_and_permissions_kept(tmp_path: Path) -> None:
    """A link stays a link, to a file that is there or not yet; a new file is as the system makes them."""
    (tmp_path / "file").write_text("old", encoding="utf-8")
    (tmp_path / "file").chmod(0o604)
    (tmp_path / "link").symlink_to("file")
    (tmp_path / "new").symlink_to("not-yet")
    mask = os.umask(0o027)
    try:
        write_whole(Writing(tmp_path / "link", "1"), Writing(tmp_path / "new", "2"))
    finally:
        os.umask(mask)
    assert lies_in(tmp_path) == {"file": "1", "link": "1", "new": "2", "not-yet": "2"}
    assert (tmp_path / "link").is_symlink()
    for name, mode in (("file", 0o604), ("not-yet", 0o640)):
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == mode


def test_names_of_one_file(tmp_path: Path) -> None:
    """By links and dots, there or not yet."""
    (tmp_path / "a").write_text("x", encoding="utf-8")
    (tmp_path / "link").symlink_to("a")
    (tmp_path / "early").symlink_to("b")
    (tmp_path / "folder").symlink_to(tmp_path)
    same = [("a", "link"), ("b", "early"), ("b", "folder/b"), ("a", "folder/link")]
    for name, other in same:
        assert is_same_file(tmp_path / name, tmp_path / other)
    assert is_same_file(
        tmp_path / "b", tmp_path / "folder" / ".." / tmp_path.name / "b"
    )
    for name, other in [("a", "b"), ("link", "early"), ("b", "none/b")]:
        assert not is_same_file(tmp_path / name, tmp_path / other)
