"""Small records made of bare acts, for what counts them."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model import Status
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder


@dataclass(frozen=True)
class Act:
    """One statement: codes separated by blanks."""

    type: str
    actors: str
    recipients: str = ""
    year: str | None = None
    status: Status = "actual"
    mode: str | None = None
    sentence: int | None = None


def write_acts(record: Record, acts: Iterable[Act], path: str = "acts.txt") -> None:
    """Write acts as the statements of one document; acts of the same `sentence` share one, others have their own."""
    every = list(acts)
    texts: dict[str, list[str]] = {}
    for n, act in enumerate(every):
        dated = f" in {act.year}" if act.year else ""
        texts.setdefault(_sentence(n, act), []).append(f"act {path} {n}{dated},")
    made = Builder(*(f"{' '.join(words)} end." for words in texts.values()), path=path)
    for n, act in enumerate(every):
        words = f"act {path} {n}{f' in {act.year}' if act.year else ''},"
        when = (act.year, words) if act.year else None
        made.say(
            words, act.type, act.actors.split(), act.recipients.split(), status=act.status, mode=act.mode, when=when
        )
    write(record, made.build(), read_at=READ_AT)


def _sentence(n: int, act: Act) -> str:
    return f"shared {act.sentence}" if act.sentence is not None else f"own {n}"
