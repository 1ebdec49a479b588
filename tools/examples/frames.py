"""Plain sentences for a row of the lexicon, the most natural first.

A row says which slots hold the two sides; English says which prepositions its words take. Each
candidate is a clause built from both. The reader decides afterwards which of them it reads as meant.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from english import (
    PARTICLES,
    PREPOSITIONS,
    gerund,
    noun_phrase,
    number,
    participle,
    past,
    plural,
    third,
    words,
)

STANDING = frozenset({"ALIGN", "DISPUTE", "DEPEND", "TRADE", "INTEREST", "BALANCE"})
Row = dict[str, str]


@dataclass(frozen=True)
class Side:
    """A state as a sentence may name it."""

    name: str
    code: str
    adjective: str
    capital: str

    @property
    def own(self) -> str:
        """The possessive."""
        return f"{self.name}'" if self.name.endswith("s") else f"{self.name}'s"


@dataclass(frozen=True)
class Clause:
    """Subject, verb and the rest, not yet in any tense."""

    subject: str
    verb: str
    rest: str
    many: bool = False
    only: str = ""


def side(name: str) -> Side:
    """The state of that name."""
    code, adjective, capital = words()["states"][name]
    return Side(name, code, adjective, capital)


def draw(key: str, count: int) -> int:
    """A number below `count` that is always the same for a key."""
    return zlib.crc32(key.encode()) % count


# ---- tense and setting -------------------------------------------------------------------------

EVENT_TENSES = ("past", "past", "past", "past", "perfect", "past", "future", "past", "past", "possible")
STANDING_TENSES = ("present", "present", "perfect", "past", "present")
AFTER_PAST = (
    "last week",
    "in March",
    "on Tuesday",
    "",
    "in 2021",
    "last year",
    "",
    "in the spring of 2019",
    "overnight",
    "",
)
BEFORE_PAST = ("In 2019", "Last month", "", "A year later", "In the end", "", "On Friday", "")
AFTER_PRESENT = ("", "to this day", "", "", "", "these days")
BEFORE_PRESENT = ("", "For now", "", "Even today", "")
STATUS = {"future": "future", "possible": "possible", "negated": "negated"}


def conjugate(clause: Clause, tense: str) -> str:
    """The verb in a tense, without its subject."""
    be = clause.verb == "be"
    if tense == "past":
        return ("were" if clause.many else "was") if be else past(clause.verb)
    if tense == "present":
        return ("are" if be else clause.verb) if clause.many else third(clause.verb)
    if tense == "perfect":
        return f"{'have' if clause.many else 'has'} {participle(clause.verb)}"
    return {"future": "will ", "possible": "may ", "negated": "did not "}[tense] + clause.verb


def sentence(clause: Clause, tense: str, key: str, setting: bool) -> str:
    """The clause as a sentence, with a time or the like around it where `setting` asks for one."""
    verb = conjugate(clause, tense) if clause.verb else ""
    text = f"{clause.subject} {verb} {clause.rest}".strip()
    if setting and tense in ("past", "present"):
        befores, afters = (BEFORE_PAST, AFTER_PAST) if tense == "past" else (BEFORE_PRESENT, AFTER_PRESENT)
        if draw(key + "where", 3):
            after = afters[draw(key + "after", len(afters))]
            text = f"{text} {after}".strip()
        elif before := befores[draw(key + "before", len(befores))]:
            lead = text if not text.startswith("The ") else "the " + text[4:]
            text = f"{before}, {lead}"
    text = text[0].upper() + text[1:]
    return " ".join(text.split()) + "."


def candidates(row: Row, limit: int = 28) -> Iterator[tuple[str, str]]:
    """Sentences for a row with who is who, the most natural first."""
    key = row["pattern"] + row["pos"] + row["type"]
    pairs = words()["pairs"]
    seen = set()
    made = 0
    for number_, (clause, actor, recipient) in enumerate(_turns(row, key, pairs)):
        for tense, setting in _manners(row, clause, key, number_):
            text = sentence(clause, tense, key + str(number_), setting)
            status = row["status"] or STATUS.get(tense, "actual")
            if text in seen:
                continue
            seen.add(text)
            yield text, f"{actor} {row['type']} {recipient} {status}"
            made += 1
            if made >= limit:
                return


def _manners(row: Row, clause: Clause, key: str, number_: int) -> list[tuple[str, bool]]:
    """Tenses to try, each with or without a setting."""
    if clause.only:
        return [(clause.only, False)]
    standing = row["type"] in STANDING
    plain = "present" if standing else "past"
    tenses = STANDING_TENSES if standing else EVENT_TENSES
    first = tenses[draw(key + "tense", len(tenses))]
    if row["status"]:
        first = "past" if not standing else first
    manners = [(first, True), (first, False), (plain, False), ("past", False), ("perfect", False), ("future", False)]
    return manners[: 6 if number_ == 0 else 3]


def _turns(row: Row, key: str, pairs: list[list[str]]) -> Iterator[tuple[Clause, str, str]]:
    """Clauses of a row about one pair of states after another."""
    count = len(pairs)
    start = draw(key, count)
    first = [side(n) for n in pairs[start]]
    for number_, clause in enumerate(clauses(row, *first)):
        other = first if number_ == 0 else [side(n) for n in pairs[(start + 7 * number_) % count]]
        made = list(clauses(row, *other))
        found = made[number_] if number_ < len(made) else clause
        who = other if number_ < len(made) else first
        yield found, _actor_code(row, who[0]), who[1].code if row["recipient"] or row["joint"] else "-"


def _actor_code(row: Row, actor: Side) -> str:
    return "GRP:NONSTATE" if row["pattern"].startswith(("rebel *", "mercenary *")) else actor.code


def clauses(row: Row, actor: Side, other: Side) -> Iterator[Clause]:
    """Clauses that a row's words can make of two states."""
    template = words()["templates"].get(f"{row['pattern']}|{row['pos']}|{row['type']}") or words()["templates"].get(
        f"{row['pattern']}|{row['pos']}"
    )
    for text in [template] if isinstance(template, str) else template or []:
        yield _from_template(text, actor, other)
    maker = {"verb": verb_clauses, "noun": noun_clauses, "adj": adjective_clauses, "adv": adjective_clauses}
    yield from maker[row["pos"]](row, actor, other)


def _from_template(text: str, actor: Side, other: Side) -> Clause:
    """A clause whose tense is fixed by the words written out."""
    filled = text.format(A=actor.name, R=other.name, As=actor.own, Rs=other.own, Aj=actor.adjective, Rj=other.adjective)
    return Clause(filled.removesuffix("."), "", "", only="as written")


# ---- verbs -------------------------------------------------------------------------------------

ITS = words()["its"]
NEW = words()["new"]
OWN_NOUNS = words()["own_nouns"]
DATIVE = words()["dative"]
GLUED = words()["glued"]
CLAUSE_WORDS = words()["clause_words"]


def verb_clauses(row: Row, actor: Side, other: Side) -> Iterator[Clause]:
    """Clauses headed by a verb."""
    parts = row["pattern"].split()
    at = next((i for i, w in enumerate(parts) if w.startswith("*")), 0)
    before, verb, after = parts[:at], parts[at].lstrip("*"), parts[at + 1 :]
    actor_slots = row["actor"].split("|")
    other_slots = [s for s in row["recipient"].split("|") if s]
    reversed_ = actor_slots[0] != "subj" and "subj" in other_slots
    if ("subj" in actor_slots or not other_slots) and not reversed_:
        subjects = list(_subjects(before, actor, row))
        if other_slots or not row["joint"]:
            yield from _with_other(row, subjects, verb, after, other, other_slots, actor)
        if row["joint"] and not (after and after[-1] in PREPOSITIONS - PARTICLES):
            rest = _object_text(row, verb, after, "", "their")
            yield Clause(f"{actor.name} and {other.name}", _with_adverb(before, verb), rest, many=True)
    elif "subj" in other_slots:
        subjects = [f"{other.own} {_thing(row)}", other.name, f"{other.own} policy"]
        if row["type"] not in ("INTEREST", "ACCUSE", "REJECT", "THREATEN", "SANCTION", "DISPUTE", "REQUEST"):
            subjects = [other.name]
        yield from _with_other(row, subjects, verb, after, actor, actor_slots, other)
    elif "between" in actor_slots:
        for subject in ("The pipeline", "The border quarrel", "The affair"):
            rest = _object_text(row, verb, after, "", "a")
            yield Clause(subject, verb, f"{rest} between {actor.name} and {other.name}")
    else:
        yield from _with_other(
            row,
            [f"{actor.own} gas", f"{actor.own} exports", f"Goods of {actor.name}"],
            verb,
            after,
            other,
            other_slots,
            actor,
        )


def _thing(row: Row) -> str:
    key = row["pattern"]
    events = ("decision", "move", "announcement", "statement", "plan", "raid", "behaviour", "stance")
    return events[draw(key, len(events))]


def _subjects(before: list[str], actor: Side, row: Row) -> Iterator[str]:
    if before and before[0] not in ("jointly", "would", "not"):
        noun = before[-1] if number(before[-1]) == "mass" else plural(before[-1])
        yield f"{actor.adjective} {noun}"
        return
    key = row["pattern"] + "subject"
    choice = draw(key, 10)
    if choice == 0 and not row["joint"]:
        yield f"the {actor.adjective} government"
    elif choice == 1 and not row["joint"]:
        yield actor.capital
    yield actor.name


def _with_adverb(before: list[str], verb: str) -> str:
    return verb


def _with_other(
    row: Row, subjects: list[str], verb: str, after: list[str], other: Side, slots: list[str], owner: Side
) -> Iterator[Clause]:
    """The other side in each place the slots allow."""
    before = row["pattern"].split("*")[0].split() if "*" in row["pattern"] else []
    adverb = before[0] if before and before[0] in ("jointly",) else ""
    many = bool(before) and not adverb and before[0] not in ("would", "not") and number(before[-1]) != "mass"
    for rest in _rests(row, verb, after, other, slots, owner):
        for subject in subjects:
            who = f"{subject} {adverb}" if adverb else subject
            yield Clause(who, verb, rest, many=many or _is_many(subject))


def _is_many(subject: str) -> bool:
    return subject.endswith(("exports", "troops")) or subject.startswith("Goods")


def _rests(row: Row, verb: str, after: list[str], other: Side, slots: list[str], owner: Side) -> Iterator[str]:
    """What may follow the verb, with the other side in it."""
    if row["type"] == "COOPERATE" and len(after) == 2 and after[0] in ("access", "use"):
        what = "access to" if after[0] == "access" else "the use of"
        yield f"{other.name} {what} {noun_phrase(after[1:], 'its', 'plural')}"
    if len(after) == 1 and after[0] in ("for", "with", "of") and row["type"] == "ACCUSE" and "obj" in slots:
        yield f"{other.name} {after[0]} {'the raid' if after[0] == 'for' else 'breaking the truce'}"
    if any(w in SHARES for w in after[:2]) and (after[-1] not in SHARES):
        yield from _shares(row, after, other)
    if verb in ALLOWING and row["type"] == "COOPERATE" and after:
        to = "" if verb == "let" else "to "
        yield f"{other.name} {to}{' '.join(after)} {words()['allowed'].get(after[-1], 'troops')}"
    frame = words()["pattern_frames"].get(row["pattern"].replace("*", ""))
    for text in [frame] if isinstance(frame, str) else frame or []:
        yield text.format(R=other.name, Rs=other.own, Rj=other.adjective)
    if not slots:
        yield _object_text(row, verb, after, "", _determiner(row, verb, after))
        return
    if not after:
        yield from _bare(row, verb, other, slots)
        return
    if "to" in after[:-1] and after[after.index("to") + 1] not in PREPOSITIONS:
        yield from _infinitive(row, verb, after, other, slots)
        return
    if any(w in CLAUSE_WORDS for w in after):
        at = next(i for i, w in enumerate(after) if w in CLAUSE_WORDS)
        lead = " ".join(after[:at])
        modal = after[at] if after[at] != "that" else ""
        deed = "withdraw its troops" if modal else "was acting in bad faith"
        yield f"{lead} that {other.name} {modal} {deed}".strip()
        return
    if "as" in after:
        yield from _as_phrases(row, verb, after, other)
        return
    if after[-1] in words()["gerunds"]:
        for extra in words()["gerunds"][after[-1]]:
            yield f"{' '.join(after)} {extra.format(R=other.name, Rs=other.own)}"
        return
    if after[-1] in PREPOSITIONS and (after[-1] not in PARTICLES or after[-1] in slots) and after[-1] != "back":
        head = _object_text(row, verb, after[:-1], "", _determiner(row, verb, after[:-1]))
        if after[-1] == "between":
            yield f"{head} between {other.name} and its rivals"
        yield f"{head} {after[-1]} {other.name}"
        yield f"{head} {after[-1]} {other.own} {_thing(row)}"
        return
    if all(w in PARTICLES for w in after):
        particle = " ".join(after)
        if after[-1] == "together":
            yield f"{particle} with {other.name}"
        if "obj" in slots and verb not in INTRANSITIVE:
            yield f"{particle} {other.name}"
            yield f"{other.name} {particle}"
        if "from" in slots and after[-1] in ("away", "apart", "out", "off", "back", "down"):
            yield f"{particle} from {other.name}"
        for slot in slots:
            if slot in PREPOSITIONS:
                yield f"{particle} {slot} {other.name}"
        if "obj" in slots or "poss" in slots:
            yield f"{particle} {other.own} offer"
        return
    yield from _with_object(row, verb, after, other, slots)


ALLOWING = words()["allowing"]
SHARES = {
    "half": "half", "all": "all", "most": "most", "third": "a third", "quarter": "a quarter", "fifth": "a fifth",
    "percent": "40 percent", "bulk": "the bulk", "majority": "the majority", "much": "much",
    "three quarter": "three quarters",
    "two third": "two thirds", "lion share": "the lion's share", "part": "part", "tenth": "a tenth", "share": "a share",
}  # fmt: skip


def _shares(row: Row, after: list[str], other: Side) -> Iterator[str]:
    """ "buys two thirds of its gas from Peru", "accounts for 40 percent of Peru's energy"."""
    lead = [after[0]] if after[0] in PREPOSITIONS else []
    rest = after[len(lead) :]
    size = 2 if " ".join(rest[:2]) in SHARES else 1
    share = SHARES.get(" ".join(rest[:size]))
    noun = [w for w in rest[size:] if w != "of"]
    if share is None or not noun:
        return
    text = " ".join([*lead, share, "of"])
    sold = row["pattern"].startswith(("*sell", "*export", "*send", "*ship", "*deliver", "*supply"))
    for slot in ("to", "from") if sold else ("from", "to", "by", "on"):
        if slot in row["recipient"].split("|") or slot in row["actor"].split("|"):
            yield f"{text} {noun_phrase(noun, 'its')} {slot} {other.name}"
    yield f"{text} {noun_phrase(noun, other.own)}"


INTRANSITIVE = words()["intransitive"]


def _bare(row: Row, verb: str, other: Side, slots: list[str]) -> Iterator[str]:
    key = f"{verb}.{row['type']}"
    frame = words()["verb_frames"].get(key) or words()["verb_frames"].get(verb)
    if row["pattern"].partition("*")[0] not in ("", "jointly ") and "*" in row["pattern"]:
        frame = {"arrive": "in {R}", "land": "in {R}", "explode": "in {R}", "fall": "on {R}"}.get(verb)
    if frame:
        yield frame.format(R=other.name, Rs=other.own, Rj=other.adjective)
    if "obj" in slots and verb not in INTRANSITIVE - {"hit", "strike", "concede", "surrender"}:
        yield other.name
        if row["type"] in ("ACCUSE", "REJECT", "SUPPORT", "INTEREST"):
            yield f"{other.own} {_thing(row)}"
        if row["type"] in ("TRADE",):
            yield f"{other.adjective} oil"
    for slot in slots:
        if slot in PREPOSITIONS:
            yield f"{slot} {other.name}"
    if "comp" in slots:
        yield f"{other.name} to withdraw"
        yield f"that {other.name} should withdraw"
    if "obj" in slots or "poss" in slots:
        yield f"{other.own} {_thing(row)}"


def _infinitive(row: Row, verb: str, after: list[str], other: Side, slots: list[str]) -> Iterator[str]:
    at = after.index("to")
    lead, deed = " ".join(after[:at]), " ".join(after[at + 1 :])
    found = words()["complements"].get(f"{deed}.{row['type']}") or words()["complements"].get(deed)
    if found is None:  # "to" is a preposition here: "submit to demand"
        head = after[at + 1 :]
        if row["type"] in ("CONCEDE", "SUPPORT", "REJECT"):
            many = "plural" if number(head[-1]) == "one" and draw(row["pattern"], 2) else ""
            yield f"{lead} to {noun_phrase(head, other.own, many)}"
            yield f"{lead} to {noun_phrase(head, other.own)}"
        yield f"{lead} {other.name} to {noun_phrase(head, '')}"
        yield f"{lead} to {noun_phrase(head, 'the')} from {other.name}"
        yield f"{lead} {other.name} to {noun_phrase(head, 'the')}"
        yield f"{lead} to {other.own} {noun_phrase(head, '')}"
        return
    for text in [found] if isinstance(found, str) else found:
        filled = text.format(R=other.name, Rs=other.own, Rj=other.adjective)
        if row["type"] == "REQUEST":
            yield f"{lead} {other.name} to {deed} {words()['asked'].get(deed, '')}".replace("  ", " ")
        yield f"{lead} to {deed} {filled}".strip()


JUDGED = ("raid", "decision", "attack", "policy", "law", "move", "election", "offer", "plan")


def _as_phrases(row: Row, verb: str, after: list[str], other: Side) -> Iterator[str]:
    at = after.index("as")
    lead, what = " ".join(after[:at]), after[at + 1 :]
    name = words()["judgements"].get(" ".join(what)) or (noun_phrase(what) if what else "a threat")
    if len(what) == 1 and _is_adjective(what[0]):
        name = what[0]
    judged = JUDGED[draw(row["pattern"], len(JUDGED))]
    if row["type"] in ("ACCUSE", "THREATEN", "REJECT") and (what and what[-1] not in words()["persons"]):
        yield f"{other.own} {lead + ' ' if lead else ''}{judged} as {name}"
    if row["type"] == "BALANCE":
        tail = (
            "against its rivals" if what and what[-1] in ("hedge", "bulwark", "buffer", "shield") else "to its rivals"
        )
        yield f"{other.name} as {name} {tail}"
        yield f"as {name} to {other.name}"
        yield f"as {name} against {other.name}"
        return
    yield f"{lead} {other.name} as {name}"
    yield f"as {name} to {other.name}"
    yield f"{other.own} {judged} as {name}"


def _determiner(row: Row, verb: str, after: list[str]) -> str:
    """Before the object: "a" where the act makes the thing, "its" where it is already there."""
    if not after:
        return ""
    nouns = [w for w in after if w not in PREPOSITIONS | PARTICLES]
    if row["type"] in ITS and verb not in NEW and nouns and nouns[-1] in OWN_NOUNS:
        return "its"
    return "a"


def _split_particles(after: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Leading particles, the object, and what follows it."""
    i = 0
    while i < len(after) and after[i] in PARTICLES | {"to", "with", "of", "by", "for", "as", "into"}:
        i += 1
    j = i
    while j < len(after) and after[j] not in PREPOSITIONS | PARTICLES:
        j += 1
    if i < j < len(after) - 1 and after[j] == "of":  # "vow of revenge" is one object
        j = len(after)
    return after[:i], after[i:j], after[j:]


def _object_text(row: Row, verb: str, after: list[str], owner: str, determiner: str) -> str:
    """Particles, object and fixed words as text, the object with a determiner."""
    lead, noun, tail = _split_particles(after)
    text = " ".join(lead)
    if noun:
        fixed = " ".join(noun) in words()["bare_objects"]
        det = "" if fixed else owner or determiner
        adjective = len(noun) == 1 and noun[0] in words()["adjectives"] | words()["manners"]
        text += " " + (noun[0] if adjective else noun_phrase(noun, det, "one" if fixed else ""))
    if tail:
        rest = tail[1:]
        text += " " + tail[0]
        if rest:
            text += " " + (" ".join(rest) if rest[-1] in GLUED else noun_phrase(rest, "a"))
    return text.strip()


def _is_adjective(word: str) -> bool:
    if word in words()["adjectives"] | words()["judged"]:
        return True
    endings = (
        "ive",
        "ous",
        "ful",
        "less",
        "able",
        "ible",
        "ic",
        "ical",
        "ent",
        "ed",
        "ish",
        "ary",
        "al",
        "ising",
        "izing",
        "ly",
    )
    nouns = ("criminal", "rival", "adversary", "agent", "mercenary", "imperative", "agreement", "opponent", "president")
    return word.endswith(endings) and not word.endswith((*nouns, "ment")) and word not in words()["persons"]


def _with_object(  # noqa: PLR0915 - one turn of phrase after another, the most natural first
    row: Row, verb: str, after: list[str], other: Side, slots: list[str]
) -> Iterator[str]:
    """An object noun, and the other side by the preposition that suits the noun."""
    lead, noun, tail = _split_particles(after)
    determiner = _determiner(row, verb, after)
    if lead and lead[-1] in ("from", "of") and noun and row["type"] == "SANCTION" and "obj" in slots:
        out = "out of" if lead[0] == "out" else "from"
        yield f"{other.name} {out} {noun_phrase(noun, 'the')}"
    if lead and lead[0] in ("with", "by", "to", "into", "of", "for") and noun:
        yield from _after_other(row, verb, lead, noun, tail, other, slots)
    plain = _object_text(row, verb, after, "", determiner)
    if (verb in AS_VERBS or (verb == "present" and noun and _is_adjective(noun[-1]))) and noun and not lead:
        yield from _as_phrases(row, verb, ["as", *noun], other)
    if verb in CALLING and noun and not lead and noun[-1] not in UNCALLED:
        thing = noun[-1] not in words()["persons"]
        called = " ".join(noun) if _is_adjective(noun[-1]) else noun_phrase(noun)
        if thing:
            yield f"{other.own} {JUDGED[draw(row['pattern'], len(JUDGED))]} {called}"
        yield f"{other.name} {called}"
    if verb in AS_ROLES and noun and not lead:
        for slot in ("to", "for", "of", "against"):
            if slot in slots:
                yield f"as {noun_phrase(noun)} {slot} {other.name}"
    if row["type"] == "AID" and verb in words()["equipping"] and noun and not lead:
        yield f"{other.name} with {noun_phrase(noun)}"
    if reversed_slots(row) and "obj" in slots:
        yield f"{other.name} {plain}"
        yield _object_text(row, verb, after, other.own, "")
    if not noun:
        for slot in slots:
            if slot in PREPOSITIONS:
                yield f"{plain} {slot} {other.name}"
        return
    head = noun[noun.index("of") - 1] if "of" in noun else noun[-1]
    if "of" in noun and ("poss" in slots or "obj" in slots or "of" in slots):
        at = noun.index("of")
        yield f"{' '.join(lead)} the {' '.join(noun[:at])} of {noun_phrase(noun[at + 1 :], other.own)}".strip()
    own = words()["prepositions"].get(f"{head}.{row['type']}") or words()["prepositions"].get(head) or []
    first = TYPE_FIRST.get(row["type"], ())
    first = (*_by_verb(row, verb, head), *first)
    order = list(dict.fromkeys([*own, *(s for s in first if s in slots), *slots]))
    if reversed_slots(row):
        order = slots
    if tail:  # "put its treaty with Peru on hold"
        tail_text = _object_text(row, verb, tail, "", "a")
        lead_text = f"{' '.join(lead)} {noun_phrase(noun, 'its' if head in OWN_NOUNS else determiner)}".strip()
        if len(tail) == 1:
            for slot in order[:2]:
                if slot in PREPOSITIONS:
                    yield f"{lead_text} {tail_text} {slot} {other.name}"
        for slot in order:
            if slot in PREPOSITIONS:
                yield f"{lead_text} {slot} {other.name} {tail_text}"
            elif slot in ("poss", "obj"):
                yield f"{' '.join(lead)} {noun_phrase(noun, other.own)} {tail_text}".strip()
        for slot in order:
            if slot in PREPOSITIONS:
                yield f"{lead_text} {tail_text} {slot} {other.name}"
        return
    if row["type"] in ("REJECT", "COERCE") and ("poss" in slots or "obj" in slots) and not own:
        yield _object_text(row, verb, after, other.own, "")
    yield from _by_type(row, verb, plain, noun, other)
    for slot in order:
        if slot in PREPOSITIONS:
            yield f"{plain} {slot} {other.name}"
        elif slot == "poss":
            yield _object_text(row, verb, after, other.own, "")
        elif slot == "obj" and verb in DATIVE and not lead:
            yield f"{other.name} {plain}"
    if determiner == "its":
        unowned = _object_text(row, verb, after, "", "a")
        for slot in order[:2]:
            if slot in PREPOSITIONS:
                yield f"{unowned} {slot} {other.name}"


BANNING = words()["banning"]
ASKING = words()["asking"]
COUNTERING = words()["countering"]
WELCOMING = words()["welcoming"]
STRIKING = words()["striking"]
FREEING = words()["freeing"]
OUTWARD = words()["outward"]


SENDING = words()["sending"]


def _by_type(row: Row, verb: str, plain: str, noun: list[str], other: Side) -> Iterator[str]:
    """Turns of phrase of one type: who arms, arms against somebody; who disarms, does so for somebody."""
    if row["type"] == "MOBILIZE" and verb in SENDING:
        yield f"{plain} to its border with {other.name}"
    elif row["type"] == "MOBILIZE" and verb in (
        "test",
        "fire",
        "launch",
        "detonate",
        "parade",
        "conduct",
        "stage",
        "hold",
    ):
        yield f"{plain} near {other.name}"
    elif row["type"] == "MOBILIZE":
        yield f"{plain} as a signal to {other.name}"
    elif row["type"] == "RETREAT" and noun[-1] in ARMING:
        yield f"{plain} under a treaty with {other.name}"


ARMING = words()["arming"]


def _by_verb(row: Row, verb: str, head: str) -> tuple[str, ...]:
    """Prepositions that the verb asks for before its type does."""
    if row["type"] == "SANCTION":
        return ("to",) if head in OUTWARD else ("from",) if verb in BANNING else ()
    if row["type"] == "TRADE" and verb in ("export", "sell", "supply", "deliver", "pump", "send", "pipe", "transport"):
        return ("to",)
    if row["type"] == "TRADE" and verb not in ("ship", "invest", "pour", "lend"):
        return ("from",)
    if row["type"] == "REQUEST":
        return ("from",) if verb in ASKING else ("to",)
    if row["type"] in ("DISPUTE", "COERCE") and verb in COUNTERING:
        return ("poss",)
    if row["type"] == "ASSAULT" and verb in STRIKING:
        return ("poss",)
    if row["type"] == "RETREAT" and verb in FREEING:
        return ("poss", "of")
    if row["type"] == "SANCTION" and verb in ("impose", "slap", "levy", "inflict"):
        return ("on",)
    if row["type"] == "SUPPORT" and verb in WELCOMING:
        return ("poss",)
    if row["type"] == "CONSULT":
        return ("to",) if verb in ("send", "dispatch") else ("with",)
    return ()


def reversed_slots(row: Row) -> bool:
    """Whether the recipient is the verb's subject, so that the actor must stand in one of its own slots."""
    return not row["actor"].startswith("subj") and "subj" in row["recipient"].split("|")


AS_VERBS = words()["as_verbs"]
CALLING = words()["calling"]
UNCALLED = words()["uncalled"]
AS_ROLES = words()["as_roles"]
REACTING = words()["reacting"]


def _after_other(
    row: Row, verb: str, lead: list[str], noun: list[str], tail: list[str], other: Side, slots: list[str]
) -> Iterator[str]:
    """ "view Peru with alarm", "react with alarm to Peru's decision"."""
    bare = " ".join(
        [*lead, noun_phrase(noun, "", "one" if number(noun[-1]) == "one" and lead[0] == "with" else ""), *tail]
    )
    full = " ".join([*lead, noun_phrase(noun), *tail])
    if verb in REACTING:
        yield f"{bare} to {other.own} {_thing(row)}"
    if "obj" in slots and verb not in REACTING and lead[-1] == lead[0]:
        for text in dict.fromkeys((bare if lead[0] == "with" else full, full)):
            if row["type"] in ("INTEREST", "REJECT", "SUPPORT", "ACCUSE"):
                yield f"{other.own} {_thing(row)} {text}"
            yield f"{other.name} {text}"


TYPE_FIRST = {
    "AID": ("to", "for"),
    "AGREE": ("with", "to"),
    "CONSULT": ("with", "to", "between"),
    "SUPPORT": ("for", "to"),
    "COOPERATE": ("with", "to"),
    "CONCEDE": ("to", "on", "for", "against"),
    "RETREAT": ("from", "in", "with"),
    "REQUEST": ("to", "from", "with"),
    "ACCUSE": ("against", "to", "on", "from", "of", "at"),
    "REJECT": ("poss", "to", "from"),
    "THREATEN": ("against", "to", "on"),
    "SANCTION": ("with", "on", "against", "to", "from"),
    "MOBILIZE": ("to", "near", "on", "toward", "against", "in", "at"),
    "COERCE": ("on", "against", "in"),
    "ASSAULT": ("on", "against", "at"),
    "ALIGN": ("with", "to"),
    "DISPUTE": ("with", "against"),
    "DEPEND": ("on", "to", "from", "over"),
    "TRADE": ("to", "from", "with"),
    "INTEREST": ("about", "in", "of", "toward", "for", "over"),
    "BALANCE": ("to", "against", "with"),
}


# ---- nouns -------------------------------------------------------------------------------------

VERBS_BEFORE = words()["verbs_before"]
LIGHT = {
    "CONSULT": ("hold",), "AGREE": ("sign",), "SUPPORT": ("offer",), "AID": ("provide",), "CONCEDE": ("make",),
    "REQUEST": ("make",), "REJECT": ("issue",), "THREATEN": ("issue",), "PROTEST": ("stage",), "SANCTION": ("impose",),
    "COERCE": ("launch",), "ASSAULT": ("launch",), "ALIGN": ("have", "forge"), "DISPUTE": ("have",), "TRADE": ("have",),
    "INTEREST": ("have", "feel"), "COOPERATE": ("launch",), "MOBILIZE": ("order",), "RETREAT": ("begin",),
    "BALANCE": ("seek",), "ACCUSE": ("issue",), "DEPEND": ("have",),
}  # fmt: skip
NEUTRAL_EVENT = (
    ("make", "headlines"), ("dominate", "the front pages"), ("be", "front-page news"), ("be", "in the news for weeks"),
    ("come", "after months of delay"), ("begin", "in the spring"), ("take", "many by surprise"),
)  # fmt: skip
NEUTRAL_STANDING = (
    ("be", "no secret"), ("go", "back decades"), ("be", "well known"), ("run", "deep"),
    ("be", "plain to see"), ("go", "back a long way"), ("be", "well documented"),
)  # fmt: skip


def noun_clauses(row: Row, actor: Side, other: Side) -> Iterator[Clause]:
    """Clauses around a noun."""
    parts = row["pattern"].replace("*", "").split()
    if not row["recipient"] and not row["joint"]:
        yield from _of_one(row, parts, actor)
        return
    actor_slots, other_slots = row["actor"].split("|"), [s for s in row["recipient"].split("|") if s]
    if parts[0] in PREPOSITIONS and len(parts) > 1:
        yield from _prepositional(row, parts, actor, other, actor_slots, other_slots)
        return
    if parts[0] in VERBS_BEFORE and len(parts) > 1 and parts[1] not in ("of", "in", "on", "up", "off"):
        yield from _with_other(row, [actor.name], parts[0], parts[1:], other, other_slots, actor)
    if "to" in parts[1:-1] and parts[parts.index("to") + 1] in words()["complements"]:
        yield from _noun_infinitive(row, parts, actor, other)
        return
    first = actor_slots[0]
    if first == "subj" and not _is_thing(row, parts) and (len(actor_slots) == 1 or parts[-1] in ROLES):
        yield from _roles(row, parts, actor, other, other_slots)
    if other_slots and other_slots[0] == "subj" and first not in ("poss", "between", "by", "subj"):
        yield from _roles_reversed(row, parts, actor, other, actor_slots)
    yield from _possessed(row, parts, actor, other, actor_slots, other_slots)
    if first == "subj" and len(actor_slots) > 1 and parts[-1] not in ROLES:
        yield from _roles(row, parts, actor, other, other_slots)


ROLES = words()["roles"]


def _is_thing(row: Row, parts: list[str]) -> bool:
    return parts[-1] in PREPOSITIONS and parts[-1] not in ("of", "to", "for")


def _of_one(row: Row, parts: list[str], actor: Side) -> Iterator[Clause]:
    for subject in (noun_phrase(parts, actor.own), noun_phrase(parts, f"the {actor.adjective}")):
        yield Clause(subject, *NEUTRAL_EVENT[0], only="past", many=_plural_head(parts))
    if parts[0] in PREPOSITIONS:
        yield Clause(actor.name, "be", " ".join(parts))
        yield Clause(actor.name, "put", f"its forces {' '.join(parts)}")
    yield Clause(actor.name, "order", noun_phrase(parts))


def _plural_head(parts: list[str]) -> bool:
    head = next((parts[i - 1] for i, w in enumerate(parts) if i and w in PREPOSITIONS), parts[-1])
    return number(head) == "plural"


def _prepositional(
    row: Row, parts: list[str], actor: Side, other: Side, actor_slots: list[str], other_slots: list[str]
) -> Iterator[Clause]:
    """ "under Peru's thumb", "on good terms with Peru"."""
    if parts[-1] in PREPOSITIONS:
        yield Clause(actor.name, "act", f"{' '.join(parts)} {other.name}")
        yield Clause(actor.name, "be", f"{' '.join(parts)} {other.name}")
        return
    lead, phrase = parts[0], parts[1:]
    if "subj" not in actor_slots and "subj" in other_slots:
        for text in (
            f"{lead} {noun_phrase(phrase, actor.adjective)}",
            f"{lead} {noun_phrase(phrase, '')} by {actor.name}",
        ):
            yield Clause(other.name, "be", text)
            yield Clause(other.name, "come", text)
    if lead == "with":
        yield Clause(actor.name, "view", f"{other.name} {lead} {noun_phrase(phrase, '', 'one')}")
        yield Clause(actor.name, "watch", f"{other.name} {lead} {noun_phrase(phrase, '', 'one')}")
    owned = f"{lead} {noun_phrase(phrase, other.own)}"
    for verb in ("be", "remain"):
        for text in (noun_phrase(phrase, ""), noun_phrase(phrase, "the"), noun_phrase(phrase, "", "one")):
            for slot in TYPE_FIRST.get(row["type"], ()) + tuple(other_slots):
                if slot in other_slots and slot in PREPOSITIONS:
                    yield Clause(actor.name, verb, f"{lead} {text} {slot} {other.name}")
                    break
        yield Clause(actor.name, verb, owned)
    if lead in ("in", "out") and "poss" in actor_slots:
        yield Clause(f"{actor.name} acted {lead} {noun_phrase(phrase, '')}", "", "", only="as written")
    if row["joint"]:
        yield Clause(f"{actor.name} and {other.name}", "be", f"{lead} {noun_phrase(phrase, '')}", many=True)


def _noun_infinitive(row: Row, parts: list[str], actor: Side, other: Side) -> Iterator[Clause]:
    at = parts.index("to")
    deed = " ".join(parts[at + 1 :])
    found = words()["complements"].get(f"{deed}.{row['type']}") or words()["complements"][deed]
    for text in [found] if isinstance(found, str) else found:
        filled = text.format(R=other.name, Rs=other.own, Rj=other.adjective)
        phrase = noun_phrase(parts[:at], actor.own)
        yield Clause(
            f"{phrase} to {deed} {filled}", *NEUTRAL_EVENT[draw(row["pattern"], len(NEUTRAL_EVENT))], only="past"
        )
        yield Clause(f"{phrase} to {deed} {filled}", "make", "headlines")
        yield Clause(actor.name, "make", f"{noun_phrase(parts[:at])} to {deed} {filled}")


def _roles(row: Row, parts: list[str], actor: Side, other: Side, slots: list[str]) -> Iterator[Clause]:
    """ "Peru is an ally of Chile"."""
    if parts[-1] in PREPOSITIONS:
        yield Clause(actor.name, "be", f"{noun_phrase(parts)} {other.name}")
        return
    article = (
        "the"
        if parts[0] in ("main", "largest", "biggest", "sole", "only", "chief", "principal", "top", "number")
        else "a"
    )
    mass = number(parts[-1]) == "mass"
    for verb in ("be", "remain", "become"):
        if "poss" in slots:
            yield Clause(actor.name, verb, noun_phrase(parts, other.own, "one"))
        for slot in ("of", "to", "for", *slots):
            if slot in slots and slot in PREPOSITIONS:
                yield Clause(
                    actor.name,
                    verb,
                    f"{noun_phrase(parts, '' if mass else article, '' if mass else 'one')} {slot} {other.name}",
                )
                if verb != "be":
                    break
    if row["joint"]:
        yield Clause(f"{actor.name} and {other.name}", "be", noun_phrase(parts, "", "plural"), many=True)


def _roles_reversed(row: Row, parts: list[str], actor: Side, other: Side, slots: list[str]) -> Iterator[Clause]:
    """ "Chile is Peru's main supplier", "Chile has leverage over Peru"."""
    own = words()["prepositions"].get(parts[-1], [])
    order = [s for s in own if s in slots] + [s for s in slots if s in PREPOSITIONS and s not in own]
    if parts[-1] in PREPOSITIONS:
        yield Clause(other.name, "be", f"{noun_phrase(parts)} {actor.name}")
        yield Clause(other.name, "have", f"{noun_phrase(parts)} {actor.name}")
        return
    change = _change_of(row)
    if change and "poss" in row["recipient"]:
        lead, rest = change
        for slot in [*(s for s in words()["prepositions"].get(rest[-1], []) if s in slots), *order][:4]:
            yield Clause(
                f"the {lead} {noun_phrase(rest, other.own)} {slot} {actor.name}", "be", "plain to see", only="present"
            )
    if slots[0] in ("over", "on", "in") and "poss" in slots and parts[-1].endswith(("er", "or", "man", "master")):
        yield Clause(other.name, "be", noun_phrase(parts, actor.own))
    if slots[0] in ("over", "on", "in"):
        for slot in order:
            yield Clause(other.name, "have", f"{noun_phrase(parts)} {slot} {actor.name}")
            yield Clause(
                f"{noun_phrase(parts, other.own)} {slot} {actor.name}",
                *NEUTRAL_STANDING[draw(row["pattern"], 7)],
                only="present",
                many=_plural_head(parts),
            )
    article = "the" if parts[0] in ("main", "largest", "biggest", "sole", "only", "chief", "principal", "top") else "a"
    for slot in order:
        yield Clause(
            other.name,
            "be",
            f"{noun_phrase(parts, article, '' if number(parts[-1]) != 'plural' else 'one')} {slot} {actor.name}",
        )
    if "poss" in slots:
        yield Clause(other.name, "be", noun_phrase(parts, actor.own))
    for slot in order[:2]:
        yield Clause(f"{other.own} {_thing(row)}", "be", f"{noun_phrase(parts)} {slot} {actor.name}")


def _change_of(row: Row) -> tuple[str, list[str]] | None:
    """The words before the head's own phrase, where the head comes after a preposition: "erosion of *trust"."""
    before, star, after = row["pattern"].partition("*")
    lead = before.split()
    if not star or not lead or lead[-1] not in ("of", "in", "on", "off") or lead[0] in PREPOSITIONS:
        return None
    return " ".join(lead), after.split()


def _possessed(  # noqa: PLR0915 - one turn of phrase after another, the most natural first
    row: Row, parts: list[str], actor: Side, other: Side, actor_slots: list[str], other_slots: list[str]
) -> Iterator[Clause]:
    """ "Peru's embargo on Chile came as no surprise", "The talks between Peru and Chile …"."""
    key = row["pattern"] + row["type"]
    standing = row["type"] in STANDING
    neutral = NEUTRAL_STANDING if standing else NEUTRAL_EVENT
    only = "present" if standing else "past"
    verbs = [neutral[draw(key, len(neutral))], neutral[0]]
    many = _plural_head(parts)
    light = words()["light_verbs"].get(parts[-1]) or LIGHT[row["type"]][0]
    if parts[-1] == "that":
        yield Clause(noun_phrase(parts[:-1], actor.own), "be", f"that {other.name} withdraw its troops", many=many)
        return
    if parts[-1] == "by":
        for verb, rest in verbs:
            yield Clause(
                f"{noun_phrase(parts[:-1], 'the')} by {actor.name} to {other.name}", verb, rest, many=many, only=only
            )
        return
    if parts[-1] == "between":
        for verb, rest in verbs:
            yield Clause(
                f"{noun_phrase(parts[:-1], 'the')} between {actor.name} and {other.name}",
                verb,
                rest,
                many=many,
                only=only,
            )
        return
    if parts[-1] in PREPOSITIONS and parts[-1] in actor_slots and parts[-1] not in other_slots:
        for verb, rest in verbs:
            if "poss" in other_slots or "subj" in other_slots:
                yield Clause(
                    f"{noun_phrase(parts[:-1], other.own)} {parts[-1]} {actor.name}", verb, rest, many=many, only=only
                )
            for slot in [s for s in other_slots if s in PREPOSITIONS][:2]:
                tail = f"{slot} {other.name}"
                yield Clause(
                    f"{noun_phrase(parts[:-1], 'the')} {parts[-1]} {actor.name} {tail}",
                    verb,
                    rest,
                    many=many,
                    only=only,
                )
            yield Clause(other.name, "meet", f"with {noun_phrase(parts[:-1], '')} {parts[-1]} {actor.name}")
    if parts[-1] in PREPOSITIONS:
        for verb, rest in verbs:
            yield Clause(
                f"{noun_phrase(parts[:-1], actor.own)} {parts[-1]} {other.name}", verb, rest, many=many, only=only
            )
        yield Clause(actor.name, light, f"{noun_phrase(parts[:-1])} {parts[-1]} {other.name}")
        yield Clause(
            f"{noun_phrase(parts[:-1], 'the')} {parts[-1]} {other.name} by {actor.name}",
            *verbs[0],
            many=many,
            only=only,
        )
        return
    head = next((parts[i - 1] for i, w in enumerate(parts) if i and w in PREPOSITIONS), parts[-1])
    last = parts[-1]
    change = _change_of(row)
    if row["type"] == "REQUEST" and "for" in parts[1:-1]:
        at = parts.index("for")
        asked = noun_phrase(parts[at + 1 :], "")
        yield Clause(
            f"{noun_phrase(parts[:at], actor.own)} to {other.name} for {asked}", *verbs[0], many=many, only=only
        )
    if change:
        lead, rest_ = change
        many = False
        own_ = words()["prepositions"].get(f"{rest_[-1]}.{row['type']}") or words()["prepositions"].get(rest_[-1]) or []
        slots_ = list(
            dict.fromkeys([*(s for s in own_ if s in other_slots), *TYPE_FIRST.get(row["type"], ()), *other_slots])
        )
        if row["joint"]:
            yield Clause(
                f"the {lead} {noun_phrase(rest_, '')} between {actor.name} and {other.name}", *verbs[0], only=only
            )
        for slot in [s for s in slots_ if s in other_slots and s in PREPOSITIONS][:3]:
            yield Clause(f"the {lead} {noun_phrase(rest_, actor.own)} {slot} {other.name}", *verbs[0], only=only)
    own: list[str] = []
    for noun in dict.fromkeys((last, head)):
        own += words()["prepositions"].get(f"{noun}.{row['type']}") or words()["prepositions"].get(noun) or []
    first = TYPE_FIRST.get(row["type"], ())
    order = [s for s in own if s in other_slots]
    doing = head.endswith(("ation", "isation", "ization", "ment", "sion", "ing", "al", "ure", "ction", "tion", "ism"))
    if (
        not own
        and doing
        and "of" in other_slots
        and row["type"] in ("COERCE", "SANCTION", "REJECT", "ASSAULT", "ACCUSE", "SUPPORT")
    ):
        order = ["of"]
    order += [s for s in (*first, *other_slots) if s in other_slots and s not in order and s in PREPOSITIONS]
    order = [s for s in order if s in PREPOSITIONS and s != "between"]
    between = actor_slots[0] == "between" or row["joint"]
    for number_, slot in enumerate(order):
        possessed = Clause(f"{noun_phrase(parts, actor.own)} {slot} {other.name}", *verbs[0], many=many, only=only)
        done = Clause(actor.name, light, f"{noun_phrase(parts)} {slot} {other.name}")
        if number_ == 0 and between and draw(key + "between", 2):
            yield Clause(
                f"{noun_phrase(parts, 'the')} between {actor.name} and {other.name}", *verbs[0], many=many, only=only
            )
        if draw(key + "light", 2) and (head in words()["light_verbs"] or last in words()["light_verbs"]):
            yield done
            yield possessed
        else:
            yield possessed
            yield done
        yield replace(possessed, verb=verbs[1][0], rest=verbs[1][1])
    if between or "between" in other_slots or "among" in other_slots:
        for verb, rest in verbs:
            yield Clause(
                f"{noun_phrase(parts, 'the')} between {actor.name} and {other.name}", verb, rest, many=many, only=only
            )
    if "subj" in actor_slots:
        for slot in order[:3]:
            yield Clause(actor.name, "be", f"{noun_phrase(parts)} {slot} {other.name}")
    if "by" in actor_slots and order:
        yield Clause(
            f"{noun_phrase(parts, 'the')} {order[0]} {other.name} by {actor.name}", *verbs[0], many=many, only=only
        )


# ---- adjectives --------------------------------------------------------------------------------


def adjective_clauses(row: Row, actor: Side, other: Side) -> Iterator[Clause]:
    """ "Peru is wary of Chile"."""
    parts = row["pattern"].replace("*", "").split()
    actor_slots, other_slots = row["actor"].split("|"), [s for s in row["recipient"].split("|") if s]
    subject, object_, slots = actor, other, other_slots
    if "subj" not in actor_slots:
        subject, object_, slots = other, actor, actor_slots
    last = parts[-1]
    text = " ".join(_hyphens(parts))
    for verb in ("be", "remain", "become"):
        if last in PREPOSITIONS and len(parts) > 1:
            if last == "between":
                yield Clause(subject.name, verb, f"{text} {object_.name} and its rivals")
                continue
            yield Clause(subject.name, verb, f"{text} {object_.name}")
            yield Clause(f"{subject.own} {_thing(row)}", verb, f"{text} {object_.name}")
            if last == "to":
                yield Clause(subject.name, verb, f"{text} see {object_.name} change course")
                yield Clause(subject.name, verb, f"{text} help {object_.name}")
            continue
        if last == "that":
            yield Clause(subject.name, verb, f"{text} {object_.name} has changed course")
            continue
        if not slots:
            yield Clause(subject.name, verb, text)
            continue
        own = words()["adjective_prepositions"].get(last)
        order = ([own] if own in PREPOSITIONS else []) + [s for s in slots if s in PREPOSITIONS and s != own]
        for slot in order[: 5 if verb == "be" else 2]:
            tail = f"{object_.name} and its rivals" if slot == "between" and "with" not in slots else object_.name
            yield Clause(subject.name, verb, f"{text} {slot} {tail}")
    if row["joint"]:
        yield Clause(f"{actor.name} and {other.name}", "be", text, many=True)
    yield Clause(f"{subject.own} {_thing(row)}", "be", f"{text} to {object_.name}")


def _hyphens(parts: list[str]) -> list[str]:
    from english import hyphenated  # noqa: PLC0415

    return hyphenated(parts)


__all__ = ["candidates", "gerund"]
