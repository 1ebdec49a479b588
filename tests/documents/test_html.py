"""HTML pages."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.documents.html import declared_encoding, read_html
from dragoman.errors import SkippedInput

PARAGRAPH = "The presidents of the two states met on Monday and agreed to open a second railway across the steppe"
ARTICLE = f"""<nav><ul><li>Home</li><li>World</li></ul></nav>
<article><h1>Rails across the steppe</h1>
<p>{PARAGRAPH}, officials said after the talks.</p>
<h2>What comes next</h2>
<p><strong>Will the railway be built at all?</strong></p>
<p>It will be built<br>when the money is found, and <a href="/x">nobody</a> has said who is to find it,
though both sides hint at loans.</p>
<ul><li>First, a survey of the route by engineers of both sides</li>
<li>Second, a treaty that parliament must ratify</li></ul>
<p>{PARAGRAPH.replace("second", "third")}, and so it went on for years.</p></article>
<footer><p>Subscribe to our newsletter</p></footer>"""


def page(head: str = "", body: str = ARTICLE) -> str:
    return f"<!doctype html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"


def test_the_article_is_text_in_blocks() -> None:
    """Headings, questions in bold and list items stand by themselves; menus are gone."""
    blocks = read_html(page(), "a.html").text.rstrip("\n").split("\n\n")
    assert "What comes next" in blocks
    assert "Will the railway be built at all?" in blocks
    assert "Second, a treaty that parliament must ratify" in blocks
    assert any(block.startswith("It will be built when the money is found, and nobody has said") for block in blocks)
    assert not any("Home" in block or "newsletter" in block for block in blocks)


def linked(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def test_linked_data_goes_before_metas() -> None:
    """It is made for machines to read, and kept up with more care."""
    told = read_html(
        page(
            linked(
                headline="Rails",
                datePublished="2021-05-03T09:00Z",
                author=[{"name": "Ada Byron"}],
                publisher={"name": "Herald"},
            )
            + "<meta property='article:published_time' content='2021-05-04'>"
            + "<meta property='og:site_name' content='Other'>"
        ),
        "a.html",
    ).told
    assert told.published is not None
    assert told.publisher is not None
    assert (told.published.value, told.published.rule) == ("2021-05-03", "html:jsonld")
    assert told.published.evidence == "datePublished: 2021-05-03T09:00Z"
    assert (told.publisher.value, [found.value for found in told.authors]) == ("Herald", ["Ada Byron"])


def test_metas_tell_what_linked_data_does_not() -> None:
    """The evidence names the field."""
    told = read_html(
        page(
            "<meta property='article:published_time' content='2021-05-04T00:00:00Z'>"
            "<meta property='og:title' content='Rails'><meta name='author' content='By Ada Byron'>" + linked()
        ),
        "a.html",
    ).told
    assert told.published is not None
    assert (told.published.value, told.published.rule) == ("2021-05-04", "html:meta")
    assert told.published.evidence == "article:published_time: 2021-05-04T00:00:00Z"
    assert [found.value for found in told.authors] == ["Ada Byron"]
    assert told.title is not None
    assert told.title.value == "Rails"


@pytest.mark.parametrize(
    ("head", "body", "value", "rule"),
    [
        ("", "<time datetime='2021-05-03T10:00'>Monday</time>" + ARTICLE, "2021-05-03", "html:time"),
        ("<link rel='canonical' href='https://example.org/2021/5/3/rails'>", ARTICLE, "2021-05-03", "html:url"),
        ("<meta property='og:url' content='https://example.org/2021/05/rails'>", ARTICLE, "2021-05", "html:url"),
    ],
)
def test_the_date_may_be_in_the_page_or_its_address(head: str, body: str, value: str, rule: str) -> None:
    """Where neither linked data nor metas tell."""
    told = read_html(page(head, body), "a.html").told
    assert told.published is not None
    assert (told.published.value, told.published.rule) == (value, rule)


@pytest.mark.parametrize(
    "script", ["{", "[]", "null", '{"@graph": 3}', '{"@type": ["NewsArticle", 4], "author": [1, null], "headline": {}}']
)
def test_broken_linked_data_is_passed_over(script: str) -> None:
    """The article is there all the same."""
    content = read_html(page(f'<script type="application/ld+json">{script}</script>'), "a.html")
    assert PARAGRAPH in content.text
    assert content.told.published is None


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "<html></html>",
        "<p></p>",
        page(body="<script>var x = 1;</script>"),
        "<?xml version='1.0' encoding='utf-8'?>",
    ],
)
def test_a_page_without_an_article_says_so(markup: str) -> None:
    """A cookie wall or an empty shell is no article."""
    with pytest.raises(SkippedInput) as caught:
        read_html(markup, "a.html")
    assert caught.value.code == "no-article"


def test_xhtml_with_its_declaration_is_read() -> None:
    """The parser refuses decoded text that still names an encoding."""
    assert PARAGRAPH in read_html("<?xml version='1.0' encoding='iso-8859-1'?>\n" + page(), "a.xhtml").text


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (b"<meta charset='windows-1251'>", "windows-1251"),
        (b'<META http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        (b'<?xml version="1.0" encoding="utf-8"?>', "utf-8"),
        (b"<p>charset=utf-8</p>", None),
    ],
)
def test_the_declared_encoding_is_found(raw: bytes, encoding: str | None) -> None:
    """In any of the places a page names it."""
    assert declared_encoding(raw) == encoding


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<article>",
        "<table><tr>",
        "<td>",
        "<!--",
        "<script>",
        "<li>",
        "<h1>",
        "<br/>",
        "&#0;",
        "&amp",
        "<svg>",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(TAGS | st.text(), max_size=25))
def test_any_markup_is_an_article_or_none(parts: list[str]) -> None:
    """Law: a broken page costs itself and no other."""
    try:
        content = read_html("<html><body>" + "".join(parts), "a.html")
    except SkippedInput as refused:
        assert refused.code == "no-article"  # noqa: PT017 - the law allows the refusal and the text alike
    else:
        assert content.text.strip()
