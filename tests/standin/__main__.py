"""Starts the stand-in by hand: ``python -m tests.standin --port 8011 --crawl-delay 0.5``."""

import argparse
import contextlib
import sys
import time

from tests.standin import Standin
from tests.standin.pages import BUILT_DOSSIER, BUILT_PROCEDURE, corpus_folder
from tests.standin.world import built, recorded

_WORDS = """\
The stand-in answers for the Chamber, the Legislative Observatory and the open data ({what}):
  {base}/kvvcr/showpage.cfm?section=/flwb&language=nl&cfm=/site/wwwcfm/flwb/flwbn.cfm?lang=N&legislat=56&dossierID={dossier}
  {base}/oeil/en/procedure-file?reference={procedure}
  {base}/api/v2/procedures/{process}
  {base}/robots.txt
Ctrl-C ends it.
"""


def main() -> None:
    """Serves until it is stopped, then tells how many requests came and how close together."""
    options = argparse.ArgumentParser(prog="python -m tests.standin", description="A stand-in for the institutions.")
    options.add_argument("--port", type=int, default=0)
    options.add_argument("--crawl-delay", type=float, default=0.0, help="seconds that its robots.txt asks for")
    chosen = options.parse_args()
    corpus = corpus_folder()
    robots = f"User-agent: *\nCrawl-delay: {chosen.crawl_delay:g}\n" if chosen.crawl_delay else None
    with Standin(recorded(corpus) if corpus else built(), robots=robots, port=chosen.port) as standin:
        words = _WORDS.format(
            base=standin.base,
            what="recorded and built pages" if corpus else "built pages",
            dossier=int(BUILT_DOSSIER[3:]),
            procedure=BUILT_PROCEDURE,
            process=BUILT_PROCEDURE.partition("(")[0].replace("/", "-"),
        )
        sys.stdout.write(words)
        sys.stdout.flush()
        with contextlib.suppress(KeyboardInterrupt):
            while True:
                time.sleep(3600)
    closest = min(standin.spacing(), default=0.0)
    sys.stdout.write(f"\n{len(standin.seen)} requests, the closest {closest:.2f} s apart.\n")


if __name__ == "__main__":
    main()
