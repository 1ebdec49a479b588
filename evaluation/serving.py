"""Run `dragoman serve` as a process of its own, as a person does, and end it as a person does."""

import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from evaluation.processes import environment


class NotServed(Exception):
    """The server ended before it printed its link."""


@dataclass(frozen=True, slots=True)
class Served:
    """A record that is being served.

    Attributes:
        link: As printed, with the key.
        pid: Of the server's process.
    """

    link: str = field(repr=False)
    pid: int = 0

    @property
    def base(self) -> str:
        """Scheme, host and port, without a slash behind."""
        parts = urlsplit(self.link)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def token(self) -> str:
        """The key in the link, which programs show as a bearer."""
        return parse_qs(urlsplit(self.link).query)["token"][0]

    def at(self, path: str) -> str:
        """The whole address of a path."""
        return f"{self.base}{path}"


@contextmanager
def served(record: Path, port: int = 0) -> Iterator[Served]:
    """Serve a record until the block ends, at a free port where none is named.

    Raises:
        NotServed: With what the server said.
    """
    command = [sys.executable, "-m", "dragoman", "serve", "--port", str(port), "--record", str(record)]
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, env=environment(), text=True)
        assert process.stdout is not None
        with process.stdout as out:
            try:
                link = out.readline().strip()
                if not link:
                    process.wait()
                    errors.seek(0)
                    raise NotServed(errors.read().decode("utf-8", "replace").strip())
                yield Served(link, process.pid)
            finally:
                _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    """Ctrl-C, and no more patience than a person has."""
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
    try:
        process.wait(15)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
