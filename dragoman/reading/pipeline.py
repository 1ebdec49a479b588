"""The pipeline: readers in order, each a function from a `Reading` to a `Reading`."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from inspect import signature
from pathlib import Path

from dragoman.errors import UnknownModel
from dragoman.model import Document, Reading
from dragoman.reading.attribution_spans import label_attributions
from dragoman.reading.attributions import read_attributions
from dragoman.reading.careful import weigh_pairs
from dragoman.reading.causes import read_causes
from dragoman.reading.contexts import read_contexts
from dragoman.reading.factuality import read_factuality
from dragoman.reading.figures import read_figures
from dragoman.reading.first_person import read_first_person
from dragoman.reading.layout import read_layout
from dragoman.reading.lists import read_lists
from dragoman.reading.mentions import read_mentions
from dragoman.reading.models import SHORT_NAMES, default_model, find_model
from dragoman.reading.oddities import read_oddities
from dragoman.reading.pairs import check_installed, pair_encoder
from dragoman.reading.parse import Parser
from dragoman.reading.statements import read_statements
from dragoman.reading.times import read_times
from dragoman.reading.timing import read_timing
from dragoman.reading.topics import read_topics
from dragoman.reading.trace import SILENT, Trace
from dragoman.reading.voices import read_voices

Reader = Callable[[Reading], Reading]

VERSION = "0.12"
"""Raised whenever the same text may give other statements; a record reads its documents again then."""

BEFORE_PARSE: tuple[Reader, ...] = (read_layout,)

AFTER_PARSE: tuple[Reader, ...] = (
    read_lists,
    read_mentions,
    read_times,
    read_attributions,
    read_first_person,
    read_statements,
    read_factuality,
    read_voices,
    read_timing,
    read_contexts,
    read_causes,
    read_figures,
    read_oddities,
    read_topics,
)

_FURTHER: dict[Reader, Reader] = {read_attributions: label_attributions, read_statements: weigh_pairs}
"""What careful reading does after some of the readers."""

CAREFUL: tuple[Reader, ...] = tuple(
    step for reader in AFTER_PARSE for step in (reader, _FURTHER.get(reader)) if step is not None
)
"""The readers that follow the parse in careful reading."""


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Everything that turns a document into a reading.

    Attributes:
        parser: The parse, the one step that needs a model.
        origin: Reader and version, written beside every row it makes.
        after: The readers that follow the parse.
    """

    parser: Parser
    origin: str
    after: tuple[Reader, ...] = AFTER_PARSE

    def read(self, document: Document, trace: Trace = SILENT) -> Reading:
        """Read one document, telling `trace` why its statements are what they are."""
        return next(self.pipe([document], trace))

    def pipe(self, documents: Iterable[Document], trace: Trace = SILENT) -> Iterator[Reading]:
        """Read many documents in order, parsing them as one stream."""
        after = self.after if trace is SILENT else _telling(self.after, trace)
        laid_out = (_apply(Reading(d, origin=self.origin), BEFORE_PARSE) for d in documents)
        for parsed in self.parser.pipe(laid_out):
            yield _apply(parsed, after)


def _telling(readers: tuple[Reader, ...], trace: Trace) -> tuple[Reader, ...]:
    """The readers, those that make or weigh statements telling of their decisions."""

    def told(reader: Callable[..., Reading]) -> Reader:
        return partial(reader, trace=trace) if "trace" in signature(reader).parameters else reader

    return tuple(map(told, readers))


def _apply(reading: Reading, readers: tuple[Reader, ...]) -> Reading:
    for reader in readers:
        reading = reader(reading)
    return reading


def make_pipeline(reader: str = "rules") -> Pipeline:
    """The pipeline of that name.

    `rules` reads with the best installed model, `careful` has a small encoder weigh what the rules tell and add to
    it, at three times the cost; `spacy:MODEL` and `careful+spacy:MODEL` parse with another model.

    Raises:
        UnknownModel: The name is none of these, or what it needs is not installed.
    """
    origin = reader_origin(reader)
    if _kind(reader) == "careful":
        pair_encoder()  # weights that cannot be loaded are told before anything is read
        return Pipeline(Parser(_model(reader)), origin, CAREFUL)
    return Pipeline(Parser(_model(reader)), origin)


def reader_origin(reader: str = "rules") -> str:
    """What a reader of that name calls itself beside every row it makes; loads no model.

    Raises:
        UnknownModel: The name is of no reader, or what it needs is not installed.
    """
    model = _model(reader)
    if _kind(reader) == "careful":
        check_installed()
    return f"{_kind(reader)}/{VERSION}+{SHORT_NAMES.get(model, Path(model).name)}"


def _kind(reader: str) -> str:
    return "careful" if reader.partition("+")[0] == "careful" else "rules"


def _model(reader: str) -> str:
    """The package or folder of the spaCy model that a reader's name asks for."""
    if reader in ("rules", "careful"):
        return default_model()
    name = reader.removeprefix("careful+")
    if name.startswith("spacy:"):
        return find_model(name.removeprefix("spacy:"))
    raise UnknownModel(
        f"no reader is called {reader!r}; use rules, careful, or spacy:MODEL with an installed spaCy model"
    )
