"""Exit codes, errors, help: what holds for every command."""

import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path

import click
import pytest

import dragoman
from dragoman.errors import BadQuery, RecordError, UnknownModel, UnknownName
from dragoman.faces.cli.start import COMMANDS, code_of, in_words
from dragoman.faces.cli.start import dragoman as group
from dragoman.settings import BadSetting
from tests.faces.conftest import Ran, as_process, command, environment

Run = Callable[..., Ran]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["pair", "RUS", "PRK"], 0, ""),
        (["pair", "RUS", "JPN"], 4, ""),
        (["pair", "Rusia", "PRK"], 4, "did you mean Russia"),
        (["said", "Nobody Atall"], 4, "no actor or voice"),
        (["show", "st_none"], 2, "no statement 'st_none'"),
        (["pair", "RUS"], 2, "Missing argument"),
        (["pair", "RUS", "PRK", "--since", "soon"], 2, "'soon' is no date"),
        (["pair", "RUS", "PRK", "--type", "HUG"], 2, "no type of statement"),
        (["search", "--", "?!"], 2, "no word to search for"),
        (["forecasts", "--pair", "RUS", "PRK", "--about", "RUS"], 2, "exclude one another"),
        (["no-such-command"], 2, "No such command"),
        (["status", "--record", "/nowhere/at/all.db"], 1, "no record at /nowhere/at/all.db"),
        (["judge", "st_none", "wrong"], 2, "no statement"),
        (["revert", "99"], 1, "no judgement 99"),
    ],
)
def test_exit_codes_and_words(arguments: list[str], code: int, words: str, run: Run) -> None:
    """Scripts go by the code, people by the words, and neither ever sees a traceback."""
    ran = run(*arguments)
    assert ran.code == code
    assert words in ran.err
    assert bool(ran.err) == bool(words)
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("error", "code"),
    [(UnknownName("x"), 4), (BadQuery("x"), 2), (BadSetting("x"), 2), (UnknownModel("x"), 2), (RecordError("x"), 1),
     (ZeroDivisionError(), 1)],
)  # fmt: skip
def test_each_kind_of_error_has_its_code(error: Exception, code: int) -> None:
    assert code_of(error) == code


def test_a_fault_of_our_own_is_owned_and_says_how_to_see_more() -> None:
    assert "a fault of Dragoman's own" in in_words(ZeroDivisionError("division by zero"))
    assert "--debug" in in_words(ZeroDivisionError("division by zero"))


def test_debug_shows_the_traceback(run: Run) -> None:
    assert "Traceback" in run("status", "--record", "/nowhere/x.db", "--debug").err


def test_a_file_that_is_no_record_is_left_alone(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "notes.db"
    other.write_text("my notes, and no database at all, by any means")
    ran = run("status", "--record", str(other))
    assert ran.code == 1
    assert "not a record" in ran.err
    assert other.read_text().startswith("my notes")


def test_a_reader_that_has_seen_enough_is_no_error(record: Path, tmp_path: Path) -> None:
    """`dragoman export | head -1` ends in silence."""
    process = subprocess.Popen(
        command("export", "--record", str(record)), cwd=tmp_path, env=environment(),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    process.stdout.close()
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")


def test_settings_come_from_the_folder_too(record: Path, tmp_path: Path) -> None:
    (tmp_path / "dragoman.toml").write_text(f"record = {str(record)!r}\n")
    assert as_process(["pair", "RUS", "PRK"], tmp_path).code == 0
    (tmp_path / "dragoman.toml").write_text("colours = 'many'\n")
    ran = as_process(["status"], tmp_path)
    assert ran.code == 2
    assert "'colours'" in ran.err


def test_a_terminal_without_the_letters_is_no_error(record: Path, tmp_path: Path) -> None:
    ran = as_process(["pair", "RUS", "PRK", "--record", str(record)], tmp_path, PYTHONIOENCODING="ascii")
    assert ran.code == 0
    assert "Russia (Vladimir Putin) ? North Korea" in ran.out


def test_help_lists_every_command_and_the_exit_codes(run: Run) -> None:
    ran = run("--help")
    assert ran.code == 0
    assert "130" in ran.out
    for name, (_, words) in COMMANDS.items():
        assert f"{name} " in ran.out
        assert words in " ".join(ran.out.split())


def test_help_does_not_wait_for_the_models() -> None:
    """Help is there at once: nothing of spaCy, polars or the extractor is imported for it."""
    asked = "import sys; from dragoman.faces.cli import main; main(['--help']); print(sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, env=environment())
    modules = done.stdout.splitlines()[-1]
    for heavy in ("spacy", "polars", "trafilatura", "rich"):
        assert f"'{heavy}'" not in modules


def test_versions_are_told_of_everything_that_changes_a_reading(run: Run) -> None:
    out = run("--version").out
    assert f"dragoman {dragoman.__version__}" in out
    assert "reader rules/" in out
    assert "reader careful" in out
    assert "spaCy" in out


def test_the_version_is_that_of_the_package() -> None:
    assert dragoman.__version__ == metadata.version("dragoman")


@pytest.fixture(params=COMMANDS)
def named(request: pytest.FixtureRequest) -> tuple[str, click.Command]:
    """Each command with its name."""
    found = group.get_command(click.Context(group), request.param)
    assert found is not None
    return request.param, found


def test_every_command_is_documented(named: tuple[str, click.Command]) -> None:
    """The list of commands, the command's own help and its options tell the same, and none is silent."""
    name, found = named
    assert found.help is not None
    assert found.help.splitlines()[0] == COMMANDS[name][1]
    assert len(found.help.split()) > len(COMMANDS[name][1].split())
    for option in found.params:
        if isinstance(option, click.Option):
            assert option.help, option.name


def examples(found: click.Command) -> Iterator[list[str]]:
    """The arguments of each example in a command's help, up to a pipe or redirection."""
    for line in (found.epilog or "").splitlines():
        if "dragoman " in line:
            words = shlex.split(line)
            words = words[words.index("dragoman") + 1 :]
            yield words[: next((i for i, word in enumerate(words) if word in "|>"), len(words))]


def test_every_command_has_examples_that_it_understands(named: tuple[str, click.Command]) -> None:
    name, found = named
    given = list(examples(found))
    assert given
    for first, *arguments in given:
        assert first == name
        found.make_context(name, list(arguments))
