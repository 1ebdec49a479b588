"""The one entrance: a file or standard input -> a `Document`."""

import hashlib
import io
import json
from pathlib import Path

import pytest
from fpdf import FPDF
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dragoman.documents import load as module
from dragoman.documents.facts import Problem
from dragoman.documents.load import DocumentWarning, load
from dragoman.documents.overrides import Overrides
from dragoman.documents.walk import find_inputs
from dragoman.errors import SkippedInput
from dragoman.identity import document_id
from dragoman.model import Document

SENTENCE = "The ministers of the two countries met in the capital and agreed that tariffs would be cut.\n"
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


def written(folder: Path, content: str | bytes, name: str = "a.txt", **sidecar: object) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    if sidecar:
        path.with_suffix(".meta.json").write_text(json.dumps(sidecar))
    return path


def refusal(path: Path) -> SkippedInput:
    with pytest.raises(SkippedInput) as caught:
        load(path)
    return caught.value


def test_the_text_of_a_text_file_is_the_file(tmp_path: Path) -> None:
    """Offsets into the text are offsets into the file, whatever its line ends and blanks."""
    content = "\r\n  " + SENTENCE.replace("\n", "\r\n") * 3 + "\t\n"
    document = load(written(tmp_path, content))
    assert document.text == content
    assert document.sha256 == hashlib.sha256(content.encode()).hexdigest()
    assert (document.path, document.media_type) == ("a.txt", "text/plain")


def test_the_same_text_twice_is_one_document(tmp_path: Path) -> None:
    """Whatever it is called and however it was saved."""
    one = load(written(tmp_path, SENTENCE.encode(), "a.txt"))
    two = load(written(tmp_path, SENTENCE.encode("utf-16"), "b.txt"))
    assert one.id == two.id
    assert one.id == document_id(SENTENCE)
    assert one.sha256 != two.sha256


def test_standard_input_is_read() -> None:
    """It has no name and no sidecar."""
    document = load("-", stdin=io.BytesIO(SENTENCE.encode()))
    assert (document.path, document.media_type, document.text) == ("-", "text/plain", SENTENCE)


def test_standard_input_may_be_a_page() -> None:
    """Its first bytes tell."""
    body = "".join(f"<p>{SENTENCE} {i}</p>" for i in range(4))
    document = load("-", stdin=io.BytesIO(f"<!DOCTYPE html><html><body><article>{body}".encode()))
    assert document.media_type == "text/html"
    assert "<p>" not in document.text


def test_the_stronger_telling_counts(tmp_path: Path) -> None:
    """The user, the sidecar, the front matter, the words: in that order."""
    front = "---\ntitle: From the front matter\npublisher: Front\ndate: 2019\nauthor: Ada Byron\n---\n"
    text = (
        front
        + "# Rails across the steppe\n\nBy Karl Marx\n\n"
        + SENTENCE * 3
        + "\nOriginally published in The Steppe Review.\n"
    )
    path = written(tmp_path, text, "a.md", published="2020", publisher="Side")
    document = load(path, Overrides(published="2021"))
    found = (document.published, document.publisher, document.title, document.authors[0], document.republished_from)
    assert [each and (each.value, each.rule) for each in found] == [
        ("2021", "option"),
        ("Side", "sidecar"),
        ("From the front matter", "front-matter"),
        ("Ada Byron", "front-matter"),
        ("The Steppe Review", "text:republication-note"),
    ]


def test_where_no_day_is_stated_bounds_are_inferred(tmp_path: Path) -> None:
    """And marked as such."""
    document = load(written(tmp_path, SENTENCE + "They had last met in May 2021.\n"))
    assert document.published is not None
    assert (document.published.value, document.published.inferred) == ("2021-05/2026", True)


def test_a_broken_sidecar_is_reported_and_the_text_is_read(tmp_path: Path) -> None:
    """To whom it concerns; as a warning where nobody asked."""
    path = written(tmp_path, SENTENCE)
    path.with_suffix(".meta.json").write_text("{")
    problems: list[Problem] = []
    assert load(path, report=problems.append).text == SENTENCE
    assert [(Path(problem.path).name, problem.code) for problem in problems] == [("a.meta.json", "sidecar-broken")]
    with pytest.warns(DocumentWarning, match="read without it"):
        load(path)


def test_another_language_is_refused_by_name(tmp_path: Path) -> None:
    """In whatever encoding it comes."""
    russian = "Министры двух стран встретились в столице и договорились снизить пошлины к весне. " * 5
    for encoding in ("utf-8", "cp1251", "utf-16"):
        refused = refusal(written(tmp_path, russian.encode(encoding)))
        assert (refused.code, "Russian" in refused.reason) == ("not-english", True)


def test_the_sidecars_word_on_the_language_counts(tmp_path: Path) -> None:
    """A person knows better than the detector."""
    assert refusal(written(tmp_path, SENTENCE, language="fr")).code == "not-english"
    names = (
        "Nursultan Nazarbaev, Qasym-Jomart Toqaev, Saparmyrat Nyyazow, Gurbanguly Berdimuhamedow, Astana, Ashgabat\n"
        * 3
    )
    document = load(written(tmp_path, names, language="en"))
    assert document.language is not None
    assert document.language.rule == "sidecar"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t ", "empty"),
        ("a.txt", b"\xef\xbb\xbf", "empty"),
        ("a.txt", b"1234 !!! ---\n", "empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00", "binary"),
        ("a.txt", b"\xff\xfe\x00\xdc\x00\xdca\x00", "bad-encoding"),
        ("a.docx", b"PK\x03\x04", "unsupported"),
        ("a.html", b"<html><body></body></html>", "no-article"),
        ("a.pdf", b"no pdf", "unreadable"),
        ("a.md", b"---\ntitle: Rails\n---\n", "empty"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    """Each by a code of its own and with the path as given."""
    path = written(tmp_path, content, name)
    refused = refusal(path)
    assert (refused.code, refused.path) == (code, str(path))


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    """A file may vanish between the listing and the reading."""
    assert refusal(tmp_path / "gone.txt").code == "vanished"
    assert refusal(tmp_path).code == "unreadable"
    assert refusal(Path("a\x00.txt")).code == "unreadable"


def test_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both in bytes, before they fill the memory, and in text."""
    path = written(tmp_path, SENTENCE * 10)
    monkeypatch.setattr(module, "MOST_CHARACTERS", 500)
    assert refusal(path).code == "too-large"
    monkeypatch.setattr(module, "MOST_BYTES", 300)
    assert "300 bytes" in refusal(path).reason


def test_a_pdf_by_another_name_is_read_as_one(tmp_path: Path) -> None:
    """Browsers save under any name."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica")
    pdf.multi_cell(0, 5, SENTENCE * 3)
    document = load(written(tmp_path, bytes(pdf.output()), "a.txt"))
    assert document.media_type == "application/pdf"
    assert document.text.startswith("The ministers of the two countries met")


NASTY = [
    b"\x00",
    b"\xff\xfe",
    b"%PDF-1.4\n%%EOF",
    b"---\n&a [*a, *a]\n---\nText",
    b"<?xml",
    b"\r",
    b"\xed\xa0\x80",
    b"By \n",
    b"(" * 3000,
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary() | st.text().map(str.encode), st.sampled_from([".txt", ".md", ".html", ".pdf", ""]))
@example(NASTY[3], ".md")
def test_any_bytes_are_a_document_or_refused(tmp_path: Path, raw: bytes, suffix: str) -> None:
    """Law: no file stops a run, and what is read can be stored."""
    path = written(tmp_path, raw, f"a{suffix}")
    try:
        document = load(path, report=lambda problem: None)
    except SkippedInput as refused:
        assert refused.reason  # noqa: PT017 - the law allows the refusal and the document alike
    else:
        assert document.text.encode("utf-8")
        assert document.id.startswith("doc_")


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".pdf"])
@pytest.mark.parametrize("raw", NASTY)
def test_nasty_bytes_are_a_document_or_refused(tmp_path: Path, raw: bytes, suffix: str) -> None:
    """The corners chance seldom finds."""
    try:
        assert load(written(tmp_path, raw, f"a{suffix}"), report=lambda problem: None).text
    except SkippedInput as refused:
        assert refused.code  # noqa: PT017 - the law allows the refusal and the document alike


needs_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed documents are kept beside the project, not in it")


def seed(number: str, folder: Path | None = None) -> Document:
    """A seed with its sidecar, or copied into `folder` without it."""
    [path] = (each for each in find_inputs([str(SEEDS)]) if isinstance(each, Path) and each.name.startswith(number))
    if folder is not None:
        path = written(folder, path.read_bytes(), path.name)
    return load(path)


@needs_seeds
def test_a_seeds_sidecar_is_believed() -> None:
    """All its keys reach the document."""
    document = seed("002")
    found = (document.published, document.publisher, document.translated_from, document.republished_from)
    assert {each.rule for each in found if each} == {"sidecar"}
    assert [each and each.value for each in found] == ["2024-07-04", "RT", "ru", "Valdai Discussion Club"]


@needs_seeds
@pytest.mark.parametrize(
    ("number", "fact", "value"),
    [
        ("000", "publisher", "Asialyst"),
        ("001", "publisher", "The Diplomat"),
        ("002", "publisher", "RT"),
        ("002", "translated_from", "und"),
        ("002", "republished_from", "Valdai Discussion Club"),
        ("003", "publisher", "Eurasia Daily Monitor"),
        ("004", "publisher", "EastRussia"),
        ("004", "translated_from", "ru"),
        ("004", "republished_from", "The Diplomat"),
    ],
)
def test_a_page_tells_without_its_sidecar(tmp_path: Path, number: str, fact: str, value: str) -> None:
    """What a careful reader finds on the page the loader finds too."""
    found = getattr(seed(number, tmp_path), fact)
    assert found is not None
    assert (found.value, found.rule.partition(":")[0]) == (value, "text")


@needs_seeds
@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_a_seeds_inferred_date_holds_the_true_one(tmp_path: Path, number: str) -> None:
    """A bound that leaves out the truth is worse than none."""
    true, inferred = seed(number).published, seed(number, tmp_path).published
    assert true is not None
    if inferred is not None:
        start, end = inferred.value.split("/")
        assert inferred.inferred
        assert start <= true.value[: len(start)]
        assert true.value[: len(end)] <= end
