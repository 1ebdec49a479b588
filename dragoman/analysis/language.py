"""The search language: words and fields. A query is parsed from text and writes itself out as the same query again.

    "gas pipeline" actor:JPN type:CONSULT status:negated voice:lankov after:2015

Everything asked for must hold. `-` or NOT before a term excludes; OR between two terms wants either, and binds them
closer than what stands beside them, as in press archives; parentheses hold terms together; a comma separates values of
which any will do; quotation marks keep words together, and let a value hold any sign.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from dragoman.analysis.fields import FIELDS, NAMES
from dragoman.errors import BadQuery

LONGEST = 2_000
"""Characters of a query. The longest that anybody typed in trials had 300."""

MOST = 64
"""Terms of a query; a database refuses conditions of a thousand."""

DEEPEST = 8
"""Parentheses inside one another."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a phrase that the sentence holds; a star at the end stands for any ending."""

    text: str
    negated: bool = False

    @classmethod
    def of(cls, text: str) -> "Word":
        """The word of any text, without what a word cannot hold."""
        return cls(cleaned(text))

    def __str__(self) -> str:
        plain = _PLAIN_WORD.fullmatch(self.text) and self.text not in _OPERATORS
        return _signed(self, self.text if plain else f'"{self.text}"')


@dataclass(frozen=True, slots=True)
class Field:
    """A field and the values of which any will do; `between` takes two that belong together."""

    name: str
    values: tuple[str, ...]
    negated: bool = False

    @classmethod
    def of(cls, name: str, *values: str) -> "Field":
        """A field of any values, without what a value cannot hold."""
        return cls(name, tuple(map(cleaned, values)))

    def __str__(self) -> str:
        values = (value if _PLAIN_VALUE.fullmatch(value) else f'"{value}"' for value in self.values)
        return _signed(self, f"{self.name}:{','.join(values)}")


@dataclass(frozen=True, slots=True)
class Group:
    """Clauses in parentheses, all of which must hold."""

    clauses: tuple["Clause", ...]
    negated: bool = False

    def __str__(self) -> str:
        return _signed(self, f"({' '.join(map(str, self.clauses))})")


@dataclass(frozen=True, slots=True)
class Either:
    """Two terms or more of which any will do."""

    terms: tuple["Term", ...]

    def __str__(self) -> str:
        return " OR ".join(map(str, self.terms))


Term = Word | Field | Group
Clause = Term | Either


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for: clauses that must all hold."""

    clauses: tuple[Clause, ...]

    def __str__(self) -> str:
        return " ".join(map(str, self.clauses))

    def terms(self) -> Iterator[Word | Field]:
        """All words and fields, however deep they lie."""
        return _leaves(self.clauses)

    def narrowed(self, clause: Clause) -> "Query":
        """The same query with one more clause; the same where it has it already."""
        return self if clause in self.clauses else Query((*self.clauses, clause))

    def without(self, clause: Clause) -> "Query":
        """The same query without a clause; of no clause at all where it was the only one."""
        return Query(tuple(one for one in self.clauses if one != clause))


def parse(text: str) -> Query:
    """The query of a text. What means nothing (a quotation mark left open, a lone sign) is passed over.

    Raises:
        BadQuery: There is nothing to look for, a field that is none or has no value, or too much of it.
    """
    if len(text) > LONGEST:
        raise BadQuery(f"the query is {len(text):,} characters long; {LONGEST:,} are allowed")
    clauses = _Parser(_straight(text)).clauses(0)
    if not clauses:
        raise BadQuery(
            f'there is no word to search for in {text!r}; write words, a "phrase in quotation marks", '
            "or a field such as actor:JPN"
        )
    query = Query(clauses)
    if sum(1 for _ in query.terms()) > MOST:
        raise BadQuery(f"the query has more than {MOST} terms; ask for less at once")
    return query


def cleaned(text: str) -> str:
    """A text as a word or value can hold it: on one line, without quotation marks."""
    return " ".join(_straight(text).replace('"', " ").split())


def negated(term: Term) -> Term:
    """The opposite of a term."""
    return replace(term, negated=not term.negated)


class _Parser:
    """Goes through a text from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def clauses(self, depth: int) -> tuple[Clause, ...]:
        """All clauses up to the parenthesis that closes them, or the end."""
        found: list[list[Term]] = []
        joined = False
        while self._more():
            if self._took(_CLOSE):
                if depth:
                    break
            elif self._took(_OR):
                joined = bool(found)
            elif not self._took(_AND) and (term := self._term(depth)):
                if joined:
                    found[-1].append(term)
                else:
                    found.append([term])
                joined = False
        return tuple(terms[0] if len(terms) == 1 else Either(tuple(terms)) for terms in found)

    def _more(self) -> bool:
        self._took(_BLANK)
        return self.at < len(self.text)

    def _took(self, pattern: re.Pattern[str]) -> str:
        """What a pattern takes here; nothing where it does not fit."""
        match = pattern.match(self.text, self.at)
        self.at = match.end() if match else self.at
        return match[0] if match else ""

    def _term(self, depth: int) -> Term | None:
        """One term; `None` where there is only a sign that means nothing."""
        if self._took(_NOT):
            term = self._positive(depth) if self._more() else None
            return term and negated(term)
        return self._positive(depth)

    def _positive(self, depth: int) -> Term | None:
        if self._took(_OPEN):
            if depth == DEEPEST:
                raise BadQuery(f"parentheses lie more than {DEEPEST} deep; ask more simply")
            inner = self.clauses(depth + 1)
            return Group(inner) if inner else None
        if quoted := self._took(_QUOTED):
            return _word(quoted)
        if name := self._took(_FIELD):
            return self._field(name.rstrip(": \t\n"))
        return _word(self._took(_BARE) or self._took(_ANY))

    def _field(self, name: str) -> Field:
        known = NAMES.get(name.casefold())
        if known is None:
            raise BadQuery(_no_field(name))
        values = []
        while value := self._took(_QUOTED) or self._took(_BARE_VALUE):
            values.append(cleaned(value))
            if not self._took(_COMMA):
                break
        values = [value for value in values if value]
        if not values:
            raise BadQuery(f"{name}: is followed by no value; write it as in {FIELDS[known].example}")
        return Field(known, tuple(values))


_OPERATORS = frozenset({"OR", "AND", "NOT"})

_BLANK = re.compile(r"\s+")
_CLOSE = re.compile(r"\)")
_OPEN = re.compile(r"\(")
_OR = re.compile(r'OR(?=[\s"()]|$)')
_AND = re.compile(r'AND(?=[\s"()]|$)')
_NOT = re.compile(r'-+(?=[^\s-])|NOT(?=[\s"()]|$)')
_QUOTED = re.compile(r'"[^"]*"')
# A name and a colon make a field, unless a blank follows a name we do not know ("Moscow: no deal") or an address does.
_FIELD = re.compile(
    rf"(?i:{'|'.join(sorted(map(re.escape, NAMES), key=len, reverse=True))}):\s*|[^\W\d_]\w*:(?=[^\s/])", re.ASCII
)
_BARE = re.compile(r'[^\s"()]+')
_BARE_VALUE = re.compile(r'[^\s"(),]+')
_COMMA = re.compile(r"(?:,\s*)+")
_ANY = re.compile(r".", re.DOTALL)

_PLAIN_WORD = re.compile(r'(?!-)[^\s"():]+')
_PLAIN_VALUE = _BARE_VALUE

# Half a surrogate pair is no letter, and no database takes it.
_STRAIGHT = {**dict.fromkeys(map(ord, "“”„‟«»"), '"'), 0: " ", **dict.fromkeys(range(0xD800, 0xE000), " ")}


def _straight(text: str) -> str:
    return text.translate(_STRAIGHT)


def _word(text: str) -> Word | None:
    word = Word.of(text)
    return word if any(map(str.isalnum, word.text)) else None


def _signed(term: Term, text: str) -> str:
    return f"-{text}" if term.negated else text


def _leaves(clauses: tuple[Clause, ...]) -> Iterator[Word | Field]:
    for clause in clauses:
        match clause:
            case Either(terms):
                yield from _leaves(terms)
            case Group(inner):
                yield from _leaves(inner)
            case _:
                yield clause


def _no_field(name: str) -> str:
    near = [one for one, _, _ in process.extract(name.casefold(), NAMES, scorer=fuzz.ratio, limit=2, score_cutoff=60)]
    meant = " or ".join(dict.fromkeys(NAMES[one] for one in near))
    hint = f"; did you mean {meant}?" if meant else "."
    return (
        f"there is no field {name!r}{hint} The fields are {', '.join(FIELDS)}; "
        "to search for the words themselves put them in quotation marks"
    )
