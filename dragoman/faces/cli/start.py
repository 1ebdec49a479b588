"""Where the command line begins: the commands there are, and what becomes of errors."""

import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from dragoman import __version__
from dragoman.documents.overrides import BadOverride
from dragoman.errors import BadQuery, DragomanError, UnknownModel, UnknownName
from dragoman.faces.cli.exits import ERROR, INTERRUPTED, NOTHING, OK, USAGE, Debug
from dragoman.settings import BadSetting

EXIT_CODES: tuple[tuple[type[DragomanError], int], ...] = (
    (UnknownName, NOTHING),
    (BadQuery, USAGE),
    (BadOverride, USAGE),
    (BadSetting, USAGE),
    (UnknownModel, USAGE),
    (DragomanError, ERROR),
)
"""The exit code of each kind of error; the first that fits counts."""

COMMANDS = {
    "read": ("reading", "Read articles into the record."),
    "status": ("asking", "Say what is in the record, and what was left out."),
    "sources": ("asking", "List the outlets and documents."),
    "actors": ("asking", "List the states, bodies and groups."),
    "who": ("asking", "Show all that is known of an actor, a person or a voice."),
    "said": ("asking", "Show what a voice is credited with saying."),
    "search": ("searching", "Find statements and sentences by words and fields."),
    "pair": ("pairing", "Show how two actors stand, and who says so."),
    "disagreements": ("pairing", "Show where sources differ, about any pair."),
    "network": ("networking", "Show who is told to be for or against whom."),
    "timeline": ("asking", "Show what happened, in order of time."),
    "forecasts": ("asking", "Show who foretold what, by when."),
    "causes": ("linking", "Show what is held to be the cause of what."),
    "show": ("showing", "Show all about one statement."),
    "explain": ("explaining", "Read one sentence and say why it is read so."),
    "diff": ("comparing", "Show what another reader changed."),
    "judge": ("judging", "Say that a statement is right or wrong."),
    "revert": ("judging", "Take a judgement back."),
    "review": ("reviewing", "List the judgements, or make them."),
    "export": ("exporting", "Write the statements to a file."),
    "serve": ("serving", "Show the record in a browser."),
    "demo": ("trying", "Read the sample articles and show what is found."),
}
"""Each command with the module that holds it and the first line of its help, so that help need import neither."""


class HungUp(Exception):
    """Whoever read the output has seen enough (`| head`)."""


class Commands(click.Group):
    """The commands, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the order a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"dragoman.faces.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a closed pipe is told by an exception of our own, for click ends on it by itself."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise HungUp from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in the help, without importing what it lists."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, words) for name, (_, words) in COMMANDS.items()])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Where to begin, and the exit codes."""
        with formatter.section("Begin with"):
            formatter.write_dl([
                ("dragoman demo", "see it at work on the sample articles"),
                ("dragoman read articles/", "read a folder into ./dragoman.db"),
                ("dragoman pair RUS PRK", "ask how two states stand"),
            ])  # fmt: skip
        with formatter.section("Exit codes"):
            formatter.write_dl([
                ("0", "done"),
                ("1", "an error; the last line on standard error says which"),
                ("2", "the command was not understood"),
                ("3", "read in part: some inputs were skipped, and named"),
                ("4", "nothing found, or a name that nobody answers to"),
                ("130", "interrupted; the record is sound, and the same command goes on"),
            ])  # fmt: skip


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from dragoman.faces.cli.version import versions  # noqa: PLC0415 - the readers take a while to import

        click.echo(versions(__version__))
        ctx.exit()


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version,
              help="Show the versions of Dragoman and of its readers.")  # fmt: skip
def dragoman() -> None:
    """Read foreign-affairs reporting and keep the record.

    Who did or said what to whom, when, according to whom, how sure, and what came of it: every
    line tied to the sentence it comes from.
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; gives back the exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a letter shows a question mark; it is no reason to stop.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    debug = Debug()
    try:
        code = _run(arguments, debug)
        sys.stdout.flush()
    except (HungUp, BrokenPipeError):
        # What is still in the buffer goes nowhere, so that Python does not complain of it at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    return code


def _run(arguments: Sequence[str] | None, debug: Debug) -> int:
    try:
        result: Any = dragoman.main(arguments, prog_name="dragoman", standalone_mode=False, obj=debug)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        return INTERRUPTED
    except HungUp:
        raise
    except Exception as error:  # noqa: BLE001 - every error has its words and its code; none shows its entrails
        if debug.wanted:
            traceback.print_exc()
        click.echo(f"dragoman: {in_words(error)}", err=True)
        return code_of(error)
    return result if isinstance(result, int) else OK


def code_of(error: Exception) -> int:
    """The exit code of an error."""
    return next((code for kind, code in EXIT_CODES if isinstance(error, kind)), ERROR)


def in_words(error: Exception) -> str:
    """One sentence for a person."""
    if isinstance(error, DragomanError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return (
        f"a fault of Dragoman's own, not of yours: {type(error).__name__}: {error}. "
        "Run the same command with --debug to see where it lies, and report what it prints."
    )
