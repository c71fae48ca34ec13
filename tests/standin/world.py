"""The institutions behind the stand-in, and how each of them answers."""

import itertools
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from tests.standin import pages
from tests.standin.acts import by_content, missing, page, redirect
from tests.standin.exchange import Act, Exchange

_DOSSIER = re.compile(r"\bdossierID=0*(\d+)", re.IGNORECASE)
_LEGISLATURE = re.compile(r"\blegislat=(\d+)", re.IGNORECASE)
_REFERENCE = re.compile(r"[?&]reference=([^&]+)")
_PROCESS = "/api/v2/procedures/"
_NONCE = re.compile(rb"f5_p:'[A-P]+'")
_NOT_FOUND = '<html><body><div id="Story">\n<h3>Parlementair Document</h3> not found </div></body></html>'


@dataclass(kw_only=True)
class World:
    """What the institutions know, as the bytes that they serve. A test changes it as it likes.

    Attributes:
        dossiers: of the Chamber, by reference (``56K0859``).
        procedures: of the Observatory, by reference (``2024/0258(COD)``).
        processes: of the open data, by process id (``2024-0258``).
        charset: what the Chamber adds to its content type: nothing, or a lie (``; charset=UTF-8``).
        others: any other address, by its path.
    """

    dossiers: dict[str, bytes] = field(default_factory=dict)
    procedures: dict[str, bytes] = field(default_factory=dict)
    processes: dict[str, bytes] = field(default_factory=dict)
    charset: str = ""
    others: dict[str, bytes] = field(default_factory=dict)
    _served: "itertools.count[int]" = field(default_factory=itertools.count)

    def act_for(self, exchange: Exchange) -> Act | None:
        """Finds how a request is answered; None for an address that no institution has."""
        doors: dict[str, Callable[[str], Act]] = {
            "/kvvcr/showpage.cfm": self._dossier,
            "/oeil/en/procedure-file": self._procedure,
            "/oeil/popups/ficheprocedure.do": self._old_address,
        }
        target = unquote(exchange.target)
        if door := doors.get(exchange.path):
            return door(target)
        if exchange.path.startswith(_PROCESS):
            return self._process(unquote(exchange.path).removeprefix(_PROCESS))
        body = self.others.get(exchange.path)
        return None if body is None else page(body)

    def _dossier(self, target: str) -> Act:
        """Answers as the Chamber: 200 also for what it does not know, and never the same bytes twice."""
        legislature, number = _LEGISLATURE.search(target), _DOSSIER.search(target)
        reference = f"{legislature[1]}K{int(number[1]):04}" if legislature and number else ""
        body = self.dossiers.get(reference, _NOT_FOUND.encode())
        letters = f"{next(self._served):032x}".translate(str.maketrans("0123456789abcdef", "ABCDEFGHIJKLMNOP"))
        return page(_NONCE.sub(f"f5_p:'{letters}'".encode(), body), kind=f"text/html{self.charset}")

    def _procedure(self, target: str) -> Act:
        reference = _REFERENCE.search(target)
        body = self.procedures.get(reference[1]) if reference else None
        return by_content(body, kind="text/html;charset=UTF-8") if body else missing()

    def _old_address(self, target: str) -> Act:
        reference = _REFERENCE.search(target)
        return redirect(f"/oeil/en/procedure-file?reference={reference[1]}" if reference else "/oeil/en", 307)

    def _process(self, ids: str) -> Act:
        """Answers as the open data: several ids may be asked for at once, separated by commas."""
        found = [self.processes[each] for each in ids.split(",") if each in self.processes]
        if not found:
            return missing()
        if len(found) > 1:
            answers = [json.loads(body) for body in found]
            joined = [process for answer in answers for process in answer["data"]]
            found = [json.dumps({**answers[0], "data": joined}, ensure_ascii=False).encode()]
        return by_content(found[0], kind="application/ld+json")


def built() -> World:
    """Gives a world of built pages."""
    return World(
        dossiers=pages.built_dossiers(), procedures=pages.built_procedures(), processes=pages.built_processes()
    )


def recorded(corpus: Path) -> World:
    """Gives a world of built pages and of the recordings."""
    return World(
        dossiers=pages.built_dossiers() | pages.recorded_dossiers(corpus),
        procedures=pages.built_procedures() | pages.recorded_procedures(corpus),
        processes=pages.built_processes() | pages.recorded_processes(corpus),
    )
