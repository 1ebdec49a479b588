"""Whether a day or month without its year lies ahead, by the verb it hangs on."""

import pytest

from tests.reading.timed import Dater


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A truce may be near, for on Monday the envoys met in Lagos.", "2023-12-11"),
        ("On Friday, when the court set aside its plans to rule, the port reopened.", "2023-12-08"),
        ("The ministers fly home on Saturday.", "2023-12-16"),
        ("Talks resume in Lagos on Tuesday.", "2023-12-19"),
        ("The two attend the fair in Lima in March.", "2024-03"),
        ("The ministers flew home on Saturday.", "2023-12-09"),
        ("The vote was put off until Tuesday.", "2023-12-19"),
        ("The envoys said they will meet on Tuesday.", "2023-12-19"),
        ("It lags behind its rank in March, the bank said.", "2023-03"),
    ],
)
def test_a_day_lies_where_the_tense_of_its_verb_puts_it(dates: Dater, text: str, expected: str) -> None:
    """The text is of Thursday 14 December 2023."""
    assert expected in {time.prefix for time in dates.read(text).times}
