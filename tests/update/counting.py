"""Counts a synthetic publication in a process of its own: ``python -m tests.update.counting FOLDER HOW-MANY``.

Prints one JSON object: what was counted, and the most memory that the process ever held, in bytes. A first line says
that it has begun to count, so that whoever started it can break it off.
"""

import datetime as dt
import json
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from tests.builders import reactions
from tracker.files import feedback as files
from tracker.model.exchange import Request, Response
from tracker.sources.ec_have_your_say.reactions import RESPONSES
from tracker.sources.source import Round
from tracker.update.feedback import Asked, counted, feedback

NOON = dt.datetime(2026, 10, 1, 12, tzinfo=dt.UTC)


def main(folder: Path, many: int) -> None:
    """Counts, writes the files, and prints what came of it."""
    numbers = list(range(many, 0, -1))
    one = Round(publication=77, kind="public-consultation", received=many)
    asked = Asked(
        responses=RESPONSES, round=one, reference="HYS 7", base="", journal=folder / ".cache/feedback/hys-7-77.jsonl"
    )

    def ask(request: Request) -> Response:
        place = int(parse_qs(urlsplit(request.url).query)["page"][0])
        return Response(body=reactions.page(numbers, place, many), moment=NOON, origin=request.url)

    def tell(done: int, _total: int | None) -> None:
        if done == 1000:
            sys.stdout.write("counting\n")
            sys.stdout.flush()

    count = counted(asked, ask, tell)
    found = feedback(asked, count, NOON)
    files.save(folder, found)
    status = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    (most,) = (line.split()[1] for line in status if line.startswith("VmHWM"))
    said = {
        "listed": found.listed,
        "kinds": dict(found.kinds),
        "countries": dict(found.countries),
        "languages": dict(found.languages),
        "respondents": len(found.respondents),
        "memory": int(most) * 1024,
    }
    sys.stdout.write(f"{json.dumps(said)}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
