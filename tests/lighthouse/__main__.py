"""Builds the demonstration, serves it, and holds home, a procedure and a position to Lighthouse's scores.

The exit code is 1 where a page stays below: 100 for accessibility, best practices and SEO, 98 for speed on Lighthouse's
slow phone.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.browser.conftest import CHROMIUM
from tests.browser.serving import served
from tests.builders import site
from tests.conftest import ROOT

PAGES = ("nl/", "nl/procedures/2024-0258-cod/", "fr/positions/moldova/")
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
HERE = Path(__file__).resolve().parent


def main() -> int:
    """Measures each page and prints its scores; gives the exit code."""
    node = shutil.which("node")
    if node is None or not Path(CHROMIUM).is_file():
        sys.stderr.write(f"Lighthouse needs Node and a browser at {CHROMIUM} (or set STANDPUNT_CHROMIUM).\n")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        done = site.pelican(ROOT, "-o", str(output))
        if done.returncode:
            sys.stderr.write(done.stdout)
            return 1
        with served(output) as address:
            command = [node, str(HERE / "measure.js"), CHROMIUM, *(address + page for page in PAGES)]
            measured = subprocess.run(command, capture_output=True, text=True, check=False)
    if measured.returncode:
        sys.stderr.write(measured.stderr)
        return 1
    return max(_told(json.loads(line)) for line in measured.stdout.splitlines())


def _told(page: dict[str, object]) -> int:
    """Prints the scores of a page and what it lost; gives 1 where it stays below."""
    scores, lost = page["scores"], page["lost"]
    assert isinstance(scores, dict)
    assert isinstance(lost, list)
    below = [name for name, least in LEAST.items() if scores[name] < least]
    sys.stdout.write(f"{page['address']}: {', '.join(f'{name} {score}' for name, score in scores.items())}\n")
    sys.stdout.writelines(f"  {words}\n" for words in lost)
    return int(bool(below))


if __name__ == "__main__":
    sys.exit(main())
