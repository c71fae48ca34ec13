"""The policy of every page, as a meta element and as headers of usual hosts (W3C, Content Security Policy Level 3).

``_headers`` is read by Netlify, Cloudflare Pages and their kin; a host that does not know it still has the policy in
each page, but for ``frame-ancestors``, which counts as a header only.
"""

from collections.abc import Iterable

POLICY = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
)
"""No page has a script, a style or a handler of its own.

``data:`` lets a page hold its icon; an image written so runs nothing and asks nobody anything.
``connect-src`` lets a search fetch its index, and ``form-action`` lets its query have an address.
"""

REFERRER = "strict-origin-when-cross-origin"
YEAR = 365 * 24 * 60 * 60
"""Seconds for which a browser remembers to ask by https alone."""

NOT_USED = ("camera", "geolocation", "microphone", "payment", "usb", "browsing-topics")
"""What no page asks of a device."""

FILE = "_headers"
EMBED = "/embed/"
"""Where the pages stand that others may frame."""

FILES = ("theme", "data", "search")
"""The folders of what is no page."""


def meta() -> str:
    """Gives the policy as the meta element has it."""
    return "; ".join(POLICY)


def headers(codes: Iterable[str]) -> bytes:
    """Gives the file of headers: for every address, and who may frame what.

    Two rules that name one header are added up by some hosts, so that the policy stands with each folder, and only the
    small pages that are made for it may be framed.

    Args:
        codes: of the languages, which are the folders of all other pages.
    """
    every = {
        "Strict-Transport-Security": f"max-age={YEAR}",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": REFERRER,
        "Permissions-Policy": ", ".join(f"{one}=()" for one in NOT_USED),
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    lines = ["/*", *(f"  {name}: {value}" for name, value in every.items())]
    lines += [f"{EMBED}*", f"  Content-Security-Policy: {meta()}; frame-ancestors *"]
    for place in ("/", "/404.html", *(f"/{code}/*" for code in codes), *(f"/{folder}/*" for folder in FILES)):
        lines += [place, f"  Content-Security-Policy: {meta()}; frame-ancestors 'none'"]
    return ("\n".join(lines) + "\n").encode()
