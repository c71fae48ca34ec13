"""The brand colour: put into the style sheet, in a tone that can be read in both schemes (WCAG 2.2, 1.4.3)."""

import re

ACCENT, ACCENT_DARK = "#6a26a8", "#c79bf5"
PAPER, PAPER_DARK = "#fbfaf7", "#15171a"
LEAST = 4.5
_HEX = re.compile(r"#[0-9a-fA-F]{6}")


def branded(style: str, brand: str) -> str:
    """Puts a colour in the place of the accent, in both schemes.

    Args:
        style: the style sheet, with both accents as they are written in ``theme/static/style.css``.
        brand: ``#rrggbb``.
    """
    if brand.lower() == ACCENT or not _HEX.fullmatch(brand):
        return style
    return style.replace(ACCENT, readable(brand, PAPER)).replace(ACCENT_DARK, readable(brand, PAPER_DARK))


def readable(colour: str, paper: str) -> str:
    """Gives the colour, or the nearest tone of it, that can be read on a paper."""
    towards = "#000000" if luminance(paper) > 0.5 else "#ffffff"
    return next(tone for step in range(101) if contrast(tone := _mixed(colour, towards, step / 100), paper) >= LEAST)


def warnings(brand: str) -> tuple[str, ...]:
    """Says of a brand colour in which scheme it cannot be read, and which tone of it stands there instead."""
    if not _HEX.fullmatch(brand):
        return (f"brand_colour: found {brand!r}; expected #rrggbb; the site keeps {ACCENT} and {ACCENT_DARK}",)
    return tuple(
        f"brand_colour: found {brand}, with a contrast of {contrast(brand, paper):.1f} on the {scheme} paper {paper}; "
        f"expected at least {LEAST}; {readable(brand, paper)} is used there, the nearest tone that passes"
        for scheme, paper in (("light", PAPER), ("dark", PAPER_DARK))
        if contrast(brand, paper) < LEAST and brand.lower() != ACCENT
    )


def contrast(one: str, other: str) -> float:
    """Gives the contrast of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Gives the relative luminance, 0 to 1 (WCAG 2.2, "relative luminance")."""
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mixed(colour: str, towards: str, part: float) -> str:
    mixed = (round(a + (b - a) * part) for a, b in zip(_parts(colour), _parts(towards), strict=True))
    return "#{:02x}{:02x}{:02x}".format(*mixed)
