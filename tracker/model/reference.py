"""Identities: slugs that name files and addresses, and the number that joins two spellings of one document."""

import re
import unicodedata

SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
"""The one pattern of everything that names a file or an address (design/reliability.md 3.2)."""

_COM = re.compile(r"(COM|SWD|SEC|JOIN|C)\W*(\d{4})\W*0*(\d+)(?:\W*final)?", re.IGNORECASE)
_DOCEO = re.compile(r"(A|B|RC|T|TA|C)\W?(\d{1,2})\W(\d{4})\W(\d{4})", re.IGNORECASE)
_DOCEO_OLD = re.compile(r"(A|B|RC|T|TA|C)\W?(\d{1,2})\W0*(\d{1,4})\W(\d{4})", re.IGNORECASE)


def slug(reference: str) -> str:
    """Gives the slug of a reference: ``2022/0051(COD)`` → ``2022-0051-cod``, ``HYS 12527`` → ``hys-12527``.

    Raises:
        ValueError: when nothing usable is left, or more than 80 characters.
    """
    ascii_only = unicodedata.normalize("NFKD", reference).encode("ascii", "ignore").decode()
    made = re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")
    if not SLUG.fullmatch(made):
        raise ValueError(f"{reference!r} gives no usable slug (found {made!r})")
    return made


def document_number(text: str) -> str:
    """Computes the number by which two spellings of one document are known as the same.

    ``COM(2021)206``, ``COM(2021) 0206 final`` and ``com/2021/206`` all give ``COM/2021/206``; ``A10-0006/2025``
    and ``A-10-2025-0006`` both give ``A/10/2025/6``. A text without a known form gives itself, folded. Never
    stored: the id stays as the source writes it (DESIGN.md, "What the fields hold").
    """
    folded = " ".join(text.split())
    if match := _COM.fullmatch(folded):
        return f"{match[1].upper()}/{match[2]}/{int(match[3])}"
    if match := _DOCEO.fullmatch(folded):
        series, term, third, fourth = match[1].upper(), int(match[2]), match[3], match[4]
        # ``A10-0006/2025`` writes number then year, ``A-10-2025-0006`` year then number.
        year, number = (fourth, third) if "/" in folded else (third, fourth)
        return f"{_series(series)}/{term}/{year}/{int(number)}"
    if match := _DOCEO_OLD.fullmatch(folded):
        return f"{_series(match[1].upper())}/{int(match[2])}/{match[4]}/{int(match[3])}"
    return folded.upper()


def _series(word: str) -> str:
    """``T10-0022/2025`` at OEIL is ``TA-10-2025-0022`` in the open data."""
    return "TA" if word == "T" else word
