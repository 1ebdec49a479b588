"""Our own annotated articles: text, statements, actors, causal links and figures in one file each.

    python -m evaluation.articles --check FILE...

An article is a `.ann` file: header lines `name: value` (title, publisher, published, kind, author,
translated_from), a line `---`, then for each sentence

    > The sentence, on one line.
    = PAK CHN
    PAK ALIGN CHN | its iron brother | by=PAK
    ~ cause: words of the cause -> words of the effect | by=author
    # 900 million dollars | 900000000 | USD

`=` lists the actors that the sentence refers to, `-` for none. A statement is `ACTOR TYPE RECIPIENT`
and the words that carry it; then a status other than `actual`, `when=`, `by=` (nearest voice first) and
`forecast` where they hold. A blank line ends a paragraph. `dev` and `train` may be looked at and
trained on; `test` and `check` are only ever scored. `train` and `check` have no causal links and no figures.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from dragoman.identity import document_id
from dragoman.model import Document, Found, Status
from dragoman.vocabulary.names import actor_names
from dragoman.vocabulary.types import statement_types

ARTICLES = Path(__file__).parent / "articles"
SCORED_ONLY = frozenset({"test", "check"})
"""Folders of articles whose sentences nobody is to see; they are only scored."""

KINDS = ("cause", "purpose", "condition", "concession")
STATUSES: tuple[str, ...] = get_args(Status)

_STATEMENT = re.compile(r"([A-Z][A-Z:_0-9]+) ([A-Z]+) ([A-Z][A-Z:_0-9]+|-)")
_TIME = re.compile(r"(-?\d{4}(-\d{2}(-\d{2})?)?)(/(\d{4}(-\d{2}(-\d{2})?)?)?)?")


class NotOfTheForm(ValueError):
    """A line of an annotated article cannot be read."""


@dataclass(frozen=True, slots=True)
class Told:
    """One statement of an annotated sentence; `recipient` and `when` are `None` where there is none."""

    actor: str
    type: str
    recipient: str | None
    words: str
    status: str = "actual"
    when: str | None = None
    by: tuple[str, ...] = ("author",)
    forecast: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """One causal link of an annotated sentence; `sign` is `-` where the effect is prevented or the link denied."""

    kind: str
    cause: str
    effect: str
    sign: str = "+"
    by: tuple[str, ...] = ("author",)


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure of an annotated sentence; `value` is as written, `3-5` for a range."""

    surface: str
    value: str
    unit: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """A sentence with its offsets in the article's text and all that it tells."""

    start: int
    end: int
    text: str
    actors: tuple[str, ...]
    statements: tuple[Told, ...]
    links: tuple[Link, ...]
    amounts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """An annotated article. `facts` is its header; the title stands first in `text`."""

    name: str
    facts: dict[str, str]
    text: str
    sentences: tuple[Annotated, ...]

    def document(self) -> Document:
        """The article as a reader gets it, with what its page would have told."""
        facts = {key: Found(value, "sidecar", "") for key, value in self.facts.items()}
        return Document(
            document_id(self.text),
            f"{self.name}.txt",
            self.text,
            "",
            "text/plain",
            title=facts.get("title"),
            publisher=facts.get("publisher"),
            authors=(facts["author"],) if "author" in facts else (),
            published=facts.get("published"),
            language=Found("en", "sidecar", ""),
            translated_from=facts.get("translated_from"),
        )

    def gold(self) -> list[dict[str, Any]]:
        """The statements as rows of the form that hand-made gold has; every row is `core`."""
        return [
            {
                "weight": "core",
                "types": [told.type],
                "statuses": [told.status],
                "whens": [told.when] if told.when else [],
                "said_by": [list(told.by)],
                "forecast": told.forecast,
                "forecast_any": told.forecast,
                "actor": told.actor,
                "recipient": told.recipient,
                "words": told.words,
                "spans": [[sentence.start, sentence.end]],
            }
            for sentence in self.sentences
            for told in sentence.statements
        ]


def read_article(path: Path) -> Article:
    """One annotated article.

    Raises:
        NotOfTheForm: With the file, the line and what is wrong with it.
    """
    header, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    facts = dict(_fact(line, path) for line in header.splitlines() if line.strip())
    text = facts.get("title", "")
    sentences: list[Annotated] = []
    first = header.count("\n") + 3
    for chunk in _chunks(body.splitlines(), first, path):
        text += "\n\n" if chunk.opens else " "
        sentences.append(_sentence(chunk, len(text), path))
        text += chunk.sentence
    return Article(path.stem, facts, text + "\n", tuple(sentences))


def read_articles(folder: Path) -> list[Article]:
    """All annotated articles of a folder, by name."""
    return [read_article(path) for path in sorted(folder.glob("*.ann"))]


def _fact(line: str, path: Path) -> tuple[str, str]:
    name, colon, value = line.partition(":")
    if not colon or not value.strip():
        raise NotOfTheForm(f"{path}: {line!r} is not `name: value`; write the header, then a line `---`")
    return name.strip(), value.strip()


@dataclass(slots=True)
class _Chunk:
    """The lines of one sentence. `opens` says that it begins a paragraph."""

    sentence: str
    line: int
    opens: bool
    marks: list[tuple[int, str]]


def _chunks(lines: list[str], first: int, path: Path) -> Iterator[_Chunk]:
    chunk: _Chunk | None = None
    opens = True
    for number, raw in enumerate(lines, first):
        line = raw.strip()
        if not line:
            opens = True
        elif line.startswith("> "):
            if chunk:
                yield chunk
            chunk = _Chunk(line[2:].strip(), number, opens, [])
            opens = False
        elif chunk is None:
            raise NotOfTheForm(f"{path}, line {number}: {line!r} stands before any sentence")
        else:
            chunk.marks.append((number, line))
            opens = False
    if chunk:
        yield chunk


def _sentence(chunk: _Chunk, start: int, path: Path) -> Annotated:
    actors: list[str] = []
    statements, links, amounts = [], [], []
    for number, line in chunk.marks:
        try:
            if line.startswith("= "):
                actors += [code for code in line[2:].split() if code != "-"]
            elif line.startswith("~ "):
                links.append(_link(line[2:], chunk.sentence))
            elif line.startswith("# "):
                amounts.append(_amount(line[2:], chunk.sentence))
            else:
                statements.append(_told(line, chunk.sentence))
        except ValueError as error:
            raise NotOfTheForm(f"{path}, line {number}: {error}") from None
    if not any(line.startswith("= ") for _, line in chunk.marks):
        raise NotOfTheForm(f"{path}, line {chunk.line}: no `=` line of actors follows the sentence")
    return Annotated(
        start,
        start + len(chunk.sentence),
        chunk.sentence,
        tuple(actors),
        tuple(statements),
        tuple(links),
        tuple(amounts),
    )


def _fields(line: str) -> list[str]:
    return [field.strip() for field in line.split("|")]


def _told(line: str, sentence: str) -> Told:
    head, *rest = _fields(line)
    found = _STATEMENT.fullmatch(head)
    if not found:
        raise ValueError(f"{head!r} is not `ACTOR TYPE RECIPIENT`")
    actor, kind, recipient = found.groups()
    if kind not in statement_types():
        raise ValueError(f"{kind!r} is no type; take one of {' '.join(statement_types())}")
    if not rest or not rest[0] or rest[0] in STATUSES or "=" in rest[0]:
        raise ValueError(f"{line!r} gives no words of the sentence")
    words = _words(rest[0], sentence)
    options = _options(rest[1:])
    return Told(actor, kind, None if recipient == "-" else recipient, words, **options)


def _options(rest: list[str]) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for field in rest:
        if field in STATUSES:
            out["status"] = field
        elif field == "forecast":
            out["forecast"] = True
        elif field.startswith("when="):
            out["when"] = _time(field.removeprefix("when="))
        elif field.startswith("by="):
            out["by"] = tuple(name.strip() for name in field.removeprefix("by=").split(",") if name.strip())
        elif field:
            raise ValueError(f"{field!r} is neither a status, `when=`, `by=` nor `forecast`")
    return out


def _time(value: str) -> str:
    if not _TIME.fullmatch(value):
        raise ValueError(f"when={value!r} is not YYYY, YYYY-MM, YYYY-MM-DD or two of them joined by `/`")
    return value


def _words(words: str, sentence: str) -> str:
    bare = words.strip("\"'“”‘’")
    if bare.lower() not in sentence.lower():
        raise ValueError(f"the words {words!r} are not in the sentence {sentence[:60]!r}…")
    return bare


def _link(line: str, sentence: str) -> Link:
    kind, colon, rest = line.partition(":")
    ends, *options = _fields(rest)
    cause, arrow, effect = ends.partition("->")
    if not colon or kind.strip() not in KINDS or not arrow or not cause.strip() or not effect.strip():
        raise ValueError(f"{line!r} is not `KIND: cause -> effect` with KIND one of {' '.join(KINDS)}")
    sign = "-" if "-" in options else "+"
    by = _options([field for field in options if field.startswith("by=")]).get("by", ("author",))
    _words(effect.strip(), sentence) if cause.strip().lower() not in sentence.lower() else None
    return Link(kind.strip(), cause.strip(), effect.strip(), sign, by)


def _amount(line: str, sentence: str) -> Amount:
    surface, value, unit = [*_fields(line), "", ""][:3]
    if not value:
        raise ValueError(f"{line!r} is not `surface | value | unit`")
    return Amount(_words(surface, sentence), value, unit)


def unknown_codes(article: Article) -> set[str]:
    """Codes of the annotation that the vocabulary does not hold."""
    used = {code for s in article.sentences for code in s.actors}
    used |= {code for s in article.sentences for t in s.statements for code in (t.actor, t.recipient) if code}
    return used - actor_names().actors.keys()


def main() -> None:
    """Check annotated articles and print what each holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", type=Path, nargs="+", required=True)
    bad = False
    for path in parser.parse_args().check:
        try:
            article = read_article(path)
        except NotOfTheForm as error:
            print(error)
            bad = True
            continue
        unknown = unknown_codes(article)
        bad |= bool(unknown)
        statements = sum(len(s.statements) for s in article.sentences)
        said = f"{path.name}: {len(article.sentences)} sentences, {statements} statements"
        print(said + (f"; unknown codes {' '.join(sorted(unknown))}" if unknown else ""))
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
