"""Just enough English to write a plain sentence from lemmas: endings, articles, plurals."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

VOWELS = "aeiou"
NO_ARTICLE_SOUNDS = ("uni", "use", "usu", "euro", "eulo", "one", "u-")
SILENT_H = ("hour", "honest", "honour", "honor", "heir")


@cache
def words() -> dict[str, Any]:
    """The lists of `words.yaml`; those written as one text are sets."""
    found = yaml.safe_load((Path(__file__).parent / "words.yaml").read_text(encoding="utf-8"))
    return {k: frozenset(v.split()) if isinstance(v, str) else v for k, v in found.items()}


def _ends_doubled(verb: str) -> bool:
    return verb in words()["doubling"]


def past(verb: str) -> str:
    """ "seize": "seized"."""
    return _regular_or(verb, 0)


def participle(verb: str) -> str:
    """ "take": "taken"."""
    return _regular_or(verb, 1)


def _regular_or(verb: str, form: int) -> str:
    if verb in words()["irregular"]:
        return str(words()["irregular"][verb][form])
    if verb == "be":
        return ("was", "been")[form]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ied"
    if verb.endswith("c"):
        return verb + "ked"
    return verb + (verb[-1] if _ends_doubled(verb) else "") + "ed"


def gerund(verb: str) -> str:
    """ "cut": "cutting"."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    doubled = _ends_doubled(verb) or (verb in words()["irregular"] and _short(verb))
    return verb + (verb[-1] if doubled else "") + "ing"


def _short(verb: str) -> bool:
    return (
        len(verb) > 2 and verb[-1] not in VOWELS + "wxyhkdlrn" and verb[-2] in VOWELS and verb[-3] not in VOWELS
    ) or verb in {"win", "run", "bid", "begin", "cut", "set", "shut", "forbid", "rid", "outbid", "overrun", "swim"}


def third(verb: str) -> str:
    """ "defy": "defies"."""
    if verb in ("be", "have", "do", "go"):
        return {"be": "is", "have": "has", "do": "does", "go": "goes"}[verb]
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


PLURALS = {
    "torpedo": "torpedoes", "tomato": "tomatoes", "potato": "potatoes", "icbm": "icbms",
    "crisis": "crises", "coup": "coups", "tooth": "teeth", "man": "men", "foot": "feet", "aircraft": "aircraft",
    "datum": "data", "spacecraft": "spacecraft", "child": "children", "livelihood": "livelihoods", "wolf": "wolves",
    "personnel": "personnel", "thief": "thieves", "half": "halves", "shelf": "shelves", "veto": "vetoes",
    "embargo": "embargoes", "cargo": "cargoes", "hero": "heroes", "arms": "arms", "goods": "goods", "thanks": "thanks",
    "people": "people", "media": "media", "wounded": "the wounded", "offspring": "offspring", "reins": "reins",
    "nuke": "nukes", "police": "police", "military": "military", "terms": "terms",
    "antipathy": "antipathies", "swords": "swords", "horns": "horns", "streets": "streets", "odds": "odds",
}  # fmt: skip


def plural(noun: str) -> str:
    """ "envoy": "envoys"."""
    if noun in PLURALS:
        return PLURALS[noun]
    if noun.endswith("man") and noun not in ("german", "human", "roman", "talisman"):
        return noun[:-3] + "men"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


def article(phrase: str) -> str:
    """ "a" or "an" with the phrase."""
    low = phrase.lower()
    vowel = (low[0] in VOWELS and not low.startswith(NO_ARTICLE_SOUNDS)) or low.startswith(SILENT_H)
    return f"{'an' if vowel else 'a'} {phrase}"


COUNTED = frozenset({"million", "billion", "trillion"})
PREPOSITIONS = words()["all_prepositions"]
PARTICLES = words()["particles"]


def number(noun: str) -> str:
    """`mass`, `plural` or `one`: how the noun mostly stands where nothing is said of how many."""
    if noun in words()["plural"] or (noun in PLURALS and PLURALS[noun] == noun and noun != "military"):
        return "plural"
    return "mass" if noun in words()["mass"] else "one"


HYPHENS = {tuple(k.split()): k.replace(" ", "-") for k in words()["hyphens"]}
MODIFIER_FORMS = {"arm": "arms", "sanction": "sanctions", "good": "goods"}
ADJECTIVE_GOOD = words()["adjective_good"]


def hyphenated(parts: list[str]) -> list[str]:
    """Words that English writes with a hyphen, joined: the parser splits them again."""
    out = list(parts)
    i = 0
    while i < len(out) - 1:
        for size in (4, 3, 2):
            key = tuple(out[i : i + size])
            if len(key) == size and key in HYPHENS:
                out[i : i + size] = [HYPHENS[key]]
                break
        i += 1
    return out


def noun_phrase(parts: list[str], determiner: str = "a", force: str = "") -> str:
    """A noun phrase from lemmas, with a determiner that fits.

    Args:
        parts: Modifiers, head, and perhaps a preposition and another noun: `ban on export`.
        determiner: `a` for the indefinite, or words to put in front: `the`, `its`, `Peru's`; empty for none.
        force: `one` or `plural` where the number is not the noun's usual one.
    """
    parts = hyphenated(parts)
    at = next((i for i, w in enumerate(parts) if i and w in PREPOSITIONS | {"and"}), len(parts))
    joined, tail = parts[:at], parts[at:]
    noun = joined[-1]
    kind = force or number(noun)
    *modifiers, last = joined
    modifiers = [m if m == "good" and last in ADJECTIVE_GOOD else MODIFIER_FORMS.get(m, m) for m in modifiers]
    text = " ".join([*modifiers, plural(last) if kind == "plural" and not last.startswith("the ") else last])
    if last in COUNTED:
        text = f"{last}s of dollars" if not modifiers else text
    if tail:
        text += f" {tail[0]} {noun_phrase(tail[1:]) if tail[1:] else ''}".rstrip()
    if determiner == "a":
        return article(text) if kind == "one" else text
    return f"{determiner} {text}".strip()
