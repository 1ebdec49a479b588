"""`serve`: the record in a browser."""

import os
import secrets
import socket
import webbrowser

import click

from dragoman.faces.cli.exits import OK
from dragoman.faces.cli.options import example, reader_option, shared
from dragoman.faces.cli.output import Output
from dragoman.faces.web.guard import LOOPBACK
from dragoman.settings import Settings

PORT = 8643


@click.command(epilog=example("dragoman serve", "dragoman serve --record asia.db --port 9000",
                              "DRAGOMAN_PASSWORD=… dragoman serve --host 192.168.1.5"))  # fmt: skip
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS",
              help="Serve at this address; any but this machine's own needs a password or a token.")  # fmt: skip
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True,
              help="Serve at this port; 0 takes a free one.")  # fmt: skip
@click.option("--password", envvar="DRAGOMAN_PASSWORD", metavar="WORD",
              help="Ask for this password. Better set DRAGOMAN_PASSWORD: commands can be seen by others.")  # fmt: skip
@click.option("--token", envvar="DRAGOMAN_TOKEN", metavar="KEY",
              help="Put this key into the link, in place of one made up at each start.")  # fmt: skip
@click.option("--name", "names", metavar="HOST", multiple=True,
              help="Also answer to this name, as behind a proxy; may be repeated.")  # fmt: skip
@click.option("--open", "open_it", is_flag=True, help="Open the page in the browser.")
@reader_option
@shared
def serve(
    *,
    host: str,
    port: int,
    password: str | None,
    token: str | None,
    names: tuple[str, ...],
    open_it: bool,
    settings: Settings,
    output: Output,
) -> int:
    """Show the record in a browser.

    Prints a link that holds the key to the pages; end with Ctrl-C. Other commands can read into the
    same record meanwhile.
    """
    if host not in LOOPBACK and not (password or token):
        raise click.UsageError(
            f"{host} can be reached by others: set DRAGOMAN_PASSWORD (or --password), or DRAGOMAN_TOKEN (or --token)"
        )
    bound = _bound(host, port)
    link = f"http://{_in_link(host)}:{bound.getsockname()[1]}/"
    token = token or secrets.token_urlsafe(24)
    _tell(output, link, token, settings, has_password=password is not None)
    if open_it:
        webbrowser.open(f"{link}?token={token}")
    _serve(bound, settings, frozenset({*LOOPBACK, *_names(host), *names}), token, password)
    return OK


def _bound(host: str, port: int) -> socket.socket:
    """A socket that listens there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # asyncio hastens only what says it is TCP
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((host, port))
        made.listen(128)  # now, so that the printed link is answered however long the pages take to load
    except OSError as error:
        made.close()
        why = error.strerror or str(error)
        raise click.ClickException(f"cannot serve at {host} port {port}: {why}; name another with --port") from error
    return made


EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - compared, not bound


def _names(host: str) -> set[str]:
    """By which names an address can be asked; of one that is all addresses, those this machine knows of itself."""
    if host not in EVERYWHERE:
        return {host.lower()}
    own = socket.gethostname()
    try:
        found = socket.getaddrinfo(own, None)
    except OSError:
        found = []
    return {own.lower(), socket.getfqdn().lower(), *(str(address[0]) for *_, address in found)}


def _in_link(host: str) -> str:
    if host in EVERYWHERE:
        return socket.gethostname()
    return f"[{host}]" if ":" in host else host


def _tell(output: Output, link: str, token: str, settings: Settings, *, has_password: bool) -> None:
    """Where the pages are: the link alone on standard output, the rest beside it."""
    output.note(f"Serving {settings.record} until you press Ctrl-C. Open this link; it holds the key:")
    click.echo(f"{link}?token={token}")
    if has_password:
        output.note(f"Others enter at {link} with the password.")


def _serve(bound: socket.socket, settings: Settings, hosts: frozenset[str], token: str, password: str | None) -> None:
    import uvicorn  # noqa: PLC0415 - the other commands need no server

    from dragoman.faces.web.app import make_app  # noqa: PLC0415
    from dragoman.faces.web.guard import Keys  # noqa: PLC0415
    from dragoman.faces.web.site import Site  # noqa: PLC0415

    app = make_app(Site(settings.record, settings.reader), Keys(hosts, token, password or None))
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, date_header=True,
                            timeout_graceful_shutdown=3, proxy_headers=False, ws="none",
                            use_colors=False if "NO_COLOR" in os.environ else None)  # fmt: skip
    uvicorn.Server(config).run(sockets=[bound])
