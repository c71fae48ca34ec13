"""Findings: what check, update and parse all speak in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """One thing that is wrong: where, what was found, what was expected, what to do.

    Attributes:
        path: the file, relative to the project's folder.
        line: from 1; 0 when the finding concerns the file as a whole.
        field: the field, as a path (``recommendations[1].to``); may be empty.
    """

    path: str
    line: int = 0
    field: str = ""
    found: str
    expected: str
    remedy: str

    def __str__(self) -> str:
        """Gives ``path:line: field: found; expected; what to do``."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        field = f" {self.field}:" if self.field else ""
        return f"{place}:{field} found {self.found}; expected {self.expected}; {self.remedy}"
