"""Take pictures of the pages on the sample record: `python -m tools.screenshots [NAME…]`.

    make screenshots    write docs/img/NAME.png for each page, and for some in the dark, on a telephone, on paper

The record is read anew, and its clock set, so that the same program gives the same pictures; what is due depends on
the day. Chromium is taken from the machine (see `evaluation/chromium.py`).
"""

import io
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser

from dragoman.faces.cli.serving import PORT
from dragoman.record.store import Record
from evaluation import chromium
from evaluation.addresses import addresses
from evaluation.sample_record import read_samples
from evaluation.serving import Served, served

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "img"

CLOCK = "2026-01-05T09:00:00+00:00"
"""When the pictures say the articles were read."""

READER = "reader"
"""Who judges, in the pictures."""

LARGEST = 250_000
"""Bytes that a picture should not be larger than."""

DARK = ("pair", "network")
HEIGHTS = {"pair": 1320, "network": 1480, "timeline": 1200}
"""Of the window, where what matters takes more than the usual."""

NARROW = ("pair", "doc")
PRINTED = ("pair", "doc")


@dataclass(frozen=True, slots=True)
class Scene:
    """What one picture shows.

    Attributes:
        name: Of the file.
        path: Of the page.
        width: Of the window, in CSS pixels.
        height: Of the window.
        scheme: Light or dark.
        printed: As on paper.
    """

    name: str
    path: str
    width: int = 1280
    height: int = 900
    scheme: Literal["light", "dark"] = "light"
    printed: bool = False


def scenes(record: Path) -> Iterator[Scene]:
    """All pictures, by page."""
    with Record.open(record) as opened:
        found = addresses(opened)
    for one in found:
        height = HEIGHTS.get(one.name, 900)
        yield Scene(one.name, one.path, height=height)
        if one.name in DARK:
            yield Scene(f"{one.name}-dark", one.path, height=height, scheme="dark")
        if one.name in NARROW:
            yield Scene(f"{one.name}-narrow", one.path, 360, 740)
        if one.name in PRINTED:
            yield Scene(f"{one.name}-print", one.path, 718, 1016, printed=True)


def take(browser: Browser, site: Served, scene: Scene) -> bytes:
    """The picture of a scene, as a PNG."""
    context = browser.new_context(
        viewport={"width": scene.width, "height": scene.height}, color_scheme=scene.scheme, reduced_motion="reduce"
    )
    try:
        page = context.new_page()
        page.goto(site.link)
        page.goto(site.at(scene.path), wait_until="networkidle")
        page.emulate_media(media="print" if scene.printed else "screen", color_scheme=scene.scheme)
        return _small(page.screenshot(animations="disabled"))
    finally:
        context.close()


def _small(png: bytes) -> bytes:
    """The same picture in fewer bytes; in fewer colours only where it would be too large."""
    with Image.open(io.BytesIO(png)) as picture:
        whole = picture.convert("RGB")
    saved = _saved(whole)
    return saved if len(saved) <= LARGEST else _saved(whole.quantize(256, dither=Image.Dither.NONE))


def _saved(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def set_clock(record: Path) -> None:
    """Let all have been read at one moment."""
    with Record.open(record) as opened, opened.transaction() as connection:
        connection.execute("UPDATE documents SET read_at = ?", (CLOCK,))
        connection.execute("UPDATE readings SET read_at = ?", (CLOCK,))


def main(names: list[str]) -> int:
    """Take the pictures of these names, or all."""
    path = chromium.find()
    if path is None:
        raise SystemExit(chromium.MISSING)
    os.environ["LOGNAME"] = READER
    FOLDER.mkdir(parents=True, exist_ok=True)
    large = []
    with tempfile.TemporaryDirectory() as folder:
        record = read_samples(Path(folder) / "samples.db")
        set_clock(record)
        with served(record, PORT) as site, chromium.launched(path) as browser:
            for scene in scenes(record):
                if names and scene.name not in names:
                    continue
                picture = take(browser, site, scene)
                (FOLDER / f"{scene.name}.png").write_bytes(picture)
                print(f"{scene.name}.png  {len(picture) / 1000:.0f} KB  {scene.path}")
                large += [scene.name] if len(picture) > LARGEST else []
    if large:
        print(f"larger than {LARGEST / 1000:.0f} KB: {', '.join(large)}", file=sys.stderr)
    return 1 if large else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
