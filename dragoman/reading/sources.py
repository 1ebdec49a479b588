"""From the words of a source to a voice: its name without titles, its full name, its code."""

import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from operator import itemgetter

from dragoman.model import Mention, Reading, Span, Token, Voice, VoiceKind
from dragoman.reading.press import is_outlet
from dragoman.reading.quotes import Quote, find_quotes
from dragoman.reading.syntax import child, run_around, subtree, subtree_within
from dragoman.reading.trees import spans_of
from dragoman.vocabulary.cues import person_cues, reporting_cues

UNNAMED = "unnamed"

_LOOSE = frozenset({"relcl", "acl", "appos", "advcl", "punct", "parataxis", "cc", "conj", "prep", "ccomp", "advmod"})
_CLAUSES = frozenset({"relcl", "acl", "appos", "advcl"})
_POSSESSIVE = re.compile(r"['’]s?$")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$")
_DETERMINERS = frozenset(
    {"the", "a", "an", "some", "many", "most", "several", "other", "this", "that", "these", "those"}
)
_PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them", "his", "their", "it", "its", "who", "one"})
_PEOPLE = ("er", "or", "ist", "ian", "ant", "ent", "ert", "yst", "ic", "cial", "ee")
"""Endings of nouns for those who do something: researcher, analyst, politician, official."""

_SUFFIXES = ("Jr", "Sr")

_PLACING = frozenset({"of", "at", "in", "from", "for", "with", "close", "within", "inside", "on"})
"""Prepositions that say whose a nameless source is: "a diplomat at the embassy", "experts in Tashkent"."""

_PERSONS = ("expert", "official")
_FAR = 2_000
"""Who quotes somebody was named within this many characters."""

_REACH = 400
"""A pronoun without a resolved mention stands for the last voice named within this many characters."""


class SourceNames:
    """Names the sources of one document; short names and pronouns take the full name known so far."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._tokens = reading.tokens
        self._mentions = {m.head: m for m in reading.mentions}
        self._full = _full_names(reading)
        self._first = {name.split()[0].lower(): name for name in reversed(self._full.values())}
        self._phrases: dict[int, str] = {}
        self._heard: dict[str, list[tuple[int, Voice]]] = {"singular": [], "plural": []}

    def voice(self, source: int | None, cue: str | None) -> Voice | None:
        """The voice at a token; `None` where it is the writer or reader ("I", "we", "you").

        A pronoun finds the voice before it among those asked for so far.
        """
        if source is None or not any(c.isalnum() for c in self._tokens[source].text):
            return Voice(UNNAMED, None, cue, "group", None)
        source = self._author(self._antecedent(source))
        token = self._tokens[source]
        if token.lemma in reporting_cues().first_person or token.lemma in ("you", "your") or self._is_own_text(token):
            return None
        span = self.span(source)
        if token.lemma in reporting_cues().nobody or self._is_none(token):
            return Voice(UNNAMED, None, cue, "group", span)
        voice = self._named(source, span, cue)
        if token.lemma not in _PRONOUNS:
            several = token.tag in ("NNS", "NNPS") or child(self._tokens, source, "conj") is not None
            number = "plural" if several else "singular"
            insort(self._heard[number], (token.start, voice), key=itemgetter(0))
        return voice

    def _is_own_text(self, token: Token) -> bool:
        """ "This article argues": the text itself, by which the writer speaks."""
        if token.lemma not in reporting_cues().own_texts:
            return False
        return any(self._tokens[i].lemma == "this" and self._tokens[i].dep == "det" for i in token.children)

    def _antecedent(self, source: int) -> int:
        """The noun that a relative pronoun stands for, where the clause it opens is known."""
        i = source
        if self._tokens[source].tag in ("WDT", "WP"):
            while self._tokens[i].head != i:
                if self._tokens[i].dep == "relcl":
                    return self._tokens[i].head
                i = self._tokens[i].head
        return source

    def _author(self, source: int) -> int:
        """Of "a report by Ana Demir", "a survey that was conducted by her", the person, who speaks by the text."""
        cues = reporting_cues()
        if self._tokens[source].lemma not in cues.texts:
            return source
        for i in self._tokens[source].children:
            by: int | None = i if self._tokens[i].dep == "prep" and self._tokens[i].lemma == "by" else None
            if self._tokens[i].dep in ("acl", "relcl") and self._tokens[i].lemma in cues.authored:
                by = child(self._tokens, i, "agent")
            author = child(self._tokens, by, "pobj") if by is not None else None
            if author is not None and self._names_person(author):
                return author
        return source

    def _names_person(self, source: int) -> bool:
        """ "Ana Demir", "the analyst Ana Demir"."""
        names = (source, *(i for i in self._tokens[source].children if self._tokens[i].dep == "appos"))
        return any(self._tokens[i].ent == "PERSON" for i in names)

    def _is_none(self, token: Token) -> bool:
        """ "No diplomat", "no one": words for nobody."""
        return any(self._tokens[i].dep in ("det", "neg") and self._tokens[i].lemma == "no" for i in token.children)

    def speaks(self, source: int) -> bool:
        """Whether the source is a person, a body or a text, not a thing that only shows something."""
        token = self._tokens[source]
        if token.ent in ("PERSON", "ORG", "GPE", "NORP") or token.lemma in reporting_cues().texts:
            return True
        if token.pos == "PRON" or self._mention(source) is not None:
            return True
        return token.tag == "NNS" and any(token.lemma.endswith(end) for end in _PEOPLE)

    def span(self, source: int) -> Span:
        """The source's noun phrase: modifiers and what is in apposition, not the clauses that hang on it."""
        tokens = self._tokens
        indexes = [i for i in subtree_within(tokens, source, ("relcl", "acl")) if not tokens[i].text.isspace()]
        runs = spans_of(self._reading.document, tokens, run_around(indexes, source))
        return runs[0]

    def _named(self, source: int, span: Span, cue: str | None) -> Voice:
        token = self._tokens[source]
        mention = self._mention(source)
        name = self._person(source)
        if token.lemma in _PRONOUNS or token.tag in ("PRP", "PRP$", "WP"):
            return self._pronoun(token, mention, span, cue)
        code = _code(mention) or self._owner_code(source)
        if name:
            return Voice(self._in_full(name), code, cue, self._kind(source, code, person=True), span)
        who = _bearer(mention)
        if who is not None:
            return Voice(_plain(who), code, cue, self._kind(source, code, person=True), span)
        words = self._phrase(self._proper(source))
        words = self._full.get(words.lower(), words) if code is None else words
        return Voice(words, code, cue, self._kind(source, code, person=False), span)

    def _in_full(self, name: str) -> str:
        """ "Demir" is Leyla Demir; "Park", where family names come first, is Park Jin-ho."""
        word = name.lower()
        return name if " " in name else self._full.get(word) or self._first.get(word, name)

    def _mention(self, source: int) -> Mention | None:
        found = self._mentions.get(source)
        if found is not None:
            return None if found.adjective else found
        token = self._tokens[source]
        for mention in self._mentions.values():
            if not mention.adjective and mention.span.start <= token.start and token.end <= mention.span.end:
                return mention
        return None

    def _pronoun(self, token: Token, mention: Mention | None, span: Span, cue: str | None) -> Voice:
        actor = mention.actors[0] if mention is not None and mention.actors else None
        person = (mention.person or (actor.person if actor else None)) if mention is not None else None
        if person is not None and (speaker := self._quoting(token, person)) is not None:
            return replace(speaker, cue=cue, span=span)
        if actor is not None and person is None and token.lemma in ("he", "she"):
            persons = [v for _, v in self._before(token, "singular", _REACH) if v.kind in _PERSONS]
            if persons:
                return replace(persons[-1], cue=cue, span=span)  # of a state few say "she"
        if actor is not None:
            kind: VoiceKind = "official" if actor.person else "state" if actor.kind == "state" else "group"
            return Voice(_plain(actor.person or actor.name), actor.code, cue, kind, span)
        if mention is not None and mention.person:
            return Voice(_plain(mention.person), None, cue, "expert", span)
        number = "plural" if token.lemma in ("they", "their", "them") else "singular"
        heard = self._before(token, number, _REACH)
        if heard:
            return replace(heard[-1][1], cue=cue, span=span)
        return Voice(token.text, None, cue, "group" if number == "plural" else "expert", span)

    def _before(self, token: Token, number: str, reach: int) -> list[tuple[int, Voice]]:
        """The voices heard within so many characters before a word, in order."""
        heard = self._heard[number]
        first, last = (bisect_left(heard, at, key=itemgetter(0)) for at in (token.start - reach + 1, token.start))
        return heard[first:last]

    def _quoting(self, pronoun: Token, person: str) -> Voice | None:
        """Who "he" is where it is taken for somebody whom only quoted words have named: the one who quotes them.

        "“Moyo will not yield,” he said": not Moyo, but who was speaking before.
        """
        if self._is_quoted(pronoun.start) or not self._is_only_quoted(person, pronoun.start):
            return None
        heard = self._before(pronoun, "singular", _FAR)
        return next((v for at, v in reversed(heard) if v.kind in _PERSONS and not self._is_quoted(at)), None)

    def _is_only_quoted(self, person: str, before: int) -> bool:
        """Whether somebody has so far been named by others alone, in quotation marks: he is not who utters them."""
        named = [m.span.start for m in self._reading.mentions if m.span.start < before and _names(m, person)]
        return bool(named) and all(map(self._is_quoted, named))

    def _is_quoted(self, at: int) -> bool:
        return any(quote.start <= at < quote.end for quote in self._quotes)

    @cached_property
    def _quotes(self) -> list[Quote]:
        return find_quotes(self._reading.document.text, self._reading.blocks)

    def _person(self, source: int) -> str | None:
        """The personal name whose last word is the source, or which stands in apposition to it."""
        name = _person_run(self._tokens, source)
        if name:
            return name
        for i in self._tokens[source].children:
            if self._tokens[i].dep == "appos" and (name := _person_run(self._tokens, i)):
                return name
        return None

    def _proper(self, source: int) -> int:
        """The name set beside a common noun ("the news agency TASS"), or the source itself."""
        if self._tokens[source].pos != "PROPN":
            for i in self._tokens[source].children:
                if self._tokens[i].dep == "appos" and self._tokens[i].pos == "PROPN" and i - source <= 2:
                    return i
        return source

    def _phrase(self, source: int) -> str:
        """The noun phrase up to its head, with what "of" adds, without determiners."""
        if source not in self._phrases:
            self._phrases[source] = self._phrase_at(source)
        return self._phrases[source]

    def _phrase_at(self, source: int) -> str:
        tokens = self._tokens
        keep = {source}
        for i in tokens[source].children:
            if tokens[i].dep not in _LOOSE or self._places(source, i):
                keep.update(subtree_within(tokens, i, _CLAUSES))
        while min(keep) and _joins(tokens, min(keep)):
            keep.add(min(keep) - 1)
        run = run_around(sorted(keep), source)
        while len(run) > 1 and self._only_leads(run):
            run = run[1:]
        while len(run) > 1 and tokens[run[-1]].text in (",", ";", ":"):
            run = run[:-1]
        return _POSSESSIVE.sub("", self._text(run))

    def _only_leads(self, run: Sequence[int]) -> bool:
        """Whether the first word is no part of who speaks: "the", or a date that the parse joins to a name."""
        first = self._tokens[run[0]]
        if first.ent == "DATE" or _ORDINAL.match(first.text):
            return True
        return first.lemma in _DETERMINERS and not self._is_part_of_name(run)

    def _is_part_of_name(self, run: Sequence[int]) -> bool:
        """Whether a determiner belongs to a name: "The Beacon" within a sentence, or an outlet's."""
        first, following = self._tokens[run[0]], self._tokens[run[1]]
        opens = not run[0] or self._tokens[run[0] - 1].sentence != first.sentence
        capital = first.text[:1].isupper() and following.pos == "PROPN" and not opens
        return capital or is_outlet(self._text(run))

    def _places(self, source: int, index: int) -> bool:
        """Whether a phrase after the source belongs to its name: any "of", and for a nameless one where it sits."""
        word = self._tokens[index]
        if word.dep != "prep":
            return False
        if word.lemma == "of" or self._tokens[source].pos != "NOUN":
            return word.lemma == "of"
        inside = (self._tokens[i] for i in subtree(self._tokens, index))
        named = any(t.pos == "PROPN" or t.ent in ("GPE", "NORP", "ORG", "LOC", "FAC") for t in inside)
        return named and word.lemma in _PLACING

    def _owner_code(self, source: int) -> str | None:
        """The code of whoever an official or a body belongs to: "its foreign ministry", "officials in Quito"."""
        tokens, officials = self._tokens, person_cues().officials
        names = [source, *(i for i in tokens[source].children if tokens[i].dep in ("compound", "appos", "nmod"))]
        if not any(tokens[i].lemma in officials for i in names):
            return None
        for i in (j for name in names for j in tokens[name].children):
            if tokens[i].dep in ("poss", "compound", "amod", "nmod"):
                owner = self._mentions.get(i)
            elif tokens[i].dep == "prep" and (noun := child(tokens, i, "pobj")) is not None:
                owner = self._mentions.get(noun)
            else:
                continue
            if (code := _code(owner)) is not None:
                return code
        return None

    def _text(self, run: Sequence[int]) -> str:
        return " ".join(self._reading.document.text[self._tokens[run[0]].start : self._tokens[run[-1]].end].split())

    def _kind(self, source: int, code: str | None, *, person: bool) -> VoiceKind:
        token = self._tokens[source]
        if is_outlet(self._phrase(source)) or is_outlet(token.text):
            return "press"
        officials = person_cues().officials
        titles = (i for i in token.children if self._tokens[i].dep in ("compound", "appos", "amod", "nmod"))
        if any(self._tokens[i].lemma in officials for i in (source, *titles)):
            return "official"
        if person:
            return "official" if code else "expert"
        if code and ":" not in code:
            return "state"
        return "group"


def _names(mention: Mention, person: str) -> bool:
    """Whether a mention names a person, and does not only point back to him."""
    whom = {mention.person, *(actor.person for actor in mention.actors)}
    return person in whom and mention.span.exact.lower() not in _PRONOUNS


def _bearer(mention: Mention | None) -> str | None:
    """The person whom a mention names, or whom a bare title stands for: "the president said"."""
    if mention is None or mention.person or mention.rule != "actors:title-alone" or len(mention.actors) != 1:
        return mention.person if mention is not None else None
    return mention.actors[0].person


def _code(mention: Mention | None) -> str | None:
    codes = {actor.code for actor in mention.actors} if mention is not None else set()
    return codes.pop() if len(codes) == 1 else None


def _person_run(tokens: Sequence[Token], index: int) -> str | None:
    """The words of the personal name that ends at or after a token, without titles."""
    if tokens[index].ent != "PERSON":
        return None
    first = last = index
    sentence = tokens[index].sentence
    while (
        first
        and (tokens[first - 1].ent == "PERSON" or _joins(tokens, first))
        and tokens[first - 1].sentence == sentence
    ):
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].ent == "PERSON" and tokens[last + 1].sentence == sentence:
        last += 1
    words = [t.text for t in tokens[first : last + 1] if t.text not in ("'s", "’s", "’", "'") and not t.text.isspace()]
    titles = person_cues().titles
    while len(words) > 1 and words[0].lower().rstrip(".") in titles:
        words = words[1:]
    return _plain(_POSSESSIVE.sub("", " ".join(words).replace(" - ", "-")))


def _plain(name: str) -> str:
    """A name without the "Jr." after it, which not every mention has."""
    words = name.split()
    return " ".join(words[:-1]) if len(words) > 2 and words[-1].rstrip(".") in _SUFFIXES else name


def _joins(tokens: Sequence[Token], index: int) -> bool:
    """Whether a hyphen stands before or at a token within one word: "Suk-yeol"."""
    before = tokens[index - 1]
    if before.end != tokens[index].start:
        return False
    return before.text == "-" or tokens[index].text == "-"


def _full_names(reading: Reading) -> dict[str, str]:
    """Last word of each personal name of two words or more -> the name, as first written."""
    out: dict[str, str] = {}
    for mention in reading.mentions:
        for name in (mention.person, *(actor.person for actor in mention.actors)):
            if name and " " in name:
                out.setdefault(name.split()[-1].lower(), name)
    previous = -2
    for token in reading.tokens:
        if token.ent != "PERSON":
            continue
        if token.i != previous + 1:
            name = _person_run(reading.tokens, token.i)
            if name and " " in name:
                out.setdefault(name.split()[-1].lower(), name)
        previous = token.i
    for block in reading.blocks:
        if block.speaker and " " in block.speaker:
            out.setdefault(block.speaker.split()[-1].lower(), block.speaker)
    return out
