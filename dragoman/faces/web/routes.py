"""The pages there are and the changes they can make, in two lists."""

from dragoman.faces.web.answering import Route
from dragoman.faces.web.changing import Change
from dragoman.faces.web.deciding import change, undo
from dragoman.faces.web.files import FileRoute
from dragoman.faces.web.pages.actor import ActorQuery, actor_page
from dragoman.faces.web.pages.actors import actors_page
from dragoman.faces.web.pages.add import add, add_page, stop
from dragoman.faces.web.pages.api import api_page
from dragoman.faces.web.pages.causes import CausesQuery, causes_page
from dragoman.faces.web.pages.disagreements import DisagreementsQuery, disagreements_page
from dragoman.faces.web.pages.forecasts import ForecastsQuery, forecasts_page
from dragoman.faces.web.pages.home import home_page
from dragoman.faces.web.pages.network import (
    NetworkQuery,
    network_graphml,
    network_page,
    network_svg,
    network_years_page,
)
from dragoman.faces.web.pages.pair import ChoiceQuery, PairQuery, choose_page, pair_dossier, pair_page
from dragoman.faces.web.pages.reader import ReaderQuery, reader_page
from dragoman.faces.web.pages.review import ReviewQuery, edit, judge, review_page
from dragoman.faces.web.pages.review_history import HistoryQuery, history_page
from dragoman.faces.web.pages.review_many import ManyQuery, judge_all, many_page
from dragoman.faces.web.pages.review_names import NamesQuery, merge, names_page, split_off
from dragoman.faces.web.pages.search import SearchQuery, search_page
from dragoman.faces.web.pages.sources import SkippedQuery, SourcesQuery, skipped_page, sources_page
from dragoman.faces.web.pages.statement import statement_page
from dragoman.faces.web.pages.timeline import TimelineQuery, timeline_page
from dragoman.faces.web.pages.voice import VoiceQuery, voice_page
from dragoman.faces.web.pages.voices import VoicesQuery, voices_page
from dragoman.faces.web.queries import FilterQuery, Query

_PAGES: tuple[Route, ...] = (
    Route("/", home_page, Query, "home", "What the record holds, what is new, what is due, whom it speaks of most."),
    Route("/actors", actors_page, FilterQuery, "actors", "States, bodies and groups, the most spoken of first."),
    Route("/actor/{name:path}", actor_page, ActorQuery, "actor", "An actor: names, partners, what it says."),
    Route("/voices", voices_page, VoicesQuery, "voices", "Whom articles credit, with how many statements."),
    Route("/voice/{name:path}", voice_page, VoiceQuery, "voice", "What a voice says, whom it cites, who cites it."),
    Route("/add", add_page, Query, "add", "What was added, and how far it is read."),
    Route("/forecasts", forecasts_page, ForecastsQuery, "forecasts", "What voices said is to come, and by when."),
    Route("/causes", causes_page, CausesQuery, "causes", "What the articles hold to be the cause of what."),
    Route("/disagreements", disagreements_page, DisagreementsQuery, "disagreements", "Where sources differ."),
    Route("/sources", sources_page, SourcesQuery, "sources", "Outlets and documents, and how their dates are known."),
    Route("/skipped", skipped_page, SkippedQuery, "skipped", "Inputs that could not be read, with reasons."),
    Route("/doc/{id}", reader_page, ReaderQuery, "doc", "A document and all that was found in it."),
    Route("/search", search_page, SearchQuery, "search", "Statements and sentences by words and fields."),
    Route("/pair", choose_page, ChoiceQuery, "pairs", "The pairs most is told of, or the pair of two names."),
    Route("/pair/{a}/{b}", pair_page, PairQuery, "pair", "How two actors stand, over time, and who says so."),
    Route("/network", network_page, NetworkQuery, "network", "Who is told to be for or against whom, and triangles."),
    Route("/network/years", network_years_page, NetworkQuery, "network-years", "The network year by year."),
    Route("/timeline", timeline_page, TimelineQuery, "timeline", "What happened, in order of time."),
    Route("/review", review_page, ReviewQuery, "review", "What nobody has judged yet, the most doubtful first."),
    Route("/review/many", many_page, ManyQuery, "review-many", "What one verdict on many statements would touch."),
    Route("/review/names", names_page, NamesQuery, "review-names", "What a merge or split of names would change."),
    Route("/review/history", history_page, HistoryQuery, "review-history", "What was decided, by whom and why."),
    Route("/s/{id}", statement_page, Query, "statement", "One statement: why it is so, and who else tells it."),
)  # fmt: skip

PAGES: tuple[Route, ...] = (*_PAGES, Route("/api", api_page(_PAGES), Query, "api", "What programs can ask."))
"""Every page, in the order its paths are tried; HTML, twins and API follow from it."""

CHANGES: tuple[Change, ...] = (
    Change("/add", add),
    Change("/add/stop", stop),
    change("/review/judge", judge),
    change("/review/edit", edit),
    change("/review/undo", undo),
    change("/review/many", judge_all),
    change("/review/merge", merge),
    change("/review/split", split_off),
)
"""Every form that changes the record."""

FILES: tuple[FileRoute, ...] = (
    FileRoute("/pair/{a}/{b}.html", pair_dossier, PairQuery),
    FileRoute("/network.svg", network_svg, NetworkQuery),
    FileRoute("/network.graphml", network_graphml, NetworkQuery),
)
"""Every file that can be saved."""
