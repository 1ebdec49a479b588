"""What has been so ever since a time: "since the coup of 2021 it has armed him"."""

from collections.abc import Sequence

from dragoman.model import Token
from dragoman.reading.attachment import VERBAL, Adverbial, measured
from dragoman.reading.frames_holders import holders
from dragoman.reading.frames_verbs import phrase_over
from dragoman.reading.tense import is_perfect


def lasts_since(tokens: Sequence[Token], adverbial: Adverbial, head: int) -> bool:
    """Whether "since" belongs to a present perfect over the verb it hangs from: "has accused it of spying since".

    Or to what somebody has been all along: "since 1991 it has been a state that seeks friends".
    """
    site = adverbial.site
    if adverbial.lead != "since" or tokens[site].pos not in VERBAL:
        return False
    if is_perfect(tokens, site):
        verb = next((h for h in (head, *holders(tokens, head, True)) if tokens[h].dep == "relcl"), None)
        if verb is not None and tokens[tokens[verb].head].dep in {"attr", "dobj"}:
            return tokens[tokens[verb].head].head == site and tokens[verb].tag in {"VBZ", "VBP"}
    if lasting_verb(tokens, head) == site or _has_lasted(tokens, head, site):
        return True
    return is_perfect(tokens, head) and head in holders(tokens, site, True)


def lasting_verb(tokens: Sequence[Token], noun: int) -> int | None:
    """The verb that tells what a noun has been or undergone all along: "the border has been closed since"."""
    token = tokens[measured(tokens, noun)]
    if token.pos != "NOUN" or token.dep not in {"nsubj", "nsubjpass"}:
        return None
    return token.head if is_perfect(tokens, token.head) else None


def _has_lasted(tokens: Sequence[Token], noun: int, verb: int) -> bool:
    """Whether a clause says how long there has been what a noun names: "a friendship that has lasted since 2014"."""
    return (
        tokens[verb].dep == "relcl"
        and tokens[verb].head == noun
        and any(tokens[c].dep == "nsubj" and tokens[c].tag in {"WDT", "WP"} for c in tokens[verb].children)
    )


def is_ever_since(tokens: Sequence[Token], adverbial: Adverbial, verb: int) -> bool:
    """Whether a verb tells what has been since what has the date: "since the coup of 2021 it has armed him"."""
    prep = phrase_over(tokens, adverbial, verb)
    if prep is None or tokens[prep].text.lower() != "since":
        return False
    return is_perfect(tokens, verb) or tokens[verb].tag in {"VBZ", "VBP"}
