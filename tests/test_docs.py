"""The documentation is complete, its links lead somewhere, and its commands exist."""

import re
import shlex
import sqlite3
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from importlib import metadata
from pathlib import Path

import click
import pytest

from dragoman.exchange.dictionary import as_markdown
from dragoman.faces.cli import exits
from dragoman.faces.cli.start import COMMANDS, dragoman
from dragoman.faces.web.routes import PAGES as PAGES_SERVED
from dragoman.reading.pipeline import AFTER_PARSE, BEFORE_PARSE
from dragoman.record.schema import migrations
from dragoman.settings import Settings
from dragoman.vocabulary.types import statement_types

PROJECT = Path(__file__).resolve().parents[1]
DOCS = PROJECT / "docs"
README = PROJECT / "README.md"
PAGES = (README, PROJECT / "CHANGELOG.md", PROJECT / "training" / "README.md", *sorted(DOCS.rglob("*.md")))

_ROW = re.compile(r"^\| `([\w.-]+)` \| (.*) \|$", re.MULTILINE)
_LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")
_FENCE = re.compile(r"^```(?:sh|console)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def _requirements() -> list[str]:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted: list[str] = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    wanted += project["dependency-groups"]["dev"]
    wanted += [name for extra in project["project"]["optional-dependencies"].values() for name in extra]
    return [name[0] for one in wanted if (name := re.match(r"[\w.-]+", one))]


def _anchors(page: str) -> set[str]:
    """The anchors of a page's headings, as code hosts make them."""
    headings = re.findall(r"^#+ (.*)$", page, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def _commands(page: str) -> Iterator[list[str]]:
    """The words of each `dragoman …` command that a page shows in a fenced block, up to a pipe or comment."""
    for block in _FENCE.findall(page):
        for line in block.splitlines():
            for part in re.split(r" \| (?=\w)", line.removeprefix("$ ")):
                if part.startswith("dragoman "):
                    yield shlex.split(part, comments=True)[1:]


def test_readme_lists_every_command_and_no_other() -> None:
    """The one table of commands is the command line's own list."""
    listed = re.findall(r"^\| `dragoman (\w+)", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert listed == list(COMMANDS)


def test_readme_tells_every_exit_code() -> None:
    """Whoever scripts the commands reads the codes there."""
    told = {int(code) for code in re.findall(r"^\| (\d+) \|", README.read_text(encoding="utf-8"), re.MULTILINE)}
    assert told == {value for name, value in vars(exits).items() if name.isupper() and isinstance(value, int)}


def test_readme_names_every_setting() -> None:
    """A setting nobody can read of is no setting."""
    page = README.read_text(encoding="utf-8")
    assert [one.name for one in fields(Settings) if not re.search(rf"\b{one.name}\b", page)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_shown_exist_with_their_options(page: Path) -> None:
    """A command copied from a page is understood."""
    for words in _commands(page.read_text(encoding="utf-8")):
        if words[0] == "--version":
            continue
        command = dragoman.get_command(click.Context(dragoman), words[0])
        assert command is not None, f"{page.name} shows dragoman {words[0]}"
        if isinstance(command, click.Group) and words[1:]:
            command = command.commands[words[1]]
        known = {name for option in command.params for name in option.opts} | {"--help", "-h", "-"}
        assert [word for word in words if word.startswith("-") and word not in known] == [], f"{page.name}: {words}"


def test_blocks_of_output_show_the_command_they_are_made_by() -> None:
    """The comments around pasted output, from which it is made anew, belong to what is shown."""
    done = subprocess.run(
        [sys.executable, "tools/readme_output.py", "--check"], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    """A link names a file that is there, and a heading that it has."""
    for target in _LINK.findall(page.read_text(encoding="utf-8")):
        if "://" in target:
            continue
        name, _, anchor = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        assert file.exists(), f"{page.name} links to {target}"
        if anchor:
            assert anchor in _anchors(file.read_text(encoding="utf-8")), f"{page.name} links to {target}"


def test_every_picture_is_made_by_the_tool_and_shown() -> None:
    """A picture that nobody shows, or that nothing draws anew, grows old unseen."""
    made = set(re.findall(r'^    "([a-z-]+)": "', (PROJECT / "tools" / "pictures.py").read_text("utf-8"), re.MULTILINE))
    pages = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert {file.stem for file in (DOCS / "img").glob("*.svg")} == made
    assert [name for name in sorted(made) if f"img/{name}.svg" not in pages] == []


def test_every_page_can_be_reached_from_the_readme() -> None:
    """A page nobody links to is a page nobody reads."""
    readme = README.read_text(encoding="utf-8")
    pages = [page.relative_to(PROJECT).as_posix() for page in PAGES if page != README]
    assert [page for page in pages if f"({page})" not in readme] == []


def test_every_dependency_has_its_reasons() -> None:
    """What is installed on others' machines is accounted for, and what is gone is not."""
    listed = [name for name, _ in _ROW.findall((DOCS / "dependencies.md").read_text(encoding="utf-8"))]
    assert sorted(listed) == sorted(set(_requirements()))


def test_licences_are_those_the_packages_state() -> None:
    """The licence column agrees with the installed packages' own metadata."""
    for name, row in _ROW.findall((DOCS / "dependencies.md").read_text(encoding="utf-8")):
        try:
            stated = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue  # for another Python, or only there while building
        told = " ".join(stated.get_all("License-Expression", []) + stated.get_all("License", []))
        told += " ".join(stated.get_all("Classifier", []))
        licence = row.split(" | ")[1]
        assert all(word in told for word in re.findall(r"[A-Z][A-Za-z-]+(?=-\d|\b)", licence)), f"{name}: {licence}"


def test_every_vocabulary_file_is_described() -> None:
    """Whoever adds a word finds the form of its file."""
    page = (DOCS / "vocabulary.md").read_text(encoding="utf-8")
    files = [
        file.name
        for file in (PROJECT / "dragoman" / "vocabulary").iterdir()
        if file.suffix in (".yaml", ".csv", ".json")
    ]
    assert files
    assert [name for name in sorted(files) if f"`{name}`" not in page] == []


def test_every_reader_is_described_in_order() -> None:
    """The page on reading goes through the pipeline as it runs."""
    page = (DOCS / "reading.md").read_text(encoding="utf-8")
    told = re.findall(r"^### \d+\. .*`(read_\w+)`", page, re.MULTILINE)
    assert told == [getattr(reader, "__name__", "") for reader in (*BEFORE_PARSE, *AFTER_PARSE)]


def test_every_table_of_the_record_is_described() -> None:
    """Whoever opens the file with another program knows what lies where."""
    page = (DOCS / "record.md").read_text(encoding="utf-8")
    with sqlite3.connect(":memory:") as connection:
        for script in migrations():
            connection.executescript(script)
        rows = connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')").fetchall()
    connection.close()
    own = [name for (name,) in rows if not re.match(r"sentence_search_|sqlite_", name)]
    assert [name for name in own if f"`{name}`" not in page] == []


def test_the_codebook_tells_each_type_as_the_vocabulary_does() -> None:
    """Coders and the program go by the same words."""
    page = (DOCS / "codebook.md").read_text(encoding="utf-8")
    rows = {t.name: f"| `{t.name}` | {t.meaning} | {t.quad or t.sign} |" for t in statement_types().values()}
    assert [name for name, row in rows.items() if row not in page] == []


def test_the_data_dictionary_is_up_to_date() -> None:
    """It is what `dragoman export --dictionary` writes."""
    assert (DOCS / "data-dictionary.md").read_text(encoding="utf-8") == as_markdown()


def test_figures_in_the_readme_are_those_measured() -> None:
    """A score is copied from the page that its measurement writes; what that page does not have is not claimed."""
    measured = DOCS / "figures.md"
    page = measured.read_text(encoding="utf-8") if measured.exists() else ""
    prose = _FENCE.sub("", README.read_text(encoding="utf-8"))
    told = re.findall(r"(?<![\w.])0?\.\d{2,3}\b(?!\.)", prose)
    assert [figure for figure in told if figure not in page] == []


def test_the_citation_names_this_version() -> None:
    """The citation file is easily forgotten when a version is made."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = (PROJECT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"version: {project['version']}" in citation
    assert f"## {project['version']}" in (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"license: {project['license']}" in citation


def test_every_page_of_the_site_is_told_of() -> None:
    """Whoever looks for a page finds it in the list, by the first part of its address."""
    told = (DOCS / "web.md").read_text(encoding="utf-8")
    assert [one.path for one in PAGES_SERVED if f"`/{one.path.split('/')[1]}" not in told] == []
