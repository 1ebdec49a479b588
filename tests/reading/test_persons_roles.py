"""What the words beside a name say of its bearer."""

import pytest

from tests.reading.mentioned import codes, mention, mentioned


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The chair of the State Duma Budget Committee, Admiral Pavel Orlenko, agreed.", "Admiral Pavel Orlenko"),
        ("Pavel Orlenko, chair of the State Duma Budget Committee, agreed.", "Pavel Orlenko"),
        ("Russia's envoy to the UN, Pavel Orlenko, agreed.", "Pavel Orlenko"),
    ],
)
def test_an_apposition_says_for_whom_somebody_acts(text: str, name: str) -> None:
    """What somebody is head of decides, on either side of the name."""
    assert codes(mentioned(text))[name] == ("RUS",)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Ada Thornbury, a senior analyst at the institute, disagreed.", "Ada Thornbury", "a senior analyst"),
        ("Ada Thornbury, one of the leading experts on North Korea, disagreed.", "Ada Thornbury", "one of the"),
        ("Ada Thornbury, director of the Franco-Russian Observatory, disagreed.", "Ada Thornbury", "director"),
    ],
)
def test_experts_are_voices_and_never_actors(text: str, name: str, role: str) -> None:
    """An expert on a state does not act for it."""
    found = mention(mentioned(text), name)
    assert found.actors == ()
    assert found.person == "Ada Thornbury"
    assert found.role is not None
    assert found.role.startswith(role)


@pytest.mark.parametrize(
    "text",
    [
        "Adm. Joseph Okello Otieno, who commands the Kenya Navy, spoke. Admiral Otieno warned Somalia.",
        "Joseph Okello Otieno, who heads the Kenya Navy, spoke. Otieno warned Somalia.",
        "Joseph Okello Otieno, who governs Kenya, spoke. Otieno warned Somalia.",
    ],
)
def test_a_relative_clause_says_what_somebody_leads(text: str) -> None:
    """Who commands a state's navy speaks for the state, and goes on to do so."""
    reading = mentioned(text)
    assert {codes(reading)[name] for name in codes(reading) if "Otieno" in name} == {("KEN",)}


def test_who_leads_a_school_speaks_for_no_state() -> None:
    """Research is led by experts."""
    reading = mentioned("Joseph Okello Otieno, who leads research on Kenya, spoke.")
    assert mention(reading, "Joseph Okello Otieno").actors == ()
