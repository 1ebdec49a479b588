import json

import pytest

from evaluation.bench import BUSY, Bench, Run, Speed, rates, read_tokens
from evaluation.processes import Ran
from evaluation.reader_times import Profile


def run(tokens: int, seconds: float, cpu: float = 1.0, peak_mb: float = 500.0) -> Run:
    return Run(tokens, Ran(seconds, cpu, peak_mb, "", ""))


def test_the_rate_leaves_start_up_out() -> None:
    """Two piles tell start-up from reading: what the larger takes on top is reading alone."""
    speed = Speed("dragoman read", 1, run(1000, 6.0), run(5000, 10.0))
    assert (speed.rate, speed.start, speed.rate_from_start) == (1000.0, 5.0, 500.0)


def test_the_ratio_is_of_the_same_number_of_processes() -> None:
    """Two processes against one would flatter."""
    whole = [Speed("dragoman read", n, run(1000, 6.0, 5.0), run(5000, 10.0 / n + 6.0 * (n - 1), 9.0)) for n in (1, 2)]
    bare = [Speed("nlp.pipe", n, run(1000, 4.0, 4.0), run(5000, 6.0, 6.0)) for n in (1, 2)]
    found = Bench(10, 50, (whole[0], bare[0], whole[1], bare[1]), 0.1)
    assert found.counts == (1, 2)
    assert found.ratio(1) == pytest.approx(0.5)
    assert found.ratio(1, cpu=True) == pytest.approx(0.5)
    assert found.ratio(2) == pytest.approx(0.4)


def test_a_busy_machine_is_told() -> None:
    """Where the clocks disagree, the reader should know which figures to doubt."""
    whole = Speed("dragoman read", 1, run(1000, 6.0, 5.0), run(5000, 10.0, 9.0))
    quiet = Speed("nlp.pipe", 1, run(1000, 4.0, 4.0), run(5000, 6.0, 6.0))
    busy = Speed("nlp.pipe", 1, run(1000, 4.0, 4.0), run(5000, 8.0, 6.0))
    assert BUSY not in Bench(10, 50, (whole, quiet), 0.1).lines()
    assert BUSY in Bench(10, 50, (whole, busy), 0.1).lines()


def test_a_pile_that_was_not_read_is_no_measure() -> None:
    """Skipping is fast."""
    with pytest.raises(SystemExit, match="1 kept"):
        read_tokens(json.dumps({"words": 5, "kept": 1, "skipped": []}))


def test_rates_of_both_readers_stand_beside_what_they_should_be() -> None:
    """A reader that is not installed is told, not left out."""
    told = rates(Profile(600, {"parse": 1.5, "write": 0.5}), None)
    assert "rules 300 (at least 150)" in told
    assert "careful not installed (at least 30)" in told
