"""``tracker site`` and ``tracker serve``: build the site with Pelican, say how fresh it is, and show it."""

from __future__ import annotations

import argparse
import functools
import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from tracker.cli.project import loaded
from tracker.cli.say import NOT_ALL, OK, WRONG_USE, counted, say, say_findings, warn
from tracker.cli.words import add_root, as_of

_WATCHED = ("positions", "content", "theme", "pelicanconf.py")
"""What a change of makes the site stale; never the output itself, or each build would start the next."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the two commands."""
    build = commands.add_parser("site", help="build the site into output/")
    add_root(build)
    build.set_defaults(command=run)
    show = commands.add_parser("serve", help="build the site, show it on this machine, and rebuild at each change")
    add_root(show)
    show.add_argument("--port", type=int, default=8000)
    show.set_defaults(command=serve)


def run(words: argparse.Namespace) -> int:
    """Builds the site, and says for each source when it was last verified."""
    from tracker.check import findings

    catalogue = loaded(words.root, NOT_ALL)
    moment = as_of(catalogue.own)
    if wrong := say_findings(findings(catalogue, moment)):
        warn(f"The site was not built, and output/ is as it was: {counted(wrong, 'finding')} above.")
        return NOT_ALL
    if build(words.root):
        warn("The site was not built, and output/ is as it was: Pelican says why above.")
        return NOT_ALL
    for key, source in catalogue.sources.items():
        moments = [
            standing.verified
            for reference, standing in catalogue.verifications.items()
            if standing.verified and reference in catalogue.procedures and catalogue.procedures[reference].source == key
        ]
        if moments:
            said = f"last verified {max(moments):%d/%m/%Y}, oldest {min(moments):%d/%m/%Y}"
            say(f"{source.names['en']}: {counted(len(moments), 'procedure')}, {said}")
    if catalogue.own.demonstration:
        say(f"Demonstration: built as of {moment:%d/%m/%Y %H:%M} (Brussels).")
    say("The site is in output/. Look at it with: make serve")
    return OK


def build(root: Path) -> int:
    """Runs Pelican as anybody would; gives its exit code."""
    return subprocess.run([sys.executable, "-m", "pelican", "--quiet"], cwd=root, check=False).returncode


def serve(words: argparse.Namespace) -> int:
    """Shows the site until it is stopped with Ctrl-C."""
    if build(words.root):
        warn("The site was not built: mend what stands above, and start again.")
        return NOT_ALL
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(words.root / "output"))
    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", words.port), handler)
    except OSError as error:
        warn(f"Port {words.port} cannot be used ({error.strerror}); choose another one: tracker serve --port 8001")
        return WRONG_USE
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(f"Look at http://127.0.0.1:{words.port}/ – stop with Ctrl-C.")
    for changed in _changes(words.root):
        say(f"Changed: {changed}")
        if build(words.root):
            warn("Not rebuilt: what you see is the last good site.")
    server.shutdown()
    return OK


def _changes(root: Path) -> Iterator[str]:
    """Waits for changes in what the site is made of; ends at Ctrl-C."""
    from watchfiles import watch

    paths = [path for path in (root / name for name in _WATCHED) if path.exists()]
    for changes in watch(*paths, raise_interrupt=False):
        yield ", ".join(sorted({Path(path).name for _, path in changes}))
