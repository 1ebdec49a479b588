"""The predicate lexicon loads, fits its form, and is as broad as it says."""

from collections import Counter

import pytest

from dragoman.errors import VocabularyError
from dragoman.vocabulary import predicates as module
from dragoman.vocabulary.predicates import TYPES, Lexicon, check_predicates, predicates

HEADER = "pattern,pos,type,mode,actor,recipient,need,status,joint"


def test_every_row_fits_the_form() -> None:
    """Reading takes rows as they are; what is wrong with one is found here."""
    check_predicates()


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("*stand,verb,DISPUTE,,subj,obj,both,", "9 fields"),
        ('"stand",verb,DISPUTE,,subj,obj,both,,', "9 fields"),
        ("stand ,verb,DISPUTE,,subj,obj,both,,", "9 fields"),
        ("stand by,verb,DISPUTE,,subj,obj,both,,", "one head"),
        ("**stand by,verb,DISPUTE,,subj,obj,both,,", "one head"),
        ("stand,particle,DISPUTE,,subj,obj,both,,", "pos"),
        ("stand,verb,STANDING,,subj,obj,both,,", "codebook"),
        ("stand,verb,DISPUTE,,subj,beneath,both,,", "slot"),
        ("stand,verb,DISPUTE,,subj,obj,some,,", "need"),
        ("stand,verb,DISPUTE,,subj,obj,both,hoped,", "status"),
    ],
)
def test_a_row_that_does_not_fit_is_named_with_its_line(
    row: str, problem: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever edits fifty thousand rows must be told which one is wrong, and how."""
    monkeypatch.setattr(module, "load_lines", lambda _: [HEADER, "stand,verb,DISPUTE,,subj,obj,both,,", row])
    with pytest.raises(VocabularyError, match=rf"line 3: .*{problem}"):
        check_predicates()


def test_heads_are_looked_up_by_part_of_speech() -> None:
    """An adjective by use is also filed under the noun that the parser takes it for, the longest pattern first."""
    lexicon = Lexicon(
        [
            "odds,noun,DISPUTE,,poss,with,both,,1",
            "at *odds,adj,DISPUTE,,subj,with,both,,1",
            "quarrel,verb,DISPUTE,,subj,with,both,,1",
        ]
    )
    assert [p.pattern for p in lexicon["odds", "noun"]] == ["at *odds", "odds"]
    assert [p.pattern for p in lexicon["odds", "adj"]] == ["at *odds"]
    assert ("quarrel", "noun") not in lexicon
    assert lexicon.words("noun") == {"odds"}
    assert len(lexicon) == 3


def test_every_type_has_entries() -> None:
    """No type of the codebook is left without words."""
    counts = Counter(entry.type for senses in predicates().values() for entry in senses)
    assert set(counts) == TYPES
    assert min(counts.values()) >= 20


def test_longest_patterns_come_first() -> None:
    """At one head the engine must meet the idiom before the bare word."""
    for senses in predicates().values():
        lengths = [entry.length for entry in senses]
        assert lengths == sorted(lengths, reverse=True)


def test_a_phrase_knows_its_head_and_what_stands_around_it() -> None:
    """`at *loggerhead` is headed by its noun."""
    [entry] = [e for e in predicates()["loggerhead", "noun"] if e.pattern == "at *loggerhead"]
    assert (entry.head, entry.before, entry.after) == ("loggerhead", ("at",), ())
    assert entry.type == "DISPUTE"
    assert entry.joint


def test_heads_are_the_words_that_may_tell_something() -> None:
    """A word that heads no entry is passed over before anything else is asked of it."""
    lexicon = Lexicon(("*stand by,verb,SUPPORT,,subj,obj,both,,", "ally,noun,ALIGN,,poss,of,both,,"))
    assert lexicon.heads == {"stand", "ally"}
