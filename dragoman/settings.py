"""What a run goes by: flags before environment before `dragoman.toml` before defaults, read once."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, get_args

from dragoman.errors import DragomanError

FILE = "dragoman.toml"
"""Looked for in the folder the command is run in."""

PREFIX = "DRAGOMAN_"

_READER = re.compile(r"rules|careful|(careful\+)?spacy:.+")

Colour = Literal["auto", "always", "never"]


class BadSetting(DragomanError):
    """A setting that is not known, or a value it cannot have; the text says where it was found."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run.

    Attributes:
        record: The record's file.
        reader: `rules`, `careful`, or either over another installed model: `spacy:MODEL`, `careful+spacy:MODEL`.
        workers: Processes that read; `None` leaves the choice to the number of inputs.
        colour: Whether to colour what a terminal shows; `auto` colours terminals only.
    """

    record: Path = Path("dragoman.db")
    reader: str = "rules"
    workers: int | None = None
    colour: Colour = "auto"


def read_settings(flags: Mapping[str, Any], environ: Mapping[str, str], folder: Path) -> Settings:
    """The settings of a run.

    Args:
        flags: What the command line says, by setting; `None` where it says nothing.
        environ: The environment: `DRAGOMAN_RECORD`, `DRAGOMAN_READER`, and so on. Variables of
            other names are passed over, for other programs may own them; an empty value says nothing.
        folder: Where a `dragoman.toml` may lie.

    Raises:
        BadSetting: A key of the file that is no setting, or a value that does not fit.
    """
    settings = Settings()
    for where, told in (
        (str(folder / FILE), _of_file(folder / FILE)),
        ("the environment", _of_environment(environ)),
        ("the command line", {name: value for name, value in flags.items() if value is not None}),
    ):
        settings = replace(settings, **{name: _value(name, value, where) for name, value in told.items()})
    return settings


def _of_file(file: Path) -> dict[str, Any]:
    try:
        told = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise BadSetting(f"{file} cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSetting(f"{file} is not TOML: {error}") from error
    for key in told:
        if key not in _CHECKS:
            raise BadSetting(f"{file} has the key {key!r}, which is no setting; there are {', '.join(_CHECKS)}")
    return told


def _of_environment(environ: Mapping[str, str]) -> dict[str, str]:
    found = {name: environ.get(PREFIX + name.upper()) for name in _CHECKS}
    return {name: value for name, value in found.items() if value}


def _value(name: str, value: Any, where: str) -> Any:
    try:
        return _CHECKS[name](value)
    except ValueError as error:
        raise BadSetting(f"{name} = {value!r} in {where}: {error}") from error


def _path(value: Any) -> Path:
    if not isinstance(value, str | Path) or not str(value) or "\0" in str(value):
        raise ValueError("give the name of a file")
    return Path(value).expanduser()


def _reader(value: Any) -> str:
    if not isinstance(value, str) or not _READER.fullmatch(value):
        raise ValueError("give rules, careful, or with an installed spaCy model spacy:MODEL or careful+spacy:MODEL")
    return value


def _workers(value: Any) -> int:
    number = int(value) if isinstance(value, str) and value.strip().isdecimal() else value
    if isinstance(number, bool) or not isinstance(number, int) or number < 1:
        raise ValueError("give a number of processes, 1 or more")
    return number


def _colour(value: Any) -> Colour:
    for known in get_args(Colour):
        if value == known:
            return known  # type: ignore[no-any-return]
    raise ValueError(f"give one of {', '.join(get_args(Colour))}")


_CHECKS: dict[str, Callable[[Any], Any]] = {
    "record": _path,
    "reader": _reader,
    "workers": _workers,
    "colour": _colour,
}
