"""Which documents are nearly the same text: MinHash over word shingles, found by LSH."""

import re
from collections.abc import Mapping

import numpy as np
from datasketch import MinHash, MinHashLSH

PERMUTATIONS = 128
SHINGLE = 3
"""Words a shingle holds. Three survive an editor's hand better than five, and chance seldom joins them."""

THRESHOLD = 0.5
"""The share of shingles two texts must have in common, as estimated.

Among the 924 news texts of PolNeAR it finds six pairs, each one article in two editions. A text that loses
a fifth of its sentences, or one word in twenty, still has more than this in common with itself.
"""

# The index finds a pair at its own threshold only every other time; set lower, it finds nearly all at ours.
_INDEX_SHARE = 0.6

# The scheme goes into every stored signature's meaning: change it, and signatures must be made again.
_SCHEME = "affine32"
_WORD = re.compile(r"[^\W_]+")


def signature(text: str) -> bytes:
    """The text's MinHash as 512 bytes to keep; equal texts have equal ones, whatever their case and layout."""
    words = _WORD.findall(text.lower())
    shingles = {" ".join(words[i : i + SHINGLE]) for i in range(max(len(words) - SHINGLE + 1, 1))}
    sketch = MinHash(num_perm=PERMUTATIONS, scheme=_SCHEME)
    sketch.update_batch([shingle.encode("utf-8", "replace") for shingle in shingles])
    return np.asarray(sketch.hashvalues, dtype="<u4").tobytes()


def similarity(one: bytes, other: bytes) -> float:
    """The estimated share of shingles in common, from 0 to 1."""
    return float(np.mean(np.frombuffer(one, dtype="<u4") == np.frombuffer(other, dtype="<u4")))


def near_duplicates(signatures: Mapping[str, bytes], threshold: float = THRESHOLD) -> tuple[tuple[str, ...], ...]:
    """The groups of two or more near-duplicates, by document id; sorted within and among themselves.

    A chain makes one group: of three editions the first and the last may differ more.
    """
    index = MinHashLSH(threshold=_INDEX_SHARE * threshold, num_perm=PERMUTATIONS)
    group = {name: name for name in signatures}

    def root(name: str) -> str:
        while group[name] != name:
            group[name] = group[group[name]]
            name = group[name]
        return name

    for name in sorted(signatures):
        sketch = _sketch(signatures[name])
        for other in index.query(sketch):
            if similarity(signatures[name], signatures[other]) >= threshold:
                first, second = sorted((root(name), root(other)))
                group[second] = first
        index.insert(name, sketch)
    return _groups({name: root(name) for name in sorted(signatures)})


def _sketch(kept: bytes) -> MinHash:
    values = np.frombuffer(kept, dtype="<u4")
    return MinHash(num_perm=PERMUTATIONS, hashvalues=values, scheme=_SCHEME)


def _groups(roots: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    members: dict[str, list[str]] = {}
    for name, first in roots.items():
        members.setdefault(first, []).append(name)
    return tuple(tuple(names) for names in members.values() if len(names) > 1)
