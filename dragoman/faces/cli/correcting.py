"""The options that say what a statement should tell."""

from collections.abc import Callable
from typing import Any

import click

from dragoman.analysis.correcting import Written

Command = Callable[..., Any]


def correcting(command: Command) -> Command:
    """Give a command the options that say what a statement should tell; it is called with `written`."""

    def run(*args: Any, **given: Any) -> Any:
        several: dict[str, tuple[str, ...]] = {name: given.pop(name) for name in ("actors", "recipients", "voices")}
        single: dict[str, Any] = {name: given.pop(name) for name in ("type", "mode", "status", "factuality", "when")}
        named: dict[str, Any] = {
            name: tuple(filter(None, values)) if values else None for name, values in several.items()
        }
        written = Written(**single, **named)
        return command(*args, written=written, **given)

    run.__name__, run.__doc__ = command.__name__, command.__doc__
    run.__click_params__ = getattr(command, "__click_params__", [])  # type: ignore[attr-defined]
    for option in reversed((
        click.option("--type", metavar="TYPE", help="What it tells, such as AID."),
        click.option("--mode", metavar="MODE", help="PLOVER mode; \"\" for none."),
        click.option("--actor", "actors", metavar="NAME", multiple=True, help="Who acts; may be repeated."),
        click.option("--recipient", "recipients", metavar="NAME", multiple=True,
                     help="On whom or to whom; may be repeated; \"\" for nobody."),
        click.option("--status", metavar="STATUS", help="actual, negated, future, possible or desired."),
        click.option("--factuality", metavar="VALUE", help="CT+, PR+, PS+, CT-, PR-, PS- or Uu."),
        click.option("--when", metavar="DATE", help="2019, 2019-04, 2019-04-25, or two with / between; \"\" for none."),
        click.option("--voice", "voices", metavar="NAME", multiple=True,
                     help="Who says so, nearest first; may be repeated; \"\" for the author alone."),
    )):  # fmt: skip
        run = option(run)
    return run
