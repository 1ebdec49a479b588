"""Names of actors in a sentence: states, capitals, bodies, and people in office.

Words are compared with the vocabulary from left to right, the longest name first. What a name
stands for may still depend on the words around it: "in Hanoi" is a place, "Moscow Times" a
newspaper, "in Russian" a language.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from dragoman.model import Mention, Reading, Span, Token
from dragoman.vocabulary.names import WORD, ActorName, NameKind, actor_names, fold
from dragoman.vocabulary.persons import Person, choose, persons
from dragoman.vocabulary.roles import role_words

MODIFIER = frozenset({"amod", "compound", "nmod", "npadvmod", "advmod", "nounmod"})
PLACE = frozenset({"in", "at", "near", "outside", "within", "throughout", "inside", "around", "across", "over", "via"})
TOWARDS = frozenset({"to", "into", "from", "for", "towards", "toward"})

_WIDE_PLACE = frozenset({"of", "from"})

_LANGUAGE_OF = frozenset({"in", "into", "from"})
_AMERICAN = frozenset({"US", "USA", "American"})
_DATING = frozenset(
    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"}
    | {"December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
)
"""What may stand right before a name and be no part of it: "In April Congress voted"."""
_LOOSE: frozenset[NameKind] = frozenset({"capital", "seat", "region"})
_STATE: frozenset[NameKind] = frozenset({"name", "demonym"})
_LINKS = " \t\n\u00a0-–—‑&."
_LINK_WORDS = frozenset({"of", "for", "and", "on", "the", "in"})


class Piece(NamedTuple):
    """A word as names are compared, finer than a token: "U.S.-led" is two."""

    text: str
    key: str
    lower: str
    start: int
    end: int
    token: int
    opens: bool


class Form(NamedTuple):
    """What a written word is as a part of names, wherever it stands.

    Attributes:
        key: The word as names are compared.
        lower: The same in lower case, as names of people are compared.
        length: Its characters without the possessive.
        opens: Whether some name of an actor or a person begins with it.
    """

    key: str
    lower: str
    length: int
    opens: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found: pieces `first` up to `last`, and the person if it is a person's."""

    first: int
    last: int
    name: ActorName | None
    people: tuple[Person, ...] = ()


class SentenceNames(NamedTuple):
    """What `find_names` finds in one sentence.

    Attributes:
        mentions: Names that stand for actors.
        shadows: Stretches that only look like an actor's name, as character offsets.
    """

    mentions: list[Mention]
    shadows: list[tuple[int, int]]


def find_names(
    reading: Reading, sentence: int, day: str | None, surnames: Container[str] = frozenset()
) -> SentenceNames:
    """The names in one sentence.

    Args:
        reading: Tokens and sentences are needed.
        sentence: Its index.
        day: Prefix date as of which people hold office; `None` is now.
        surnames: Surnames met so far, in lower case: after "Jim Jordan" a "Jordan" may be he.
    """
    pieces = _pieces(reading, sentence)
    hits = _merge(reading.document.text, pieces, _hits(reading, pieces))
    mentions, shadows = [], []
    for hit in hits:
        span = (pieces[hit.first].start, pieces[hit.last - 1].end)
        if hit.name is not None and hit.name.kind == "none":
            shadows.append(span)
            continue
        if _is_persons_name(reading.tokens, pieces, hit, surnames):
            continue
        found = _mention(reading, pieces, hit, day)
        if found is None:
            shadows.append(span)
        else:
            mentions.append(found)
    return SentenceNames(mentions, shadows)


def head_of(tokens: Sequence[Token], first: int, last: int) -> int:
    """The token of `first..last` (inclusive) whose own head lies outside; the last one if none does."""
    for i in range(last, first - 1, -1):
        head = tokens[i].head
        if head == i or not first <= head <= last:
            return i
    return last


def preposition_of(tokens: Sequence[Token], head: int) -> Token | None:
    """The preposition that governs a noun, also through a coordination."""
    token = tokens[head]
    for _ in range(4):
        if token.dep == "conj" and token.head != token.i:
            token = tokens[token.head]
        else:
            break
    above = tokens[token.head]
    return above if token.dep == "pobj" and above.pos in ("ADP", "SCONJ", "PART") else None


def _pieces(reading: Reading, sentence: int) -> list[Piece]:
    words = reading.words(sentence)
    if not words:
        return []
    ends = [*(t.start for t in words[1:]), words[-1].end]
    first, at = words[0].i, 0
    found = []
    for match in WORD.finditer(reading.document.text, words[0].start, words[-1].end):
        written, start = match.group(), match.start()
        while ends[at] <= start:
            at += 1
        key, lower, length, opens = _form(written)
        found.append(Piece(written, key, lower, start, start + length, first + at, opens))
    return found


@lru_cache(maxsize=65536)
def _form(written: str) -> Form:
    key = fold(written)
    if key not in actor_names().words and key.isupper() and len(key) > 3:
        key = key.capitalize()
    lower, people = key.lower(), persons()
    opens = key in actor_names().by_first or (
        key[:1].isupper() and (lower in people.by_first or lower in people.by_word)
    )
    owns = written.endswith(("'s", "’s", "'S", "’S")) and len(written) > 2
    return Form(key, lower, len(written) - 2 if owns else len(written), opens)


def _hits(reading: Reading, pieces: Sequence[Piece]) -> list[Hit]:
    opening = [i for i, piece in enumerate(pieces) if piece.opens]
    if not opening:
        return []
    keys = [p.key for p in pieces]
    lower = [p.lower for p in pieces]
    found: list[Hit] = []
    for i in opening:
        if found and i < found[-1].last:
            continue
        hit = _longest(reading, pieces, keys, lower, i)
        if hit is not None:
            found.append(hit)
    return found


def _longest(reading: Reading, pieces: Sequence[Piece], keys: list[str], lower: list[str], i: int) -> Hit | None:
    limit = _run_end(reading.document.text, pieces, i, _most_words(keys[i], lower[i]))
    name = actor_names().longest(keys, i, limit)
    person = persons().longest(lower, i, limit) if keys[i][0].isupper() else None
    if person and (name is None or person[0] > len(name.words)):
        limit = _run_end(reading.document.text, pieces, i, _MOST_WORDS)
        return _lengthened(lower, i, limit, Hit(i, i + person[0], None, person[1]))
    if name:
        return Hit(i, i + len(name.words), name)
    single = persons().by_word.get(lower[i])
    if single and not _is_part_of_other_name(reading.tokens, pieces[i]):
        return Hit(i, i + 1, None, single)
    return None


def _lengthened(lower: list[str], i: int, limit: int, hit: Hit) -> Hit:
    """A person's name taken to its end where a longer one begins inside it: "President Xi" of "Xi Jinping"."""
    for start in range(i + 1, hit.last):
        inner = persons().longest(lower, start, limit)
        if inner and start + inner[0] > hit.last:
            return Hit(i, start + inner[0], None, inner[1])
    return hit


_MOST_WORDS = 9
"""How many words of a name are looked at."""


def _most_words(key: str, lower: str) -> int:
    """How many words a name may have that begins with this one, written as names or in lower case."""
    names, people = actor_names().by_first.get(key), persons().by_first.get(lower)
    longest = max(
        len(names[0].words) if names else 1, len(people[0][0]) if people else 1
    )  # both have the longest first
    return min(longest, _MOST_WORDS)


def _run_end(text: str, pieces: Sequence[Piece], i: int, most: int) -> int:
    """One past the last of `most` pieces that can belong to a name begun at `i`: no comma or bracket between."""
    end = i + 1
    while end < len(pieces) and end - i < most and _linked(text, pieces[end - 1], pieces[end]):
        end += 1
    return end


def _linked(text: str, left: Piece, right: Piece) -> bool:
    between = text[left.end : right.start]
    if between == " ":
        return True
    between = between.removeprefix("'s").removeprefix("’s")
    return len(between) <= 3 and all(c in _LINKS for c in between) and between != ". "


def _is_part_of_other_name(tokens: Sequence[Token], piece: Piece) -> bool:
    """Whether a lone surname stands behind somebody else's first name."""
    token = tokens[piece.token]
    if piece.token == 0 or token.ent != "PERSON":
        return False
    before = tokens[piece.token - 1]
    return (
        before.sentence == token.sentence and before.ent == "PERSON" and before.pos == "PROPN" and before.tag == "NNP"
    )


def _merge(text: str, pieces: Sequence[Piece], hits: list[Hit]) -> list[Hit]:
    """Join a state and the organ named right behind it: "Iran's Security Council" is Iran's."""
    merged: list[Hit] = []
    for hit in hits:
        before = merged[-1] if merged else None
        if before and _owns(text, pieces, before, hit):
            merged[-1] = _joined(before, hit)
        else:
            merged.append(hit)
    return merged


def _owns(text: str, pieces: Sequence[Piece], owner: Hit, hit: Hit) -> bool:
    if hit.name is None or owner.name is None or owner.last != hit.first or len(owner.name.actors) != 1:
        return False
    if owner.name.kind not in _STATE or owner.name.actors[0].kind != "state":
        return False
    body = hit.name.kind == "organ" or (hit.name.words[-1] in ("Council", "Assembly") and hit.name.kind == "body")
    return (
        body
        and len(hit.name.words) + (hit.name.kind == "organ") > 1
        and _linked(text, pieces[hit.first - 1], pieces[hit.first])
    )


def _joined(owner: Hit, hit: Hit) -> Hit:
    assert owner.name is not None
    assert hit.name is not None
    body = hit.name.actors[0].body or " ".join(hit.name.words)
    name = replace(hit.name, actors=(replace(owner.name.actors[0], body=body),), kind="organ")
    return Hit(owner.first, hit.last, name)


def _mention(reading: Reading, pieces: Sequence[Piece], hit: Hit, day: str | None) -> Mention | None:
    tokens, text = reading.tokens, reading.document.text
    first, last = pieces[hit.first], pieces[hit.last - 1]
    head = head_of(tokens, first.token, last.token)
    span = Span.of(text, first.start, last.end)
    if hit.name is None:
        person = choose(hit.people, day)
        if person is None or (person.term_at(day) is None and _is_likened_to(tokens, head)):
            return None
        return Mention(span, head, (person.actor_at(day),), rule="actors:person")
    if _is_ethnic(pieces, hit) and tokens[head].tag in ("NNS", "NNPS") and tokens[head].dep not in MODIFIER:
        body = actor_names().nonstate(f"ethnic {span.exact}")  # "ethnic Albanians": a people that is no state's
        return Mention(span, head, (body,), rule="actors:nonstate")
    if _is_trap(reading, pieces, hit, head):
        return None
    rule = _rule(reading, pieces, hit, head)
    if rule is None:
        return None
    actors = tuple(actor_names().acting_for(a, day) for a in hit.name.actors)
    return Mention(span, head, actors, adjective=_is_modifier(tokens, hit, head), rule=f"actors:{rule}")


def _is_likened_to(tokens: Sequence[Token], head: int) -> bool:
    """Whether somebody is only compared with the one named: "likened him to Pinochet"."""
    above = preposition_of(tokens, head)
    if above is None:
        return False
    over = tokens[above.head]
    return not _LIKENING.isdisjoint({over.lemma, tokens[over.head].lemma if over.dep == "dobj" else over.lemma})


_LIKENING = frozenset({"liken", "compare", "equate", "comparison"})


def _is_modifier(tokens: Sequence[Token], hit: Hit, head: int) -> bool:
    assert hit.name is not None
    token = tokens[head]
    if hit.name.kind in ("combining", "derived") or (hit.name.kind == "bound" and token.dep in MODIFIER - {"poss"}):
        return True
    if token.dep in MODIFIER and token.head != head:
        return tokens[token.head].pos in ("NOUN", "PROPN", "ADJ", "VERB", "X", "NUM")
    if token.dep == "conj" and hit.name.kind == "demonym":  # "Russian and Chinese oil"
        return tokens[token.head].dep in MODIFIER
    return hit.name.kind == "demonym" and token.pos == "ADJ" and token.dep not in ("nsubj", "nsubjpass", "pobj", "dobj")


def _is_trap(reading: Reading, pieces: Sequence[Piece], hit: Hit, head: int) -> bool:
    assert hit.name is not None
    tokens = reading.tokens
    kind = hit.name.kind
    following = _next_piece(reading, pieces, hit.last)
    if kind in ("name", "capital", "demonym", "seat", "body") and following and following.text in actor_names().press:
        return True
    if kind in ("name", "capital") and following and following.text in actor_names().outlets:
        return not pieces[hit.last - 1].text.endswith(("'s", "’s"))
    if hit.name.words == ("western",) and (_is_half_a_point(pieces, hit) or (following and _is_land(following))):
        return True
    if hit.name.words == ("Western",) and following and following.text in actor_names().westerns:
        return True
    own = kind == "body" and following is not None and following.text in _ORGANS_OF_BODIES
    if kind in ("demonym", "name", "capital", "body", "combining") and not own and _in_school(reading, pieces, hit):
        return True
    if _is_ethnic(pieces, hit):
        return True
    if kind == "demonym" and _is_language(tokens, pieces, hit, head):
        return True
    if kind in ("organ", "firm", "media") and len(hit.name.words) == 1 and _is_tail_of_name(reading, pieces, hit):
        return True
    if kind == "media" and in_brackets(reading.document.text, pieces[hit.first].start, pieces[hit.first].end):
        return True
    return hit.name.words == ("Georgia",) and _is_american_georgia(reading, pieces)


def _is_ethnic(pieces: Sequence[Piece], hit: Hit) -> bool:
    """Whether a demonym is said of a people only: "ethnic Albanians"."""
    people = hit.name is not None and hit.name.kind in ("demonym", "people")
    return people and hit.first > 0 and pieces[hit.first - 1].text.lower() == "ethnic"


def _is_half_a_point(pieces: Sequence[Piece], hit: Hit) -> bool:
    """Whether "western" is the end of a point of the compass: "north-western"."""
    before = pieces[hit.first - 1] if hit.first else None
    glued = before is not None and pieces[hit.first].start == before.end + 1
    return glued and pieces[hit.first - 1].text.lower() in ("north", "south")


def _is_land(following: Piece) -> bool:
    """Whether "western" before the word is a point of the compass: "western Cambodia", "the western provinces"."""
    return following.text[:1].isupper() or following.text in actor_names().lands


def _next_piece(reading: Reading, pieces: Sequence[Piece], at: int) -> Piece | None:
    if at < len(pieces) and _linked(reading.document.text, pieces[at - 1], pieces[at]):
        return pieces[at]
    return None


def _in_school(reading: Reading, pieces: Sequence[Piece], hit: Hit) -> bool:
    """Whether the name stands inside that of a university, an institute or a think tank."""
    learned, text = actor_names().learned, reading.document.text
    i = hit.last
    while (
        i < len(pieces)
        and i - hit.last < 6
        and _linked(text, pieces[i - 1], pieces[i])
        and not _is_owner(pieces[i - 1])
    ):
        if pieces[i].text in learned:
            return True
        if not pieces[i].text[0].isupper() and pieces[i].text not in _LINK_WORDS:
            break
        i += 1
    i = hit.first - 1
    of = False
    while i >= 0 and hit.first - i < 7 and _linked(text, pieces[i], pieces[i + 1]) and not _is_owner(pieces[i]):
        word = pieces[i].text
        if word in learned:
            return of
        of = of or word in _LINK_WORDS
        if not word[0].isupper() and word not in _LINK_WORDS:
            break
        i -= 1
    return False


def _is_owner(piece: Piece) -> bool:
    return piece.text.endswith(("'s", "’s"))


def _is_persons_name(tokens: Sequence[Token], pieces: Sequence[Piece], hit: Hit, surnames: Container[str]) -> bool:
    """Whether a state's or city's name is the first name or surname of somebody: "Jim Jordan"."""
    if hit.name is None or hit.last - hit.first > 1 or hit.name.kind not in ("name", "capital", "nonstate"):
        return False
    if hit.name.words[0] not in actor_names().given:
        return False
    at = pieces[hit.first].token
    if hit.name.words[0].lower() in surnames and tokens[at].ent != "GPE" and tokens[at].dep != "pobj":
        return True
    beside = [tokens[i] for i in (at - 1, at + 1) if 0 <= i < len(tokens) and tokens[i].sentence == tokens[at].sentence]
    return tokens[at].ent == "PERSON" and any(t.ent == "PERSON" and t.pos == "PROPN" for t in beside)


def _is_language(tokens: Sequence[Token], pieces: Sequence[Piece], hit: Hit, head: int) -> bool:
    if (
        hit.last < len(pieces)
        and pieces[hit.last].text in role_words().language
        and pieces[hit.last].start - pieces[hit.last - 1].end == 1
    ):
        return True
    if hit.name and hit.name.words == ("Soviet",):
        after = pieces[hit.last].text if hit.last < len(pieces) else ""
        before = pieces[hit.first - 1].text.lower() if hit.first else ""
        return after in ("era", "style", "Union") or before in ("post", "ex", "former", "pre")
    token = tokens[head]
    above = preposition_of(tokens, head)
    alone = token.dep == "pobj" and not any(tokens[c].dep in ("det", "amod", "nummod") for c in token.children)
    return alone and above is not None and above.lemma in _LANGUAGE_OF and token.tag in ("NNP", "JJ", "NN")


def _is_tail_of_name(reading: Reading, pieces: Sequence[Piece], hit: Hit) -> bool:
    """Whether a capitalised word stands right before: "Party Congress" is not the Congress."""
    if hit.first == 0 or not _linked(reading.document.text, pieces[hit.first - 1], pieces[hit.first]):
        return False
    before = pieces[hit.first - 1]
    return (
        before.text[0].isupper()
        and before.text.lower() not in ("the", "a")
        and before.end == pieces[hit.first].start - 1
        and hit.first > 1
        and not _is_owner(before)
        and before.key not in _AMERICAN | _DATING
    )


def in_brackets(text: str, start: int, end: int) -> bool:
    """Whether a stretch stands in round brackets, where press citations stand."""
    opened = text.rfind("(", max(0, start - 80), start)
    return opened >= 0 and ")" not in text[opened:start] and text.find(")", end, end + 80) >= 0


def _is_american_georgia(reading: Reading, pieces: Sequence[Piece]) -> bool:
    return any(p.key in role_words().us_georgia for p in pieces)


def _rule(reading: Reading, pieces: Sequence[Piece], hit: Hit, head: int) -> str | None:
    """The rule's name; `None` where the name is not used as one."""
    assert hit.name is not None
    tokens, kind = reading.tokens, hit.name.kind
    after = pieces[hit.last] if hit.last < len(pieces) else None
    glued = (
        after is not None
        and 0 <= after.start - pieces[hit.last - 1].end <= 1
        and reading.document.text[pieces[hit.last - 1].end : after.start] in ("-", "–", "‑")
    )
    if kind == "combining":
        return "combining" if glued else None
    if kind == "bound":
        return "region" if _is_by_itself(tokens, pieces, hit, head) else "bound"
    if (
        hit.first
        and (before := pieces[hit.first - 1]).text.lower() in ("anti", "pro", "non")
        and pieces[hit.first].start - before.end <= 3
    ):
        return None if before.text.lower() == "non" else before.text.lower()  # "a non-NATO ally" is not the alliance's
    if glued and after is not None and after.text in role_words().led:
        return "led"
    if kind == "capital" and hit.first == 0 and len(pieces) > 3 and pieces[0].text.isupper():
        return "capital-place"  # a dateline: "MANILA, Philippines --"
    if kind in _LOOSE or hit.name.wide:
        return _place_rule(tokens, hit.name, head)
    return {"media": "state-media"}.get(kind, kind)


def _is_by_itself(tokens: Sequence[Token], pieces: Sequence[Piece], hit: Hit, head: int) -> bool:
    """Whether a word that mostly says of whom others are stands for them alone: "the Gulf fears", not "in the Gulf"."""
    if hit.first == 0 or pieces[hit.first - 1].text.lower() != "the" or tokens[head].dep in MODIFIER - {"poss"}:
        return False
    if tokens[head].pos != "PROPN" or tokens[head].text.lower() in _SEAS:
        return False
    above = preposition_of(tokens, head)
    return above is None or above.lemma in _PARTNERS


_ORGANS_OF_BODIES = frozenset({"Council", "Fund", "Programme", "Program"})
"""What an organisation has of its own where a state's name makes a place of learning of it: "the OAS Council"."""

_SEAS = frozenset({"baltic"})
"""Words that by themselves are of water more often than of states."""

_PARTNERS = frozenset({"of", "with", "between", "among", "by", "against"})


def _place_rule(tokens: Sequence[Token], name: ActorName, head: int) -> str:
    kind = "region" if name.wide else "capital" if name.kind == "seat" else name.kind
    if name.kind == "demonym" or (name.wide and tokens[head].dep in MODIFIER):
        return "region-adjective"
    above = preposition_of(tokens, head)
    if above is None:
        visited = (
            kind == "capital" and tokens[head].dep == "dobj" and tokens[tokens[head].head].lemma in role_words().motion
        )
        return "capital-visit" if visited else kind
    governor = tokens[above.head]
    if name.wide and above.lemma in _WIDE_PLACE and governor.lemma not in role_words().shares:
        return f"{kind}-place"
    if (
        above.lemma in PLACE
        or (name.wide and governor.lemma in role_words().routes)
        or (above.lemma == "from" and governor.lemma in role_words().motion)
    ):
        return kind if name.wide and above.lemma == "across" else f"{kind}-place"
    if above.lemma in TOWARDS and governor.lemma in role_words().motion and not name.wide:
        return f"{kind}-visit"
    return kind
