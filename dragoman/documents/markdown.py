"""Markdown -> its front matter, and its text without the marks."""

import re

import yaml

from dragoman.documents.facts import Facts, Report
from dragoman.documents.stated import stated_facts

RULE = "front-matter"

_FRONT = re.compile(r"\A---[ \t]*\r?\n(?P<inside>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
# Longer than this it is the text itself, and YAML is slow to say so.
_MOST_FRONT = 50_000
_PAIR = re.compile(r"^(?P<key>[A-Za-z][\w -]{0,40}):[ \t]*(?P<value>.*?)[ \t]*$")

_FENCE = re.compile(r"^(?:```|~~~).*$", re.MULTILINE)
# The lengths are bounded so that a file of nothing but opening brackets takes no time.
_IMAGE = re.compile(r"!\[[^\]\n]{0,400}\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,400})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,400}\])")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s*\S+.*$", re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^[^\]\n]{1,100}\](?!:)")
_AUTOLINK = re.compile(r"<(https?://[^>\s]{1,2000})>")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^\n]{1,3000}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]{1,1000}?)(?<=\S)\1(?![\w*])")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r"^ {0,3}(?:=+|-{3,})[ \t]*$")
_RULE_LINE = re.compile(r"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+")


def split_front_matter(text: str, path: str, report: Report) -> tuple[Facts, str]:
    """The facts at the head of a Markdown file, and the rest of the file."""
    front = _FRONT.match(text)
    stated = _pairs(front["inside"]) if front and front.end() < _MOST_FRONT else None
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
    text = _without_comments(markdown.replace("\r\n", "\n").replace("\r", "\n"))
    for pattern in (_FENCE, _IMAGE, _DEFINITION, _FOOTNOTE):
        text = pattern.sub("", text)
    text = _AUTOLINK.sub(r"\1", _LINK.sub(r"\1", text))
    # Emphasis runs on over the line breaks of its source, so lines are joined first.
    lines = [_EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", line)) for line in _lines(_TAG.sub("", text))]
    return "\n".join(lines).strip("\n") + "\n"


def _without_comments(text: str) -> str:
    """The text less its HTML comments; one that never closes is left as it is."""
    parts: list[str] = []
    end = 0
    while (start := text.find("<!--", end)) >= 0 and (close := text.find("-->", start)) >= 0:
        parts.append(text[end:start])
        end = close + len("-->")
    return "".join(parts) + text[end:]


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
