"""Parts of speech by a model's own rules, asked once a kind of word and not at every place where it stands.

spaCy's attribute ruler turns a word's tag, dependency and letters into its part of speech and morphology by some two
hundred patterns (https://spacy.io/api/attributeruler), matched anew in every text; that is a sixth of the parse. All
but a few look at one word alone.
"""

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:  # spaCy takes a second to import; only the parser needs it
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc

    Row = tuple[int, ...]
    Pattern = list[Any]

_PIPE = "attribute_ruler"

_MOST = 200_000
"""Kinds of words that are kept in mind; a reader of archives meets ever new names."""

_KEY: list[int | str] = ["ORTH", "TAG", "DEP"]
"""What tells two kinds of words apart: the other attributes that a pattern may ask for follow from the letters."""

_ASKED = frozenset({*_KEY, "LOWER", "PREFIX", "SUFFIX", "SHAPE", "LENGTH", "IS_SPACE", "IS_ALPHA", "IS_PUNCT"})

_HEEDLESS = "ner"
"""The component that may follow: it finds entities by vectors alone."""

_TOLD: list[int | str] = ["LEMMA", "POS", "TAG", "DEP", "MORPH"]
"""What a ruler may tell of a word."""


class WordClasses:
    """The attribute ruler of a pipeline, taken out of it where its answers can be kept.

    It stays where it is if a component after it may look at what it tells, or if a pattern asks for what does not
    follow from a word's letters, tag and dependency.
    """

    def __init__(self, nlp: "Language") -> None:
        self._ruler = _last_ruler(nlp)
        self._known: dict[Row, Row] = {}
        self._openers: set[Row] = set()
        if self._ruler is not None:
            self._of_one, self._of_several, self._opening = _divided(self._ruler)
            if _PIPE in nlp.pipe_names:  # of one model there may be two parsers
                nlp.disable_pipe(_PIPE)

    def tell(self, doc: "Doc") -> None:
        """Write the parts of speech and the morphology into a parsed text that the pipeline gave none."""
        if self._ruler is None:
            return
        kinds = list(map(tuple, doc.to_array(_KEY).tolist()))
        if len(self._known) > _MOST:
            self._known.clear()
            self._openers.clear()
        self._learn(doc, [kind for kind in dict.fromkeys(kinds) if kind not in self._known])
        if not self._openers.isdisjoint(kinds) and self._of_several(doc, allow_missing=True):
            self._ruler(doc)  # "let's": of all patterns that apply to a word, the last in the ruler's order holds
        else:
            doc.from_array(_TOLD, _array([self._known[kind] for kind in kinds]))

    def _learn(self, doc: "Doc", new: "list[Row]") -> None:
        """Ask the ruler for kinds that it has not met, as if they were a text."""
        from spacy.tokens import Doc  # noqa: PLC0415 - see above

        if new:
            words, tags, deps = ([doc.vocab.strings[number] for number in column] for column in zip(*new, strict=True))
            text = Doc(doc.vocab, words, tags=tags, deps=deps)
            self._openers.update(new[start] for _, start, _ in self._opening(text, allow_missing=True))
            told = self._of_one(text).to_array(_TOLD).tolist()
            self._known.update(zip(new, map(tuple, told), strict=True))


def _array(rows: "list[Row]") -> Any:  # of 64-bit numbers; spaCy's own type of it has 32
    import numpy as np  # noqa: PLC0415 - see above

    return np.asarray(rows, dtype=np.uint64)


def _last_ruler(nlp: "Language") -> "AttributeRuler | None":
    """The ruler of a pipeline in which nothing goes by what it tells; `None` where that is not so."""
    from spacy.pipeline import AttributeRuler  # noqa: PLC0415 - see above

    ruler = nlp.get_pipe(_PIPE) if _PIPE in nlp.component_names else None
    if not isinstance(ruler, AttributeRuler):
        return None
    after = nlp.component_names[nlp.component_names.index(_PIPE) + 1 :]
    heeds = [name for name in after if name in nlp.pipe_names and nlp.get_pipe_meta(name).factory != _HEEDLESS]
    asked = {name for patterns, _, _ in _rules(ruler) for pattern in patterns for word in pattern for name in word}
    return None if heeds or not asked <= _ASKED else ruler


def _rules(ruler: "AttributeRuler") -> "list[tuple[list[Pattern], dict[str, Any], int]]":
    """Patterns that tell the same, what they tell, and of which of their words; later ones hold against earlier."""
    entries = cast("list[dict[str, Any]]", ruler.patterns)
    return [(entry["patterns"], entry["attrs"], entry["index"]) for entry in entries]


def _divided(ruler: "AttributeRuler") -> "tuple[AttributeRuler, Matcher, Matcher]":
    """A ruler of the patterns that look at one word alone, a matcher of the others, and one of their first words."""
    from spacy.matcher import Matcher  # noqa: PLC0415 - see above
    from spacy.pipeline import AttributeRuler  # noqa: PLC0415 - see above

    of_one, of_several, opening = AttributeRuler(ruler.vocab), Matcher(ruler.vocab), Matcher(ruler.vocab)
    for number, (patterns, told, index) in enumerate(_rules(ruler)):
        if alone := [pattern for pattern in patterns if len(pattern) == 1]:
            of_one.add(alone, told, index)
        if joined := [pattern for pattern in patterns if len(pattern) > 1]:
            of_several.add(str(number), joined)
            opening.add(str(number), [pattern[:1] for pattern in joined])
    return of_one, of_several, opening
