"""Lists of names that the parser takes apart are made whole."""

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


def test_partners_of_the_noun_are_those_of_its_list() -> None:
    """ "Aid from Oman and Chad" comes from both; "envoys of Oman and Chad" are sent by both."""
    found = mended(
        "Aid/aid/NOUN/NN/nsubj/5",
        "from/from/ADP/IN/prep/0",
        "Oman/oman/PROPN/NNP/pobj/1",
        "and/and/CCONJ/CC/cc/0",
        "Chad/chad/PROPN/NNP/conj/0",
        "came/come/VERB/VBD/ROOT/5",
    )
    assert hung(found, "Chad") == ("conj", "Oman")


def test_one_man_and_a_state_stay_two() -> None:
    """ "The president of Oman and Chad" may be a president and a state."""
    words = (
        "president/president/NOUN/NN/nsubj/5",
        "of/of/ADP/IN/prep/0",
        "Oman/oman/PROPN/NNP/pobj/1",
        "and/and/CCONJ/CC/cc/0",
        "Chad/chad/PROPN/NNP/conj/0",
        "came/come/VERB/VBD/ROOT/5",
    )
    assert hung(mended(*words), "Chad") == ("conj", "president")


def test_what_stands_in_a_place_may_have_another_beside_it() -> None:
    """In "the parties in Oman and Chad" the parser's own choice stays."""
    words = (
        "parties/party/NOUN/NNS/nsubj/5",
        "in/in/ADP/IN/prep/0",
        "Oman/oman/PROPN/NNP/pobj/1",
        "and/and/CCONJ/CC/cc/0",
        "Chad/chad/PROPN/NNP/conj/0",
        "came/come/VERB/VBD/ROOT/5",
    )
    assert hung(mended(*words), "Chad") == ("conj", "parties")


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
