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
        "“opposes the Taliban so firmly”: `TJK REJECT AFG`, annotated `DISPUTE`",
        "nothing in the reader; a ruling of the codebook",
    ),
    "guessed-one": Cause(
        "one of the two was taken from near by, and is not the one meant",
        "“will keep up the pressure just below the level of armed force”, on the Philippines: `CHN COERCE USA`",
        "guesses that weigh what the text before has said of either, not only whom it is about",
    ),
    "guessed-both": Cause(
        "both were taken from near by, and the text does not join them so",
        "“I doubt that either contract will pass the assembly”, says the one interviewed: `BOL INTEREST RUS`",
        "guesses that see whether the clause is about either",
    ),
    "other-type": Cause(
        "the same pair by the same words, and the annotated type is better",
        "“offered 600 billion dollars of investment instead”: `SAU AID USA`, annotated `AGREE`",
        "rows of the lexicon, one by one; what is offered told as `AGREE`",
    ),
    "sense": Cause(
        "the word means something else there",
        "“a great deal in our power stations”: `RUS AGREE MNG`",
        "longer phrases in the lexicon, or a model of senses",
    ),
    "reference": Cause(
        "a pronoun or description was taken for another actor",
        "“the Lachin road when Azerbaijan blocked it”, after Russian peacekeepers: `AZE REJECT RUS`",
        "references to things, not to actors alone",
    ),
    "role": Cause(
        "an actor stands in the slot, but has another part",
        "“the Somalis suspect them of having blessed the memorandum”: `SOM SUPPORT ETH`",
        "slots of the entry; what one is suspected of, that one did",
    ),
    "ware": Cause(
        "goods are named that nobody sells",
        "“If the turbines at Xayaburi turn on time”: `LAO TRADE KHM`",
        "goods that tell of trade only beside a word of trade",
    ),
    "parse": Cause(
        "the parser hung the words wrongly",
        "“Turkey sells Bishkek its Bayraktars and Iran has opened a drone factory”: `TUR TRADE IRN`",
        "a better parser",
    ),
    "place": Cause(
        "a place was taken for an actor",
        "“failed when ten island governments meeting in Fiji could not agree on it”: `CHN CONSULT FJI`",
        "the place of a meeting is no actor, not even for a guess",
    ),
    "right": Cause(
        "it is told, and the annotation left it out",
        "“the 1966 Geneva agreement obliges the two neighbours”: `VEN AGREE GUY`",
        "the annotation",
    ),
    "twice": Cause(
        "the text says it once, and it is told twice",
        "“ships about 150,000 barrels a day from Venezuela”, of “ships” and of “barrels”: `VEN TRADE USA`",
        "statements of one pair and type from one clause made one",
    ),
    "code": Cause(
        "the actor is right and bears another code",
        "“to embrace Jair Bolsonaro”, who no longer governs: `ARG ALIGN BRA`, annotated `GRP:NONSTATE`",
        "who governs when; rulings of the codebook",
    ),
    "polarity": Cause(
        "a denial or wish was misread, so that another thing is told",
        "“trusted both ‘sister nations’ to resolve their differences peacefully”: `VEN AGREE GUY`, as if they had",
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
        "“sends neither weapons nor sanctions”: `MEX SANCTION RUS`",
        "better guesses; a lower floor loses more than it gains",
    ),
    "reference": Cause(
        "an actor is there as a pronoun, group or description that was not resolved, or wrongly",
        "“The central discord is that of the two big ones”: `BRA DISPUTE ARG`",
        "“the three”, “the two big ones”, “neither” kept through a text; descriptions of a state (“wicked neighbour”)",
    ),
    "other-type": Cause(
        "the same pair is told by the same words, by another type",
        "“will not let through the door”: `IND REJECT TUR`, told as `CONCEDE`, negated",
        "as above, and rulings",
    ),
    "no-word": Cause(
        "the words are not in the lexicon",
        "“no option was off the table”: `EGY THREATEN ETH`",
        "rows of the lexicon",
    ),
    "implied": Cause(
        "no word says it; it follows from the sentence",
        "“will pose for the photograph”, as the one who reconciles: `CHN CONSULT IRN`",
        "nothing at hand",
    ),
    "other-pair": Cause(
        "the word was found and told of another pair",
        "“promised not to help anybody break them”: `TUR AGREE GRP:WEST`, told of `RUS`",
        "as `guessed-one` and `reference`",
    ),
    "parse": Cause(
        "the parser hung the words wrongly, so that a word of the lexicon was not seen or not its actors",
        "“needs Tajikistan to watch the Afghan border and Kyrgyzstan to bypass sanctions”: `RUS DEPEND KGZ`",
        "a better parser",
    ),
    "dropped": Cause(
        "it was found, and gave way to another statement of the pair or was held to be only asked",
        "“last year's American mediation still rankles”: `USA CONSULT ETH`, beside its memory and the rankling",
        "a noun's own act kept beside what is felt of it",
    ),
    "code": Cause(
        "the pair is told, with another code",
        "“The Kuomintang … favours dialogue with the mainland”: `GRP:NONSTATE CONSULT CHN`, told of `TWN`",
        "a ruling of the codebook",
    ),
}
"""Causes of what is annotated and not told."""
