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
        "“Xi Jinping assured Japarov”: `CHN AGREE KGZ`, annotated `SUPPORT`",
        "nothing in the reader; a ruling of the codebook",
    ),
    "guessed-one": Cause(
        "one of the two was taken from near by, and is not the one meant",
        "“China … can close the crossings …, as it did … when the Dalai Lama came”: `CHN SANCTION GRP:NONSTATE`",
        "guesses that weigh whom the text before is about",
    ),
    "guessed-both": Cause(
        "both were taken from near by, and the text does not join them so",
        "“We spoke to her four weeks after Xi Jinping and Dina Boluarte had opened the port”: `CHN CONSULT PER`",
        "guesses that see whether the clause is about either",
    ),
    "other-type": Cause(
        "the same pair by the same words, and the annotated type is better",
        "“Azerbaijan delivers a billion cubic metres a year”: `AZE AID BGR`, annotated `TRADE`",
        "rows of the lexicon, one by one; no type is mistaken for one other often",
    ),
    "sense": Cause(
        "the word means something else there",
        "“taught strategic studies in Bamako”: `MLI INTEREST SEN`",
        "longer phrases in the lexicon, or a model of senses",
    ),
    "reference": Cause(
        "a pronoun or description was taken for another actor",
        "“thanked all three and accused Germany”: `SRB SUPPORT XKX`",
        "references to things and deeds, not to actors alone",
    ),
    "role": Cause(
        "an actor stands in the slot, but has another part",
        "“Beijing took over the running of Gwadar from the Singaporeans”: `CHN COOPERATE SGP`",
        "slots of the entry; for `BALANCE` a third slot, for whom the ties are used against",
    ),
    "ware": Cause(
        "goods are named that nobody sells",
        "“Egypt … regards every Ethiopian turbine as a hand on its throat”: `ETH TRADE EGY`",
        "goods that tell of trade only beside a word of trade",
    ),
    "parse": Cause(
        "the parser hung the words wrongly",
        "“Canada leads the battlegroup in Latvia and Britain the one in Estonia”: `CAN COOPERATE GBR`",
        "a better parser",
    ),
    "place": Cause(
        "a place was taken for an actor",
        "“the Pacific Islands Forum gathers in Suva”: `IGO:PIF CONSULT FJI`",
        "where two act jointly, what stands after “in” or “at” is where",
    ),
    "right": Cause(
        "it is told, and the annotation left it out",
        "“enjoyed being telephoned by a White House”: `USA CONSULT ARE`",
        "the annotation",
    ),
    "code": Cause(
        "the actor is right and bears another code",
        "“plays one against the other”, of the Europeans: `SRB BALANCE GRP:EUROPE`, annotated `IGO:EU`",
        "a ruling of the codebook",
    ),
    "polarity": Cause(
        "a denial or wish was misread, so that another thing is told",
        "“has reasons to avoid a break with Maduro”: `USA CONCEDE VEN`",
        "“avoid” and “prevent” as denials and not as endings",
    ),
    "carried": Cause(
        "the sentence names nobody, and was read of the wrong pair",
        "“The commissions on delimitation will meet again”: `CHN CONSULT KGZ`",
        "the pair that the thing named belongs to",
    ),
    "figurative": Cause(
        "a figure of speech was taken at its word",
        "“someone in the West will be selling it”, of relief: `GRP:WEST TRADE IGO:EU`",
        "nothing at hand",
    ),
}
"""Causes of what is told and should not be."""

MISSED = {
    "unsure": Cause(
        "a word of the lexicon was met, its slots gave no pair, and no guess scored enough",
        "“the pipeline through Tangier was shut off”: `DZA SANCTION MAR`",
        "better guesses; a lower floor loses more than it gains",
    ),
    "reference": Cause(
        "an actor is there as a pronoun, group or description that was not resolved, or wrongly",
        "“The colonels resented the embargo”, of three states: `BFA INTEREST IGO:ECOWAS`",
        "groups that are kept through a text; by-names such as ministries and seats",
    ),
    "other-type": Cause(
        "the same pair is told by the same words, by another type",
        "“released a Cambodian police post's crew”: `THA CONCEDE KHM`, told as `RETREAT`",
        "as above, and rulings",
    ),
    "no-word": Cause(
        "the words are not in the lexicon",
        "“handed the Afghan embassy to Taliban diplomats”: `IRN SUPPORT AFG`",
        "rows of the lexicon",
    ),
    "implied": Cause(
        "no word says it; it follows from the sentence",
        "“the pipes and the tankers will stay open”: `DZA TRADE FRA`",
        "nothing at hand",
    ),
    "other-pair": Cause(
        "the word was found and told of another pair",
        "“lent his palace to the first Russian-American talks”: `SAU CONSULT RUS`, told of the USA alone",
        "as `guessed-one` and `reference`",
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
