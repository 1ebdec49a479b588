"""What a word may credit somebody with, by the frame it stands in: its object, what its preposition brings, a clause.

Every verb, noun and adjective is looked at, cue or not; `weighed_credits` says which frames credit anybody.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dragoman.model import Token
from dragoman.reading.syntax import child, subtree

_COMPLEMENTS = frozenset({"ccomp", "xcomp", "acomp", "oprd", "advcl"})
_OPENERS = frozenset({"that", "if", "whether"})


class Frame(NamedTuple):
    """A place in which a word's content may stand.

    Attributes:
        name: Of the place: `dobj`, `prep:for`, `pass+prep:as`.
        content: The tokens that stand there.
        head: The one among them that the others hang on.
    """

    name: str
    content: tuple[int, ...]
    head: int

    @property
    def place(self) -> str:
        """The first that its name tells of: `prep` of `prep:for`, `pass` of `pass+prep:as`."""
        return self.name.partition(":")[0].partition("+")[0]


def part_of(token: Token) -> str | None:
    """`V`, `N` or `A` for a word that may credit; `None` for others, and where nothing hangs on a noun's end."""
    pos = token.pos
    if pos == "VERB" or (token.tag[:2] == "VB" and pos != "AUX"):
        return "V"
    if pos == "ADJ":
        return "A" if token.dep == "acomp" or _goes_on(token) else None
    return "N" if pos == "NOUN" and _goes_on(token) else None


def _goes_on(token: Token) -> bool:
    return bool(token.children) and token.children[-1] > token.i


def frames_of(tokens: Sequence[Token], word: Token, part: str) -> list[Frame]:
    """The frames of a word, in no particular order."""
    if part == "V":
        return list(_of_verb(tokens, word))
    return list(_of_noun(tokens, word) if part == "N" else _of_adjective(tokens, word))


def stem(tokens: Sequence[Token], word: Token) -> str:
    """The lemma, with the particle of a phrasal verb: "rule_out"."""
    particle = child(tokens, word.i, "prt")
    return word.lemma.lower() + (f"_{tokens[particle].lemma.lower()}" if particle is not None else "")


def _of_verb(tokens: Sequence[Token], verb: Token) -> Iterator[Frame]:
    thing = child(tokens, verb.i, "dobj")
    thing = thing if thing is not None and thing > verb.i else None
    passive = child(tokens, verb.i, "nsubjpass")
    main, name = (thing, "dobj") if thing is not None else (passive, "pass")
    around = subtree(tokens, main) if main is not None else []
    if main is not None:
        yield Frame(name, tuple(around), main)
    for i in verb.children:
        frame = _complement(tokens, verb, tokens[i])
        if frame is not None:
            yield frame
            if main is not None and frame.name != "advcl":
                yield Frame(f"{name}+{frame.name}", tuple(sorted({*frame.content, *around})), frame.head)
    if thing is not None and tokens[thing].pos == "NOUN":
        yield from (f._replace(name=f"dobj>{f.name}") for f in _below(tokens, tokens[thing]))
    if verb.dep == "relcl" and main is None:  # "the deal that Lima praised"
        yield Frame("rel", tuple(subtree(tokens, verb.head, (verb.i,))), verb.head)


def _complement(tokens: Sequence[Token], verb: Token, below: Token) -> Frame | None:
    if below.dep == "prep":
        return _brought(tokens, below) if below.i > verb.i else None
    if below.dep not in _COMPLEMENTS:
        return None
    if below.dep == "advcl" and not (below.i > verb.i and _is_opened(tokens, below)):
        return None
    return Frame(below.dep, tuple(subtree(tokens, below.i)), below.i)


def _brought(tokens: Sequence[Token], preposition: Token) -> Frame | None:
    """What a preposition brings."""
    head = child(tokens, preposition.i, "pobj", "pcomp")
    if head is None:
        return None
    content: list[int] = []
    for c in preposition.children:
        content += subtree(tokens, c)
    return Frame(f"prep:{preposition.lemma.lower()}", tuple(content), head)


def _is_opened(tokens: Sequence[Token], clause: Token) -> bool:
    return any(tokens[i].dep == "mark" and tokens[i].lemma in _OPENERS for i in clause.children)


def _of_noun(tokens: Sequence[Token], noun: Token) -> Iterator[Frame]:
    return _below(tokens, noun)


def _below(tokens: Sequence[Token], noun: Token) -> Iterator[Frame]:
    """What follows a noun: "criticism of", "a promise to", "the claim that"."""
    for i in noun.children:
        below = tokens[i]
        if i < noun.i:
            continue
        if below.dep == "prep" and (frame := _brought(tokens, below)) is not None:
            yield frame
        elif below.dep in ("acl", "ccomp", "relcl") and (below.tag == "VB" or _is_marked(tokens, below)):
            yield Frame("inf" if below.tag == "VB" else "that", tuple(subtree(tokens, i)), i)


def _is_marked(tokens: Sequence[Token], clause: Token) -> bool:
    return child(tokens, clause.i, "mark") is not None


def _of_adjective(tokens: Sequence[Token], adjective: Token) -> Iterator[Frame]:
    below: Iterable[int] = adjective.children
    if adjective.dep == "acomp":  # the parse may hang the clause of "is sure that" on "is"
        hung = tokens[adjective.head].children
        below = (*below, *(i for i in hung if tokens[i].dep in ("ccomp", "xcomp")))
    for i in below:
        if i < adjective.i:
            continue
        if tokens[i].dep == "prep" and (frame := _brought(tokens, tokens[i])) is not None:
            yield frame
        elif tokens[i].dep in ("xcomp", "ccomp"):
            yield Frame(tokens[i].dep, tuple(subtree(tokens, i)), i)
