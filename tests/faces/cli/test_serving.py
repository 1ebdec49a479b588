"""`serve`, run as a person runs it."""

import http.client
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.faces.conftest import as_process, command, environment


@pytest.fixture
def served(own_record: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server of its own process, and the link it printed."""
    process = subprocess.Popen(
        command("serve", "--port", "0", "--record", str(own_record)), env=environment(), text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    with process:
        assert process.stdout is not None
        yield process, process.stdout.readline().strip()
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=20)


def asked(link: str, path: str, **headers: str) -> http.client.HTTPResponse:
    """What the server answers."""
    connection = http.client.HTTPConnection(urlsplit(link).netloc, timeout=20)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


def test_it_prints_a_link_that_opens_the_record(served: tuple[subprocess.Popen[str], str]) -> None:
    """The link holds the key, and the key opens the pages."""
    _, link = served
    parts = urlsplit(link)
    assert parts.hostname == "127.0.0.1"
    assert asked(link, "/actors").status == 401
    entered = asked(link, f"/actors?{parts.query}")
    assert entered.status == 303
    cookie = str(entered.headers["Set-Cookie"]).partition(";")[0]
    assert asked(link, "/actors", Cookie=cookie).status == 200


def test_ctrl_c_ends_it_at_once(served: tuple[subprocess.Popen[str], str]) -> None:
    """Without a traceback."""
    process, link = served
    asked(link, "/actors")
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert "Traceback" not in err
    assert process.returncode in (0, 130, -signal.SIGINT)


def test_an_address_others_can_reach_needs_a_key(tmp_path: Path) -> None:
    """Nothing is shown to the neighbours by a slip."""
    ran = as_process(["serve", "--host", "0.0.0.0", "--port", "0"], tmp_path)
    assert ran.code == 2
    assert "DRAGOMAN_PASSWORD" in ran.err


def test_a_taken_port_is_told(tmp_path: Path) -> None:
    """With the port, and what to do."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        ran = as_process(["serve", "--port", str(port)], tmp_path)
    assert ran.code == 1
    assert f"port {port}" in ran.err
    assert "--port" in ran.err
