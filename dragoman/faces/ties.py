"""A network in plain words, the same on the command line and on pages.

The words tell what is told of the actors, by how many statements; none of them says who is in the right.
"""

from collections.abc import Mapping

from dragoman.analysis.network import Edge, EdgeSign, Network
from dragoman.analysis.triangles import Mediation, Side, Triangle
from dragoman.faces.words import counted, on_one_line

SIGNS: dict[EdgeSign, str] = {
    "cooperative": "mostly cooperative",
    "conflictual": "mostly conflictual",
    "mixed": "some of both",
    "neither": "no sign",
}
"""The sign of an edge to a reader."""

LEAN = (
    "Lean: cooperative less conflictual statements, divided by both together, of what is told as so or not so; "
    "mostly one of them from a third on, which is twice as many as of the other."
)
"""How an edge gets its sign, for legends."""

BALANCE = {
    "balanced": "The product of the three signs is positive: all cooperate, or two are at odds with the third.",
    "strained": "The product is negative: one cooperates with two who are at odds, or all are at odds.",
    "mediated": "One is told to mediate, or to be about to, between two whose own tie is conflictual or mixed.",
}
"""What the kinds of triangles are."""


def shown(found: Network) -> str:
    """What a network holds: `35 actors and 79 ties of at least 2 statements, 2014 to 2018`."""
    least = f" of at least {counted(found.least, 'statement')}" if found.least > 1 else ""
    actors = _of_all(len(found.nodes), found.actors_in_all, "actor")
    return f"{actors} and {_of_all(len(found.edges), found.edges_in_all, 'tie')}{least}, {years(found)}"


def years(found: Network) -> str:
    """The time a network is of."""
    since, until = found.filters.since, found.filters.until
    if since and until:
        return since if since == until else f"{since} to {until}"
    if since:
        return f"{since} on"
    return f"until {until}" if until else "at all times"


def _of_all(number: int, total: int, noun: str) -> str:
    return counted(number, noun) if number == total else f"{number:,} of {counted(total, noun)}"


def pair_of(edge: Edge, names: Mapping[str, str]) -> str:
    """The two actors of an edge."""
    return f"{name_of(edge.a, names)} and {name_of(edge.b, names)}"


def name_of(code: str, names: Mapping[str, str]) -> str:
    """An actor's usual name, on one line; its code where it has none."""
    return on_one_line(names.get(code, code))


def told_of(edge: Edge) -> str:
    """What an edge is made of: `8 statements, 2018 to 2024: 4 cooperative, 3 conflictual, 1 not yet so; …`."""
    parts = (
        (edge.cooperative, "cooperative"),
        (edge.conflictual, "conflictual"),
        (edge.neither, "of no sign"),
        (edge.expected, "not yet so"),
    )
    told = ", ".join(f"{number:,} {words}" for number, words in parts if number)
    return f"{counted(edge.statements, 'statement')}, {dates_of(edge)}: {told}; {leaning(edge)}"


def leaning(edge: Edge) -> str:
    """The lean of an edge with its sign in words: `lean +0.14, some of both`."""
    return SIGNS[edge.sign] if edge.sign == "neither" else f"lean {edge.lean:+.2f}, {SIGNS[edge.sign]}"


def dates_of(edge: Edge) -> str:
    """The years an edge's statements are of."""
    if edge.first is None or edge.last is None:
        return "undated"
    return edge.first if edge.first == edge.last else f"{edge.first} to {edge.last}"


def triangle_of(triangle: Triangle, names: Mapping[str, str]) -> str:
    """How three actors stand, in a sentence without its full stop."""
    words = _stand(triangle, names)
    return words[:1].upper() + words[1:]


def _stand(triangle: Triangle, names: Mapping[str, str]) -> str:
    against = [side.edge for side in triangle.sides if side.edge.sign == "conflictual"]
    every = _listed([name_of(code, names) for code in triangle.actors])
    if triangle.balance == "neither":
        return f"{every}: {'; '.join(f'{pair_of(s.edge, names)} {SIGNS[s.edge.sign]}' for s in triangle.sides)}"
    match len(against):
        case 0:
            return f"{every}: each cooperates with the others"
        case 1:
            third = next(code for code in triangle.actors if code not in (against[0].a, against[0].b))
            one, other = name_of(against[0].a, names), name_of(against[0].b, names)
            return f"{name_of(third, names)} cooperates with {one} and with {other}, which are at odds with one another"
        case 2:
            third = next(code for code in triangle.actors if all(code in (edge.a, edge.b) for edge in against))
            one, other = (name_of(code, names) for code in triangle.actors if code != third)
            return f"{one} and {other} cooperate, and both are at odds with {name_of(third, names)}"
        case _:
            return f"{every}: each is at odds with the others"


def _listed(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"


def behind(side: Side) -> str:
    """How many statements make a side's sign: `31 cooperative statements of 68`."""
    edge = side.edge
    kind = {"mixed": "cooperative and conflictual ", "neither": ""}.get(edge.sign, f"{edge.sign} ")
    rest = f" of {edge.statements:,}" if edge.statements != side.behind else ""
    return f"{counted(side.behind, f'{kind}statement')}{rest}"


def mediation_of(mediation: Mediation, names: Mapping[str, str]) -> str:
    """Who is told to mediate between whom, and how often."""
    one, other = (name_of(code, names) for code in mediation.between)
    between = f"mediate between {one} and {other}"
    told = counted(mediation.sentences, "sentence")
    expected = f"{counted(mediation.expected, 'sentence')} as planned, possible or wanted"
    name = name_of(mediation.mediator, names)
    if not mediation.sentences:
        return f"{name} is not yet told to {between}, but in {expected}"
    more = f", and in {expected}" if mediation.expected else ""
    return f"{name} is told to {between} in {told}{more}"
