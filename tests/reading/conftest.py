"""What the tests of readers share."""

import pytest

from tests.reading.timed import Dater


@pytest.fixture(scope="session")
def dates() -> Dater:
    """A function from a text and the words of its predicates to the values of their times."""
    return Dater()
