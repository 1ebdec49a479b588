"""Whom a document has named in full so far, under the words it goes on with."""

from dataclasses import dataclass, field

from dragoman.model import Actor, Mention, Reading
from dragoman.vocabulary.names import fold_name
from dragoman.vocabulary.persons import surname
from dragoman.vocabulary.roles import role_words

LEADERS = (
    "supreme leader",
    "president",
    "prime minister",
    "chancellor",
    "general secretary",
    "junta leader",
    "monarch",
)
"""Offices whose holder may be called the leader of a state, the weightiest first."""


@dataclass(slots=True)
class Known:
    """Whom a surname has been given to so far in the document."""

    by_surname: dict[str, Mention] = field(default_factory=dict)
    by_first: dict[str, Mention] = field(default_factory=dict)
    in_office: dict[tuple[str, str], Actor] = field(default_factory=dict)

    def add(self, mention: Mention, name: str, code: str | None) -> None:
        """Remember a fully named person under the words a text goes on with."""
        self.by_surname[surname(name, code).lower()] = mention
        for actor in mention.actors:
            if actor.office:
                self.in_office[actor.code, actor.office] = actor
                if actor.office in LEADERS:
                    self.in_office[actor.code, "leader"] = actor
        words = fold_name(name)
        if len(words) > 1:
            self.by_first[words[0].lower()] = mention
        if len(words) > 1 and words[0].lower() in role_words().family_names:
            self.by_surname[words[0].lower()] = mention


@dataclass(frozen=True, slots=True)
class Setting:
    """What is the same for every sentence: the reading, its date, and who has been named so far."""

    reading: Reading
    day: str | None
    known: Known


def remember(known: Known, mention: Mention) -> None:
    """Remember whom a mention names, if it names a person."""
    person = mention.actors[0].person if mention.actors else mention.person
    if person:
        known.add(mention, person, mention.actors[0].code if mention.actors else None)
