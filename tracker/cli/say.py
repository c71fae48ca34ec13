"""The reporter: standard output for what was asked, standard error for what went wrong."""

import sys
from collections.abc import Iterable, Sequence

from tracker.model.finding import Finding

OK, NOT_ALL, WRONG_USE, LOCKED, STOPPED, UNREAD, TERMINATED = 0, 1, 2, 75, 130, 141, 143


def say(text: str = "") -> None:
    """Prints a line."""
    print(text)  # noqa: T201 - the reporter is the one place that prints


def warn(text: str) -> None:
    """Prints a line on standard error."""
    sys.stdout.flush()
    print(text, file=sys.stderr)  # noqa: T201 - the reporter is the one place that prints


def ask(prompt: str) -> str | None:
    """Asks for a line on standard input; None when nothing more comes."""
    try:
        return input(prompt)
    except EOFError:
        say()
        return None


def say_findings(findings: Iterable[Finding]) -> int:
    """Prints findings on standard error, and gives how many there were."""
    count = 0
    for finding in findings:
        warn(str(finding))
        count += 1
    return count


def say_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Prints rows in columns, each as wide as its longest cell; the last column is as wide as it likes."""
    widths = [max(len(row[column]) for row in [heads, *rows]) for column in range(len(heads))]
    for row in [heads, *rows]:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        say("  ".join(cells).rstrip())


def counted(number: int, noun: str) -> str:
    """Gives ``1 finding``, ``2 findings``."""
    return (
        f"{number} {noun}" if number == 1 else f"{number} {noun.removesuffix('y')}{'ie' if noun.endswith('y') else ''}s"
    )
