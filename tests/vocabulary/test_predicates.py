"""The predicate lexicon loads, fits its form, and is as broad as it says."""

from collections import Counter

from dragoman.vocabulary.predicates import TYPES, predicates


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
