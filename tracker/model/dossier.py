"""Dossiers, and the small registers of names that positions and dossiers point to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tracker.model.asking import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierProcedure:
    """A procedure in a dossier.

    Attributes:
        reference: as the editor wrote it; the catalogue normalises it.
        short_title: up to 70 characters, in the dossier's language.
        also_known_as: the media's names.
        starts_from: the procedure at another institution from which this one starts, as the editor states it.
    """

    reference: str
    short_title: str = ""
    also_known_as: tuple[str, ...] = ()
    starts_from: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """An editorial file on a subject, in its original language. Positions point to it, never back."""

    format: int
    id: str
    lang: str
    title: str
    short_title: str = ""
    also_known_as: tuple[str, ...] = ()
    summary: str
    themes: tuple[str, ...] = ()
    contact: str = ""
    procedures: tuple[DossierProcedure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierTranslation:
    """What is translated of a dossier: ``translates`` is the ``format`` of the original that it renders."""

    translates: int
    id: str
    lang: str
    title: str
    short_title: str = ""
    also_known_as: tuple[str, ...] = ()
    summary: str
    procedures: tuple[DossierProcedure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An ordinary page (about, method) in one language."""

    format: int
    id: str
    lang: str
    title: str
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A theme, with its names in nl, fr, en.

    Attributes:
        words: by which a found procedure is guessed to belong to it, besides its names; in any language.
    """

    id: str
    names: Mapping[str, str]
    words: tuple[str, ...] = ()


class AddresseeKind(StrEnum):
    """What sort of office is addressed; never a private person."""

    PARLIAMENT = "parliament"
    GOVERNMENT = "government"
    MINISTER = "minister"
    COMMISSION = "commission"
    COUNCIL = "council"
    ADMINISTRATION = "administration"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """An office to which recommendations are addressed.

    Attributes:
        institution: key of the source of its institution, or empty.
        term: in which a rule makes it answer demands like ours; absent where no rule does, or none is known to us.
    """

    id: str
    kind: AddresseeKind
    institution: str = ""
    names: Mapping[str, str]
    term: Term | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """Another organisation: a member, an ally, an opponent.

    Attributes:
        url: its address.
        register_number: its number in the EU Transparency Register.
    """

    id: str
    names: Mapping[str, str]
    url: str = ""
    register_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registers:
    """All names that editors may point to, by id."""

    themes: Mapping[str, Theme] = field(default_factory=dict)
    addressees: Mapping[str, Addressee] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
