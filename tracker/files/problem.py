"""The error of a file that cannot be read: findings, each with its line."""

from tracker.model.finding import Finding


class FileProblem(Exception):
    """A file that cannot be read at all.

    Attributes:
        findings: at least one, in the order of the file.
    """

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(*findings)
        self.findings = findings

    def __str__(self) -> str:
        """Gives the findings, one a line."""
        return "\n".join(map(str, self.findings))
