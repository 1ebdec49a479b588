"""What joins each two actors of a sentence, as a small encoder sees it.

The encoder is MiniLM-L6 fitted by `training/encoder.py` (see docs/models/pairs.md), run as int8 by ONNX
Runtime. It gives for every pair the probability of each statement type in both directions, and for every
word piece how far it carries the predicate. What is made of that is decided elsewhere.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dragoman.errors import UnknownModel
from dragoman.model import Actor, Mention, Reading, Statement
from dragoman.reading.pair_pieces import TYPES, Named, Pieces, Ruled, hints_of, pieces_of
from dragoman.reading.predicates import candidate_predicates, longest_predicates
from dragoman.reading.topic import foregrounds

MOST_IN_MIND = 2
"""Actors whom the text before keeps in mind that are tried with those named."""

_BATCH = 16

WEIGHTS: Traversable = files("dragoman").joinpath("weights")
"""Where the installed weights lie."""

MODEL, TOKENIZER = "pairs.onnx", "tokenizer.json"

NEEDED = ("onnxruntime", "tokenizers")
"""Packages of the extra `careful`."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class PairScore:
    """What the encoder makes of one pair of one sentence.

    Attributes:
        first: Code of the one.
        second: Code of the other; `None` where the first stands alone.
        forward: Probability of each of `TYPES` that the first does it to the second.
        backward: The same the other way round.
        words: For each word of the sentence, by its index in `Reading.tokens`, how far it carries the predicate.
    """

    first: str
    second: str | None
    forward: Floats
    backward: Floats
    words: dict[int, float]

    @property
    def pair(self) -> frozenset[str]:
        """The codes it joins."""
        return frozenset(code for code in (self.first, self.second) if code)

    def of(self, type_: str) -> float:
        """The probability of a type, whichever way round."""
        k = TYPES.index(type_)
        return float(max(self.forward[k], self.backward[k])) if self.second else float(self.forward[k])


def check_installed(folder: Traversable = WEIGHTS) -> None:
    """Make sure that careful reading has what it needs, without loading it.

    Raises:
        UnknownModel: A package or a file of weights is missing; the text says which, and what to do.
    """
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise UnknownModel(
            f"careful reading needs {' and '.join(missing)}; install with `pip install 'dragoman[careful]'`, "
            "or read with `--reader rules`"
        )
    gone = [name for name in (MODEL, TOKENIZER) if not folder.joinpath(name).is_file()]
    if gone:
        raise UnknownModel(
            f"the weights of careful reading are missing: no {' and '.join(gone)} in {folder}; install dragoman anew, "
            "or read with `--reader rules`"
        )


class PairEncoder:
    """The fitted encoder, loaded once.

    Args:
        folder: Holds its weights; by default those that are installed.

    Raises:
        UnknownModel: Packages or weights are missing, or cannot be loaded.
    """

    def __init__(self, folder: Traversable | None = None) -> None:
        folder = folder or WEIGHTS
        check_installed(folder)
        import onnxruntime  # noqa: PLC0415 - only careful reading needs it
        from tokenizers import Tokenizer  # noqa: PLC0415

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        with as_file(folder.joinpath(MODEL)) as model, as_file(folder.joinpath(TOKENIZER)) as tokenizer:
            try:
                self._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
                self._tokenizer = Tokenizer.from_file(str(tokenizer))
            except Exception as error:  # neither package has an error of its own for a broken file
                raise UnknownModel(
                    f"the weights of careful reading in {folder} cannot be loaded ({error}); install dragoman anew"
                ) from error
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()

    def scores(self, reading: Reading) -> dict[int, list[PairScore]]:
        """Scores of every candidate pair, by index of sentence; sentences without actors are left out."""
        inputs = list(self._inputs(reading))
        inputs.sort(key=lambda found: len(found[1].ids))
        hints = Hints(reading)
        out: dict[int, list[PairScore]] = {}
        for i in range(0, len(inputs), _BATCH):
            part = inputs[i : i + _BATCH]
            types, words = self._session.run(["types", "words"], _batch(part, hints))
            at = 0
            for sentence, pieces in part:
                last = at + len(pieces.pairs)
                out[sentence] = list(_scores(reading, sentence, pieces, types[at:last], words[at:last]))
                at = last
        return out

    def _inputs(self, reading: Reading) -> Iterator[tuple[int, Pieces]]:
        for i, actors in actors_by_sentence(reading):
            if not actors:
                continue
            before = reading.sentence_span(i - 1).exact if i else ""
            pieces = pieces_of(self._tokenizer, reading.sentence_span(i).exact, before, actors)
            if pieces.pairs:
                yield i, pieces


BySentence = Sequence[Sequence[Mention]]


def actors_by_sentence(reading: Reading) -> Iterator[tuple[int, dict[str, Named]]]:
    """For each sentence, by index, whom the encoder may pair in it."""
    by_sentence = reading.mentions_by_sentence()
    minds = foregrounds(reading, MOST_IN_MIND)
    for sentence in reading.sentences:
        yield sentence.index, named_actors(reading, sentence.index, by_sentence, minds[sentence.index])


def named_actors(reading: Reading, sentence: int, by_sentence: BySentence, mind: Iterable[Actor]) -> dict[str, Named]:
    """The actors of a sentence and of the one before it with where they are named, then those kept in mind, by code."""
    here = _spans(reading, sentence, by_sentence)
    before = _spans(reading, sentence - 1, by_sentence) if sentence else {}
    all_codes = dict.fromkeys([*here, *before, *(actor.code for actor in mind)])
    return {code: Named(here.get(code, []), before.get(code, [])) for code in all_codes}


def _spans(reading: Reading, sentence: int, by_sentence: BySentence) -> dict[str, list[tuple[int, int]]]:
    offset = reading.sentences[sentence].start
    out: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for mention in by_sentence[sentence]:
        for actor in mention.actors:
            out[actor.code].append((mention.span.start - offset, mention.span.end - offset))
    return out


class Hints:
    """What the rules have told of a reading, for the encoder to weigh."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._ruled: dict[int, list[Ruled]] = defaultdict(list)
        for s in reading.statements:
            guessed = is_guess(s)
            for actor, recipient in itertools.product(s.actors, s.recipients or (None,)):
                other = recipient.actor.code if recipient else None
                self._ruled[s.sentence].append((actor.actor.code, other, s.type, guessed))

    def of(self, sentence: int, pieces: Pieces) -> list[list[float]]:
        """A row for each pair of a sentence."""
        words = lexicon_types(self._reading, sentence)
        return [
            hints_of(pieces.codes[a], pieces.codes[b] if b >= 0 else None, self._ruled[sentence], words)
            for a, b in pieces.pairs
        ]


def lexicon_types(reading: Reading, sentence: int) -> set[str]:
    """The types that words of the lexicon in a sentence may tell of."""
    predicates = longest_predicates(reading.tokens, candidate_predicates(reading, sentence, frozenset()))
    return {sense.type for found in predicates for sense in found.senses}


def is_guess(statement: Statement) -> bool:
    """Whether an actor of it stands in no slot of its predicate."""
    return any(p.rule.startswith(("near", "carry")) for p in (*statement.actors, *statement.recipients))


def _batch(part: Sequence[tuple[int, Pieces]], hints: Hints) -> dict[str, Any]:
    """The encoder's inputs, padded to the longest sentence."""
    many = [pieces for _, pieces in part]
    longest = max(len(pieces.ids) for pieces in many)
    ids, mask, kinds = (np.zeros((len(many), longest), np.int64) for _ in range(3))
    spans: list[Floats] = []
    rows: list[int] = []
    pairs: list[tuple[int, int]] = []
    for row, pieces in enumerate(many):
        size = len(pieces.ids)
        ids[row, :size], mask[row, :size], kinds[row, :size] = pieces.ids, 1, pieces.kinds
        base = len(spans)
        for covered in pieces.spans:
            mean = np.zeros(longest, np.float32)
            mean[covered] = 1 / max(1, len(covered))
            spans.append(mean)
        rows += [row] * len(pieces.pairs)
        pairs += [(base + a, base + b if b >= 0 else -1) for a, b in pieces.pairs]
    first, second = zip(*pairs, strict=True)
    return {
        "ids": ids,
        "mask": mask,
        "kinds": kinds,
        "spans": np.stack(spans),
        "pair_row": np.array(rows, np.int64),
        "pair_a": np.array(first, np.int64),
        "pair_b": np.array(second, np.int64),
        "hints": np.array([row for sentence, pieces in part for row in hints.of(sentence, pieces)], np.float32),
    }


def _scores(reading: Reading, sentence: int, pieces: Pieces, types: Floats, words: Floats) -> Iterator[PairScore]:
    token_of = _tokens_of_pieces(reading, sentence, pieces)
    for (a, b), probabilities, carried in zip(pieces.pairs, types, words, strict=True):
        by_token: dict[int, float] = {}
        for piece, token in token_of:
            by_token[token] = max(by_token.get(token, 0.0), float(carried[piece]))
        yield PairScore(
            pieces.codes[a],
            pieces.codes[b] if b >= 0 else None,
            probabilities[: len(TYPES)],
            probabilities[len(TYPES) :],
            by_token,
        )


def _tokens_of_pieces(reading: Reading, sentence: int, pieces: Pieces) -> list[tuple[int, int]]:
    """Which word each piece of the sentence lies in."""
    offset = reading.sentences[sentence].start
    words = iter(reading.words(sentence))
    word = next(words, None)
    out = []
    for i, place in enumerate(pieces.place):
        if place is None:
            continue
        while word is not None and word.end <= place[0] + offset:
            word = next(words, None)
        if word is not None and word.start < place[1] + offset:
            out.append((i, word.i))
    return out


@cache
def pair_encoder() -> PairEncoder:
    """The one encoder of the process.

    Raises:
        UnknownModel: Packages or weights are missing, or cannot be loaded.
    """
    return PairEncoder()
