"""The process that reads what is added, so that the server's own stays free to answer.

It is given one file at a time as a line of JSON and answers with another; it writes to the record
itself, in transactions as short as those of the command line. It ends with the server, however
that ends: then its input is closed, and it takes the folder of what waited with it.
"""

import contextlib
import json
import os
import queue
import shutil
import subprocess
import sys
import threading
import traceback
import warnings
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from dragoman.documents.load import DocumentWarning, Upload
from dragoman.documents.overrides import Overrides
from dragoman.errors import DragomanError

_START = (
    "import ast, sys; sys.path[:] = ast.literal_eval(sys.argv.pop(1)); "
    "from dragoman.faces.web.reading_process import main; main(*sys.argv[1:])"
)
"""Begins with the modules of this process, and not with those that lie in the folder it runs in."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one file.

    Attributes:
        state: New, read anew, already there, or skipped.
        statements: How many it gave.
        document: The id of its document; `None` where it was skipped.
        code: A word for why it was skipped; `None` where it was not.
        reason: The same in a sentence.
        warnings: What was wrong beside it.
    """

    state: str
    statements: int = 0
    document: str | None = None
    code: str | None = None
    reason: str | None = None
    warnings: tuple[str, ...] = ()


_ENDED = Answer("skipped", code="ended", reason="the process that reads was ended; add the file again")


class Reader:
    """The reading process as the server sees it; started by the first file, and anew after it was ended."""

    def __init__(self, record: Path, reader: str, folder: Path) -> None:
        self._words = [str(record), reader, str(folder)]
        self._process: subprocess.Popen[bytes] | None = None
        self._late = False
        self._lock = threading.Lock()
        self._closed = False

    def read(self, upload: Upload, seconds: float) -> Answer:
        """Have one file read; a skip where that takes too long or the process ends."""
        process = self._started()
        if process is None:
            return _ENDED
        self._late = False
        timer = threading.Timer(seconds, self._give_up, (process,))
        timer.start()
        try:
            line = _asked(process, upload)
        finally:
            timer.cancel()
        if line:
            return _answer(json.loads(line))
        self.end()
        if self._late:
            reason = f"reading it took longer than {seconds:.0f} seconds; split it, or read it on the command line"
            return Answer("skipped", code="too-slow", reason=reason)
        return _ENDED

    def end(self) -> None:
        """End the process; what it has in hand is not kept, and a later file starts another."""
        with self._lock:
            process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                if pipe:
                    pipe.close()

    def close(self) -> None:
        """End the process for good."""
        with self._lock:
            self._closed = True
        self.end()

    def _started(self) -> "subprocess.Popen[bytes] | None":
        with self._lock:
            if self._process is None and not self._closed:
                # A session of its own: Ctrl-C is for the server, which ends the process in its own time.
                self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                    [sys.executable, "-P", "-c", _START, repr(sys.path), *self._words],
                    stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True,
                )  # fmt: skip
            return self._process

    def _give_up(self, process: subprocess.Popen[bytes]) -> None:
        self._late = True
        process.kill()


def _asked(process: subprocess.Popen[bytes], upload: Upload) -> bytes:
    """The line the process answers with; empty where it has ended."""
    if process.stdin is None or process.stdout is None:
        return b""
    try:
        process.stdin.write(json.dumps(_as_json(upload)).encode() + b"\n")
        process.stdin.flush()
        return process.stdout.readline()
    except (OSError, ValueError):  # the pipe was closed on the way
        return b""


def _as_json(upload: Upload) -> dict[str, Any]:
    beside = str(upload.beside) if upload.beside else None
    return {"file": str(upload.file), "name": upload.name, "beside": beside, "stated": asdict(upload.stated)}


def _answer(told: dict[str, Any]) -> Answer:
    return Answer(**{**told, "warnings": tuple(told["warnings"])})


# ---- in the process that reads


def main(record: str, reader: str, folder: str) -> None:
    """Read what standard input names until it is closed."""
    answers = _own_output()
    warnings.simplefilter("ignore", DocumentWarning)
    with contextlib.suppress(OSError, AttributeError):
        os.nice(5)  # pages come first
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(lines, folder), daemon=True).start()
    while True:
        answer = _read(record, reader, _upload(json.loads(lines.get())))
        os.write(answers, json.dumps(asdict(answer)).encode() + b"\n")


def _own_output() -> int:
    """Standard output for answers alone: whatever else is printed goes to the window of the server."""
    kept = os.dup(1)
    os.dup2(2, 1)
    return kept


def _listen(lines: "queue.SimpleQueue[bytes]", folder: str) -> None:
    for line in sys.stdin.buffer:
        lines.put(line)
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


def _upload(told: dict[str, Any]) -> Upload:
    stated = Overrides(**{**told["stated"], "authors": tuple(told["stated"]["authors"])})
    return Upload(Path(told["file"]), told["name"], Path(told["beside"]) if told["beside"] else None, stated)


def _read(record: str, reader: str, upload: Upload) -> Answer:
    try:
        return _ingested(record, reader, upload)
    except DragomanError as error:
        return Answer("skipped", code="not-kept", reason=f"{error}; then add it again")
    except Exception as error:  # noqa: BLE001 - whatever goes wrong with one file, the next is read
        traceback.print_exception(error)
        reason = f"a fault of Dragoman's own ({type(error).__name__}); the window of `dragoman serve` tells more"
        return Answer("skipped", code="fault", reason=reason)


def _ingested(record: str, reader: str, upload: Upload) -> Answer:
    from dragoman.record.ingest import Job, ingest  # noqa: PLC0415 - takes seconds, which the server need not wait for

    [done] = ingest(Job(record, reader), [upload])
    if done.skipped:
        return Answer("skipped", code=done.skipped.code, reason=done.skipped.reason, warnings=done.warnings)
    return Answer(done.state, done.statements, done.document, warnings=done.warnings)
