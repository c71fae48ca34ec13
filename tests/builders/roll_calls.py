"""Writes the Parliament's lists of roll-call votes, with the source's elements."""

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

Members = Mapping[str, Sequence[int]]
"""The public numbers of those who chose something, by group."""

_CHOICES = ("For", "Against", "Abstention")


def result(identifier: int, description: str, *choices: Members, day: str = "2026-09-01") -> str:
    """Writes one vote; choices are for, against and abstention, in that order."""
    body = "".join(_choice(name, groups) for name, groups in zip(_CHOICES, choices, strict=False))
    return (
        f'<RollCallVote.Result Identifier="{identifier}" Date="{day} 12:49:32"><RollCallVote.Description.Text>'
        f"{escape(description)}</RollCallVote.Description.Text>{body}</RollCallVote.Result>"
    )


def _choice(name: str, groups: Members) -> str:
    number = sum(len(members) for members in groups.values())
    lists = "".join(
        f'<Result.PoliticalGroup.List Identifier="{escape(group)}">{"".join(map(_member, members))}'
        "</Result.PoliticalGroup.List>"
        for group, members in groups.items()
    )
    return f'<Result.{name} Number="{number}">{lists}</Result.{name}>'


def _member(number: int) -> str:
    ids = f'MepId="{number + 1000}" PersId="{number}"'
    return f"<PoliticalGroup.Member.Name {ids}>Lid {number}</PoliticalGroup.Member.Name>"


def listed(*results: str, day: str = "2026-09-01", term: int = 10) -> bytes:
    """Writes the list of a sitting."""
    year, month, date = day.split("-")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<PV.RollCallVoteResults Sitting.Identifier="1" Sitting.Date="{day}" '
        f'EP.Reference="P{term}_PV({year}){month}-{date}" EP.Number="PE 1" Document.Language="XL">'
        f"{''.join(results)}</PV.RollCallVoteResults>"
    ).encode()


def people(first: int, number: int) -> range:
    """Gives that many public numbers from one on."""
    return range(first, first + number)


WHOLE = result(
    11,
    "A10-0001/2026 - Verzonnen Rapporteur - Proposition de résolution (ensemble du texte)",
    {"Groep X (verzonnen)": people(1, 40), "Groep Y (verzonnen)": people(100, 12)},
    {"Groep Z (verzonnen)": people(200, 30), "Groep Y (verzonnen)": people(120, 3)},
    {"Groep Y (verzonnen)": people(130, 5)},
)
"""A final vote of invented groups on an invented report."""
