"""What `explain` tells of a sentence."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from dragoman.faces.cli import explaining
from dragoman.reading import pairs
from dragoman.vocabulary.predicates import Need
from tests.faces.conftest import Ran, as_process
from tests.reading.encoder import needs_encoder

Run = Callable[..., Ran]

SENTENCE = "Kyodo reported on Monday that Brazil refused to ship wheat to Chile."


def flat(page: str) -> str:
    return " ".join(page.split())


def test_the_parse_is_drawn_as_a_tree(run: Run) -> None:
    page = run("explain", SENTENCE).out
    [root] = [line for line in page.splitlines() if "ROOT" in line]
    assert root.split() == ["reported", "ROOT", "VBD", "report"]
    assert "    │ ├ Brazil" in page
    assert "nsubj" in page


def test_each_thing_found_names_its_rule_in_plain_words(run: Run) -> None:
    page = flat(run("explain", SENTENCE, "--date", "2024-05-14").out)
    assert "“Brazil”: Brazil (BRA) [actors:name] a name of the actor" in page
    assert "“Monday”: 2024-05-13 [times:weekday] a day of the week" in page
    assert "“reported”: credited to Kyodo (press) [reporting:clause]" in page


def test_whom_a_sentence_is_about_unnamed_is_told_with_a_score(run: Run) -> None:
    """It cannot be taken for somebody whom the sentence names."""
    text = "Chad and Niger quarrelled over the lake. Niger blamed Chad. Chad sued Niger. Nobody was surprised."
    page = flat(run("explain", text).out)
    last = page[page.index("“Nobody was surprised.”") :]
    assert re.search(r"about Niger \(NER\), unnamed, 0\.\d\d? \[topics:scored\]", last)


def test_each_word_of_the_lexicon_tells_whom_its_slots_hold_and_what_came_of_it(run: Run) -> None:
    page = flat(run("explain", SENTENCE).out)
    assert "“refused to” *refuse to (verb): REJECT, needs an actor actor: subj “Brazil” = Brazil" in page
    assert "REJECT Brazil → Chile: kept as st_" in page
    assert "“refused”: its words are part of a longer phrase of the lexicon" in page
    assert "AID Brazil → Chile: dropped [drop:content] it is what another act refuses" in page
    assert "told by that act: REJECT BRA > CHL (refused to)" in page


def test_a_predicate_without_its_sides_says_what_is_missing(run: Run) -> None:
    """This is what one asks when a statement is missing."""
    ran = run("explain", "Brazil depends on the weather.")
    assert ran.code == 4
    page = flat(ran.out)
    assert "no statement: both sides are needed; to whom is not found" in page
    assert "No statement" in page


def test_a_question_is_said_to_assert_nothing(run: Run) -> None:
    assert "“condemn”: a question asks it, and a question asserts nothing" in flat(
        run("explain", "Did Brazil condemn Chile?").out
    )


def test_a_program_gets_the_parse_and_the_decisions(run: Run) -> None:
    found = run("explain", SENTENCE, "--json").json
    assert [token["text"] for token in found["tokens"]][:2] == ["Kyodo", "reported"]
    refused = next(one for one in found["predicates"] if one["words"] == "refused to")
    [sense] = refused["senses"]
    [draft] = sense["drafts"]
    assert draft["statement"] in [statement["id"] for statement in found["statements"]]
    assert [(slot["side"], slot["slot"]) for slot in sense["slots"]][:2] == [("actor", "subj"), ("recipient", "obj")]


def test_a_picture_is_written(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "sentence.svg"
    ran = run("explain", SENTENCE, "--svg", str(file))
    assert ran.code == 0
    assert f"drawn in {file}" in flat(ran.err)
    assert ET.parse(file).getroot().tag.endswith("svg")


def test_a_picture_that_cannot_be_written_is_told(run: Run, tmp_path: Path) -> None:
    ran = run("explain", SENTENCE, "--svg", str(tmp_path / "missing" / "sentence.svg"))
    assert ran.code == 2
    assert "cannot write" in ran.err


@pytest.mark.slow
def test_a_paragraph_is_read_from_standard_input(tmp_path: Path) -> None:
    """The second sentence leaves unsaid whom the first has named."""
    ran = as_process(["explain", "-"], tmp_path, stdin="Brazil visited Chile.\nBrazil then condemned Chile.\n")
    assert ran.code == 0
    assert ran.out.count("Parse") == 2
    assert "CONSULT: Brazil → Chile" in ran.out
    assert "ACCUSE: Brazil → Chile" in ran.out


def test_every_need_of_a_predicate_has_its_words() -> None:
    """A row of the lexicon with a need that nobody can put into words would end the command."""
    assert set(explaining._NEEDS) == set(get_args(Need))


# --- careful reading -----------------------------------------------------------------------------


@needs_encoder
def test_careful_reading_shows_what_the_encoder_gives_each_statement(run: Run) -> None:
    """Also where it agrees: one sees how sure it was."""
    page = flat(run("explain", "Peru condemned Chile.", "--reader", "careful").out)
    assert "reader careful/" in page
    assert re.search(r"because: predicate:condemn\.verb, .*encoder:0\.\d\d|\[encoder:0\.\d\d\]", page)


@pytest.mark.parametrize("command", ["explain", "read"])
def test_careful_reading_without_its_packages_says_what_to_install(
    command: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is read, with the exit code of a reader that is not there."""
    from dragoman.faces import texts

    texts._pipeline.cache_clear()
    monkeypatch.setattr(pairs, "NEEDED", ("no_such_runtime",))
    article = tmp_path / "a.txt"
    article.write_text("Peru condemned Chile.", encoding="utf-8")
    given = "Peru condemned Chile." if command == "explain" else str(article)
    ran = run(command, given, "--reader", "careful", "--record", str(tmp_path / "r.db"))
    assert ran.code == 2
    assert "careful reading needs no_such_runtime" in flat(ran.err)
    assert "pip install 'dragoman[careful]'" in flat(ran.err)
