"""Words of the lexicon that mean something else where they stand."""

from collections.abc import Callable

import pytest

from dragoman.model import Reading
from tests.reading.told import told

ReadText = Callable[..., Reading]


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Peru's test was a clear demonstration of resolve, Chile said.", "PROTEST"),
        ("Kenya conceded that the road to Uganda is late.", "CONCEDE"),
        ("Ghana insists that the bridge to Togo was open.", "REQUEST"),
        ("Ghana is expected to join NATO in April.", "REQUEST"),
        ("Ghana expects that Togo will leave Benin.", "REQUEST"),
        ("Early results suggest a Chilean lead over Peru.", "REQUEST"),
        ("Mali received a surge of Nigerien cattle last May.", "CONSULT"),
        ("Chad failed to meet the Sudanese deadline.", "CONSULT"),
        ("Kuwait never accused its oil-rich neighbour Iraq of anything.", "TRADE"),
        ("A Kenyan officer spoke on condition of anonymity about Somalia.", "CONSULT"),
        ("Kenya's president told a French newspaper that he was tired.", "CONSULT"),
        ("In this regard, Norway resembles Sweden.", "INTEREST"),
        ("In many respects Norway resembles Sweden.", "INTEREST"),
        ("With respect to fish, Norway resembles Sweden.", "INTEREST"),
        ("In terms of trade, Norway resembles Sweden.", "TRADE"),
        ("From the point of view of Peru, Chile is weak.", "INTEREST"),
        ("Poland will take over the presidency of the European Union in January.", "COERCE"),
        ("Japan holds up German-Dutch cooperation as a model.", "SANCTION"),
        ("Kenya was involved in the attack on Mali.", "CONSULT"),
        ("Kenyan involvement in the coup was denied.", "CONSULT"),
        ("Kenya was an involved party.", "CONSULT"),
        ("Uzbek cotton goes to Bangladesh.", "CONSULT"),
        ("Most of Bolivia's gas goes to Brazil.", "CONSULT"),
        ("Togo came close to breaking off ties with Benin.", "CONSULT"),
        ("Chad came close to war with Niger.", "ALIGN"),
    ],
)
def test_a_word_tells_nothing_in_another_sense(read_text: ReadText, sentence: str, type_: str) -> None:
    """What surrounds a word says that it is not meant as the lexicon means it."""
    assert type_ not in {t for _, t, _ in told(read_text(sentence))}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kenya conceded the island to Uganda.", ("KEN", "CONCEDE", "UGA")),
        ("Ghana expects Togo to pay.", ("GHA", "REQUEST", "TGO")),
        ("Most of the Malian ministers went to Algeria.", ("MLI", "CONSULT", "DZA")),
        ("Mali received the Nigerien foreign minister in Bamako.", ("MLI", "CONSULT", "NER")),
        ("Japan holds up German-Dutch cooperation as a model.", ("DEU", "COOPERATE", "NLD")),
        ("Kenya was not involved in the dispute.", ("KEN", "CONSULT", None)),
        ("There was no Kenyan involvement in the talks.", ("KEN", "CONSULT", None)),
        ("Peru treats Chile with respect.", ("PER", "INTEREST", "CHL")),
        ("Kenya's president told the French ambassador that he was tired.", ("KEN", "CONSULT", "FRA")),
        ("Kenya's plan was met with a good deal of suspicion by Uganda.", ("UGA", "INTEREST", "KEN")),
    ],
)
def test_the_usual_sense_stays(read_text: ReadText, sentence: str, expected: tuple[str, str, str | None]) -> None:
    """Beside them, the same words tell what they always tell."""
    assert expected in told(read_text(sentence))


def test_only_a_body_is_left_or_entered_as_a_member(read_text: ReadText) -> None:
    """Who leaves a country has cut no ties with it."""
    assert not told(read_text("The Omani minister left Chad in the evening."))
    assert told(read_text("Oman left OPEC in the evening.")) == {("OMN", "SANCTION", "IGO:OPEC")}
