"""Shared by all tests: the pipeline, loaded once for each worker that needs it."""

import functools
from collections.abc import Callable
from dataclasses import replace

import pytest

from dragoman.model import Document, Found, Reading
from dragoman.reading.pipeline import Pipeline, make_pipeline


@functools.cache
def _pipeline() -> Pipeline:
    return make_pipeline()


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The default pipeline."""
    return _pipeline()


@pytest.fixture(scope="session")
def read_text() -> Callable[..., Reading]:
    """Read a text as the article of a given day through the whole pipeline."""

    def read(text: str, published: str = "2023-06-15", publisher: str | None = None) -> Reading:
        document = Document("doc_test", "test.txt", text, "", "text/plain", published=Found(published, "option", ""))
        if publisher:
            document = replace(document, publisher=Found(publisher, "option", publisher))
        return _pipeline().read(document)

    return read
