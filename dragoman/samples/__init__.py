"""Articles to try Dragoman on: our own prose in invented outlets' voices, about public events that did take place.

The outlets, the experts and the papers they cite are made up. What the articles tell of states is a matter of
public record; where two of them contradict each other, or one errs, they do so as articles do.
"""

from importlib.resources import files
from pathlib import Path

SUFFIXES = (".html", ".md", ".pdf", ".txt")


def sample_paths() -> tuple[Path, ...]:
    """The sample articles, sorted by name; their sidecars lie beside them."""
    folder = Path(str(files("dragoman.samples")))
    return tuple(sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES))
