"""What ``tracker begin`` asks: each value of ``content/organisation.yaml`` in plain words, checked at once."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from tracker.files.canonical import Plain
from tracker.model.organisation import LANGUAGES

SPOKEN = {"nl": "Dutch", "fr": "French", "en": "English"}
_EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>.]+")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_REGISTER = re.compile(r"\d{9,13}-\d{2}")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")

Check = Callable[[str], str]
"""Says what is wrong with an answer and what to write; empty when nothing is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One value.

    Attributes:
        key: by which ``--set`` names it.
        words: what is asked.
        default: taken when the answer is empty; an empty one may be left out when ``required`` is false.
    """

    key: str
    words: str
    default: str = ""
    required: bool = True
    check: Check = lambda _: ""

    def problem(self, answer: str) -> str:
        """Says what is wrong with an answer, after the default was taken."""
        if not answer:
            return "an answer is needed here" if self.required else ""
        if _UNSEEN.search(answer):
            return "it holds a character that cannot be seen; type it again"
        return self.check(answer)


def languages_of(answer: str) -> tuple[str, ...]:
    """Reads the languages of an answer such as ``nl, fr``."""
    return tuple(re.split(r"[\s,;]+", answer.strip().lower()))


def first() -> Question:
    """Gives the question on which the others depend."""
    words = "Which languages will the site have? nl, fr and en exist; write the main one first"
    return Question(key="languages", words=words, default="nl, fr, en", check=_languages)


def others(languages: Sequence[str], answers: Mapping[str, str], year: int, origin: str) -> Iterator[Question]:
    """Gives the other questions, each made when the answers before it are there.

    Args:
        languages: of the site, the main one first.
        answers: by key; read while the questions are asked.
        year: this one.
        origin: the public address of the repository, where git knows it.
    """
    main = languages[0]
    for lang in languages:
        known = answers.get(f"name.{main}", "")
        yield Question(key=f"name.{lang}", words=f"The name of your organisation in {SPOKEN[lang]}", default=known)
    for lang in languages:
        words = f"In one sentence in {SPOKEN[lang]}: what is your organisation? (may be empty)"
        yield Question(key=f"description.{lang}", words=words, required=False)
    yield Question(key="url", words="The address at which the site will stand, as https://…", check=_address)
    yield Question(key="email", words="The e-mail address at which readers reach you", check=_email)
    yield Question(key="press", words="The one for the press", default=answers["email"], check=_email)
    for lang in languages:
        words = f"Who is responsible for the site, name and address, in {SPOKEN[lang]}? (stands at the foot)"
        default = answers.get(f"imprint.{main}", answers[f"name.{lang}"])
        yield Question(key=f"imprint.{lang}", words=words, default=default)
    yield Question(key="colour", words="Your colour, as #rrggbb", default="#6a26a8", check=_colour)
    words = "Your number in the EU Transparency Register, as 123456789-12 (may be empty)"
    yield Question(key="register", words=words, required=False, check=_register)
    words = "The public address of your repository (may be empty)"
    yield Question(key="repository", words=words, default=origin, required=False, check=_address)
    host = (urlsplit(answers["url"]).hostname or "").removeprefix("www.")
    words = "A domain that is yours this year: it names your feeds for ever, also if the site moves"
    yield Question(key="authority", words=words, default=host, check=_authority)
    yield Question(
        key="year", words="The year in which it is yours; never changes either", default=str(year), check=_year
    )


def organisation(languages: Sequence[str], answers: Mapping[str, str]) -> dict[str, Plain]:
    """Gives what ``content/organisation.yaml`` holds, from answers that are all right."""

    def told(key: str) -> dict[str, Plain]:
        return {lang: answers[f"{key}.{lang}"] for lang in languages if answers.get(f"{key}.{lang}")}

    contact = {"email": answers["email"]}
    if answers["press"] != answers["email"]:
        contact["press"] = answers["press"]
    made: dict[str, Plain] = {
        "format": 1,
        "names": told("name"),
        "descriptions": told("description"),
        "languages": list(languages),
        "url": answers["url"].rstrip("/"),
        "contact": contact,
        "imprint": told("imprint"),
        "brand_colour": answers["colour"].lower(),
        "register_number": answers["register"],
        "repository": answers["repository"].rstrip("/"),
        "feeds": {"authority": answers["authority"], "year": int(answers["year"])},
    }
    return {key: value for key, value in made.items() if value}


def _languages(answer: str) -> str:
    found = languages_of(answer)
    odd = [each for each in found if each not in LANGUAGES]
    if odd:
        return f"'{odd[0]}' is no language of this program; write some of nl, fr, en, as in: nl, fr"
    return "write each language once" if len(set(found)) < len(found) else ""


def _address(answer: str) -> str:
    try:
        parts = urlsplit(answer)
        host = parts.hostname or ""
    except ValueError:
        host, parts = "", urlsplit("")
    if parts.scheme == "http":
        return f"the address must begin with https://; write https{answer.removeprefix('http')}"
    if parts.scheme != "https" or not _HOST.fullmatch(host) or re.search(r"\s", answer):
        return "write the whole address, as in https://positions.example.org"
    return "write the address without what follows a ? or #" if parts.query or parts.fragment else ""


def _email(answer: str) -> str:
    return "" if _EMAIL.fullmatch(answer) else "that is no e-mail address; write one as in info@example.org"


def _colour(answer: str) -> str:
    return "" if _COLOUR.fullmatch(answer) else "write # and six signs of 0-9 and a-f, as in #6a26a8"


def _register(answer: str) -> str:
    return "" if _REGISTER.fullmatch(answer) else "write its digits, a hyphen and two digits, as in 123456789-12"


def _authority(answer: str) -> str:
    return "" if _HOST.fullmatch(answer) else "write a domain in small letters alone, as in example.org"


def _year(answer: str) -> str:
    return "" if _YEAR.fullmatch(answer) else "write a year, as in 2026"
