"""Paths as the user names them -> the inputs to read, one at a time."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from dragoman.errors import SkippedInput

Input = Path | Literal["-"]
"""A file, or `-` for standard input. A file really named `-` is reached as `./-`."""

SUFFIXES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".pdf": "application/pdf",
}

SIDECAR_SUFFIX = ".meta.json"


def find_inputs(paths: Sequence[str], record: str | None = None) -> Iterator[Input | SkippedInput]:
    """The files under `paths`, in the order given and sorted within each folder.

    Lazy: a folder is listed only when it is reached. What cannot be read is yielded as
    the reason why, in its place. Hidden files and sidecars are passed over in silence,
    and each real folder is read once however many links lead to it.

    Args:
        paths: Files, folders, or `-`.
        record: The record's file, passed over in silence where it lies in one of the folders.
    """
    seen: set[tuple[int, int]] = set()
    own = _files_of(record) if record else frozenset()
    for named in paths:
        if named == "-":
            yield "-"
        else:
            items = _named(Path(named), seen)
            yield from (item for item in items if not (own and Path(named).is_dir() and _is_own(item, own)))


def _files_of(record: str) -> frozenset[Path]:
    """The record's file and those that SQLite keeps beside it."""
    return frozenset(Path(record + ending).resolve() for ending in ("", "-wal", "-shm", "-journal"))


def _is_own(item: Input | SkippedInput, own: frozenset[Path]) -> bool:
    """Whether what was refused for its kind is the record itself."""
    return isinstance(item, SkippedInput) and item.code == "unsupported" and Path(item.path).resolve() in own


def printable(path: Path | str) -> str:
    """The path as text that can be stored: bytes of no encoding become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace") if isinstance(path, Path) else path


def unsupported(path: Path) -> SkippedInput:
    """The refusal of a file whose name says it is of a kind not read."""
    known = ", ".join(sorted(SUFFIXES))
    suffix = printable(Path(path.suffix))
    return SkippedInput(printable(path), "unsupported", f"files of type {suffix!r} are not read; known are {known}")


def refused(path: Path | str, error: OSError | ValueError) -> SkippedInput:
    """The refusal for an error of the file system, named after what it means to the user."""
    name = printable(path)
    if isinstance(error, FileNotFoundError):
        return SkippedInput(name, "vanished", "there is no such file or folder (any more); check the name")
    why = getattr(error, "strerror", None) or str(error)
    return SkippedInput(name, "unreadable", f"cannot be read: {why}")


def _named(path: Path, seen: set[tuple[int, int]]) -> Iterator[Path | SkippedInput]:
    """What one path named by the user holds; a file without a suffix is let in, as its bytes will tell."""
    try:
        if path.is_dir():
            yield from _folder(path, seen)
            return
        path.stat()
    except (OSError, ValueError) as error:
        yield refused(path, error)
        return
    yield path if not path.suffix or path.suffix.lower() in SUFFIXES else unsupported(path)


@dataclass(slots=True)
class _Open:
    """A folder being walked: its identity and the entries still to come."""

    identity: tuple[int, int]
    entries: Iterator[os.DirEntry[str]] = field(repr=False)


def _folder(top: Path, seen: set[tuple[int, int]]) -> Iterator[Path | SkippedInput]:
    """The files under one folder. A stack, not recursion: folders nest deeper than Python does."""
    stack: list[_Open] = []
    opened = _open(top, seen, stack)
    if isinstance(opened, SkippedInput):
        yield opened
    while stack:
        entry = next(stack[-1].entries, None)
        if entry is None:
            stack.pop()
        elif not entry.name.startswith(".") and not entry.name.endswith(SIDECAR_SUFFIX):
            yield from _entry(entry, seen, stack)


def _open(folder: Path, seen: set[tuple[int, int]], stack: list[_Open]) -> SkippedInput | None:
    """Put a folder on the stack, unless it was read before or cannot be listed."""
    try:
        status = folder.stat()
        identity = (status.st_dev, status.st_ino)
        if any(above.identity == identity for above in stack):
            return SkippedInput(printable(folder), "folder-loop", "this link leads back to a folder it lies in")
        if identity in seen:
            return None
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        return refused(folder, error)
    seen.add(identity)
    stack.append(_Open(identity, iter(entries)))
    return None


def _entry(entry: os.DirEntry[str], seen: set[tuple[int, int]], stack: list[_Open]) -> Iterator[Path | SkippedInput]:
    path = Path(entry.path)
    try:
        if entry.is_dir():
            opened = _open(path, seen, stack)
            if opened is not None:
                yield opened
            return
        regular = entry.is_file()
        if not regular:
            # A broken link answers "no file" to is_file; stat says whether something is there at all.
            path.stat()
    except OSError as error:
        yield refused(path, error)
        return
    if not regular:
        yield SkippedInput(printable(path), "unsupported", "neither a file nor a folder (a device, pipe or socket)")
    else:
        yield path if path.suffix.lower() in SUFFIXES else unsupported(path)
