"""Shared by all tests: the pipeline, loaded once for each worker that needs it."""

import functools
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from dragoman.model import Document, Found, Reading
from dragoman.reading.models import default_model
from dragoman.reading.pipeline import Pipeline, make_pipeline

# Readings are large objects to make up: slowness and filtering tell of the strategy, not of the code. Where
# nobody watches, the same examples are tried every time, so that a failure can be met again.
settings.register_profile(
    "dragoman",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
    derandomize="CI" in os.environ,
)
settings.load_profile("dragoman")


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


SMALL_MODEL = Path(__file__).parent / "small_model.txt"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, where only the small model is installed, the sentences it is known to parse otherwise."""
    if "md" in default_model():
        return
    known = {line for line in SMALL_MODEL.read_text(encoding="utf-8").splitlines() if not line.startswith("#")}
    skip = pytest.mark.skip(reason="the small model, the only one installed, parses this sentence otherwise")
    for item in items:
        if item.nodeid in known:
            item.add_marker(skip)
