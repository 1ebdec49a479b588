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
        "“may offer Warsaw the release of the journalist”: `BLR AGREE POL`, annotated `CONCEDE`",
        "nothing in the reader; a ruling of the codebook",
    ),
    "guessed-one": Cause(
        "one of the two was taken from near by, and is not the one meant",
        "“the Egyptians would ‘blow up that dam’”, said by an American: `EGY ASSAULT USA`",
        "guesses that weigh whom the text before is about",
    ),
    "guessed-both": Cause(
        "both were taken from near by, and the text does not join them so",
        "“changed the law exactly as the company had asked”, a Chinese one: `PER REQUEST USA`",
        "guesses that see whether the clause is about either",
    ),
    "other-type": Cause(
        "the same pair by the same words, and the annotated type is better",
        "“has promised the Union 20 billion cubic metres”: `AZE AID IGO:EU`, annotated `AGREE`",
        "rows of the lexicon, one by one; a promise told as `AGREE`, and a want by the type of what is wanted",
    ),
    "sense": Cause(
        "the word means something else there",
        "“Egyptian fighters landed at Merowe”, which are aircraft: `EGY CONSULT ETH`",
        "longer phrases in the lexicon, or a model of senses",
    ),
    "reference": Cause(
        "a pronoun or description was taken for another actor",
        "“take money from both sides”, Australia and China: `SLB BALANCE PNG`",
        "groups of two and three that are kept through a text; references to things, not to actors alone",
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
        "“Kurti argues that Serbia acts as Moscow's proxy … and blames it”: `SRB ACCUSE RUS`",
        "a better parser",
    ),
    "place": Cause(
        "a place was taken for an actor",
        "“ten island governments meeting in Fiji could not agree”: `CHN AGREE FJI`",
        "the place of a meeting is no actor, not even for a guess",
    ),
    "right": Cause(
        "it is told, and the annotation left it out",
        "“enjoyed being telephoned by a White House”: `USA CONSULT ARE`",
        "the annotation",
    ),
    "code": Cause(
        "the actor is right and bears another code",
        "“stayed away from the informal CIS summit in St. Petersburg”: `KGZ REJECT IGO:CIS`, annotated `RUS`",
        "a ruling of the codebook",
    ),
    "polarity": Cause(
        "a denial or wish was misread, so that another thing is told",
        "“refused to attend the talks in Granada”: `AZE CONSULT FRA`, as if it had",
        "what is refused, trusted to come or “rash to conclude” is not told as so",
    ),
    "carried": Cause(
        "the sentence names nobody, and was read of the wrong pair",
        "“It is this second relationship that is now at hazard”, with the Americans: `ZAF ALIGN RUS`",
        "the pair that the thing named belongs to",
    ),
    "figurative": Cause(
        "a figure of speech was taken at its word",
        "“time is working against it”: `CHN DISPUTE TWN`",
        "nothing at hand",
    ),
}
"""Causes of what is told and should not be."""

MISSED = {
    "unsure": Cause(
        "a word of the lexicon was met, its slots gave no pair, and no guess scored enough",
        "“has sent a hundred unarmed observers”: `IGO:EU AID ARM`",
        "better guesses; a lower floor loses more than it gains",
    ),
    "reference": Cause(
        "an actor is there as a pronoun, group or description that was not resolved, or wrongly",
        "“each side charged the other”: `KHM ACCUSE THA`",
        "“each … the other” as both of a pair; groups kept through a text; whose a title alone is",
    ),
    "other-type": Cause(
        "the same pair is told by the same words, by another type",
        "“squeeze the shale producers of Texas”: `SAU DISPUTE USA`, told as `DEPEND`",
        "as above, and rulings",
    ),
    "no-word": Cause(
        "the words are not in the lexicon",
        "“have had no ambassadors in each other's capitals”: `BOL DISPUTE CHL`",
        "rows of the lexicon",
    ),
    "implied": Cause(
        "no word says it; it follows from the sentence",
        "“will pose for the photograph”, as the one who reconciles: `CHN CONSULT SAU`",
        "nothing at hand",
    ),
    "other-pair": Cause(
        "the word was found and told of another pair",
        "“refused to recognise the Russian annexations”: `KAZ REJECT RUS`, told of `CHN` and `IGO:EU`",
        "as `guessed-one` and `reference`",
    ),
    "parse": Cause(
        "the parser hung the words wrongly, so that a word of the lexicon was not seen or not its actors",
        "“has long resented quotas”, read as quotas that are resented: `ARE INTEREST IGO:OPEC`",
        "a better parser",
    ),
    "dropped": Cause(
        "it was drafted, and gave way to another statement of the pair",
        "“recalling its ambassador, … and halting the rail service”: one `THA SANCTION KHM` of three",
        "two acts of one type kept where both have an object of their own",
    ),
    "code": Cause(
        "the pair is told, with another code",
        "“The Kuomintang … favours dialogue with the mainland”: `GRP:NONSTATE CONSULT CHN`, told of `TWN`",
        "a ruling of the codebook",
    ),
}
"""Causes of what is annotated and not told."""
