"""Tense by the words around a time, for texts not yet parsed."""

from dragoman.reading.times_scan import Scanned
from dragoman.vocabulary.times import TimeWords, time_words


def tense_around(words: list[Scanned], first: int, end: int, sentence: int) -> str:
    """`future` or `past` by the nearest telling word of the sentence, those before the expression first."""
    vocabulary = time_words()
    if (end < len(words) and words[end].kind == "S") or (first and words[first - 1].kind == "SINCE"):
        return "past"
    if first and words[first - 1].lower in vocabulary.deadline:
        around = words[max(first - 12, 0) : end + 8]
        return "past" if any(word.lower == "had" and word.start >= sentence for word in around) else "future"
    for index in range(first - 1, max(first - 15, -1), -1):
        word = words[index]
        if word.start < sentence or word.kind in {"PARA", "STOP"}:
            break
        tense = _told_at(words, index, vocabulary)
        if tense and not (tense == "past" and index and words[index - 1].lower in vocabulary.passive):
            return tense
    for index in range(end, min(end + 14, len(words))):
        if words[index].kind in {"STOP", "PARA"} or (words[index].kind == "DOT" and not _abbreviates(words[index - 1])):
            break
        if tense := _told_at(words, index, vocabulary):
            return tense
    return ""


def _abbreviates(word: Scanned) -> bool:
    """Whether a dot after a word ends no sentence: "Mr.", "U.S.", "Gen."."""
    return len(word.text) == 1 or word.lower in time_words().titles


def _told_at(words: list[Scanned], index: int, vocabulary: TimeWords) -> str:
    """What a word tells of time; not "next to", nor "plans" that nobody makes here ("vacation plans for")."""
    word, after = words[index], words[index + 1].lower if index + 1 < len(words) else ""
    if (word.lower == "next" and after == "to") or (
        word.lower in {"plan", "plans"} and after not in {"to", "for", "on"}
    ):
        return ""
    before = [w.lower for w in words[max(index - 3, 0) : index]]
    if before[-1:] == ["as"] and word.lower in vocabulary.foreseen:
        return ""
    if word.lower == "to" and (after == "be" or (vocabulary.about_to & {*before[-1:]} and "had" not in before)):
        return "future"
    if "had" in before and before[-1] in {"been", "previously", "originally"}:
        return "past"
    return _told(word.text, vocabulary)


def _told(word: str, vocabulary: TimeWords) -> str:
    if word[0].isupper():
        return ""
    if word in vocabulary.future:
        return "future"
    return "past" if word in vocabulary.past or (word.endswith("ed") and len(word) > 4) else ""
