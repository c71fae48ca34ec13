"""Words for formats that know no control characters: these are left out, and signs of markup are escaped once."""

import re

from tracker.files.characters import UNWRITABLE

_WHITE = re.compile("[ \t\n\r\f\v\x85\u2028\u2029]+")
"""White space that may break a line; a no-break space stays what it is."""


def clean(text: str) -> str:
    """Gives a text without control characters, half characters and non-characters, which no XML may hold."""
    return text if text.isprintable() else UNWRITABLE.sub("", text)


def folded(text: str) -> str:
    """Gives a clean text on one line, white space folded."""
    return _WHITE.sub(" ", clean(text)).strip(" ")


def escaped(text: str) -> str:
    """Gives a text for XML, in an element or an attribute."""
    made = clean(text)
    if "&" in made:
        made = made.replace("&", "&amp;")
    return made.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def cut(text: str, most: int) -> str:
    """Gives a text of at most some letters; what is cut ends at a word, with an ellipsis."""
    if len(text) <= most:
        return text
    return f"{text[: most - 1].rsplit(' ', 1)[0]}…"
