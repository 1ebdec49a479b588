"""Templates, and the words and links they use."""

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote as quoted
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.datastructures import URL, QueryParams

from dragoman import __version__
from dragoman.faces import words
from dragoman.faces.web.page import Page
from dragoman.record.rows import DocumentRow
from dragoman.vocabulary.types import sign_of

HERE = Path(__file__).parent

SECTIONS = (
    ("/pair", "Pairs"),
    ("/network", "Network"),
    ("/timeline", "Timeline"),
    ("/forecasts", "Forecasts"),
    ("/disagreements", "Differences"),
    ("/causes", "Causes"),
    ("/actors", "Actors"),
    ("/voices", "Voices"),
    ("/sources", "Sources"),
    ("/review", "Review"),
    ("/add", "Add"),
)
"""What stands at the head of every page."""


@cache
def templates() -> Environment:
    """The environment of all templates: everything is escaped, and a missing name is an error."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {
        "version": __version__,
        "sections": SECTIONS,
        "with_query": with_query,
        "twin": twin,
        "path_of": path_of,
        "sign_of": sign_of,
        "ends_of": ends_of,
    }
    made.globals |= {name: getattr(words, name) for name in _WORDS}
    made.filters |= {"one_line": words.on_one_line, "harmless": words.harmless, "comma": "{:,}".format}
    return made


_WORDS = (
    "chain", "counted", "date_of", "harmless", "holding", "named", "on_one_line", "period", "pieces", "quote", "short",
    "standing", "what", "where_told", "whom",
)  # fmt: skip


class Footnotes:
    """The documents a page quotes, numbered as they are met; the page prints them at its end."""

    def __init__(self) -> None:
        self.documents: dict[str, DocumentRow] = {}
        self._numbers: dict[str, int] = {}

    def number(self, document: DocumentRow) -> int:
        """The number of a document, from 1."""
        self.documents.setdefault(document.id, document)
        return self._numbers.setdefault(document.id, len(self.documents))


def render(page: Page, url: URL, **more: Any) -> str:
    """A page as HTML."""
    more["footnotes"] = Footnotes()
    return (
        templates().get_template(page.template).render(title=page.title, data=page.data, url=url, **page.extra, **more)
    )


def path_of(*parts: object) -> str:
    """A path of these parts, each as one: `path_of("pair", "RUS", "IGO:UN")`."""
    return "/" + "/".join(quoted(str(part), safe=":") for part in parts)


def with_query(url: URL, **changes: object) -> str:
    """The same page with some values of its query changed; `None` takes one out, and a change begins at page 1.

    A name that is a word of Python's (`from`) is written with an underscore behind it (`from_`).
    """
    named = {name.rstrip("_"): value for name, value in changes.items()}
    return _link(url.path, url, {"page": None, **named})


def twin(url: URL, form: str) -> str:
    """The address of the page's twin in another form (`json`, `csv`)."""
    return _link(f"{'/index' if url.path == '/' else url.path}.{form}", url, {})


def _link(path: str, url: URL, changes: dict[str, object]) -> str:
    kept = [(name, value) for name, value in QueryParams(url.query).multi_items() if name not in changes]
    for name, value in changes.items():
        values = value if isinstance(value, tuple | list) else [] if value is None else [value]
        kept += [(name, str(one)) for one in values]
    return f"{path}?{urlencode(kept)}" if kept else path


def ends_of(page: int, size: int, total: int) -> tuple[int, int]:
    """The first and last row of a page, counted from 1; both 0 where there are none."""
    return (min((page - 1) * size + 1, total), min(page * size, total)) if total else (0, 0)
