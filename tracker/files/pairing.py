"""Originals and their translations: facts stand once, and a translation says which version it renders."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeAlias, TypeVar

from tracker.files.texts import Named, Text, Texts
from tracker.model.finding import Finding


class Translation(Named, Protocol):
    """What every translation says of itself."""

    @property
    def translates(self) -> int:
        """The version of the original that it renders."""


T = TypeVar("T")
U = TypeVar("U")
N = TypeVar("N", bound=Named)
M = TypeVar("M", bound=Translation)

Parts: TypeAlias = Mapping[str, tuple[str, ...]]
"""What names the parts of a text: path of the field, with ``{}`` for the place in its list, to the names in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Editorial(Generic[T, U]):
    """A text in its original language, with its translations.

    Attributes:
        translations: by language.
        outdated: the languages whose translation renders another version than the original's.
    """

    original: Text[T]
    translations: Mapping[str, Text[U]]
    outdated: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired(Generic[T, U]):
    """The texts of a folder, by id."""

    values: Mapping[str, Editorial[T, U]]
    findings: tuple[Finding, ...]


def pair(texts: Texts[N, M], version: Callable[[N], int], parts: Callable[[N | M], Parts]) -> Paired[N, M]:
    """Puts translations to their originals.

    Args:
        texts: of one folder.
        version: gives the version of an original.
        parts: gives what a translation repeats of its original, to say which part it translates.
    """
    findings: list[Finding] = []
    originals: dict[str, Text[N]] = {}
    for original in texts.originals:
        first = originals.setdefault(original.value.id, original)
        if first is not original:
            findings.append(_second_original(original, first))
    accepted: dict[str, dict[str, Text[M]]] = {}
    for translation in texts.translations:
        original_of = originals.get(translation.value.id)
        if original_of is None:
            if translation.value.id not in texts.troubled:
                findings.append(_without_original(translation))
            continue
        problems = (
            *_problems(translation, original_of, parts),
            *_version_to_come(translation, original_of, version(original_of.value)),
        )
        findings += problems
        if not any(problem.field == "lang" for problem in problems):
            accepted.setdefault(translation.value.id, {})[translation.value.lang] = translation
    values = {key: _editorial(text, accepted.get(key, {}), version) for key, text in originals.items()}
    return Paired(values=values, findings=tuple(findings))


def _editorial(original: Text[N], translations: Mapping[str, Text[M]], version: Callable[[N], int]) -> Editorial[N, M]:
    current = version(original.value)
    outdated = frozenset(lang for lang, text in translations.items() if text.value.translates != current)
    return Editorial(original=original, translations=translations, outdated=outdated)


def _without_original(translation: Text[M]) -> Finding:
    name = translation.value.id
    expected = f'an original with "format: 1" and "id: {name}" in the same folder'
    remedy = "add the original, or mend the id; an original itself has no translates"
    return _finding(translation, "id", f'no original of "{name}"', expected, remedy)


def _version_to_come(translation: Text[M], original: Text[N], current: int) -> Iterator[Finding]:
    """Finds a translation of a version that there never was; one of an older version is outdated, and no mistake."""
    renders = translation.value.translates
    if not 0 < renders <= current:
        expected = f"{'1' if current == 1 else f'1 to {current}'}: the version of {original.path} that it renders"
        remedy = f"write {current} if it renders the original of today"
        yield _finding(translation, "translates", str(renders), expected, remedy)


def _problems(translation: Text[M], original: Text[N], parts: Callable[[N | M], Parts]) -> Iterator[Finding]:
    value = translation.value
    if value.lang == original.value.lang:
        remedy = "write the language of this translation, and name the file by it"
        yield _finding(translation, "lang", f'"{value.lang}"', f"another language than {original.path}", remedy)
    known = parts(original.value)
    for field, names in parts(value).items():
        for at, name in enumerate(names):
            if name not in known[field]:
                remedy = f"write one of {', '.join(known[field])}" if known[field] else "delete it"
                yield _finding(translation, field.format(at), f'"{name}"', f"one that {original.path} has", remedy)


def _second_original(text: Text[N], first: Text[N]) -> Finding:
    expected = f"one original; {first.path} is one already"
    remedy = 'in the translation write "translates" and the version of the original in place of "format: 1"'
    return _finding(text, "id", f'a second original of "{text.value.id}"', expected, remedy)


def _finding(text: Text[T], field: str, found: str, expected: str, remedy: str) -> Finding:
    return Finding(
        path=text.path, line=text.lines.get(field, 0), field=field, found=found, expected=expected, remedy=remedy
    )
