"""Interviews: which paragraphs are turns, who asks and who answers.

Two forms are known: turns that open with a label ("Q:", "A.", "Surname:", "THE OUTLET:"), each in a
paragraph of its own or several in one, and question paragraphs with the answers below them.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dragoman.model import Block, BlockKind, Document
from dragoman.vocabulary.layout import NAME, layout_words
from dragoman.vocabulary.names import actor_names, fold_name

INTERVIEWER = "interviewer"

_LABEL = (
    r"(?:\*\*|__)?(?P<name>[QA](?=\.[ ])|[A-Z][\w.’'-]*(?:[ ][A-Z(][\w.’')-]*){0,4})"
    r"(?:\*\*|__)?[:.](?:\*\*|__)?[ ]+(?=\S)"
)
_OPENING = re.compile(_LABEL)
_WITHIN = re.compile(rf"(?<=[.?!…”\"’)])[ ]+{_LABEL}")
_BOLD = re.compile(r"(?:\*\*|__)(?P<words>.+)(?:\*\*|__)", re.DOTALL)
_ASKING = re.compile(r"(?i:q|question|interviewer|moderator|host|editor)\Z")
_ANSWERING = re.compile(r"(?i:a|answer|interviewee|guest|respondent)\Z")
_LEAD_NAME = re.compile(NAME)
_INTRODUCES = re.compile(r",| (?:is|was|has|had|who|[a-z]+(?:s|ed|ught))\b")
"""What follows the name of somebody introduced: an apposition, or what he is and did."""

_PUT_TO_HIM = re.compile(r"\b(?:you|your|you['’](?:re|ve|d|ll))\b", re.IGNORECASE)
_OF_HIMSELF = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
_PROMPT = re.compile(
    r"(?:You|Your|Tell us|Let us|Let['’]s)\b"
    r"|.*\b(?:accus|argu|ask|blam|claim|criticis|criticiz|call|demand|expect|say|said|tell|told|urg|want|warn)\w*"
    r"(?: that)? you\b",
    re.DOTALL,
)
"""A turn of the interviewer that asks nothing outright: "Your neighbours disagree.", "Some accuse you of greed."."""

_READ = ("prose", "question", "list")
_QUESTION_WORDS = 120
_PROMPT_WORDS = 60
_PUT_ENOUGH = 2


def interview_blocks(text: str, blocks: list[Block], document: Document) -> list[Block]:
    """The blocks with the speakers of their turns; unchanged where the page is no interview."""
    return _labelled_turns(text, blocks, document) or _question_paragraphs(text, blocks, document)


# --- turns with labels -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Label:
    """A label in a block: where it starts, where its turn's words start, and the name on it."""

    block: int
    start: int
    end: int
    name: str
    opens: bool


def _labelled_turns(text: str, blocks: list[Block], document: Document) -> list[Block] | None:
    """Speakers of labelled turns; `None` where the page has none."""
    labels = [label for i, b in enumerate(blocks) if b.kind in _READ for label in _labels_in(text, i, b)]
    counts = Counter(label.name for label in labels)
    opening = {label.name for label in labels if label.opens}
    names = {name for name, n in counts.items() if n >= 2 or _ASKING.match(name)}
    turns = [label for label in labels if label.name in names]
    if len(names) < 2 or not opening & names or sum(label.opens for label in turns) < 2:
        return None
    asking = _asking_name(text, blocks, turns, document)
    if asking is None:
        return None
    guest = _interviewee(text[: turns[0].start], document)
    speakers = {name: INTERVIEWER if name == asking else _full_name(name, guest, text) for name in names}
    return list(_divided(blocks, turns, speakers))


def _labels_in(text: str, index: int, block: Block) -> Iterator[_Label]:
    first = _OPENING.match(text, block.start, block.end)
    if first and _is_label(text, first):
        yield _Label(index, block.start, first.end(), first["name"], opens=True)
    for match in _WITHIN.finditer(text, block.start, block.end):
        if _is_label(text, match):
            yield _Label(index, match.start(), match.end(), match["name"], opens=False)


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Whether a stop, which ends any short sentence, follows "Q" or "A" only."""
    mark = text[match.end("name") : match.end()].strip("*_ ")
    return mark == ":" or match["name"] in ("Q", "A")


def _asking_name(text: str, blocks: list[Block], turns: list[_Label], document: Document) -> str | None:
    """The name whose turns ask: a conventional one, the outlet's or author's, or the one that asks most."""
    asked: Counter[str] = Counter()
    ends = [t.start if t.block == turn.block else blocks[turn.block].end for turn, t in itertools.pairwise(turns)]
    for turn, end in zip(turns, [*ends, blocks[turns[-1].block].end], strict=True):
        asked[turn.name] += 1 if "?" in text[turn.end : end] else -1
    for name in asked:
        if _ASKING.match(name) or _is_outlet_or_author(name, document):
            return name
    asked = Counter({name: n for name, n in asked.items() if not _ANSWERING.match(name)})
    name, surplus = asked.most_common(1)[0]
    return name if surplus > 0 or len(asked) == 1 else None


def _is_outlet_or_author(name: str, document: Document) -> bool:
    facts = [fact.value for fact in (document.publisher, *document.authors) if fact]
    low = name.lower()
    initials = ("".join(word[0] for word in fact.split() if word[:1].isupper()).lower() for fact in facts)
    return any(low in (fact.lower(), fact.lower().split()[-1]) for fact in facts) or low in (
        i for i in initials if len(i) > 1
    )


def _divided(blocks: list[Block], turns: list[_Label], speakers: dict[str, str]) -> Iterator[Block]:
    """The blocks cut at the labels; a turn runs on until the next label."""
    speaker: str | None = None
    for index, block in enumerate(blocks):
        start = block.start
        for label in (turn for turn in turns if turn.block == index):
            if start < label.start:
                yield _spoken(block, start, label.start, speaker)
            yield Block(label.start, label.end, "byline", rule="layout:turn-name")
            speaker, start = speakers[label.name], label.end
        if start < block.end:
            yield _spoken(block, start, block.end, speaker) if block.kind in _READ else block


def _spoken(block: Block, start: int, end: int, speaker: str | None) -> Block:
    if speaker is None:
        return replace(block, start=start, end=end)
    kind: BlockKind = "question" if speaker == INTERVIEWER else block.kind
    return Block(start, end, kind, speaker, "layout:turn")


# --- who answers -----------------------------------------------------------------------------


def _full_name(label: str, guest: str | None, text: str) -> str:
    """The speaker a label stands for: the guest for "A" and for initials, the full name for a surname."""
    if guest and (_ANSWERING.match(label) or label.upper() == _initials(guest) or _ends_in(guest, label)):
        return guest
    if " " not in label:
        for match in _LEAD_NAME.finditer(text):
            if _ends_in(match[0], label):
                return match[0]
    return label.title() if label.isupper() and len(label) > 3 else label


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[ -]", name) if word).upper()


def _ends_in(name: str, label: str) -> bool:
    last = label.rsplit(maxsplit=1)[-1].lower()
    return name.lower() == label.lower() or name.lower().split()[-1] == last


def _interviewee(lead: str, document: Document) -> str | None:
    """The person whom the words before the first turn introduce.

    "We spoke to NAME" names him; else it is the first personal name there of which something is told.
    """
    introduced = layout_words().interviewee.search(lead)
    if introduced:
        return introduced["name"]
    hosts = {fact.value.lower() for fact in (document.publisher, *document.authors) if fact}
    names = [m for m in _LEAD_NAME.finditer(lead) if m[0].lower() not in hosts and not _is_place_or_body(m[0])]
    told = (m[0] for m in names if _INTRODUCES.match(lead, m.end()))
    return next(told, names[0][0] if names else None)


def _is_place_or_body(name: str) -> bool:
    words = fold_name(name)
    return any(actor_names().longest(words, at, len(words)) for at in range(len(words)))


# --- question paragraphs ---------------------------------------------------------------------


def _question_paragraphs(text: str, blocks: list[Block], document: Document) -> list[Block]:
    """Question paragraphs and the answers below them, where the page is an interview.

    It is one where at least two paragraphs are questions and either the text says with whom it
    speaks, or the questions are set in bold, or they are put to somebody who answers for himself.
    Shorter questions ("And the neighbours?") are known where longer ones have shown what the page is.
    """
    questions = {i for i, b in enumerate(blocks) if b.kind in ("prose", "heading") and _asks(text[b.start : b.end])}
    introduced = layout_words().interviewee.search(text, 0, blocks[max(questions)].start if questions else 0)
    if introduced:  # a standfirst may ask before the introduction names the one who answers
        questions = {i for i in questions if blocks[i].start > introduced.end()}
    bold = sum(bool(_BOLD.fullmatch(text[blocks[i].start : blocks[i].end])) for i in questions)
    if len(questions) < 2:
        return blocks
    first = min(questions)
    guest = introduced["name"] if introduced else _interviewee(text[: blocks[first].start], document)
    exchange = guest is not None and _is_exchange(text, blocks, questions)
    if not (introduced or bold >= 2 or exchange or _put_to_somebody(text, blocks, questions)):
        return blocks
    speaker = guest or "interviewee"
    later = ((i, b) for i, b in enumerate(blocks) if i > first and b.kind == "prose")
    questions |= {i for i, b in later if _asks(text[b.start : b.end], least=1)}
    return list(_answered(blocks, questions | _prompts(text, blocks, questions), speaker))


def _put_to_somebody(text: str, blocks: list[Block], questions: set[int]) -> bool:
    """Whether questions say "you" and what follows them says "I" or "we", as rhetorical ones of an author do not."""
    put = {i for i in questions if _PUT_TO_HIM.search(text, blocks[i].start, blocks[i].end)}
    below = {i + 1 for i in questions if i + 1 < len(blocks)} - questions
    answered = sum(bool(_OF_HIMSELF.search(text, blocks[i].start, blocks[i].end)) for i in below)
    return len(put) >= _PUT_ENOUGH and answered >= _PUT_ENOUGH


def _is_exchange(text: str, blocks: list[Block], questions: set[int]) -> bool:
    """Whether single questions take turns with answers, of which some are given in the first person."""
    alone = {
        i for i in questions if not {i - 1, i + 1} & questions and _is_single(text[blocks[i].start : blocks[i].end])
    }
    answers = (text[blocks[i + 1].start : blocks[i + 1].end] for i in alone if i + 1 < len(blocks))
    own = sum(bool(_OF_HIMSELF.search(_QUOTED.sub("", answer))) for answer in answers)
    return len(alone) >= _TURNS and own >= _PUT_ENOUGH


def _is_single(line: str) -> bool:
    return not re.search(r"[.?!] ", line)


_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_TURNS = 3


def _prompts(text: str, blocks: list[Block], questions: set[int]) -> set[int]:
    """Paragraphs between two answers that turn to the one who answers without asking: "Your critics disagree."."""
    words = {i: text[b.start : b.end].strip("*_ ") for i, b in enumerate(blocks) if b.kind == "prose"}
    return {
        i
        for i, line in words.items()
        if min(questions) + 1 < i < len(blocks) - 1
        and not {i - 1, i + 1} & questions
        and _PROMPT.match(line)
        and not _OF_HIMSELF.search(line)
        and line.count(" ") < _PROMPT_WORDS
    }


def _answered(blocks: list[Block], questions: Iterable[int], speaker: str) -> Iterator[Block]:
    questions = set(questions)
    answering = False
    for i, block in enumerate(blocks):
        if i in questions and (answering or i + 1 < len(blocks)):
            block = replace(block, kind="question", speaker=INTERVIEWER, rule="layout:question-paragraph")
            answering = True
        elif answering and block.kind in ("furniture", "note") and not any(q > i for q in questions):
            answering = False  # nothing is asked after it: the interview is over
        elif answering and block.kind in ("prose", "list"):
            block = replace(block, speaker=speaker, rule="layout:answer")
        yield block


def _asks(line: str, least: int = 3) -> bool:
    plain = line.strip("*_ ")
    return plain.endswith(("?", "?”", '?"')) and least <= plain.count(" ") < _QUESTION_WORDS
