"""Whom a surname means after a full name."""

from tests.reading.mentioned import mention, mentioned, refers


def test_a_surname_means_the_person_named_before() -> None:
    """Kim alone could be anyone; after Kim Jong Un it is he."""
    reading = mentioned("Kim Jong Un spoke on Monday. Kim then left.")
    assert mention(reading, "Kim").actors[0].code == "PRK"


def test_a_man_is_called_without_what_tells_him_from_his_father() -> None:
    """ "Marcos" is Ferdinand Marcos Jr., not somebody called Junior."""
    reading = mentioned("President Ferdinand Marcos Jr. flew home. Marcos praised Japan.", "2024-05-14")
    assert refers(reading, "Marcos") == ("PHL",)


def test_a_ruler_of_the_past_to_whom_another_is_likened_takes_no_part() -> None:
    """Only he who rules may be offended by the comparison."""
    assert refers(mentioned("Bolivia compared the general with Hitler."), "Hitler") == ()
    assert refers(mentioned("Bolivia compared the general with Putin."), "Putin") == ("RUS",)
