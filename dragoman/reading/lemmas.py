"""Lemmas by the model's own rules, asked once a word form and not at every place where it stands.

A rule-based lemmatizer of spaCy goes by a word's form, part of speech and morphology alone, and looks at base forms
anew each time; that is a sixth of the parse.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # spaCy takes a second to import; only the parser needs it
    from spacy.language import Language
    from spacy.tokens import Doc

_MOST = 200_000
"""Word forms that are kept in mind; a reader of archives meets ever new names."""

_PIPE = "lemmatizer"


class Lemmas:
    """The lemmatizer of a pipeline, taken out of it where its answers can be kept.

    One that is trained, or that writes over the lemmas of others, stays where it is.
    """

    def __init__(self, nlp: "Language") -> None:
        from spacy.pipeline import Lemmatizer  # noqa: PLC0415 - see above

        found = nlp.get_pipe(_PIPE) if _PIPE in nlp.component_names else None  # of one model there may be two parsers
        self._pipe = found if isinstance(found, Lemmatizer) and not found.overwrite else None
        if self._pipe is not None:
            nlp.disable_pipe(_PIPE)
        self._known: dict[tuple[int, int, int], str] = {}

    def at(self, doc: "Doc", i: int, form: tuple[int, int, int]) -> str:
        """The lemma of a word that the pipeline gave none.

        Args:
            doc: The parsed text.
            i: The index of the word.
            form: spaCy's numbers of its letters, its part of speech and its morphology.
        """
        lemma = self._known.get(form)
        if lemma is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            lemma = self._known[form] = str(self._pipe.lemmatize(doc[i])[0]) if self._pipe else ""
        return lemma
