"""The operators that a predicate stands in the scope of, found on the way up the parse."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

from dragoman.model import Reading, Token
from dragoman.reading.outlook import (
    EXPECTING,
    Cue,
    is_coming_time,
    is_hard_to_picture,
    is_set_aside,
    is_too_much,
    likely_part,
    makes_slight,
    miscarried,
    said_to_be,
    slightness,
)
from dragoman.reading.syntax import SUBJECTS, child, first_conjunct, is_passive, raised_to, subtree
from dragoman.reading.tense import is_past
from dragoman.vocabulary.cues import Effect, factuality_cues, reporting_cues

_MANDATING = frozenset({"demand", "recommend", "request", "propose", "urge", "advocate", "beg"})
"""Verbs of asking whose that-clause is what is asked for, in whatever form; "insist" and "tell" need "that he go"."""

_ADDRESSING = frozenset(
    {"see", "note", "consider", "suppose", "imagine", "take", "let", "recall", "remember", "say", "expect"}
)
"""Bare verbs at the head of a sentence that speak to the reader and ask nothing of anybody."""

_FORETELLING = frozenset(
    {
        *("predict", "forecast", "foresee", "prophesy", "expect", "estimate", "reckon", "calculate", "anticipate"),
        *("warn", "threaten", "doubt", "bet", "wager", "argue", "fear"),
    }
)
"""Verbs whose past tense still foretells by "would": "predicted that it would fail"."""

_TRUST = frozenset({"confidence", "certainty", "conviction", "belief", "prediction", "expectation", "assumption"})
"""Nouns for a view of what will be."""

_EXCLUDING = frozenset({"exclude", "rule", "discount", "preclude"})

_DONE = frozenset(
    {"response", "reaction", "answer", "reply", "result", "effect", "achievement", "habit", "practice", "way"}
)
"""Subjects of "was to …" that tell what was done, not what was planned."""

_WISHED = frozenset({"like", "prefer", "love", "wish", "hate"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_MEASURES = frozenset(
    {"tonne", "ton", "barrel", "million", "billion", "dozen", "hundred", "thousand", "round", "series"}
)
"""Nouns that only say how much of what stands after their "of": "will ship a million tonnes of gas"."""

_TAKING_FOR = frozenset({"define", "describe", "depict", "portray", "characterize", "characterise", "cast", "classify"})
"""Verbs by which a writer says what something is: "it is wrong to describe the two as allies" denies it."""

_GOING_ON = frozenset({"go", "keep", "carry"})

_PARTS = frozenset({"more", "much", "less", "something", "bit"})
"""Before "of" these tell how far something is what follows: "something of a threat"."""

_AHEAD = frozenset({"when", "once", "until", "till", "after", "before"})
_OVER_INFINITIVES = frozenset({"ask", "try", "do", "able", "should", "purpose", "want"})
"""Effects that a that-clause does not undergo, but for "want" in the form of "hope that", "wish that"."""

_PREDICATES = frozenset(
    {
        "mistake",
        "error",
        "illusion",
        "exaggeration",
        "hypothesis",
        "possibility",
        "option",
        "prospect",
        "scenario",
        "fantasy",
    }
)
_DEPTH = 12
"""A walk longer than this has met a broken parse; the longest seen in news was nine steps."""


@dataclass(frozen=True, slots=True)
class Operator:
    """A word with a predicate in its scope.

    Attributes:
        effect: What it does.
        word: Its lemma.
        text: The word as written.
        token: Its index.
        ahead: Whether it can look ahead here; a modal over a state or a perfect cannot.
    """

    effect: Effect
    word: str
    text: str
    token: int
    ahead: bool = True


def operators_over(reading: Reading, index: int) -> tuple[Operator, ...]:
    """The operators over a token, innermost first."""
    return tuple(_Walk(reading, index).operators())


class _Walk:
    """One walk from a predicate to the head of its sentence, or to where its scope ends."""

    def __init__(self, reading: Reading, index: int) -> None:
        self._reading = reading
        self._tokens = reading.tokens
        self._cues = factuality_cues()
        self._at = self._start = index
        self._ended = False

    def operators(self) -> Iterator[Operator]:
        yield from self._local(self._at)
        for _ in range(_DEPTH):
            token = self._tokens[self._at]
            if token.head == self._at:
                break
            yield from _STEPS.get(token.dep, _Walk._end)(self, token)
            if self._ended:
                return
        yield from self._command()
        yield from self._question()

    def _command(self) -> Iterator[Operator]:
        """ "Sign the treaty": a bare verb without a subject at the head of a sentence tells others what to do."""
        verb = self._tokens[self._at]
        if verb.tag != "VB" or self._has(verb, (*SUBJECTS, "aux", "auxpass")) or verb.lemma in _ADDRESSING:
            return
        words = self._reading.words(verb.sentence)
        first = next((t for t in words if t.pos != "PUNCT" and not t.text.isspace()), None)
        if first is not None and (first.i == verb.i or self._tokens[verb.i - 1].text in (",", ":", ";")):
            yield self._operator(self._cues.effects["ask"], verb)

    # --- what stands beside a word -----------------------------------------------------------

    def _local(self, index: int) -> list[Operator]:
        """Operators beside a word: its own negation, modals, adverbs; a noun's "no" and adjectives."""
        token = self._tokens[index]
        if token.pos in ("NOUN", "PROPN") and token.tag.startswith("N"):
            return self._beside_noun(token)
        return self._beside_verb(token)

    def _beside_noun(self, noun: Token) -> list[Operator]:
        found = []
        for i in noun.children:
            word = self._tokens[i]
            effect = self._cues.adjective.get(word.lemma) or self._cues.adjective.get(word.text.lower())
            if makes_slight(self._tokens, word, noun):
                effect = self._cues.effects["unlikely"]
            if effect and word.dep in ("amod", "det", "compound", "advmod", "nmod"):
                found.append(self._operator(effect, word))
            elif word.dep == "neg" and not self._only(i):
                found.append(self._operator(self._cues.effects["deny"], word))
        return found

    def _beside_verb(self, verb: Token) -> list[Operator]:
        adverbs, modals, denials = [], [], []
        deny = self._cues.effects["deny"]
        perfect = any(self._tokens[i].lemma in ("have", "'ve") for i in verb.children if self._tokens[i].dep == "aux")
        for i in verb.children:
            word = self._tokens[i]
            if word.dep == "neg" or (word.lemma in self._cues.negation and word.dep in ("preconj", "advmod")):
                if not self._only(i):
                    denials.append(self._operator(deny, word))
            elif word.dep == "aux" and word.tag == "MD":
                effect = self._modal(verb, word)
                if effect:
                    ahead = not perfect and self._changes(verb, effect) and self._foretells(verb, word)
                    modals.append(self._operator(effect, word, ahead=ahead))
            elif self._no_longer(word) or self._opening_nor(word, verb):
                denials.append(self._operator(deny, word))
            elif word.dep == "advmod" and word.lemma in self._cues.adverb and not self._compares(word):
                adverbs.append(self._operator(self._cues.adverb[word.lemma], word))
            elif self._denying_argument(word) or self._lessens(word):
                denials.append(self._operator(deny, word))
        if verb.tag in ("VBZ", "VBP") and any(is_coming_time(self._tokens, self._tokens[i]) for i in verb.children):
            modals.append(self._operator(self._cues.effects["plan"], verb))
        if any(m.effect.name == "may" and m.word in ("may", "might") for m in modals):
            return adverbs + denials + modals  # "may not": the denial is what may be
        return adverbs + modals + denials

    def _modal(self, verb: Token, word: Token) -> Effect | None:
        """What a modal does; "would" tells a wish in "would like", and what was to come after "said that".

        "Should they ask" and "could they know", set before the subject of a clause that asks nothing, are conditions.
        """
        effect = self._cues.modal.get(word.lemma) or self._cues.modal.get(word.text.lower())
        if effect is None:
            return None
        effects = self._cues.effects
        if effect.name == "able" and verb.lemma in _EXCLUDING:
            return effects["may"]  # "cannot be excluded"
        if effect.name == "should" and self._is_turned_round(verb, word):
            return effects["possible"]
        if effect.name == "will" and self._follows_condition(verb):
            return effects["may"]
        if effect.name != "would":
            return effect
        beside = {self._tokens[i].lemma for i in verb.children if self._tokens[i].dep == "advmod"}
        if verb.lemma in _WISHED or "rather" in beside:
            return effects["want"]
        if self._is_judgement(verb):
            return effects["do"]
        return effects["will"] if self._is_reported(verb) else effect

    def _follows_condition(self, verb: Token) -> bool:
        """ "If it attacks, Oslo will answer": no more than the condition makes of it."""
        first = self._tokens[first_conjunct(self._tokens, verb.i)]
        clauses = (self._tokens[i] for i in first.children if i < first.i and self._tokens[i].dep == "advcl")
        return any(self._is_condition(clause) for clause in clauses)

    def _foretells(self, verb: Token, modal: Token) -> bool:
        """Whether "would" and "could" look ahead of the text: not as past of "will" and "can", nor in a description.

        "Said that it would" is a plan of the past; "predicted that it would" is a forecast.
        """
        if modal.text.lower() not in ("would", "'d", "’d", "could"):
            return True
        if (verb.dep == "relcl" and not self._goes_on(verb)) or self._is_judgement(verb):
            return False
        if modal.text.lower() == "could":
            return child(self._tokens, verb.i, "neg") is None
        above = self._tokens[verb.head]
        return not self._is_reported(verb) or above.lemma in _FORETELLING or above.lemma in _TRUST

    def _goes_on(self, verb: Token) -> bool:
        """Whether a relative clause tells what comes of the clause before it: "…, which would cut off the port"."""
        subject = child(self._tokens, verb.i, "nsubj")
        return subject is not None and self._tokens[subject].lemma == "which" and self._tokens[subject - 1].text == ","

    def _is_judgement(self, verb: Token) -> bool:
        """ "It would be a mistake to …", "it would be hardly fair": a remark on what is, not on what comes."""
        said = child(self._tokens, verb.i, "acomp", "attr")
        if verb.lemma != "be" or said is None:
            return False
        word = self._tokens[said].lemma
        effect = self._cues.clause.get(word) or self._cues.noun.get(word)
        return effect is not None and effect.negates and effect.mood is None

    def _is_turned_round(self, verb: Token, modal: Token) -> bool:
        """Whether a modal opens its clause, before the subject."""
        subject = child(self._tokens, verb.i, *SUBJECTS)
        return subject is not None and modal.i < subject and verb.dep == "advcl"

    def _is_reported(self, verb: Token) -> bool:
        """Whether a clause is what somebody said or agreed in the past, so that "would" stands for "will"."""
        aside = child(self._tokens, verb.i, "parataxis")
        above = self._tokens[verb.head if aside is None else aside]
        if verb.dep == "acl" and above.lemma in (*_TRUST, *reporting_cues().noun):  # "voiced hope that it would"
            return is_past(self._tokens, above.head)
        past = above.tag in ("VBD", "VBN") or (above.tag == "VBG" and self._tokens[above.head].tag == "VBD")
        if (verb.dep != "ccomp" and aside is None) or above.i == verb.i or not past:
            return False
        conditional = any(self._tokens[i].dep == "advcl" and self._is_condition(self._tokens[i]) for i in verb.children)
        effect = self._cues.clause.get(above.lemma)
        promised = effect is not None and effect.name in ("expect", "plan", "promise")
        return (promised or above.lemma in reporting_cues().clause) and not conditional

    def _changes(self, verb: Token, effect: Effect) -> bool:
        if self._has(verb, ("expl",)):
            return True  # "there may be a war"
        if effect.name == "would":
            return verb.lemma not in ("seem", "appear", "like", "say", "have")
        return effect.name == "will" or verb.lemma not in self._cues.stative

    def _only(self, index: int) -> bool:
        """Whether the word after a negation takes it back: "not only"."""
        following = index + 1
        return following < len(self._tokens) and self._tokens[following].lemma in self._cues.additive

    def _opening_nor(self, word: Token, verb: Token) -> bool:
        """ "Nor has Ankara answered": elsewhere "nor" denies what is joined on after it."""
        return word.lemma == "nor" and word.dep in ("cc", "mark") and word.i < verb.i

    def _compares(self, adverb: Token) -> bool:
        """Whether an adverb belongs to a comparison beside it: "perhaps even more than Kim"."""
        following = self._tokens[adverb.i + 1 : adverb.i + 2]
        return bool(following) and following[0].lemma in ("even", "more", "most", "much", "less")

    def _no_longer(self, word: Token) -> bool:
        return (
            word.dep == "advmod"
            and word.text.lower() in ("longer", "more")
            and word.i > 0
            and self._tokens[word.i - 1].lemma == "no"
        )

    def _lessens(self, word: Token) -> bool:
        """ "Buys less than before": a lessening denies what it lessens; "no less than" does not."""
        if word.text.lower() != "less" or not (word.dep == "dobj" or self._than_before(word)):
            return False
        before = self._tokens[word.i - 1].lemma if word.i else ""
        return before not in ("no", "not", "n't", "much", "the", "more", "or") and word.i > word.head

    def _than_before(self, word: Token) -> bool:
        """ "Trusts it less than it used to", not "trusts it less than its neighbours"."""
        after = [t.lemma for t in self._tokens[word.i + 1 : word.i + 4]]
        return word.dep == "advmod" and after[:1] == ["than"] and bool({"before", "ever", "once", "use"} & set(after))

    def _denying_argument(self, word: Token) -> bool:
        """ "No country recognises it", "nobody came": the verb is denied by what it is said of."""
        if word.dep not in ("nsubj", "nsubjpass", "dobj", "attr", "expl") or word.i == self._at:
            return False
        if word.lemma in ("nobody", "nothing", "none", "neither"):
            return True
        if any(self._tokens[i].lemma == "neither" and self._tokens[i].dep in ("preconj", "cc") for i in word.children):
            return True  # "sends neither arms nor money", "neither Kyiv nor Minsk will pay"
        determiner = child(self._tokens, word.i, "det")
        if determiner is None or self._tokens[determiner].lemma not in ("no", "neither"):
            return False
        return not (word.dep in SUBJECTS and self._is_measured(self._tokens[word.head]))

    def _is_measured(self, verb: Token) -> bool:
        """ "No tie has soured more quickly", "no other opposes it so firmly": a comparison, which denies nothing."""
        words = (
            j
            for i in verb.children
            if self._tokens[i].dep in ("advmod", "acomp")
            for j in (i, *self._tokens[i].children)
        )
        return any(self._tokens[j].lemma in ("so", "as") or self._tokens[j].tag in ("RBR", "JJR") for j in words)

    def _operator(self, effect: Effect, word: Token, *, ahead: bool = True) -> Operator:
        return Operator(effect, word.lemma, word.text, word.i, ahead)

    # --- steps from a word to its governor ----------------------------------------------------

    def _end(self, token: Token) -> Iterator[Operator]:
        self._ended = True
        return iter(())

    def _up(self, token: Token) -> Iterator[Operator]:
        """Into the clause of the governor: what stands beside it holds of the predicate too."""
        came_from, self._at = self._at, token.head
        yield from (o for o in self._local(token.head) if o.token != came_from)

    def _complement(self, token: Token) -> Iterator[Operator]:
        """A clause that another word governs; a that-clause ends the walk."""
        head = self._tokens[token.head]
        if self._is_relative(token, head):
            self._ended = True
            return
        effect = self._governing(token, head)
        finite = token.dep == "ccomp" and self._is_finite(token) and not self._is_made_to(token, head)
        if (
            token.dep == "ccomp"
            and token.tag == "VB"
            and not self._is_infinitive(token)
            and self._has(token, ("mark",))
        ):
            finite = True  # "insists that he go"
        if finite and effect and not self._holds_of_clause(effect, token, head):
            effect = None
        if effect is None and token.dep == "ccomp" and self._is_infinitive(token):
            effect = self._cues.effects["purpose"]  # "three goals: to establish, to further …"
        said_of = self._predicate(head) if effect is None else None
        if said_of is not None:
            yield said_of
        elif effect:
            yield self._operator(effect, head, ahead=not self._is_past_outlook(head))
        adjective = child(self._tokens, head.i, "acomp")
        if adjective is not None:
            yield from self._local(adjective)
        if finite and (effect is None or effect.name == "know") and self._is_condition(token):
            yield self._operator(self._cues.effects["open"], token)
        if finite:
            if token.i > head.i:  # "called him a liar, he has never apologised": two clauses side by side
                yield from self._over_saying(head, effect)
            self._ended = True
        else:
            yield from self._up(token)

    def _is_past_outlook(self, verb: Token) -> bool:
        """ "Was bound to fail", told by the writer or of what "had been thought": it lay ahead then, not now."""
        while verb.dep in ("acomp", "oprd", "xcomp") and verb.head != verb.i:
            verb = self._tokens[verb.head]
        if not is_past(self._tokens, verb.i) or (verb.lemma in _FORETELLING and not is_passive(self._tokens, verb.i)):
            return False
        first = self._tokens[first_conjunct(self._tokens, verb.i)]
        above = self._tokens[first.head]
        if first.dep != "ccomp":
            return True
        return any(self._tokens[i].text.lower() in ("had", "'d") for i in above.children)

    def _is_relative(self, token: Token, head: Token) -> bool:
        """ "Wants calm along the railway that it agreed to build": after an object it hangs wrongly."""
        taken = child(self._tokens, head.i, "dobj")
        if token.dep != "ccomp" or taken is None or head.lemma in reporting_cues().clause or taken > token.i:
            return False
        first = self._tokens[min(subtree(self._tokens, token.i))]
        return first.lemma in ("that", "which") and self._tokens[taken].pos in ("NOUN", "PROPN")

    def _holds_of_clause(self, effect: Effect, token: Token, head: Token) -> bool:
        """Whether a verb does to a finite clause what it does to an infinitive.

        A clause set before its verb ("…, so he sought") is governed only by verbs of thinking.
        """
        if token.i < head.i and head.pos == "VERB":
            return effect.name in ("believe", "know", "expect", "doubt", "fear")
        if effect.name == "ask":
            bare = token.tag == "VB" and not self._has(token, ("aux", "auxpass"))
            return head.lemma in _MANDATING or bare
        return effect.name not in _OVER_INFINITIVES or head.lemma in ("hope", "hop", "wish", "want", "desire")

    def _governing(self, token: Token, head: Token) -> Effect | None:
        effects = self._cues.effects
        if head.lemma in ("go", "come") and head.tag == "VBG" and self._is_infinitive(token):
            return effects["will"]
        if head.lemma == "go" and any(self._tokens[i].dep == "prt" for i in head.children):
            return effects["do"]  # "went on to sell"
        yet = any(self._tokens[i].lemma == "yet" for i in (*head.children, *token.children))
        if head.lemma in ("have", "be") and yet and self._is_infinitive(token):
            return effects["deny"]  # "has yet to reply"
        if head.lemma == "have" and head.pos in ("VERB", "AUX") and self._is_infinitive(token):
            ahead = any(self._tokens[i].lemma in ("will", "'ll", "shall") for i in head.children)
            return effects["do" if ahead else "should"]  # "will have to pay": it will
        if head.lemma == "be" and self._is_infinitive(token) and child(self._tokens, head.i, "acomp", "attr") is None:
            return self._scheduled(token, head)
        if head.lemma in _EXCLUDING and token.tag == "VBG":
            return effects["deny"]  # "ruled out signing"
        if self._is_infinitive(token) and is_too_much(self._tokens, token, head):
            return effects["deny"]
        if head.lemma == "mean" and head.tag != "VBN":
            return None  # "being free means paying"
        if head.lemma in ("come", "grow", "get") and token.lemma in self._cues.stative:
            return effects["do"]  # "has come to depend"
        if is_hard_to_picture(self._tokens, token, head):
            return effects["unlikely"]
        return self._cues.clause.get(head.lemma) or self._cues.clause.get(head.text.lower())  # "bound" is no "bind"

    def _scheduled(self, token: Token, be: Token) -> Effect | None:
        """ "Is to visit" plans; "its aim is to visit" wants; "its response was to visit" tells of a visit."""
        if token.lemma == "blame":
            return None
        subject = child(self._tokens, be.i, "nsubj")
        noun = self._tokens[subject] if subject is not None else None
        if noun is None or noun.pos != "NOUN" or noun.lemma not in (*_DONE, *self._cues.noun):
            return self._cues.effects["plan"]
        return self._cues.effects["do"] if noun.lemma in _DONE else self._cues.noun[noun.lemma]

    def _predicate(self, verb: Token) -> Operator | None:
        """ "It is unlikely that", "… is no serious hypothesis": what is said of a clause by a predicate."""
        for i in verb.children:
            word = self._tokens[i]
            table = self._cues.clause if word.dep == "acomp" else self._cues.noun
            if (word.dep == "acomp" or (word.dep == "attr" and word.lemma in _PREDICATES)) and word.lemma in table:
                return self._operator(table[word.lemma], word)
        return None

    def _over_saying(self, verb: Token, effect: Effect | None) -> list[Operator]:
        """What a denied or doubtful report leaves: "does not think" denies, "did not say" leaves open."""
        beside = self._local(verb.i)
        denials = [o for o in beside if o.effect.name == "deny" and self._tokens[o.token + 1].text != ","]
        if effect is not None and effect.name == "know":
            return []
        if effect is not None:
            return [o for o in beside if not o.effect.forecast]
        if verb.lemma not in reporting_cues().clause:
            return []
        return [Operator(self._cues.effects["open"], o.word, o.text, o.token) for o in denials]

    def _is_infinitive(self, token: Token) -> bool:
        return token.tag == "VB" and any(self._tokens[i].tag == "TO" for i in token.children)

    def _is_finite(self, token: Token) -> bool:
        """Whether a clause has a tensed verb; "makes it dependent" holds one that has none."""
        if token.tag in ("VBD", "VBZ", "VBP"):
            return True
        return any(self._tokens[i].tag in ("MD", "VBD", "VBZ", "VBP") for i in token.children)

    def _is_made_to(self, token: Token, head: Token) -> bool:
        """ "Makes them think": a bare infinitive, which the tagger takes for a present tense."""
        return head.lemma in ("make", "let", "help", "have") and token.tag == "VBP" and not self._has(token, ("mark",))

    def _is_condition(self, token: Token) -> bool:
        mark = child(self._tokens, token.i, "mark")
        return mark is not None and self._tokens[mark].lemma in self._cues.conjunction

    def _adverbial(self, token: Token) -> Iterator[Operator]:
        """A clause of condition, purpose or time."""
        head = self._tokens[token.head]
        mark = next((i for i in token.children if self._tokens[i].dep in ("mark", "advmod")
                     and self._tokens[i].lemma in self._cues.conjunction), None)  # fmt: skip
        if mark is not None:
            if not self._concedes(token, mark):
                yield self._operator(self._condition(token, mark, head), self._tokens[mark])
            self._ended = True
        elif self._is_infinitive(token):
            effect = self._governing(token, head)
            yield self._operator(effect or self._cues.effects["purpose"], head if effect else token)
            if effect:
                yield from self._up(token)
            else:
                self._at = token.head  # a condition or a wish above holds of the purpose too
        elif token.tag == "VBG" and not any(self._tokens[i].dep in SUBJECTS for i in token.children):
            if head.lemma in _EXCLUDING and token.i > head.i:
                yield self._operator(self._cues.effects["deny"], head)
            yield from (o for o in self._up(token) if o.effect.mood)
            self._ended = True
        else:
            yield from self._time_clause(token, head)
            self._ended = True

    def _concedes(self, token: Token, mark: int) -> bool:
        """ "Even if he suspects it": what is conceded is so, unless a modal holds over it."""
        even = mark > 0 and self._tokens[mark - 1].lemma == "even"
        return (
            even and token.tag in ("VBZ", "VBP", "VBD") and self._tokens[token.head].tag in ("VBZ", "VBP", "VBD", "VBN")
        )

    def _condition(self, token: Token, mark: int, head: Token) -> Effect:
        """What a condition does: it looks ahead with a consequence that does ("if it pays, the port will stay")."""
        effect = self._cues.conjunction[self._tokens[mark].lemma]
        present = token.tag in ("VBZ", "VBP", "VB") or any(
            self._tokens[i].tag in ("VBZ", "VBP") for i in token.children
        )
        follows = head.tag == "MD" or any(
            o.effect.name in ("will", "may", "would") and o.ahead for o in self._local(head.i)
        )
        return self._cues.effects["may"] if effect.name == "possible" and present and follows else effect

    def _time_clause(self, token: Token, head: Token) -> list[Operator]:
        """ "Once it gains this, it will …": the condition lies ahead with its consequence."""
        opener = next((i for i in token.children if self._tokens[i].lemma in _AHEAD), None)
        if opener is not None and (outlook := said_to_be(self._tokens, head)) is not None:
            return [self._operator(*outlook), *self._local(head.i)]
        if opener is None or token.tag not in ("VBZ", "VBP", "VB"):
            return []
        return [o for o in self._local(head.i) if o.effect.name == "will"]

    def _noun_clause(self, token: Token) -> Iterator[Operator]:
        """ "Effort to", "refusal to", "claim that"; any other infinitive after a noun tells a purpose."""
        head = self._tokens[token.head]
        if token.tag == "VBN" or (token.tag == "VBG" and not self._is_infinitive(token)):
            self._ended = True
            return
        effect = self._cues.noun.get(head.lemma)
        if effect is None and self._is_infinitive(token):
            if any(self._tokens[i].lemma in ("first", "last", "only") for i in head.children):
                self._ended = True
                return
            effect = self._cues.effects["purpose"]
        if effect is None:
            self._ended = True
            return
        yield self._operator(effect, head)
        yield from self._up(token)

    def _relative(self, token: Token) -> Iterator[Operator]:
        """ "There is nothing to discuss", "nobody who recognises it": what nothing does or undergoes is denied."""
        head = self._tokens[token.head]
        if self._is_infinitive(token) and head.lemma in self._cues.noun:
            yield from self._noun_clause(token)  # "it would be a mistake to attack"
            return
        few = head.lemma == "little" and not self._has(head, ("det",))  # "has little to offer"
        if few or head.lemma in ("nothing", "nobody", "none", "no-one"):
            yield self._operator(self._cues.effects["deny"], head)
        self._ended = True

    def _after_preposition(self, token: Token) -> Iterator[Operator]:
        """ "Threat of", "call for", "prevent … from", "without"."""
        preposition = self._tokens[token.head]
        before = self._cues.preposition.get(preposition.lemma)
        if before:
            yield self._operator(before, preposition)
            self._ended = True
            return
        governor = self._tokens[preposition.head]
        if is_set_aside(self._tokens, preposition, token):
            yield self._operator(self._cues.effects["deny"], preposition)
            self._ended = True
            return
        if governor.lemma in _TAKING_FOR and preposition.lemma == "as":
            self._at = preposition.i  # "it would be unfair to describe it as an ally"
            yield from self._up(preposition)
            return
        part = governor.lemma in _MEASURES or (governor.lemma in _PARTS and self._is_new(token))
        if part and preposition.lemma == "of":
            self._at = preposition.i  # "will become more of a threat"
            yield from self._up(preposition)
            return
        if governor.lemma in ("close", "near") and preposition.lemma == "to":
            self._at = governor.i  # "would bring the two close to a clash"
            yield from self._up(governor)
            return
        if preposition.lemma == "on" and token.dep == "pcomp" and governor.lemma in _GOING_ON:
            self._at = preposition.i  # "will go on selling arms"
            yield from self._up(preposition)
            return
        entering = governor.lemma in self._cues.entering and preposition.lemma in ("to", "in", "on")
        if entering or (preposition.lemma == "into" and governor.pos == "VERB"):
            self._at = preposition.i
            yield from self._up(preposition)
            return
        if governor.pos in ("NOUN", "PROPN"):
            named = governor.lemma == "question" and governor.dep == "attr"  # "it is a question of trade"
            effect = None if named else self._cues.noun.get(governor.lemma)
        elif governor.pos == "ADJ" or token.dep == "pcomp":
            effect = self._cues.clause.get(governor.lemma) or self._cues.object.get(governor.lemma)
        else:
            effect = self._cues.object.get(governor.lemma)
        if effect is None and governor.pos in ("VERB", "AUX") and self._is_new(token) and preposition.i > governor.i:
            yield from (o for o in self._local(governor.i) if o.effect.name in ("will", "may", "would"))
        if effect is None or preposition.head == preposition.i or not self._governs(preposition, governor, token):
            self._ended = True
            return
        yield self._operator(effect, governor)
        self._at = preposition.i
        yield from self._up(preposition)

    def _governs(self, preposition: Token, governor: Token, token: Token) -> bool:
        """Whether the preposition brings what the governor is about, not a time, place or companion."""
        allowed = ("of", "for", "to", "about", "at", "in", "on", "over", "from", "against", "between")
        if governor.pos in ("NOUN", "PROPN"):
            return preposition.lemma in allowed and preposition.i > governor.i
        return preposition.lemma in ("of", "for", "about", "from", "against", "to") and preposition.i > governor.i

    def _object(self, token: Token) -> Iterator[Operator]:
        """What a verb wants, plans or avoids; or the act that a light verb tells."""
        head = self._tokens[token.head]
        effect = self._cues.object.get(head.lemma)
        if head.lemma == "call" and child(self._tokens, head.i, "oprd") is not None:
            effect = None  # "called the tests frightening" calls for nothing
        refused = effect is not None and effect.name == "refuse" and self._is_definite(token)
        asked = effect is not None and effect.name == "ask" and child(self._tokens, head.i, "xcomp") is not None
        if head.lemma in self._cues.lessening or refused or asked:
            self._ended = True  # "reject the treaty", "urge its partners to act": the object is there
        elif effect:
            yield self._operator(effect, head)
            yield from self._up(token)
        elif head.lemma in self._cues.light or not self._is_definite(token):
            yield from self._up(token)
        else:
            self._ended = True

    def _subject(self, token: Token) -> Iterator[Operator]:
        """What is said to happen or to be done; any other subject is taken for granted."""
        head = self._tokens[token.head]
        lower = raised_to(self._tokens, head.i)
        if lower is not None and self._tokens[lower].lemma in self._cues.occurring:
            yield from self._local(lower)
            yield from self._complement(self._tokens[lower])
        elif token.dep == "nsubjpass":
            yield from self._object(token)
        elif head.lemma in self._cues.occurring:
            yield from self._up(token)
        elif (outlook := said_to_be(self._tokens, head)) is not None:
            yield self._operator(*outlook)
            yield from self._up(token)
        elif (told := self._told_of(token, head)) is not None:
            yield self._operator(*told)
            self._ended = True
        elif token.tag == "VBG" or token.dep == "csubj" or not self._is_definite(token):
            predicate = self._predicate(head)
            if predicate and (token.tag == "VBG" or token.dep == "csubj" or predicate.effect.name in EXPECTING):
                yield predicate
                yield from self._local(head.i)
            else:
                supposed = (o for o in self._local(head.i) if o.effect.name in ("would", "may") and o.token != token.i)
                yield from (replace(o, ahead=False) for o in supposed)  # "an attack would bring": what it brings comes
            self._ended = True
        elif (predicate := self._predicate(head)) is not None and predicate.effect.name in EXPECTING:
            yield predicate
            yield from self._local(head.i)
            self._ended = True
        else:
            self._ended = True

    def _told_of(self, noun: Token, verb: Token) -> Cue | None:
        """What its clause makes of a subject: of a chance that it is slim, of an attempt that it failed."""
        denied = next((self._tokens[o.token] for o in self._local(verb.i) if o.effect.name == "deny"), None)
        lost = miscarried(self._tokens, noun, verb, denied) if noun.i != self._start else None
        return lost or likely_part(self._tokens, verb) or slightness(self._tokens, noun, verb)

    def _is_new(self, token: Token) -> bool:
        """ "Will settle for a treaty": what "a" or "another" brings in is as far ahead as the verb."""
        return any(
            self._tokens[i].dep == "det" and self._tokens[i].lemma in ("a", "an", "another") for i in token.children
        )

    def _is_definite(self, token: Token) -> bool:
        if token.pos == "PROPN":
            return True
        return any(self._tokens[i].lemma in _DEFINITE or self._tokens[i].dep == "poss" for i in token.children)

    def _conjunct(self, token: Token) -> Iterator[Operator]:
        """Joined words share their governor, and what stands beside the first where the form shows it."""
        head = self._tokens[token.head]
        own = any(self._tokens[i].dep in ("aux", "auxpass", *SUBJECTS) and self._tokens[i].tag != "TO"
                  for i in token.children)  # fmt: skip
        finite = token.tag in ("VBD", "VBZ", "VBP") and not self._is_bare(token, head)
        self._at = token.head
        nor = next((i for i in head.children if self._tokens[i].lemma == "nor" and i < token.i), None)
        if nor is not None:
            yield self._operator(self._cues.effects["deny"], self._tokens[nor])
        alike = token.tag == head.tag or self._is_bare(token, head)
        if own or finite or token.pos in ("NOUN", "PROPN") or not alike:
            if token.pos in ("NOUN", "PROPN") and child(self._tokens, token.i, "det") is None:
                yield from (o for o in self._local(head.i) if o.effect.negates)
            if own and self._has(token, SUBJECTS):
                apart = self._is_infinitive(head) or self._opens_anew(token)
                self._ended = apart or not self._stands_under_condition(head)
            return
        yield from self._local(head.i)

    def _is_bare(self, token: Token, head: Token) -> bool:
        """ "Will set up a board and meet again": after a modal, what looks like a present tense is bare."""
        modal = any(self._tokens[i].tag == "MD" for i in head.children)
        return token.tag == "VBP" and head.tag == "VB" and modal and not self._has(token, (*SUBJECTS, "aux"))

    def _opens_anew(self, token: Token) -> bool:
        """Whether ", and" or ", but" stands before a joined clause that does not begin with "that" or "if"."""
        first = min(subtree(self._tokens, token.i))
        before = [t.text.lower() for t in self._tokens[max(0, first - 2) : first]]
        if before[:1] != [","] or before[1:] not in (["and"], ["but"], ["yet"]):
            return False
        return self._tokens[first].lemma != "that" and child(self._tokens, token.i, "mark") is None

    def _has(self, token: Token, deps: Collection[str]) -> bool:
        return any(self._tokens[i].dep in deps for i in token.children)

    def _stands_under_condition(self, head: Token) -> bool:
        return head.dep in ("ccomp", "xcomp", "acl", "pcomp") or (
            head.dep == "advcl" and any(self._tokens[i].lemma in self._cues.conjunction for i in head.children)
        )

    def _predicative(self, token: Token) -> Iterator[Operator]:
        """ "Is a party", "seems dangerous", "what it wants is a treaty"."""
        head = self._tokens[token.head]
        clause = child(self._tokens, head.i, "csubj")
        if clause is not None and (sought := self._sought(self._tokens[clause])) is not None:
            yield self._operator(sought, self._tokens[clause])
        effect = self._cues.clause.get(head.lemma) if head.lemma in ("seem", "appear", "look") else None
        if effect:
            yield self._operator(effect, head)
        yield from self._up(token)

    def _sought(self, verb: Token) -> Effect | None:
        """What "what it seeks" makes of what it is said to be."""
        asked = child(self._tokens, verb.i, "dobj")
        return self._cues.object.get(verb.lemma) if asked is not None and self._tokens[asked].lemma == "what" else None

    def _apposition(self, token: Token) -> Iterator[Operator]:
        self._at = token.head
        return iter(())

    def _question(self) -> Iterator[Operator]:
        """A question that could be answered by yes or no leaves its clause open; "why" and "what" presuppose theirs."""
        sentence = self._reading.sentences[self._tokens[self._at].sentence]
        text = self._reading.document.text[sentence.start : sentence.end].rstrip("\"”’')* ")
        if text.endswith("?") and self._is_asked(self._tokens[self._at]):
            yield Operator(self._cues.effects["open"], "?", "?", sentence.last - 1)

    def _is_asked(self, verb: Token) -> bool:
        """Whether an auxiliary stands before the subject of a clause, and no question word before both."""
        subject = next((i for i in verb.children if self._tokens[i].dep in SUBJECTS), None)
        if subject is None:
            return True
        own = [self._tokens[i] for i in verb.children if i < subject]
        inverted = verb.i < subject or any(t.dep in ("aux", "auxpass") for t in own)
        first = min(subtree(self._tokens, verb.i))
        asking = (self._tokens[i] for i in range(first, min(verb.i, subject) + 1))
        return inverted and not any(t.tag in ("WRB", "WP", "WDT", "WP$") for t in asking)


_STEPS: dict[str, Callable[[_Walk, Token], Iterator[Operator]]] = {
    "ccomp": _Walk._complement,
    "xcomp": _Walk._complement,
    "advcl": _Walk._adverbial,
    "acl": _Walk._noun_clause,
    "relcl": _Walk._relative,
    "pobj": _Walk._after_preposition,
    "pcomp": _Walk._after_preposition,
    "dobj": _Walk._object,
    "nsubj": _Walk._subject,
    "csubj": _Walk._subject,
    "nsubjpass": _Walk._subject,
    "conj": _Walk._conjunct,
    "acomp": _Walk._predicative,
    "attr": _Walk._predicative,
    "oprd": _Walk._predicative,
    "appos": _Walk._apposition,
}
"""How to go up from a word, by its label; any other label ends the scope."""
