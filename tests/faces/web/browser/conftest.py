"""The site of the sample record in a real browser: one server and one browser a worker, one reading for all."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from dragoman.record.store import Record
from evaluation import chromium
from evaluation.addresses import addresses
from evaluation.sample_record import read_samples
from evaluation.serving import Served, served
from tests.faces.web.browser.visit import Visit, entered, visiting

NEEDED = "DRAGOMAN_NEEDS_CHROMIUM"
"""Set where these tests must not be skipped."""


class Visits:
    """The visits of one test: each a fresh window of its own kind."""

    def __init__(self, browser: Browser, site: Served, state: Any) -> None:
        self._browser, self._site, self._state = browser, site, state
        self._open: list[tuple[Any, Visit]] = []

    def __call__(self, path: str | None = None, **kind: Any) -> Visit:
        """A window of that kind (`color_scheme`, `viewport`, …), opened at `path`."""
        manager = visiting(self._browser, self._site, storage_state=self._state, **kind)
        made = manager.__enter__()
        self._open.append((manager, made))
        if path is not None:
            made.go(path)
        return made

    def close(self) -> None:
        """Close all windows, and see that all was quiet."""
        opened, self._open = self._open, []
        troubles = [trouble for _, made in opened for trouble in made.troubles]
        for manager, _ in opened:
            manager.__exit__(None, None, None)
        assert troubles == []


@pytest.fixture(scope="package")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample articles, read once whatever the number of workers; not to be written to."""
    base = tmp_path_factory.getbasetemp()
    folder = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    record = folder / "samples.db"
    with (folder / "samples.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not record.exists():
            read_samples(folder / "half.db").rename(record)
    return record


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The machine's Chromium; where there is none, the tests are skipped, or fail where that is not allowed."""
    path = chromium.find()
    if path is None:
        (pytest.fail if os.environ.get(NEEDED) else pytest.skip)(chromium.MISSING)
    with chromium.launched(path) as made:
        yield made


@pytest.fixture(scope="package")
def site(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The sample record, served; no test changes it."""
    record = shutil.copy(samples, tmp_path_factory.mktemp("site") / "site.db")
    with served(Path(record)) as made:
        yield made


@pytest.fixture(scope="package")
def paths(samples: Path) -> dict[str, str]:
    """Where each page is on the sample record, by its name."""
    with Record.open(samples) as record:
        return {one.name: one.path for one in addresses(record)}


@pytest.fixture(scope="package")
def state(browser: Browser, site: Served) -> Any:
    """The cookies of a browser that has opened the printed link."""
    return entered(browser, site)


@pytest.fixture(scope="module")
def windows(browser: Browser, site: Served, state: Any) -> Visits:
    """Windows that stay open from test to test; who opens one closes it."""
    return Visits(browser, site, state)


@pytest.fixture
def visit(browser: Browser, site: Served, state: Any) -> Iterator[Visits]:
    """Begin a visit; at the end of the test no page may have complained."""
    made = Visits(browser, site, state)
    yield made
    made.close()


@contextmanager
def own_site(record: Path, browser: Browser) -> Iterator[Visits]:
    """A server of a record that the test may change."""
    with served(record) as made:
        visits = Visits(browser, made, entered(browser, made))
        try:
            yield visits
        finally:
            visits.close()
