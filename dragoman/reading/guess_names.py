"""Names of the features of guesses, in bundles of what depends on few things of few values.

The same bundles come back in sentence after sentence, so each is made once and its weights are summed once.
"""

from functools import lru_cache

from dragoman.reading.traits import Bundle

_KEPT = 4096
"""Bundles of each kind that are kept; long articles of all sorts make some hundreds."""

_FAR = 9


@lru_cache(_KEPT)
def role_names(role: str, type_: str, pos: str, need: str, actors: int) -> Bundle:
    """Which side of the predicate is guessed, and what kind of sense it has."""
    named = f"role={role} actors={min(4, actors)}"
    return Bundle((f"role={role}", f"role={role} pos={pos}", named, f"type={type_}", f"need={need} role={role}"))


@lru_cache(_KEPT)
def type_names(type_: str, pos: str, actors: int) -> Bundle:
    """What a sense of the predicate tells of."""
    return Bundle((f"type={type_} actors={min(4, actors)}", f"type={type_} pos={pos}"))


@lru_cache(_KEPT)
def slots_name(recipient: tuple[str, ...]) -> str:
    """In which slots a sense looks for whom it is done to."""
    return f"recipient slots={' '.join(recipient)}"


@lru_cache(_KEPT)
def kind_names(one: str, other: str) -> Bundle:
    """Of which kinds two actors are."""
    return Bundle((f"kinds={'+'.join(sorted((one, other)))}", f"kind={one}"))


@lru_cache(_KEPT)
def joined_names(often: int, since: int | None, one_is_first: bool, other_is_first: bool) -> Bundle:
    """How far the text has joined two actors already: how often, how many sentences ago, and before all others."""
    return Bundle(
        (
            f"joined {min(4, often)}",
            f"joined since {'no' if since is None else bucket(since)}",
            f"partner {one_is_first} {other_is_first}",
        )
    )


def together_names(together: int, one_is_named: bool, other_is_named: bool, rank: int, its: int) -> Bundle:
    """How often the whole text names two actors, and how often both in one sentence."""
    low, high = min(4, rank, its), min(4, max(rank, its))
    return _together_names(min(5, together), one_is_named, other_is_named, low, high)


@lru_cache(_KEPT)
def _together_names(together: int, one_is_named: bool, other_is_named: bool, low: int, high: int) -> Bundle:
    return Bundle((f"together={together} named={one_is_named},{other_is_named}", f"ranks={low} {high}"))


def place_names(mark: str, arcs: int, gap: int, before: bool, pos: str, dep: str) -> Bundle:
    """How far from the predicate an actor is named, on which side of it, and as what part of the sentence."""
    return _place_names(mark, min(arcs, _FAR), bucket(gap), "before" if before else "after", pos, dep)


@lru_cache(_KEPT)
def _place_names(mark: str, arcs: int, gap: str, side: str, pos: str, dep: str) -> Bundle:
    names = (f"arcs={arcs}", f"gap={gap}", f"side={side} pos={pos}", f"dep={dep} {side}")
    return Bundle(tuple(mark + name for name in names))


@lru_cache(_KEPT)
def naming_names(mark: str, rule: str) -> Bundle:
    """By what kind of name an actor is named."""
    return Bundle((f"{mark}rule={rule.split(':')[1].split('-', maxsplit=1)[0]}", f"{mark}named={rule}"))


@lru_cache(_KEPT)
def told_names(mark: str, told: str, mind: str, pos: str, main: bool, actors: int) -> Bundle:
    """How far the text before has an actor in mind that the sentence does not name."""
    names = (
        f"{mark}carried told={told} actors={min(3, actors)}",
        f"{mark}carried mind={mind} actors={min(3, actors)}",
        f"{mark}carried told={told} mind={mind}",
        f"{mark}carried pos={pos}",
    )
    return Bundle((*names, f"{mark}carried main") if main else names)


def presence_names(mark: str, rank: int, share: str, around: tuple[bool, bool, bool, bool], actors: int) -> Bundle:
    """How much of the whole text an actor has, and whether the sentences around name it.

    Args:
        mark: What stands before each name.
        rank: How many actors are named more often.
        share: In what share of the sentences it is named.
        around: Whether the two sentences before and the two after name it, in the order of the text.
        actors: How many the sentence itself names.
    """
    return _presence_names(mark, min(4, rank), share, around, min(3, actors))


@lru_cache(_KEPT)
def _presence_names(mark: str, rank: int, share: str, around: tuple[bool, bool, bool, bool], actors: int) -> Bundle:
    long_before, before, after, long_after = around
    names = (
        f"carried rank={rank} actors={actors}",
        f"carried share={share}",
        f"carried before={before} after={after} actors={min(2, actors)}",
        f"carried two before={long_before} two after={long_after}",
    )
    return Bundle(tuple(mark + name for name in names))


@lru_cache(_KEPT)
def slot_name(rule: str) -> str:
    """The rule by which a participant was found, as a feature."""
    return f"slot={rule.split('>', maxsplit=1)[0]}"


def bucket(gap: int) -> str:
    """A number of words or sentences, in steps."""
    for most in (2, 4, 7, 12, 20):
        if gap <= most:
            return str(most)
    return "more"
