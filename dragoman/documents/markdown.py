"""Markdown -> its front matter, and its text without the marks."""

import re

import yaml

from dragoman.documents.facts import Facts, Report
from dragoman.documents.stated import stated_facts

RULE = "front-matter"

_FRONT = re.compile(r"\A---[ \t]*\r?\n(?P<inside>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_PAIR = re.compile(r"^(?P<key>[A-Za-z][\w -]{0,40}):[ \t]*(?P<value>.*?)[ \t]*$")

_FENCE = re.compile(r"^(?:```|~~~).*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_LINK = re.compile(r"\[([^\]\n]+)\](?:\([^)\n]*\)|\[[^\]\n]*\])")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s*\S+.*$", re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^[^\]\n]+\](?!:)")
_AUTOLINK = re.compile(r"<(https?://[^>\s]+)>")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^\n]+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r"^ {0,3}(?:=+|-{3,})[ \t]*$")
_RULE_LINE = re.compile(r"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+")


def split_front_matter(text: str, path: str, report: Report) -> tuple[Facts, str]:
    """The facts at the head of a Markdown file, and the rest of the file."""
    front = _FRONT.match(text)
    stated = _pairs(front["inside"]) if front else None
    if front is None or stated is None:
        return Facts(), text
    return stated_facts(stated, RULE, path, report), text[front.end() :]


def _pairs(inside: str) -> dict[str, object] | None:
    """The keys and values; `None` where this is prose between two ruled lines.

    Read as YAML whose every scalar is text, so that no value turns into a date or a number
    on the way. A headline with a colon in it is not YAML; then each line is read by itself.
    """
    try:
        loaded = yaml.load(inside, Loader=yaml.BaseLoader)  # noqa: S506 - it builds nothing but text, lists and mappings
    except (yaml.YAMLError, ValueError, RecursionError):
        loaded = None
    if isinstance(loaded, dict):
        return {str(key): value for key, value in loaded.items()}
    matches = [_PAIR.match(line.rstrip("\r")) for line in inside.split("\n") if line.strip()]
    pairs = {match["key"]: match["value"].strip("\"'") for match in matches if match}
    return dict(pairs) if pairs and len(matches) == sum(match is not None for match in matches) else None


def plain(markdown: str) -> str:
    """The words of `markdown`: one paragraph, heading or list item a line, blank lines between paragraphs."""
    text = _COMMENT.sub("", markdown.replace("\r\n", "\n").replace("\r", "\n"))
    for pattern in (_FENCE, _IMAGE, _DEFINITION, _FOOTNOTE):
        text = pattern.sub("", text)
    text = _AUTOLINK.sub(r"\1", _LINK.sub(r"\1", text))
    text = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", _TAG.sub("", text)))
    return "\n".join(_lines(text)).strip("\n") + "\n"


def _lines(text: str) -> list[str]:
    """The lines, those of one paragraph joined, since Markdown breaks them anywhere."""
    out: list[str] = [""]
    for line in (re.sub(r"^[ \t]*(?:>[ \t]?)+", "", each) for each in text.split("\n")):
        heading = _HEADING.match(line)
        if heading:
            out += ["", heading[1], ""]
        elif not line.strip() or _RULE_LINE.match(line) or _UNDERLINE.match(line):
            out += [""] if out[-1] else []
        elif _ITEM.match(line) or not out[-1]:
            out.append(line.strip())
        else:
            out[-1] += " " + line.strip()
    return [line for i, line in enumerate(out) if line or (i and out[i - 1])]
