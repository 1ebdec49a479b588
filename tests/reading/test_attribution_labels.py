"""The chain that labels words as source, cue and content."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.attribution_columns import NAMES
from dragoman.reading.attribution_labels import LABELS, Labeller, Stretch

WORD = NAMES.index("word")


def labeller(weights: dict[tuple[int, str], dict[str, float]], moves: np.ndarray | None = None) -> Labeller:
    """One that sees words only: weights of labels by offset and word."""
    vocabulary = sorted({word for _, word in weights})
    rows: list[list[float]] = []
    views: list[tuple[int, int, int]] = []
    for offset in sorted({offset for offset, _ in weights}):
        views.append((WORD, offset, len(rows)))
        rows.append([0.0] * len(LABELS))
        for word in ("#", *vocabulary):
            told = weights.get((offset, word), {})
            rows.append([told.get(label, 0.0) for label in LABELS])
    ids: list[dict[str, int]] = [{} for _ in NAMES]
    ids[WORD] = {word: i for i, word in enumerate(vocabulary, start=2)}
    if moves is None:
        moves = np.zeros((len(LABELS), len(LABELS)))
    return Labeller(
        frozenset(), {}, tuple(ids), tuple(views), np.array(rows, dtype=np.float32), moves.astype(np.float32)
    )


def table(*words: str) -> list[list[str]]:
    return [list(words) if i == WORD else [""] * len(words) for i in range(len(NAMES))]


SAYS = labeller({(0, "a"): {"B-S": 2}, (0, "says"): {"B-Q": 2}, (0, "b"): {"B-C": 2}, (0, "c"): {"I-C": 2}})


def test_words_of_one_part_that_go_on_make_one_stretch() -> None:
    found = SAYS.stretches(table("a", "says", "b", "c", "c", "."), [(0, 6)])
    assert found == [[Stretch("S", 0, 1), Stretch("Q", 1, 2), Stretch("C", 2, 5)]]


def test_a_part_does_not_go_on_into_the_next_block() -> None:
    found = SAYS.stretches(table("b", "c", "c", "c"), [(0, 2), (2, 4)])
    assert found == [[Stretch("C", 0, 2)], [Stretch("C", 2, 4)]]


def test_no_word_of_another_block_is_seen() -> None:
    """A word weighs on its neighbours within its block only."""
    by = labeller({(1, "says"): {"B-S": 2}, (0, "a"): {}})
    assert by.stretches(table("a", "says"), [(0, 2)]) == [[Stretch("S", 0, 1)]]
    assert by.stretches(table("a", "says"), [(0, 1), (1, 2)]) == [[], []]


def test_the_word_beyond_the_end_of_a_block_is_told_from_unknown_words() -> None:
    by = labeller({(1, "#"): {"B-C": 2}})
    assert by.stretches(table("x", "y"), [(0, 2)]) == [[Stretch("C", 1, 2)]]


def test_a_text_without_words_has_no_parts() -> None:
    assert SAYS.stretches(table(), []) == []


@given(
    lengths=st.lists(st.integers(1, 4), min_size=1, max_size=4),
    seed=st.integers(0, 2**31),
)
def test_the_path_is_the_best_of_all_paths(lengths: list[int], seed: int) -> None:
    """Blocks of any lengths, decoded together, each get the path that trying all paths finds."""
    draw = np.random.default_rng(seed)
    words = [f"w{i}" for i in range(sum(lengths))]
    weights = {(0, word): dict(zip(LABELS, draw.normal(size=len(LABELS)), strict=True)) for word in words}
    by = labeller(weights, draw.normal(size=(len(LABELS), len(LABELS))))
    ends = np.cumsum(lengths).tolist()
    blocks = [(end - length, end) for end, length in zip(ends, lengths, strict=True)]
    found = by.paths(table(*words), blocks)
    for (first, last), path in zip(blocks, found, strict=True):
        scores = np.array([[weights[0, words[i]][label] for label in LABELS] for i in range(first, last)])

        def worth(path: tuple[int, ...], scores: np.ndarray = scores) -> float:
            steps = sum(by.moves[a, b] for a, b in pairwise(path))
            return float(scores[range(len(path)), path].sum() + steps)

        best = max(worth(p) for p in product(range(len(LABELS)), repeat=last - first))
        assert worth(tuple(path)) == pytest.approx(best, abs=1e-4)
