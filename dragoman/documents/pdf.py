"""A PDF file -> its text in paragraphs, and what its fields tell of it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pypdfium2 as pdfium
from pypdfium2 import raw

from dragoman.documents.dates import parse_date
from dragoman.documents.facts import Content, Facts
from dragoman.errors import SkippedInput
from dragoman.model import Found

# Characters pdfium puts where a line was broken inside a word.
_BREAK_MARKS = "\ufffe\u0002\u00ad"
_HYPHENS = "-‐" + _BREAK_MARKS
_PAGE_NUMBER = re.compile(r"(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]", re.IGNORECASE)
_JUNK_TITLE = re.compile(
    r"\.(?:docx?|pdf|indd|qxd|rtf|tmp|html?)\b|^microsoft word|^untitled|^layout \d|^print", re.IGNORECASE
)

# In units of the usual distance between lines: more is a gap between paragraphs.
_GAP = 1.35
# In units of the usual height: more is a heading.
_TALL = 1.15
# A line that ends a sentence this far short of the margin ends a paragraph.
_SHORT = 0.85


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line. Measures are in points from the page's lower left; all zero where pdfium has none."""

    text: str
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    height: float = 0.0


def read_pdf(data: bytes, name: str, most_characters: int) -> Content:
    """The text, its lines joined to paragraphs with blank lines between, and the facts of the file's fields.

    Page numbers, and lines the pages repeat at top or bottom, are left out, so that a sentence
    that runs over a page stays whole.

    Raises:
        SkippedInput: `unreadable`, `no-text-layer` or `too-large`.
    """
    try:
        document = pdfium.PdfDocument(data)
    except (pdfium.PdfiumError, ValueError) as error:
        raise SkippedInput(name, "unreadable", _why_closed(str(error))) from error
    try:
        pages = _pages(document, name, most_characters)
        facts = document.get_metadata_dict()
    finally:
        document.close()
    text = "\n\n".join(paragraphs(without_running_heads(pages)))
    if not text.strip():
        why = "the PDF holds pictures of pages and no text layer; run it through character recognition first"
        raise SkippedInput(name, "no-text-layer", why)
    return Content(text + "\n", told=Facts(), guessed=_field_facts(facts))


def _why_closed(error: str) -> str:
    if "password" in error.lower():
        return "the PDF is locked with a password; save it without one"
    return "the PDF is damaged or no PDF at all; save it anew"


def _pages(document: pdfium.PdfDocument, name: str, most_characters: int) -> list[list[Line]]:
    pages: list[list[Line]] = []
    held = 0
    for index in range(len(document)):
        try:
            page = document[index]
            lines = list(_lines(page.get_textpage()))
        except pdfium.PdfiumError:
            continue  # One broken page leaves the others readable.
        held += sum(len(line.text) for line in lines)
        if held > most_characters:
            raise SkippedInput(name, "too-large", f"more than {most_characters:,} characters of text; split the file")
        pages.append(lines)
    return pages


def _lines(textpage: pdfium.PdfTextPage) -> Iterator[Line]:
    """The printed lines of a page, in the order of its content."""
    held: list[tuple[int, str]] = []
    for index, char in _characters(textpage):
        if char not in "\r\n":
            held.append((index, char))
        # Where a word is broken pdfium gives its mark in place of both the hyphen and the line's end.
        if char in "\r\n\ufffe\u0002":
            yield from _line(textpage, held)
            held = []
    yield from _line(textpage, held)


def _characters(textpage: pdfium.PdfTextPage) -> Iterator[tuple[int, str]]:
    """The characters with pdfium's own index of each; pairs of UTF-16 surrogates made one, zeroes left out."""
    high = 0
    for index in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if 0xD800 <= code < 0xDC00:
            high = code
        elif 0xDC00 <= code < 0xE000:
            if high:
                yield index, chr(0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00))
            high = 0
        elif 0 < code <= 0x10FFFF:
            yield index, chr(code)


def _line(textpage: pdfium.PdfTextPage, held: Sequence[tuple[int, str]]) -> Iterator[Line]:
    text = " ".join("".join(char for _, char in held).split())
    inked = [index for index, char in held if not char.isspace() and char not in _BREAK_MARKS]
    if text and inked:
        first, last = (textpage.get_charbox(index, loose=True) for index in (inked[0], inked[-1]))
        yield Line(text, first[0], last[2], first[1], first[3] - first[1])


def without_running_heads(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """The lines of all pages, less page numbers and what most pages repeat at their edges."""
    edges = Counter(words for page in pages for words in {_faceless(line) for line in (*page[:2], *page[-2:])})
    often = max(3, len(pages) // 2)
    return [
        line
        for page in pages
        for place, line in enumerate(page)
        if not ((place < 2 or place >= len(page) - 2) and (_is_number(line) or edges[_faceless(line)] >= often))
    ]


def _faceless(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _is_number(line: Line) -> bool:
    return _PAGE_NUMBER.fullmatch(line.text) is not None


def paragraphs(lines: Sequence[Line]) -> list[str]:
    """The lines joined to paragraphs, and words broken at line ends made whole."""
    if not lines:
        return []
    measure = _Measure.of(lines)
    held = [lines[0].text]
    for before, line in pairwise(lines):
        if measure.parts(before, line):
            held.append(line.text)
        else:
            held[-1] = join(held[-1], line.text)
    return [re.sub(f"[{_BREAK_MARKS}]", "", each) for each in held]


def join(before: str, after: str) -> str:
    """Two printed lines as one; the hyphen goes where the word goes on in lower case.

    It stays after the usual first halves of compounds ("long-" before "term"), which are short words
    of their own; joined wrongly they make one odd word, kept wrongly two sound ones.
    """
    broken = re.search(rf"([^\W\d_]+)[{_HYPHENS}]$", before)
    if broken and after[:1].isalpha():
        compound = broken[1].lower() in _FIRST_HALVES or not after[:1].islower()
        return before[:-1] + ("-" if compound else "") + after
    return f"{before}{'' if before.endswith(('—', '–', '/')) else ' '}{after}"


_FIRST_HALVES = frozenset(
    re.findall(
        r"\w+",
        "anti co cross ex far half high left long low mid multi near non post pre pro quasi right self semi short so"
        " sub trans two three four five six seven eight nine ten ultra vice well north south east west sino russo"
        " franco anglo",
    )
)


@dataclass(frozen=True, slots=True)
class _Measure:
    """The page's usual distances, against which a line's own are held."""

    leading: float
    height: float
    right: float
    left: float

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "_Measure":
        steps = [a.bottom - b.bottom for a, b in pairwise(lines) if a.bottom > b.bottom]
        return cls(
            leading=median(steps) if steps else 0.0,
            height=median(line.height for line in lines),
            right=sorted(line.right for line in lines)[int(0.9 * (len(lines) - 1))],
            left=median(line.left for line in lines),
        )

    def parts(self, before: Line, line: Line) -> bool:
        """Whether a paragraph ends between the two lines."""
        ended = re.search(r"[.!?:][\"'”’)\]]*$", before.text) is not None
        step = before.bottom - line.bottom
        if step <= 0:  # The next page or column: a sentence may run on.
            return ended or self._tall(before) != self._tall(line)
        if self._tall(before) != self._tall(line) or step > _GAP * self.leading:
            return True
        short = before.right - self.left < _SHORT * (self.right - self.left)
        indented = line.left - self.left > self.height and before.left - self.left < self.height / 2
        return (
            (ended and short) or (ended and indented) or (short and len(before.text) < 60 and line.text[:1].isupper())
        )

    def _tall(self, line: Line) -> bool:
        return line.height > _TALL * self.height


def _field_facts(fields: dict[str, str]) -> Facts:
    title = " ".join(fields.get("Title", "").split())
    author = " ".join(fields.get("Author", "").split())
    created = fields.get("CreationDate", "")
    day = parse_date(created.removeprefix("D:")[:8])
    return Facts(
        title=Found(title, "pdf:title", title) if len(title.split()) > 1 and not _JUNK_TITLE.search(title) else None,
        authors=(Found(author, "pdf:author", author),) if len(author.split()) > 1 else (),
        # The day the file was made is no day of publication, only a day near it.
        published=Found(day, "pdf:created", f"CreationDate {created}", inferred=True) if day else None,
    )
