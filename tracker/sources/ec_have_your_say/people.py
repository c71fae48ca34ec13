"""Takes people out of an answer before it is kept anywhere: officials' names, mail and telephone, and respondents."""

import re

_KEYS = (
    "author[A-Za-z]*",
    "surveyContactMail",
    "firstName",
    "surname",
    "login",
    "feedback",
    "feedbackTextUserLanguage",
    "organization",
)
REMOVED = b'"[removed]"'

_VALUE = re.compile(rb'("(?:%s)"\s*:\s*)"(?:[^"\\]|\\.)*(?:"|\\?\Z)' % "|".join(_KEYS).encode(), re.DOTALL)
_MAIL = re.compile(rb"[A-Za-z0-9._%+'-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")


def without_people(body: bytes) -> bytes:
    """Gives the bytes of an answer without what names a person, whole or cut, JSON or not; the rest stays as it came.

    Args:
        body: as it came.
    """
    return _MAIL.sub(b"[removed]", _VALUE.sub(rb"\1" + REMOVED, body))
