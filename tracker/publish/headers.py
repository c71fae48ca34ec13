"""The policy of every page, as a meta element and as headers of usual hosts (W3C, Content Security Policy Level 3).

``_headers`` is read by Netlify, Cloudflare Pages and their kin; a host that does not know it still has the policy in
each page, but for ``frame-ancestors``, which counts as a header only.
"""

POLICY = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
)
"""No page has a script, a style or a handler of its own.

``connect-src`` lets a search fetch its index, and ``form-action`` lets its query have an address.
"""

REFERRER = "strict-origin-when-cross-origin"
YEAR = 365 * 24 * 60 * 60
"""Seconds for which a browser remembers to ask by https alone."""

NOT_USED = ("camera", "geolocation", "microphone", "payment", "usb", "browsing-topics")
"""What no page asks of a device."""

FILE = "_headers"


def meta() -> str:
    """Gives the policy as the meta element has it."""
    return "; ".join(POLICY)


def headers() -> bytes:
    """Gives the file of headers, for every address of the site."""
    every = {
        "Content-Security-Policy": f"{meta()}; frame-ancestors 'none'",
        "Strict-Transport-Security": f"max-age={YEAR}",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": REFERRER,
        "Permissions-Policy": ", ".join(f"{one}=()" for one in NOT_USED),
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    lines = [f"  {name}: {value}" for name, value in every.items()]
    return ("\n".join(["/*", *lines]) + "\n").encode()
