"""Draw the pictures of the documentation: sentences of our own with what is read from them.

    python tools/pictures.py    write docs/img/NAME.svg for each sentence below

The same pictures come from `dragoman explain SENTENCE --date DATE --svg FILE`.
"""

from pathlib import Path

from dragoman.documents.overrides import Overrides
from dragoman.faces.picture import picture
from dragoman.faces.texts import read_one
from dragoman.reading.decisions import decisions
from dragoman.reading.trace import Recorder

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "img"

DATE = "2024-05-14"

PICTURES = {
    "report": "Kyodo reported on Monday that Moscow may send more grain to Pyongyang in June.",
    "refusal": "Brazil refused to ship wheat to Chile.",
    "chain": "“Ankara will not recognise Cyprus,” a Turkish minister told Reuters.",
    "carried": "Egypt asked Sudan for help in 2023. Khartoum refused.",
    "question": "Did the Peruvian embargo on Bolivia hurt Lima?",
    "missing": "Egypt depends on the river.",
}
"""The sentence of each picture, by the name of its file."""


def drawn(sentence: str) -> str:
    """The picture of a sentence."""
    heard = Recorder()
    reading = read_one(sentence, Overrides(published=DATE), trace=heard)
    return picture(reading, decisions(reading, heard))


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, sentence in PICTURES.items():
        (FOLDER / f"{name}.svg").write_text(drawn(sentence), encoding="utf-8")
