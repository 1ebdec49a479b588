"""One text read without a record."""

import hashlib
from functools import cache

from dragoman.documents.overrides import Overrides
from dragoman.errors import BadQuery
from dragoman.identity import document_id
from dragoman.model import Document, Reading
from dragoman.reading.pipeline import Pipeline, make_pipeline
from dragoman.reading.trace import SILENT, Trace


def read_one(text: str, overrides: Overrides | None = None, reader: str = "rules", trace: Trace = SILENT) -> Reading:
    """What is found in a text; `trace` is told why.

    Raises:
        BadQuery: There are no words in it.
        UnknownModel: The reader's name names none.
    """
    if not any(map(str.isalpha, text)):
        raise BadQuery("there are no words in the text; nothing can be read from it")
    facts = (overrides or Overrides()).facts()
    document = Document(
        id=document_id(text),
        path="-",
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        media_type="text/plain",
        title=facts.title,
        publisher=facts.publisher,
        authors=facts.authors,
        published=facts.published,
    )
    return _pipeline(reader).read(document, trace)


@cache
def _pipeline(reader: str) -> Pipeline:
    """The pipeline of a name, made once: loading its model takes a second or more."""
    return make_pipeline(reader)
