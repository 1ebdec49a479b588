"""Who passes on whose words: "a poll cited by RIAC", "the report published by Reuters"."""

from collections.abc import Iterator, Sequence

from dragoman.model import Token
from dragoman.reading.credits import Credit
from dragoman.reading.syntax import child, subtree
from dragoman.vocabulary.cues import reporting_cues


def carrier_credits(tokens: Sequence[Token], credits: Sequence[Credit]) -> Iterator[Credit]:
    """For each source said to be cited or published by somebody, a credit of the whole clause to that carrier."""
    cited = reporting_cues().cited
    for credit in credits:
        if credit.source is None:
            continue
        for i in tokens[credit.source].children:
            if tokens[i].dep != "acl" or tokens[i].tag != "VBN" or tokens[i].lemma not in cited:
                continue
            agent = child(tokens, i, "agent")
            carrier = child(tokens, agent, "pobj") if agent is not None else None
            if carrier is None:
                continue
            passed_on = sorted({*credit.content, *credit.cue, *subtree(tokens, credit.source, (i,))})
            yield Credit(carrier, (i,), tuple(passed_on), "indirect", "chains:cited-by")
