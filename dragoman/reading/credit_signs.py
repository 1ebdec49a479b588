"""What is so of a word and of what it may credit, as names that weights are fitted to.

No sign holds a name: what is credited must not depend on who speaks or is spoken of.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from dragoman.model import Reading, Sentence, Token
from dragoman.reading.credit_frames import Frame, stem
from dragoman.reading.credits import Credit
from dragoman.reading.quotes import Quote
from dragoman.reading.syntax import child
from dragoman.vocabulary.cues import factuality_cues

_LONG_QUOTE = 7
"""Words within a quote of so many tokens, marks and all, are the speaker's."""

_GOVERNED = frozenset({"xcomp", "conj", "pcomp", "dobj", "attr", "advcl", "ccomp", "pobj", "acl"})
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_COMMON = frozenset({"NOUN", "PRON", "VERB", "ADJ", "AUX"})


class Surroundings:
    """What the text around a word has said already.

    Attributes:
        tokens: Of the document.
        said: The tokens that a rule has somebody say or think.
    """

    def __init__(self, reading: Reading, fixed: Sequence[Credit], quotes: Iterable[Quote]) -> None:
        tokens = self.tokens = reading.tokens
        self.said = {i for c in fixed for i in c.content}
        self._cues = {i for c in fixed for i in c.cue}
        self._speakers = {tokens[c.source].lemma for c in fixed if c.source is not None}
        self._fixed = Counter(tokens[c.cue[0]].sentence for c in fixed)
        starts = [t.start for t in tokens]
        edges = [(bisect_left(starts, q.start), bisect_left(starts, q.end)) for q in quotes]
        self._quoted = {i for first, last in edges for i in range(first, last)}
        self._opening = {first for first, _ in edges}
        spoken = (range(first, last) for first, last in edges if last - first >= _LONG_QUOTE)
        self._closed = self.said.union(self._cues, *spoken)

    def is_open(self, index: int) -> bool:
        """Whether a word stands outside what is said already."""
        return index not in self._closed

    def of_word(self, word: Token, source: int | None) -> list[str]:
        """What the text around says of a word that may credit a source."""
        signs = [f"fixed={min(2, self._fixed[word.sentence])}"]
        if source is not None and self.tokens[source].lemma in self._speakers:
            signs.append("by a speaker")
        if word.dep == "conj" and word.head in self._cues:
            signs.append("beside a cue")
        if word.i in self._quoted:
            signs.append("quoted")
        return signs

    def of_content(self, content: Sequence[int]) -> list[str]:
        """How a content stands to quotation marks."""
        signs = []
        if content[0] in self._opening or content[0] - 1 in self._opening:
            signs.append("opens a quote")
        if content[0] in self._quoted and content[-1] in self._quoted:
            signs.append("within a quote")
        return signs


def is_headline(tokens: Sequence[Token], sentence: Sentence) -> bool:
    """Whether a sentence ends without a stop."""
    words = (t for t in reversed(tokens[sentence.first : sentence.last]) if not t.text.isspace())
    last = next(words, None)
    return last is not None and last.text not in (*".?!\"”'’", "''")


class Signs:
    """The signs of one word and of what it may credit.

    Attributes:
        word: The word.
        part: What it is: `V`, `N` or `A`.
        doer: Head of whom it makes the doer or owner.
        common: What is so of all that it may credit.
    """

    def __init__(self, around: Surroundings, word: Token, part: str, doer: int | None, *, headline: bool) -> None:
        self.word, self.part, self.doer = word, part, doer
        self._around = around
        own, cues = stem(around.tokens, word), factuality_cues()
        self._name = f"{part}:{own}"
        self._subject = _kind(around.tokens[doer]) if doer is not None else "nobody"
        effects = (("clause", cues.clause.get(own)), ("thing", cues.object.get(own)))
        self._effects = [f"{effect.name} {scope}" for scope, effect in effects if effect is not None]
        signs = [*self._grammar(), *self._below(), *around.of_word(word, doer), f"subject={self._subject}"]
        if headline:
            signs.append("headline")
        self.common = (self._name, *[f"{part} {sign}" for sign in signs])

    def of(self, content: Sequence[int], frame: Frame | None, beside: Sequence[str], ruled: str | None) -> list[str]:
        """What is so of one content.

        Args:
            content: Its tokens.
            frame: The frame it stands in, unless only a rule knows it.
            beside: The places of all that the word may credit.
            ruled: The rule that credits just this; another name where a rule has the word credit something else.
        """
        name = frame.name if frame is not None else "whole"
        part, word, place = self.part, self._name, name.partition(":")[0]
        gap = _size(content[0] - self.word.i) if content[0] > self.word.i else "before"
        others = sorted(set(beside) - {place})
        signs = [
            f"{word} {name}",
            f"{word} {name} {self._subject}",
            f"{part} {name}",
            f"{part} {name} {self._subject}",
            f"{part} {name} {self.word.tag}",
            f"{name} long={_size(len(content))}",
            f"gap={gap}",
            f"{name} beside {' '.join(others)}",
            f"{part} frames={min(4, len(beside))}",
        ]
        signs += [f"{part} {name} {effect}" for effect in self._effects]
        signs += [f"{part} {sign}" for sign in self._around.of_content(content)]
        if frame is not None:
            signs += self._head(place, name, self._around.tokens[frame.head])
        if ruled:
            signs += [ruled, f"{ruled} {word}", f"{ruled} {name}"]
        return signs

    def _grammar(self) -> list[str]:
        tokens, word = self._around.tokens, self.word
        signs = [f"{word.tag} {word.dep}"]
        if word.dep in _GOVERNED:
            above = tokens[word.head]
            signs.append(f"{word.dep} of {plain(above)}")
            if word.dep in ("conj", "xcomp", "dobj", "pobj"):
                signs.append(f"{word.dep} below {plain(tokens[above.head])}")
        return signs

    def _below(self) -> list[str]:
        """What hangs on the word: first how it is turned, then its adverbs, articles and the like."""
        turned = modal = to = passive = "-"
        signs = []
        for i in self.word.children:
            token = self._around.tokens[i]
            if token.tag == "MD" and modal == "-":
                modal = token.lemma
            elif token.tag == "TO":
                to = "to"
            if token.dep == "neg":
                turned = "not"
            elif token.dep in ("auxpass", "nsubjpass"):
                passive = "passive"
            elif token.dep in ("advmod", "det", "poss", "aux"):
                signs.append(f"{token.dep}={plain(token)}")
        return [f"{turned} {modal} {to} {passive}", *signs]

    def _head(self, place: str, name: str, head: Token) -> list[str]:
        """What is so of the word that the others of a content hang on."""
        own = plain(head) if head.pos in _COMMON else head.pos
        mark = child(self._around.tokens, head.i, "det", "poss")
        signs = [
            f"{place} {head.pos} {head.ent}",
            f"{name} {head.tag}",
            f"{self._name} {head.pos}",
            f"head={own}",
        ]
        if head.pos == "NOUN":
            signs.append(f"{self.part} {place} head={own}")
        return [*signs, f"{self.part} {name} its {plain(self._around.tokens[mark]) if mark is not None else '-'}"]


def _kind(token: Token) -> str:
    """What a subject is: a pronoun, a kind of name, or any noun."""
    if token.tag in ("PRP", "WP", "WDT", "EX", "DT"):
        return token.lemma.lower()
    return token.ent if token.ent in _NAMES else token.tag


def plain(token: Token) -> str:
    """The lemma of a word; for a name, what kind it is of."""
    if token.pos == "PROPN" or token.ent:
        return token.ent or token.tag
    return token.lemma.lower()


_SIZES = (1, 2, 4, 8, 16)


def _size(count: int) -> str:
    at = bisect_left(_SIZES, count)
    return str(_SIZES[at]) if at < len(_SIZES) else "more"
