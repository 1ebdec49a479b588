"""What figures were measured on: processor, memory, Python and models, and never a host's name."""

import os
import platform
import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from dragoman.reading.models import default_model, load_model


def machine() -> str:
    """Cores, memory and processor in one line."""
    return f"{os.cpu_count()} cores ({_processor()}), {_memory()} of memory, {platform.system()}"


def versions() -> str:
    """Python, spaCy and the model that parses by default."""
    name = default_model()
    meta = load_model(name).meta
    return (
        f"Python {platform.python_version()}, spaCy {_version('spacy')}, "
        f"model {meta['lang']}_{meta['name']} {meta['version']} (package {name})"
    )


def _processor() -> str:
    found = re.search(r"^model name\s*:\s*(.+)$", _text("/proc/cpuinfo"), re.MULTILINE)
    return found[1].strip() if found else platform.machine()


def _memory() -> str:
    found = re.search(r"^MemTotal:\s*(\d+) kB$", _text("/proc/meminfo"), re.MULTILINE)
    return f"{int(found[1]) / 2**20:.0f} GiB" if found else "unknown size"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "?"


def _text(path: str) -> str:
    file = Path(path)
    return file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""
