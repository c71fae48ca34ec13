"""The exam of what is asked, before it is adopted: to whom, which act, by when, and how one would know."""

import datetime as dt
from collections.abc import Iterator

from tracker.catalogue import Catalogue, PositionFile
from tracker.model.exam import action, missing
from tracker.model.finding import Finding
from tracker.model.position import PositionStatus, Recommendation
from tracker.model.verbs import Action

CLASSES = {
    Action.SHARE: "to ask or to share",
    Action.CONTINUE: "to go on",
    Action.CONSIDER: "to consider",
    Action.GENERAL: "something general",
    Action.SPECIFIC: "a specific act",
}
"""What each class asks for, in words; in the method page too."""

_LACKS = {
    "to": (
        "nobody to whom it is addressed",
        "one addressee or more",
        "add under 'to:' the id of whoever can do it (content/addressees.yaml)",
    ),
    "due": (
        "nothing that says by when",
        "a day, a term in the text, or a tracked procedure that decides",
        "add 'due: YYYY-MM-DD', or 'procedure:' with a reference, or say it in the text",
    ),
    "known_by": (
        "nothing that says how one would know that it was done",
        "a sentence, or a tracked procedure whose final text shows it",
        "add 'known_by: …' (a document, a number, a decision that anybody can look up)",
    ),
}


def asks_pass_before_they_are_adopted(catalogue: Catalogue, _as_of: dt.datetime) -> Iterator[Finding]:
    """Each recommendation of a draft names a specific act, or why not; to whom, by when, and how one would know."""
    for file in catalogue.positions.values():
        position = file.original.value
        if position.status is PositionStatus.DRAFT:
            for number, ask in enumerate(position.recommendations):
                yield from _of(catalogue, file, number, ask)


def graded(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Gives for each recommendation of a draft its file, its id, and its class in words."""
    for file in catalogue.positions.values():
        position = file.original.value
        if position.status is PositionStatus.DRAFT:
            for ask in position.recommendations:
                yield file.original.path, ask.id, _class(action(ask.text, position.lang))


def _class(found: Action | None) -> str:
    return (
        f"class {found.value} of 5, {CLASSES[found]}"
        if found
        else "it begins with no verb that is known here, so nobody can tell yet which act it asks"
    )


def _of(catalogue: Catalogue, file: PositionFile, number: int, ask: Recommendation) -> Iterator[Finding]:
    lang = file.original.value.lang
    tracked = bool(ask.procedure) and catalogue.resolve(ask.procedure) in catalogue.procedures
    for name in missing(ask, lang, tracked=tracked):
        field = f"recommendations[{number}].{'text' if name == 'act' else name}"
        line = file.original.lines.get(field) or file.original.lines.get(f"recommendations[{number}].id", 0)
        found, expected, remedy = _LACKS.get(name) or _act(action(ask.text, lang))
        yield Finding(path=file.original.path, line=line, field=field, found=found, expected=expected, remedy=remedy)


def _act(found: Action | None) -> tuple[str, str, str]:
    return (
        f"an ask of {_class(found)}" if found else "an ask that begins with no verb that is known here",
        "class 5, a specific act that one can see done (adopt, delete, ratify, change, pay …)",
        "begin with such a verb, or say why not: 'class_because: …'",
    )
