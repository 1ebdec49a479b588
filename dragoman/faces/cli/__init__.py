"""The command line. This much is imported to say what commands there are; the rest when one is run."""

from dragoman.faces.cli.start import main

__all__ = ["main"]
