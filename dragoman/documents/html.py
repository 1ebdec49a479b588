"""An HTML page -> its article's text, and what its markup tells of it."""

import json
import re
from collections.abc import Iterator
from typing import Any

import trafilatura
from trafilatura.settings import Document as Extracted

from dragoman.documents.dates import parse_date
from dragoman.documents.facts import Content, Facts
from dragoman.errors import SkippedInput
from dragoman.model import Found

# lxml, which trafilatura parses with, has no types of its own.
Element = Any

_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE
)
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")

_DATE_METAS = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "publication_date",
    "citation_publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "date",
)
_PUBLISHER_METAS = (
    "og:site_name",
    "citation_journal_title",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "application-name",
)
_AUTHOR_METAS = (
    "author",
    "citation_author",
    "parsely-author",
    "dc.creator",
    "dcterms.creator",
    "article:author",
    "byl",
)
_TITLE_METAS = ("og:title", "citation_title", "twitter:title", "dc.title", "dcterms.title")
_ARTICLES = (
    "article",
    "newsarticle",
    "report",
    "analysisnewsarticle",
    "opinionnewsarticle",
    "reportagenewsarticle",
    "blogposting",
    "webpage",
)
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)(?:[/-](\d\d?))?(?=[/_-])")


def declared_encoding(raw: bytes) -> str | None:
    """The encoding the page's first bytes name."""
    match = _DECLARED.search(raw[:4096])
    return match[1].decode("ascii") if match else None


def read_html(markup: str, name: str) -> Content:
    """The article's text, a block a line with blank lines between, and what the page's markup tells.

    Raises:
        SkippedInput: `no-article` where the page holds no running text.
    """
    try:
        tree = trafilatura.load_html(_XML_DECLARATION.sub("", markup))
        facts = Facts() if tree is None else _markup_facts(tree)
        extracted = tree is not None and trafilatura.bare_extraction(
            tree, include_comments=False, include_tables=False, with_metadata=True
        )
    # The parsers meet every kind of broken page and raise whatever they please; one page is not worth the run.
    except Exception as error:
        raise SkippedInput(name, "no-article", f"the page cannot be parsed: {type(error).__name__}") from error
    if not isinstance(extracted, Extracted) or extracted.body is None:
        raise SkippedInput(name, "no-article", "no article is found in the page; save the article's own text")
    text = render(extracted.body)
    if not text.strip():
        raise SkippedInput(name, "no-article", "no article is found in the page; save the article's own text")
    return Content(text, told=facts, guessed=_guessed_facts(extracted))


def render(body: Element) -> str:
    """The text of an extracted body: each paragraph, heading and list item a block of its own."""
    blocks = [block for block in _blocks(body) if block]
    return "\n\n".join(blocks) + ("\n" if blocks else "")


def _blocks(element: Element) -> Iterator[str]:
    if element.tag in ("p", "head", "item", "row", "ab", "hi", "ref") or not len(element):
        yield from _broken_lines(element)
    else:
        yield _squeezed(element.text or "")
        for child in element:
            yield from _blocks(child)
            yield _squeezed(child.tail or "")


def _broken_lines(element: Element) -> Iterator[str]:
    parts = [element.text or ""]
    for child in element:
        inner = "".join(child.itertext()) if isinstance(child.tag, str) else ""
        parts += ["\n" if child.tag == "lb" else inner, child.tail or ""]
    # A single break inside a paragraph is layout; two are how some pages part their paragraphs.
    for stretch in re.split(r"\n\s*\n", "".join(parts)):
        yield _squeezed(stretch)


def _squeezed(words: str) -> str:
    return " ".join(words.split())


def _markup_facts(tree: Element) -> Facts:
    return _linked_data(tree).or_else(_meta(tree)).or_else(_elements(tree))


# ---- JSON-LD


def _linked_data(tree: Element) -> Facts:
    facts = Facts()
    for item in _articles(tree):
        facts = facts.or_else(
            Facts(
                title=_field(item, "headline") or None,
                publisher=_first(_named(item.get("publisher"), "publisher")),
                authors=tuple(_named(item.get("author"), "author")),
                published=_dated(_field(item, "datePublished")),
            )
        )
    return facts


def _articles(tree: Element) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                stated = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
            yield from _typed(stated)


def _typed(stated: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(stated, list):
        for each in stated:
            yield from _typed(each, depth)
    elif isinstance(stated, dict) and depth < 5:
        types = stated.get("@type")
        if any(str(each).lower() in _ARTICLES for each in (types if isinstance(types, list) else [types])):
            yield stated
        yield from _typed(stated.get("@graph"), depth + 1)
        yield from _typed(stated.get("mainEntity"), depth + 1)


def _field(item: dict[str, Any], key: str) -> Found | None:
    value = item.get(key)
    if not isinstance(value, str) or not value.strip():
        return None
    return Found(_squeezed(value), "html:jsonld", f"{key}: {value}")


def _named(value: object, key: str) -> Iterator[Found]:
    for each in value if isinstance(value, list) else [value]:
        name = each.get("name") if isinstance(each, dict) else each
        if isinstance(name, str) and name.strip() and not name.startswith("http"):
            yield Found(_squeezed(name), "html:jsonld", f"{key}: {name}")


# ---- meta elements


def _meta(tree: Element) -> Facts:
    metas: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop")
        content = _squeezed(element.get("content") or "")
        if key and content:
            metas.setdefault(key.lower(), []).append(content)

    def found(keys: tuple[str, ...]) -> Iterator[Found]:
        for key in keys:
            for content in metas.get(key, ()):
                yield Found(content, "html:meta", f"{key}: {content}")

    names = [each for each in found(_AUTHOR_METAS) if not re.search(r"https?://|@", each.value)]
    same_key = [each for each in names if each.evidence.partition(":")[0] == names[0].evidence.partition(":")[0]]
    return Facts(
        title=_first(found(_TITLE_METAS)),
        publisher=_first(found(_PUBLISHER_METAS)),
        authors=tuple(_without_by(each) for each in same_key),
        published=_first(filter(None, map(_dated, found(_DATE_METAS)))),
    )


def _without_by(found: Found) -> Found:
    return Found(re.sub(r"^by\s+", "", found.value, flags=re.IGNORECASE), found.rule, found.evidence)


def _dated(found: Found | None) -> Found | None:
    value = parse_date(found.value) if found else None
    return Found(value, found.rule, found.evidence) if found and value else None


# ---- other elements


def _elements(tree: Element) -> Facts:
    return Facts(title=_heading(tree), published=_time(tree) or _url_date(tree))


def _heading(tree: Element) -> Found | None:
    for tag in ("h1", "title"):
        for element in tree.iter(tag):
            words = _squeezed("".join(element.itertext()))
            if words:
                return Found(words, f"html:{tag}", words)
    return None


def _time(tree: Element) -> Found | None:
    """The first `time` element, which in a page of news is the day of the piece."""
    for element in tree.iter("time"):
        words = element.get("datetime") or "".join(element.itertext())
        found = _dated(Found(words.strip(), "html:time", f"time: {words.strip()}"))
        if found:
            return found
    return None


def _url_date(tree: Element) -> Found | None:
    links = [each.get("href") for each in tree.iter("link") if (each.get("rel") or "").lower() == "canonical"]
    links += [each.get("content") for each in tree.iter("meta") if each.get("property") == "og:url"]
    for url in filter(None, links):
        match = _URL_DATE.search(url)
        value = match and parse_date("-".join(part.zfill(2) for part in match.groups() if part))
        if value:
            return Found(value, "html:url", url)
    return None


def _guessed_facts(extracted: Extracted) -> Facts:
    """What trafilatura makes of the page where its markup is silent; the weakest telling."""
    rule = "html:trafilatura"
    names = [name.strip() for name in (extracted.author or "").split(";") if name.strip()]
    return Facts(
        title=Found(extracted.title, rule, extracted.title) if extracted.title else None,
        authors=tuple(Found(name, rule, name) for name in names),
        published=Found(extracted.date, rule, extracted.date, inferred=True) if extracted.date else None,
        publisher=Found(extracted.sitename, rule, extracted.sitename) if extracted.sitename else None,
    )


def _first(found: Iterator[Found]) -> Found | None:
    return next(found, None)
