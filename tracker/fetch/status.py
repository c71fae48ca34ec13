"""What the status of an answer means for us."""

from tracker.fetch.refused import Refused
from tracker.fetch.wire import OK, Answer
from tracker.model.exchange import RefusalKind

NOT_MODIFIED = 304
REDIRECTS = frozenset({301, 302, 303, 307, 308})
TOO_MANY = 429

_KINDS = {
    404: (RefusalKind.NOT_FOUND, "does not know this address"),
    410: (RefusalKind.NOT_FOUND, "says that this address is gone"),
    401: (RefusalKind.FORBIDDEN, "asks for a password"),
    403: (RefusalKind.FORBIDDEN, "forbids this address to us"),
    451: (RefusalKind.FORBIDDEN, "may not show this address, for legal reasons"),
    TOO_MANY: (RefusalKind.RATE_LIMITED, "says that it is asked too often"),
}
_CHALLENGE = "x-amzn-waf-action"
"""The firewall of the Parliament's sites: a page of JavaScript in place of the answer (formats/eu.md section 1)."""


def again(status: int) -> bool:
    """Tells whether an answer is worth a further try."""
    return status == TOO_MANY or status >= 500


def refused(answer: Answer, host: str) -> Refused | None:
    """Gives the refusal that an answer is; None for a page, a redirect, or "nothing changed"."""
    kind, words = _kind(answer)
    if kind is None:
        return None
    sentence = f"{host} {words} (status {answer.status})."
    return Refused(kind, sentence, status=answer.status, body=answer.body, headers=answer.headers)


def _kind(answer: Answer) -> tuple[RefusalKind | None, str]:
    if _CHALLENGE in answer.headers:
        return RefusalKind.CHALLENGE, "wants to see a browser before it answers"
    if answer.status in {OK, NOT_MODIFIED} | REDIRECTS:
        return None, ""
    if answer.status >= 500:
        return RefusalKind.SERVER_ERROR, "failed to answer"
    return _KINDS.get(answer.status, (RefusalKind.UNEXPECTED, "answered in a way that is not understood"))
