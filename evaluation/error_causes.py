"""The causes that a person may find for a mistake, each with one of those judged and with what would mend it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a statement is wrong or missed.

    Attributes:
        meaning: What a person looks for.
        example: One of the judged, and what is told or missed there.
        mend: What would mend it.
    """

    meaning: str
    example: str
    mend: str


CAUSES = {
    "near-type": Cause(
        "the same pair by the same words, and our type is as good",
        "“acts as Moscow's proxy in the region”: `SRB DEPEND RUS`, annotated `ALIGN`",
        "nothing in the reader; a ruling of the codebook",
    ),
    "guessed-one": Cause(
        "one of the two was taken from near by, and is not the one meant",
        "“condemned the drills”: `USA ACCUSE TWN`, where China is meant",
        "guesses that weigh what the text before has said of either, not only whom it is about",
    ),
    "guessed-both": Cause(
        "both were taken from near by, and the text does not join them so",
        "“newspapers close to the new leader”: `THA ALIGN KHM`",
        "guesses that see whether the clause is about either",
    ),
    "other-type": Cause(
        "the same pair by the same words, and the annotated type is better",
        "“what it had handed over to Ukraine”: `POL CONCEDE UKR`, annotated `AID`",
        "rows of the lexicon, one by one; what is offered told as `AGREE`",
    ),
    "sense": Cause(
        "the word means something else there",
        "“the last of its 1,500 soldiers drove out of Niamey”: `FRA ASSAULT NER`",
        "longer phrases in the lexicon, or a model of senses",
    ),
    "reference": Cause(
        "a pronoun or description was taken for another actor",
        "“A letter from four congressmen of both parties”: `ZAF CONSULT USA`",
        "references to things, not to actors alone",
    ),
    "role": Cause(
        "an actor stands in the slot, but has another part",
        "“threatening to march on the Syrian capital unless Ocalan was thrown out”: `TUR THREATEN GRP:NONSTATE`",
        "slots of the entry; what one is suspected of, that one did",
    ),
    "ware": Cause(
        "goods are named that nobody sells",
        "“If the turbines at Xayaburi turn on time”: `LAO TRADE KHM`",
        "goods that tell of trade only beside a word of trade",
    ),
    "parse": Cause(
        "the parser hung the words wrongly",
        "“needs Tajikistan to watch the Afghan border and Kyrgyzstan to bypass sanctions”: `TJK INTEREST KGZ`",
        "a better parser",
    ),
    "place": Cause(
        "a place was taken for an actor",
        "“failed when ten island governments meeting in Fiji could not agree on it”: `CHN CONSULT FJI`",
        "the place of a meeting is no actor, not even for a guess",
    ),
    "right": Cause(
        "it is told, and the annotation left it out",
        "“regard Belarus as an extension of Russian territory”: `LVA INTEREST BLR`",
        "the annotation",
    ),
    "twice": Cause(
        "the text says it once, and it is told twice",
        "“still rankles in the Ethiopian capital”, of two words: `ETH INTEREST USA`",
        "statements of one pair and type from one clause made one",
    ),
    "code": Cause(
        "the actor is right and bears another code",
        "“The Kuomintang … favours dialogue with the mainland”: `TWN INTEREST CHN`, annotated `GRP:NONSTATE`",
        "who governs when; rulings of the codebook",
    ),
    "polarity": Cause(
        "a denial or wish was misread, so that another thing is told",
        "“to the edge of hostilities”: `THA ASSAULT KHM`, as if they had broken out",
        "what is trusted to come or “rash to conclude” is not told as so",
    ),
    "carried": Cause(
        "the sentence names nobody, and was read of the wrong pair",
        "“It is this second relationship that is now at hazard”, with the Americans: `ZAF ALIGN RUS`",
        "the pair that the thing named belongs to",
    ),
    "figurative": Cause(
        "a figure of speech was taken at its word",
        "“Into the breach stepped Cairo”: `EGY DISPUTE SOM`",
        "nothing at hand",
    ),
}
"""Causes of what is told and should not be."""

MISSED = {
    "unsure": Cause(
        "a word of the lexicon was met, its slots gave no pair, and no guess scored enough",
        "“is unlikely to risk a blockade”: `CHN COERCE TWN`, negated",
        "better guesses; a lower floor loses more than it gains",
    ),
    "reference": Cause(
        "an actor is there as a pronoun, group or description that was not resolved, or wrongly",
        "“Theirs is a marriage of two states”: `FRA ALIGN IND`",
        "“the three”, “the two big ones”, “neither” kept through a text; descriptions of a state (“wicked neighbour”)",
    ),
    "other-type": Cause(
        "the same pair is told by the same words, by another type",
        "“not sitting down with the Argentine”: `BRA REJECT ARG`, told as `CONSULT`, negated",
        "as above, and rulings",
    ),
    "no-word": Cause(
        "the words are not in the lexicon",
        "“may turn out to be the most exposed”: `UZB DEPEND AFG`",
        "rows of the lexicon",
    ),
    "implied": Cause(
        "no word says it; it follows from the sentence",
        "“it took Saad Hariri almost five years to cover them”: `LBN CONSULT SYR`",
        "nothing at hand",
    ),
    "other-pair": Cause(
        "the word was found and told of another pair",
        "“if Cairo finds a bargain on the river”: `EGY AGREE ETH`, told of `ERI`",
        "as `guessed-one` and `reference`",
    ),
    "parse": Cause(
        "the parser hung the words wrongly, so that a word of the lexicon was not seen or not its actors",
        "“scold Pretoria aloud and Delhi in a whisper”: `USA ACCUSE IND`",
        "a better parser",
    ),
    "dropped": Cause(
        "it was found, and gave way to another statement of the pair or was held to be only asked",
        '“thanked his "dear old friend"”: `RUS ALIGN CHN`, beside another statement of the two',
        "a noun's own act kept beside what is felt of it",
    ),
    "code": Cause(
        "the pair is told, with another code",
        "“The Kuomintang … favours dialogue with the mainland”: `GRP:NONSTATE CONSULT CHN`, told of `TWN`",
        "a ruling of the codebook",
    ),
}
"""Causes of what is annotated and not told."""
