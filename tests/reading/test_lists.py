"""Lists of names that the parser takes apart are made whole."""

import pytest

from dragoman.model import Block, Document, Reading, Sentence, Token
from dragoman.reading.lists import read_lists
from tests.reading.trees import tokens

NAMES = {"Oman", "Chad", "Benin"}


def mended(*words: str) -> tuple[Token, ...]:
    """The tokens of one sentence after the mend, names being places."""
    parse = tuple(t._replace(ent="GPE") if t.text in NAMES else t for t in tokens(*words))
    text = " ".join(t.text for t in parse)
    document = Document("doc_1", "a.txt", text, "", "text/plain")
    blocks, sentences = (Block(0, len(text), "prose"),), (Sentence(0, 0, len(text), 0, 0, len(parse)),)
    return read_lists(Reading(document, blocks=blocks, tokens=parse, sentences=sentences)).tokens


def hung(parse: tuple[Token, ...], word: str) -> tuple[str, str]:
    """How a word hangs, and on which."""
    token = next(t for t in parse if t.text == word)
    return token.dep, parse[token.head].text


def test_a_noun_that_lost_its_subject_to_its_list_gets_both_back() -> None:
    """In "Envoys from Oman, Chad and Benin met" the envoys meet, and are all three's."""
    found = mended(
        "Envoys/envoy/NOUN/NNS/npadvmod/7",
        "from/from/ADP/IN/prep/0",
        "Oman/oman/PROPN/NNP/pobj/1",
        ",/,/PUNCT/,/punct/7",
        "Chad/chad/PROPN/NNP/nsubj/7",
        "and/and/CCONJ/CC/cc/4",
        "Benin/benin/PROPN/NNP/conj/4",
        "met/meet/VERB/VBD/ROOT/7",
    )
    assert hung(found, "Envoys") == ("nsubj", "met")
    assert hung(found, "Chad") == ("conj", "Oman")
    assert hung(found, "Benin") == ("conj", "Chad")
    assert 4 in found[2].children
    assert 4 not in found[7].children


@pytest.mark.parametrize(
    ("noun", "tag", "preposition", "partner"),
    [
        ("Aid", "NN", "from", "Oman"),
        ("Envoys", "NNS", "of", "Oman"),
        ("President", "NN", "of", "President"),
        ("Parties", "NNS", "in", "Parties"),
    ],
)
def test_two_names_are_one_list_where_both_may_be_the_nouns(
    noun: str, tag: str, preposition: str, partner: str
) -> None:
    """ "The president of Oman and Chad" may be a man and a state, "parties in Oman and Chad" parties and a state."""
    found = mended(
        f"{noun}/{noun.lower()}/NOUN/{tag}/nsubj/5",
        f"{preposition}/{preposition}/ADP/IN/prep/0",
        "Oman/oman/PROPN/NNP/pobj/1",
        "and/and/CCONJ/CC/cc/0",
        "Chad/chad/PROPN/NNP/conj/0",
        "came/come/VERB/VBD/ROOT/5",
    )
    assert hung(found, "Chad") == ("conj", partner)


def test_a_clause_after_a_comma_keeps_its_subject() -> None:
    """In "After talks with Oman, Chad and Benin signed" the two sign, since the talks hang on a preposition."""
    words = (
        "After/after/ADP/IN/prep/8",
        "talks/talk/NOUN/NNS/pobj/0",
        "with/with/ADP/IN/prep/1",
        "Oman/oman/PROPN/NNP/pobj/2",
        ",/,/PUNCT/,/punct/8",
        "Chad/chad/PROPN/NNP/nsubj/8",
        "and/and/CCONJ/CC/cc/5",
        "Benin/benin/PROPN/NNP/conj/5",
        "signed/sign/VERB/VBD/ROOT/8",
    )
    assert mended(*words) == tuple(t._replace(ent="GPE") if t.text in NAMES else t for t in tokens(*words))
