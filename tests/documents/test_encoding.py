"""Bytes -> text."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents.encoding import decode
from dragoman.errors import SkippedInput

ENGLISH = "The ministers met in Astana. “Nothing was agreed,” said one – a café owner’s son."
RUSSIAN = "Министры встретились в Астане и ни о чём не договорились, сообщил один из них после переговоров. " * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_english_comes_back_whole(encoding: str) -> None:
    """Whatever a Western machine saved it as."""
    assert decode(ENGLISH.encode(encoding), "a.txt") == ENGLISH


def test_latin_1_comes_back_whole() -> None:
    """A few accents in English say Western Europe."""
    assert decode("The coup in São Tomé failed, says José.".encode("latin-1"), "a.txt").endswith("says José.")


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_russian_single_bytes_are_told_by_the_detector(encoding: str) -> None:
    """So that the refusal can name the language, and not call it damage."""
    assert decode(RUSSIAN.encode(encoding), "a.txt") == RUSSIAN


def test_line_ends_are_kept() -> None:
    """Offsets are offsets into the file."""
    assert decode(b"one\r\ntwo\rthree\n", "a.txt") == "one\r\ntwo\rthree\n"


def test_a_declared_encoding_goes_before_guessing() -> None:
    """An HTML page knows its own."""
    assert decode("Запад".encode("koi8-r"), "a.html", "koi8-r") == "Запад"


def test_an_unknown_declared_encoding_is_passed_over() -> None:
    """Pages claim encodings that never existed."""
    assert decode(b"caf\xe9 in the old town of the capital, and a square", "a.html", "x-nonsense").startswith("café")


def test_a_few_broken_bytes_do_not_turn_utf_8_into_gibberish() -> None:
    """A file cut off in the middle of a character is still UTF-8."""
    text = decode(("«Запад» " * 20).encode() + b"\xd0", "a.txt")
    assert text.count("Запад") == 20
    assert text.endswith("\ufffd")


@pytest.mark.parametrize(
    "raw",
    [
        b"PK\x03\x04rest of a docx",
        b"\x89PNG\r\n\x1a\n",
        b"{\\rtf1 text}",
        bytes(range(256)) * 4,
        b"text\x00text",
        b"\x01\x02\x03abc",
    ],
)
def test_what_is_no_text_is_refused(raw: bytes) -> None:
    """Pictures, archives and programs are named as such."""
    with pytest.raises(SkippedInput) as caught:
        decode(raw, "a.txt")
    assert caught.value.code == "binary"


def test_broken_utf_16_is_refused_with_the_place() -> None:
    """A byte order mark is a promise."""
    with pytest.raises(SkippedInput) as caught:
        decode(b"\xff\xfe" + "ab".encode("utf-16-le") + b"\x00\xdc" * 3 + b"a\x00", "a.txt")
    assert caught.value.code == "bad-encoding"
    assert "byte 6" in caught.value.reason


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf_8_comes_back_whole(text: str) -> None:
    """Law: what was saved as UTF-8 is read as it was, less a byte order mark."""
    assert decode(text.encode(), "a.txt") == text.removeprefix("\ufeff")


@given(st.binary())
def test_any_bytes_are_text_or_refused(raw: bytes) -> None:
    """Law: nothing else happens."""
    with suppress(SkippedInput):
        decode(raw, "a.txt").encode()
