"""How the words of a phrase of the lexicon are found in a parse."""

from collections.abc import Callable

from dragoman.model import Reading


def test_a_phrase_reaches_through_stacked_prepositions(read_text: Callable[..., Reading]) -> None:
    """In "pulled out of the pact" the pact hangs two prepositions below its verb."""
    told = read_text("In May Sudan pulled out of a treaty with Ethiopia.").statements
    assert "predicate:*pull out of treaty.verb" in {rule for statement in told for rule in statement.why}


def test_a_phrase_owns_its_negation(read_text: Callable[..., Reading]) -> None:
    """What "cannot compete with" says is so; its "not" denies nothing."""
    told = {(s.type, s.status) for s in read_text("Laos cannot compete with Thailand on wages.").statements}
    assert told == {("DEPEND", "actual")}


def test_who_is_expelled_makes_the_type(read_text: Callable[..., Reading]) -> None:
    """Diplomats are sent home as a penalty; people who live there are driven out."""
    [diplomats] = read_text("Togo expelled Benin's ambassador.").statements
    [people] = read_text("Togo expelled hundreds of Beninese migrants.").statements
    assert (diplomats.type, people.type) == ("SANCTION", "COERCE")


def test_an_adjective_may_stand_before_what_as_governs(read_text: Callable[..., Reading]) -> None:
    """The words after "as" belong to the phrase with what stands before their noun."""
    told = read_text("Jordan regards Hezbollah as a terrorist organisation.").statements
    assert "ACCUSE" in {s.type for s in told}


def test_going_to_act_is_going_nowhere(read_text: Callable[..., Reading]) -> None:
    """The "to" of an infinitive leads to no place that somebody visits."""
    told = read_text("Japan is not going to retreat from its pact with Peru.").statements
    assert "CONSULT" not in {s.type for s in told}


def test_have_of_a_perfect_heads_no_phrase(read_text: Callable[..., Reading]) -> None:
    """Who "has talked" has had no talks, who "has said" has no say in anything."""
    told = read_text("Ghana has talked of a road to Togo, and Benin has said nothing.").statements
    assert not {rule for s in told for rule in s.why if rule.startswith("predicate:*have")}


def test_bases_are_more_than_one_base(read_text: Callable[..., Reading]) -> None:
    """The plural of "base" is no "basis" here."""
    [told] = read_text("Togo hosts French bases.").statements
    assert told.type == "ALIGN"


def test_a_plural_with_a_sense_of_its_own_goes_first(read_text: Callable[..., Reading]) -> None:
    """Hostilities are fought, hostility is felt."""
    [fought] = read_text("Hostilities between Peru and Ecuador began in 1941.").statements
    [felt] = read_text("Hostility between Peru and Ecuador began in 1941.").statements
    assert (fought.type, felt.type) == ("ASSAULT", "DISPUTE")


def test_what_is_laid_before_a_body_is_asked_of_it(read_text: Callable[..., Reading]) -> None:
    """The body stands after "before"; a dispute that is brought to an end is laid before nobody."""
    [laid] = read_text("Gabon brought the dispute before the United Nations in 2008.").statements
    assert (laid.type, laid.recipients[0].actor.code) == ("REQUEST", "IGO:UN")
    ended = read_text("Gabon brought its dispute with Guinea to an end.").statements
    assert "REQUEST" not in {s.type for s in ended}


def test_a_verbs_phrase_does_not_fall_back_on_an_adjective(read_text: Callable[..., Reading]) -> None:
    """ "Set fire to" is not what somebody is set to do."""
    [told] = read_text("Rwandan troops have set fire to large parts of Bujumbura.").statements
    assert told.type == "ASSAULT"


def test_a_word_that_only_qualifies_ends_no_phrase(read_text: Callable[..., Reading]) -> None:
    """Who strengthens military ties strengthens no military, who strengthens his military has nobody beside him."""
    [ties] = read_text("Norway strengthened military ties with Chile.").statements
    [army] = read_text("Norway strengthened its military.").statements
    assert (ties.type, army.type) == ("ALIGN", "MOBILIZE")
    assert not army.recipients


def test_words_of_when_and_where_make_no_phrase_with_the_verb(read_text: Callable[..., Reading]) -> None:
    """To be held on the grounds of a palace is not to hold ground."""
    reading = read_text("The talks of Chad and Mali were held in spring on the grounds of a Libyan villa.")
    assert not [s for s in reading.statements if s.why[0].startswith("predicate:*hold ground")]


def test_words_of_a_phrase_after_its_verb_keep_their_order(read_text: Callable[..., Reading]) -> None:
    """ "Offered support to" is no offer "to support"; only what stands before its verb may be out of order."""
    [found] = read_text("Japan offered moral support to Fiji.").statements
    assert (found.type, found.why[0]) == ("SUPPORT", "predicate:*offer support.verb")


def test_a_compound_is_not_made_of_what_its_head_only_hangs_on(read_text: Callable[..., Reading]) -> None:
    """ "Sanctions against the regime" is no sanctions regime; an aside in -ing is no word of the phrase before it."""
    patterns = {w for s in read_text("Kenya imposed sanctions against the Asmara regime.").statements for w in s.why}
    assert not any("sanction *regime" in p for p in patterns)
    patterns = {w for s in read_text("Peru maintains a sanctions regime against Chile.").statements for w in s.why}
    assert any("sanction *regime" in p for p in patterns)
