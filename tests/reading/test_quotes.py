"""Quotation marks pair within their paragraph."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import Block, Span
from dragoman.reading.quotes import find_quotes, is_sentence, merged, widen


def quoted(text: str) -> list[str]:
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(start, start + len(line), "prose"))
        start += len(line) + 1
    return [text[slice(*q.inner)] for q in find_quotes(text, [b for b in blocks if b.end > b.start])]


def test_straight_and_curly_marks_pair() -> None:
    """Both kinds are read, and two apostrophes in a row."""
    assert quoted("He called it \"late\" and “bad” and ''wrong''.") == ["late", "bad", "wrong"]


def test_apostrophes_are_no_quotes() -> None:
    """Possessives and contractions open nothing."""
    assert quoted("Ankara's envoy didn't go, and the envoys’ aides weren’t asked.") == []


def test_inner_quotes_stay_inside() -> None:
    """Only the outermost quote is found."""
    assert quoted("“He called it ‘late’ twice,” she said.") == ["He called it ‘late’ twice,"]


def test_a_lost_mark_spoils_only_its_paragraph() -> None:
    """An odd number of marks does not shift the quotes of later paragraphs."""
    assert quoted('He said "go.\nShe said "stay" twice.') == ["stay"]


def test_a_quote_of_several_paragraphs() -> None:
    """An unclosed quote runs to the paragraph's end where the next opens with a mark."""
    assert quoted("“We went.\n“We came back.”") == ["We went.", "We came back."]


def test_scare_quotes_are_no_sentences() -> None:
    """Only a quote with words enough and a stop is one that somebody spoke."""
    text = "“It is too late now.” A “pivot to Asia” came."
    spoken, scare = find_quotes(text, [Block(0, len(text), "prose")])
    assert is_sentence(text, spoken)
    assert not is_sentence(text, scare)


def test_content_is_widened_to_a_quote_its_cue_stands_outside_of() -> None:
    """The whole quote is credited, even where the parse gave only a part."""
    text = "“It is late, and we are tired,” she said."
    quotes = find_quotes(text, [Block(0, len(text), "prose")])
    cue = Span.of(text, text.index("said"), text.index("said") + 4)
    content = (Span.of(text, text.index("we"), text.index("we") + 12),)
    assert [s.exact for s in widen(text, content, quotes, cue, (0, len(text)))] == ["It is late, and we are tired"]


@given(st.text(alphabet="ab \"'“”‘’.\n", max_size=60))
def test_quotes_never_overlap_and_lie_in_the_text(text: str) -> None:
    """Whatever the marks, quotes are in order, apart, and inside the text."""
    lines, start, blocks = text.split("\n"), 0, []
    for line in lines:
        if line:
            blocks.append(Block(start, start + len(line), "prose"))
        start += len(line) + 1
    quotes = find_quotes(text, blocks)
    assert all(0 <= q.start < q.end <= len(text) for q in quotes)
    assert all(a.end <= b.start for a, b in pairwise(quotes))


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6))
def test_merged_stretches_are_apart_and_in_order(pairs: list[tuple[int, int]]) -> None:
    """Merging gives spans that quote the text, in order, none touching the next."""
    text = "ab cd, ef gh “ij” kl mn op qr st"
    spans = merged(text, [(min(p), max(p)) for p in pairs])
    assert all(text[s.start : s.end] == s.exact for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
