"""Which language a text is in."""

import pytest

from dragoman.documents.language import language_shares, require_english
from dragoman.errors import SkippedInput

ENGLISH = "The ministers of the two countries met in the capital and agreed that tariffs would be cut by the spring. "
FOREIGN = {
    "Russian": "Министры двух стран встретились в столице и договорились снизить пошлины к весне этого года. ",
    "French": "Les ministres des deux pays se sont réunis dans la capitale et sont convenus de réduire les droits. ",
    "German": "Die Minister der beiden Länder trafen sich in der Hauptstadt und vereinbarten, die Zölle zu senken. ",
    "Chinese": "两国部长在首都会晤并同意在春天之前降低关税。双方还讨论了铁路项目和贷款问题。",
    "Turkish": "İki ülkenin bakanları başkentte bir araya geldi ve gümrük vergilerini düşürmeyi kararlaştırdı. ",
    "Arabic": "اجتمع وزراء البلدين في العاصمة واتفقوا على خفض التعريفات الجمركية بحلول الربيع المقبل. ",
    "Spanish": "Los ministros de los dos países se reunieron en la capital y acordaron bajar los aranceles al trigo. ",
}


@pytest.mark.parametrize("language", FOREIGN)
@pytest.mark.parametrize("times", [1, 20])
def test_another_language_is_named(language: str, times: int) -> None:
    """The user should know what was found, not only that it was wrong."""
    with pytest.raises(SkippedInput) as caught:
        require_english(FOREIGN[language] * times, "a.txt")
    assert caught.value.code == "not-english"
    assert language in caught.value.reason


def test_english_is_found() -> None:
    """With the share of the text that is."""
    found = require_english(ENGLISH * 5, "a.txt")
    assert found is not None
    assert (found.value, found.rule) == ("en", "text:langid")
    assert found.evidence.startswith("100%")


@pytest.mark.parametrize("text", ["Putin visits Xi.", "Kim Jong-un, Vladivostok", "Au revoir, mon ami", "Нет!"])
def test_too_little_to_judge_is_never_turned_away(text: str) -> None:
    """A headline of names is of no language."""
    assert require_english(text, "a.txt") is None


def test_english_with_long_quotations_is_english() -> None:
    """Half a page of Russian in an English article is a quotation."""
    found = require_english((ENGLISH * 5 + "\n" + FOREIGN["Russian"] * 6 + "\n") * 3, "a.txt")
    assert found is not None
    assert found.value == "en"


def test_one_english_line_does_not_save_another_language() -> None:
    """A page's English menu is not its article."""
    with pytest.raises(SkippedInput, match="German"):
        require_english("Read this page in English\n" + FOREIGN["German"] * 30, "a.txt")


def test_names_from_the_region_do_not_mislead() -> None:
    """Foreign affairs are full of them."""
    text = (
        "Nursultan Nazarbayev, Kassym-Jomart Tokayev and Shavkat Mirziyoyev met Emomali Rahmon in Dushanbe on Friday."
    )
    found = require_english(text, "a.txt")
    assert found is None or found.value == "en"


def test_shares_add_up() -> None:
    """They are shares of what could be judged."""
    shares = language_shares((ENGLISH * 10 + "\n" + FOREIGN["French"] * 10) * 2)
    assert sum(shares.values()) == pytest.approx(1)
    assert {"en", "fr"} <= set(shares)
