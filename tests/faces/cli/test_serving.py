"""`dragoman serve`, as far as it goes before the pages."""

import socket

from dragoman.faces.cli.serving import _bound


def test_answers_are_sent_at_once() -> None:
    """A socket that does not say it is TCP has its last packet held back for a twenty-fifth of a second."""
    with _bound("127.0.0.1", 0) as made:
        assert made.proto == socket.IPPROTO_TCP
        assert made.getsockname()[1] > 0
