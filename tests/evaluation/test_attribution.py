"""The scorer of attributions counts what it says it counts."""

from pathlib import Path

from evaluation.attribution import Relation, gold_relations, match, score
from tests.reading.parsed import parsed

TEXT = "Ankara said that the talks failed."


def relation(source: str, cue: str, content: str) -> Relation:
    def characters(words: str) -> frozenset[int]:
        start = TEXT.index(words)
        return frozenset(i for i in range(start, start + len(words)) if words and not TEXT[i].isspace())

    return Relation(characters(source) if source else frozenset(), characters(cue), characters(content), False)


def test_what_is_found_whole_is_right() -> None:
    """A perfect reading scores one on content and on relation."""
    found = score([(parsed(TEXT), [relation("Ankara", "said", "that the talks failed")])])
    assert (found["content_f1"], found["relation_f1"]) == (1.0, 1.0)


def test_a_wrong_source_spoils_the_relation_alone() -> None:
    """The content still counts."""
    found = score([(parsed(TEXT), [relation("talks", "said", "that the talks failed")])])
    assert (found["content_f1"], found["relation_f1"]) == (1.0, 0.0)


def test_half_of_the_characters_make_a_hit() -> None:
    """Less than half does not."""
    whole = relation("Ankara", "said", "that the talks failed")
    assert match([whole], [relation("Ankara", "said", "the talks failed")])
    assert not match([whole], [relation("Ankara", "said", "failed")])


def test_each_is_matched_once() -> None:
    """Two findings of one attribution are one hit."""
    whole = relation("Ankara", "said", "that the talks failed")
    assert len(match([whole], [whole, whole])) == 1


def test_brat_files_are_read_with_gaps(tmp_path: Path) -> None:
    """A span in two parts is one set of characters; an attribution may lack its source."""
    file = tmp_path / "a_1.ann"
    file.write_text(
        "T1\tCue 7 11\tsaid\nT2\tContent 12 16;27 33\tthat failed\nT3\tAttribution 7 11\tsaid\n"
        "E1\tAttribution:T3 Cue:T1 Content:T2\n",
        encoding="utf-8",
    )
    [gold] = gold_relations(file, TEXT)
    assert gold.content == frozenset([*range(12, 16), *range(27, 33)])
    assert gold.source == frozenset()
