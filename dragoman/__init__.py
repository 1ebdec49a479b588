"""Reads foreign-affairs reporting and keeps the record.

import dragoman

record = dragoman.open("dragoman.db")
record.read("articles/")
record.pair("RUS", "PRK", since="2012")
dragoman.read_text("Russia sent grain to North Korea.", published="2024-03").statements
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.12.0"

if TYPE_CHECKING:
    from dragoman.faces.api import Record, open, read_text

__all__ = ["Record", "__version__", "open", "read_text"]


def __getattr__(name: str) -> Any:
    """The public names, fetched at first use, so that importing any one room does not import them all."""
    if name in __all__:
        return getattr(import_module("dragoman.faces.api"), name)
    raise AttributeError(f"module 'dragoman' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
