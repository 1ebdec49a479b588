"""What the paths a user names hold."""

import os
from pathlib import Path

import pytest

from dragoman.documents.walk import Input, find_inputs, printable
from dragoman.errors import SkippedInput


def named(found: Input | SkippedInput) -> str:
    if isinstance(found, SkippedInput):
        return f"{Path(found.path).name}!{found.code}"
    return found if isinstance(found, str) else found.name


def names(*paths: Path | str) -> list[str]:
    return [named(found) for found in find_inputs([str(path) for path in paths])]


def test_folders_are_read_to_the_bottom_and_in_order(tmp_path: Path) -> None:
    """The order of the files does not hang on the file system."""
    for name in ("b.txt", "a/z.md", "a/y/x.html", "c.PDF"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert names(tmp_path) == ["x.html", "z.md", "b.txt", "c.PDF"]


def test_the_users_order_is_kept(tmp_path: Path) -> None:
    """Only what lies within one folder is sorted."""
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).touch()
    assert names(tmp_path / "b.txt", "-", tmp_path / "a.txt") == ["b.txt", "-", "a.txt"]


def test_sidecars_and_hidden_files_are_no_inputs(tmp_path: Path) -> None:
    """They are part of the housekeeping, and not worth a word."""
    for name in ("a.txt", "a.meta.json", ".DS_Store", ".git/config.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert names(tmp_path) == ["a.txt"]


def test_other_kinds_of_file_are_named_as_skipped(tmp_path: Path) -> None:
    """Nobody should wonder where the Word file went."""
    (tmp_path / "a.docx").touch()
    [skipped] = find_inputs([str(tmp_path)])
    assert isinstance(skipped, SkippedInput)
    assert skipped.code == "unsupported"
    assert ".docx" in skipped.reason
    assert ".pdf" in skipped.reason


def test_a_file_without_suffix_is_let_in_when_named(tmp_path: Path) -> None:
    """Its bytes will tell what it is; in a folder it may be anything and is named as skipped."""
    (tmp_path / "article").touch()
    assert names(tmp_path / "article") == ["article"]
    assert names(tmp_path) == ["article!unsupported"]


def test_a_missing_path_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    """One slip of the pen does not stop a run."""
    (tmp_path / "a.txt").touch()
    assert names(tmp_path / "no.txt", tmp_path / "a.txt") == ["no.txt!vanished", "a.txt"]


def test_a_link_to_nowhere_is_named(tmp_path: Path) -> None:
    """A broken link is a file that vanished."""
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert names(tmp_path) == ["a.txt!vanished"]


def test_a_link_to_itself_is_named(tmp_path: Path) -> None:
    """The file system calls it a loop; it is no file to read."""
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    assert names(tmp_path) == ["a.txt!unreadable"]


def test_a_folder_that_links_back_to_itself_ends(tmp_path: Path) -> None:
    """A loop is named once and not followed."""
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "a.txt").touch()
    (inner / "up").symlink_to(tmp_path)
    assert names(tmp_path) == ["a.txt", "up!folder-loop"]


def test_a_folder_two_links_lead_to_is_read_once(tmp_path: Path) -> None:
    """Folders that all link to one another would else multiply without end."""
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "a.txt").touch()
    (tmp_path / "two").symlink_to(tmp_path / "one")
    assert names(tmp_path) == ["a.txt"]


def test_a_deep_nest_of_folders_is_no_trouble(tmp_path: Path) -> None:
    """Folders may nest deeper than Python's calls."""
    folders = [str(tmp_path) + "/d" * depth for depth in range(1, 1200)]
    for folder in folders:
        Path(folder).mkdir()
    file = Path(folders[-1]) / "a.txt"
    file.touch()
    try:
        assert names(tmp_path) == ["a.txt"]
    finally:
        # The clean-up of temporary folders calls itself, and would fail where we do not.
        file.unlink()
        for folder in reversed(folders):
            Path(folder).rmdir()


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    """Opening it would hang until someone writes."""
    os.mkfifo(tmp_path / "a.txt")
    assert names(tmp_path) == ["a.txt!unsupported"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may list every folder")
def test_a_locked_folder_is_named(tmp_path: Path) -> None:
    """The user learns what was not seen."""
    (tmp_path / "locked").mkdir(mode=0)
    assert names(tmp_path) == ["locked!unreadable"]


def test_a_name_no_file_can_have_is_refused_not_raised() -> None:
    """A zero in a path is Python's error, not the user's problem."""
    assert names("a\x00b.txt") == ["a\x00b.txt!unreadable"]


def test_the_folder_is_not_listed_before_it_is_reached(tmp_path: Path) -> None:
    """A huge archive begins to be read at once."""
    (tmp_path / "a.txt").touch()
    found = find_inputs([str(tmp_path / "a.txt"), str(tmp_path / "later")])
    assert named(next(found)) == "a.txt"
    (tmp_path / "later").mkdir()
    (tmp_path / "later" / "b.txt").touch()
    assert named(next(found)) == "b.txt"


def test_a_name_of_no_encoding_can_be_printed_and_stored() -> None:
    """File names are bytes; the record holds text."""
    assert printable(Path(os.fsdecode(b"caf\xe9.txt"))) == "caf\ufffd.txt"


def test_the_record_is_no_input(tmp_path: Path) -> None:
    """A record kept beside the articles is passed over with its folder; named by itself it is refused."""
    (tmp_path / "a.txt").write_text("Lima and Quito met.", encoding="utf-8")
    for name in ("dragoman.db", "dragoman.db-wal", "other.db"):
        (tmp_path / name).touch()
    record = str(tmp_path / "dragoman.db")
    found = [item if not isinstance(item, SkippedInput) else item.path for item in find_inputs([str(tmp_path)], record)]
    assert [Path(item).name for item in found] == ["a.txt", "other.db"]
    [refused] = find_inputs([record], record)
    assert isinstance(refused, SkippedInput)
