"""Who speaks a quote by what stands beside it: a label, an introduction, a signature, or the verb at its end."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.model import Attribution, Reading, Span, Token, Voice
from dragoman.reading.credits import subject_of
from dragoman.reading.quotes import Quote, merged
from dragoman.reading.sources import SourceNames
from dragoman.reading.syntax import subtree
from dragoman.reading.trees import sentences_between
from dragoman.vocabulary.cues import reporting_cues

LABEL_WORDS = 8
"""A label before a colon is at most this long: a title, a name, and no sentence."""

_SIGN = re.compile(r"[ \t\u00a0\n]{0,3}(?P<dash>[—–―]|--)[ \t\u00a0]*(?P<name>\w[^\n:;!?“”\"]{1,60})(?=\n|$)")
"""A dash and a name that end a line, after a quote."""

_SUBJECT_LENGTH = 6
"""The verb of a quote stands at most so many words from its end, with a name or a pronoun as its subject."""


def named_beside(reading: Reading, names: SourceNames, quote: Quote) -> Attribution | None:
    """The quote credited to the label or the introduction before it, or to the signature after it."""
    return _labelled(reading, names, quote) or _introduced(reading, names, quote) or _signed(reading, names, quote)


def _labelled(reading: Reading, names: SourceNames, quote: Quote) -> Attribution | None:
    """ "Demir: “…”": a name and a colon before the quote, with no verb between."""
    text = reading.document.text
    colon = len(text[: quote.start].rstrip()) - 1
    if colon < 0 or text[colon] != ":":
        return None
    line = max(text.rfind(stop, 0, colon) for stop in '\n.?!”"') + 1
    before = [t for s in sentences_between(reading, line, colon) for t in reading.tokens[s.first : s.last]]
    before = [t for t in before if line <= t.start and t.end <= colon and not t.text.isspace()]
    proper = [t for t in before if t.pos == "PROPN"]
    if not proper or len(before) > LABEL_WORDS or any(t.pos == "VERB" for t in before):
        return None
    voice = names.voice(proper[-1].i, ":")
    if voice is None:
        return None
    content = merged(text, [quote.inner])
    return Attribution(voice, Span(colon, colon + 1, ":"), content, "direct", "quotes:label")


def _signed(reading: Reading, names: SourceNames, quote: Quote) -> Attribution | None:
    """ "“…” — Ana Demir": a quote of a paragraph of its own that is signed, as readers' letters and mottos are."""
    text = reading.document.text
    sign = _SIGN.match(text, quote.end)
    if sign is None or not quote.closed:
        return None
    signed = sentences_between(reading, sign.start("name"), sign.end())
    words = [t for s in signed for t in reading.tokens[s.first : s.last] if sign.start("name") <= t.start < sign.end()]
    proper = [t for t in words if t.pos == "PROPN"]
    voice = names.voice(proper[-1].i, sign["dash"]) if proper else _signer(text, sign)
    if voice is None:
        return None
    voice = replace(voice, name=voice.name.lstrip("—–―- "))  # the parse may join the dash to the name
    cue = Span(sign.start("dash"), sign.end("dash"), sign["dash"])
    return Attribution(voice, cue, merged(text, [quote.inner]), "direct", "quotes:signed")


def _signer(text: str, sign: re.Match[str]) -> Voice | None:
    """Who signs on a line of its own, which is read as a heading and not parsed."""
    name = sign["name"].split(",")[0].strip()
    if not name.istitle():
        return None
    start = sign.start("name")
    return Voice(name, None, sign["dash"], "expert", Span.of(text, start, start + len(name)))


def _introduced(reading: Reading, names: SourceNames, quote: Quote) -> Attribution | None:
    """ "The envoy went on:" before the quote, often a paragraph earlier: the colon credits, whatever the verb says."""
    text = reading.document.text
    colon = len(text[: quote.start].rstrip()) - 1
    if colon < 0 or text[colon] != ":" or colon >= quote.start - 1:
        return None
    said = [t for s in sentences_between(reading, colon, colon + 1) for t in reading.tokens[s.first : s.last]]
    said = [t for t in said if t.pos == "VERB" and t.end <= colon and t.dep not in ("amod", "relcl", "acl")]
    saying = [t for t in said if t.lemma in reporting_cues().clause]
    for verb in (*reversed(saying), *(t for t in said if t.dep == "ROOT")):
        source = subject_of(reading.tokens, verb.i)
        if source is not None and (verb.lemma in reporting_cues().clause or _speaks(reading.tokens[source])):
            found = credited(reading, names, verb, quote)
            return replace(found, rule="quotes:introduced") if found else None
    return None


def _speaks(source: Token) -> bool:
    """Whether a subject can utter what follows its colon: a person, a body, or a text."""
    named = source.pos == "PROPN" or source.ent in ("PERSON", "ORG", "NORP", "GPE")
    return named or source.lemma in ("he", "she", "they") or source.lemma in reporting_cues().texts


def own_verb(reading: Reading, quote: Quote, used: set[int]) -> Token | None:
    """The verb of saying nearest to the quote, outside it, in a sentence the quote touches.

    After "…?" the parser may put "she asked." in a sentence of its own; a verb there counts
    only where it governs nothing else.
    """
    cues = reporting_cues()
    verbs = [
        token
        for sentence in sentences_between(reading, quote.start - 1, quote.end + 2)
        for token in reading.tokens[sentence.first : sentence.last]
        if token.lemma in cues.clause
        and token.pos == "VERB"
        and not quote.start <= token.start < quote.end
        and (sentence.start < quote.end or token.start not in used)
    ]
    return min(verbs, key=lambda t: min(abs(t.end - quote.start), abs(t.start - quote.end)), default=None)


def verb_beside(reading: Reading, quote: Quote) -> Token | None:
    """ "“It is done!” beamed the envoy", "“Never,” she shot back": whatever verb stands with its subject at the quote.

    Verbs of tone, face and gesture are too many to list; the comma or mark before the closing one says that the
    sentence goes on with whose words they are.
    """
    text = reading.document.text
    if not quote.closed or text[quote.inner[1] - 1 : quote.inner[1]] not in (",", "?", "!"):
        return None
    around = sentences_between(reading, quote.end, quote.end + 2)
    after = [t for s in around for t in reading.tokens[s.first : s.last] if t.start >= quote.end][:_SUBJECT_LENGTH]
    for verb in after:
        subject = _speaker_of(reading.tokens, verb)
        if subject is None or not _speaks(reading.tokens[subject]):
            continue
        first = min(verb.i, *subtree(reading.tokens, subject))
        if first == after[0].i and abs(verb.i - subject) < _SUBJECT_LENGTH:
            return verb
    return None


def _speaker_of(tokens: Sequence[Token], verb: Token) -> int | None:
    """The subject of a finite verb; in "“…,” Demir notes." the name that the parse takes for a part of a noun."""
    if verb.tag in ("VBD", "VBZ", "VBP"):
        return subject_of(tokens, verb.i)
    name = tokens[verb.i - 1] if verb.i else verb
    told = verb.tag == "NNS" and verb.lemma in reporting_cues().clause
    return name.i if told and name.dep == "compound" and name.head == verb.i else None


def credited(reading: Reading, names: SourceNames, verb: Token, quote: Quote) -> Attribution | None:
    """The quote credited to the subject of a verb; `None` where it has none, or one that the quote itself names."""
    source = _speaker_of(reading.tokens, verb) or subject_of(reading.tokens, verb.i)
    if source is None or quote.start <= reading.tokens[source].start < quote.end:
        return None
    voice = names.voice(source, verb.text)
    if voice is None:
        return None
    content = merged(reading.document.text, [quote.inner])
    return Attribution(voice, Span(verb.start, verb.end, verb.text), content, "direct", "quotes:own-verb")
