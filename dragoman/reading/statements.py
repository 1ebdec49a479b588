"""Statements: a predicate and the actors it joins.

Predicates come first, actors second: every predicate of the lexicon that stands in a sentence is
looked at, its slots are searched for actors, what is missing is taken from nearby or from the
sentence before, and each pair becomes one statement. Status, voices and times are filled in by
the readers that follow.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from dragoman.identity import statement_id
from dragoman.model import Mention, Participant, Reading, Span, Statement, Status
from dragoman.reading.deeds import doers, of_clause, sums_up
from dragoman.reading.drafts import Draft
from dragoman.reading.guessing import About, Guess, described, guesses
from dragoman.reading.participants import (
    Scene,
    against_or_for,
    both_actors,
    codes,
    complements,
    fill,
    has_own_subject,
    implied,
    is_reciprocal,
    named_before,
    nearest,
    open_pronoun,
    reach_of,
    scene_of,
    stance_noun,
    under_complement,
    view_of,
)
from dragoman.reading.predicates import Found, candidate_predicates, longest_predicates
from dragoman.reading.syntax import Tokens, child, distance, is_under
from dragoman.reading.topic import Topic, foregrounds, main_pair
from dragoman.reading.trace import SILENT, Trace
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.guesses import guess_weights
from dragoman.vocabulary.predicates import Predicate
from dragoman.vocabulary.types import statement_types

STANDING = frozenset(name for name, found in statement_types().items() if found.standing)

SPEECH_ACTS = frozenset({"REJECT", "THREATEN", "AGREE", "REQUEST"})
"""Acts done by saying, whose content is told by the act: "refused to recognise" is one REJECT."""

STANCES = {
    rule: Predicate(pattern, "adj", pattern, (), (), type_, None, ("poss", "subj", "of", "by"), (), "both", None, False)
    for rule, pattern, type_ in (("actors:anti", "anti-", "DISPUTE"), ("actors:pro", "pro-", "ALIGN"))
}
"""What a prefix tells of whoever holds the thing it stands before."""

ENDED = {"SANCTION": "CONCEDE", "COERCE": "CONCEDE", "ASSAULT": "RETREAT"}
"""What the ending of a hostile act is: lifting sanctions concedes, ending a war retreats."""

_CUTTING = frozenset(
    {"halt", "suspend", "freeze", "end", "block", "cut", "sever", "break", "cancel", "scrap", "withhold"}
)
"""Verbs that make of what they govern a penalty: halting aid or cooperation is one."""

_SPAN_WORDS = 8

_TWO_REACH = 12
"""Arcs from a predicate to both of two actors together, within which it is taken to tell of them.

Of 5, 8 and 12 the last found most pairs on the development articles and lost least in type.
"""

_JOINT = 4
"""A larger group than this acts as one body, and is not written pair by pair."""

_WISH_REACH = 3
"""Arcs from an attitude to what it wants: "wants to strengthen its ties" is two."""


def read_statements(reading: Reading, trace: Trace = SILENT) -> Reading:
    """Add the statements of every sentence, telling `trace` of each decision."""
    by_sentence = _mentions_by_sentence(reading)
    told: set[tuple[str, frozenset[str]]] = set()
    events: dict[str, Participant] = {}
    topic = Topic(main_pair(reading.mentions, reading.tokens, len(reading.sentences)))
    minds = foregrounds(reading)
    out: list[Statement] = []
    for sentence in reading.sentences:
        topic = replace(topic, mind=minds[sentence.index])
        scene = scene_of(reading, sentence.index, by_sentence[sentence.index], events, trace)
        drafts = list(_drafts(reading, scene, sentence.index, topic))
        kept = _first_tellings(reading.tokens, _choose(reading.tokens, drafts, trace), told, trace)
        for draft in kept:
            out.append(_statement(reading, draft))
            trace.made(draft, out[-1])
        events.update((d.sense.head, d.actor) for d in drafts if _is_event_noun(d) and d.recipient)
        topic = replace(topic, last=_told_of(scene, kept) or topic.last)
    return replace(reading, statements=tuple({s.id: s for s in out}.values()))


def _mentions_by_sentence(reading: Reading) -> dict[int, list[Mention]]:
    found: dict[int, list[Mention]] = defaultdict(list)
    for mention in reading.mentions:
        found[reading.tokens[mention.head].sentence].append(mention)
    return found


def _is_event_noun(draft: Draft) -> bool:
    return draft.sense.pos == "noun" and draft.sense.head in grammar_words().background


def _told_of(scene: Scene, kept: list[Draft]) -> tuple[Participant, ...]:
    """The actors that the next sentence may leave unsaid: those just told of, the first named first."""
    if kept:
        people = [p for d in kept for p in (d.actor, d.recipient) if p and p.span]
    else:
        people = [Participant(m.actors[0], m.span.exact, m.span, "topic") for m in scene.mentions]
    people.sort(key=lambda p: p.span.start if p.span else 0)
    return tuple({p.actor.code: p for p in people}.values())


def _drafts(reading: Reading, scene: Scene, sentence: int, topic: Topic) -> Iterator[Draft]:
    predicates = _told_predicates(reading, scene, sentence)
    drafts = [d for found in predicates for d in _of_predicate(scene, found, sentence, topic)]
    drafts += _stances(scene, sentence)
    drafts += _of_the_two(scene, predicates, drafts, sentence)
    for draft in drafts:
        scene.trace.drafted(draft)
    yield from drafts


def _told_predicates(reading: Reading, scene: Scene, sentence: int) -> list[Found]:
    """The predicates of a sentence that tell something: not those inside names, nor those a question asks."""
    taken = frozenset(i for i, m in scene.by_token.items() if not m.adjective and reading.tokens[i].pos == "PROPN")
    candidates = candidate_predicates(reading, sentence, taken)
    found = longest_predicates(reading.tokens, candidates)
    scene.trace.predicates(sentence, candidates, found)
    if not _is_question(reading, sentence):
        return found
    asked = [f for f in found if _is_asked(reading.tokens, f.head)]
    for f in asked:
        scene.trace.passed(f, "drop:asked")
    return [f for f in found if f not in asked]


def _of_the_two(scene: Scene, predicates: list[Found], drafts: list[Draft], sentence: int) -> Iterator[Draft]:
    """A draft that joins the only two actors of a sentence by their nearest predicate, where none joins them yet.

    Of two actors named in one sentence with a word of the lexicon beside them, that word mostly tells of them,
    however the parse hangs it; with three or more it may be any pair, and is left open.
    """
    if len(scene.codes) != 2 or any(d.pair == scene.codes for d in drafts):
        return
    first, second = both_actors(scene, "near:two")
    reached = [(reach_of(scene, f.head, first, second), f.head, f) for f in predicates]
    for reach, _, found in sorted(reached, key=lambda r: r[:2]):
        sense = next((s for s in found.senses if s.recipient and s.head not in grammar_words().generic), None)
        if sense is not None and reach <= _TWO_REACH:
            type_, status, rules = _shade(scene.tokens, found, sense)
            why = (f"predicate:{sense.pattern}.{sense.pos}", *rules, "actor:near:two", "recipient:near:two")
            yield Draft(found, sense, type_, status, first, second, sentence, why)
            return


def _stances(scene: Scene, sentence: int) -> Iterator[Draft]:
    """Drafts of "anti-Western norms" and "pro-European parties": whoever holds them stands against or for."""
    for mention in scene.mentions:
        sense = STANCES.get(mention.rule)
        if sense is None:
            continue
        noun = stance_noun(scene.tokens, mention.head)
        found = Found(noun, (mention.head,) if noun == mention.head else tuple(sorted((mention.head, noun))), (sense,))
        against = Participant(mention.actors[0], mention.span.exact, mention.span, "slot:stance")
        holders = fill(scene, noun, sense.actor, found.words, frozenset({against.actor.code}))
        for holder in holders or nearest(scene, noun, {against.actor.code}):
            why = (f"predicate:{sense.pattern}", f"actor:{holder.rule}", "recipient:slot:stance")
            yield Draft(found, sense, sense.type, None, holder, against, sentence, why)


def _is_question(reading: Reading, sentence: int) -> bool:
    return reading.sentence_span(sentence).exact.rstrip("\"”’' ").endswith("?")


def _is_asked(tokens: Tokens, head: int) -> bool:
    """Whether a predicate is itself what a question asks, not something it takes for granted."""
    if tokens[head].pos in ("NOUN", "PROPN"):
        return False
    while tokens[head].dep in ("acomp", "attr", "xcomp", "conj", "ccomp", "oprd", "advmod"):
        head = tokens[head].head
    return tokens[head].head == head


def _of_predicate(scene: Scene, found: Found, sentence: int, topic: Topic) -> Iterator[Draft]:
    """Drafts of the first sense whose slots can be filled, else of the guesses that score well."""
    for sense in found.senses:
        scene.trace.sense(found, sense, "slots")
        pairs = _from_slots(scene, found, sense, topic)
        if pairs:
            for actor, recipient in pairs:
                yield _draft(scene, found, sense, actor, recipient, sentence)
            return
    for guess, score in _guessed(scene, found, topic):
        draft = _draft(scene, found, guess.sense, guess.actor, guess.recipient, sentence)
        yield replace(draft, why=(*draft.why, f"score:{score:.2f}"))


def _draft(
    scene: Scene, found: Found, sense: Predicate, actor: Participant, recipient: Participant | None, sentence: int
) -> Draft:
    type_, status, rules = _shade(scene.tokens, found, sense)
    why = (f"predicate:{sense.pattern}.{sense.pos}", *rules, f"actor:{actor.rule}")
    if recipient:
        why += (f"recipient:{recipient.rule}",)
    return Draft(found, sense, type_, status, actor, recipient, sentence, why)


def _guessed(scene: Scene, found: Found, topic: Topic) -> list[tuple[Guess, float]]:
    """What a predicate without filled slots most likely tells: the best guess, and others that are as good as sure."""
    about = About(scene, found, topic)
    candidates = [*_proposed(about)]
    told = {(g.sense.type, g.pair) for g in candidates}
    candidates += [g for g in guesses(about) if (g.sense.type, g.pair) not in told]
    scene.trace.guesses(found, candidates)
    weights = guess_weights()
    scored = sorted(((g.score(weights), -n, g) for n, g in enumerate(candidates)), reverse=True)
    for score, _, guess in scored:
        scene.trace.weighed(found, guess.sense, guess.actor, guess.recipient, score)
    best = scored[0][0] if scored else 0.0
    return [
        (guess, score) for score, n, guess in scored if score >= (weights.floor if score == best else weights.beside)
    ]


def _proposed(about: About) -> Iterator[Guess]:
    """What the rules of nearness and of the text before would have it tell, by the first sense of which they do."""
    for sense in about.found.senses:
        about.scene.trace.sense(about.found, sense, "context")
        pairs = _from_context(about.scene, about.found, sense, about.topic)
        for actor, recipient in pairs:
            yield described(about, sense, actor, recipient)
        if pairs:
            return


Pair = tuple[Participant, Participant | None]


def _from_slots(scene: Scene, found: Found, sense: Predicate, topic: Topic) -> list[Pair]:
    """Pairs from the predicate's own slots."""
    view = view_of(scene, found.head) if sense.type in STANDING and sense.pos == "noun" else None
    if view:
        return _pairs(sense, *view)
    background = sense.pos == "noun" and sense.head in grammar_words().background
    slots = tuple(s for s in sense.actor if not (background and s == "in"))  # "the war in Mali": where, not who
    actors = fill(scene, found.head, slots, found.words) or doers(scene, found.head, slots, found.words)
    ours = frozenset(codes(actors)) if len(actors) == 1 else frozenset()
    recipients = fill(scene, found.head, sense.recipient, found.words, ours) or against_or_for(scene, found.head)
    recipients = recipients or doers(scene, found.head, sense.recipient, found.words)
    if actors and not recipients:
        recipients = _meant_by_pronoun(scene, found, sense.recipient, set(codes(actors)), topic)
    if actors and not recipients and sense.type in SPEECH_ACTS and _has_content(scene.tokens, found.head):
        recipients = under_complement(scene, found.head, set(codes(actors)))
    if len(actors) > 1 and not recipients and is_reciprocal(scene.tokens, found.head):
        return list(itertools.combinations(actors, 2))
    return _pairs(sense, actors, recipients)


def _meant_by_pronoun(
    scene: Scene, found: Found, slots: tuple[str, ...], without: set[str], topic: Topic
) -> list[Participant]:
    """Whom an open "it" or "them" means: the other actor of the sentence so far, else of the one before."""
    at = open_pronoun(scene, found.head, slots, found.words)
    if at is None:
        return []
    here = named_before(scene, at, without)
    if here:
        return here
    return [implied(p.actor, "pronoun:previous-sentence") for p in topic.last if p.actor.code not in without][:1]


def _has_content(tokens: Tokens, head: int) -> bool:
    """Whether a clause under the predicate can say what is promised: "a deal brokered by Doha" holds none."""
    if tokens[head].pos != "NOUN":
        return True
    return any(
        tokens[c].dep == "ccomp" or (tokens[c].dep == "acl" and tokens[c].tag == "VB") for c in tokens[head].children
    )


def _pairs(sense: Predicate, actors: list[Participant], recipients: list[Participant]) -> list[Pair]:
    """The pairs that actors and recipients make, or none where the sense needs more."""
    ours = set(codes(actors))
    others = [r for r in recipients if r.actor.code not in ours]
    if others and actors:
        return [(a, r) for a in actors for r in others]
    if sense.joint and 1 < len(actors) <= _JOINT:
        return list(itertools.combinations(actors, 2))
    if sense.joint and 1 < len(others) <= _JOINT:
        return list(itertools.combinations(others, 2))
    if sense.need in ("both", "strict"):
        return []
    if actors and sense.need in ("one", "any") and not sense.recipient:
        return [(a, None) for a in actors]
    return []


def _from_context(scene: Scene, found: Found, sense: Predicate, topic: Topic) -> list[Pair]:
    """Pairs completed by the actor nearest in the parse, then by the sentence before."""
    if sense.need == "strict":
        return []  # an everyday word, which tells of actors only where both stand in its slots
    if sense.pos == "noun" and sense.head in grammar_words().background:
        return []  # "the war in Ukraine": whose, the document has told or leaves open
    if sense.pos == "noun" and sums_up(scene.tokens, found.head):
        return []  # "..., an attack that Lima condemned": the clause before has told it
    actors = fill(scene, found.head, sense.actor, found.words)
    recipients = [r for r in fill(scene, found.head, sense.recipient, found.words) if r.actor.code not in codes(actors)]
    if not actors and not recipients and _refers_to_pair(sense) and not scene.mentions and topic.pair:
        first, second = topic.pair
        return [(implied(first, "carry:pair"), implied(second, "carry:pair"))]
    if sense.pos in ("adj", "adv"):
        return _pairs(sense, actors, recipients)  # who is close, and to whom, an adjective's own words must say
    if not actors and sense.pos == "verb" and has_own_subject(scene, found.head):
        return []
    if not actors and recipients:
        actors = nearest(scene, found.head, set(codes(recipients)))
    elif actors and not recipients and sense.recipient:
        narrow = sense.pos == "noun" and sense.type not in ("INTEREST", "DEPEND")
        recipients = nearest(scene, found.head, set(codes(actors)), inside=narrow)
        if narrow and not recipients and sense.type not in STANDING:
            recipients = of_clause(scene, found.head, set(codes(actors)))
        recipients = recipients or _counterpart(scene, sense, actors, topic)
    if not actors:
        return []
    pairs = _pairs(sense, actors, recipients)
    if not pairs and (sense.need in ("one", "any") or sense.type == "INTEREST"):
        return [(a, None) for a in actors]
    return pairs


def _refers_to_pair(sense: Predicate) -> bool:
    """Whether a bare noun of this sense ("relations", "the quarrel") means the pair just spoken of."""
    words = grammar_words()
    told = sense.head in words.generic or sense.head in words.background or sense.type in ("DISPUTE", "CONSULT")
    return sense.joint and sense.pos == "noun" and told


def _counterpart(scene: Scene, sense: Predicate, actors: list[Participant], topic: Topic) -> list[Participant]:
    """The other of the two whom the article is about, or whom the sentence before told of.

    Only where the sentence names nobody else; attitudes and preparations may well have no object.
    """
    if sense.type in ("INTEREST", "DEPEND", "MOBILIZE") or len(actors) > 1:
        return []
    code = actors[0].actor.code
    main = {actor.code: actor for actor in topic.main or ()}
    if code in main and scene.codes <= main.keys():
        return [implied(actor, "carry:main-pair") for other, actor in main.items() if other != code]
    others = {a.code: (a, m) for m in scene.mentions for a in m.actors if a.code != code}
    if sense.pos == "verb" and len(others) == 1 and code in scene.codes:
        return [Participant(a, m.span.exact, m.span, "near:sentence") for a, m in others.values()]
    if sense.pos == "verb" and len(scene.codes) == 1:
        return [implied(p.actor, "carry:previous-sentence") for p in topic.last if p.actor.code != code][:1]
    return []


def _shade(tokens: Tokens, found: Found, sense: Predicate) -> tuple[str, Status | None, tuple[str, ...]]:
    """The type and status after the words around the predicate that lessen or strain it."""
    words = grammar_words()
    type_, status = sense.type, sense.status
    if sense.pos != "noun":
        return type_, status, ()
    head = tokens[found.head]
    verb = tokens[head.head]
    governs = head.dep in ("nsubj", "nsubjpass", "dobj") and verb.pos in ("VERB", "AUX")
    complement = child(tokens, verb.i, "acomp") if governs else None
    adjectives = {tokens[c].lemma for c in head.children if tokens[c].dep == "amod"}
    if complement is not None:
        adjectives.add(tokens[complement].lemma)
    bond = type_ in ("ALIGN", "COOPERATE", "TRADE", "CONSULT", "SUPPORT", "AID")
    if (
        type_ == "ALIGN"
        and sense.head in words.generic
        and (adjectives & words.straining_adjectives or (governs and verb.lemma in words.straining_verbs))
    ):
        return "DISPUTE", None, ("shade:straining",)
    weak = adjectives & words.lessening_adjectives and type_ != "CONSULT"  # a fruitless meeting was a meeting
    lessened = weak or (governs and verb.lemma in words.lessening_verbs)
    if type_ in ENDED:
        if not (governs and head.dep != "nsubj" and verb.lemma in words.lessening_verbs):
            return type_, status, ()
        return ENDED[type_], status, ("shade:ended",)
    if type_ in ("AID", "COOPERATE") and governs and head.dep != "nsubj" and verb.lemma in _CUTTING:
        return "SANCTION", status, ("shade:cut",)
    if lessened and (bond or type_ in STANDING):
        return type_, "negated" if status is None else None, ("shade:lessening",)
    return type_, status, ()


def _choose(tokens: Tokens, drafts: list[Draft], trace: Trace) -> list[Draft]:
    """Drop what says less than a rival: copies, generic bonds, wishes whose object is told."""
    ranked = sorted(drafts, key=lambda d: (_rank(d), d.found.head))
    kept: list[Draft] = []
    for draft in ranked:
        rival = next((other for other in kept if _is_rival(tokens, draft, other)), None)
        if rival is None:
            kept.append(draft)
        else:
            trace.dropped(draft, "drop:rival", rival)
    for reason, yields in (("drop:content", _is_content_of), ("drop:wish", _is_wish_for)):
        better = {id(d): o for d in kept for o in kept if o is not d and yields(tokens, d, o)}
        for draft in kept:
            if id(draft) in better:
                trace.dropped(draft, reason, better[id(draft)])
        kept = [d for d in kept if id(d) not in better]
    return sorted(kept, key=lambda d: d.found.head)


def _rank(draft: Draft) -> tuple[bool, ...]:
    """Smaller is stronger: filled slots before guesses, events before relations, the specific before the generic."""
    return (
        draft.recipient is None,
        _is_guess(draft),
        draft.sense.head in grammar_words().generic,
        draft.type in STANDING,
    )


def _is_guess(draft: Draft) -> bool:
    """Whether an actor of it stands in no slot of the predicate."""
    return any(p.rule.startswith(("near", "carry")) for p in (draft.actor, draft.recipient) if p)


def _is_rival(tokens: Tokens, draft: Draft, other: Draft) -> bool:
    """Whether `other`, the stronger, already says what `draft` says."""
    if draft.recipient is None:
        return draft.actor.actor.code in other.pair and draft.type in (other.type, "INTEREST")
    if draft.pair != other.pair:
        return False
    if draft.type == other.type:
        turned = draft.actor.actor.code != other.actor.actor.code
        return not turned or draft.sense.joint or other.sense.joint or _is_guess(draft)
    close = abs(draft.found.head - other.found.head) <= 2 or _joined(tokens, draft.found.head, other.found.head)
    return close and (draft.sense.head in grammar_words().generic or _rank(draft)[1])


def _joined(tokens: Tokens, a: int, b: int) -> bool:
    """Whether one hangs directly on the other, and not as its equal or as what it was done for."""
    upper, lower = (b, a) if tokens[a].head == b else (a, b)
    return tokens[lower].head == upper and tokens[lower].dep not in ("conj", "advcl")


def _is_content_of(tokens: Tokens, draft: Draft, other: Draft) -> bool:
    """Whether `other` is an act of speech and `draft` what it refuses, threatens, promises or asks for."""
    if other.type not in SPEECH_ACTS or other.recipient is None or draft.type in SPEECH_ACTS:
        return False
    if other.recipient.rule.startswith(("near", "carry")):
        return False
    if other.actor.actor.code not in draft.pair and other.pair != draft.pair:
        return False
    said = [c for c in complements(tokens, other.found.head) if c > other.found.head]  # "A did it; B refuses" says two
    return any(is_under(tokens, draft.found.head, c) for c in said)


def _is_wish_for(tokens: Tokens, draft: Draft, other: Draft) -> bool:
    """Whether `draft` is an attitude, or a demand of nobody named, whose object `other` tells as wanted."""
    of_nobody = draft.type == "REQUEST" and draft.recipient and draft.recipient.rule.startswith(("near", "carry"))
    if not (draft.type == "INTEREST" or of_nobody) or other.type in ("INTEREST", "REQUEST"):
        return False
    if draft.actor.actor.code not in other.pair or _is_guess(other):
        return False
    near = distance(tokens, draft.found.head, other.found.head) <= _WISH_REACH
    return near and any(is_under(tokens, other.found.head, c) for c in complements(tokens, draft.found.head))


def _first_tellings(
    tokens: Tokens, drafts: list[Draft], told: set[tuple[str, frozenset[str]]], trace: Trace
) -> list[Draft]:
    """Leave out an event noun that the document has told before and only refers back to."""
    out = []
    for draft in drafts:
        key = (draft.type, draft.pair)
        if _is_event_noun(draft) and key in told and not _says_more(tokens, draft.found.head):
            trace.dropped(draft, "drop:told-before")
            continue
        told.add(key)
        out.append(draft)
    return out


def _says_more(tokens: Tokens, head: int) -> bool:
    """Whether a background noun is the object of a verb that does something new with it."""
    token = tokens[head]
    return token.dep == "dobj" and tokens[token.head].lemma in grammar_words().light_verbs


def _statement(reading: Reading, draft: Draft) -> Statement:
    span = _predicate_span(reading, draft.found)
    actors = (draft.actor,)
    recipients = (draft.recipient,) if draft.recipient else ()
    return Statement(
        id=statement_id(
            reading.document.id,
            span,
            draft.type,
            [p.actor.code for p in actors],
            [p.actor.code for p in recipients],
        ),
        sentence=draft.sentence,
        span=span,
        type=draft.type,
        mode=draft.sense.mode,
        actors=actors,
        recipients=recipients,
        head=draft.found.head,
        status=draft.status or "actual",
        why=draft.why,
    )


def _predicate_span(reading: Reading, found: Found) -> Span:
    """Two to eight words that carry the predicate: its own, its modifiers, then what follows."""
    tokens = reading.tokens
    sentence = reading.sentences[tokens[found.head].sentence]
    first, last = found.words[0], found.words[-1]
    left = {c for w in found.words for c in tokens[w].children if tokens[c].dep in _LEFT_OF_SPAN}
    while first - 1 >= sentence.first and first - 1 in left and last - first < _SPAN_WORDS - 1:
        first -= 1
    while last + 1 < sentence.last and last - first < _SPAN_WORDS - 1 and is_under(tokens, last + 1, found.head):
        if tokens[last + 1].pos == "PUNCT" and tokens[last + 1].text not in ("-", "–", "’", "'", "“", "‘"):
            break
        last += 1
    first, last = _whole_words(tokens, first, last)
    return reading.document.span(tokens[first].start, tokens[last].end)


def _whole_words(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """The stretch without halves of hyphened words at its edges, which the parser splits."""
    while first > 1 and tokens[first - 1].text in HYPHENS and tokens[first - 1].end == tokens[first].start:
        first -= 2
    if tokens[last].text in HYPHENS:
        last -= 1
    while last + 2 < len(tokens) and tokens[last + 1].text in HYPHENS and tokens[last].end == tokens[last + 1].start:
        last += 2
    return first, max(first, last)


HYPHENS = frozenset({"-", "–", "‑"})


_LEFT_OF_SPAN = frozenset({"neg", "aux", "auxpass", "amod", "compound", "poss", "advmod", "prt", "nummod", "det"})
