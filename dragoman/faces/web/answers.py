"""The type of each page's data, by the page's name: what the description of the API says of its answer."""

from dataclasses import dataclass
from typing import Any

from dragoman.analysis.actor import Profile
from dragoman.analysis.article import Article
from dragoman.analysis.causes import Causes
from dragoman.analysis.finding import Found
from dragoman.analysis.home import Home
from dragoman.analysis.pair import BusyPair, Pair
from dragoman.analysis.reviewing import History, Preview, ToReview
from dragoman.analysis.sources import Failures
from dragoman.analysis.speakers import Voices
from dragoman.analysis.timeline import Timeline
from dragoman.analysis.voice import Speech
from dragoman.faces.web.jobs import Additions
from dragoman.faces.web.pages.actors import ActorsPage
from dragoman.faces.web.pages.disagreements import Disagreements
from dragoman.faces.web.pages.forecasts import ForecastsPage
from dragoman.faces.web.pages.network import NetworkPage, NetworkYears
from dragoman.faces.web.pages.review_names import Names
from dragoman.faces.web.pages.search import Language
from dragoman.faces.web.pages.sources import SourcesPage
from dragoman.faces.web.pages.statement import StatementPage


@dataclass(frozen=True, slots=True)
class BusiestPairs:
    """The pairs most is told of, to choose from."""

    pairs: tuple[BusyPair, ...]


ANSWERS: dict[str, Any] = {
    "home": Home,
    "actors": ActorsPage,
    "actor": Profile,
    "voices": Voices,
    "voice": Speech,
    "add": Additions,
    "forecasts": ForecastsPage,
    "causes": Causes,
    "disagreements": Disagreements,
    "sources": SourcesPage,
    "skipped": Failures,
    "doc": Article,
    "statement": StatementPage,
    "search": Found | Language,
    "pairs": BusiestPairs | Pair,
    "pair": Pair,
    "network": NetworkPage,
    "network-years": NetworkYears,
    "timeline": Timeline,
    "review": ToReview,
    "review-many": Preview,
    "review-names": Names,
    "review-history": History,
}
"""A page whose answer is not here is described as an object and no more."""
