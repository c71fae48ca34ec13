"""What the site itself says, in one language: the messages of ``theme/translations``, and how they are set."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tracker.publish.prose import Paragraph, Run

NBSP = "\u00a0"
TRANSLATIONS = Path("translations")
CATALOGUE = Path("LC_MESSAGES") / "messages.po"
LOCALES = {"nl": "nl_BE", "fr": "fr_BE", "en": "en_GB"}
"""The languages that the interface speaks, and the country whose dates and numbers it follows."""

OWN_NAMES = {"nl": "Nederlands", "fr": "Français", "en": "English"}
"""Each language in its own words, for the choice of language."""

_GROUPS = {"nl": ".", "fr": NBSP, "en": ","}
_LONG = 10_000
"""What stands between thousands, and from which number on."""

_PLACE = re.compile(r"\{(\w+)\}")
_BEFORE_SIGN = re.compile(r" (?=[:;?!»])")


class MissingMessageError(KeyError):
    """A text of the interface has no translation; a page in half a language is not published."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code, self.text = code, text

    def __str__(self) -> str:
        """Gives the text and where its translation belongs."""
        return f"theme/translations/{self.code}/{CATALOGUE}: found no translation of {self.text!r}; add a msgstr"


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the interface.

    Attributes:
        code: ``nl``, ``fr`` or ``en``.
        messages: by the English text: its translation, or its singular and plural.
    """

    code: str
    messages: Mapping[str, tuple[str, ...]] = field(repr=False)

    @property
    def locale(self) -> str:
        """Gives the name of the locale whose dates are written."""
        return LOCALES[self.code]

    def say(self, text: str, /, **values: object) -> str:
        """Gives a text of the interface, with its places filled.

        Raises:
            MissingMessageError: nobody translated it.
        """
        said = self._found(text)[0]
        return said.format(**values) if values else said

    def count(self, number: int, one: str, many: str, /, **values: object) -> str:
        """Gives the singular or the plural of a text that holds ``{n}``; French says "0 procédure"."""
        plural = number > 1 if self.code == "fr" else number != 1
        forms = self.messages.get(one, ())
        said = forms[plural] if len(forms) > 1 else self._found(many if plural else one)[0]
        return said.format(n=grouped(number, self.code), **values)

    def forms(self, one: str, many: str) -> tuple[str, str]:
        """Gives the singular and the plural of a text with their places still empty, for a script to fill."""
        found = self.messages.get(one, ())
        return (found[0], found[-1]) if found else (_set(one, self.code), _set(many, self.code))

    def runs(self, text: str, /, **values: str | Run | tuple[Run, ...]) -> Paragraph:
        """Gives a text of the interface as runs, where a place may be filled by a link or a quotation."""
        parts = _PLACE.split(self._found(text)[0])
        made: list[Run] = []
        for index, part in enumerate(parts):
            if index % 2 == 0:
                made += [Run(part)] if part else []
                continue
            value = values[part]
            made += value if isinstance(value, tuple) else [Run(value) if isinstance(value, str) else value]
        return tuple(made)

    def led(self, text: str) -> str:
        """Gives words that lead to others, with their colon; French keeps a space before it."""
        return f"{text}{NBSP}:" if self.code == "fr" else f"{text}:"

    def _found(self, text: str) -> tuple[str, ...]:
        found = self.messages.get(text)
        if found:
            return found
        if self.code == "en":
            return (_set(text, "en"),)
        raise MissingMessageError(self.code, text)


def _set(text: str, code: str) -> str:
    """Sets a message: a number never leaves its noun, and French signs keep their space."""
    text = text.replace("{n} ", "{n}" + NBSP).replace(" ·", NBSP + "·")
    if code == "fr":
        text = _BEFORE_SIGN.sub(NBSP, text).replace("« ", "«" + NBSP)
    return text


def grouped(number: int, code: str) -> str:
    """Writes a number, a long one with its thousands apart: ``473.461`` in Dutch."""
    return f"{number:,}".replace(",", _GROUPS[code]) if number >= _LONG else str(number)


def load(theme: Path, code: str) -> Language:
    """Reads the messages of one language.

    Args:
        theme: the folder of the theme.
        code: the language.
    """
    from babel.messages.pofile import read_po

    with (theme / TRANSLATIONS / code / CATALOGUE).open("rb") as file:
        catalogue = read_po(file, locale=LOCALES[code])
    messages: dict[str, tuple[str, ...]] = {}
    for message in catalogue:
        keys, forms = _several(message.id), _several(message.string)
        if keys and keys[0] and all(forms):
            messages[keys[0]] = tuple(_set(form, code) for form in forms)
    return Language(code, messages)


def _several(text: str | Sequence[str] | None) -> tuple[str, ...]:
    """Gives the singular and the plural of a text, or the one form that it has."""
    if text is None:
        return ()
    return (text,) if isinstance(text, str) else tuple(text)


def marked(text: str) -> str:
    """Marks a text of a table as one of the interface, so that its translation is asked for."""
    return text
