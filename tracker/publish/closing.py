"""The last line of a run of Pelican: ours in the place of its own, which counts articles that it does not write."""

from rich.console import ConsoleRenderable, RenderHook

PELICANS_OWN = "Done: Processed"


class ClosingLine(RenderHook):
    """Stands in for Pelican's closing line.

    Attributes:
        quiet: nothing is said at all, since whoever runs Pelican says it.
        said: what is said instead; empty while nothing was built.
    """

    def __init__(self, *, quiet: bool) -> None:
        self.quiet = quiet
        self.said = ""

    def process_renderables(self, renderables: list[ConsoleRenderable]) -> list[ConsoleRenderable]:
        """Replaces the line, or leaves it out; whatever else is printed stays."""
        from rich.text import Text

        if not any(str(one).startswith(PELICANS_OWN) for one in renderables):
            return renderables
        return [Text(self.said)] if self.said and not self.quiet else []
