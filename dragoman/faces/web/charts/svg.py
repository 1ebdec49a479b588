"""SVG as text that is escaped: the few shapes and habits the charts share."""

import re
from math import pi, sqrt

from markupsafe import Markup, escape

from dragoman.faces.words import on_one_line
from dragoman.vocabulary.types import Sign

DIAMOND = sqrt(pi / 2)
"""Half the width of a diamond as large as a circle of radius 1."""

_WIDE, _HIGH = 2.24, pi / 2.24
"""Sides of a bar as large as a circle of radius 1."""


def element(name: str, *inside: str, **attributes: object) -> Markup:
    """An element; text in it and in its attributes is escaped, and what is `None` left out.

    Names that are words of Python's (`class`) end with an underscore; others have `_` for `-`.
    """
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    content = "".join(part if isinstance(part, Markup) else clean(part) for part in inside)
    return Markup(f"<{name}{told}>{content}</{name}>" if content else f"<{name}{told}/>")  # noqa: S704 - escaped above


def clean(text: str) -> Markup:
    """Text on one line, without what XML cannot hold or what would turn its direction, and escaped."""
    return escape(_UNHELD.sub("\ufffd", on_one_line(text)))


_UNHELD = re.compile("[\ud800-\udfff\ufffe\uffff]")
"""Halves of characters, and the two that XML forbids besides the control codes."""


def drawing(width: float, height: float, label: str, *inside: Markup, class_: str = "") -> Markup:
    """A whole drawing that is scaled to its place; a group, for it holds links."""
    return element(
        "svg", *inside, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {number(width)} {number(height)}",
        width=width, height=height, role="group", aria_label=label, class_=class_ or None,
    )  # fmt: skip


def text(x: float, y: float, words: str, *, size: float = 12, anchor: str | None = None, class_: str = "") -> Markup:
    """A line of text."""
    return element("text", words, x=x, y=y, font_size=size, text_anchor=anchor, class_=class_ or None)


def line(x1: float, y1: float, x2: float, y2: float, class_: str = "rule") -> Markup:
    """A hairline."""
    return element("path", d=f"M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}", class_=class_)


def shape(sign: Sign, x: float, y: float, radius: float, class_: str) -> Markup:
    """A circle for, a diamond against, a bar for neither; all of one area for one radius."""
    if sign == "cooperative":
        return element("circle", cx=x, cy=y, r=radius, class_=class_)
    if sign == "conflictual":
        half = radius * DIAMOND
        d = f"M{number(x)} {number(y - half)}l{number(half)} {number(half)}l{number(-half)} {number(half)}"
        return element("path", d=f"{d}l{number(-half)} {number(-half)}z", class_=class_)
    wide, high = radius * _WIDE, radius * _HIGH
    return element("rect", x=x - wide / 2, y=y - high / 2, width=wide, height=high, class_=class_)


def linked(href: str | None, title: str, *inside: Markup, class_: str = "", current: bool = False) -> Markup:
    """Shapes that open something and say what; without an address they only say it."""
    words = clean(title)
    told = element("title", words)
    kind = class_ or None
    if href is None:
        return element("g", told, *inside, class_=kind)
    return element(
        "a", told, *inside, href=href, aria_label=words, class_=kind, aria_current="true" if current else None
    )


def number(value: float) -> str:
    """With one decimal at most."""
    return f"{value:.1f}".removesuffix(".0")


def _value(value: object) -> str:
    if isinstance(value, float):
        return number(value)
    words = str(value)
    if isinstance(value, Markup):
        return words
    # Most are our own, and ASCII; there is nothing to clean in them.
    return str(escape(words) if words.isascii() and words.isprintable() else clean(words))
