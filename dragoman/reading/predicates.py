"""Predicates: the words of a sentence that tell what is done or stands between actors."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from operator import itemgetter

from dragoman.model import Reading, Token
from dragoman.reading.syntax import Tokens, shared_objects
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.predicates import Predicate, predicates

_WINDOW = 8
"""How many words a part of a phrase may stand from its head ("put a great deal of pressure on")."""

_AS_ADJECTIVE = frozenset({"amod", "acomp", "attr", "oprd"})
"""Labels of words that may be adjectives whatever their part of speech."""

_PARTS = {"VERB": ("verb",), "AUX": ("verb",), "NOUN": ("noun",), "PROPN": ("noun",), "ADJ": ("adj",), "ADV": ("adv",)}


@dataclass(frozen=True, slots=True)
class Found:
    """A predicate found in a sentence.

    Attributes:
        head: Index of its head token.
        words: Indexes of all its tokens, in order.
        senses: The senses of the pattern that matched, in the order of the lexicon.
    """

    head: int
    words: tuple[int, ...]
    senses: tuple[Predicate, ...]


def candidate_predicates(reading: Reading, sentence: int, taken: frozenset[int]) -> list[Found]:
    """Every match of the lexicon in one sentence.

    Args:
        reading: With tokens.
        sentence: Index of the sentence.
        taken: Indexes of tokens inside names, which are no predicates ("Security Council").
    """
    tokens, words, heads = reading.tokens, reading.words(sentence), predicates().heads
    forms = [t.text.lower() for t in words]
    present = frozenset({t.lemma for t in words}.union(forms))
    return [
        found
        for token, form in zip(words, forms, strict=True)
        if (token.lemma in heads or form in heads)
        and (token.pos in _PARTS or token.dep in _AS_ADJECTIVE)
        and token.i not in taken
        and not _only_carries(token)
        for filed in _entries(token, form)
        for found in _matches(tokens, token, filed, present)
    ]


def longest_predicates(tokens: Tokens, candidates: list[Found]) -> list[Found]:
    """The predicates of one sentence, longest first at each head, no word used twice."""
    found = sorted(candidates, key=lambda f: (-len(f.words), f.head))
    used: set[int] = set()
    out: list[Found] = []
    for f in found:
        content = {w for w in f.words if tokens[w].pos not in ("ADP", "DET", "PART")}
        if not content & used:
            used |= content
            out.append(f)
            continue
        for i, longer in enumerate(out):
            if longer.head == f.head:
                out[i] = _with_bare_senses(longer, f)
        if any(_tells_the_same(tokens, longer, f) for longer in out):
            out.append(f)
    return sorted(out, key=lambda f: f.head)


def _tells_the_same(tokens: Tokens, longer: Found, shorter: Found) -> bool:
    """Whether a noun tells by itself what the verb's phrase tells with it: "distrust" in "bred distrust".

    Its own words may name whom the verb's do not: "Tonga's distrust of Fiji was bred in the bone".
    """
    if any(sense.need == "alone" for sense in longer.senses):
        return False  # "test a missile" says more than "missile": that nobody else is asked for
    own = shorter.head in longer.words and shorter.head != longer.head and len(shorter.words) == 1
    return (
        own
        and tokens[shorter.head].pos == "NOUN"
        and {s.type for s in longer.senses} == {s.type for s in shorter.senses}
    )


def _with_bare_senses(longer: Found, shorter: Found) -> Found:
    """The longer phrase, able to fall back on its bare head's slots: "war against" may be the war *of* somebody."""
    more = tuple(s for s in shorter.senses if s not in longer.senses and s.pos == longer.senses[0].pos)
    return replace(longer, senses=longer.senses + more)


def _entries(token: Token, form: str) -> list["Filed"]:
    """The entries of the lexicon that one token may head, by its lemma first and its form second.

    Of a plural noun the form comes first: "hostilities" are fought, "hostility" is felt.
    """
    if token.pos == "PROPN" and token.ent == "DATE":  # "March" is a month here
        return []
    known = predicates().known
    first, second = (form, token.lemma) if token.tag == "NNS" else (token.lemma, form)
    found = []
    for pos in _parts_of_speech(token):
        if (first, pos) in known:
            found.append(_filed(first, pos))
        if second != first and (second, pos) in known:
            found.append(_filed(second, pos))
    return found


Senses = tuple[Predicate, ...]


@dataclass(frozen=True, slots=True)
class Filed:
    """The entries that one word heads, the senses of one pattern together.

    A common verb heads hundreds of phrases; of most the sentence lacks the other words.

    Attributes:
        alone: The senses of the word by itself.
        phrases: Those of its phrases, each with its place in the lexicon, by one more word of the phrase.
    """

    alone: Senses
    phrases: dict[str, list[tuple[int, Senses]]]


@cache
def _filed(head: str, pos: str) -> Filed:
    """The entries of a head of the lexicon."""
    patterns: dict[str, list[Predicate]] = {}
    for entry in predicates()[head, pos]:
        patterns.setdefault(entry.pattern, []).append(entry)
    alone: Senses = ()
    phrases: dict[str, list[tuple[int, Senses]]] = {}
    for rank, senses in enumerate(map(tuple, patterns.values())):
        if senses[0].others:
            phrases.setdefault(max(senses[0].others, key=len), []).append((rank, senses))
        else:
            alone = senses
    return Filed(alone, phrases)


def _at_hand(filed: Filed, present: frozenset[str]) -> list[Senses]:
    """The phrases all of whose words are in the sentence, in the order of the lexicon."""
    found = []
    for word in filed.phrases.keys() & present:
        found += [(rank, senses) for rank, senses in filed.phrases[word] if senses[0].others <= present]
    if len(found) > 1:
        found.sort(key=itemgetter(0))
    return [senses for _, senses in found]


def _only_carries(token: Token) -> bool:
    """Whether "have" only forms the perfect of another verb: who "has talked" need not have talks."""
    return token.lemma == "have" and token.dep == "aux"


def _parts_of_speech(token: Token) -> tuple[str, ...]:
    parts = _PARTS.get(token.pos, ())
    if token.dep == "amod":  # "the promised summit" promises nothing now
        return ("adj",)
    if token.tag in ("VBN", "VBG") and token.dep in ("acomp", "attr", "oprd"):
        return ("adj", "verb")
    if token.tag == "VBN" and token.pos == "VERB":
        return ("verb", "adj")
    return parts


def _matches(tokens: Tokens, token: Token, filed: Filed, present: frozenset[str]) -> Iterator[Found]:
    """Matching patterns, senses of the same pattern together; the word by itself comes last."""
    for senses in _at_hand(filed, present) if filed.phrases else ():
        words = words_of(tokens, token, senses[0])
        if words is not None:
            yield Found(token.i, words, senses)
    if filed.alone and not _has_negative_prefix(tokens, token):
        yield Found(token.i, (token.i,), filed.alone)


def words_of(tokens: Tokens, token: Token, entry: Predicate) -> tuple[int, ...] | None:
    """Indexes of the phrase's tokens around its head, or `None` where a word is missing."""
    if entry.length == 1:
        return None if _has_negative_prefix(tokens, token) else (token.i,)
    words = [token.i]
    at = token.i
    for lemma in reversed(entry.before):
        at = _seek(tokens, token, lemma, at, -1)
        if at < 0 or _only_governs(tokens, at, token.i):
            return None
        words.insert(0, at)
    at = token.i
    for lemma in entry.after:
        at = _seek_after(tokens, token, lemma, at)
        if at < 0:
            return None
        words.append(at)
    if entry.pos == "verb" and "as" not in entry.after and _qualifies(tokens, at, words):
        return None
    return tuple(sorted(words))


def _only_governs(tokens: Tokens, word: int, head: int) -> bool:
    """Whether the head of a compound hangs on the word by a preposition: "sanctions against the regime"."""
    up = tokens[head].head
    hangs = tokens[head].dep == "pobj" and up > word and tokens[up].head == word
    return hangs and tokens[word].pos == "NOUN" and tokens[up].lemma in _UPON


_UPON = frozenset({"against", "on", "upon", "over", "with"})


def _qualifies(tokens: Tokens, last: int, words: list[int]) -> bool:
    """Whether the last word of a phrase only qualifies a noun beyond it: "strengthened military ties"."""
    noun = tokens[last].head
    return tokens[last].dep == "amod" and noun > last and noun not in words


def _has_negative_prefix(tokens: Tokens, token: Token) -> bool:
    """Whether "non-" or its like stands before the word, which the parser splits off."""
    i = token.i
    return i >= 2 and tokens[i - 1].text in "-–" and tokens[i - 2].text.lower() in _NEGATIVE


_NEGATIVE = frozenset({"non", "un", "anti", "pre", "post"})


def _seek_after(tokens: Tokens, head: Token, lemma: str, at: int) -> int:
    """A following word of the phrase; a passive or fronted object may also stand before its verb."""
    found = _seek(tokens, head, lemma, at, 1)
    if found < 0 and head.pos == "VERB":
        fronted = (c for c in head.children if c < head.i and tokens[c].dep in OBJECTS and tokens[c].tag != "WDT")
        found = next((c for c in fronted if tokens[c].lemma == lemma), -1)
    return found


OBJECTS = frozenset({"nsubjpass", "dobj"})


def _seek(tokens: Tokens, head: Token, lemma: str, at: int, step: int) -> int:
    """The nearest word of that lemma on one side, which hangs on the head or stands right beside."""
    beside = True
    near = tokens[at + 1 : at + 1 + _WINDOW] if step > 0 else tokens[max(0, at - _WINDOW) : at][::-1]
    for word in near:
        if word.sentence != head.sentence:
            return -1
        if (word.lemma == lemma or word.text.lower() == lemma) and (
            beside or _is_governed(tokens, word, at) or _hangs_on(tokens, word.i, head.i, at)
        ):
            return -1 if _is_of_time(tokens, word) else word.i
        beside = beside and word.text in "-–"  # "face-to-face" is five words to the parser
    return -1


def _is_governed(tokens: Tokens, word: Token, at: int) -> bool:
    """Whether a preposition at `at` governs a word, near or by a noun between: "out of the old pact"."""
    return tokens[at].pos == "ADP" and at in (word.head, tokens[word.head].head)


def _is_of_time(tokens: Tokens, word: Token) -> bool:
    """Whether "on" or "to" belongs to a time or an infinitive: "called Lima on Monday", "is going to fall"."""
    if word.tag == "TO" and word.dep == "aux":
        return tokens[word.head].i > word.i and word.pos == "PART" and tokens[word.head].dep != "xcomp"
    return word.pos == "ADP" and any(tokens[c].ent in ("DATE", "TIME") for c in word.children)


def _hangs_on(tokens: Tokens, i: int, head: int, at: int) -> bool:
    """Whether `i` is a child of the head, or a grandchild that is no preposition, or the head of `i`."""
    up = tokens[i].head
    if tokens[i].pos in ("ADP", "PART", "SCONJ"):
        over = tokens[head].head == i  # "in Moscow's orbit"
        passes = tokens[up].pos in ("ADP", "ADV") or (tokens[i].lemma == "as" and tokens[up].dep == "dobj")
        return over or up == head or (tokens[up].head == head and passes)
    if tokens[i].dep == "dobj" and i in shared_objects(tokens, head):  # "lift or ease sanctions"
        return True
    if (
        tokens[i].dep == "advcl" and tokens[i].tag == "VBG" and any(t.text == "," for t in tokens[head:i])
    ):  # "backed it, calling for aid"
        return False
    through = tokens[up].head == head and tokens[up].pos not in ("VERB", "AUX")  # "sought to show support" seeks none
    through = through and (tokens[up].pos != "ADP" or up == at or tokens[up].lemma not in grammar_words().locating)
    if up == head or through or tokens[head].head == i or tokens[tokens[head].head].head == i:
        return True
    measure = tokens[up].head  # "cancelled 90 percent of Chad's debt": how much of it stands between
    if tokens[up].lemma != "of" or not _is_measure(tokens[measure]):
        return False
    above = tokens[measure].head  # "met with a lot of scorn"
    return above == head or (tokens[above].pos == "ADP" and tokens[above].head == head)


def _is_measure(token: Token) -> bool:
    return token.pos in ("NUM", "ADJ", "PRON", "DET") or token.lemma in grammar_words().measures
