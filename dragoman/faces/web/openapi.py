"""A description of the API for programs (OpenAPI 3.1), made out of the list of pages."""

import json
import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Literal

from pydantic import TypeAdapter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from dragoman import __version__
from dragoman.exchange.form import SCHEMA
from dragoman.faces.web.answering import Endpoint, Route
from dragoman.faces.web.answers import ANSWERS
from dragoman.faces.web.queries import LONGEST

ERRORS = {
    "400": "Something that was asked cannot be understood; `detail` says what and why.",
    "404": "The record has nothing of this name; `detail` names the nearest.",
    "503": "The record cannot be read now; `detail` says what to do.",
}
"""Answers to what goes wrong, by status."""

_PART = re.compile(r"{(\w+)(?::\w+)?}")

_MODE: Literal["serialization"] = "serialization"

_REFERENCE = "#/components/schemas/{model}"


def as_description(routes: Sequence[Route]) -> Endpoint:
    """Where the description is to be had."""

    async def answer(request: Request) -> Response:
        made = await run_in_threadpool(_written, tuple(routes))
        return Response(made, media_type="application/json")

    return answer


@cache
def _written(routes: tuple[Route, ...]) -> str:
    return json.dumps(describe(routes), ensure_ascii=False)


def describe(routes: Sequence[Route]) -> dict[str, Any]:
    """The description of these pages under `/api`."""
    bodies, schemas = _schemas(routes)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Dragoman",
            "version": __version__,
            "summary": "Who did or said what to whom, when, according to whom, and how sure.",
            "description": (
                "The answers of the pages, as JSON. Show the key of the printed link as a bearer token. Unknown "
                "parameters are passed over, and empty ones say nothing."
            ),
        },
        "servers": [{"url": "/"}],
        "security": [{"key": []}],
        "paths": {path_described(route.api): {"get": _operation(route, bodies[route.name])} for route in routes},
        "components": {
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
            "responses": {status: _error(words) for status, words in ERRORS.items()} | {"401": _NO_KEY},
            "schemas": schemas,
        },
    }


_NO_KEY = {
    "description": "No key was shown, or a wrong one.",
    "content": {"text/plain": {"schema": {"type": "string"}}},
}


def _error(words: str) -> dict[str, Any]:
    return {"description": words, "content": _json({"$ref": _REFERENCE.format(model="Error")})}


_ERROR = {
    "type": "object",
    "properties": {
        "schema": {"const": SCHEMA},
        "error": {"type": "string", "description": "What went wrong, in a few words."},
        "detail": {"type": "string", "description": "What went wrong and what to do, in a sentence."},
    },
    "required": ["schema", "detail"],
}


def _operation(route: Route, body: dict[str, Any]) -> dict[str, Any]:
    ok = {"description": route.summary, "content": _json(body)}
    return {
        "operationId": route.name.replace("-", "_"),
        "summary": route.summary,
        "parameters": [*_parts(route), *_parameters(route)],
        "responses": {"200": ok, **{status: {"$ref": f"#/components/responses/{status}"} for status in _statuses()}},
    }


def _statuses() -> tuple[str, ...]:
    return (*ERRORS, "401")


def _json(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def path_described(path: str) -> str:
    """The path without the kinds of its parts."""
    return _PART.sub(r"{\1}", path)


def _parts(route: Route) -> list[dict[str, Any]]:
    """The parts of the path."""
    schema = {"type": "string", "minLength": 1}
    return [{"name": name, "in": "path", "required": True, "schema": schema} for name in _PART.findall(route.path)]


def _parameters(route: Route) -> list[dict[str, Any]]:
    """What stands in the query, as the model of the query has it."""
    told = route.query.model_json_schema(by_alias=True)
    named: dict[str, dict[str, Any]] = told.get("properties", {})
    return [_parameter(name, schema, told.get("$defs", {})) for name, schema in named.items()]


def _parameter(name: str, schema: dict[str, Any], known: dict[str, Any]) -> dict[str, Any]:
    """One name of a query; a value that may be missing may not be `null`, for a URL has no such value."""
    kept = {key: value for key, value in schema.items() if key not in ("title", "description")}
    kinds = [kind for kind in kept.pop("anyOf", []) if kind != {"type": "null"}]
    kept |= kinds[0] if len(kinds) == 1 else {"anyOf": kinds} if kinds else {}
    if "$ref" in kept:
        kept = {**known[kept.pop("$ref").rpartition("/")[2]], **kept}
    if kept.get("default", ...) is None:
        del kept["default"]
    if kept.get("type") == "string" and "enum" not in kept:
        kept.setdefault("maxLength", LONGEST)
    return {"name": name, "in": "query", "description": schema.get("description", ""), "schema": kept}


def _schemas(routes: Sequence[Route]) -> tuple[dict[str, dict[str, Any]], dict[str, Any]]:
    """The body of each page's answer by the page's name, and the schemas they refer to."""
    known = [(route.name, _MODE, TypeAdapter(ANSWERS[route.name])) for route in routes if route.name in ANSWERS]
    made, definitions = TypeAdapter.json_schemas(known, ref_template=_REFERENCE)
    told = {str(name): schema for (name, _), schema in made.items()}
    bodies = {route.name: _body(route.name, told.get(route.name)) for route in routes}
    return bodies, {**definitions.get("$defs", {}), "Error": _ERROR}


def _body(name: str, schema: dict[str, Any] | None) -> dict[str, Any]:
    """The data of a page with what every answer bears."""
    head = {
        "type": "object",
        "properties": {"schema": {"const": SCHEMA}, "page": {"const": name}},
        "required": ["schema", "page"],
    }
    return {"allOf": [schema, head]} if schema else head
