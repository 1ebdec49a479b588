"""Which language a text is in, and whether enough of it is English to be read."""

import re

import py3langid
from babel import Locale

from dragoman.errors import SkippedInput
from dragoman.model import Found

ENGLISH = "en"

# Most are no words of any neighbouring language; every eighth word of English prose is one of them.
_FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        "the of and that with was were from which has have had this these those by their there would been its it is"
        " are be will not but they who what when after than about into could more",
    )
)
_FUNCTION_SHARE = 0.12

# The detector knows the creoles and Scots; it takes short English for them.
_ENGLISH_LABELS = frozenset({"en", "pcm", "sco", "jam"})

# Below this many letters the detector guesses; nobody's note is turned away on a guess.
_JUDGED_LETTERS = 80
# Below this many, a sentence of foreign names passes for a foreign language; one English function word
# among them leaves it open.
_SURE_LETTERS = 300
_SAMPLES = 40
_SAMPLE_LENGTH = 500

# An English article may quote at length in another language; below a third it is no English article.
_ENGLISH_SHARE = 1 / 3

_FOREIGN_SCRIPT = re.compile(r"[\u0370-\u1cff\u2d00-\u2dff\u2e80-\ud7ff\uf900-\ufaff]")
_WORD = re.compile(r"[^\W\d_]+")


def require_english(text: str, name: str) -> Found | None:
    """The language found; `None` where the text is too short to tell.

    Raises:
        SkippedInput: `not-english`, naming the language the text seems to be in.
    """
    shares = language_shares(text)
    if not shares:
        return None
    english = shares.get(ENGLISH, 0.0)
    if english >= _ENGLISH_SHARE:
        return Found(ENGLISH, "text:langid", f"{english:.0%} of the text sampled reads as English")
    code, share = max(shares.items(), key=lambda item: item[1])
    raise not_english(name, code, f"{share:.0%} of the text sampled reads so")


def not_english(name: str, code: str, why: str) -> SkippedInput:
    """The refusal of a text in another language."""
    said = language_name(code)
    return SkippedInput(name, "not-english", f"the text is in {said} ({why}); only English is read: give a translation")


def language_name(code: str) -> str:
    """The English name of a language code; "a language not known" for one that has none."""
    name = Locale("en").languages.get(code)
    return "a language not known" if name is None else str(name)


def language_shares(text: str) -> dict[str, float]:
    """The share of each language in the text, by letters; empty where there is too little to judge."""
    counted: dict[str, int] = {}
    for sample in _samples(text):
        code = _language(sample)
        if code is not None:
            counted[code] = counted.get(code, 0) + sum(map(str.isalpha, sample))
    total = sum(counted.values())
    return {code: letters / total for code, letters in counted.items()} if total else {}


def _samples(text: str) -> list[str]:
    """Pieces of the text; of a long text, forty or so spread evenly over it."""
    step = max(len(text) // (_SAMPLES * _SAMPLE_LENGTH), 1) * _SAMPLE_LENGTH
    return [text[start : start + _SAMPLE_LENGTH] for start in range(0, len(text), step)]


def _language(sample: str) -> str | None:
    letters = sum(map(str.isalpha, sample))
    foreign = len(_FOREIGN_SCRIPT.findall(sample))
    # A dozen Chinese characters are a sentence; a dozen Latin letters are two names.
    if letters < _JUDGED_LETTERS and not (foreign >= 12 and foreign > letters / 2):
        return None
    words = [word.lower() for word in _WORD.findall(sample)]
    english = sum(word in _FUNCTION_WORDS for word in words)
    if english >= _FUNCTION_SHARE * len(words):
        return ENGLISH
    if english and letters < _SURE_LETTERS:
        return None
    code = str(py3langid.classify(sample)[0])
    return ENGLISH if code in _ENGLISH_LABELS else code
