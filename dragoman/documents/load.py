"""The one entrance: a file or standard input -> a `Document`, or the reason why not."""

import hashlib
import sys
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from dragoman.documents.encoding import decode
from dragoman.documents.facts import Content, Facts, Problem, Report
from dragoman.documents.language import ENGLISH, not_english, require_english
from dragoman.documents.markdown import plain, split_front_matter
from dragoman.documents.metadata import page_facts
from dragoman.documents.overrides import Overrides
from dragoman.documents.page import Page
from dragoman.documents.publication import bounded_date
from dragoman.documents.sidecar import parse_sidecar, read_sidecar
from dragoman.documents.walk import SIDECAR_SUFFIX, SUFFIXES, Input, printable, refused, unsupported
from dragoman.errors import SkippedInput
from dragoman.identity import document_id
from dragoman.model import Document, Found

MOST_CHARACTERS = 5_000_000
"""No article is longer; a book or a log is, and is better split."""

MOST_BYTES = 50_000_000
"""Of a page with its scripts or a PDF with its pictures."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was sent: its bytes lie elsewhere than under the name it goes by.

    Attributes:
        file: Where the bytes lie.
        name: What it is called; shown, and its suffix is judged. Never used as a path.
        beside: Where the bytes of its sidecar lie; `None` where none came with it.
        stated: What the sender states of it; stronger than what is stated of all inputs.
    """

    file: Path
    name: str
    beside: Path | None = None
    stated: Overrides = field(default_factory=Overrides)


class DocumentWarning(UserWarning):
    """Something wrong beside a document that was read all the same, such as a broken sidecar."""


def warn(problem: Problem) -> None:
    """Report a problem as a Python warning; what a program that passes no `report` gets."""
    warnings.warn(f"{problem.path}: {problem.message}", DocumentWarning, stacklevel=2)


def load(
    path: Input | Upload,
    overrides: Overrides | None = None,
    *,
    stdin: BinaryIO | None = None,
    report: Report = warn,
) -> Document:
    """Read one input.

    Of two tellings of a fact the stronger one counts: the user's, the sidecar's, the front
    matter's or markup's, the words', and last what they only let one infer.

    Args:
        path: A file, `-` for standard input, or a file that was sent.
        overrides: What the user states.
        stdin: Read for `-` instead of the process's own.
        report: Called with each problem that does not keep the document from being read.

    Raises:
        SkippedInput: With a `code` that names why.
    """
    name, raw = _fetch(path, stdin)
    media_type = _media_type(path, raw)
    content = FORMATS[media_type](raw, name, report)
    if len(content.text) > MOST_CHARACTERS:
        raise SkippedInput(name, "too-large", f"more than {MOST_CHARACTERS:,} characters of text; split the file")
    if not any(map(str.isalpha, content.text)):
        raise SkippedInput(name, "empty", "the file holds no words; nothing is read from it")
    stated = _stated(path, overrides).or_else(_beside(path, report)).or_else(content.told)
    facts = stated.or_else(page_facts(content.text)).or_else(content.guessed)
    shown = printable(Path(path.name)) if isinstance(path, Path) else name
    return _document(shown, raw, media_type, content.text, _settled(facts, content.text, name))


def _stated(path: Input | Upload, overrides: Overrides | None) -> Facts:
    """What the user states of this input, and of all."""
    of_all = (overrides or Overrides()).facts()
    return path.stated.facts().or_else(of_all) if isinstance(path, Upload) else of_all


def _beside(path: Input | Upload, report: Report) -> Facts:
    """The facts of the input's sidecar."""
    if isinstance(path, Path):
        return read_sidecar(path, report)
    if path == "-" or path.beside is None:
        return Facts()
    try:
        raw = path.beside.read_bytes()
    except OSError as error:
        raise refused(path.name, error) from error
    return parse_sidecar(raw, Path(f"{Path(path.name).stem}{SIDECAR_SUFFIX}"), report)


def _document(path: str, raw: bytes, media_type: str, text: str, facts: Facts) -> Document:
    return Document(
        id=document_id(text),
        path=path,
        text=text,
        sha256=hashlib.sha256(raw).hexdigest(),
        media_type=media_type,
        title=facts.title,
        publisher=facts.publisher,
        authors=facts.authors,
        published=facts.published,
        language=facts.language,
        translated_from=facts.translated_from,
        republished_from=facts.republished_from,
    )


def _settled(facts: Facts, text: str, name: str) -> Facts:
    """The facts with the language judged and, where no day is stated, the bounds of the date."""
    return facts.or_else(Facts(language=_language(facts.language, text, name), published=_inferred(facts, text)))


def _language(stated: Found | None, text: str, name: str) -> Found | None:
    """The user's word that a text is English, or is not, goes before the detector's."""
    if stated is None:
        return require_english(text, name)
    if stated.value != ENGLISH:
        raise not_english(name, stated.value, f"its {stated.rule} says {stated.evidence}")
    return stated


def _inferred(facts: Facts, text: str) -> Found | None:
    return None if facts.published else bounded_date(Page.of(text))


# ---- bytes


def _fetch(path: Input | Upload, stdin: BinaryIO | None) -> tuple[str, bytes]:
    """The input's name as the user knows it, and its bytes.

    Raises:
        SkippedInput: `vanished`, `unreadable`, `too-large` or `empty`.
    """
    if path == "-":
        name, raw = "-", _read("-", stdin or sys.stdin.buffer)
    else:
        file, name = (path.file, path.name) if isinstance(path, Upload) else (path, printable(path))
        try:
            with file.open("rb") as opened:
                raw = _read(name, opened)
        except (OSError, ValueError) as error:
            raise refused(name, error) from error
    if not raw.strip():
        raise SkippedInput(name, "empty", "the file is empty")
    return name, raw


def _read(name: str, file: BinaryIO) -> bytes:
    raw = file.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise SkippedInput(name, "too-large", f"more than {MOST_BYTES:,} bytes; split the file")
    return raw


def _media_type(path: Input | Upload, raw: bytes) -> str:
    """By the first bytes for what is plainly a PDF, else by the name, else by what the bytes look like."""
    head = raw[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"%PDF-"):
        return "application/pdf"
    named = Path(path.name) if isinstance(path, Upload) else Path(path)
    suffix = "" if path == "-" else named.suffix.lower()
    if suffix:
        if suffix not in SUFFIXES:
            raise unsupported(named)
        return SUFFIXES[suffix]
    return "text/html" if looks_like_html(raw) else "text/plain"


def looks_like_html(raw: bytes) -> bool:
    """Whether the first bytes are those of a web page."""
    head = raw[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head[:15].lower().startswith((b"<!doctype html", b"<html"))


# ---- formats


def _plain_text(raw: bytes, name: str, report: Report) -> Content:
    """The file's own content, unchanged, so that offsets are offsets into the file."""
    return Content(decode(raw, name))


def _markdown(raw: bytes, name: str, report: Report) -> Content:
    told, body = split_front_matter(decode(raw, name), name, report)
    return Content(plain(body), told=told)


def _html(raw: bytes, name: str, report: Report) -> Content:
    # trafilatura takes most of a second to import, which a pile of text files need not wait for.
    from dragoman.documents.html import declared_encoding, read_html  # noqa: PLC0415

    return read_html(decode(raw, name, declared_encoding(raw)), name)


def _pdf(raw: bytes, name: str, report: Report) -> Content:
    # pdfium is a shared library of some megabytes; it is opened when there is a PDF.
    from dragoman.documents.pdf import read_pdf  # noqa: PLC0415

    return read_pdf(raw, name, MOST_CHARACTERS)


FORMATS: dict[str, Callable[[bytes, str, Report], Content]] = {
    "text/plain": _plain_text,
    "text/markdown": _markdown,
    "text/html": _html,
    "application/pdf": _pdf,
}
