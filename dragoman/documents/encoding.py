"""Bytes -> text, or the reason why they are none."""

import codecs
import re

from charset_normalizer import from_bytes

from dragoman.errors import SkippedInput

# UTF-32 before UTF-16: the little-endian mark of the one begins with that of the other.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

FILE_KINDS = (
    (b"PK\x03\x04", "a ZIP archive (or an Office file)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "a Rich Text file"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1c-\x1f]")

# Of an English text written in one of the Western single-byte sets only quotes, dashes and names
# are not ASCII. Above this share some other set is likelier, and the detector is asked.
_WESTERN_SHARE = 0.02

# A file of UTF-8 with a few broken bytes (cut off, pasted together) has far more whole than broken
# characters; another encoding read as UTF-8 has hardly any whole ones.
_WHOLE_TO_BROKEN = 10


def decode(raw: bytes, name: str, declared: str | None = None) -> str:
    """The text of `raw`; line ends stay as they are, a byte order mark is dropped.

    Tried in turn: the byte order mark, UTF-8, `declared` (what an HTML page says of itself),
    UTF-16 without a mark, UTF-8 with a few broken bytes, Windows-1252 for what is nearly all
    ASCII, and last charset-normalizer's guess.

    Raises:
        SkippedInput: `binary` or `bad-encoding`.
    """
    for start, kind in FILE_KINDS:
        if raw.startswith(start):
            raise SkippedInput(name, "binary", f"this is {kind}, not text; save the article as text, HTML or PDF")
    text = _marked(raw, name)
    if text is None:
        text = _unmarked(raw, declared)
    if text is None:
        raise SkippedInput(name, "bad-encoding", "the characters' encoding cannot be told; save the file as UTF-8")
    if "\x00" in text or len(_CONTROL.findall(text)) > len(text) / 200:
        raise SkippedInput(name, "binary", "this holds control bytes as no text does; save the article as text")
    return text


def _marked(raw: bytes, name: str) -> str | None:
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            try:
                return raw[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                # A text cut off inside its last character is still a text.
                if error.reason in ("truncated data", "unexpected end of data") and error.start > 0:
                    return raw[len(mark) : len(mark) + error.start].decode(encoding)
                if encoding == "utf-8":
                    return _nearly_utf8(raw[len(mark) :])
                why = f"begins as {encoding} but is broken at byte {error.start + len(mark)}; save the file as UTF-8"
                raise SkippedInput(name, "bad-encoding", why) from error
    return None


def _unmarked(raw: bytes, declared: str | None) -> str | None:
    for encoding in ("utf-8", declared, _utf16(raw)):
        text = _strictly(raw, encoding)
        if text is not None:
            return text
    if b"\x00" in raw:
        return raw.decode("latin-1")
    return _nearly_utf8(raw) or _western(raw) or _guessed(raw)


def _strictly(raw: bytes, encoding: str | None) -> str | None:
    if encoding is None:
        return None
    try:
        return raw.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _utf16(raw: bytes) -> str | None:
    """Which UTF-16 the bytes look like: in English every other byte is then zero."""
    sample = raw[:4096]
    half = max(len(sample) // 2, 1)
    if len(raw) % 2 == 0:
        if sample[1::2].count(0) > 0.7 * half and sample[::2].count(0) < 0.05 * half:
            return "utf-16-le"
        if sample[::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.05 * half:
            return "utf-16-be"
    return None


def _nearly_utf8(raw: bytes) -> str | None:
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for char in text if char > "\x7f") - broken
    return text if whole >= _WHOLE_TO_BROKEN * broken else None


def _western(raw: bytes) -> str | None:
    if sum(byte > 0x7F for byte in raw) > _WESTERN_SHARE * len(raw):
        return None
    return _strictly(raw, "cp1252") or _strictly(raw, "latin-1")


def _guessed(raw: bytes) -> str | None:
    best = from_bytes(raw).best()
    return None if best is None else _strictly(raw, best.encoding)
