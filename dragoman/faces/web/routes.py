"""The pages there are and the changes they can make, in two lists."""

from dragoman.faces.web.answering import Route
from dragoman.faces.web.changing import Change
from dragoman.faces.web.pages.actors import actors_page
from dragoman.faces.web.queries import FilterQuery

PAGES: tuple[Route, ...] = (
    Route("/actors", actors_page, FilterQuery, "actors", "States, bodies and groups, the most spoken of first."),
)  # fmt: skip
"""Every page, in the order its paths are tried; HTML, twins and API follow from it."""

CHANGES: tuple[Change, ...] = ()
"""Every form that changes the record."""
