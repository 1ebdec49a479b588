"""The first layer of a spaCy model, asked once a word form and not at every place where it stands.

A `MultiHashEmbed` layer gives a word a vector by its form alone: its norm, shape and affixes, whether a space follows,
and its static vector (https://spacy.io/api/architectures#MultiHashEmbed). Only the layers after it look at a word's
neighbours. It is nearly half of the work of a model of the `md` size, and most words of a text have been met before.
"""

from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # spaCy takes a second to import; only the parser needs it
    import numpy as np
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab
    from thinc.api import Model

    Vectors = NDArray[np.float32]
    Embed = Model[list[Doc], list[Vectors]]

MOST = 40_000
"""Word forms that a layer keeps in mind, 96 numbers of four bytes each; a reader of archives meets ever new names."""

_EMBED = "spacy.MultiHashEmbed.v2"

_KEY: list[int | str] = ["ORTH", "NORM", "SPACY"]
"""What tells two words apart for a layer: the other attributes that it may look at follow from the letters."""

_BY_FORM = frozenset({"ORTH", "NORM", "SPACY", "LOWER", "PREFIX", "SUFFIX", "SHAPE", "LENGTH", "IS_SPACE"})

_NAME = "remembered"


def remember_embeddings(nlp: "Language", most: int = MOST) -> None:
    """Let the layers of a pipeline that embed words by their forms keep what they gave.

    Layers of another build, such as those of a transformer, stay as they are, and so do those that keep it already.
    """
    for name, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        if model is None or not _goes_by_form(nlp.config["components"].get(name, {}).get("model", {})):
            continue
        for node in [node for node in model.walk() if node.has_ref("embed")]:
            embed = node.get_ref("embed")
            if embed.name != _NAME:
                model.replace_node(embed, _remembering(embed, nlp.vocab, most))


def _goes_by_form(config: dict[str, Any]) -> bool:
    """Whether a component, by what it is configured to be, has a layer of its own that embeds words by their forms."""
    embed = config.get("tok2vec", config).get("embed", {})
    return embed.get("@architectures") == _EMBED and _BY_FORM.issuperset(embed["attrs"])


def _remembering(embed: "Embed", vocab: "Vocab", most: int) -> "Embed":
    """A layer that gives what `embed` would."""
    from thinc.api import Model  # noqa: PLC0415 - see above

    known = _Known(embed, vocab, most)

    def forward(
        model: "Embed", docs: "list[Doc]", is_train: bool
    ) -> "tuple[list[Vectors], Callable[[list[Vectors]], list[Doc]]]":
        if is_train:
            raise ValueError(f"the layer {model.name!r} only predicts; train the model as spaCy loads it")
        return known.vectors(docs), lambda _: []

    return Model(_NAME, forward)


class _Known:
    """The vectors of the word forms that a layer has met: rows of a table, and where each form has its row."""

    def __init__(self, embed: "Embed", vocab: "Vocab", most: int) -> None:
        self._embed = embed
        self._vocab = vocab
        self._most = most
        self._rows: dict[tuple[int, ...], int] = {}
        self._table: Vectors | None = None

    def vectors(self, docs: "Sequence[Doc]") -> "list[Vectors]":
        """For each text the vectors of its words: an array of words by width."""
        forms = [form for doc in docs for form in map(tuple, doc.to_array(_KEY).tolist())]
        if len(self._rows) > self._most:
            self._rows, self._table = {}, None
        self._learn([form for form in dict.fromkeys(forms) if form not in self._rows])
        if self._table is None:
            return self._embed.predict(list(docs))  # no text has a word
        found = self._table[[self._rows[form] for form in forms]]
        ends = accumulate(map(len, docs), initial=0)
        return [found[start:end] for start, end in pairwise(ends)]

    def _learn(self, new: list[tuple[int, ...]]) -> None:
        """Ask the layer for forms that it has not met."""
        import numpy as np  # noqa: PLC0415 - see above

        if not new:
            return
        (vectors,) = self._embed.predict([self._text_of(new)])
        self._rows.update(zip(new, range(len(self._rows), len(self._rows) + len(new)), strict=True))
        self._table = vectors if self._table is None else np.concatenate((self._table, vectors))

    def _text_of(self, forms: list[tuple[int, ...]]) -> "Doc":
        """A text of words in these forms, one after the other."""
        from spacy.tokens import Doc  # noqa: PLC0415 - see above

        words = [self._vocab.strings[orth] for orth, _, _ in forms]
        text = Doc(self._vocab, words, [bool(space) for _, _, space in forms])
        for token, (_, norm, _) in zip(text, forms, strict=True):
            if token.norm != norm:  # a part of a contraction: "n't" is normed as "not"
                token.norm_ = self._vocab.strings[norm]
        return text
