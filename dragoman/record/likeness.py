"""The likeness by MinHash signatures, apart from `near` because it draws in numpy."""

from collections.abc import Iterator

from dragoman.documents.duplicates import THRESHOLD, similarity
from dragoman.record.near import Likeness

_BAND = 12
"""Bytes of a piece: three values. Of 128 values, two texts that share half their shingles then share a piece
with a chance of 0.996, and two that share a fiftieth with one of 0.0003."""


def bands(signature: bytes) -> Iterator[bytes]:
    """The pieces of a signature, each marked with its place so that only like pieces meet."""
    for place in range(len(signature) // _BAND):
        yield bytes([place]) + signature[place * _BAND : (place + 1) * _BAND]


def alike(one: bytes, other: bytes) -> bool:
    """Whether two signatures are of near-duplicates."""
    return len(one) == len(other) and similarity(one, other) >= THRESHOLD


MINHASH = Likeness(bands, alike)
