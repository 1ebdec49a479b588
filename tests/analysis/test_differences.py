"""Sources differ only about the same pair, the same time and the same matter."""

from pathlib import Path

from dragoman.analysis.differences import Difference, differences
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder, voice


def compare(folder: Path, *builders: Builder) -> tuple[Difference, ...]:
    """What differs between some articles."""
    with Record.open(folder / "r", create=True) as record:
        for builder in builders:
            write(record, builder.build(), read_at=READ_AT)
        return differences(record)


def friends(path: str, publisher: str | None = None, published: str = "2019", **more: object) -> Builder:
    """Moscow and Pyongyang are close."""
    made = Builder("Moscow is Pyongyang's friend.", path=path, publisher=publisher, published=published)
    return made.say("friend", "ALIGN", ["RUS"], ["PRK"], **more)  # type: ignore[arg-type]


def rivals(path: str, publisher: str | None = None, published: str = "2019", **more: object) -> Builder:
    """Moscow and Pyongyang are at odds."""
    made = Builder("Moscow is Pyongyang's rival.", path=path, publisher=publisher, published=published)
    return made.say("rival", "DISPUTE", ["RUS"], ["PRK"], **more)  # type: ignore[arg-type]


def test_two_outlets_of_one_year_differ(tmp_path: Path) -> None:
    """Close and at odds at once cannot well both be true."""
    [found] = compare(tmp_path, friends("a", "A"), rivals("b", "B"))
    assert (found.kind, found.sources, found.times) == ("opposed", ("A", "B"), 1)


def test_one_source_does_not_differ_with_itself(tmp_path: Path) -> None:
    """An outlet that says both is no disagreement of sources."""
    assert compare(tmp_path, friends("a", "A"), rivals("b", "a")) == ()


def test_years_apart_are_no_difference(tmp_path: Path) -> None:
    """Friends may become rivals."""
    assert compare(tmp_path, friends("a", "A", "2014"), rivals("b", "B", "2019")) == ()


def test_what_might_be_is_no_difference(tmp_path: Path) -> None:
    """Only what is told as so, or as not so, can clash."""
    assert compare(tmp_path, friends("a", "A"), rivals("b", "B", status="possible")) == ()


def test_voices_in_one_article_differ(tmp_path: Path) -> None:
    """Two experts quoted side by side are two sources."""
    made = Builder("Moscow is a friend.", "Moscow is a rival.", path="a", published="2019")
    made.say("friend", "ALIGN", ["RUS"], ["PRK"], said_by=(voice("Ivanov"),))
    made.say("rival", "DISPUTE", ["RUS"], ["PRK"], said_by=(voice("Petrov"),))
    [found] = compare(tmp_path, made)
    assert found.sources == ("Ivanov", "Petrov")
    assert found.words.startswith("Ivanov (a, published 2019): Russia stands close to North Korea;")


def test_a_denial_of_the_other_direction_is_another_matter(tmp_path: Path) -> None:
    """That Pyongyang sent Moscow nothing does not deny that Moscow sent Pyongyang grain."""
    gave = Builder("Moscow gave grain.", path="a", publisher="A", published="2019").say("gave", "AID", ["RUS"], ["PRK"])
    none = Builder("Pyongyang gave none.", path="b", publisher="B", published="2019")
    none.say("gave", "AID", ["PRK"], ["RUS"], status="negated")
    assert compare(tmp_path, gave, none) == ()


def backed_and_refused(backed: tuple[str, str] | None, refused: tuple[str, str] | None) -> tuple[Builder, Builder]:
    """Two articles of 2019 on two events that speak against one another, each with its time."""
    one = Builder("It backed it in two decades, in May 2019.", path="a", publisher="A", published="2019")
    other = Builder("It refused it in May 2019.", path="b", publisher="B", published="2019")
    one.say("backed", "SUPPORT", ["RUS"], ["PRK"], when=backed)
    return one, other.say("refused", "REJECT", ["RUS"], ["PRK"], when=refused)


MAY = ("2019-05", "May 2019")


def test_two_events_of_one_month_clash(tmp_path: Path) -> None:
    """To back and to refuse in one month cannot well both be true."""
    [found] = compare(tmp_path, *backed_and_refused(MAY, MAY))
    assert found.kind == "opposed"


def test_a_vague_time_is_no_ground_for_a_clash_of_events(tmp_path: Path) -> None:
    """An event of two decades and one of this month need not be at odds."""
    assert compare(tmp_path, *backed_and_refused(("2000/2019", "two decades"), MAY)) == ()


def test_events_without_a_time_of_their_own_do_not_clash(tmp_path: Path) -> None:
    """Both may have happened in the year of the articles; standing relations are another matter."""
    assert compare(tmp_path, *backed_and_refused(None, MAY)) == ()


def test_repetitions_are_counted_not_listed(tmp_path: Path) -> None:
    """An outlet that says the same ten times differs once."""
    sentences = [f"Moscow is friend number {i}." for i in range(10)]
    many = Builder(*sentences, path="a", publisher="A", published="2019")
    for i in range(10):
        many.say(f"friend number {i}", "ALIGN", ["RUS"], ["PRK"])
    [found] = compare(tmp_path, many, rivals("b", "B"))
    assert found.times == 10
