"""Which versions are at work."""

import platform
from importlib import metadata

from dragoman.errors import UnknownModel
from dragoman.reading.models import default_model
from dragoman.reading.pipeline import reader_origin


def versions(own: str) -> str:
    """Dragoman's version, then that of everything that may change what is read."""
    try:
        model = default_model()
        reader = f"{reader_origin(f'spacy:{model}')} (model {model} {_installed(model)})"
    except UnknownModel as error:
        reader = f"none: {error}"
    return "\n".join((
        f"dragoman {own}",
        f"reader {reader}",
        f"reader {_careful()}",
        f"spaCy {_installed('spacy')}, Python {platform.python_version()}",
    ))  # fmt: skip


def _careful() -> str:
    try:
        return f"{reader_origin('careful')} (onnxruntime {_installed('onnxruntime')})"
    except UnknownModel as error:
        return f"careful: {error}"


def _installed(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "of unknown version"
