"""The fields of the search language, with their words for people."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldHelp:
    """A field of the language, as its help tells it.

    Attributes:
        name: As queries are written out.
        meaning: What `name:value` keeps.
        example: A query that uses it.
        also: Other names by which it is understood.
    """

    name: str
    meaning: str
    example: str
    also: tuple[str, ...] = ()


FIELDS: dict[str, FieldHelp] = {
    one.name: one
    for one in (
        FieldHelp("actor", "who acts, wants, or stands first: a code, a name, a capital, a person", "actor:JPN"),
        FieldHelp("recipient", "on whom, or to whom", "recipient:Seoul"),
        FieldHelp("about", "who takes part, on either side", "about:NATO", ("with",)),
        FieldHelp("between", "the pair of these two, whichever way", "between:RUS,PRK", ("pair",)),
        FieldHelp("person", "a person who takes part, by name", 'person:"Kim Jong Un"'),
        FieldHelp(
            "type",
            "a type, or a family of them: cooperation, conflict, neither, said, did, event, standing, or a quad class",
            "type:CONSULT,AID",
        ),
        FieldHelp("mode", "how it was done", "mode:visit"),
        FieldHelp("status", "actual, negated, future, possible or desired", "status:negated"),
        FieldHelp("forecast", "yes for what a voice foretells, no for all else", "forecast:yes"),
        FieldHelp(
            "voice",
            "who is credited with it, anywhere in the chain; none for the author alone",
            "voice:lankov",
            ("said",),
        ),
        FieldHelp(
            "outlet", "who published it; none where the document names nobody", "outlet:diplomat", ("by", "publisher")
        ),
        FieldHelp(
            "doc", "a document: its id, file name or title, or the start of one", "doc:104_essequibo", ("document",)
        ),
        FieldHelp("id", "a statement by its id, or the start of one", "id:st_5f0c3a9b1d"),
        FieldHelp("after", "dated later than this year, month or day", "after:2015"),
        FieldHelp("since", "dated in it or later", "since:2015"),
        FieldHelp("before", "dated earlier", "before:2019-04"),
        FieldHelp("until", "dated in it or earlier", "until:2019-04"),
        FieldHelp("on", "dated in it, in part or wholly", "on:2019-04-25"),
        FieldHelp(
            "year", "its place in the order of time begins in this year; none for what nothing dates", "year:2019"
        ),
        FieldHelp("place", "where it happened, as the text names it", "place:Vladivostok", ("where",)),
        FieldHelp("country", "the state that place lies in", "country:RUS"),
        FieldHelp(
            "verdict",
            "judged right or wrong, edited for what was corrected, none for what was not judged",
            "verdict:right",
            ("judged",),
        ),
        FieldHelp("origin", "the reader that made it, or a part of its name", "origin:rules", ("reader",)),
        FieldHelp("lang", "the language it was written in or translated from", "lang:fr", ("language",)),
    )
}
"""The fields there are, in the order of the help."""

NAMES = {name: one.name for one in FIELDS.values() for name in (one.name, *one.also)}
"""Every name a field answers to, with its own."""

SIGNS = (
    ("gas pipeline", "both words, in any form; put a phrase in quotation marks: \"gas pipeline\""),
    ("sanct*", "any word that begins so"),
    ("-gas, NOT gas", "without it"),
    ("gas OR oil", "either; OR binds closer than what stands beside it"),
    ("(gas oil) OR coal", "parentheses hold terms together"),
    ("type:AID,TRADE", "any of several values"),
    ('person:"Kim Jong Un"', "a value of several words"),
)  # fmt: skip
"""How words and fields are put together."""
