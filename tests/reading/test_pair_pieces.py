"""What the pair encoder is given: marks for actors, and every other word of two sentences."""

import re
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.pair_pieces import (
    BEFORE,
    HINTS,
    LONGEST,
    MOST_ALONE,
    MOST_PAIRS,
    TYPES,
    Named,
    Pieces,
    hints_of,
    pieces_of,
)
from dragoman.vocabulary.types import statement_types

MARKS = 1000
"""Ids of words begin here; those below are marks and the like."""


@dataclass
class Encoded:
    ids: list[int]
    offsets: list[tuple[int, int]]


class Words:
    """A tokenizer whose pieces are whole words and marks of punctuation; remembers the words it gave ids to."""

    def __init__(self) -> None:
        self.known: dict[str, int] = {}

    def token_to_id(self, token: str) -> int:
        return {"[CLS]": 0, "[SEP]": 500}.get(token) or int(re.sub(r"\D", "", token) or 0)

    def encode(self, text: str, add_special_tokens: bool) -> Encoded:
        assert not add_special_tokens
        found = list(re.finditer(r"\w+|[^\w\s]", text))
        ids = [self.known.setdefault(m.group(), MARKS + len(self.known)) for m in found]
        return Encoded(ids, [m.span() for m in found])

    def read(self, pieces: Pieces) -> list[str]:
        """The pieces as words; marks as `#1`, `#2`."""
        words = {number: word for word, number in self.known.items()} | {0: "[CLS]", 500: "[SEP]"}
        return [words.get(i, f"#{i}") for i in pieces.ids]


def named(text: str, **actors: str) -> dict[str, Named]:
    """Actors by code, each named wherever its word stands."""
    return {
        code: Named([m.span() for m in re.finditer(rf"\b{word}\b", text)], []) for code, word in actors.items()
    }  # fmt: skip


def test_a_name_is_one_mark_and_the_same_actor_has_the_same_mark() -> None:
    """The encoder is told who is the same and never who it is."""
    words, text = Words(), "Lima warned Quito, and Quito told Lima off."
    pieces = pieces_of(words, text, "", named(text, PER="Lima", ECU="Quito"))
    assert words.read(pieces) == (
        ["[CLS]", "[SEP]", "#1", "warned", "#2", ",", "and", "#2", "told", "#1", "off", ".", "[SEP]"]
    )
    assert [[pieces.ids[i] for i in span] for span in pieces.spans] == [[1, 1], [2, 2]]


def test_other_names_in_the_same_words_give_the_same_pieces() -> None:
    """What a pair is said to be cannot come of who they are."""
    template = "On Monday {} accused {} of dumping; later {} withdrew."
    given_pieces = []
    for first, second in (("Peru", "Chile"), ("Ghana", "Togo"), ("Saudi Arabia", "Bosnia and Herzegovina")):
        words, text = Words(), template.format(first, second, first)
        words.encode("On Monday accused of dumping ; later withdrew .", add_special_tokens=False)
        given_pieces.append(pieces_of(words, text, "", named(text, A=first, B=second)))
    one, *others = given_pieces
    for other in others:
        assert (other.ids, other.kinds, other.spans, other.pairs) == (one.ids, one.kinds, one.spans, one.pairs)


def test_two_actors_of_one_name_stand_side_by_side() -> None:
    """ "The two Koreas" are two marks in one place."""
    words = Words()
    pieces = pieces_of(words, "The Koreas met.", "", {"KOR": Named([(4, 10)], []), "PRK": Named([(4, 10)], [])})
    assert words.read(pieces)[2:6] == ["The", "#1", "#2", "met"]
    assert pieces.pairs == [(0, 1), (0, -1), (1, -1)]


def test_the_sentence_before_comes_first_and_is_masked_too() -> None:
    words = Words()
    before, text = "Lima spoke.", "It warned Quito."
    actors = {"ECU": Named([(10, 15)], []), "PER": Named([], [(0, 4)])}
    pieces = pieces_of(words, text, before, actors)
    assert words.read(pieces) == ["[CLS]", "#2", "spoke", ".", "[SEP]", "It", "warned", "#1", ".", "[SEP]"]
    assert pieces.kinds == [0] * 5 + [1] * 5
    assert pieces.place == [None] * 5 + [(0, 2), (3, 9), None, (15, 16), None]
    assert pieces.pairs == [(0, 1), (0, -1)]


def test_whom_the_text_keeps_in_mind_stands_ahead_of_all() -> None:
    """An actor of earlier sentences is a mark with no place."""
    words = Words()
    pieces = pieces_of(words, "It warned Quito.", "", {"ECU": Named([(10, 15)], []), "PER": Named([], [])})
    assert words.read(pieces)[:3] == ["[CLS]", "#2", "[SEP]"]
    assert pieces.spans == [[5], [1]]


def test_where_nobody_is_named_two_of_before_may_be_meant() -> None:
    pieces = pieces_of(
        Words(), "The quarrel goes on.", "A met B.", {"A": Named([], [(0, 1)]), "B": Named([], [(6, 7)])}
    )
    assert pieces.pairs == [(0, 1)]


def test_whoever_was_cut_off_is_in_no_pair() -> None:
    """A mark that the encoder does not see tells it nothing."""
    text = "Lima spoke " + "and spoke " * LONGEST + "to Quito."
    pieces = pieces_of(Words(), text, "", named(text, PER="Lima", ECU="Quito"))
    assert len(pieces.ids) == LONGEST
    assert pieces.spans[1] == []
    assert pieces.pairs == [(0, -1)]


def test_of_a_long_sentence_before_the_end_is_kept() -> None:
    """There stands whom "it" means."""
    words = Words()
    pieces = pieces_of(words, "It left.", "far " * 50 + "near.", {"A": Named([(0, 2)], [])})
    assert words.read(pieces)[1 : 1 + BEFORE] == ["far"] * (BEFORE - 2) + ["near", "."]


def test_a_list_of_countries_is_not_paired_without_end() -> None:
    text = " ".join(f"C{i}" for i in range(20))
    pieces = pieces_of(Words(), text, "", {f"C{i}": named(text, x=f"C{i}")["x"] for i in range(20)})
    assert len(pieces.pairs) == MOST_PAIRS + MOST_ALONE


NAMES = ["Lima", "Quito", "Sucre"]
TEXTS = st.lists(st.sampled_from([*NAMES, "warned", "and", "met", ",", "of", "ships"]), max_size=200).map(" ".join)


@given(TEXTS, TEXTS)
def test_no_name_of_an_actor_ever_reaches_the_encoder(text: str, before: str) -> None:
    """Whatever the words around it and however much is cut; and every mark and word is where it says it is."""
    words = Words()
    actors = {
        n: Named([m.span() for m in re.finditer(n, text)], [m.span() for m in re.finditer(n, before)]) for n in NAMES
    }
    pieces = pieces_of(words, text, before, actors)
    read = words.read(pieces)
    assert not set(NAMES) & set(read)
    assert len(pieces.ids) == len(pieces.kinds) == len(pieces.place) <= LONGEST
    assert all(text[place[0] : place[1]] == read[i] for i, place in enumerate(pieces.place) if place)
    for k, span in enumerate(pieces.spans):
        assert {read[i] for i in span} <= {f"#{k + 1}"}
    assert all(pieces.spans[a] and (b < 0 or pieces.spans[b]) for a, b in pieces.pairs)


# --- hints ---------------------------------------------------------------------------------------


def test_the_encoder_knows_every_type_once() -> None:
    """Its outputs are by place: a type added to the codebook needs new weights."""
    assert sorted(TYPES) == sorted(statement_types())


def hinted(*args: object) -> set[int]:
    """Where the hints of a pair are set, the last one aside."""
    hints = hints_of(*args)  # type: ignore[arg-type]
    assert len(hints) == HINTS
    assert hints[-1] == 1.0
    return {i for i, hint in enumerate(hints[:-1]) if hint}


def test_a_rule_hints_at_its_pair_only_and_in_its_direction() -> None:
    k, n = TYPES.index("ACCUSE"), len(TYPES)
    ruled = [("A", "B", "ACCUSE", False)]
    assert hinted("A", "B", ruled, ()) == {k}
    assert hinted("B", "A", ruled, ()) == {k + n}
    assert hinted("A", "C", ruled, ()) == set()
    assert hinted("A", None, ruled, ()) == set()


def test_a_guess_is_told_apart_from_what_slots_hold() -> None:
    k, n = TYPES.index("AID"), len(TYPES)
    assert hinted("A", None, [("A", None, "AID", True)], ()) == {k + 2 * n}


def test_words_of_the_lexicon_hint_at_every_pair() -> None:
    k, n = TYPES.index("TRADE"), len(TYPES)
    assert hinted("A", "B", [], {"TRADE"}) == {k + 4 * n}
